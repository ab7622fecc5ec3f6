"""A headline: the first line of the report's own, short and without a full stop."""

LONGEST = 260  # characters


def is_headline(level: str, start: int, end: int) -> bool:
    """Say whether the first line that is no stamp, mark or caption can be the headline."""
    return end - start <= LONGEST and level[end - 1] not in ".;:,-" and " " in level[start:end]

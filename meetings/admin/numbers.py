"""Numbers in what browsers send: of rows, of characters, of what stands on a page."""

DIGITS = 18  # more than anything has that the archive numbers, and what every database takes


def number_in(text: str) -> int | None:
    """Return the number that `text` is, or None: nothing has a number that is none, or that long."""
    return int(text) if text.isdecimal() and len(text) <= DIGITS else None

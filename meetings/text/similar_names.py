"""How alike two people's names are: the same but for marks, for one letter, or for a middle name left out."""

from typing import Literal

from meetings.text.folding import fold

Likeness = Literal["same_name", "marks", "letter", "shorter"]


def likeness(one: str, other: str) -> Likeness | None:
    """Return how two names, each as its `name_key`, may be one; None where they are simply two names.

    "hoàng vinh" and "hoàng vịnh" are "marks"; "hoàng vin" is a "letter" away: one more, one less, another,
    or two neighbours that changed places. "shorter" keeps the family and the given name.
    """
    if one == other:
        return "same_name"
    one, other = fold(one), fold(other)
    if one == other:
        return "marks"
    if _one_letter_apart(one, other):
        return "letter"
    return "shorter" if _left_out(one.split(), other.split()) else None


def _one_letter_apart(one: str, other: str) -> bool:
    """What is left between the common beginning and the common end is one letter, or two changed about."""
    if abs(len(one) - len(other)) > 1:
        return False
    shorter = min(len(one), len(other))
    begin = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    end = next((at for at in range(shorter - begin) if one[-1 - at] != other[-1 - at]), shorter - begin)
    left, right = one[begin : len(one) - end], other[begin : len(other) - end]
    if " " in left + right:
        return False
    return max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1])


def _left_out(one: list[str], other: list[str]) -> bool:
    """True if the family and the given name agree and one has middle names that the other leaves out."""
    few, many = sorted((one, other), key=len)
    if len(few) == len(many) or len(few) < 2 or few[0] != many[0] or few[-1] != many[-1]:
        return False
    middle = iter(many[1:-1])
    return all(syllable in middle for syllable in few[1:-1])

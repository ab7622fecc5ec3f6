"""A text as it would stand with its slips of spacing mended, and where each character stood before.

"Phó Bí thư  Thường trực" and "Trưởng ban ,Chủ tịch" are slips of the keyboard: no rule should have to know
them.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from meetings.text.letters import CAPITAL

# Spaces in a row within a line; a space before a comma; none behind one.
SLIP = re.compile(
    r"(?<=\S)[ ](?P<more>[ ]+)(?=\S)"
    r"|(?<=[^\W\d_])(?P<early>[ ])(?=[,;][ ])"
    rf"|(?<=[^\W\d_]),(?P<none>)(?=[{CAPITAL}])"
)


@dataclass(frozen=True, slots=True)
class Tidied:
    """The mended text; from `here[i]` on its characters stood at `there[i]` and after."""

    text: str
    here: tuple[int, ...] = (0,)
    there: tuple[int, ...] = (0,)

    def was_at(self, offset: int) -> int:
        """Return where in the text as it was the character at `offset` of the mended one stood."""
        at = bisect_right(self.here, offset) - 1
        return self.there[at] + offset - self.here[at]


def tidy(text: str) -> Tidied:
    """Return `text` without its slips of spacing."""
    pieces, here, there = [], [0], [0]
    last = length = 0
    for slip in SLIP.finditer(text):
        dropped = slip.span("more") if slip["more"] else slip.span("early") if slip["early"] else None
        start, end = dropped or slip.span("none")
        pieces.append(text[last:start])
        length += start - last
        if not dropped:  # what was left out counts as part of the comma
            pieces.append(" ")
            here.append(length)
            there.append(start - 1)
            length += 1
        here.append(length)
        there.append(end)
        last = end
    return Tidied("".join([*pieces, text[last:]]), tuple(here), tuple(there)) if pieces else Tidied(text)

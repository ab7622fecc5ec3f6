"""Stretches of capitalised syllables: what a name, a place or a body looks like before anything is known of
it.
"""

import re
from dataclasses import dataclass

UPPER = "".join(chr(code) for code in range(0x41, 0x1F00) if chr(code).isupper() and chr(code).isalpha())

# "Nguyễn", "A", "Kđăm", "H'Yim", "Bh'riu", "K' Kim" (one syllable each), "UBND" (as well, but no name: see
# names).
LOWER = "".join(chr(code) for code in range(0x61, 0x1F00) if chr(code).islower() and chr(code).isalpha())
HYPHENED = rf"(?:-(?!phó|bí|chủ|ủy|giám|trưởng|nguyên|tỉnh)[{LOWER}]+)*"  # "Khăm-phẳng", a Lao name
CAPITAL = rf"[{UPPER}][^\W\d_]*(?:'[ ]?[^\W\d_]+)*{HYPHENED}"
SYLLABLE = re.compile(CAPITAL)
RUN = re.compile(rf"(?<![\w']){CAPITAL}(?:[ ]{{1,2}}{CAPITAL})*")
MOST = 8  # syllables of a place and a name behind it


@dataclass(frozen=True, slots=True)
class Syllable:
    """One capitalised syllable of a run, [start, end)."""

    start: int
    end: int
    word: str


def syllables(level: str, start: int, end: int, most: int = MOST) -> list[Syllable]:
    """Return the capitalised syllables that stand at `start`, one or two spaces apart, before `end`."""
    found: list[Syllable] = []
    while len(found) < most:
        match = SYLLABLE.match(level, start, end)
        if not match:
            break
        found.append(Syllable(match.start(), match.end(), match[0]))
        start = match.end()
        spaces = 0
        while spaces < 2 and start < end and level[start] == " ":
            start, spaces = start + 1, spaces + 1
        if not spaces:
            break
    return found

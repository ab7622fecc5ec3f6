"""Line breaks within sentences: what a mailer or a PDF broke at its margin, newspapers wrote in one line.

A line that begins with a small letter goes on with the one before. Where many lines of a text do so it was
broken at a margin, and a break that a capital follows is one of these too if the next word had no room.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

SHORTEST = 30  # characters of a line that was broken at a margin
WIDEST = 130  # characters that a margin leaves; a longer line is a paragraph
FEWEST = 2  # lines that must go on with a small letter before a text counts as broken at a margin
SHARE = 3  # … and at least one in so many

GOES_ON = re.compile(r"(?!date\b)(?P<word>[^\W\d_]+)(?:[,;:.)]?(?:\s|$))")
MARK = re.compile(r"\s*(?:[-+*•]|\d{1,2}[.)]\s)")
ENDED = ".!?:…"


def soft_breaks(text: str) -> Iterator[int]:
    """Yield the offset of each line break of `text` that stands for a space, in order."""
    pairs = list(_neighbours(text))
    small = [_goes_on(line, following) for _, line, following in pairs]
    width = max((len(line) for _, *both in pairs for line in both), default=0)
    broken = sum(small) >= FEWEST and SHARE * sum(small) >= len(small) and width <= WIDEST
    first = text.lstrip().split("\n", 1)[0]
    for (offset, line, following), is_small in zip(pairs, small, strict=True):
        if line.lstrip() == first:  # a headline has its own line, however wide
            goes_on = is_small and broken
        else:
            goes_on = is_small or (broken and _had_no_room(line, following, width))
        if goes_on:
            yield offset


def _neighbours(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield each line break with the lines before and behind it, neither of them empty."""
    lines, offset = text.split("\n"), 0
    for line, following in pairwise(lines):
        offset += len(line)
        if line.strip() and following.strip():
            yield offset, line, following
        offset += 1


def _goes_on(line: str, following: str) -> bool:
    """Say whether the line below begins with a small letter, in the middle of a sentence."""
    if len(line) < SHORTEST or line.rstrip()[-1:] in ENDED or line.rstrip()[-1:] == ";":
        return False
    word = GOES_ON.match(following)
    return bool(word) and word["word"].islower()


def _had_no_room(line: str, following: str, width: int) -> bool:
    """Say whether the next word would have passed the margin."""
    if line.rstrip()[-1:] in ENDED or MARK.match(following):
        return False
    return len(line.rstrip()) + 1 + len(following.split()[0]) > width

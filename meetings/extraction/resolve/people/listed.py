"""Lists of people that go on over line breaks and full stops (grammar B.4, pattern E).

    Chủ trì hội nghị có các đồng chí:
    - Lê Văn An, Bí thư Tỉnh ủy;
    - Trần Thị Bình, Chủ tịch UBND tỉnh.

What opens such a list tells of everybody in it, so lead and members are read as one sentence.
"""

import re
from collections.abc import Callable, Iterable, Iterator

LONGEST = 6000  # characters of a list; the longest list of guests seen has 2,500

Span = tuple[str, int, int]  # the kind of the section, start and end

# "Dự hội nghị có các đồng chí|:|", "Chủ trì|:|", "Tham dự có các đồng chí|:| Đồng chí Lê Văn An - Bí thư …"
OPENS = re.compile(
    r"(?<!\w)(?:chủ trì|chủ tọa|điều hành|dự|có mặt|tham gia|cùng đi|phía|gồm|đồng chí|đ/c|ông|bà|thành phần)"
    r"(?!\w)[^.;:\n]{0,80}:[ ]*(?:$|(?:đồng chí|đ/c|ông|bà)[ ])"
)
MARK = r"(?:[-+*•][ ]*)?(?:\d{1,2}[.)][ ]*)?"
ADDRESSED = re.compile(rf"{MARK}(?:đồng chí|đ/c|ông|bà)[ ]*:?[ ]")
BULLETS = "-+*•"
# From one line of a list to the next: "|;⏎- |Trần Thị Bình"
LINE_BREAK = re.compile(rf"[ ]*(?P<stop>[;,.:]?)[ ]*\n\s*{MARK}")


def joined(lower: str, spans: Iterable[Span], does: Callable[[int, int], bool]) -> Iterator[Span]:
    """Yield the sentences, those of one list as one.

    `does(start, end)` says whether somebody acts in a sentence: such a one is no member of a list.
    """
    lead: Span | None = None
    last = 0
    bullet: str | None = None  # of the list's lines; None where no list is open
    for kind, start, end in spans:
        follows = lead and bullet is not None and end - lead[1] <= LONGEST and not lower[last:start].strip()
        if follows and _is_member(lower, start, end, bullet) and not does(start, end):
            last, bullet = end, bullet or _bullet(lower, start)
            continue
        if lead:
            yield lead[0], lead[1], last
        lead, last = (kind, start, end), end
        bullet = "" if OPENS.search(lower, start, end) else None
    if lead:
        yield lead[0], lead[1], last


def _is_member(lower: str, start: int, end: int, bullet: str) -> bool:
    """Say whether a sentence that nobody acts in looks like a member of a list whose lines have `bullet`."""
    mark = _bullet(lower, start)
    return bool(ADDRESSED.match(lower, start, end)) or (mark != "" and bullet in {"", mark})


def _bullet(lower: str, start: int) -> str:
    return lower[start] if lower[start] in BULLETS else ""


def one_line(words: str) -> str:
    """Return what stands between two people of a list as if they stood in one line."""
    if "\n" not in words:
        return words
    return LINE_BREAK.sub(lambda found: ": " if found["stop"] == ":" else "; ", words)

"""Where a body ends that no list holds: "Trưởng ban Chỉ đạo tỉnh thực hiện tổng kết Nghị quyết 18 | nhấn
mạnh".

It runs to punctuation, a verb of the meeting, an address, another rank or a person's name; a comma inside
belongs to it when an "và" with a capital closes the row ("Trung tâm Văn hóa, Thể thao và Truyền thông").
"""

import re

from meetings.extraction.rules.people.acts import ACT
from meetings.extraction.rules.people.address import ADDRESS
from meetings.extraction.rules.people.capitals import syllables
from meetings.reference.positions import rank_pattern
from meetings.reference.surnames import common_surnames, surnames

WORD = re.compile(r"[ ]+(?P<word>[^\s,;:.()\"\n]+(?:\.\w+)*)")
FEW = r"[^\W\d_]{1,9}(?:[ ][^\W\d_]{1,9}){0,3}"  # one to four syllables
ROW = re.compile(rf",[ ]+{FEW}(?:,[ ]+{FEW}){{0,3}}[ ]+(?:và|&)[ ]+(?=[^\W\d_])")
FIXED_COMMA = re.compile(r",[ ]+(?:chống|trừ|tranh|chữa)(?!\w)")
RANK = re.compile(rf"(?:(?:nguyên|quyền|và)[ ]+)?(?:{rank_pattern()})(?!\w)")
STOPS = frozenset(
    [
        "đã",
        "sẽ",
        "đang",
        "vừa",
        "cho",
        "là",
        "cùng",
        "với",
        "được",
        "để",
        "khi",
        "nhưng",
        "do",
        "từ",
        "theo",
        "vào",
        "còn",
        "có",
        "cũng",
        "giữ",
        "thôi",
        "trong",
        "tại",
        "đến",
        "tới",
        "nhiệm",
        "khóa",
        "kiêm",
        "đồng",
        "như",
        "nếu",
        "vì",
        "bởi",
        "này",
        "đó",
        "rằng",
        "sau",
        "trước",
        "thay",
        "nghỉ",
        "nguyên",
        "làm",
        "sang",
    ]
)
MOST_WORDS = 18
MOST_COMMAS = 2


def open_end(level: str, lower: str, at: int, end: int) -> int:
    """Return where the body whose head ends at `at` ends, in [at, end]."""
    commas = 0
    for _ in range(MOST_WORDS):
        word = WORD.match(level, at, end)
        if not word:
            fixed = FIXED_COMMA.match(lower, at, end)
            row = None if fixed else ROW.match(lower, at, end)
            if fixed:
                at = fixed.end()
                continue
            if row and commas < MOST_COMMAS and _is_row(level, lower, row):
                at, commas = row.end() - 1, commas + 1
                continue
            return at
        here = word.start("word")
        if word["word"] == "-" and not _goes_on(level, lower, word.end(), end):
            return at
        if word["word"].lower() in STOPS or _stops(level, lower, here, end):
            return at
        at = word.end()
    return at


def _stops(level: str, lower: str, at: int, end: int) -> bool:
    """Say whether a verb, an address, a rank or a name begins at `at`."""
    if ACT.match(lower, at, end) or ADDRESS.match(lower, at, end) or RANK.match(lower, at, end):
        return True
    if lower.startswith("và ", at, end):
        after = at + 3
        return bool(
            ADDRESS.match(lower, after, end) or RANK.match(lower, after, end) or ACT.match(lower, after, end)
        )
    return level[at].isupper() and _is_name(level, at, end)


def _is_name(level: str, at: int, end: int) -> bool:
    """Say whether the capitals at `at` are a person: a surname and two to four syllables, no later surname
    fitting better.
    """
    run = syllables(level, at, end)
    if not 3 <= len(run) <= 4:
        return False
    words = [syllable.word.lower() for syllable in run]
    return words[0] in common_surnames() or (
        words[0] in surnames() and words[1] in {"văn", "thị", "đức", "minh"}
    )


def _is_row(level: str, lower: str, row: re.Match[str]) -> bool:
    """Say whether ", Thể thao và " goes on with the body: capitals on both sides, no rank, no name."""
    first = row.start() + 1
    while level[first] == " ":
        first += 1
    second_capital = level[first : row.end()].split()[1:2]
    after = level[row.end() : row.end() + 1]
    if not (level[first].isupper() and after.isupper()):
        return False
    if second_capital and second_capital[0][0].isupper():
        return False
    return not (RANK.match(lower, first) or ADDRESS.match(lower, first) or RANK.match(lower, row.end()))


def _goes_on(level: str, lower: str, at: int, end: int) -> bool:
    """Say whether a dash joins two words of the body ("Phát thanh - Truyền hình") and no title follows it."""
    word = WORD.match(level, at, end)
    return bool(
        word and level[word.start("word")].isupper() and not _stops(level, lower, word.start("word"), end)
    )

"""Which of the capitalised syllables behind "Huyện ủy" or "tỉnh" are the place, and where a person's name
begins.

"Bí thư Huyện ủy Sơn Lộc Trần Văn A" has no comma: the gazetteer decides, then the surname.
"""

import re

from meetings.extraction.rules.people.capitals import Syllable, syllables
from meetings.reference.place_names import country_names, place_names, province_names
from meetings.reference.surnames import common_surnames, surnames

# "Bà Rịa - Vũng Tàu", "Phan Rang - Tháp Chàm", "TT-Huế": the only names with a dash inside.
DASHED = re.compile(r"bà rịa ?- ?vũng tàu|phan rang ?- ?tháp chàm|(?:thừa thiên|tt\.?) ?- ?huế(?!\w)")
NUMBERED = re.compile(r"(?:số )?\d{1,2}(?!\w)")
MARKED = re.compile(r"[HKRMY]'")  # "H'Yim Kđoh"
MIDDLE = {"văn", "thị"}  # surnames too, but far oftener the second syllable of a name
PROVINCIAL = {"tỉnh", "tỉnh ủy", "tỉnh đoàn"}
NEEDS_PLACE = {"huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "tx", "tx."} | {
    "thôn",
    "xóm",
    "bản",
    "ấp",
    "buôn",
    "làng",
    "khóm",
    "khu phố",
    "tổ dân phố",
}
LOCAL = NEEDS_PLACE | {"huyện ủy", "quận ủy", "thị ủy", "huyện đoàn", "đảng ủy xã", "đảng ủy phường"}


def place_end(level: str, lower: str, at: int, end: int, after: str) -> int:
    """Return where the place that stands at `at` ends, or `at` if none does; `after`: the noun before."""
    dashed = DASHED.match(lower, at, end)
    if dashed:
        return dashed.end()
    if after in NEEDS_PLACE:
        number = NUMBERED.match(lower, at, end)
        if number:
            return number.end()
    run = syllables(level, at, end)
    if not run:
        return at
    count = _known(run, _names_after(after))
    if not count and after in LOCAL:
        count = _likely(run, after in NEEDS_PLACE)
    return run[count - 1].end if count else at


def _names_after(noun: str) -> frozenset[str]:
    if noun in PROVINCIAL:
        return province_names()
    return country_names() if noun == "country" else place_names()


def _known(run: list[Syllable], names: frozenset[str]) -> int:
    """Return how many syllables of the run are a place of the gazetteer: the most that leave a name or
    nothing.
    """
    fitting = [n for n in range(1, min(5, len(run)) + 1) if _joined(run[:n]) in names]
    clean = [n for n in fitting if n == len(run) or (len(run) - n > 1 and _surname(run[n]))]
    if not clean and 3 <= len(run) <= 4 and _surname(run[0]):
        return 0  # "thành phố | Đồng Văn Th.": a place's syllables begin a person's name
    return max(clean or fitting, default=0)


def _likely(run: list[Syllable], needed: bool) -> int:
    """Return how many syllables are a place that no gazetteer holds (a district of long ago)."""
    count = len(run)
    if MARKED.match(run[0].word):
        return 0
    if count <= 2:
        is_person = count == 2 and run[0].word.lower() in common_surnames() and not needed
        return 0 if is_person else count
    if _is_person(run, needed):
        return 0
    for n in (2, 1, 3):
        if count - n >= 2 and _surname(run[n]) and run[n].word.lower() not in MIDDLE:
            return n
    return 0 if _surname(run[0]) else min(count, 3)


def _is_person(run: list[Syllable], needed: bool) -> bool:
    """ "Bí thư Huyện ủy |Lê Văn A|": three or four syllables, as most people are called, and no place."""
    if run[0].word in {"Y", "A"}:
        return True
    if len(run) > 4 or not _surname(run[0]):
        return False
    if run[0].word.lower() in common_surnames() or run[1].word.lower() in MIDDLE:
        return True
    # Districts are all known: what none is, is a name, unless a likelier one begins at its third syllable.
    return not needed and (len(run) == 3 or run[2].word.lower() not in common_surnames())


def _surname(syllable: Syllable) -> bool:
    return syllable.word.lower() in surnames()


def _joined(run: list[Syllable]) -> str:
    return " ".join(syllable.word.lower() for syllable in run)

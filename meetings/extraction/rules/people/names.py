"""Names of persons as they look: a surname and one to four syllables, every one capitalised (grammar B.5).

Kinh names of two to five syllables, `Giàng Páo Mỷ`, `Hầu A Lềnh`, `H'Yim Kđoh`, `Y Thanh Hà Niê Kđăm`,
`K'Broi`, also in capitals. Whether such a stretch is a person, its surroundings decide (resolve/people).
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from meetings.extraction.rules.people.acts import ACT
from meetings.extraction.rules.people.capitals import RUN, SYLLABLE, Syllable
from meetings.reference.place_names import country_names, place_names
from meetings.reference.surnames import common_surnames, surnames
from meetings.reference.things import thing_pattern
from meetings.text.folding import fold
from meetings.text.tones import SYLLABLE as VIETNAMESE

LONGEST = 5
CLANS = frozenset(
    [
        "niê",
        "kđăm",
        "mlô",
        "byă",
        "êban",
        "kbuôr",
        "hđơk",
        "ayun",
        "kđoh",
        "knul",
        "êñuôl",
        "ênuôl",
        "ksơr",
        "hwing",
        "buôn",
        "yă",
        "adrơng",
    ]
)
MARKED = re.compile(r"(?:H|K|R|M|Y)'")  # "H'Yim", "K'Broi": a woman's mark of the Ê Đê, a Cơ Ho's
SEX_MARKS = {"Y", "A", "U", "H", "K"}  # "Y Thanh Hà Niê Kđăm", "A Pớt", "U Huấn"

THING_BEFORE = 60  # how far back the noun can begin
THINKERS = {"hồ chí minh", "hồ chí", "nguyễn ái quốc", "các mác", "võ nguyên giáp", "bác hồ", "chủ nghĩa mác"}


@dataclass(frozen=True, slots=True)
class NameFound:
    """Capitalised syllables [start, end) that a person could bear.

    `thinker`: never a person here (Hồ Chí Minh, a country). `surname`: begins like a name, `common`: like
    nine in ten. `thing`: a noun before it says that it is none. `place`: a place bears it. `capitals`:
    written in capitals throughout, where its end is less sure.
    """

    start: int
    end: int
    syllables: int
    surname: bool
    common: bool
    thing: bool
    thinker: bool
    place: bool
    capitals: bool
    rule: str = "name"


def names(
    level: str, lower: str, free: Iterable[tuple[int, int]], led: Container[int] = ()
) -> Iterator[NameFound]:
    """Yield what looks like a name in the stretches of text that no position and no address has taken.

    A single syllable is a name only where something leads it; `led` holds those places ("ông |Huy").
    """
    for start, end in free:
        for run in RUN.finditer(level, start, end):
            if " " in run[0] or "'" in run[0] or run.start() in led:
                pieces = [Syllable(m.start(), m.end(), m[0]) for m in SYLLABLE.finditer(level, *run.span())]
                yield from _of_run(lower, pieces, start)


def _of_run(lower: str, run: list[Syllable], bound: int) -> Iterator[NameFound]:
    """Yield the names of one run of capitals: bodies in letters (UBND) divide it."""
    capitals = all(syllable.word.isupper() for syllable in run) and any(len(s.word) > 1 for s in run)
    part: list[Syllable] = []
    for syllable in run:
        if _can_be_name(syllable.word, capitals):
            part.append(syllable)
        elif part:
            yield from _of_part(lower, part, capitals, bound)
            part = []
    if part:
        yield from _of_part(lower, part, capitals, bound)


def _of_part(lower: str, part: list[Syllable], capitals: bool, bound: int) -> Iterator[NameFound]:
    first = next((i for i in range(min(len(part) - 1, 12)) if _begins_name(part, i)), 0)
    part = part[first:]
    if capitals and not _begins_name(part, 0) and _begins_verb(lower, part[0]):
        return
    part = part[: _length(lower, part, capitals)]
    start, end = part[0].start, part[-1].end
    words = lower[start:end]
    surname = _begins_name(part, 0)
    thing = surname and bool(thing_pattern().search(lower, max(bound, start - THING_BEFORE), start))
    yield NameFound(
        start,
        end,
        len(part),
        surname=surname,
        common=part[0].word.lower() in common_surnames() and len(part) > 1,
        thing=thing,
        thinker=words in THINKERS or words.startswith("hồ chí minh") or words in country_names(),
        place=words in place_names(),
        capitals=capitals,
    )


def _begins_name(part: list[Syllable], at: int) -> bool:
    """Say whether a name of at least two syllables can begin at `at`."""
    word = part[at].word
    if len(part) - at < 2:
        return bool(MARKED.match(word)) and len(word) > 3
    if word.lower() in surnames() or MARKED.match(word):
        return True
    return word in SEX_MARKS and any(s.word.lower() in CLANS for s in part[at + 1 :])


def _length(lower: str, part: list[Syllable], capitals: bool) -> int:
    """Return how many syllables the name has: it stops before a verb in a line of capitals."""
    longest = LONGEST + sum(s.word.lower() in CLANS for s in part[LONGEST : LONGEST + 2])
    if not capitals and len(part) <= longest:
        return len(part)
    for count in range(2, min(len(part), longest + 1)):
        if _begins_verb(lower, part[count]):
            return count
    return min(len(part), longest if not capitals or len(part) <= longest else 4)


def _begins_verb(lower: str, syllable: Syllable) -> bool:
    """Say whether a syllable in a line of capitals begins an act: "BÍ THƯ TỈNH ỦY |CHỦ TRÌ| HỘI NGHỊ"."""
    return bool(ACT.match(lower, syllable.start)) or lower[syllable.start : syllable.end] in CAPITAL_STOPS


CAPITAL_STOPS = frozenset(
    [
        "làm",
        "tiếp",
        "thăm",
        "dự",
        "chủ",
        "phát",
        "trình",
        "báo",
        "kết",
        "kiểm",
        "giữ",
        "được",
        "là",
        "và",
        "với",
        "tại",
        "đến",
        "chúc",
        "trao",
        "gặp",
        "nhận",
        "thôi",
        "tham",
        "đối",
        "về",
        "cùng",
        "cho",
        "nghỉ",
    ]
)


def _can_be_name(word: str, capitals: bool) -> bool:
    """Say whether a capitalised word can be a syllable of a name: "UBND" and, among small letters, "TP"
    cannot.
    """
    if "'" in word or "-" in word:
        return True
    if len(word) == 1:
        return word in SEX_MARKS or bool(VIETNAMESE.fullmatch(fold(word)))  # an initial is no name: "Lê T."
    if word.isupper():
        return bool(VIETNAMESE.fullmatch(fold(word))) and (capitals or len(word) > 2)
    return len(word) <= 9

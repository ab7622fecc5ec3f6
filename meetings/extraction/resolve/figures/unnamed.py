"""What a numeral without a noun behind it counts: "tổng số đảng viên … lên 74.108", "Khiển trách 26,"."""

import re
from collections.abc import Iterable

from meetings.extraction.resolve.figures.clause import Clause
from meetings.extraction.resolve.figures.draft import Draft
from meetings.extraction.rules.figures.cues import NOUN, SEPARATOR, Cue
from meetings.extraction.rules.figures.units import Unit, read_unit
from meetings.reference.counted import longest_noun
from meetings.text.leveled import Leveled

TELL = frozenset({"level", "reach", "increase", "decrease", "over", "under", "about", "part"})
NUMBER_OF = {"số", "tổng số", "số lượng", "tổng"}
TITLES = {"ông", "bà", "đồng chí", "đ/c", "vị"}
IN_BRACKET = {"(", "(bằng", "(tức"}
CLOSED = re.compile(r"[,;).\n]|\s?\(|$")  # behind a number: nothing more is said of it
SHORT = 4  # words between the numbers of such a list

Named = tuple[str, str]  # a unit's words and kind
NOTHING: Named = ("", "")


def unit_before(text: Leveled, clause: Clause, draft: Draft, gap: list[Cue]) -> Named:
    """Return what the words before a numeral say that it counts; ("", "") if they do not."""
    last = clause.last
    if last is not None and last.share:
        between = text.level[max(last.end, last.share_end) : draft.start].strip()
        if between in IN_BRACKET:
            return last.share, "share"
    if not gap:
        return NOTHING
    before = gap[-1]
    named = _number_of(text, clause.cues, draft.start)
    closed = bool(CLOSED.match(text.level, draft.end))
    if before.senses is SEPARATOR:
        if before.words != ":" or named != NOTHING:
            return named if before.words == ":" else NOTHING
        # "Biên chế giao năm 2025: 2.150"
        return noun_in_clause(text, clause.cues, draft.start) if closed else NOTHING
    told = bool(before.senses & TELL)
    fraction = draft.of is not None
    if named != NOTHING and (told or fraction or closed or before.senses is NOUN):
        return named
    if told or fraction:
        noun = noun_in_clause(text, clause.cues, draft.start)
        if noun != NOTHING:
            return noun
    # "Khiển trách 26, cảnh cáo 03", "phát ra 350, thu về 350, hợp lệ 349"
    listed = closed and ("act" in before.senses or (last is not None and last.bare and len(gap) <= SHORT))
    if (told or listed or fraction) and clause.last_count is not None:
        return clause.last_count.unit, clause.last_count.kind
    return NOTHING


def noun_in_clause(text: Leveled, cues: Iterable[Cue], limit: int) -> Named:
    """Return the clause's first noun phrase before `limit`: "⟦công chức⟧ đạt tỷ lệ 14,4%"."""
    for cue in cues:
        if cue.end <= limit and _is_counted(text, cue):
            unit = read_unit(text, cue.start, limit)
            if unit:
                return words_of(text, unit), unit.kind
    return NOTHING


def _is_counted(text: Leveled, cue: Cue) -> bool:
    """True for a counted noun that is no title of a person: not "ông Nam"."""
    words = cue.words.split()
    if cue.senses is not NOUN and longest_noun(words)[0] != len(words):
        return False
    return cue.words not in TITLES or not text.level[cue.end + 1 : cue.end + 2].isupper()


def words_of(text: Leveled, unit: Unit) -> str:
    """Return a unit's words as the text has them, one space between two."""
    return " ".join(text.original[unit.start : unit.end].split())


def _number_of(text: Leveled, cues: list[Cue], limit: int) -> Named:
    """Tổng số ⟦đảng viên⟧ … lên 3.161   Số ⟦phiếu hợp lệ⟧: 53/53"""
    for cue in reversed(cues):
        if cue.words in NUMBER_OF:
            unit = read_unit(text, cue.end, limit)
            if unit and unit.kind:
                return words_of(text, unit), unit.kind
    return NOTHING

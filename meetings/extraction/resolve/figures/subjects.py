"""What a figure is about, in the words of its own clause; "" where they do not say.

Three shapes say it: the name of an amount before its verb ("⟦tỷ lệ hộ nghèo⟧ giảm 1,5%"), what a share or a
change is of ("⟦công nghiệp⟧ tăng 10,2%"), who has or does what is counted ("⟦Đảng bộ tỉnh⟧ có 15 chi bộ").
A clause without words of its own shares the subject of the figure before it only where grammar makes it: the
same amount told on ("…, tăng 21%"), the next of one list ("…, 12 chỉ thị").
"""

import re

from meetings.extraction.resolve.figures.agents import agent
from meetings.extraction.resolve.figures.draft import Draft
from meetings.extraction.resolve.figures.phrases import (
    INSIDE,
    LONGEST,
    PREPOSITIONS,
    QUANTIFIERS,
    SHORT,
    TELLS,
    Stretch,
    is_nominal,
    is_noun,
    is_verb,
    phrase_of,
    stretches,
    told,
    unlinked,
)
from meetings.extraction.rules.figures import measures
from meetings.extraction.rules.figures.cues import WORD, Cue
from meetings.text.leveled import Leveled

QUANTITIES = {"percent", "points", "money", "measures"}
RATIOS = {"lần", "bậc", "điểm"}
SCALES = {"nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"}  # "dân số ⟦1,8 triệu⟧ người"
# "từ 31 ⟦xuống⟧ 12 đơn"
LEVELS_OF_ONE = {*("lên", "xuống", "còn", "xuống còn"), *("đến", "tới", "lên đến", "lên tới")}
DIMENSIONS = {"rộng", "dài", "cao", "sâu", "nặng"}  # "khu kinh tế ⟦rộng⟧ 30.000 ha"
# "68 kiến nghị ⟦được⟧ trả lời": the count begins a clause of its own.
OWN_CLAUSE = re.compile(r"\s(?:đã|được|đang|bị|có|còn|chưa|không|sẽ|là|cũng|đều|mới|vẫn|hoàn thành|đạt)\b")


def subject_of(text: Leveled, said: list[Cue], draft: Draft, last: Draft | None) -> tuple[str, bool]:
    """Return (subject, whether it names an amount) of a figure; `said` are the cues since `last`."""
    found = stretches(said, "")
    here = found[-1]
    unit = draft.unit.lower()
    quantity = draft.kind in QUANTITIES or unit in RATIOS or unit.split(" ")[0] in SCALES
    cues = unlinked(here.cues)
    if last is not None and not here.behind and len(cues) == len(here.cues):
        # "9 xã vùng cao ⟦đạt⟧ 20%", "14 chủ đầu tư ⟦có tỷ lệ giải ngân dưới⟧ 20%"
        cues = cues[next((index for index, cue in enumerate(cues) if _begins_telling(cue)), len(cues)) :]
    at = told(cues)
    telling = any(cue.senses & TELLS for cue in cues[at:])
    before = _joined(found, cues[:at], last)
    if before:
        if amount := _amount(text, before, telling, quantity):
            return amount, True
        if draft.kind in {"percent", "points"} or unit in RATIOS:
            listed = last is not None and last.kind == "percent" and here.behind == ","
            return _shared_out(text, before, telling or listed), False
    if not at:
        return _shared(text, here, cues, draft, last, quantity, telling)
    return agent(text, found, _joined(found, cues, last)), False


def _begins_telling(cue: Cue) -> bool:
    return is_verb(cue) or cue.words in LEVELS_OF_ONE


def _joined(found: list[Stretch], cues: list[Cue], last: Draft | None) -> list[Cue]:
    """Return the cues with those that commas of one noun phrase part from them: "⟦cán bộ,⟧ công chức"."""
    at = len(found) - 1
    while cues and at and found[at].behind == ",":
        before = found[at - 1]
        earlier = unlinked(before.cues)
        leftover = last is not None and not before.behind and len(earlier) == len(before.cues)
        if not earlier or leftover or not before.verbless or not _one_phrase(earlier, cues):
            break
        cues, at = [*earlier, *cues], at - 1
    return cues


def _one_phrase(earlier: list[Cue], cues: list[Cue]) -> bool:
    if cues[0].senses is WORD:
        return len(earlier) == 1 and earlier[0].senses is WORD  # "⟦nông,⟧ lâm nghiệp"
    head = earlier[0]
    return is_noun(cues[0]) and (is_noun(head) or head.words in QUANTIFIERS | {"số", "tỷ lệ"})


def _amount(text: Leveled, cues: list[Cue], telling: bool, quantity: bool) -> str:
    """GRDP   tốc độ tăng trưởng GRDP   thu ngân sách trên địa bàn: up to the verb."""
    if not (quantity or telling):
        return ""  # "tỷ lệ giải ngân thấp ở 5 dự án"
    by_start = {cue.start: index for index, cue in enumerate(cues)}
    for start in measures.find(text.lower, cues[0].start, cues[-1].end):
        index = by_start.get(start)
        if index is None:
            continue
        while index and (is_nominal(cues[index - 1]) or cues[index - 1].words in QUANTIFIERS):
            index -= 1  # "⟦kịch bản⟧ thu ngân sách"
        phrase = cues[index:]
        if any(cue.senses & {"increase", "decrease"} or cue.words == "đạt" for cue in phrase):
            return ""
        if not telling and phrase[-1].words in PREPOSITIONS | DIMENSIONS | {"của"}:
            return ""
        return phrase_of(text, phrase, LONGEST)
    return ""


def _shared_out(text: Leveled, cues: list[Cue], telling: bool) -> str:
    """Công chức (đạt 14,4%), dịch vụ (tăng 7,5%): a noun phrase that no verb stands in."""
    if (
        is_noun(cues[0])
        or cues[0].words in QUANTIFIERS
        or "inner" in cues[0].senses
        or "flat" in cues[0].senses
    ):
        known = all(is_nominal(cue) or cue.words in INSIDE | PREPOSITIONS for cue in cues)
        return phrase_of(text, cues, LONGEST) if known else ""
    plain = all(is_nominal(cue) or cue.words in INSIDE for cue in cues)
    if cues[0].words in {"công tác", "việc"}:
        plain = not any(is_verb(cue) for cue in cues[1:])
    return phrase_of(text, cues, SHORT) if telling and plain and cues[0].words not in INSIDE else ""


def _shared(
    text: Leveled,
    here: Stretch,
    cues: list[Cue],
    draft: Draft,
    last: Draft | None,
    quantity: bool,
    telling: bool,
) -> tuple[str, bool]:
    """Return what a clause without a subject of its own shares with the figure before it."""
    if last is None or here.behind in {";", ":"}:
        return "", False
    if not cues and (here.behind == "(" or not (here.cues or here.behind)):
        return last.subject, last.measured  # "9,8% (118/1.204)", the second of "3-5%"
    if cues and all(cue.words in LEVELS_OF_ONE for cue in cues) and not here.behind:
        return last.subject, last.measured
    if quantity and telling and last.measured:
        return last.subject, True
    if (
        draft.kind == "percent"
        and telling
        and here.behind == ","
        and last.counts
        and last.kind not in QUANTITIES
    ):
        changed = any(cue.senses & {"increase", "decrease"} for cue in cues)
        # "⟦thành lập 418 doanh nghiệp⟧, tăng 35%", but "có 8 ⟦đồng chí nữ⟧, chiếm 16%"
        return (" ".join(last.quote.of(text.original).split()) if changed else last.unit), False
    if telling or quantity or last.measured or not last.subject or last.kind in QUANTITIES:
        return "", False
    if any("part" in cue.senses for cue in here.cues):
        return "", False
    listed = here.behind in {",", ""} and not any(is_verb(cue) for cue in cues)
    if listed and not OWN_CLAUSE.match(text.lower, draft.end):
        return last.subject, False
    return "", False

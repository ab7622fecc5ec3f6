"""What a figure is about, in the words of its own clause; "" where they do not say.

Three shapes say it: the name of an amount before its verb ("⟦tỷ lệ hộ nghèo⟧ giảm 1,5%"), what a share or a
change is of ("⟦công nghiệp⟧ tăng 10,2%"), who has or does what is counted ("⟦Đảng bộ tỉnh⟧ có 15 chi bộ").
A clause without words of its own shares the subject of the figure before it only where grammar makes it: the
same amount told on ("…, tăng 21%"), the next of one list ("…, 12 chỉ thị").
"""

import re

from meetings.extraction.resolve.figures.draft import Draft
from meetings.extraction.resolve.figures.phrases import (
    ADVERBS,
    INSIDE,
    PREPOSITIONS,
    QUANTIFIERS,
    TELLS,
    Stretch,
    is_nominal,
    is_noun,
    is_verb,
    stretches,
    told,
    unlinked,
)
from meetings.extraction.rules.figures import measures, periods
from meetings.extraction.rules.figures.cues import WORD, Cue
from meetings.reference.counted import nouns
from meetings.text.leveled import Leveled

LONGEST, SHORT = 20, 6  # words of an amount's name; of what no list knows
QUANTITIES = {"percent", "points", "money", "measures"}
RATIOS = {"lần", "bậc", "điểm"}
SCALES = {"nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"}  # "dân số ⟦1,8 triệu⟧ người"
AGENTS = {"people", "bodies", "places", "events", "documents"}
HOLDERS = {"bodies", "places"}  # "⟦Ủy ban Kiểm tra⟧ 9 đồng chí"
LEVELS_OF_ONE = {
    "lên",
    "xuống",
    "còn",
    "xuống còn",
    "đến",
    "tới",
    "lên đến",
    "lên tới",
}  # "từ 31 ⟦xuống⟧ 12 đơn"
ACROSS = {"cho", "đến", "tới", "được", "ra", "xong", "thêm", "các", "những", "mới"}  # "trao quà ⟦cho⟧ 12 hộ"
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
        if quantity and draft.kind not in {"money", "measures"}:
            listed = last is not None and last.kind == "percent" and here.behind == ","
            return _shared_out(text, before, telling or listed), False
    if not at:
        return _shared(text, here, cues, draft, last, quantity, telling)
    return _agent(text, found, _joined(found, cues, last)), False


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
        return _told_of(text, phrase, LONGEST)
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
        return _told_of(text, cues, LONGEST) if known else ""
    plain = all(is_nominal(cue) or cue.words in INSIDE for cue in cues)
    if cues[0].words in {"công tác", "việc"}:
        plain = not any(is_verb(cue) for cue in cues[1:])
    return _told_of(text, cues, SHORT) if telling and plain and cues[0].words not in INSIDE else ""


def _agent(text: Leveled, found: list[Stretch], cues: list[Cue]) -> str:
    """Ban Tổ chức Tỉnh ủy (đã ban hành), Đảng bộ tỉnh (hiện có): at the head, before one verb."""
    verb = next((index for index, cue in enumerate(cues) if is_verb(cue)), len(cues))
    at = verb
    while at and (
        cues[at - 1].words in ADVERBS or cues[at - 1].senses & {"done", "target", "over", "under", "about"}
    ):
        at -= 1
    who, deed = cues[:at], cues[verb:]
    if not who or not all(is_nominal(cue) or cue.words in INSIDE for cue in who) or _listed(found):
        return ""
    kind = _kind(text, who)
    if not deed:
        return _told_of(text, who, SHORT) if kind in HOLDERS else ""
    if kind not in AGENTS or any("speech" in cue.senses for cue in deed):
        return ""
    chain = next((index for index, cue in enumerate(deed) if not is_verb(cue)), len(deed))
    if any(is_verb(cue) or ("stop" in cue.senses and cue.words not in ACROSS) for cue in deed[chain:]):
        return ""
    return _told_of(text, who, LONGEST)


def _listed(found: list[Stretch]) -> bool:
    """ "tham mưu ⟦Ban Chấp hành⟧, Ban Thường vụ ban hành": the clause may begin within a list of names."""
    if len(found) < 2 or found[-1].behind != ",":
        return False
    before = found[-2].cues
    verbs = [index for index, cue in enumerate(before) if is_verb(cue)]
    behind = before[verbs[-1] + 1 :] if verbs else before
    return bool(behind) and is_noun(behind[0]) and all(is_nominal(cue) for cue in behind)


def _kind(text: Leveled, who: list[Cue]) -> str:
    """Return the kind of the phrase's head noun; a body's name is a body."""
    first = next((cue for cue in who if cue.words not in QUANTIFIERS), who[0])
    if first.words in QUANTIFIERS or "name" in first.senses or first.words.startswith("cấp "):
        return "bodies"
    return nouns().get(first.words, "")


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
        return last.subject, last.measured  # "14,4% (215/1.503)", the second of "3-5%"
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


def _told_of(text: Leveled, cues: list[Cue], longest: int) -> str:
    """Return the phrase's words without the time at its beginning or end; "" for one too long to be one."""
    if sum(len(cue.words.split()) for cue in cues) > longest:
        return ""
    start, end = periods.trimmed(text.lower, cues[0].start, cues[-1].end)
    return " ".join(text.original[start:end].split())

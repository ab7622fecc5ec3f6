"""Who has or does what is counted: "⟦Đảng bộ tỉnh⟧ có 15 chi bộ", "⟦Ban Tổ chức⟧ đã ban hành 25 văn bản".

Only where the clause begins with it and one verb leads from it to the number: in "ông A đề nghị hỗ trợ 25 tỷ
đồng" nobody has given anything yet, in "bầu Ban Thường vụ gồm 14 đồng chí" the 14 are not those who elected.
"""

from meetings.extraction.resolve.figures.phrases import (
    ADVERBS,
    INSIDE,
    LONGEST,
    QUANTIFIERS,
    SHORT,
    Stretch,
    is_nominal,
    is_noun,
    is_verb,
    phrase_of,
)
from meetings.extraction.rules.figures.cues import Cue
from meetings.reference.counted import nouns
from meetings.text.leveled import Leveled

AGENTS = {"people", "bodies", "places", "events", "documents"}
HOLDERS = {"bodies", "places"}  # "⟦Ủy ban Kiểm tra⟧ 9 đồng chí"
ACROSS = {"cho", "đến", "tới", "được", "ra", "xong", "thêm", "các", "những", "mới"}  # "trao quà ⟦cho⟧ 12 hộ"


def agent(text: Leveled, found: list[Stretch], cues: list[Cue]) -> str:
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
    kind = _kind(who)
    if not deed:
        return phrase_of(text, who, SHORT) if kind in HOLDERS else ""
    if kind not in AGENTS or any("speech" in cue.senses for cue in deed):
        return ""
    chain = next((index for index, cue in enumerate(deed) if not is_verb(cue)), len(deed))
    if any(is_verb(cue) or ("stop" in cue.senses and cue.words not in ACROSS) for cue in deed[chain:]):
        return ""
    return phrase_of(text, who, LONGEST)


def _listed(found: list[Stretch]) -> bool:
    """Tham mưu ⟦Ban Chấp hành⟧, Ban Thường vụ ban hành: the clause may begin within a list of names."""
    if len(found) < 2 or found[-1].behind != ",":
        return False
    before = found[-2].cues
    verbs = [index for index, cue in enumerate(before) if is_verb(cue)]
    behind = before[verbs[-1] + 1 :] if verbs else before
    return bool(behind) and is_noun(behind[0]) and all(is_nominal(cue) for cue in behind)


def _kind(who: list[Cue]) -> str:
    """Return the kind of the head noun; a body's name is a body."""
    first = next((cue for cue in who if cue.words not in QUANTIFIERS), who[0])
    if first.words in QUANTIFIERS or "name" in first.senses or first.words.startswith("cấp "):
        return "bodies"
    return nouns().get(first.words, "")

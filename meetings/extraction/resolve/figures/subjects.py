"""What a figure is about: the words before the verb of its clause, as the text has them."""

from meetings.extraction.resolve.figures.clause import SHARES, Clause
from meetings.extraction.rules.figures.cues import NOUN

LONGEST = 15  # words
# A clause that begins with these says when, where or how, not what.
NO_SUBJECT = {
    *("năm", "tháng", "ngày", "quý", "mỗi", "trong", "tại", "với", "theo", "qua", "sau", "từ", "đến"),
    *("khi", "để", "do", "bằng", "trên", "ở"),
}
INSIDE = {"của", "các", "những", "và", "toàn", "một số", "nhiệm kỳ", "thuộc"}  # stands within a subject
LINKS = {"và", "đồng thời", "trong đó", "riêng", "còn", "ngoài ra", "bên cạnh đó", "theo đó", "cùng"}
# How a figure of economy or staff begins: "⟦tỷ lệ hộ nghèo⟧ giảm 1,5%", "⟦kim ngạch xuất khẩu⟧ tăng 12%"
MEASURED = {
    *("tỷ", "tỉ", "số", "tổng", "mức", "tốc", "giá", "thu", "chi", "kim", "sản", "quy", "diện", "dân", "vốn"),
    *("doanh", "năng", "chỉ", "nguồn", "riêng"),
}


def subject_of(clause: Clause, original: str, numeral_start: int) -> str:
    """Return the words before the clause's verb, if they can be what the figure is about.

    A clause without words of its own goes on about what the clause before it was about.
    """
    cues = [cue for cue in clause.cues if cue.start >= clause.colon] or clause.cues
    while cues and (cues[0].words in LINKS or "part" in cues[0].senses):
        cues = cues[1:]
    measured = bool(cues) and ("flat" in cues[0].senses or cues[0].words.split()[0] in MEASURED)
    end = _verb(clause, numeral_start, measured)
    cues = [cue for cue in cues if cue.end <= end]
    if all(cue.words in NO_SUBJECT or cue.words in SHARES for cue in cues):
        return clause.subject
    first = cues[0]
    if first.words in NO_SUBJECT or sum(len(cue.words.split()) for cue in cues) > LONGEST:
        return ""
    named = measured or first.senses is NOUN
    if not named and (original[first.start].islower() or first.senses & {"done", "act", "target"}):
        return ""
    last = first
    for cue in cues[1:]:
        if "stop" in cue.senses and cue.words not in INSIDE and original[cue.start].islower():
            break
        last = cue
    return " ".join(original[first.start : last.end].split())


def _verb(clause: Clause, numeral_start: int, measured: bool) -> int:
    """Return where the words before the verb end: "kim ngạch xuất khẩu ⟦tăng⟧", "Ban Tổ chức ⟦ban hành⟧"."""
    deed = None if measured else clause.deed_at
    verbs = [at for at in (clause.verb_at, deed) if at is not None]
    return min(verbs) if verbs else _approximation(clause, numeral_start)


def _approximation(clause: Clause, numeral_start: int) -> int:
    last = clause.cues[-1] if clause.cues else None
    return last.start if last and last.senses & {"over", "under", "about"} else numeral_start

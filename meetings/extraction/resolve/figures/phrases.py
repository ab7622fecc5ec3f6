"""The words since the last figure, cut at what separates them, and what may stand in a phrase."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from meetings.extraction.rules.figures import periods
from meetings.extraction.rules.figures.cues import NOUN, SEPARATOR, WORD, Cue
from meetings.text.leveled import Leveled

LONGEST, SHORT = 20, 6  # words of a phrase; of one that no list knows
# What an amount is told with, between what it is of and the numeral: "⟦ước đạt trên⟧ 5.000 tỷ đồng"
TELLS = frozenset({"increase", "decrease", "reach", "level"})
AROUND = TELLS | {"over", "under", "about", "base"}
ADVERBS = {
    *(
        "mới",
        "chỉ",
        "đã",
        "cũng",
        "vẫn",
        "đều",
        "hiện",
        "nay",
        "đang",
        "được",
        "đã được",
        "khoảng",
        "bình quân",
    ),
    *("thêm", "xuống", "lên", "đến", "tới", "sẽ", "vừa", "hiện nay", "thì", "đến nay", "lại", "ước"),
}
LINKS = {
    *("và", "đồng thời", "riêng", "còn", "ngoài ra", "bên cạnh đó", "theo đó", "cùng", "cùng với", "nhưng"),
    *("trong khi", "do đó", "vì vậy", "cụ thể", "như vậy"),
}
QUANTIFIERS = {"các", "những", "toàn", "cả", "mỗi", "từng", "nhiều", "một số", "toàn tỉnh", "hầu hết"}
INSIDE = QUANTIFIERS | {"của", "và", "nhiệm kỳ", "thuộc"}
PREPOSITIONS = {"ở", "tại", "trên", "trong", "cho", "với", "từ", "về", "qua", "đến", "vào", "theo", "có"}


@dataclass(slots=True)
class Stretch:
    """The words between two separators; `behind` is the separator before them, "" behind a figure."""

    behind: str
    cues: list[Cue]

    @property
    def verbless(self) -> bool:
        return not any(is_verb(cue) for cue in self.cues)


def stretches(said: Iterable[Cue], behind: str) -> list[Stretch]:
    """Return the stretches of what was said, without closed brackets; the last may be empty."""
    found = [Stretch(behind, [])]
    outside: list[list[Stretch]] = []
    for cue in said:
        if cue.senses is not SEPARATOR:
            found[-1].cues.append(cue)
        elif cue.words == "(":
            outside.append(found)
            found = [*found, Stretch("(", [])]
        elif cue.words == ")" and outside:
            found = outside.pop()
        else:
            found.append(Stretch(cue.words, []))
    return found


def is_verb(cue: Cue) -> bool:
    return bool(cue.senses & (TELLS | {"act"})) and not is_noun(cue)


def is_noun(cue: Cue) -> bool:
    """True for a counted noun and a body's name ("UBND", "Tỉnh ủy")."""
    return cue.senses is NOUN or "name" in cue.senses


def is_nominal(cue: Cue) -> bool:
    """True for what a noun phrase is made of."""
    return cue.senses is WORD or is_noun(cue) or "inner" in cue.senses or "flat" in cue.senses


def told(cues: Sequence[Cue]) -> int:
    """Return the index from which on only the telling of an amount follows: ["GRDP", ⟦"ước", "tăng"⟧]."""
    at, passed = len(cues), set()
    while at and _tells(cues[at - 1]):
        if cues[at - 1].words in passed:  # "có chứng ⟦chỉ⟧ chỉ đạt"
            break
        passed.add(cues[at - 1].words)
        at -= 1
    return at


def _tells(cue: Cue) -> bool:
    # "chậm tiến ⟦độ⟧ còn 12", not "độ 12"
    around = bool(cue.senses & AROUND) or cue.words in ADVERBS
    return around and not is_noun(cue) and cue.words != "độ"


def unlinked(cues: list[Cue]) -> list[Cue]:
    """Return the cues behind the words that only link a clause to the one before."""
    at = 0
    while at < len(cues) and (cues[at].words in LINKS or "part" in cues[at].senses):
        at += 1
    return cues[at:]


def phrase_of(text: Leveled, cues: Sequence[Cue], longest: int) -> str:
    """Return the words from the first cue to the last without a time at either end; "" for too many."""
    if sum(len(cue.words.split()) for cue in cues) > longest:
        return ""
    start, end = periods.trimmed(text.lower, cues[0].start, cues[-1].end)
    words = text.original[start:end].split()
    # "số hồ sơ tiếp nhận ⟦trong⟧ quý III"
    while words and words[-1].lower() in PREPOSITIONS:
        words.pop()
    return " ".join(words)

"""The thing counted, as the text names it: where the noun phrase behind a numeral begins and ends.

"83 ⟦phòng, ban và tương đương cấp tỉnh, cấp huyện⟧ đạt 21,7%", "56⟦Đảng bộ cấp xã⟧", "10 ⟦nghìn tỷ đồng⟧".
"""

import re
from dataclasses import dataclass

from meetings.reference.counted import longest_noun, longest_senses
from meetings.text.leveled import Leveled

REACH = 170  # characters that a noun phrase can take
MOST_MODIFIERS = 8  # words behind a noun, coordinated nouns apart

PERCENT = re.compile(r"\s?(?:%|phần trăm\b)")
POINTS = re.compile(r"\s?điểm\s?(?:%|phần trăm)")
NUMBER_OF = re.compile(r"\s(?:tổng )?số(?= [^\W\d_])")
PER = re.compile(r"(?:\s?/\s?[^\W\d_]+)+")  # triệu đồng/người/năm
WORD = re.compile(r"đ/c|[^\W\d_]+(?:[23](?!\d))?|[^\w\s]|\d|\n")
NUMBER_NEXT = re.compile(r"\s?(?:(?:khoảng|gần|trên|hơn) )?\d")
# "12 bác sĩ/vạn dân", but "1.900 đại biểu/75 điểm cầu"
PER_PEOPLE = re.compile(
    r"\s?/\s?(?:(?:vạn|nghìn|ngàn|triệu) (?:dân|người)|xã|huyện|thôn|hộ|người|năm|tháng)\b"
)
# Two nouns that share their second syllable: "32 chi, đảng bộ"
CELLS = (
    ["chi", ",", "đảng", "bộ"],
    ["chi", "và", "đảng", "bộ"],
    ["chi", ",", "đảng", "ủy"],
    ["thị", ",", "thành", "ủy"],
)
SCALES = {"nghìn", "ngàn", "triệu", "tỷ", "tỉ", "vạn"}
# Their second word may be a verb: "12 cuộc kiểm tra", "5 đoàn giám sát", "20 lượt ý kiến phát biểu".
OF_DEEDS = {"people", "events"}
CLASSIFIERS = {
    "đoàn",
    "lượt",
    "tổ",
    "đợt",
    "ý",
    "vụ",
    "nhiệm",
    "kế",
    "chương",
    "dự",
    "nội",
    "đơn",
    "lớp",
    "hoạt",
    "mô",
}
HYPHENATED = {"trị", "tế", "hóa", "hoá", "phòng", "học", "động", "hoạch", "chế", "xã", "kỹ", "nghiệp", "đoàn"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's place; `kind` is that of its head noun, "percent", or "" for a noun that no list knows."""

    start: int
    end: int
    kind: str


def read_unit(text: Leveled, start: int, limit: int) -> Unit | None:
    """Return the unit that begins right behind a numeral ending at `start`; None where none is named."""
    limit = min(limit, start + REACH)
    if percent := PERCENT.match(text.lower, start, limit):
        at = percent.end() - len(percent[0].strip())
        return Unit(at, percent.end(), "percent")
    if points := POINTS.match(text.lower, start, limit):
        return Unit(points.end() - len(points[0].strip()), points.end(), "points")
    # "93/95 số phiếu": what is counted is the votes.
    start = of.end() if (of := NUMBER_OF.match(text.lower, start, limit)) else start
    words = list(WORD.finditer(text.lower, start, limit))
    return _phrase(text, words, start) if words else None


def noun_after(text: Leveled, start: int) -> tuple[int, str]:
    """Return (syllables, kind) of the counted noun behind a numeral ending at `start`; (0, "") for none."""
    start = of.end() if (of := NUMBER_OF.match(text.lower, start)) else start
    words = list(WORD.finditer(text.lower, start, start + 40))
    if not words or text.lower[start : words[0].start()] not in {"", " ", "  "}:
        return 0, ""
    return longest_noun([word[0] for word in words])


def _phrase(text: Leveled, words: list[re.Match[str]], start: int) -> Unit | None:
    """Return the noun phrase that the words begin with."""
    plain = [word[0] for word in words]
    if (
        "\n" in text.lower[start : words[0].start()]
        or words[0].start() - start > 2
        or not plain[0][0].isalpha()
    ):
        return None
    at = 1 if plain[0] in SCALES and len(plain) > 1 else 0
    at += 1 if at and at < len(plain) and plain[at] in SCALES else 0
    size, kind = (4, "bodies") if plain[:4] in CELLS else longest_noun(plain, at)
    if not size:
        size, kind = (1, "") if at == 0 and _is_noun(text, words, plain, 0) else (0, "money")
    end = _extend(text, words, plain, at + size, kind) if size else at
    if end == 0:
        return None
    last = words[end - 1].end()
    per = (PER if kind in {"money", "measures"} else PER_PEOPLE).match(text.lower, last)
    return Unit(words[0].start(), per.end() if per else last, kind)


def _is_noun(text: Leveled, words, plain: list[str], at: int) -> bool:
    """True for a word in lower case that no list knows as anything but a noun: "7 héc-ta", "3 chốt"."""
    if text.level[words[at].start()].isupper() or not plain[at][0].isalpha():
        return False
    return not longest_senses(plain, at)[1] - {"inner", "name"}


def _extend(text: Leveled, words, plain: list[str], at: int, kind: str) -> int:
    """Return the index behind the last word of the phrase whose head ends before `at`."""
    if kind in {"money", "measures"}:
        return at
    deeds = kind in OF_DEEDS or plain[0] in CLASSIFIERS
    surest, loose, joined = at, 0, 0
    while at < len(plain):
        if step := _modifier(text, words, plain, at, deeds):
            loose += step
            if loose > MOST_MODIFIERS:
                # A phrase that never ends is a sentence that no list could read: keep its surest part.
                return surest
        elif step := _coordinated(text, words, plain, at, kind):
            surest, loose, joined = at + step, 0, at
        else:
            break
        at += step
    # "250 người, đại biểu dự khuyết 5 người": what another number counts is not counted here.
    return joined if joined and NUMBER_NEXT.match(text.lower, words[at - 1].end()) else at


def _modifier(text: Leveled, words, plain: list[str], at: int, deeds: bool) -> int:
    """Return how many words from `at` on belong to the phrase as a modifier: "chi bộ ⟦trực thuộc⟧"."""
    if not plain[at][0].isalpha():
        hyphen = plain[at] == "-" and plain[at - 1] in HYPHENATED and at + 1 < len(plain)
        return 2 if hyphen and text.level[words[at + 1].start()].islower() else 0
    if text.lower[words[at - 1].end() : words[at].start()].strip(" "):
        return 0
    size, senses = longest_senses(plain, at)
    if "name" in senses or "inner" in senses:
        return size
    if "deverbal" in senses and deeds:
        return size
    noun, _ = longest_noun(plain, at)
    if text.level[words[at].start()].isupper():
        return 0
    if noun and noun >= size and senses - {"stop"} == senses:
        return noun
    return 0 if senses else 1


def _coordinated(text: Leveled, words, plain: list[str], at: int, kind: str) -> int:
    """Return how many words from a comma or "và" on add a noun of the kind: "⟦, ban và tương đương⟧"."""
    if plain[at] not in {",", "và"} or at + 1 >= len(plain):
        return 0
    if plain[at + 1 : at + 3] == ["tương", "đương"]:
        return 3
    if plain[at + 1] == "cấp" and "cấp" in plain[:at] and at + 2 < len(plain) and plain[at + 2].isalpha():
        return 3
    size, senses = longest_senses(plain, at + 1)
    if "deverbal" in senses and "deverbal" in longest_senses(plain, max(0, at - 2))[1]:
        return 1 + size  # "12 cuộc kiểm tra, giám sát"
    size, other = longest_noun(plain, at + 1)
    alike = other == kind or (other == "places" and longest_noun(plain, at - 1)[1] == "places")
    if not size or not kind or not alike or plain[at + 1 : at + 1 + size] == plain[:size]:
        return 0
    # "40 đại biểu, đồng chí Bí thư phát biểu": what a verb or a name follows begins a clause of its own.
    following = at + 1 + size
    if following < len(plain) and plain[at] == "," and text.level[words[following].start()].isupper():
        return 0
    return 1 + size

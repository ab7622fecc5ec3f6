"""Which one of a series: "lần thứ hai", "thứ 28", "lần thứ XX", "thứ hai mươi ba"."""

import re

UNITS = {
    "nhất": 1,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
WORD = "|".join(sorted(UNITS, key=len, reverse=True))

# "thứ 28"  "lần thứ hai"  "thứ mười một"  "thứ hai mươi ba"  "lần thứ XX"  "lần 2"
NUMERAL = rf"""
    (?: (?P<digits>\d{{1,3}}) (?![./,-]?\d)
      | (?P<words>(?:(?:{WORD})[ ])?mươi(?:[ ](?:{WORD}))? | mười(?:[ ](?:{WORD}))? | {WORD})
      | (?P<roman>[ivxl]{{1,7}}) ) (?!\w)
"""
START = r"(?:lần[ ])?thứ[ ]|lần[ ]"
ORDINAL = re.compile(rf"(?<!\w)(?:(?:lần[ ])?thứ|lần)[ ]{NUMERAL}", re.VERBOSE)


def value(match: re.Match[str]) -> int | None:
    """Return the number of a match of ORDINAL, None for letters that are no Roman numeral."""
    if match["digits"]:
        return int(match["digits"])
    if match["roman"]:
        return _roman(match["roman"])
    words = match["words"].split()
    tens = 0
    if "mười" in words:
        tens, words = 10, words[1:]
    elif "mươi" in words:
        at = words.index("mươi")
        tens, words = 10 * (UNITS[words[0]] if at else 1), words[at + 1 :]
    return tens + (UNITS[words[0]] if words else 0)


def _roman(numeral: str) -> int | None:
    total, last = 0, 0
    for letter in reversed(numeral):
        number = ROMAN[letter]
        total += number if number >= last else -number
        last = max(last, number)
    return total or None

"""Numerals as Vietnamese texts write them: `.` parts thousands, `,` parts decimals (1.503; 36,4).

Two habits of foreign tables are met as well, and read where nothing else fits: 8.48 and 1,234,567.
"""

import re
from decimal import Decimal

# One run of digits and single separators: "1.503", "36,4", "16.7", and "1.1.1.1", which is no number.
NUMERAL = r"\d++(?:[.,]\d++)*+"

THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")  # 1.503   45.799,5
DECIMAL_COMMA = re.compile(r"\d+(?:,\d+)?")  # 36,4   05   1503
DECIMAL_DOT = re.compile(r"\d+\.\d+")  # 8.48   0.500
ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2}(?:,\d{3})+\.\d+")  # 1,234,567   1,503.5

LONGEST = 20  # a longer run of digits counts nothing


def read_number(numeral: str) -> Decimal | None:
    """Return the value of a numeral: "1.503" → 1503, "36,4" → 36.4, "05" → 5; None for what is no number."""
    if len(numeral) > LONGEST:
        return None
    if THOUSANDS.fullmatch(numeral):
        return Decimal(numeral.replace(".", "").replace(",", "."))
    if DECIMAL_COMMA.fullmatch(numeral):
        return Decimal(numeral.replace(",", "."))
    if DECIMAL_DOT.fullmatch(numeral):
        return Decimal(numeral)
    if ENGLISH.fullmatch(numeral):
        return Decimal(numeral.replace(",", ""))
    return None


def has_decimal_dot(numeral: str) -> bool:
    """True for "16.7": a date to most newspapers, a decimal to some."""
    return bool(DECIMAL_DOT.fullmatch(numeral)) and not THOUSANDS.fullmatch(numeral)


def decimals(numeral: str) -> int:
    """Return how many decimals a numeral is written with: 2 for "84,48", 0 for "1.503"."""
    if has_decimal_dot(numeral):
        return len(numeral) - numeral.index(".") - 1
    return len(numeral) - numeral.rindex(",") - 1 if numeral.count(",") == 1 else 0

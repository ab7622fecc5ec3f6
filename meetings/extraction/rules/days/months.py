"""Months and quarters: "tháng 12/2024", "tháng 9 năm 2018", "tháng 7", "quý IV năm 2018", "10/2024"."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.rules.days.words import MONTH, month_of
from meetings.text.dates import Calendar
from meetings.text.leveled import Leveled

YEAR = (
    r"(?:[ ]?[/.-][ ]?|[ ](?:của[ ])?năm[ ]|,[ ]?năm[ ]|[ ])(?P<year>(?:19|20)\d\d)(?![\d%])(?![/-][\da-zđ])"
)
MONTH_FOUND = re.compile(rf"tháng(?<!\w.{{5}})(?<!\d[ ].{{5}})[ ](?P<month>{MONTH})(?:{YEAR})?", re.VERBOSE)
QUARTER = re.compile(rf"quý(?<!\w.{{3}})[ ](?P<quarter>iv|i{{1,3}}|[1-4])(?!\w)(?:{YEAR})?", re.VERBOSE)
# "từ 12/2024 đến nay"; "02/2018/NQ-HĐND" is a document
BARE = re.compile(
    r"(?P<month>[01](?<![\w.,/-].)\d|[1-9](?<![\w.,/-].))[ ]?/[ ]?(?P<year>(?:19"
    r"|20)\d\d)(?![\d%])(?!\.\d)(?![ ]?[/-][ ]?[\da-zđ])"
)
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def find(text: Leveled) -> Iterator[DayFound]:
    """Yield the months, with or without their year; a quarter runs from its first month to its last."""
    lower = text.lower
    for found in MONTH_FOUND.finditer(lower):
        month = month_of(found["month"])
        if 1 <= month <= 12:
            yield DayFound(*found.span(), "month", Calendar(None, month, _year(found)))
    for found in BARE.finditer(lower):
        if not 1 <= int(found["month"]) <= 12:
            continue
        yield DayFound(*found.span(), "month in figures", Calendar(None, int(found["month"]), _year(found)))
    for found in QUARTER.finditer(lower):
        number = QUARTERS.get(found["quarter"]) or int(found["quarter"])
        year = _year(found)
        first, last = Calendar(None, 3 * number - 2, year), Calendar(None, 3 * number, year)
        yield DayFound(*found.span(), "quarter", first, last)


def _year(found: re.Match[str]) -> int | None:
    return int(found["year"]) if found["year"] else None

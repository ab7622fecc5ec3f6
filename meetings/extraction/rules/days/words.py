"""Days with the month's name: "ngày 25 tháng 10 năm 2017", "26 Tháng 10 2020", "ngày mùng 3 tháng Hai"."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.rules.days.opening import closed, opening
from meetings.text.dates import MONTHS, Calendar, is_day
from meetings.text.leveled import Leveled

MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True)).replace(" ", "[ ]")
# "10 tháng năm 2024" is ten months of 2024, no day in May
MONTH = rf"(?:\d{{1,2}}|(?!năm[ ](?:19|20)\d\d)(?:{MONTH_WORDS}))(?!\w)"
YEAR_AFTER = r"(?:[ ]?[,/.-]?[ ]?(?:năm[ ])?(?P<year>(?:19|20)\d\d)(?!\d))"
DAY = re.compile(
    rf"(?P<day>\d(?<![\d.,/].)\d?)[ ]?(?:/[ ]?)?tháng[ ](?P<month>{MONTH}){YEAR_AFTER}?", re.VERBOSE
)


def month_of(words: str) -> int:
    """Return the number of a month written in figures or words."""
    return int(words) if words.isdigit() else MONTHS[words]


def find(text: Leveled) -> Iterator[DayFound]:
    """Yield the days with their month's name; "6 tháng 9 …" alone can be six months and is none."""
    lower = text.lower
    for found in DAY.finditer(lower):
        day, month = int(found["day"]), month_of(found["month"])
        before = opening(lower, found.start())
        if is_day(day, month) and (before.named or found["year"]):
            yield DayFound(
                before.start,
                closed(lower, before.start, found.end()),
                "day with its month's name",
                Calendar(day, month, int(found["year"]) if found["year"] else None),
                now=before.now,
                part=before.part,
                weekday=before.weekday,
            )

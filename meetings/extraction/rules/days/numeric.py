"""Days in figures: "Chiều ngày 5/9", "Sáng 16.7", "Ngày 21-12", "06/09/2018", "chiều nay (17/10)"."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.rules.days.opening import closed, opening
from meetings.text.dates import Calendar, is_day
from meetings.text.leveled import Leveled

# A digit comes first and what must not stand before it second: the engine then skips to the digits.
DAY = re.compile(
    r"""
    (?P<day>\d(?<![\d./].)(?<!\d[,-].)\d?) (?P<gap>[ ]?)[/.-][ ]?
    (?P<month>\d{1,2})
    (?: [ ]?[/.-][ ]?(?P<year>(?:19|20)\d\d)(?![\d%])(?![/-][\da-zđ])
      | (?![\d%])(?![ ]?[/-][ ]?\d)(?![/-][a-zđ])(?![.,]\d)
    )
    """,
    re.VERBOSE,
)
ISO = re.compile(
    r"(?P<year>[12](?<![\d/-].)(?:(?<=1)9|(?<=2)0)\d\d)-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?![\d/-])"
)

# What makes "5/9" or "2-9" a day where no "ngày" or part of the day stands before it.
LEANS_ON = re.compile(
    r"(?:\b(?:từ|đến|tới|trước|sau|dịp|đợt|lễ|khánh|vào|hết|khai mạc|bế mạc|động)|\bhôm|[(])[ ]?$"
)


def find(text: Leveled) -> Iterator[DayFound]:
    """Yield the days in figures; without a year only where the words before make them days."""
    lower = text.lower
    for found in DAY.finditer(lower):
        day, month = int(found["day"]), int(found["month"])
        if not is_day(day, month):
            continue
        before = opening(lower, found.start())
        if not found["year"]:
            dashed = (
                found["gap"] and "-" in found[0]
            )  # "ngày 5 - 7 tháng 9" is a stretch, "5 - 7" alone nothing
            if dashed or not (
                before.named or LEANS_ON.search(lower, max(0, found.start() - 12), found.start())
            ):
                continue
        year = int(found["year"]) if found["year"] else None
        yield DayFound(
            before.start,
            closed(lower, before.start, found.end()),
            "day in figures",
            Calendar(day, month, year),
            now=before.now,
            part=before.part,
            weekday=before.weekday,
        )


def find_iso(text: Leveled) -> Iterator[DayFound]:
    """Yield the days and months that machines write: "2025-07-15", "2025-06"."""
    for found in ISO.finditer(text.lower):
        day, month, year = int(found["day"] or 0) or None, int(found["month"]), int(found["year"])
        if is_day(day or 1, month):
            yield DayFound(found.start(), found.end(), "day as machines write it", Calendar(day, month, year))

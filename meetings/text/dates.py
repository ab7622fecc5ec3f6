"""Vietnamese calendar words and the days they make. The order is always day, month, year."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

# The parts of a day as reports name them, and "cả ngày".
DAY_PARTS = ("rạng sáng", "sáng", "trưa", "chiều", "tối", "đêm")

# Months in words: "tháng Giêng", "tháng mười hai", "tháng Chạp" (of the solar calendar in these reports).
MONTHS = {
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}

# Weekdays as `date.weekday()` counts them: Monday is 0.
WEEKDAYS = {
    "thứ hai": 0,
    "thứ 2": 0,
    "thứ ba": 1,
    "thứ 3": 1,
    "thứ tư": 2,
    "thứ 4": 2,
    "thứ năm": 3,
    "thứ 5": 3,
    "thứ sáu": 4,
    "thứ 6": 4,
    "thứ bảy": 5,
    "thứ bẩy": 5,
    "thứ 7": 5,
    "chủ nhật": 6,
}

# What reports of meetings can speak of; a number outside is no year.
EARLIEST_YEAR, LATEST_YEAR = 1900, 2099


class Calendar(NamedTuple):
    """A day, a month or a year as far as it was written; None for each part left out."""

    day: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def exact(self) -> date | None:
        """The day, where day, month and year are known and make one."""
        return calendar_day(*self) if None not in self else None

    def on(self, year: int) -> date | None:
        """The day in a given year, where day and month are known and make one."""
        return calendar_day(self.day, self.month, year) if self.day and self.month else None

    @property
    def first(self) -> date | None:
        """The earliest day it can mean, where the year is known."""
        return self.year and calendar_day(self.day or 1, self.month or 1, self.year)

    @property
    def last(self) -> date | None:
        """The latest day it can mean, where the year is known."""
        if not self.year:
            return None
        month = self.month or 12
        return calendar_day(self.day or last_day(month, self.year), month, self.year)


def calendar_day(day: int, month: int, year: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    if EARLIEST_YEAR <= year <= LATEST_YEAR and 1 <= month <= 12 and 1 <= day <= last_day(month, year):
        return date(year, month, day)
    return None


def last_day(month: int, year: int) -> int:
    """Return the number of days in a month."""
    return monthrange(year, month)[1]


def is_day(day: int, month: int) -> bool:
    """Say whether a day and a month go together in some year."""
    return 1 <= month <= 12 and 1 <= day <= last_day(month, 2024)  # a leap year

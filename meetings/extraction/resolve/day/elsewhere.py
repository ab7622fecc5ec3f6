"""The year that another place of the report gives to the same day or month."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate

from meetings.extraction.dates import days_found
from meetings.extraction.resolve.day.event import Considered, lead_end
from meetings.extraction.sections import Article
from meetings.text.dates import Calendar

# "phiên họp thường kỳ tháng 9/2024", "tiếp công dân định kỳ tháng 5/2023"; not "so với tháng 9/2023"
OF_THE_MONTH = re.compile(
    r"\b(?:phiên|họp|hội[ ]nghị|giao[ ]ban|định[ ]kỳ|thường[ ]kỳ|tiếp[ ]công[ ]dân|sinh[ ]hoạt|kỳ[ ]họp)\b"
    r"[^.;,]{0,40}$"
)
COMPARED = re.compile(r"\b(?:so[ ]với|cùng[ ]kỳ|từ|đến|trước|sau|trong)[ ](?:ngày[ ])?$")
LONGEST_MEETING = 10  # days
OTHERS = {"the day of a document", "an anniversary", "a day in somebody's life", "within somebody's words"}


class YearsElsewhere:
    """The years that a report's places give; gathered once, then asked for each day written without one."""

    def __init__(self, article: Article, days: Sequence[Considered]):
        self._of_the_day = Covered(_named(days))
        self._of_the_month = list(_months(article))
        self._of_a_day_near = Covered(_near(days))
        self._told: dict[tuple[int | None, int | None], int | None] = {}

    def year_of(self, day: Calendar) -> int | None:
        """Return the year that the report gives elsewhere to a day and a month; None for none or two."""
        key = day.day, day.month
        if key not in self._told:
            years = (
                self._of_the_day.years(day)
                or {month.year for month in self._of_the_month if month.month == day.month}
                or self._of_a_day_near.years(day)
            )
            self._told[key] = years.pop() if len(years) == 1 else None
        return self._told[key]


class Covered:
    """Stretches of days, each within the year of its first: gathered and asked in linear time."""

    def __init__(self, stretches: Iterable[tuple[date, date]]):
        turns: dict[int, list[int]] = {}
        for first, last in stretches:
            of_year = turns.setdefault(first.year, [0] * 368)
            of_year[_number(first)] += 1
            of_year[_number(last) + 1] -= 1
        self._held_on = {year: list(accumulate(of_year)) for year, of_year in turns.items()}

    def years(self, day: Calendar) -> set[int]:
        """Return the years in which a stretch holds the day."""
        return {year for year, held in self._held_on.items() if (on := day.on(year)) and held[_number(on)]}


def _number(day: date) -> int:
    return day.timetuple().tm_yday


def _named(days: Sequence[Considered]) -> Iterator[tuple[date, date]]:
    """Yield the days and stretches whose year the report gives, but not a document's or an anniversary's."""
    for other in days:
        first, last = other.found.first.exact, other.found.last and other.found.last.exact
        if first and other.fell not in OTHERS:
            yield first, min(last or first, date(first.year, 12, 31))


def _near(days: Sequence[Considered]) -> Iterator[tuple[date, date]]:
    """Yield what lies around days of the same meeting: "Ngày 18-7 … Kỳ họp khai mạc ngày 17-7-2012"."""
    apart = timedelta(days=LONGEST_MEETING)
    for other in days:
        day = other.found.first.exact
        if day and not other.fell:
            yield max(day - apart, date(day.year, 1, 1)), min(day + apart, date(day.year, 12, 31))


def _months(article: Article) -> Iterator[Calendar]:
    """Yield the months with their year that the lead gives to a meeting."""
    lower, end = article.text.lower, lead_end(article)
    for found in days_found(article.text):
        if found.start >= end:
            break
        if found.first.day or not found.first.month or not found.first.year or found.last:
            continue
        before = lower[max(0, found.start - 60) : found.start]
        if OF_THE_MONTH.search(before) and not COMPARED.search(before):
            yield found.first

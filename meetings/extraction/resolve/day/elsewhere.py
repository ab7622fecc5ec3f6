"""The year that another place of the report gives to the same day or month."""

import re
from collections.abc import Iterator, Sequence

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


def year_elsewhere(article: Article, days: Sequence[Considered], day: Calendar) -> int | None:
    """Return the year that the report gives elsewhere to `day`, a day and a month; None for none or two."""
    years = set(_of_the_day(days, day)) or set(_of_the_month(article, day)) or set(_of_a_day_near(days, day))
    return years.pop() if len(years) == 1 else None


def _of_the_day(days: Sequence[Considered], day: Calendar) -> Iterator[int]:
    for other in days:
        first, last = other.found.first, other.found.last
        if not first.exact or other.fell in OTHERS:
            continue
        on = day.on(first.year)
        if on and first.exact <= on <= (last.exact if last and last.exact else first.exact):
            yield first.year


def _of_a_day_near(days: Sequence[Considered], day: Calendar) -> Iterator[int]:
    """Yield the years of days of the same meeting: "Ngày 18-7 … Kỳ họp khai mạc ngày 17-7-2012"."""
    for other in days:
        exact = other.found.first.exact
        on = exact and not other.fell and day.on(exact.year)
        if on and abs((on - exact).days) <= LONGEST_MEETING:
            yield exact.year


def _of_the_month(article: Article, day: Calendar) -> Iterator[int]:
    lower, end = article.text.lower, lead_end(article)
    for found in days_found(article.text):
        if found.start >= end:
            break
        if found.first.day or found.first.month != day.month or not found.first.year or found.last:
            continue
        before = lower[max(0, found.start - 60) : found.start]
        if OF_THE_MONTH.search(before) and not COMPARED.search(before):
            yield found.first.year

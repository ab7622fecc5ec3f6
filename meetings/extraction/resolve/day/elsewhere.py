"""The year that another place of the report gives to the same day or month."""

import re
from collections.abc import Iterator, Sequence

from meetings.extraction.dates import days_found
from meetings.extraction.resolve.day.event import Considered, lead_end
from meetings.extraction.sections import Article
from meetings.text.dates import Calendar

# "phiên họp thường kỳ tháng 9/2024", "tiếp công dân định kỳ tháng 5/2023"; not "so với tháng 9/2023"
OF_THE_MONTH = re.compile(
    r"\b(?:phiên|họp|hội[ ]nghị|giao[ ]ban|định[ ]kỳ|thường[ ]kỳ|tiếp[ ]công[ ]dân|sinh[ ]hoạt|kỳ[ ]họp)\b[^.;,]{0,40}$"
)
COMPARED = re.compile(r"\b(?:so[ ]với|cùng[ ]kỳ|từ|đến|trước|sau|trong)[ ](?:ngày[ ])?$")
OTHERS = {"the day of a document", "an anniversary", "a day in somebody's life", "within somebody's words"}


def year_elsewhere(article: Article, days: Sequence[Considered], day: Calendar) -> int | None:
    """Return the year of `day` (a day and a month) as the report gives it elsewhere, None where it gives none or two."""
    years = set(_of_the_day(days, day)) or set(_of_the_month(article, day))
    return years.pop() if len(years) == 1 else None


def _of_the_day(days: Sequence[Considered], day: Calendar) -> Iterator[int]:
    for other in days:
        first, last = other.found.first, other.found.last
        if not first.exact or other.fell in OTHERS:
            continue
        on = day.on(first.year)
        if on and first.exact <= on <= (last.exact if last and last.exact else first.exact):
            yield first.year


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

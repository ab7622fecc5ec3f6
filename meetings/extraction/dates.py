"""Every date, stretch of days, month, year and clock time of a report, each place read once."""

from functools import lru_cache

from meetings.extraction.findings import Mention
from meetings.extraction.overlaps import choose
from meetings.extraction.rules.days import clocks, months, numeric, pointing, stretches, words, years
from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.sections import Article
from meetings.text.leveled import Leveled

RULES = (
    stretches.find,
    words.find,
    numeric.find,
    numeric.find_iso,
    pointing.find,
    months.find,
    years.find,
    clocks.find,
)


def dates_in(article: Article) -> tuple[Mention, ...]:
    """Return the places of all dates and times, in order, not overlapping; the rule's name says the kind."""
    return tuple(found.mention for found in days_found(article.text))


@lru_cache(maxsize=4)
def days_found(text: Leveled) -> tuple[DayFound, ...]:
    """Return what the rules found, in order; of those that overlap the longest, then the first."""
    return tuple(choose(found for rule in RULES for found in rule(text)))

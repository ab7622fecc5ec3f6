"""The day of the meeting, its first: with the reason for its year, or bounds where it stays open."""

from collections.abc import Sequence
from datetime import date

from meetings.extraction.dates import dates_in
from meetings.extraction.findings import Candidate, DocumentRead, Fact
from meetings.extraction.resolve.day.elsewhere import YearsElsewhere
from meetings.extraction.resolve.day.event import HEADLINE, UNTIED, Considered, considered
from meetings.extraction.resolve.day.first_day import first_day
from meetings.extraction.resolve.day.window import Window, narrowed
from meetings.extraction.resolve.day.windows import windows
from meetings.extraction.resolve.day.year import Settled, settle
from meetings.extraction.resolve.heading import Heading
from meetings.extraction.sections import Article
from meetings.text.dates import Calendar

__all__ = ["dates_in", "read_day"]

NEAR = 14  # days before publication: a day that only a later sentence gives must be as near


def read_day(
    article: Article, heading: Heading, documents: Sequence[DocumentRead]
) -> tuple[Fact, tuple[date, date] | None]:
    """Return the day on which the meeting began and, where it stays open, the (first, last) day it can be."""
    days = considered(article, documents)
    evidence = windows(article, days, documents)
    published = heading.appeared
    chosen, settled = _choice(article, days, published, narrowed(evidence))
    if chosen and settled.day:
        day, why_first = first_day(article, chosen, settled.day, days)
        because = f"the words “{_words(article, chosen)}”: {settled.because}"
        others = _others(days, chosen, published, because_of=day)
        return Fact(day, (chosen.found.mention,), "; ".join(filter(None, (because, why_first))), others), None
    bounds = _bounds(published, evidence)
    if not chosen:
        return Fact(
            because="the text gives no day for the meeting", candidates=_others(days, None, published)
        ), bounds
    because = f"the words “{_words(article, chosen)}”: {settled.because}"
    candidates = settled.candidates + _others(days, chosen, published)
    return Fact(None, (chosen.found.mention,), because, candidates), bounds


def _choice(
    article: Article, days: Sequence[Considered], published: Calendar | None, bounds: Window
) -> tuple[Considered | None, Settled]:
    """Return the best day with its date: by rank, then in the order of the text."""
    open_one, open_settled = None, Settled(None, "")
    elsewhere = YearsElsewhere(article, days)
    for candidate in sorted((day for day in days if day.rank < UNTIED), key=lambda day: day.rank):
        year = elsewhere.year_of(candidate.found.first)
        settled = settle(candidate.found, published, bounds, year)
        if settled.day and _plausible(candidate, settled.day, published):
            if open_one is None or open_one.rank > HEADLINE:
                return candidate, settled
        elif not settled.day and open_one is None:
            open_one, open_settled = candidate, settled
    return open_one, open_settled


def _plausible(candidate: Considered, day: date, published: Calendar | None) -> bool:
    """Say whether a day fits the publication: not after it; near it, if only a later sentence gives it."""
    until = published and published.last
    if not until:
        return True
    ago = (until - day).days if published.exact else max(0, (until - day).days - 31)
    return ago >= -1 and (candidate.rank <= HEADLINE or ago <= NEAR)


def _bounds(published: Calendar | None, evidence: Sequence[Window]) -> tuple[date, date] | None:
    """Return the first and the last day that the meeting can have been held on, if both are known."""
    until = published and published.last
    told = [window for window in evidence if not window.habit]
    both = narrowed([Window(None, until, "the publication"), *told] if until else told)
    return (both.first, both.last) if both.first and both.last else None


def _others(
    days: Sequence[Considered],
    chosen: Considered | None,
    published: Calendar | None,
    because_of: date | None = None,
) -> tuple[Candidate, ...]:
    """Return the days that were not chosen, each once, with why."""
    told: dict[object, Candidate] = {}
    for day in days:
        value = settle(day.found, published, Window(None, None, "")).day
        if day is chosen or not value or value == because_of:
            continue
        fell = day.fell or ("another day stands before it" if chosen else "too far from the publication")
        told.setdefault(value, Candidate(value, "a day that the text names", fell))
    return tuple(told.values())


def _words(article: Article, chosen: Considered) -> str:
    return article.text.original[chosen.found.start : chosen.found.end]

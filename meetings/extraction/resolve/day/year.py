"""The year of a day written without one: from the publication, else from what bounds the report."""

from dataclasses import dataclass
from datetime import date, timedelta

from meetings.extraction.findings import Candidate
from meetings.extraction.resolve.day.window import Window
from meetings.extraction.rules.days.found import DayFound
from meetings.text.dates import Calendar

FROM_TODAY = {"today": 0, "yesterday": -1}
STALE = 300  # days: a report tells of an event this old only where one of the two days is wrong
OLD = 120  # days: the press tells of what happened weeks ago; a page so much younger was put up again
LATE_CITATION = (
    60  # days: a report can cite what was issued between the meeting and its own day, not much later
)
YEARS_SHOWN = 6  # candidates listed where nothing bounds the year on one side


@dataclass(frozen=True, slots=True)
class Settled:
    """A day with the reason for its year; `day` None where the year stays open, with the days it could be."""

    day: date | None
    because: str
    candidates: tuple[Candidate, ...] = ()


def settle(
    found: DayFound, published: Calendar | None, bounds: Window, year_elsewhere: int | None = None
) -> Settled:
    """Return the date of what was found, in the genre's order: its own year, publication, bounds.

    `published` may be a month alone: then its last day counts. `year_elsewhere` is the year that another
    place of the report gives to the same day.
    """
    day = found.first
    if day.exact:
        return Settled(day.exact, "it gives the year itself")
    if not day.day:
        return _pointed(found, published)
    if year_elsewhere and day.on(year_elsewhere):
        return Settled(day.on(year_elsewhere), f"another place of the report gives the year {year_elsewhere}")
    until = published and published.last
    if until:
        return _before_publication(day, published, until, bounds.cited)
    return _within(found, day, bounds)


def _pointed(found: DayFound, published: Calendar | None) -> Settled:
    if published and published.exact and found.now in FROM_TODAY:
        day = published.exact + timedelta(days=FROM_TODAY[found.now])
        return Settled(day, f"counted from the publication on {published.exact:%d/%m/%Y}")
    return Settled(None, "it points to the day of publication, which the text does not give")


def _before_publication(day: Calendar, published: Calendar, until: date, cited_last: date | None) -> Settled:
    """The year that puts the day nearest to the publication, on or before it."""
    possible = [on for year in range(until.year, until.year - 9, -1) if (on := day.on(year)) and on <= until]
    if not possible:
        return Settled(None, "no year makes it a day")
    nearest = possible[0]
    told = f"{until:%d/%m/%Y}" if published.exact else f"{until:%m/%Y}"
    because = f"{nearest.year} puts it nearest to the publication ({told}), on or before it"
    if cited_last and (cited_last - nearest).days > LATE_CITATION:
        told = f"it cites {cited_last:%d/%m/%Y}, long after"
        return Settled(None, f"{because}, but {told}", (Candidate(nearest, because, told),))
    if (until - nearest).days > STALE:
        later = day.on(nearest.year + 1)
        both = tuple(Candidate(on, "near the publication on one side") for on in (nearest, later) if on)
        return Settled(None, f"it lies just after the publication ({told}) or almost a year before", both)
    if (until - nearest).days > OLD:
        told = "the page appeared too long after"
        return Settled(None, f"{because}, but {told}", (Candidate(nearest, because, told),))
    return Settled(nearest, because)


def _within(found: DayFound, day: Calendar, bounds: Window) -> Settled:
    """The only year that what bounds the report leaves, on the weekday that the text gives."""
    if not bounds.first and not bounds.last:
        return Settled(None, "nothing in the text gives the year", (_without_year(day),))
    first = bounds.first.year if bounds.first else bounds.last.year - YEARS_SHOWN
    last = bounds.last.year if bounds.last else bounds.first.year + YEARS_SHOWN
    possible = [
        on
        for year in range(first, last + 1)
        if (on := day.on(year))
        and (not bounds.first or bounds.first <= on)
        and (not bounds.last or on <= bounds.last)
        and found.weekday in {None, on.weekday()}
    ]
    if bounds.first and bounds.last and len(possible) == 1:
        return Settled(possible[0], f"{possible[0].year}, because {bounds.because}")
    if bounds.first and bounds.last and possible:
        candidates = tuple(Candidate(on, f"possible, because {bounds.because}") for on in possible)
        return Settled(None, "several years are possible", candidates)
    return Settled(None, f"the year stays open, although {bounds.because}", (_without_year(day),))


def _without_year(day: Calendar) -> Candidate:
    """The day as ISO 8601 writes it without its year: "--09-05"."""
    return Candidate(f"--{day.month:02}-{day.day:02}", "the day and the month that the text gives")

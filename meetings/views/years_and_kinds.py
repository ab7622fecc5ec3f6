"""Meetings by year and kind: a bar for each year, over cells that are the darker the more there were."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from meetings.models import MeetingKind
from meetings.views.held_there import Held
from meetings.views.histogram import HIGHEST
from meetings.views.units import Cell, shade

FEW = 2  # years that show something


class Year(NamedTuple):
    """`height` and `top` are in units of the drawing."""

    number: int
    count: int
    height: int
    top: int
    link: str


class YearsAndKinds(NamedTuple):
    """`rows` are (label of the kind, how many of it, its cells, one a year); the most frequent first."""

    years: list[Year]
    rows: list[tuple[str, int, list[Cell]]]
    unsettled: int  # meetings whose year is not known


def years_and_kinds(held: Iterable[Held], link: Callable[..., str]) -> YearsAndKinds | None:
    """Return None where there is nothing to compare. `link(year=…, kind=…)` leads to a list."""
    counts = Counter((year_of(one.held_on, one.held_from, one.held_until), one.kind) for one in held)
    by_year, by_kind = Counter(), Counter()
    for (year, kind), number in counts.items():
        by_year[year] += number
        by_kind[kind] += number
    unsettled = by_year.pop(None, 0)
    if len(by_year) < FEW:
        return None
    years = range(min(by_year), max(by_year) + 1)
    most = max(by_year.values())
    darkest = max(number for (year, _kind), number in counts.items() if year)

    def cell(year: int, kind: str) -> Cell:
        count = counts[year, kind]
        return Cell(count, shade(count, darkest), link(year=year, kind=kind) if count else "")

    def bar(year: int) -> Year:
        height = HIGHEST * by_year[year] // most
        return Year(year, by_year[year], height, HIGHEST - height, link(year=year) if by_year[year] else "")

    rows = [
        (MeetingKind(kind).label, number, [cell(year, kind) for year in years])
        for kind, number in sorted(by_kind.items(), key=lambda one: (-one[1], one[0]))
    ]
    return YearsAndKinds([bar(year) for year in years], rows, unsettled)


def year_of(day, first, last) -> int | None:
    """Return the year of a meeting's day or of both its bounds, if they are of one year."""
    if day:
        return day.year
    return first.year if first and last and first.year == last.year else None

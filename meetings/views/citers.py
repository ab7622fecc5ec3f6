"""Who cited a document when: the provinces of today by year, the first to cite it first."""

from collections import Counter
from typing import NamedTuple

from django.db.models import QuerySet

from meetings.models import Citation, Province
from meetings.views.units import Units, shade


class Cell(NamedTuple):
    """How many meetings of one year, and how dark that makes it, from 0 to 4."""

    year: int
    count: int
    shade: int


class Citer(NamedTuple):
    """A province of today, where and at which meeting it was cited first, and a cell for each year.

    `then` is the unit of that day: of Hưng Yên's citations the first may have been Thái Bình's.
    """

    unit: Province
    then: Province
    first: Citation
    cells: list[Cell]


def citers(citations: QuerySet[Citation], units: Units) -> list[Citer]:
    """Return who cites at meetings whose day and province are known, in two queries."""
    first: dict[int, int] = {}  # unit of today → citation
    counts: Counter[tuple[int, int]] = Counter()
    seen: set[int] = set()  # a meeting that cites it under two identities cites it once
    settled = citations.filter(meeting__held_on__isnull=False, meeting__province__isnull=False)
    rows = settled.order_by("meeting__held_on", "meeting", "pk")
    for pk, meeting, day, province in rows.values_list(
        "pk", "meeting", "meeting__held_on", "meeting__province"
    ):
        unit = units.today_of(province).pk
        first.setdefault(unit, pk)
        if meeting not in seen:
            seen.add(meeting)
            counts[unit, day.year] += 1
    if not first:
        return []
    firsts = Citation.objects.select_related("meeting").in_bulk(first.values())
    years = [year for _unit, year in counts]
    most = max(counts.values())

    def cell(unit: int, year: int) -> Cell:
        return Cell(year, counts[unit, year], shade(counts[unit, year], most))

    return [
        Citer(
            units.by_pk[unit],
            units.by_pk[firsts[citation].meeting.province_id],
            firsts[citation],
            [cell(unit, year) for year in range(min(years), max(years) + 1)],
        )
        for unit, citation in first.items()
    ]

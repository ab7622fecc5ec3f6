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
    """Return who cites at meetings whose day and province are known, in one query."""
    first: dict[int, Citation] = {}
    counts: Counter[tuple[int, int]] = Counter()
    seen: set[int] = set()  # a meeting that cites it under two identities cites it once
    settled = citations.filter(meeting__held_on__isnull=False, meeting__province__isnull=False)
    for citation in settled.select_related("meeting").order_by("meeting__held_on", "meeting", "pk"):
        unit = units.today_of(citation.meeting.province_id).pk
        first.setdefault(unit, citation)
        if citation.meeting_id not in seen:
            seen.add(citation.meeting_id)
            counts[unit, citation.meeting.held_on.year] += 1
    if not first:
        return []
    years = [year for _unit, year in counts]
    most = max(counts.values())

    def cell(unit: int, year: int) -> Cell:
        return Cell(year, counts[unit, year], shade(counts[unit, year], most))

    return [
        Citer(
            units.by_pk[unit],
            units.by_pk[citation.meeting.province_id],
            citation,
            [cell(unit, year) for year in range(min(years), max(years) + 1)],
        )
        for unit, citation in first.items()
    ]

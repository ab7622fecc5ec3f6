"""Who cited a document when: the provinces of today by year, the first to cite it first."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from meetings.models import Citation, Province
from meetings.views.units import Units, shade
from meetings.views.years_and_kinds import year_of


class Cell(NamedTuple):
    """How many meetings of one year, and how dark that makes it, from 0 to 4."""

    year: int
    count: int
    shade: int


class Citer(NamedTuple):
    """A province of today, where and at which meeting it was cited first, and a cell for each year.

    `then` is the unit of that day: of Hưng Yên's citations the first may have been Thái Bình's. `unsettled`
    meetings are of a year that is not known.
    """

    unit: Province
    then: Province
    first: Citation
    cells: list[Cell]
    unsettled: int


class Citers(NamedTuple):
    """The provinces, and how many meetings may have been earlier than the first, or are of no known one."""

    rows: list[Citer]
    perhaps_earlier: int
    unplaced: int

    @property
    def unsettled(self) -> int:
        return sum(row.unsettled for row in self.rows)


class Told(NamedTuple):
    """A citation and what is known of when and where. Sorted, that which was surely made first is first."""

    latest: date
    earliest: date
    meeting: int
    citation: int
    settled: bool
    year: int | None
    unit: int | None  # of today


def citers(citations: QuerySet[Citation], units: Units) -> Citers | None:
    """Return who cites it, in two queries; None where nothing is known of when or where."""
    told = once_a_meeting(citations, units)
    placed = [one for one in told if one.unit]
    if not placed or placed[0].latest == date.max:
        return None
    first: dict[int, int] = {}  # unit of today → citation
    counts: Counter[tuple[int, int | None]] = Counter()
    for one in placed:
        first.setdefault(one.unit, one.citation)
        counts[one.unit, one.year] += 1
    firsts = Citation.objects.select_related("meeting").in_bulk(first.values())
    years = [one.year for one in placed if one.year]
    span = range(min(years), max(years) + 1) if years else []
    most = max(counts.values())

    def cell(unit: int, year: int) -> Cell:
        return Cell(year, counts[unit, year], shade(counts[unit, year], most))

    rows = [
        Citer(
            units.by_pk[unit],
            units.by_pk[firsts[citation].meeting.province_id],
            firsts[citation],
            [cell(unit, year) for year in span],
            counts[unit, None],
        )
        for unit, citation in first.items()
    ]
    others = [one for one in told if one is not placed[0] and not (one.settled and one.unit)]
    return Citers(
        rows,
        perhaps_earlier=sum(one.earliest < placed[0].latest for one in others),
        unplaced=len(told) - len(placed),
    )


def once_a_meeting(citations: QuerySet[Citation], units: Units) -> list[Told]:
    """Return one for each meeting, also where it cites the document under two identities."""
    fields = "pk", *(f"meeting__{name}" for name in ("pk", "held_on", "held_from", "held_until", "province"))
    told = {}
    for pk, meeting, day, first, last, province in citations.order_by("-pk").values_list(*fields):
        told[meeting] = Told(
            day or last or date.max,
            day or first or date.min,
            meeting,
            pk,
            day is not None,
            year_of(day, first, last),
            units.today_of(province).pk if province else None,
        )
    return sorted(told.values())

"""Who cited a document when: the provinces of today by year, the first to cite it first."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet
from django.urls import reverse

from meetings.models import Citation, Meeting, Province
from meetings.views.units import Cell, Units, shade
from meetings.views.years_and_kinds import year_of

# What a line of a list shows of a meeting, besides its province.
LINE = ("held_on", "held_from", "held_until", "address", "headline", "kind", "body")


class Told(NamedTuple):
    """A meeting that cites it, and what a line of a list says of both.

    It was between the days `earliest` and `latest`; sorted, that which surely cited it first is first.
    `citations` are the keys of its citations, more than one where it cites it under two identities.
    """

    latest: date
    earliest: date
    meeting: int
    citations: list[int]
    state: str  # of the first of them
    then: int | None  # the unit of that day
    unit: int | None  # of today
    held_on: date | None
    held_from: date | None
    held_until: date | None
    address: str
    headline: str
    kind: str
    body: str

    @property
    def link(self) -> str:
        return f"{reverse('meetings:meeting', args=[self.address])}#c{self.citations[0]}"

    @property
    def year(self) -> int | None:
        return year_of(self.held_on, self.held_from, self.held_until)

    def citation(self, units: Units) -> Citation:
        """Return the first citation with its meeting, as far as a line shows them; `also` are the others."""
        meeting = Meeting(
            pk=self.meeting,
            province=units.by_pk.get(self.then),
            **{name: getattr(self, name) for name in LINE},
        )
        found = Citation(pk=self.citations[0], state=self.state, meeting=meeting)
        found.also = self.citations[1:]
        return found


class Citer(NamedTuple):
    """A province of today, where and at which meeting it was cited first, and a cell for each year.

    `then` is the unit of that day: of Hưng Yên's citations the first may have been Thái Bình's. `unsettled`
    meetings are of a year that is not known.
    """

    unit: Province
    then: Province
    first: Told
    cells: list[Cell]
    unsettled: int


class Citers(NamedTuple):
    """The provinces, and how many meetings may have been earlier than the first, or are of no known one."""

    years: range
    rows: list[Citer]
    perhaps_earlier: int
    unplaced: int

    @property
    def first(self) -> Told:
        return self.rows[0].first

    @property
    def unsettled(self) -> int:
        return sum(row.unsettled for row in self.rows)


def once_a_meeting(citations: QuerySet[Citation], units: Units) -> list[Told]:
    """Return one for each meeting, also where it cites the document under two identities; one query."""
    columns = (f"meeting__{name}" for name in ("province", *LINE))
    told: dict[int, Told] = {}
    for pk, state, meeting, then, day, first, last, *said in citations.order_by("pk").values_list(
        "pk", "state", "meeting", *columns
    ):
        if meeting in told:
            told[meeting].citations.append(pk)
            continue
        latest, earliest = day or last or date.max, day or first or date.min
        unit = units.today_of(then).pk if then else None
        told[meeting] = Told(latest, earliest, meeting, [pk], state, then, unit, day, first, last, *said)
    return list(told.values())


def newest_first(told: list[Told]) -> list[Told]:
    """Return them as meetings are listed."""
    return sorted(told, key=lambda one: (one.earliest, one.meeting), reverse=True)


def citers(told: list[Told], units: Units) -> Citers | None:
    """Return who cites it; None where nothing is known of when or where."""
    placed = sorted(one for one in told if one.unit)
    if not placed or placed[0].latest == date.max:
        return None
    firsts: dict[int, Told] = {}  # by unit of today
    counts: Counter[tuple[int, int | None]] = Counter()
    for one in placed:
        firsts.setdefault(one.unit, one)
        counts[one.unit, one.year] += 1
    years = {year for _unit, year in counts if year}
    span = range(min(years), max(years) + 1) if years else range(0)
    most = max(counts.values())

    def cell(unit: int, year: int) -> Cell:
        return Cell(counts[unit, year], shade(counts[unit, year], most))

    rows = [
        Citer(
            units.by_pk[unit],
            units.by_pk[first.then],
            first,
            [cell(unit, year) for year in span],
            counts[unit, None],
        )
        for unit, first in firsts.items()
    ]
    others = [one for one in told if one is not placed[0] and not (one.held_on and one.unit)]
    return Citers(
        span,
        rows,
        perhaps_earlier=sum(one.earliest < placed[0].latest for one in others),
        unplaced=len(told) - len(placed),
    )

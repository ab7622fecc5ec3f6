"""What reports say of an official over time: at which meetings, and in which positions.

A position is never said to have been held between two attestations, only to be attested at both.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import F, FilteredRelation, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from meetings.models import Attendance, Mention, Official, Position, Province, State
from meetings.models.merging import standing
from meetings.models.read import ReadRecord
from meetings.views.units import Units

Record = TypeVar("Record", bound=ReadRecord)
# What an Attestation is made of, after whose it is.
COLUMNS = (
    *("meeting", "meeting__address", "meeting__province"),
    *("meeting__held_on", "meeting__held_from", "meeting__held_until"),
    *("pk", "state", "held", "held__title", "held__former", "held__order", "held__state"),
)
NO_POSITION = None, False, None, None


def known(model: type[Record], key: int, state: str) -> Record:
    """Return a record as far as a mark and a link beside it need it; the rest is read when asked for."""
    return model.from_db(DEFAULT_DB_ALIAS, ("id", "state"), (key, state))


@dataclass
class Attestation:
    """What one report says of a person at a meeting: a position, or none.

    The words are read for those that are shown, as a person has hundreds.
    """

    meeting_key: int
    address: str  # of the meeting, as the unit and the days are
    unit: int | None
    held_on: date | None
    held_from: date | None
    held_until: date | None
    attendance_key: int
    attendance_state: str
    position_key: int | None
    title: str | None
    former: bool | None
    order: int | None
    state: str | None  # of the position
    words: Mention | None = None

    @cached_property
    def position(self) -> Position:
        return known(Position, self.position_key, self.state)

    @property
    def day(self) -> date | None:
        return self.held_on or self.held_from

    def get_absolute_url(self) -> str:
        """Return the address of the meeting."""
        return reverse("meetings:meeting", args=[self.address])


@dataclass(slots=True)
class Tenure:
    """A title in a place, with its attestations, the oldest first."""

    title: str
    former: bool
    province: Province | None
    attested: list[Attestation] = field(default_factory=list)

    @property
    def first(self) -> Attestation:
        return self.attested[0]

    @property
    def last(self) -> Attestation:
        return self.attested[-1]

    @property
    def shown(self) -> list[Attestation]:
        """The first and the last, or the only one."""
        return [self.first] if len(self.attested) == 1 else [self.first, self.last]


class Career:
    """All that reports say of one official, under every name, the oldest first."""

    def __init__(self, told: list[Attestation]):
        self.told = told

    @cached_property
    def meetings(self) -> list[int]:
        """The primary keys of the meetings, the newest first, as meetings are listed."""
        return list(dict.fromkeys(one.meeting_key for one in reversed(self.told)))

    @property
    def span(self) -> dict:
        """How many meetings, and the days of the first and the last: as `Official.objects.spans`."""
        days = [one.held_on for one in self.told if one.held_on]
        first, last = (min(days), max(days)) if days else (None, None)
        return {"meeting_count": len(self.meetings), "first_held": first, "last_held": last}

    @property
    def newest(self) -> tuple:
        """The last position, chosen and said as `Official.objects.newest_positions` does."""
        positions = [one for one in self.told if one.position_key]
        held = [one for one in positions if not one.former] or positions
        if not held:
            return NO_POSITION
        last_day = [one for one in held if one.day == held[-1].day]  # they are in order by day
        newest = min(last_day, key=lambda one: (one.order, one.position_key))
        return newest.title, newest.former, newest.state, newest.unit

    def tenures(self, units: Units) -> list[Tenure]:
        """Return the positions that reports give, those seen last first."""
        return tenures((one for one in self.told if one.position_key), units)


def tenures(told: Iterable[Attestation], units: Units) -> list[Tenure]:
    """Return the positions of one official that `told` attest, the oldest first: those seen last first."""
    found: dict[tuple, Tenure] = {}
    for one in told:
        key = one.title, one.former, one.unit
        if (tenure := found.get(key)) is None:
            tenure = found[key] = Tenure(one.title, one.former, units.by_pk.get(one.unit))
        if not tenure.attested or tenure.last.meeting_key != one.meeting_key:  # once, by any name
            tenure.attested.append(one)
    return sorted(found.values(), key=lambda tenure: tenure.last.day or date.min, reverse=True)


def careers(officials: Iterable[Official]) -> dict[int, Career]:
    """Return what reports say of each of `officials` by primary key; one query for them all."""
    told = {one.pk: [] for one in officials}
    own = Official.objects.identities_of_all(told)
    rows = Attendance.objects.public().filter(official__in=own.values("pk"))
    rows = rows.annotate(
        who=standing("official"),
        held=FilteredRelation("positions", condition=~Q(positions__state=State.REJECTED)),
        day=Coalesce("meeting__held_on", "meeting__held_from"),
    ).order_by(F("day").asc(nulls_first=True), "meeting", "pk", "held__order", "held__pk")
    for who, *row in rows.values_list("who", *COLUMNS):
        told[who].append(Attestation(*row))
    return {who: Career(said) for who, said in told.items()}


def give_words(attestations: Iterable[Attestation], around: int | None = None) -> None:
    """Give each attestation its first words, one query for them all.

    With `around`, in a passage of so many characters before and after; else as far as a link needs them.
    """
    given = {one.position_key: one for one in attestations}
    mentions = Mention.objects.filter(position__in=given, report__is_current=True)
    mentions = mentions.only("position") if around is None else mentions.with_passage(around)
    for mention in mentions.order_by("report_id", "start"):
        one = given[mention.position_id]
        one.words = one.words or mention

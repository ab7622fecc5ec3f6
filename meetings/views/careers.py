"""An official's positions over time: each title in each place, from its first attestation to its last.

A position is never said to have been held between two attestations, only to be attested at both.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from meetings.models import Meeting, Mention, Official, Position, Province, State
from meetings.models.merging import standing
from meetings.views.units import Units

NOT_SHOWN = ("machine", "by_person", "conflict")


@dataclass(slots=True)
class Attestation:
    """One report's word for a position: at which meeting, and its day as far as known.

    The position itself and the words are read for those that are shown, as a person has hundreds.
    """

    position_key: int
    meeting_key: int
    address: str  # of the meeting
    held_on: date | None
    day: date | None
    position: Position | None = None
    words: Mention | None = None

    @property
    def meeting(self) -> Meeting:
        return self.position.attendance.meeting


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


def tenures(official: Official, units: Units) -> list[Tenure]:
    """Return the positions that reports give `official`, those seen last first, with words."""
    held = tenures_of([official], units)[official.pk]
    shown = [one for tenure in held for one in tenure.shown]
    _give_positions(shown)
    give_words(shown)
    return held


def tenures_of(
    officials: Iterable[Official], units: Units, provinces: Iterable[Province] | None = None
) -> dict[int, list[Tenure]]:
    """Return the positions of each of `officials` by primary key, with `provinces` those held there only.

    One query for them all.
    """
    found: dict[int, dict[tuple, Tenure]] = defaultdict(dict)
    for who, title, former, province, *attested in _positions([one.pk for one in officials], provinces):
        key = title, former, province
        tenure = found[who].setdefault(key, Tenure(title, former, units.by_pk.get(province)))
        attestation = Attestation(*attested)
        if not tenure.attested or tenure.last.meeting_key != attestation.meeting_key:  # once, by any name
            tenure.attested.append(attestation)
    return defaultdict(
        list,
        {
            who: sorted(own.values(), key=lambda tenure: tenure.last.day or date.min, reverse=True)
            for who, own in found.items()
        },
    )


def _positions(officials: list[int], provinces: Iterable[Province] | None) -> Iterable[tuple]:
    """Yield who, title, former, province, and what an Attestation begins with; the oldest first."""
    own = Official.objects.identities_of_all(officials).values("pk")
    there = Q() if provinces is None else Q(attendance__meeting__province__in=provinces)
    return (
        Position.objects.standing()
        .filter(there, attendance__official__in=own)
        .exclude(attendance__state=State.REJECTED)
        .exclude(attendance__meeting__state=State.REJECTED)
        .annotate(
            who=standing("attendance__official"),
            held_on=F("attendance__meeting__held_on"),
            day=Coalesce("attendance__meeting__held_on", "attendance__meeting__held_from"),
        )
        .order_by("day", "attendance__meeting_id", "order")
        .values_list(
            "who",
            "title",
            "former",
            "attendance__meeting__province",
            "pk",
            "attendance__meeting",
            "attendance__meeting__address",
            "held_on",
            "day",
        )
    )


def _give_positions(attestations: list[Attestation]) -> None:
    unsaid = (f"{row}{name}" for row in ("", "attendance__", "attendance__meeting__") for name in NOT_SHOWN)
    with_meetings = Position.objects.select_related("attendance__meeting").defer(*unsaid)
    positions = with_meetings.in_bulk([one.position_key for one in attestations])
    for one in attestations:
        one.position = positions[one.position_key]


def give_words(attestations: list[Attestation]) -> None:
    """Give each attestation its words, in their passage; one query for them all."""
    mentions = Mention.objects.filter(
        position__in=[one.position_key for one in attestations], report__is_current=True
    )
    words: dict[int, Mention] = {}
    for mention in mentions.with_passage(70).order_by("report_id", "start"):
        words.setdefault(mention.position_id, mention)
    for one in attestations:
        one.words = words.get(one.position_key)

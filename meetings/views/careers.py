"""An official's positions over time: each title in each place, from its first attestation to its last.

A position is never said to have been held between two attestations, only to be attested at both.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models.functions import Coalesce

from meetings.models import Meeting, Mention, Official, Position, Province, State
from meetings.views.units import Units


@dataclass(slots=True)
class Attestation:
    """One report's word for a position: the meeting, its day as far as known, and the words."""

    position: int  # primary key
    meeting: Meeting
    day: date | None
    words: Mention | None = None


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
    """Return the positions that reports give `official`, those seen last first."""
    found: dict[tuple, Tenure] = {}
    for position in _positions(official):
        meeting = position.attendance.meeting
        key = (position.title, position.former, meeting.province_id)
        tenure = found.setdefault(key, Tenure(*key[:2], units.by_pk.get(meeting.province_id)))
        tenure.attested.append(Attestation(position.pk, meeting, position.day))
    _give_words([one for tenure in found.values() for one in tenure.shown])
    return sorted(found.values(), key=lambda tenure: tenure.last.day or date.min, reverse=True)


def _positions(official: Official) -> Iterable[Position]:
    return (
        Position.objects.standing()
        .filter(attendance__official__in=official.identities())
        .exclude(attendance__state=State.REJECTED)
        .exclude(attendance__meeting__state=State.REJECTED)
        .select_related("attendance__meeting")
        .annotate(day=Coalesce("attendance__meeting__held_on", "attendance__meeting__held_from"))
        .order_by("day", "attendance__meeting", "order")
    )


def _give_words(attestations: list[Attestation]) -> None:
    mentions = Mention.objects.filter(
        position__in=[one.position for one in attestations], report__is_current=True
    )
    words: dict[int, Mention] = {}
    for mention in mentions.with_passage(70).order_by("report", "start"):
        words.setdefault(mention.position_id, mention)
    for one in attestations:
        one.words = words.get(one.position)

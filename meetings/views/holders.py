"""Who held what in a province: the positions over time of those whom most reports name.

As in `careers` a position is never said to have been held between two attestations.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from meetings.models import Mention, Official, Position, Province, State
from meetings.models.merging import merged
from meetings.views.careers import Tenure
from meetings.views.held_there import Held
from meetings.views.timeline import Timeline, oldest_first, timeline
from meetings.views.units import Units

EACH = 3  # positions of one official in the drawing


@dataclass(slots=True)
class Attestation:
    """One report's word for a position, as far as it is drawn: at which meeting, and which words."""

    position_key: int
    meeting_key: int
    address: str  # of the meeting, as the days are
    held_on: date | None
    day: date | None
    words: Mention | None = None


def positions_there(
    officials: list[Official], provinces: Iterable[Province], held: Iterable[Held], units: Units
) -> Timeline | None:
    """Return the positions that `officials` are given in `provinces`, those whom reports name first first.

    `held` are the meetings there, the newest first.
    """
    own = {one.pk: one.pk for one in officials}
    own |= {one: stands for one, stands in merged(Official).items() if stands in own}
    tenures = tenures_at(held, _positions(own, provinces), own, units)
    rows = [(who, oldest_first(tenures[who.pk])) for who in officials if who.pk in tenures]
    rows.sort(key=lambda row: (row[1][0].first.day or date.max, row[0].sorting_key))
    drawn = [(who, tenure) for who, mine in rows for tenure in mine[:EACH]]
    give_words([tenure.first for _who, tenure in drawn])
    drawing = timeline(drawn)
    for _who, tenure in drawn:
        tenure.attested = tenure.shown  # all that a page says of it, which may remember it
    return drawing


def tenures_at(
    held: Iterable[Held], positions: Iterable[tuple], own: dict[int, int], units: Units
) -> dict[int, list[Tenure]]:
    """Return the positions of each by primary key, those seen last first; `own` says who is who."""
    at = {one.key: (place, one) for place, one in enumerate(held)}
    found: dict[int, dict[tuple, Tenure]] = defaultdict(dict)
    told = [row for row in positions if row[0] in at]
    told.sort(key=lambda row: (-at[row[0]][0], *row[1:3]))
    for meeting, _order, key, who, title, former in told:
        _place, one = at[meeting]
        tenures = found[own[who]]
        position = title, former, one.unit
        if (tenure := tenures.get(position)) is None:
            tenure = tenures[position] = Tenure(title, former, units.by_pk[one.unit])
        if not tenure.attested or tenure.last.meeting_key != meeting:  # once, by any name
            tenure.attested.append(Attestation(key, meeting, one.address, one.held_on, one.day))
    return {who: sorted(tenures.values(), key=seen_last, reverse=True) for who, tenures in found.items()}


def seen_last(tenure: Tenure) -> date:
    return tenure.last.day or date.min


def _positions(officials: Iterable[int], provinces: Iterable[Province]) -> Iterable[tuple]:
    """Return meeting, order, primary key, official, title and former of each position that reports give."""
    positions = Position.objects.standing().exclude(attendance__state=State.REJECTED).order_by()
    there = positions.filter(attendance__official__in=officials, attendance__meeting__province__in=provinces)
    return there.values_list("attendance__meeting", "order", "pk", "attendance__official", "title", "former")


def give_words(attestations: Iterable[Attestation]) -> None:
    """Give each attestation its first words, as far as a link needs them; one query for them all."""
    given = {one.position_key: one for one in attestations}
    mentions = Mention.objects.filter(position__in=given, report__is_current=True).only("position")
    for mention in mentions.order_by("-report_id", "-start"):
        given[mention.position_id].words = mention

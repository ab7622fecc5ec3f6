"""Who held what in a province: the positions over time of those whom most reports name.

As in `careers` a position is never said to have been held between two attestations.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from meetings.models import Official, Position, Province, State
from meetings.models.merging import merged
from meetings.views.careers import Attestation, give_words, tenures
from meetings.views.held_there import Held
from meetings.views.timeline import Timeline, oldest_first, timeline
from meetings.views.units import Units

EACH = 3  # positions of one official in the drawing


def positions_there(
    officials: list[Official], provinces: Iterable[Province], held: Iterable[Held], units: Units
) -> Timeline | None:
    """Return the positions that `officials` are given in `provinces`, those whom reports name first first.

    `held` are the meetings there, the newest first.
    """
    own = {one.pk: one.pk for one in officials}
    own |= {one: stands for one, stands in merged(Official).items() if stands in own}
    told = told_of(held, _positions(own, provinces), own)
    rows = [(who, oldest_first(tenures(told[who.pk], units))) for who in officials if who.pk in told]
    rows.sort(key=lambda row: (row[1][0].first.day or date.max, row[0].sorting_key))
    drawn = [(who, tenure) for who, mine in rows for tenure in mine[:EACH]]
    give_words([tenure.first for _who, tenure in drawn])
    drawing = timeline(drawn)
    for _who, tenure in drawn:
        tenure.attested = tenure.shown  # all that a page says of it, which may remember it
    return drawing


def told_of(
    held: Iterable[Held], positions: Iterable[tuple], own: dict[int, int]
) -> dict[int, list[Attestation]]:
    """Return what `positions` say of each by primary key, the oldest first; `own` says who is who."""
    at = {one.key: (place, one) for place, one in enumerate(held)}
    rows = [row for row in positions if row[0] in at]
    rows.sort(key=lambda row: (-at[row[0]][0], row[1:4]))
    told = defaultdict(list)
    for meeting, attendance, order, key, who, attended, title, former, state in rows:
        one = at[meeting][1]
        place_and_days = meeting, one.address, one.unit, one.held_on, one.held_from, one.held_until
        said = Attestation(*place_and_days, attendance, attended, key, title, former, order, state)
        told[own[who]].append(said)
    return told


def _positions(officials: Iterable[int], provinces: Iterable[Province]) -> Iterable[tuple]:
    """Return each position that reports give, as `told_of` takes it."""
    positions = Position.objects.standing().exclude(attendance__state=State.REJECTED).order_by()
    there = positions.filter(attendance__official__in=officials, attendance__meeting__province__in=provinces)
    return there.values_list(
        *("attendance__meeting", "attendance", "order", "pk", "attendance__official", "attendance__state"),
        *("title", "former", "state"),
    )

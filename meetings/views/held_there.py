"""The meetings of a province, read once: they are counted, listed and drawn, and positions placed in time."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from meetings.models import Meeting, Province

COLUMNS = ("pk", "address", "province", "kind", "held_on", "held_from", "held_until")


class Held(NamedTuple):
    """A meeting as far as it is counted and placed; of the unit of that day by primary key."""

    key: int
    address: str
    unit: int
    kind: str
    held_on: date | None
    held_from: date | None
    held_until: date | None

    @property
    def day(self) -> date | None:
        return self.held_on or self.held_from


def held_there(provinces: Iterable[Province]) -> list[Held]:
    """Return the meetings held in `provinces`, the newest first, as meetings are listed; one query."""
    there = Meeting.objects.public().filter(province__in=provinces).order_by()
    held = (Held(*row) for row in there.values_list(*COLUMNS))
    return sorted(held, key=lambda one: (one.day or date.min, one.key), reverse=True)

"""One thing in a report that points to one province or to several, or that is named without pointing to
any."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from meetings.reference.provinces import all_units, predecessors, successor


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that speak for units of the meeting's days, all alike; `fell` says why they do not count after
    all.

    `trust` adds up over the different things that a report says of a province: an outlet of its own counts
    6, the
    body that meets 6, a name in passing 1.
    """

    start: int
    end: int
    rule: str
    slugs: tuple[str, ...]
    trust: float
    because: str
    fell: str = ""


class Days:
    """The days on which the meeting can have been, and the units that existed on them."""

    def __init__(self, first: date | None, last: date | None):
        self.first, self.last = first, last
        self.units = tuple(u for u in all_units() if not first or u.valid_between(first, last))
        self._slug = {unit.entity: unit.slug for unit in self.units}

    @property
    def bounds(self) -> tuple[date, date] | None:
        return (self.first, self.last) if self.first else None

    def slugs_of(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Return the slugs of entities on these days: their own, their heir's, or that of their only
        forerunner."""
        found: dict[str, None] = {}
        for entity in entities:
            heir = successor(entity)
            before = predecessors(entity)
            if entity in self._slug:
                found[self._slug[entity]] = None
            elif heir and heir.entity in self._slug:
                found[self._slug[heir.entity]] = None
            elif len(before) == 1 and before[0].entity in self._slug:
                found[self._slug[before[0].entity]] = None
        return tuple(found)

    def existed(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Return those entities that existed on one of these days."""
        return tuple(entity for entity in entities if entity in self._slug)

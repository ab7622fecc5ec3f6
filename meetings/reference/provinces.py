"""Provinces and centrally run cities in time: which units existed on a day, and what became of them.

63 units until 30/06/2025, 34 from 01/07/2025 (resolution 202/2025/QH15). A merged unit that keeps its name is
another entity: `bac-ninh` (until 30/06/2025) and `bac-ninh-2025` share the slug "bac-ninh" on different days.
A province that becomes a city stays the same entity in a new version. A code without a day means nothing.
"""

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from meetings.text.leveled import Leveled


@dataclass(frozen=True, slots=True)
class Unit:
    """One version of a unit, valid on every day of [valid_from, valid_until]; None means an open end.

    `slug` is unique on each day, `key` for ever. `entity` groups the versions of one unit (first tỉnh, then
    thành phố); `successor` is the entity that took its place. `region` is the one of resolution 306/NQ-CP of
    05/10/2025, `region_2024` the one before the mergers.
    """

    slug: str
    name: str
    kind: str  # "tỉnh" or "thành phố"
    code: str
    entity: str
    valid_from: date | None
    valid_until: date | None
    successor: str
    region: str
    region_2024: str
    legal_basis: str
    note: str
    aliases: tuple[str, ...]
    source: str

    @property
    def key(self) -> str:
        """An identifier of this version alone: "bac-ninh", "bac-ninh-2025", "bac-ninh-2026"."""
        return f"{self.slug}-{self.valid_from.year}" if self.valid_from else self.slug

    @property
    def full_name(self) -> str:
        return f"{self.kind} {self.name}"

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)

    def valid_on(self, day: date) -> bool:
        return (not self.valid_from or self.valid_from <= day) and (
            not self.valid_until or day <= self.valid_until
        )

    def valid_between(self, first: date, last: date) -> bool:
        """Whether the unit existed on any day of [first, last]."""
        return (not self.valid_from or self.valid_from <= last) and (
            not self.valid_until or first <= self.valid_until
        )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@lru_cache(maxsize=1)
def all_units() -> tuple[Unit, ...]:
    """Return every version of every unit, in the order of slug and day."""
    text = (files("meetings.reference") / "data" / "provinces.csv").read_text(encoding="utf-8")
    return tuple(
        Unit(
            **{
                **row,
                "valid_from": _day(row["valid_from"]),
                "valid_until": _day(row["valid_until"]),
                "aliases": tuple(filter(None, row["aliases"].split("|"))),
            }
        )
        for row in csv.DictReader(text.splitlines())
    )


@lru_cache(maxsize=4096)
def units_on(day: date) -> tuple[Unit, ...]:
    """Return the units that existed on `day`."""
    return tuple(unit for unit in all_units() if unit.valid_on(day))


@lru_cache(maxsize=4096)
def unit_on(slug: str, day: date) -> Unit | None:
    """Return the unit that bore `slug` on `day`, or None if there was none."""
    return next((unit for unit in units_on(day) if unit.slug == slug), None)


def versions(entity: str) -> tuple[Unit, ...]:
    """Return the versions of one entity, the oldest first."""
    return tuple(unit for unit in all_units() if unit.entity == entity)


def predecessors(entity: str) -> tuple[Unit, ...]:
    """Return the units that `entity` took the place of, each in its last version."""
    return tuple(unit for unit in all_units() if unit.successor == entity)


def successor(entity: str) -> Unit | None:
    """Return the unit that took the place of `entity`, in its first version, or None while it lives."""
    heirs = [versions(unit.successor) for unit in versions(entity) if unit.successor]
    return heirs[0][0] if heirs else None


@lru_cache(maxsize=1)
def by_name() -> dict[str, tuple[Unit, ...]]:
    """Return each name that units bear, levelled and in lower case ("thanh hóa") → the units, in order."""
    found: dict[str, list[Unit]] = {}
    for unit in all_units():
        for name in unit.names:
            found.setdefault(Leveled(name).lower, []).append(unit)
    return {name: tuple(units) for name, units in found.items()}


@lru_cache(maxsize=1)
def name_pattern() -> re.Pattern[str]:
    """Return what matches a name of `by_name` in a levelled lower-case text, as the group "name"."""
    names = sorted(by_name(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?P<name>{'|'.join(map(re.escape, names))})(?!\w)")

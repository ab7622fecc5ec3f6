"""Which units a province came from and which it became, from memory: every document names them."""

from functools import lru_cache
from typing import NamedTuple

from meetings.models import Province


class Lineage(NamedTuple):
    """A unit, what took its place (the nearest first), and what it took the place of."""

    own: Province
    successors: tuple[Province, ...]
    predecessors: tuple[Province, ...]

    @property
    def addresses(self) -> list[str]:
        """The units under which something in this one is found."""
        return [self.own.address, *(unit.address for unit in self.successors)]


@lru_cache(maxsize=1)
def _units() -> dict[int, Province]:
    return Province.objects.in_bulk()


def of(province_id: int | None) -> Lineage | None:
    if province_id is None:
        return None
    units = _units()
    if province_id not in units:
        forget()
        units = _units()
    successors = []
    unit = units[province_id]
    while unit.successor_id:
        unit = units[unit.successor_id]
        successors.append(unit)
    return Lineage(units[province_id], tuple(successors), tuple(_before(province_id, units)))


def by_address() -> dict[str, Province]:
    return {unit.address: unit for unit in _units().values()}


def forget() -> None:
    """To be called when a province has changed."""
    _units.cache_clear()


def _before(province_id: int, units: dict[int, Province]) -> list[Province]:
    found = [unit for unit in units.values() if unit.successor_id == province_id]
    return found + [earlier for unit in found for earlier in _before(unit.pk, units)]

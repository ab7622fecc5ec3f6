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
def _lineages() -> dict[int, Lineage]:
    units = Province.objects.in_bulk()
    return {
        pk: Lineage(unit, tuple(_after(unit, units)), tuple(_before(pk, units))) for pk, unit in units.items()
    }


def of(province_id: int | None) -> Lineage | None:
    if province_id is None:
        return None
    if province_id not in _lineages():
        forget()
    return _lineages()[province_id]


@lru_cache(maxsize=1)
def by_address() -> dict[str, Lineage]:
    return {lineage.own.address: lineage for lineage in _lineages().values()}


def forget() -> None:
    """To be called when a province has changed."""
    _lineages.cache_clear()
    by_address.cache_clear()


def _after(unit: Province, units: dict[int, Province]) -> list[Province]:
    found = []
    while unit.successor_id:
        unit = units[unit.successor_id]
        found.append(unit)
    return found


def _before(province_id: int, units: dict[int, Province]) -> list[Province]:
    found = [unit for unit in units.values() if unit.successor_id == province_id]
    return found + [earlier for unit in found for earlier in _before(unit.pk, units)]

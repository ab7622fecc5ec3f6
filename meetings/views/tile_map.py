"""A map of tiles: each unit in its place among its neighbours, the darker the more meetings were held there.

The number stands on every tile, so that nothing is said by colour alone; the table beside it says the same.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from meetings.models import Province
from meetings.reference.tiles import Place, places_on
from meetings.views.filters import UnitsFilter
from meetings.views.units import SHADES, Tile, Units, by_region, in_alphabet, tile

LAST_DAY_OF_63 = date(2025, 6, 30)  # resolution 202/2025/QH15


class Shade(NamedTuple):
    """One line of the legend: so many meetings, from `least` to `most`, are as dark as `number` says."""

    number: int
    least: int
    most: int


class TileMap(NamedTuple):
    """`tiles` from north to south; `regions` has the same tiles by region, for the table."""

    former: bool  # the 63 units of before July 2025, not the 34 of today
    tiles: list[tuple[Tile, Place]]
    regions: list[tuple[str, list[Tile]]]
    legend: list[Shade]


def tile_map(narrowed: UnitsFilter, units: Units, counts: dict[int | None, int]) -> TileMap:
    """Return the map that is asked for, of today or of before; `counts` of meetings are by unit."""
    former = "units" in narrowed.chosen
    if former:
        shown = in_alphabet(unit for unit in units.by_pk.values() if unit.existed_on(LAST_DAY_OF_63))
        added, day = units.counts_then(counts, shown), LAST_DAY_OF_63
    else:
        shown, added, day = units.today, units.counts_today(counts), date.max
    return TileMap(
        former,
        placed(shown, added, places_on(day)),
        by_region(shown, added, "region_before" if former else "region"),
        legend(max(added.values(), default=0)),
    )


def placed(
    shown: Iterable[Province], counts: dict[int, int], places: dict[str, Place]
) -> list[tuple[Tile, Place]]:
    found = [(tile(unit, counts), places[unit.slug]) for unit in shown]
    return sorted(found, key=lambda one: one[1])


def legend(most: int) -> list[Shade]:
    """Return what each shade stands for, the lightest first; those that no number can have are left out."""
    most = max(most, SHADES)
    edges = [most * number // SHADES for number in range(SHADES + 1)]
    shades = [Shade(number, edges[number - 1] + 1, edges[number]) for number in range(1, SHADES + 1)]
    return [Shade(0, 0, 0), *shades]

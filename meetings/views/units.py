"""All provinces in time, read at once: what each is part of today, and what it was before."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from math import ceil
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from meetings.models import Province
from meetings.models.remembered import remembered
from meetings.text.alphabet import sorting_key

# From north to south, as the lists of the government go; of today and of before July 2025.
REGIONS = {
    "Trung du và miền núi phía Bắc": _("Trung du và miền núi phía Bắc"),
    "Đồng bằng sông Hồng": _("Đồng bằng sông Hồng"),
    "Bắc Trung Bộ": _("Bắc Trung Bộ"),
    "Bắc Trung Bộ và duyên hải miền Trung": _("Bắc Trung Bộ và duyên hải miền Trung"),
    "Duyên hải Nam Trung Bộ và Tây Nguyên": _("Duyên hải Nam Trung Bộ và Tây Nguyên"),
    "Tây Nguyên": _("Tây Nguyên"),
    "Đông Nam Bộ": _("Đông Nam Bộ"),
    "Đồng bằng sông Cửu Long": _("Đồng bằng sông Cửu Long"),
}


SHADES = 4


class Tile(NamedTuple):
    """One unit on a map of tiles: how many meetings, and how dark that makes it, from 0 to 4."""

    unit: Province
    count: int
    shade: int


class Cell(NamedTuple):
    """How many, and how dark that makes it, from 0 to 4; `link` leads to their list, or is empty."""

    count: int
    shade: int
    link: str = ""


def all_units() -> "Units":
    """Return what is remembered of the units; its rows are shared, and not to be changed."""
    return remembered("units", Units)


class Units:
    def __init__(self):
        self.by_pk = {unit.pk: unit for unit in Province.objects.all()}
        for unit in self.by_pk.values():
            unit.successor = self.by_pk.get(unit.successor_id)
        self.by_address = {unit.address: unit for unit in self.by_pk.values()}

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the units by their slugs, which units of one name share."""
        return {unit.slug: unit.name for unit in self.by_pk.values()}

    @cached_property
    def today(self) -> list[Province]:
        """The units of today, in the order of the alphabet."""
        return in_alphabet(unit for unit in self.by_pk.values() if unit.is_current)

    def today_of(self, pk: int) -> Province:
        """Return what the unit is part of today: itself, or the last of its successors."""
        unit = self.by_pk[pk]
        while unit.successor_id:
            unit = self.by_pk[unit.successor_id]
        return unit

    @cached_property
    def _before(self) -> dict[int, list[Province]]:
        before = defaultdict(list)
        for unit in in_alphabet(self.by_pk.values()):
            before[unit.successor_id].append(unit)
        return dict(before)

    def before(self, unit: Province) -> list[Province]:
        """Return the units that became `unit` or part of it, directly."""
        return self._before.get(unit.pk, [])

    def all_before(self, unit: Province) -> list[Province]:
        """Return the units that became `unit` or part of it, at any time."""
        return [older for one in self.before(unit) for older in (one, *self.all_before(one))]

    def merged_into(self, unit: Province) -> list[Province]:
        """Return the units of other names that `unit` was made from."""
        return in_alphabet(one for one in self.all_before(unit) if one.slug != unit.slug)

    def counts_then(self, counts: dict[int | None, int], units: Iterable[Province]) -> dict[int, int]:
        """Add up counts by unit into those of `units` and what they were before; by primary key."""
        return {
            unit.pk: sum(counts.get(one.pk, 0) for one in (unit, *self.all_before(unit))) for unit in units
        }

    def counts_today(self, counts: dict[int | None, int]) -> Counter[int]:
        """Add up counts by unit into counts by the unit of today; both by primary key."""
        added: Counter[int] = Counter()
        for pk, number in counts.items():
            if pk is not None:
                added[self.today_of(pk).pk] += number
        return added


def in_alphabet(units: Iterable[Province]) -> list[Province]:
    return sorted(units, key=lambda unit: (sorting_key(unit.name), unit.pk))


def by_region(
    units: Iterable[Province], counts: dict[int, int], attribute: str = "region"
) -> list[tuple[str, list[Tile]]]:
    """Return `units` under their regions, from north to south, each with its number in `counts`."""
    regions = defaultdict(list)
    for unit in units:
        regions[getattr(unit, attribute)].append(tile(unit, counts))
    return [(label, regions[region]) for region, label in REGIONS.items() if regions[region]]


def tile(unit: Province, counts: dict[int, int]) -> Tile:
    count = counts.get(unit.pk, 0)
    return Tile(unit, count, shade(count, max(counts.values(), default=0)))


def shade(count: int, most: int) -> int:
    """Return how dark `count` is where `most` is the darkest: so few that none is dark where all are few."""
    return ceil(SHADES * count / max(SHADES, most))

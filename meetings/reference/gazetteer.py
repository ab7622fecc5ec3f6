"""Districts (until 30/06/2025) and communes (from 01/07/2025) with the entities that they belong to.

Names repeat: "huyện Tam Nông" lies in two provinces. Whoever asks gets all of them.
"""

import csv
from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache
from importlib.resources import files

from meetings.reference.provinces import all_units, unit_on

LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)
FIRST_DAY_OF_COMMUNES = date(2025, 7, 1)


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("meetings.reference") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@lru_cache(maxsize=1)
def districts() -> dict[str, tuple[str, ...]]:
    """Return "huyện tam nông" → the entities that have a district of that kind and name, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    last = {unit.slug: unit.entity for unit in all_units() if unit.valid_until or not unit.valid_from}
    for row in _rows("districts.csv"):
        unit = unit_on(row["province"], LAST_DAY_OF_DISTRICTS)
        found[f"{row['kind']} {row['name']}".lower()].append(unit.entity if unit else last[row["province"]])
    return {name: tuple(dict.fromkeys(entities)) for name, entities in found.items()}


@lru_cache(maxsize=1)
def communes() -> dict[str, tuple[str, ...]]:
    """Return "xã bản hồ" → the entities that have a commune of that kind and name, in order.

    A commune that later became a ward stands under both kinds.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for row in _rows("communes.csv"):
        entity = unit_on(row["province"], FIRST_DAY_OF_COMMUNES).entity
        for kind in row["kind"].split("|"):
            found[f"{kind} {row['name']}".lower()].append(entity)
    return {name: tuple(dict.fromkeys(entities)) for name, entities in found.items()}


@lru_cache(maxsize=1)
def entities_by_commune_count() -> dict[int, tuple[str, ...]]:
    """Return the number of communes since 01/07/2025 → the entities that have so many."""
    counts = Counter(row["province"] for row in _rows("communes.csv"))
    found: dict[int, list[str]] = defaultdict(list)
    for slug, count in sorted(counts.items()):
        found[count].append(unit_on(slug, FIRST_DAY_OF_COMMUNES).entity)
    return {count: tuple(entities) for count, entities in found.items()}

"""Where each unit lies on a map of tiles: a row from north to south, a column from west to east.

One map for the 34 units since 01/07/2025, one for the 63 before. A tile says where among its neighbours a
unit is, not how large it is or where its borders run.
"""

import csv
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Place(NamedTuple):
    """Both count from 1. Places sort as the map is read: row by row, from the west."""

    row: int
    column: int


@lru_cache(maxsize=1)
def _maps() -> dict[date, dict[str, Place]]:
    """Return the maps, each with the day from which it holds, the newest first."""
    text = (files("meetings.reference") / "data" / "tiles.csv").read_text(encoding="utf-8")
    maps: dict[date, dict[str, Place]] = {}
    for row in csv.DictReader(text.splitlines()):
        since = date.fromisoformat(row["since"]) if row["since"] else date.min
        maps.setdefault(since, {})[row["slug"]] = Place(int(row["row"]), int(row["column"]))
    return dict(sorted(maps.items(), reverse=True))


def places_on(day: date) -> dict[str, Place]:
    """Return the place of each unit of `day`, by its slug. Before 2025 Huế is still "thua-thien-hue"."""
    return next(places for since, places in _maps().items() if since <= day)

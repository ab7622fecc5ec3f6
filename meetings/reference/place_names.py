"""Names of provinces, districts and communes: what follows "Huyện ủy" or "tỉnh" and is no person.

Many are also names that a person could bear ("Trần Văn Thời", "Lâm Thao"): being in the list says that a
capitalised stretch can be a place, not that it is one.
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files

from meetings.reference.provinces import all_units
from meetings.text.tones import old_placement

IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
OFTEN_SHORT = (
    "Hồ Chí Minh",
    "HCM",
    "Hà Nội",
    "Thừa Thiên Huế",
    "Bà Rịa",
    "Vũng Tàu",
    "Tây Nguyên",
    "Việt Nam",
)


def _column(file: str) -> list[str]:
    text = (files("meetings.reference") / "data" / file).read_text(encoding="utf-8")
    return [IN_BRACKETS.sub("", row["name"]) for row in csv.DictReader(text.splitlines())]


@lru_cache(maxsize=1)
def province_names() -> frozenset[str]:
    """Return the names that a province or centrally run city has borne since 1997, in lower case."""
    names = [name for unit in all_units() for name in unit.names]
    return frozenset(old_placement(name).lower() for name in (*names, *OFTEN_SHORT))


@lru_cache(maxsize=1)
def country_names() -> frozenset[str]:
    """Return the names of countries that send guests, in lower case."""
    return frozenset(old_placement(name).lower() for name in _column("countries.csv"))


@lru_cache(maxsize=1)
def place_names() -> frozenset[str]:
    """Return the names of provinces, districts (until 30/06/2025) and communes (since), in lower case."""
    local = (old_placement(name).lower() for name in _column("districts.csv") + _column("communes.csv"))
    return province_names() | frozenset(local)

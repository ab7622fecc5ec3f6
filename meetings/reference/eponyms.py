"""People of history after whom schools, streets and prizes are named: "Trường Chính trị Hoàng Văn Thụ"."""

import csv
from functools import lru_cache
from importlib.resources import files

from meetings.text.tones import old_placement


@lru_cache(maxsize=1)
def eponyms() -> frozenset[str]:
    """Return their names, levelled, in lower case."""
    text = (files("meetings.reference") / "data" / "eponyms.csv").read_text(encoding="utf-8")
    return frozenset(old_placement(row["name"]).lower() for row in csv.DictReader(text.splitlines()))

"""Surnames and clan names of the peoples of Vietnam (grammar B.5), as they are capitalised, tone in the old
place.

A surname makes a name likely, never certain: "Hà Nam" begins with one. "Phó" is a surname and is left out,
because every "Phó Bí thư" would begin with it.
"""

import csv
from functools import lru_cache
from importlib.resources import files

from meetings.text.tones import old_placement


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Return every surname in lower case: "nguyễn", "giàng", "rơ"."""
    text = (files("meetings.reference") / "data" / "surnames.csv").read_text(encoding="utf-8")
    return frozenset(old_placement(row["surname"]).lower() for row in csv.DictReader(text.splitlines()))


@lru_cache(maxsize=1)
def common_surnames() -> frozenset[str]:
    """Return the surnames that nine in ten Vietnamese bear: they begin a name even without any other sign."""
    return frozenset(
        [
            "nguyễn",
            "trần",
            "lê",
            "phạm",
            "hoàng",
            "huỳnh",
            "phan",
            "vũ",
            "võ",
            "đặng",
            "bùi",
            "đỗ",
            "hồ",
            "ngô",
            "dương",
            "lý",
            "đinh",
            "trương",
            "đào",
            "trịnh",
        ]
    )

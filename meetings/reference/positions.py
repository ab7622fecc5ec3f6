"""Ranks: the first half of a position ("Phó Bí thư Thường trực" of "Phó Bí thư Thường trực Tỉnh ủy"), grammar
B.4.

`needs` says what must follow for the position to be whole: `party` an organ of the Party, `state` a council
or committee, `body` and `unit` a body, `office` an office, `place` a place, `country` a country, `nothing`
nothing.
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files

from meetings.text.tones import old_placement


@lru_cache(maxsize=1)
def ranks() -> dict[str, tuple[str, str]]:
    """Return lower-case levelled rank → (rank as it is written in full, what it needs)."""
    text = (files("meetings.reference") / "data" / "ranks.csv").read_text(encoding="utf-8")
    return {
        old_placement(row["rank"]).lower(): (row["rank"], row["needs"])
        for row in csv.DictReader(text.splitlines())
    }


@lru_cache(maxsize=1)
def rank_pattern() -> str:
    """Return the regex of every rank in levelled lower-case text, the longest first."""
    names = sorted(ranks(), key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", "[ ]+").replace(r"\-", "[ ]*-[ ]*") for name in names)

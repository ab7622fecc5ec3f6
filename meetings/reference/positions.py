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
from typing import NamedTuple

from meetings.text.tones import old_placement


class Rank(NamedTuple):
    """A rank written in full and what it needs; a short form's own scope ("TVTU"): (kind, words) pairs."""

    written: str
    needs: str
    scope: tuple[tuple[str, str], ...] = ()
    short: bool = False


def _rows(file: str) -> list[dict[str, str]]:
    text = (files("meetings.reference") / "data" / file).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@lru_cache(maxsize=1)
def ranks() -> dict[str, Rank]:
    """Return lower-case levelled writing, short forms among them, → the rank."""
    known = {
        old_placement(row["rank"]).lower(): Rank(row["rank"], row["needs"]) for row in _rows("ranks.csv")
    }
    for row in _rows("rank_short_forms.csv"):
        full = known[old_placement(row["rank"]).lower()]
        pieces = tuple(tuple(piece.split(":")) for piece in filter(None, row["scope"].split("|")))
        known[row["short"].lower()] = Rank(full.written, full.needs, pieces, short=True)
    return known


@lru_cache(maxsize=1)
def rank_pattern() -> str:
    """Return the regex of every rank in levelled lower-case text, the longest first.

    "UV" alone is left out: it is a rank only where its committee follows ("UVTW", "UV BTV").
    """
    rests: dict[str, list[str]] = {}  # by first syllable: most places in a text are passed over by it alone
    for name in sorted((name for name in ranks() if name != "uv"), key=len, reverse=True):
        first, space, rest = name.partition(" ")
        rests.setdefault(first, []).append(_loose(space + rest))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


def _loose(words: str) -> str:
    """Return a regex of words however many spaces stand between them and around a dash."""
    return re.escape(words).replace(r"\ ", "[ ]+").replace(r"\-", "[ ]*-[ ]*")

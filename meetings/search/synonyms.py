"""What means the same: abbreviations, bodies under their new names, other spellings of provinces. Both ways.

`data/synonyms.csv` gives pairs with how sure the sameness is: 1, or less where a word has other meanings too.
Editors add to them in the admin; what they add is read for each search, so that it holds at once everywhere.
"""

import csv
from functools import lru_cache
from importlib.resources import files

from django.db import connection

from meetings.models import Synonym
from meetings.reference.provinces import all_units
from meetings.search.analysis import Token, analyse

Alternative = tuple[tuple[Token, ...], float]


ALL_ADDED = f"SELECT one, other, weight FROM {Synonym._meta.db_table} ORDER BY id"  # noqa: S608 - a constant
Pair = tuple[str, str, float]


class Synonyms:
    """The pairs that are packaged, and others."""

    def __init__(self, added: tuple[Pair, ...] = ()):
        self._table = _table(added)
        self._longest = max(map(len, self._table))

    def at(self, tokens: tuple[Token, ...], start: int) -> tuple[int, tuple[Alternative, ...]]:
        """Return how many words from `start` on have a synonym (at least 1), and their synonyms."""
        for length in range(min(self._longest, len(tokens) - start), 0, -1):
            typed = tokens[start : start + length]
            entries = self._table.get(tuple(token.folded for token in typed), ())
            fitting = tuple(
                meant
                for exact, meant in entries
                if all(not one.marked or one.exact == form for one, form in zip(typed, exact, strict=True))
            )
            if fitting:
                return length, fitting
        return 1, ()


def current() -> Synonyms:
    """Return the synonyms as they are now."""
    with connection.cursor() as cursor:  # a queryset takes longer than the answer
        cursor.execute(ALL_ADDED)
        return _synonyms(tuple(cursor.fetchall()))


@lru_cache(maxsize=2)
def _synonyms(added: tuple[Pair, ...]) -> Synonyms:
    return Synonyms(added)


def _table(added: tuple[Pair, ...]) -> dict[tuple[str, ...], list[tuple[tuple[str, ...], Alternative]]]:
    """Map folded words to each (their exact form, what means the same and how surely)."""
    found: dict[tuple[str, ...], list[tuple[tuple[str, ...], Alternative]]] = {}
    for one, other, weight in (*_packaged(), *added):
        for typed, meant in ((one, other), (other, one)):
            typed_tokens, meant_tokens = tuple(analyse(typed)[0]), tuple(analyse(meant)[0])
            key = tuple(token.folded for token in typed_tokens)
            exact = tuple(token.exact for token in typed_tokens)
            if typed_tokens and meant_tokens and typed_tokens != meant_tokens:
                found.setdefault(key, []).append((exact, (meant_tokens, weight)))
    return found


@lru_cache(maxsize=1)
def _packaged() -> list[Pair]:
    text = (files("meetings.search") / "data" / "synonyms.csv").read_text(encoding="utf-8")
    pairs = [(row["short"], row["long"], float(row["weight"])) for row in csv.DictReader(text.splitlines())]
    spellings = {(unit.name, alias) for unit in all_units() for alias in unit.aliases}
    return pairs + [(name, alias, 1.0) for name, alias in sorted(spellings)]

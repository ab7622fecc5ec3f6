"""What the genre counts, and the words that say how: nouns, verbs of change, approximations, numbered labels.

Closed lists, each row with its source: `counted_nouns.csv` (noun, kind), `figure_words.csv` (words, sense),
`measures.csv` (what an amount or a share is of), `numbered_labels.csv` (label, strength). Keys are lower case
in the old tone placement.

The senses: `increase`, `decrease` (a change); `flat` (looks like one, is none: "tăng cường"); `level` (the
state after it: "còn"); `reach` ("đạt", "chiếm": the share beside a count); `act` (a deed); `part`, `base`,
`target`, `imperative`, `done`; `over`, `under`, `about`. For the end of a noun phrase: `stop`, `inner` (does
not end it), `deverbal` (does not end it after a word like "cuộc"), `name` (capitals that may stand in it).

Verbs by which something comes or ceases to be ("thành lập", "kết nạp", "giải thể") are deeds: the figure says
how many were founded or admitted, not by how much a quantity changed.
"""

import csv
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from meetings.text.folding import lower
from meetings.text.tones import old_placement

NO_SENSES: frozenset[str] = frozenset()


@lru_cache
def nouns() -> dict[str, str]:
    """Return counted noun → kind: people, bodies, places, documents, tasks, events, money, measures."""
    return {_key(row["noun"]): row["kind"] for row in _rows("counted_nouns.csv")}


@lru_cache
def senses() -> dict[str, frozenset[str]]:
    """Return words → their senses."""
    found: dict[str, set[str]] = {}
    for row in _rows("figure_words.csv"):
        found.setdefault(_key(row["words"]), set()).add(row["sense"])
    return {words: frozenset(said) for words, said in found.items()}


@lru_cache
def labels() -> dict[str, str]:
    """Return label → "always" (its number never counts) or "mostly" (it counts if a counted noun follows)."""
    return {_key(row["label"]): row["strength"] for row in _rows("numbered_labels.csv")}


@lru_cache
def measures() -> frozenset[str]:
    """Return how the names of amounts and shares begin: "tỷ lệ", "kim ngạch", "tổng số"."""
    return frozenset(_key(row["words"]) for row in _rows("measures.csv"))


def longest_noun(words: Sequence[str], at: int = 0) -> tuple[int, str]:
    """Return (syllables, kind) of the longest counted noun that begins at `words[at]`; (0, "") for none."""
    most = _first_of_nouns().get(words[at]) if at < len(words) else None
    return _longest(nouns(), most, words, at, "") if most else (0, "")


def longest_senses(words: Sequence[str], at: int = 0) -> tuple[int, frozenset[str]]:
    """Return (syllables, senses) of the longest entry that begins at `words[at]`; (0, empty) for none."""
    most = _first_of_senses().get(words[at]) if at < len(words) else None
    return _longest(senses(), most, words, at, NO_SENSES) if most else (0, NO_SENSES)


def _longest(entries, most, words, at, nothing):
    """Return (syllables, what is said of it) of the longest entry of at most `most` syllables."""
    for end in range(min(at + most, len(words)), at, -1):
        if found := entries.get(" ".join(words[at:end]) if end > at + 1 else words[at]):
            return end - at, found
    return 0, nothing


@lru_cache
def _first_of_nouns() -> dict[str, int]:
    return _firsts(nouns())


@lru_cache
def _first_of_senses() -> dict[str, int]:
    return _firsts(senses())


def _firsts(entries) -> dict[str, int]:
    """Return first syllable → syllables of the longest entry that begins with it."""
    sizes: dict[str, int] = {}
    for entry in entries:
        syllables = entry.split()
        sizes[syllables[0]] = max(sizes.get(syllables[0], 0), len(syllables))
    return sizes


def _rows(name: str) -> list[dict[str, str]]:
    with files("meetings.reference").joinpath("data", name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def _key(words: str) -> str:
    return lower(old_placement(words))

"""What a reader may be typing: names, documents, provinces and headlines that have the words so far.

The last word may be half a word. Marks that are typed count, those that are not are not missed.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from haystack import connections

from meetings.models import Province
from meetings.search import lineage
from meetings.search.analysis import Token, analyse, exact_term
from meetings.search.engine import ArchiveBackend, model_of
from meetings.search.facets import province_label
from meetings.search.generation import Generation
from meetings.search.places import IndexUnavailable

MANY = 8
LONGEST = 10  # words
# What is offered of each type at most, so that headlines don't crowd out the few people and documents.
SHARES = {"official": 4, "resolution": 3, "meeting": 4}


class Completion(NamedTuple):
    """Something to go to: of which type ("province" too), what it is called, and where it is."""

    type: str
    label: str
    url: str


def complete(text: str, many: int = MANY) -> list[Completion]:
    """Return up to `many` completions of what was typed so far; none while there is no index."""
    words = analyse(text)[0]
    if not words or len(words) > LONGEST:
        return []
    backend: ArchiveBackend = connections["default"].get_backend()
    try:
        generation = backend.reader.generation()
        found = _found(generation, words)
    except IndexUnavailable:
        found = {}
    offered = _provinces(words)[:2]
    for name in SHARES:
        records = _index(name).read_queryset().in_bulk(found.get(name, []))
        offered += [
            Completion(name, records[pk].name, records[pk].get_absolute_url())
            for pk in found.get(name, [])
            if pk in records
        ]
    return offered[:many]


def _found(generation: Generation, words: list[Token]) -> dict[str, list[int]]:
    """Return by type the records whose titles have the words, those first that begin with them as typed."""
    mask = generation.live.copy()
    for word in words[:-1]:
        mask &= _having(generation, generation.postings("title", word.folded)[0])
    mask &= _having(generation, generation.beginning("title", words[-1].folded))
    found = np.flatnonzero(mask)
    as_typed = np.zeros(len(found), np.int64)
    for word in words:
        if word.marked:
            as_typed += _having(generation, generation.postings("title", exact_term(word))[0])[found]
    # Of equals the shorter title, then the newer.
    order = np.lexsort(
        (-generation.column("day")[found], generation.column("title_length")[found], -as_typed)
    )
    types = generation.facet("type").values
    by_type: dict[str, list[int]] = {name: [] for name in SHARES}
    for document in found[order].tolist():
        records = by_type.get(types[generation.type_codes[document]])
        if records is not None and len(records) < SHARES[types[generation.type_codes[document]]]:
            records.append(int(generation.column("pk")[document]))
    return by_type


def _having(generation: Generation, docs: np.ndarray) -> np.ndarray:
    mask = np.zeros(generation.count, bool)
    mask[docs] = True
    return mask


def _provinces(words: list[Token]) -> list[Completion]:
    """Return the provinces of which some name begins with the words."""
    typed = " ".join(word.folded for word in words)
    places = lineage.by_address().values()
    fitting = [place.own for place in places if any(name.startswith(typed) for name in _names(place.own))]
    fitting.sort(key=lambda unit: (not unit.is_current, unit.name))
    return [Completion("province", province_label(unit), unit.get_absolute_url()) for unit in fitting]


def _names(unit: Province) -> Iterator[str]:
    """Yield what a province is called, folded."""
    for name in (unit.name, unit.full_name, *unit.aliases):
        yield " ".join(word.folded for word in analyse(name)[0])


def _index(name: str):
    return connections["default"].get_unified_index().get_index(model_of(name))

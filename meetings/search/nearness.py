"""Which meetings are told of in the words of another: by the pairs of words that few reports have.

The pairs that a report repeats, or says in its title or lead, are weighed by how rare they are. Words with
capitals don't count: they are names, and who was there and where is known better than from words.
"""

from collections import Counter
from itertools import pairwise

import numpy as np
from haystack import connections

from meetings.search.analysis import Token, exact_pairs, tokens
from meetings.search.engine import ArchiveBackend
from meetings.search.generation import Generation
from meetings.search.places import IndexUnavailable
from meetings.text.normalize import normalise

MANY = 4
LONGEST, LEAD = 8_000, 600  # characters of a report that are looked at, and of those that begin it
TELLING = 24  # pairs
COMMON = 0.2  # what more of all documents have tells nothing
ENOUGH = 4  # pairs that two reports must share


def nearest(title: str, text: str, besides: int, many: int = MANY) -> list[int]:
    """Return the primary keys of the meetings nearest in words to a report, leaving out the one `besides`.

    None where nothing is near enough, and none while there is no index.
    """
    backend: ArchiveBackend = connections["default"].get_backend()
    try:
        generation = backend.reader.generation()
        return _nearest(generation, telling(generation, title, text), besides, many)
    except (IndexUnavailable, ValueError, IndexError, OSError):  # whatever a damaged file makes of its reader
        return []


def telling(generation: Generation, title: str, text: str) -> dict[str, float]:
    """Return the pairs that tell most, each with its weight."""
    counts = pairs(text[:LONGEST]) + pairs(text[:LEAD]) + pairs(title) + pairs(title)
    weights = {}
    for pair, count in counts.items():
        having = generation.frequency("text", pair) if count > 1 else 0
        if 1 < having <= COMMON * generation.live_count + 1:
            weights[pair] = float(np.log1p(count) * np.log1p(generation.live_count / having))
    return dict(sorted(weights.items(), key=lambda one: -one[1])[:TELLING])


def pairs(text: str) -> Counter[str]:
    """Count the pairs of neighbouring words of any text, as they are written; those of names are left out."""
    text = normalise(text)
    return Counter(
        pair
        for first, second in pairwise(tokens(text))
        if is_word(text, first) and is_word(text, second)
        for pair in exact_pairs([first, second])
    )


def is_word(text: str, token: Token) -> bool:
    """Whether a token is neither a number nor, by its capital, a name."""
    return text[token.start].islower()


def _nearest(generation: Generation, weights: dict[str, float], besides: int, many: int) -> list[int]:
    score, shared = np.zeros(generation.count, np.float32), np.zeros(generation.count, np.int8)
    for pair, weight in weights.items():
        docs = generation.documents("text", pair)
        score[docs] += weight
        shared[docs] += 1
    types = generation.facet("type").values
    if "meeting" not in types:
        return []
    found = np.flatnonzero(shared >= ENOUGH)
    near = generation.live[found] & (generation.type_codes[found] == types.index("meeting"))
    found = found[near & (generation.column("pk")[found] != besides)]
    order = np.lexsort((-generation.column("day")[found], -score[found]))
    return generation.column("pk")[found[order][:many]].tolist()

"""Which meetings are told of in the words of another, and which cite the same documents.

Words are compared by the pairs that few reports have. The pairs that a report repeats, or says in its title
or lead, are weighed by how rare they are. Words with capitals don't count: they are names, and who was there
and where is known better than from words.
"""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from math import log1p
from typing import NamedTuple

import numpy as np
from haystack import connections

from meetings.search.analysis import TOKEN, exact_pair, exact_word
from meetings.search.engine import ArchiveBackend
from meetings.search.generation import Generation
from meetings.search.places import IndexUnavailable
from meetings.text.normalize import normalise

MANY = 4
LONGEST, LEAD = 8_000, 600  # characters of a report that are looked at, and of those that begin it
TELLING = 24  # pairs
COMMON = 0.2  # what more of all documents have tells nothing
ENOUGH = 4  # pairs that two reports must share


class Near(NamedTuple):
    """Meetings by their primary keys, the nearest first."""

    in_words: list[int]
    in_documents: list[int]


def nearest(title: str, text: str, documents: Iterable[str], besides: int, many: int = MANY) -> Near:
    """Return the meetings nearest to a report in its words, and those that cite most of `documents`, by slug.

    The one `besides` is left out. `text` is normalised. None where nothing is near enough, and none while
    there is no index.
    """
    backend: ArchiveBackend = connections["default"].get_backend()
    try:
        generation = backend.reader.generation()
        words, cited = telling(generation, title, text), dict.fromkeys(documents, 1.0)
        return Near(
            _sharing(generation, "text", words, ENOUGH, besides, many),
            _sharing(generation, "resolution", cited, 1, besides, many),
        )
    except (IndexUnavailable, ValueError, IndexError, OSError):  # whatever a damaged file makes of its reader
        return Near([], [])


def telling(generation: Generation, title: str, text: str) -> dict[str, float]:
    """Return the pairs that tell most, each with its weight."""
    named = pairs(normalise(title))
    counts = Counter([*pairs(text[:LONGEST]), *pairs(text[:LEAD]), *named, *named])
    repeated = {exact_pair(*pair): count for pair, count in counts.items() if count > 1}
    generation.fetch(("text", pair) for pair in repeated)
    weights = {}
    for pair, count in repeated.items():
        having = generation.frequency("text", pair)
        if 1 < having <= COMMON * generation.live_count + 1:
            weights[pair] = log1p(count) * log1p(generation.live_count / having)
    return dict(sorted(weights.items(), key=lambda one: -one[1])[:TELLING])


def pairs(text: str) -> list[tuple[str, str]]:
    """Return the pairs of neighbouring words of normalised text, as the exact terms of both.

    Those of names are left out.
    """
    words = map(_word, TOKEN.findall(text))
    return [(one, other) for one, other in pairwise(words) if one and other]


@lru_cache(maxsize=1 << 16)
def _word(token: str) -> str:
    """Return a token's exact term, or nothing: what begins with no small letter is a name or a number."""
    return exact_word(token.lower()) if token[0].islower() else ""


def _sharing(
    generation: Generation, field: str, weights: dict[str, float], enough: int, besides: int, many: int
) -> list[int]:
    """Return the primary keys of `many` with `enough` of the terms: of most weight first, then the newest."""
    meetings = generation.meetings
    pk, day = (generation.column(name)[meetings] for name in ("pk", "day"))
    score, shared = np.zeros(len(meetings), np.float32), np.zeros(len(meetings), np.int16)
    generation.fetch((field, term) for term in weights)
    for term, weight in weights.items():
        there = generation.weights(field, term)[meetings] > 0
        score += np.float32(weight) * there
        shared += there
    score[(shared < enough) | (pk == besides)] = 0
    found = np.flatnonzero(score)
    least = foremost(score[found], many)
    above, level = found[score[found] > least], found[score[found] == least]
    # Thousands may share as much as the last, as do all that cite one document: the newest alone count.
    found = np.concatenate([above, level[day[level] >= foremost(day[level], many)]])
    return pk[found[np.lexsort((-pk[found], -day[found], -score[found]))]][:many].tolist()


def foremost(values: np.ndarray, many: int) -> float:
    """Return the least of the `many` greatest of values that are not negative; 0 where there are no more."""
    return np.partition(values, -many)[-many] if len(values) > many else 0

"""From matches to one page of them, in order; stable, so that no page repeats what another showed."""

import numpy as np

from meetings.search.evaluate import Matches
from meetings.search.generation import Generation

LONG = 4  # words; shorter questions are answered whole or not at all
AS_TYPED = 1e4  # more than any score: documents that have every word as it was typed come first


def page(
    generation: Generation, matches: Matches, mask: np.ndarray, sort: str, start: int, end: int
) -> list[int]:
    """Return those of `mask` in places [start, end), sorted by "relevance", "day" or "-day"."""
    found = np.flatnonzero(mask)
    relevance = matches.score[found].astype(np.float64) + np.where(matches.exact[found], AS_TYPED, 0)
    if sort == "relevance":
        keys = relevance
        days = generation.column("day")[found]
        keys = keys + days * 1e-10  # of equals the newer first
    else:
        days = generation.column("day")[found].astype(np.float64)
        unknown = days == 0
        keys = np.where(unknown, -np.inf, days if sort == "-day" else -days)
        if len(keys) <= end * 4:
            return found[np.lexsort((-relevance, -keys))][start:end].tolist()
    if len(keys) > end * 4:
        edge = np.partition(keys, len(keys) - end)[len(keys) - end]
        best = keys >= edge
        found, keys, relevance = found[best], keys[best], relevance[best]
    return found[np.lexsort((-relevance, -keys))][start:end].tolist()


def partial(matches: Matches) -> np.ndarray:
    """Return what comes nearest to having all words of a long question that nothing answers whole.

    Three fifths of the words at least; fewer where no document has as many, but never less than a third.
    """
    nearest = np.where(matches.sure, matches.count, 0)
    most = int(nearest.max(initial=0))
    least = -(-matches.of // 3)
    if matches.of < LONG or most < least:
        return np.zeros(len(matches.mask), bool)
    return nearest >= min(most, max(least, -(-matches.of * 3 // 5)))

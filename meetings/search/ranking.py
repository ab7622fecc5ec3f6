"""From matches to one page of them, in order; stable, so that no page repeats what another showed."""

import numpy as np

from meetings.search.evaluate import Matches
from meetings.search.generation import Generation

AS_TYPED = 1e4  # more than any score: documents that have every word as it was typed come first


def page(
    generation: Generation, matches: Matches, mask: np.ndarray, sort: str, start: int, end: int
) -> list[int]:
    """Return the documents in places [start, end) of `mask` sorted by "relevance", "day" or "-day"."""
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
    """Return the documents that come nearest to having all words, for a question that none answers whole.

    Three fifths of the words at least; fewer where no document has as many, but never less than a third.
    """
    most = int(matches.count.max(initial=0))
    least = max(1, -(-matches.of // 3))
    if matches.of < 2 or most < least:
        return np.zeros(len(matches.mask), bool)
    return matches.count >= min(most, max(least, -(-matches.of * 3 // 5)))

"""From what was found to one page of it, in order; stable, so that no page repeats what another showed."""

import numpy as np

from meetings.search.generation import Generation
from meetings.search.scoring import Scores

AS_TYPED = 1e4  # more than any score: documents that have every word as it was typed come first


def page(
    generation: Generation, docs: np.ndarray, scores: Scores, sort: str, start: int, end: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return `docs` [start, end), sorted by "relevance", "day" or "-day", and their scores."""
    score, as_typed = scores
    relevance = score + np.where(as_typed, AS_TYPED, 0.0)
    days = generation.column("day")[docs]
    if sort == "relevance":
        keys = relevance + days * 1e-10  # of equals the newer first
    else:
        keys = np.where(days == 0, -np.inf, days if sort == "-day" else -days)
    best = np.arange(len(docs))
    if len(keys) > end * 4:
        best = np.flatnonzero(keys >= np.partition(keys, len(keys) - end)[len(keys) - end])
    best = best[np.lexsort((-relevance[best], -keys[best]))][start:end]
    return docs[best], score[best]

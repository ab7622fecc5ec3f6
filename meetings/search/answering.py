"""One evaluation of a question: it gives the hits of a page, their number and every facet."""

from collections.abc import Iterable

import numpy as np
from haystack.exceptions import SearchBackendError

from meetings.search import ranking
from meetings.search.evaluate import Evaluation, marked
from meetings.search.generation import Generation
from meetings.search.query import Node, Values
from meetings.search.schema import VALUES
from meetings.search.suggesting import Suggesting

ORDERS = "relevance", "day", "-day"


class Answering:
    """A question put to one generation of the index.

    `narrowed` gives by field the values that are left; those of one field are alternatives. `partial` tells
    that no document has all words, and that these are the nearest.
    """

    def __init__(self, generation: Generation, query: Node, narrowed: dict[str, set[str]]):
        self.generation, self.query = generation, query
        self.evaluation = Evaluation(generation, query)
        found = self.evaluation.found() & generation.live
        self.partial = not found.any()
        if self.partial:
            found = self.evaluation.nearest() & generation.live
            self.partial = bool(found.any())
        self.found = found
        self.left = {field: self._left(field, values) for field, values in narrowed.items()}
        self.docs = np.flatnonzero(_all(found, self.left.values()))

    def _left(self, field: str, values: set[str]) -> np.ndarray:
        if field not in VALUES:
            raise SearchBackendError(f"{field} is no facet")
        return Evaluation(self.generation, Values(field, tuple(values))).found()

    def counts(self, name: str) -> list[tuple[str, int]]:
        """Return a facet's values with their counts, which heed every narrowing but that of its own field.

        So a count is what a click on the value gives.
        """
        others = [left for field, left in self.left.items() if field != name]
        docs = np.flatnonzero(_all(self.found, others)) if name in self.left else self.docs
        return self.generation.facet(name).counts(docs)

    def page(self, order: str, start: int, end: int | None) -> tuple[np.ndarray, np.ndarray]:
        """Return the documents from `start` to `end` in one of ORDERS, and their scores."""
        if order not in ORDERS:
            raise SearchBackendError(f"sorting by {order} is not possible")
        end = min(end or len(self.docs), len(self.docs))
        return ranking.page(self.generation, self.docs, self.evaluation.scores(self.docs), order, start, end)

    def suggestion(self, typed: str | None) -> str:
        """Return other words to ask for, where those that were `typed` do not find enough, or nothing."""
        if typed and (self.partial or not self.found.any() or not marked(self.query)):
            return Suggesting(self.generation).suggestion(typed)
        return ""


def _all(mask: np.ndarray, others: Iterable[np.ndarray]) -> np.ndarray:
    for other in others:
        mask = mask & other
    return mask

"""Which documents answer a question.

Each word is looked for folded, so that marks are never in the way. Masks have a place for each document of a
generation; they may be shared and are not to be changed.
"""

from collections.abc import Callable, Iterable
from functools import cached_property, reduce

import numpy as np

from meetings.search.analysis import Token, exact_pairs, exact_term, folded_pairs
from meetings.search.elements import Element, elements
from meetings.search.generation import Generation
from meetings.search.query import Any, Node, Not, Phrase, Values, Words
from meetings.search.synonyms import Synonyms, current


class Matching:
    """Questions put to one generation."""

    def __init__(self, generation: Generation):
        self.generation = generation
        self._elements: dict[Words, list[Element]] = {}
        self._phrases: dict[Phrase, tuple[np.ndarray, bool]] = {}
        self._weights: dict[tuple[str, str], np.ndarray | None] = {}

    @cached_property
    def synonyms(self) -> Synonyms:
        return current()

    def mask(self, node: Node) -> np.ndarray:
        """Return for each document whether it answers; deleted ones are not left out."""
        if isinstance(node, Words):
            return self._all(self.element(one, node.field) for one in self.elements(node))
        if isinstance(node, Phrase):
            return self.phrase(node)[0]
        if isinstance(node, Values):
            return reduce(np.logical_or, (self.having(node.field, value) for value in node.values))
        if isinstance(node, Not):
            return ~self.mask(node.node)
        if isinstance(node, Any):
            return reduce(np.logical_or, map(self.mask, node.nodes))
        return self._all(map(self.mask, node.nodes))

    def elements(self, node: Words) -> list[Element]:
        if node not in self._elements:
            self._elements[node] = list(elements(node, self.synonyms))
        return self._elements[node]

    def element(self, element: Element, field: str) -> np.ndarray:
        """All its words, or what means the same; of a number or day, it as a whole or its parts in order."""
        if element.whole:
            forms = exact_term(element.whole), element.whole.folded
            written = [self.having("whole" if field == "text" else field, form) for form in forms]
            return written[0] | written[1] | self._in_order(element.tokens, field, folded_pairs)
        found = self._all(self.having(field, token.folded) for token in element.tokens)
        return reduce(np.logical_or, (self.run(tokens, field) for tokens, _ in element.alternatives), found)

    def run(self, tokens: tuple[Token, ...], field: str) -> np.ndarray:
        """Words one after another."""
        if len(tokens) == 1:
            return self.having(field, tokens[0].folded)
        return self._in_order(tokens, field, folded_pairs)

    def phrase(self, node: Phrase) -> tuple[np.ndarray, bool]:
        """Words one after another, and whether as typed: where nothing has them so, what folds to them."""
        if node not in self._phrases:
            self._phrases[node] = self._phrase(node)
        return self._phrases[node]

    def _phrase(self, node: Phrase) -> tuple[np.ndarray, bool]:
        marked = any(token.marked for token in node.tokens)
        if marked:
            mask = self._exactly(node, exact_pairs, list(map(exact_term, node.tokens)))
            if mask.any():
                return mask, True
        forms = [exact_term(token) if token.marked else f"{token.folded}=" for token in node.tokens]
        return self._exactly(node, folded_pairs, forms), not marked

    def _exactly(self, node: Phrase, pairs, forms: list[str]) -> np.ndarray:
        """Return the documents that have these forms one after another; their pairs tell which may have."""
        mask = self._in_order(node.tokens, node.field, pairs) & self.generation.live
        if len(forms) == 2 and pairs is exact_pairs:
            return mask
        return self.generation.one_after_another(forms, mask, node.field)

    def _in_order(self, tokens: tuple[Token, ...], field: str, pairs: Callable) -> np.ndarray:
        """Return the documents that have each two neighbours together: as good as all in order."""
        return self._all(self.having(field, term) for term in pairs(tokens))

    def having(self, field: str, form: str) -> np.ndarray:
        weights = self.weights(field, form)
        return np.zeros(self.generation.count, bool) if weights is None else weights.astype(bool)

    def weights(self, field: str, form: str) -> np.ndarray | None:
        """Return the weight of a term in each document, in quarters, or None if no document has it."""
        key = field, form
        if key not in self._weights:
            known = field != "where" or form in self.generation.forms(field)
            there = known and self.generation.frequency(field, form)
            self._weights[key] = self.generation.weights(field, form) if there else None
        return self._weights[key]

    def _all(self, masks: Iterable[np.ndarray]) -> np.ndarray:
        return reduce(np.logical_and, masks, np.ones(self.generation.count, bool))

"""A question and a generation of the index → which documents answer it, and how well."""

import numpy as np

from meetings.search.analysis import Token, exact_pairs, exact_term, folded_pairs
from meetings.search.generation import Generation
from meetings.search.matching import Matching
from meetings.search.nearest import nearest
from meetings.search.query import All, Any, Node, Not, Phrase, Words
from meetings.search.scoring import Scores, Scoring


class Evaluation:
    """One question put to one generation."""

    def __init__(self, generation: Generation, node: Node):
        self.node, self.matching = node, Matching(generation)
        generation.fetch(self._terms(node))

    def found(self) -> np.ndarray:
        """Return for each document whether it answers; deleted ones are not left out."""
        return self.matching.mask(self.node)

    def nearest(self) -> np.ndarray:
        return nearest(self.matching, self.node)

    def scores(self, docs: np.ndarray) -> Scores:
        """Return of each document how well it answers, and whether it has every word as it was typed."""
        is_marked = marked(self.node)
        score, as_typed = Scoring(self.matching, docs, marked=is_marked).scores(self.node)
        # That a text happens to have words without marks says nothing for it.
        return score, as_typed if is_marked else np.zeros(len(docs), bool)

    def _terms(self, node: Node) -> list[tuple[str, str]]:
        """Return (field, form) of the terms that the answer will need."""
        if isinstance(node, All | Any):
            return [term for one in node.nodes for term in self._terms(one)]
        if isinstance(node, Not):
            return self._terms(node.node)
        found = _terms_of(node.tokens, node.field) if isinstance(node, Words | Phrase) else []
        for element in self.matching.elements(node) if isinstance(node, Words) else ():
            for tokens, _weight in element.alternatives:
                found += _terms_of(tokens, node.field)
        return found


def _terms_of(tokens: tuple[Token, ...], field: str) -> list[tuple[str, str]]:
    words = [form for token in tokens for form in (token.folded, exact_term(token))]
    pairs = folded_pairs(tokens)
    found = [(field, form) for form in (*words, *pairs, *exact_pairs(tokens))]
    return found + [("title", form) for form in (*words, *pairs)] if field == "text" else found


def marked(node: Node) -> bool:
    """Return whether any word of a question was typed with marks."""
    if isinstance(node, Words | Phrase):
        return any(token.marked for token in node.tokens)
    if isinstance(node, All | Any):
        return any(map(marked, node.nodes))
    return False

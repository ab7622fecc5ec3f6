"""How well documents answer a question.

Documents that have a word as it was typed score higher than those that have what folds to it. Pairs of
neighbours, at three quarters of a word's weight, bring forward what has the words together. Scores are of
some documents only, those that may be shown.
"""

from math import log1p

import numpy as np

from meetings.search.analysis import Token, exact_pairs, exact_term, folded_pairs
from meetings.search.elements import Element
from meetings.search.matching import Matching
from meetings.search.query import All, Any, Node, Phrase, Words
from meetings.search.rows import QUARTERS

K1, B = 1.2, 0.75  # BM25
PAIR = 0.75
# (exact, folded): a word typed with marks, or among such; a word of a question without any marks
MARKED, BARE = (1.0, 0.3), (0.3, 1.0)
TITLE = 3.0  # a title, by how far it is made of the words asked for and of no others
SAME = 10.0  # a title of these words and no others, however frequent they are
PLACE = 1.0  # the name of the province, however long the record is
WHOLE = 3.0  # a document number found as a whole, beside its parts
ALTERNATIVE = 0.5  # what means the same as what was typed
# A meeting tells most and has few figures' fill of words: of records that fit alike it comes first.
PRIOR = {"meeting": 1.0, "official": 0.75, "resolution": 0.85, "statistic": 0.5}

Scores = tuple[np.ndarray, np.ndarray]  # of each document: how well it answers, and whether as it was typed


class Scoring:
    """Scores of `docs`, for a question that was typed with marks or without any."""

    def __init__(self, matching: Matching, docs: np.ndarray, *, marked: bool):
        self.matching, self.generation, self.docs = matching, matching.generation, docs
        self.exact, self.folded = MARKED if marked else BARE
        length = self.generation.relative_length[docs]
        self._norm = (QUARTERS * K1 * (1 - B) + QUARTERS * K1 * B * length).astype(np.float32)

    def scores(self, node: Node) -> Scores:
        score, as_typed = self._of(node)
        types = self.generation.facet("type").values
        prior = np.array([*(PRIOR.get(name, 1.0) for name in types), 1.0], np.float32)
        return score * prior[self.generation.type_codes[self.docs]], as_typed

    def _of(self, node: Node) -> Scores:
        if isinstance(node, Words):
            return self._words(node)
        if isinstance(node, Phrase):
            return self._phrase(node)
        score, as_typed = self._nothing(), np.ones(len(self.docs), bool)
        if isinstance(node, All):
            for one, typed in map(self._of, node.nodes):
                score += one
                as_typed &= typed
        elif isinstance(node, Any):
            as_typed[:] = False
            for one in node.nodes:
                mask = self.matching.mask(one)[self.docs]
                of_one, typed = self._of(one)
                score += np.where(mask, of_one, 0)
                as_typed |= mask & typed
        return score, as_typed

    def _words(self, node: Words) -> Scores:
        score, as_typed = self._each(node.tokens, node.field)
        for element in self.matching.elements(node):
            self._add_element(score, element, node.field)
        self._add_pairs(score, node.tokens, node.field)
        if node.field == "text":
            self._add_title(score, node.tokens)
            self._add_place(score, node.tokens)
        return score, as_typed

    def _phrase(self, node: Phrase) -> Scores:
        score, _ = self._each(node.tokens, node.field)
        mask, as_typed = self.matching.phrase(node)
        pairs = exact_pairs if any(token.marked for token in node.tokens) else folded_pairs
        for form in pairs(node.tokens):
            self._add(score, node.field, form, PAIR)
        return score, mask[self.docs] if as_typed else np.zeros(len(self.docs), bool)

    def _each(self, tokens: tuple[Token, ...], field: str) -> Scores:
        score, as_typed = self._nothing(), np.ones(len(self.docs), bool)
        for token in tokens:
            self._add(score, field, token.folded, self.folded)
            weights = self._add(score, field, exact_term(token), self.exact)
            as_typed &= weights > 0 if weights is not None else False
        return score, as_typed

    def _add_pairs(self, score: np.ndarray, tokens: tuple[Token, ...], field: str) -> None:
        for pairs, coefficient in ((exact_pairs, self.exact), (folded_pairs, self.folded)):
            for form in pairs(tokens):
                self._add(score, field, form, coefficient * PAIR)

    def _add_element(self, score: np.ndarray, element: Element, field: str) -> None:
        """Add what is found of a document number or day as a whole, or of what means the same."""
        if element.whole:
            for form in (exact_term(element.whole), element.whole.folded):
                self._add(score, "whole" if field == "text" else field, form, WHOLE / 2)
        for tokens, weight in element.alternatives:
            mask = self.matching.run(tokens, field)[self.docs]
            if mask.any():
                score += np.where(mask, self._each(tokens, field)[0] * (weight * ALTERNATIVE), 0)

    def _add(self, score: np.ndarray, field: str, form: str, coefficient: float) -> np.ndarray | None:
        """Add BM25 of a term to `score`; return its weights in the documents, or None if none has it."""
        of_each = self.matching.weights(field, form)
        if of_each is None:
            return None
        weights = of_each[self.docs].astype(np.float32)
        score += (coefficient * self._idf(form, field) * (K1 + 1)) * (weights / (weights + self._norm))
        return weights

    def _add_title(self, score: np.ndarray, tokens: tuple[Token, ...]) -> None:
        """Add what the title has of the words, the less the more other words there are in either."""
        has, covered = self._nothing(), self._nothing()
        different = {token.folded for token in tokens}
        for form in different:
            self._add_there(covered, "title", form, 1.0)
        if not covered.any():
            return
        for form in different:
            self._add_there(has, "title", form, self.folded * self._idf(form))
        for form in set(map(exact_term, tokens)):
            self._add_there(has, "title", form, self.exact * self._idf(form))
        for form in folded_pairs(tokens):
            self._add_there(has, "title", form, PAIR * self._idf(form))
        of_title = covered / np.maximum(self.generation.column("title_length")[self.docs], 1)
        of_question = covered / max(len(different), 1)
        score += TITLE * has * of_title * of_question**2 + SAME * (of_title * of_question >= 1)

    def _add_place(self, score: np.ndarray, tokens: tuple[Token, ...]) -> None:
        terms = zip(exact_pairs(tokens), folded_pairs(tokens), strict=True)
        for pair in terms if len(tokens) > 1 else [(exact_term(tokens[0]), tokens[0].folded)]:
            for form, coefficient in zip(pair, (self.exact, self.folded), strict=True):
                self._add_there(score, "where", form, PLACE * coefficient * self._idf(form))

    def _add_there(self, score: np.ndarray, field: str, form: str, what: float) -> None:
        """Add something to the score of each document that has a term."""
        of_each = self.matching.weights(field, form)
        if of_each is not None:
            score[of_each[self.docs] > 0] += what

    def _idf(self, form: str, field: str = "text") -> float:
        having = self.generation.frequency(field, form)
        without = max(self.generation.live_count - having, 0)
        return log1p((without + 0.5) / (having + 0.5))

    def _nothing(self) -> np.ndarray:
        return np.zeros(len(self.docs), np.float32)

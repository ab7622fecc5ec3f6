"""A question and a generation of the index → which documents answer it, and how well.

Each word is looked for folded, so that marks are never in the way; documents that have it as it was typed
score higher, and where marks were typed those that have every word so come first. Pairs of neighbours, at
three quarters of a word's weight, bring forward what has them together.
"""

from dataclasses import dataclass
from functools import cached_property, reduce

import numpy as np

from meetings.search.analysis import Token, Whole, exact_pairs, exact_term, folded_pairs
from meetings.search.generation import Generation
from meetings.search.query import All, Any, Node, Not, Phrase, Values, Words
from meetings.search.synonyms import Alternative, Synonyms, current

K1, B = 1.2, 0.75  # BM25
PAIR = 0.75
# (exact, folded): a word typed with marks, or among such; a word of a question without any marks
MARKED, BARE = (1.0, 0.3), (0.3, 1.0)
TITLE = 3.0  # a title made of the words asked for and of no others
PLACE = 1.0  # the name of the province, however long the record is
WHOLE = 3.0  # a document number found as a whole, beside its parts
ALTERNATIVE = 0.5  # what means the same as what was typed
# A meeting tells most and has few figures' fill of words: of records that fit alike it comes first.
PRIOR = {"meeting": 1.0, "official": 0.75, "resolution": 0.85, "statistic": 0.5}


@dataclass
class Matches:
    """For each document: if it answers, how well, and if it has every word as it was typed.

    Of the `of` plain words it has `count`; `sure` tells if it meets all that is not a plain word.
    """

    mask: np.ndarray
    score: np.ndarray
    exact: np.ndarray
    sure: np.ndarray
    count: np.ndarray
    of: int


class Evaluation:
    """One question put to one generation."""

    def __init__(self, generation: Generation, node: Node):
        self.generation = generation
        self.marked = marked(node)
        self.matches = self.evaluate(node)
        self.matches.score *= self._prior()
        if not self.marked:  # that a text happens to have words without marks says nothing for it
            self.matches.exact = self._full(False, bool)

    @cached_property
    def synonyms(self) -> Synonyms:
        return current()

    def evaluate(self, node: Node) -> Matches:
        if isinstance(node, Words):
            return self._words(node)
        if isinstance(node, Phrase):
            return self._phrase(node)
        if isinstance(node, Values):
            return self._sure(self._any_of(node))
        if isinstance(node, Not):
            return self._sure(~self.evaluate(node.node).mask)
        if isinstance(node, Any):
            return reduce(_either, map(self.evaluate, node.nodes))
        return reduce(_both, map(self.evaluate, node.nodes), self._sure(self._full(True, bool)))

    def _words(self, node: Words) -> Matches:
        found = self._sure(self._full(True, bool))
        for element in _elements(node, self.synonyms):
            found = _both(found, self._element(element, node.field))
        exact, folded = self._coefficients()
        for terms, coefficient in ((exact_pairs(node.tokens), exact), (folded_pairs(node.tokens), folded)):
            for term in terms:
                self._add(found.score, node.field, term, coefficient * PAIR)
        if node.field == "text":
            self._add_title(found.score, node.tokens)
            self._add_place(found.score, node.tokens)
        return found

    def _element(self, element: "Element", field: str) -> Matches:
        """One word, or several that stand for one thing, or what means the same."""
        found = reduce(_both, (self._word(token, field) for token in element.tokens))
        if element.whole:
            found = self._whole(element, field, found)
        else:
            found.of = 1
            found.count = found.mask.astype(np.int16)
        for tokens, weight in element.alternatives:
            other = self._run(tokens, field)
            found.score += np.where(other.mask, other.score * weight * ALTERNATIVE, 0).astype(np.float32)
            found.mask |= other.mask
            found.count = found.mask.astype(np.int16)
        return found

    def _word(self, token: Token, field: str) -> Matches:
        score, mask, as_typed = self._full(0, np.float32), self._full(False, bool), self._full(False, bool)
        exact, folded = self._coefficients()
        mask[self._add(score, field, token.folded, folded)] = True
        as_typed[self._add(score, field, exact_term(token), exact)] = True
        return Matches(mask, score, as_typed, self._full(True, bool), mask.astype(np.int16), 1)

    def _whole(self, element: "Element", field: str, parts: Matches) -> Matches:
        """A document number or day: written so, or with its parts one after another."""
        score, mask = parts.score, self._full(False, bool)
        for form in (exact_term(element.whole), element.whole.folded):
            mask[self._add(score, "whole" if field == "text" else field, form, WHOLE / 2)] = True
        mask |= self._in_order(element.tokens, field, folded_pairs)
        return Matches(mask, score, parts.exact, parts.sure, mask.astype(np.int16), 1)

    def _run(self, tokens: tuple[Token, ...], field: str) -> Matches:
        """Words that must stand one after another, scored as words."""
        found = reduce(_both, (self._word(token, field) for token in tokens))
        if len(tokens) > 1:
            found.mask = self._in_order(tokens, field, folded_pairs)
        return found

    def _phrase(self, node: Phrase) -> Matches:
        """Words one after another: as they were typed, or where nothing has them so, what folds to them."""
        found = reduce(_both, (self._word(token, node.field) for token in node.tokens))
        mask = np.zeros(0, bool)
        marked = any(token.marked for token in node.tokens)
        if marked:
            mask = self._exactly(node, exact_pairs, list(map(exact_term, node.tokens)))
        exact = mask
        if not mask.any():
            forms = [exact_term(token) if token.marked else f"{token.folded}=" for token in node.tokens]
            mask = self._exactly(node, folded_pairs, forms)
            exact = self._full(not marked, bool)
        for term in exact_pairs(node.tokens) if marked else folded_pairs(node.tokens):
            self._add(found.score, node.field, term, PAIR)
        return Matches(mask, found.score, exact, mask, self._full(0, np.int16), 0)

    def _exactly(self, node: Phrase, pairs, forms: list[str]) -> np.ndarray:
        """Return the documents that have these forms one after another; their pairs tell which may have."""
        mask = self._in_order(node.tokens, node.field, pairs) & self.generation.live
        if len(forms) == 2 and pairs is exact_pairs:
            return mask
        return self.generation.one_after_another(forms, mask, node.field)

    def _in_order(self, tokens: tuple[Token, ...], field: str, pairs) -> np.ndarray:
        """Return the documents that have each two neighbours together: as good as all in order."""
        mask = self._full(True, bool)
        for term in pairs(tokens):
            has = self._full(False, bool)
            has[self.generation.postings(field, term)[0]] = True
            mask &= has
        return mask

    def _any_of(self, node: Values) -> np.ndarray:
        mask = self._full(False, bool)
        for value in node.values:
            mask[self.generation.postings(node.field, value)[0]] = True
        return mask

    def _add(self, score: np.ndarray, field: str, form: str, coefficient: float) -> np.ndarray:
        """Add BM25 of a term to `score`; return the documents that have it."""
        docs, weights = self.generation.postings(field, form)
        if len(docs):
            idf = self._idf(form, field)
            length = self.generation.relative_length[docs]
            score[docs] += (coefficient * idf * (K1 + 1)) * weights / (weights + K1 * (1 - B + B * length))
        return docs

    def _add_title(self, score: np.ndarray, tokens: tuple[Token, ...]) -> None:
        """Add what the title has of the words, the less the more other words there are in either."""
        generation = self.generation
        has, covered = self._full(0, np.float32), self._full(0, np.float32)
        exact, folded = self._coefficients()
        different = {token.folded for token in tokens}
        for form in different:
            docs, _weights = generation.postings("title", form)
            covered[docs] += 1
            has[docs] += folded * self._idf(form)
        for form in set(map(exact_term, tokens)):
            has[generation.postings("title", form)[0]] += exact * self._idf(form)
        for form in folded_pairs(tokens):
            has[generation.postings("title", form)[0]] += PAIR * self._idf(form)
        of_title = covered / np.maximum(generation.column("title_length"), 1)
        of_question = covered / max(len(different), 1)
        score += TITLE * has * of_title * of_question**2

    def _add_place(self, score: np.ndarray, tokens: tuple[Token, ...]) -> None:
        terms = zip(exact_pairs(tokens), folded_pairs(tokens), strict=True)
        for pair in terms if len(tokens) > 1 else [(exact_term(tokens[0]), tokens[0].folded)]:
            for term, coefficient in zip(pair, self._coefficients(), strict=True):
                docs, _weights = self.generation.postings("where", term)
                score[docs] += PLACE * coefficient * self._idf(term)

    def _idf(self, form: str, field: str = "text") -> float:
        having = len(self.generation.postings(field, form)[0])
        without = max(self.generation.live_count - having, 0)
        return float(np.log1p((without + 0.5) / (having + 0.5)))

    def _prior(self) -> np.ndarray:
        types = self.generation.facet("type").values
        return np.array([*(PRIOR.get(name, 1.0) for name in types), 1.0], np.float32)[
            self.generation.type_codes
        ]

    def _coefficients(self) -> tuple[float, float]:
        return MARKED if self.marked else BARE

    def _full(self, value, dtype) -> np.ndarray:
        return np.full(self.generation.count, value, dtype)

    def _sure(self, mask: np.ndarray) -> Matches:
        return Matches(
            mask, self._full(0, np.float32), self._full(True, bool), mask, self._full(0, np.int16), 0
        )


@dataclass
class Element:
    """What one place in a question asks for: words, what they are as a whole, and what means the same."""

    tokens: tuple[Token, ...]
    whole: Whole | None = None
    alternatives: tuple[Alternative, ...] = ()


def _elements(node: Words, known: Synonyms) -> list[Element]:
    found, at = [], 0
    while at < len(node.tokens):
        token = node.tokens[at]
        whole = next((one for one in node.wholes if one.start == token.start), None)
        if whole:
            inside = [one for one in node.tokens[at:] if one.end <= whole.end]
            found.append(Element(tuple(inside), whole))
            at += len(inside)
            continue
        length, alternatives = known.at(node.tokens, at)
        found.append(Element(node.tokens[at : at + length], None, alternatives))
        at += length
    return found


def _both(one: Matches, other: Matches) -> Matches:
    return Matches(
        one.mask & other.mask,
        one.score + other.score,
        one.exact & other.exact,
        one.sure & other.sure,
        one.count + other.count,
        one.of + other.of,
    )


def _either(one: Matches, other: Matches) -> Matches:
    score = np.where(one.mask, one.score, 0) + np.where(other.mask, other.score, 0)
    exact = (one.mask & one.exact) | (other.mask & other.exact)
    mask = one.mask | other.mask
    return Matches(mask, score, exact, mask, np.zeros(len(mask), np.int16), 0)


def marked(node: Node) -> bool:
    """Return whether any word of a question was typed with marks."""
    if isinstance(node, Words | Phrase):
        return any(token.marked for token in node.tokens)
    if isinstance(node, All | Any):
        return any(map(marked, node.nodes))
    return False

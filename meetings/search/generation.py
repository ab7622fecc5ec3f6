"""One state of the index, as arrays: what a search reads. Segments that stay are kept from state to state."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np

from meetings.search.recent import Recent
from meetings.search.rows import QUARTERS
from meetings.search.schema import COLUMNS
from meetings.search.segment import Facet, Part, Segment, Term
from meetings.search.sums import Seen
from meetings.search.terms_reader import checksums

TERMS = 20_000  # whose places are kept at hand
MEMORY = 64 << 20  # bytes of weights that are kept in memory
RARE = 16  # the weights of a term that fewer than one in so many documents has are not kept
NOTHING = np.empty(0, np.int64)


@dataclass
class Generation:
    """Documents are numbered through all segments; `live` tells which of them are not deleted."""

    segments: list[Segment]
    deleted: list[frozenset[int]]
    state: tuple[int, ...] = ()
    source: Path | None = None  # the list of its segments
    listed: Seen = field(default_factory=Seen)
    _terms: Recent[Term] = field(default_factory=lambda: Recent(TERMS))
    _weights: Recent[np.ndarray] = field(default_factory=lambda: Recent(MEMORY))
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @cached_property
    def bases(self) -> list[int]:
        return np.cumsum([0, *(segment.count for segment in self.segments)]).tolist()

    @cached_property
    def count(self) -> int:
        return self.bases[-1]

    @cached_property
    def live(self) -> np.ndarray:
        live = np.ones(self.count, bool)
        for base, deleted in zip(self.bases, self.deleted, strict=False):
            live[[base + number for number in deleted]] = False
        return live

    @cached_property
    def live_count(self) -> int:
        return int(self.live.sum())

    def column(self, name: str) -> np.ndarray:
        return self._columns[name]

    @cached_property
    def _columns(self) -> dict[str, np.ndarray]:
        return {
            name: np.concatenate([NOTHING, *(segment.columns[name] for segment in self.segments)])
            for name in COLUMNS
        }

    @cached_property
    def type_codes(self) -> np.ndarray:
        """The number of each document's type in `facet("type").values`."""
        facet = self.facet("type")
        codes = np.zeros(self.count, np.int64)
        codes[facet.docs] = facet.codes
        return codes

    @cached_property
    def meetings(self) -> np.ndarray:
        """The numbers of the documents that are meetings and not deleted."""
        types = self.facet("type").values
        if "meeting" not in types:
            return NOTHING
        return np.flatnonzero(self.live & (self.type_codes == types.index("meeting")))

    @cached_property
    def relative_length(self) -> np.ndarray:
        """How long each document is beside the average one of its type: a figure is no meeting cut short."""
        lengths = self.column("length").astype(np.float32)
        sums = np.bincount(self.type_codes, lengths)
        averages = np.maximum(sums / np.maximum(np.bincount(self.type_codes), 1), 1)
        return (lengths / averages[self.type_codes]).astype(np.float32)

    def fetch(self, terms: Iterable[tuple[str, str]]) -> None:
        """Look for all of these (field, form) at once: it takes a tenth of the time that one by one takes."""
        keys = {f"{name}\0{form}" for name, form in terms}
        if new := [key for key in keys if key not in self._terms]:
            self._read(new)

    def term(self, field: str, form: str) -> Term:
        key = f"{field}\0{form}"
        return self._terms.get(key) or self._read([key])[0]

    def _read(self, keys: list[str]) -> list[Term]:
        encoded = [key.encode() for key in keys]
        sums = checksums(encoded)
        parts: list[list[Part]] = [[] for _key in keys]
        for base, segment in zip(self.bases, self.segments, strict=False):
            for at, postings in segment.terms.each_postings(encoded, sums):
                parts[at].append(Part(base, *postings))
        terms = list(map(Term.of, parts))
        for key, term in zip(keys, terms, strict=True):
            self._terms.put(key, term)
        return terms

    def weights(self, field: str, form: str) -> np.ndarray:
        """Return the weight of a term in each document, in quarters; 0 where it is not. Not to be changed."""
        key = f"{field}\0{form}"
        weights = self._weights.get(key)
        if weights is None:
            term = self.term(field, form)
            weights = term.of_each(self.count)
            if term.count * RARE > self.count:
                self._weights.put(key, weights, weights.nbytes)
        return weights

    def forms(self, field: str) -> frozenset[str]:
        """Return all terms of a field that has few, so that none has to be looked for in vain."""
        with self._lock:
            forms = self.__dict__.setdefault("_forms", {})
            if field not in forms:
                forms[field] = frozenset().union(*(one.terms.field(field)[0] for one in self.segments))
            return forms[field]

    def postings(self, field: str, form: str) -> tuple[np.ndarray, np.ndarray]:
        """Return (document numbers, weights) of a term; deleted documents are among them."""
        parts = self.term(field, form).parts
        weights = [part.weights.astype(np.float32) / QUARTERS for part in parts]
        return self.documents(field, form), np.concatenate([np.empty(0, np.float32), *weights])

    def documents(self, field: str, form: str) -> np.ndarray:
        """Return the numbers of the documents that have a term, deleted ones among them."""
        parts = self.term(field, form).parts
        return np.concatenate([NOTHING, *(part.docs.astype(np.int64) + part.base for part in parts)])

    def unchanged(self) -> bool:
        """Return whether all files are still as they were when they were opened."""
        return self.listed.unchanged() and all(segment.written.unchanged() for segment in self.segments)

    def frequency(self, field: str, form: str) -> int:
        """Return how many documents have a term, deleted ones among them."""
        return self.term(field, form).count

    def frequencies(self, field: str, prefix: str) -> dict[str, int]:
        """Return the terms that begin with `prefix`, each with how many documents have it."""
        found: dict[str, int] = {}
        for segment in self.segments:
            for form, count in segment.terms.counts(field, prefix):
                found[form] = found.get(form, 0) + count
        return found

    def beginning(self, field: str, prefix: str) -> np.ndarray:
        """Return the documents that have a term beginning with `prefix`, in any order and number."""
        parts = [
            segment.terms.docs_from(field, prefix).astype(np.int64) + base
            for base, segment in zip(self.bases, self.segments, strict=False)
        ]
        return np.concatenate([NOTHING, *parts])

    def one_after_another(self, forms: list[str], mask: np.ndarray, field: str) -> np.ndarray:
        """Return those of `mask` that have words of these forms, exact or folded, one after another."""
        found = np.zeros(self.count, bool)
        for base, segment in zip(self.bases, self.segments, strict=False):
            docs = np.flatnonzero(mask[base : base + segment.count])
            if len(docs):
                found[base + segment.terms.one_after_another(forms, docs, field)] = True
        return found

    def facet(self, name: str) -> Facet:
        with self._lock:
            facets = self.__dict__.setdefault("_facets", {})
            if name not in facets:
                facets[name] = self._facet(name)
            return facets[name]

    def _facet(self, name: str) -> Facet:
        numbers: dict[str, int] = {}
        docs, codes = [NOTHING], [NOTHING]
        for base, segment in zip(self.bases, self.segments, strict=False):
            values, of_docs, of_codes, _weights = segment.terms.field(name)
            ours = np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64)
            docs.append(of_docs.astype(np.int64) + base)
            codes.append(ours[of_codes] if len(of_codes) else NOTHING)
        return Facet(list(numbers), np.concatenate(docs), np.concatenate(codes), self.count)

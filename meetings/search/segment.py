"""What a search reads of an index: segments, where a term is in several of them, a facet's values."""

from typing import NamedTuple

import numpy as np

from meetings.search.schema import COLUMNS
from meetings.search.storage import ArchiveStorage
from meetings.search.sums import Written
from meetings.search.terms_reader import ArrayTermsReader


class Segment:
    """The unchanging part of a segment: terms and columns. Deletions belong to a generation."""

    def __init__(self, storage: ArchiveStorage, segment):
        codec = segment.codec()
        self.written = Written(storage, segment)
        self.name = segment.segment_id()
        self.count = segment.doc_count_all()
        self.terms: ArrayTermsReader = codec.terms_reader(storage, segment)
        self.columns = {name: codec.column(storage, segment, name, kind) for name, kind in COLUMNS.items()}


class Part(NamedTuple):
    """A term in one segment: documents, numbered from `base` on, with their weights in quarters."""

    base: int
    docs: np.ndarray
    weights: np.ndarray


class Term(NamedTuple):
    """A term in all segments, and how many documents have it, deleted ones among them."""

    parts: list[Part]
    count: int

    @classmethod
    def of(cls, parts: list[Part]) -> "Term":
        return cls(parts, sum(len(part.docs) for part in parts))

    def of_each(self, count: int) -> np.ndarray:
        """Return the weight that each of `count` documents has, 0 where the term is not."""
        weights = np.zeros(count, np.uint8)
        for base, docs, own in self.parts:
            weights[base:][docs] = own
        return weights


class Facet:
    """The values of a field: `codes[i]` numbers the value in `values` that document `docs[i]` has.

    Documents ascend; `count` is that of all documents, also of those without a value.
    """

    def __init__(self, values: list[str], docs: np.ndarray, codes: np.ndarray, count: int):
        order = np.argsort(docs, kind="stable")
        self.values, self.docs, self.codes = values, docs[order], codes[order]
        self._starts = np.searchsorted(self.docs, np.arange(count + 1))

    def of(self, docs: np.ndarray) -> np.ndarray:
        """Return the codes that some documents have, one after another."""
        starts = self._starts[docs]
        lengths = self._starts[docs + 1] - starts
        if lengths.max(initial=0) <= 1:  # one value at most
            return self.codes[starts[lengths > 0]]
        ends = np.cumsum(lengths)
        return self.codes[np.repeat(starts - ends + lengths, lengths) + np.arange(ends[-1])]

    def counts(self, docs: np.ndarray) -> list[tuple[str, int]]:
        """Return (value, how many of these documents have it), without those that none has."""
        counts = np.bincount(self.of(docs), minlength=len(self.values))
        there = np.flatnonzero(counts)
        return [
            (self.values[code], count)
            for code, count in zip(there.tolist(), counts[there].tolist(), strict=True)
        ]

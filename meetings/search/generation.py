"""One state of the index, as arrays: what a search reads. Segments that stay are kept from state to state."""

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from whoosh.index import _DEF_INDEX_NAME as NAME
from whoosh.index import TOC

from meetings.search.places import IndexUnavailable, Place
from meetings.search.rows import QUARTERS
from meetings.search.schema import COLUMNS
from meetings.search.storage import ArchiveStorage
from meetings.search.sums import Written
from meetings.search.terms_reader import ArrayTermsReader

MEMORY = 64 << 20  # bytes of postings that are kept in memory
NOTHING = np.empty(0, np.int64), np.empty(0, np.float32)
TICK = 50_000_000  # nanoseconds, more than what a file system's clock jumps by
ATTEMPTS = 5  # at opening an index while a writer puts files in place of others


class Segment:
    """The unchanging part of a segment: terms and columns. Deletions belong to a generation."""

    def __init__(self, storage: ArchiveStorage, segment):
        codec = segment.codec()
        self.written = Written(storage, segment)
        self.name = segment.segment_id()
        self.count = segment.doc_count_all()
        self.terms: ArrayTermsReader = codec.terms_reader(storage, segment)
        if self.terms.docs.max(initial=0) >= max(self.count, 1):
            raise ValueError(f"segment {self.name} has postings of documents that it does not have")
        self.columns = {name: codec.column(storage, segment, name, kind) for name, kind in COLUMNS.items()}


@dataclass
class Facet:
    """The values of a field: `codes[i]` numbers the value in `values` that document `docs[i]` has."""

    values: list[str]
    docs: np.ndarray
    codes: np.ndarray

    def counts(self, mask: np.ndarray) -> list[tuple[str, int]]:
        """Return (value, number of documents in `mask`), without those that have none."""
        counts = np.bincount(self.codes[mask[self.docs]], minlength=len(self.values))
        return [(self.values[code], int(counts[code])) for code in np.flatnonzero(counts)]


@dataclass
class Generation:
    """Documents are numbered through all segments; `live` tells which of them are not deleted."""

    segments: list[Segment]
    deleted: list[frozenset[int]]
    state: tuple[int, ...] = ()
    source: tuple[Path, int] | None = None  # the build, and the number of its list of segments
    _postings: "OrderedDict[str, tuple[np.ndarray, np.ndarray]]" = field(default_factory=OrderedDict)
    _bytes: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @cached_property
    def bases(self) -> list[int]:
        return np.cumsum([0, *(segment.count for segment in self.segments)]).tolist()

    @property
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
            name: np.concatenate([NOTHING[0], *(segment.columns[name] for segment in self.segments)])
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
    def relative_length(self) -> np.ndarray:
        """How long each document is beside the average one of its type: a figure is no meeting cut short."""
        lengths = self.column("length").astype(np.float32)
        sums = np.bincount(self.type_codes, lengths)
        averages = np.maximum(sums / np.maximum(np.bincount(self.type_codes), 1), 1)
        return (lengths / averages[self.type_codes]).astype(np.float32)

    def postings(self, field: str, form: str) -> tuple[np.ndarray, np.ndarray]:
        """Return (document numbers, weights) of a term; deleted documents are among them."""
        key = f"{field}\0{form}"
        with self._lock:
            if key in self._postings:
                self._postings.move_to_end(key)
                return self._postings[key]
        found = self._read(key.encode())
        with self._lock:
            self._postings[key] = found
            self._bytes += found[0].nbytes + found[1].nbytes + 200
            while self._bytes > MEMORY:
                _key, (docs, weights) = self._postings.popitem(last=False)
                self._bytes -= docs.nbytes + weights.nbytes + 200
        return found

    def _read(self, key: bytes) -> tuple[np.ndarray, np.ndarray]:
        docs, weights = [], []
        for base, segment in zip(self.bases, self.segments, strict=False):
            found = segment.terms.postings(key)
            if found is not None:
                docs.append(found[0].astype(np.int64) + base)
                weights.append(found[1].astype(np.float32) / QUARTERS)
        return (np.concatenate(docs), np.concatenate(weights)) if docs else NOTHING

    def unchanged(self) -> bool:
        """Return whether all files are still as they were when they were opened."""
        return all(segment.written.unchanged() for segment in self.segments)

    def frequency(self, field: str, form: str) -> int:
        """Return how many documents have a term, deleted ones among them."""
        return len(self.postings(field, form)[0])

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
        return np.concatenate([NOTHING[0], *parts])

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
        docs, codes = [NOTHING[0]], [NOTHING[0]]
        for base, segment in zip(self.bases, self.segments, strict=False):
            values, of_docs, of_codes, _weights = segment.terms.field(name)
            ours = np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64)
            docs.append(of_docs.astype(np.int64) + base)
            codes.append(ours[of_codes] if len(of_codes) else NOTHING[0])
        return Facet(list(numbers), np.concatenate(docs), np.concatenate(codes))


class Reader:
    """Gives the newest generation of an index; safe to be shared by threads."""

    def __init__(self, place: Place):
        self.place = place
        self._newest: Generation | None = None
        self._lock = threading.Lock()

    def generation(self) -> Generation:
        """Return the state of the index now. Raises IndexUnavailable."""
        state = self.place.state()
        newest = self._newest
        if newest is None or newest.state != state or not newest.unchanged():
            with self._lock:
                if self._newest and self._newest.state == state and not self._newest.unchanged():
                    self._newest = None  # nothing of it is taken over
                if self._newest is None or self._newest.state != state:
                    self._newest = self._open()
                newest = self._newest
        return newest

    def _open(self) -> Generation:
        for attempt in range(ATTEMPTS):
            state = self.place.state()
            try:
                return read(self.place.live(), state if _settled(state) else (), self._newest)
            except Exception as error:  # whatever a damaged file makes of its reader
                last = attempt == ATTEMPTS - 1
                if last or (self.place.state() == state and not isinstance(error, FileNotFoundError)):
                    raise IndexUnavailable(f"the index can't be read: {error!r}") from error
        raise AssertionError("unreachable")


def _settled(state: tuple[int, ...]) -> bool:
    """Return whether any later change would give another state: not if the last one was only just now."""
    _pointer, pointed_at, _build, changed_at = state
    return abs(time.time_ns() - max(pointed_at, changed_at)) > TICK


def read(directory: Path, state: tuple[int, ...] = (), earlier: Generation | None = None) -> Generation:
    """Open the build in `directory`, taking over from `earlier` the segments that are in both."""
    storage = ArchiveStorage(directory)
    toc = TOC.read(storage, NAME)
    source = directory, toc.generation
    if earlier and earlier.source == source and earlier.unchanged():
        earlier.state = state
        return earlier
    known = {segment.name: segment for segment in earlier.segments} if earlier else {}
    return Generation(
        [_same(known.get(one.segment_id())) or Segment(storage, one) for one in toc.segments],
        [frozenset(one.deleted_docs()) for one in toc.segments],
        state,
        source,
    )


def _same(segment: Segment | None) -> Segment | None:
    """Return a segment that was open already, if its files are still what they were."""
    return segment if segment and segment.written.unchanged() else None

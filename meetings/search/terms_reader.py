"""Reading a segment: its terms, their postings, and the words of its documents in order."""

import mmap
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from zlib import crc32

import numpy as np

from meetings.search.rows import FIELDS, MARKS, field_of
from meetings.search.segment_files import TEXT, file_of
from meetings.search.whoosh_terms import WhooshTerms

BLOCK = 64  # terms
LEAVE = 4_000_000  # postings that are read before their pages are left to the system again
Postings = tuple[np.ndarray, np.ndarray]


def checksums(keys: Sequence[bytes]) -> np.ndarray:
    return np.fromiter(map(crc32, keys), np.uint32, len(keys))


class ArrayTermsReader(WhooshTerms):
    """The terms of a segment: arrays in mapped files, named as the files are. Weights are in quarters."""

    def __init__(self, storage, segment):
        keys = file_of(storage, segment, "keys.bin")
        with keys.open("rb") as file:
            self._keys = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if keys.stat().st_size else b""
        self._postings_read = 0
        self._ends, self._sums, self._by_sum, self.starts, self.docs, self.weights, self.row, self.texts = (
            np.load(file_of(storage, segment, f"{name}.npy"), mmap_mode="r").view(np.ndarray)
            for name in ("ends", "sums", "by_sum", "starts", "docs", "weights", "row", "texts")
        )
        if (
            not len(self._ends) == len(self._sums) == len(self._by_sum) == len(self.starts) - 1
            or len(self.docs) != self.starts[-1]
            or len(self.weights) != len(self.docs)
            or (len(self._ends) and self._ends[-1] != len(self._keys))
            or len(self.row) != self.texts[-1] + 1
        ):
            raise ValueError(f"the files of segment {segment.segment_id()} do not belong together")

    def __len__(self) -> int:
        return len(self._ends)

    def key(self, number: int) -> bytes:
        return self._keys[int(self._ends[number - 1]) if number else 0 : int(self._ends[number])]

    def each_key(self) -> Iterator[bytes]:
        start = 0
        for end in self._ends.tolist():
            yield self._keys[start:end]
            start = end

    def number_from(self, key: bytes) -> int:
        """Return the number of the first term not before `key`."""
        block = bisect_left(self._first_keys, key)
        first, last = max(0, (block - 1) * BLOCK), min(len(self), block * BLOCK)
        return bisect_left(range(last), key, lo=first, key=self.key)

    @cached_property
    def _first_keys(self) -> list[bytes]:
        """The first key of each block of terms: so many are kept in memory that few have to be read."""
        keys = [self.key(number) for number in range(0, len(self), BLOCK)]
        if self._keys:
            self._keys.madvise(mmap.MADV_DONTNEED)  # all of it was read
        return keys

    def each_postings(self, keys: Sequence[bytes], sums: np.ndarray) -> Iterator[tuple[int, Postings]]:
        """Yield of each term that is here its place in `keys`, and (document numbers, weights in quarters).

        Terms are found by their checksums, `sums`, all at once: many are asked for at a time.
        """
        if not len(self):
            return
        places = np.searchsorted(self._sums, sums)
        likely = np.flatnonzero(self._sums[np.minimum(places, len(self) - 1)] == sums)
        for at, place in zip(likely.tolist(), places[likely].tolist(), strict=True):
            if found := self._checked(keys[at], place):
                yield at, found

    def _checked(self, key: bytes, place: int) -> Postings | None:
        """Return the postings of `key` if it is among the terms with the checksum at `place`."""
        checksum = self._sums[place]
        while place < len(self) and self._sums[place] == checksum:
            number = int(self._by_sum[place])
            if self.key(number) == key:
                start, end = self.starts[number : number + 2].tolist()
                self._leave(end - start)
                return self.docs[start:end], self.weights[start:end]
            place += 1
        return None

    def _leave(self, reading: int) -> None:
        """Keep mapped pages from filling the process's memory: read again, they come from the system's."""
        self._postings_read += reading
        if self._postings_read > LEAVE:
            self._postings_read = 0
            for array in (self.docs, self.weights):
                array.base.base.madvise(mmap.MADV_DONTNEED)

    def postings(self, key: bytes) -> Postings | None:
        return next((found for _at, found in self.each_postings([key], checksums([key]))), None)

    def _range(self, field: str, prefix: str) -> tuple[int, int]:
        start = f"{field}\0{prefix}".encode()
        return self.number_from(start), self.number_from(start + b"\xff")

    def counts(self, field: str, prefix: str) -> list[tuple[str, int]]:
        """Return each form that begins with `prefix`, and how many documents have it."""
        first, last = self._range(field, prefix)
        counts = np.diff(self.starts[first : last + 1]).tolist()
        cut = len(field) + 1
        return [(self.key(first + at)[cut:].decode(), int(count)) for at, count in enumerate(counts)]

    def docs_from(self, field: str, prefix: str) -> np.ndarray:
        """Return the document numbers of all terms that begin with `prefix`."""
        first, last = self._range(field, prefix)
        return self.docs[int(self.starts[first]) : int(self.starts[last])]

    def words(self, form: str) -> tuple[int, int]:
        """Return [first, last) of the words with an exact form ("hoi=hội"), or with a folded one ("hoi=")."""
        if not form.endswith("="):
            number = self.number_from(key := f"{TEXT}\0{form}".encode())
            return number, number + (number < len(self) and self.key(number) == key)
        return self._range(TEXT, form)

    def places(self, docs: np.ndarray) -> np.ndarray:
        """Return where the words and marks of some documents are in the row."""
        starts = self.texts[docs]
        lengths = self.texts[docs + 1] - starts
        return np.repeat(starts - (np.cumsum(lengths) - lengths), lengths) + np.arange(lengths.sum())

    def one_after_another(self, forms: list[str], docs: np.ndarray, field: str) -> np.ndarray:
        """Return those of `docs` that have words of these forms one after another, in one zone of `field`."""
        ranges = [self.words(form) for form in forms]
        places = self.places(docs)
        row = self.row[places]
        marks = places[row >= MARKS]
        first, last = ranges[0]
        found = places[(row >= first) & (row < last)]
        for further, (first, last) in enumerate(ranges[1:], 1):
            following = self.row[np.minimum(found + further, len(self.row) - 1)]
            found = found[(following >= first) & (following < last)]
        if field != TEXT:
            of_found = self.row[marks[np.searchsorted(marks, found) - 1]]
            found = found[field_of(of_found) == FIELDS.index(field)]
        return np.unique(np.searchsorted(self.texts, found, side="right") - 1)

    def field(self, name: str) -> tuple[list[str], np.ndarray, np.ndarray, np.ndarray]:
        """Return a field's forms, and of each posting the document, the form's number and the weight."""
        first, last = self.number_from(f"{name}\0".encode()), self.number_from(f"{name}\1".encode())
        start, end = int(self.starts[first]), int(self.starts[last])
        cut = len(name) + 1
        forms = [self.key(number)[cut:].decode() for number in range(first, last)]
        counts = np.diff(self.starts[first : last + 1]).astype(np.int64)
        of_forms = np.repeat(np.arange(last - first), counts)
        return forms, self.docs[start:end], of_forms, self.weights[start:end]

"""Reading a segment: its terms, their postings, and the words of its documents in order."""

import mmap
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

import numpy as np
from whoosh.codec.base import FieldCursor, TermsReader
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from meetings.search.rows import FIELDS, MARKS, QUARTERS, field_of
from meetings.search.segment_files import TEXT, file_of

BLOCK = 64  # terms


class ArrayTermsReader(TermsReader):
    """The terms of a segment: arrays in mapped files, named as the files are. Weights are in quarters."""

    def __init__(self, storage, segment):
        keys = file_of(storage, segment, "keys.bin")
        with keys.open("rb") as file:
            self._keys = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if keys.stat().st_size else b""
        self._ends, self.starts, self.docs, self.weights, self.row, self.texts = (
            np.load(file_of(storage, segment, f"{name}.npy"), mmap_mode="r").view(np.ndarray)
            for name in ("ends", "starts", "docs", "weights", "row", "texts")
        )
        if (
            len(self.starts) != len(self._ends) + 1
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
        return [self.key(number) for number in range(0, len(self), BLOCK)]

    def postings(self, key: bytes) -> tuple[np.ndarray, np.ndarray] | None:
        """Return (document numbers, weights in quarters) of a term, or None if there is no such term."""
        number = self.number_from(key)
        if number == len(self) or self.key(number) != key:
            return None
        start, end = self.starts[number : number + 2].tolist()
        return self.docs[start:end], self.weights[start:end]

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

    # What Whoosh itself asks for.

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self.postings(_key(*term)) is not None

    def terms(self):
        return map(_term, self.each_key())

    def terms_from(self, fieldname: str, prefix: bytes):
        return (_term(self.key(n)) for n in range(self.number_from(_key(fieldname, prefix)), len(self)))

    def items(self):
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes):
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        docs, weights = self._existing(fieldname, text)
        return TermInfo(
            weight=float(weights.sum()) / QUARTERS,
            df=len(docs),
            maxweight=float(weights.max()) / QUARTERS,
            minid=int(docs[0]),
            maxid=int(docs[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        return self.term_info(fieldname, text).weight()

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return self.term_info(fieldname, text).doc_frequency()

    def matcher(self, fieldname: str, text: bytes, format_, scorer=None) -> ListMatcher:
        docs, weights = self._existing(fieldname, text)
        return ListMatcher(
            docs.tolist(),
            (weights / QUARTERS).tolist(),
            [b""] * len(docs),
            format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    def indexed_field_names(self) -> list[str]:
        names, number = [], 0
        while number < len(self):
            names.append(self.key(number).partition(b"\0")[0].decode())
            number = self.number_from(f"{names[-1]}\1".encode())
        return names

    def cursor(self, fieldname: str, fieldobj) -> FieldCursor:
        raise NotImplementedError("terms are walked by terms_from")

    def _existing(self, fieldname: str, text: bytes) -> tuple[np.ndarray, np.ndarray]:
        found = self.postings(_key(fieldname, text))
        if found is None:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return found


def _key(fieldname: str, form: bytes) -> bytes:
    return fieldname.encode() + b"\0" + form


def _term(key: bytes) -> tuple[str, bytes]:
    fieldname, _, form = key.partition(b"\0")
    return fieldname.decode(), form

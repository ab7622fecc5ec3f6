"""How Whoosh keeps postings for us: in sorted arrays, which NumPy reads where they lie.

A segment's terms are sorted by field and form. Beside Whoosh's columns it has five files:

    .keys.bin     the terms, "field\\0form" in UTF-8, one after another
    .ends.npy     where each term ends in it
    .starts.npy   where each term's postings begin in the next two, and the number of all
    .docs.npy     document numbers, ascending within a term
    .weights.npy  weights, in quarters

So the postings of one term are a slice, and those of all terms of a field are one too.
"""

import mmap
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from whoosh.codec.base import FieldCursor, FieldWriter, TermsReader
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader
from whoosh.columns import NumericColumn
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

QUARTERS = 4
HEAVIEST = 255  # in quarters; what weighs more counts as this much


class ArrayCodec(W3Codec):
    """Whoosh's own codec with postings of our own."""

    length_stats = False

    def field_writer(self, storage, segment):
        return ArrayFieldWriter(storage, segment)

    def terms_reader(self, storage, segment):
        return ArrayTermsReader(storage, segment)

    def column(self, storage, segment, name: str, column: NumericColumn) -> np.ndarray:
        """Return one number a document."""
        reader: W3PerDocReader = self.per_document_reader(storage, segment)
        try:
            count = segment.doc_count_all()
            if not reader.has_column(name):
                return np.full(count, column.default_value(), np.int64)
            values = reader.column_reader(name, column)
            return np.fromiter((values[number] for number in range(count)), np.int64, count)
        finally:
            reader.close()


def _file(storage, segment, name: str) -> Path:
    return Path(storage.folder) / segment.make_filename(f".{name}")


class ArrayFieldWriter(FieldWriter):
    """Gathers postings in any order of terms, and writes them sorted."""

    def __init__(self, storage, segment):
        self._place = storage, segment
        self._numbers: dict[bytes, int] = {}  # of terms, in the order of their coming
        self._terms, self._docs, self._weights = array("I"), array("I"), array("B")
        self.is_closed = False

    def add_document(self, docnum: int, weights: dict[bytes, float]) -> None:
        """Add all postings of one document; documents come in the order of their numbers."""
        numbers = self._numbers
        self._terms.extend([numbers.setdefault(key, len(numbers)) for key in weights])
        self._docs.extend([docnum] * len(weights))
        self._weights.extend([min(HEAVIEST, round(weight * QUARTERS)) for weight in weights.values()])

    def add_segment(self, reader: "ArrayTermsReader", renumbered: np.ndarray) -> None:
        """Add a segment's postings. `renumbered` gives each document its new number, -1 if it is deleted."""
        numbers = self._numbers
        terms = np.array([numbers.setdefault(key, len(numbers)) for key in reader.each_key()], np.uint32)
        docs = renumbered[reader.docs]
        kept = docs >= 0
        self._terms.frombytes(np.repeat(terms, np.diff(reader.starts))[kept].tobytes())
        self._docs.frombytes(docs[kept].astype(np.uint32).tobytes())
        self._weights.frombytes(reader.weights[kept].tobytes())

    def close(self) -> None:
        keys = sorted(self._numbers)
        rank = np.empty(len(keys), np.uint32)
        rank[[self._numbers[key] for key in keys]] = np.arange(len(keys), dtype=np.uint32)
        ranks = rank[np.array(self._terms, np.uint32)]
        order = np.argsort(ranks, kind="stable")
        self._save("keys.bin", b"".join(keys))
        self._save("ends.npy", np.cumsum([len(key) for key in keys], dtype=np.uint64))
        counts = np.bincount(ranks, minlength=len(keys))
        self._save("starts.npy", np.concatenate(([0], np.cumsum(counts))).astype(np.uint64))
        self._save("docs.npy", np.array(self._docs, np.uint32)[order])
        self._save("weights.npy", np.array(self._weights, np.uint8)[order])
        self.is_closed = True

    def _save(self, name: str, content: bytes | np.ndarray) -> None:
        path = _file(*self._place, name)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            np.save(path, content)


class ArrayTermsReader(TermsReader):
    """The terms of a segment: `docs`, `weights` (in quarters) and `starts` are arrays in mapped files."""

    def __init__(self, storage, segment):
        keys = _file(storage, segment, "keys.bin")
        with keys.open("rb") as file:
            self._keys = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if keys.stat().st_size else b""
        self._ends, self.starts, self.docs, self.weights = (
            np.load(_file(storage, segment, f"{name}.npy"), mmap_mode="r").view(np.ndarray)
            for name in ("ends", "starts", "docs", "weights")
        )
        if (
            len(self.starts) != len(self._ends) + 1
            or len(self.docs) != self.starts[-1]
            or len(self.weights) != len(self.docs)
            or (len(self._ends) and self._ends[-1] != len(self._keys))
            or (len(self.docs) and self.docs.max() >= segment.doc_count_all())
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
        return bisect_left(range(len(self)), key, key=self.key)

    def postings(self, key: bytes) -> tuple[np.ndarray, np.ndarray] | None:
        """Return (document numbers, weights in quarters) of a term, or None if there is no such term."""
        number = self.number_from(key)
        if number == len(self) or self.key(number) != key:
            return None
        start, end = self.starts[number : number + 2].tolist()
        return self.docs[start:end], self.weights[start:end]

    def field(self, name: str) -> tuple[list[str], np.ndarray, np.ndarray]:
        """Return (forms, document numbers, and for each of these the number of its form) of a field."""
        first, last = self.number_from(f"{name}\0".encode()), self.number_from(f"{name}\1".encode())
        start, end = int(self.starts[first]), int(self.starts[last])
        forms = [self.key(number).decode().partition("\0")[2] for number in range(first, last)]
        counts = np.diff(self.starts[first : last + 1]).astype(np.int64)
        return forms, self.docs[start:end], np.repeat(np.arange(last - first), counts)

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

    def indexed_field_names(self):
        return {name for name, _form in self.terms()}

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

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


def _narrow(numbers: np.ndarray) -> np.ndarray:
    """Return the same numbers, none negative, as the narrowest type that holds them."""
    return numbers.astype(np.min_scalar_type(numbers.max(initial=0)))


class _Numbers(dict):
    """Numbers keys in the order of their coming."""

    def __missing__(self, key: str) -> int:
        number = self[key] = len(self)
        return number


class ArrayFieldWriter(FieldWriter):
    """Gathers postings document by document, and writes them sorted by term."""

    def __init__(self, storage, segment):
        self._place = storage, segment
        self._fields: dict[str, _Numbers] = {}
        self._postings: dict[str, tuple[array, array, array]] = {}  # terms, documents, weights
        self.is_closed = False

    def add_document(self, docnum: int, weights: dict[str, dict[str, float]]) -> None:
        """Add all postings of one document; documents come in the order of their numbers."""
        for field, by_form in weights.items():
            if by_form:
                numbers, (terms, docs, kept) = self._field(field)
                terms.extend(map(numbers.__getitem__, by_form))
                docs.frombytes(np.full(len(by_form), docnum, np.uint32).tobytes())
                quarters = np.fromiter(by_form.values(), np.float32, len(by_form)) * QUARTERS
                kept.frombytes(np.minimum(np.rint(quarters), HEAVIEST).astype(np.uint8).tobytes())

    def add_segment(self, reader: "ArrayTermsReader", renumbered: np.ndarray) -> None:
        """Add a segment's postings. `renumbered` gives each document its new number, -1 if it is deleted."""
        for field in reader.indexed_field_names():
            numbers, (terms, docs, kept) = self._field(field)
            forms, old, of_forms, weights = reader.field(field)
            ours = np.fromiter(map(numbers.__getitem__, forms), np.uint32, len(forms))
            new = renumbered[old]
            staying = new >= 0
            terms.frombytes(ours[of_forms[staying]].tobytes())
            docs.frombytes(new[staying].astype(np.uint32).tobytes())
            kept.frombytes(weights[staying].tobytes())

    def _field(self, name: str) -> tuple[_Numbers, tuple[array, array, array]]:
        if name not in self._fields:
            self._fields[name] = _Numbers()
            self._postings[name] = array("I"), array("I"), array("B")
        return self._fields[name], self._postings[name]

    def close(self) -> None:
        keys: list[bytes] = []
        counts, docs, weights = ([np.empty(0, np.int64)] for _ in range(3))
        for field in sorted(self._fields):
            numbers = self._fields.pop(field)
            of_terms, of_docs, of_weights = (np.array(one) for one in self._postings.pop(field))
            present = np.bincount(of_terms, minlength=len(numbers))
            # In the order of their code points strings are in the order of their bytes in UTF-8.
            forms = sorted(form for form, number in numbers.items() if present[number])
            order = np.fromiter(map(numbers.__getitem__, forms), np.int64, len(forms))
            rank = np.zeros(len(numbers), np.uint32)
            rank[order] = np.arange(len(forms), dtype=np.uint32)
            by_term = np.argsort(rank[of_terms], kind="stable")
            docs.append(of_docs[by_term])
            weights.append(of_weights[by_term])
            counts.append(present[order])
            keys += [f"{field}\0{form}".encode() for form in forms]
        ends = np.fromiter(map(len, keys), np.int64, len(keys)).cumsum()
        starts = np.concatenate([[0], np.cumsum(np.concatenate(counts))])
        self._save("keys.bin", b"".join(keys))
        self._save("ends.npy", _narrow(ends))
        self._save("starts.npy", _narrow(starts))
        self._save("docs.npy", _narrow(np.concatenate(docs)))
        self._save("weights.npy", np.concatenate(weights).astype(np.uint8))
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

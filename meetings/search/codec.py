"""How Whoosh keeps postings for us: in sorted arrays, which NumPy reads where they lie.

A segment's terms are sorted by field and form. Beside Whoosh's columns it has seven files:

    .keys.bin     the terms, "field\\0form" in UTF-8, one after another
    .ends.npy     where each term ends in it
    .starts.npy   where each term's postings begin in the next two, and the number of all
    .docs.npy     document numbers, ascending within a term
    .weights.npy  weights, in quarters
    .row.npy      the words of all documents, as numbers of their exact terms (see `rows`)
    .texts.npy    where each document begins in the row, and where it ends

So the postings of one term are a slice, and those of all terms of a field are one too.
"""

import mmap
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

import numpy as np
from whoosh.codec.base import FieldCursor, FieldWriter, TermsReader
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader
from whoosh.columns import NumericColumn
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from meetings.search import rows
from meetings.search.rows import FIELDS, HEAVIEST, MARKS, QUARTERS, Postings, field_of

TEXT = FIELDS[0]
BLOCK = 64  # terms
END = MARKS  # a last mark, so that no document's words go on beyond the row


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
    """Gathers words and postings document by document, and writes them sorted by term."""

    def __init__(self, storage, segment):
        self._place = storage, segment
        self._words = _Numbers()
        self._row = array("I")
        self._texts = array("Q")
        self._fields: dict[str, _Numbers] = {}
        self._postings: dict[str, tuple[array, array, array]] = {}  # terms, documents, weights
        self.is_closed = False

    def add_document(
        self, docnum: int, text: Iterable[tuple[int, list[str]]], weights: dict[str, dict[str, float]]
    ) -> None:
        """Add one document: its zones as (mark, words), and all other terms; documents come in order."""
        self._texts.append(len(self._row))
        for mark, words in text:
            self._row.append(mark)
            self._row.extend(map(self._words.__getitem__, words))
        for field, by_form in weights.items():
            if by_form:
                numbers, (terms, docs, kept) = self._field(field)
                terms.extend(map(numbers.__getitem__, by_form))
                docs.frombytes(np.full(len(by_form), docnum, np.uint32).tobytes())
                quarters = np.fromiter(by_form.values(), np.float32, len(by_form)) * QUARTERS
                kept.frombytes(np.minimum(np.rint(quarters), HEAVIEST).astype(np.uint8).tobytes())

    def add_segment(self, reader: "ArrayTermsReader", renumbered: np.ndarray) -> None:
        """Add a segment's documents. `renumbered` gives each its new number, -1 if it is deleted."""
        self._add_rows(reader, np.flatnonzero(renumbered >= 0))
        for field in reader.indexed_field_names():
            if field == TEXT:
                continue
            numbers, (terms, docs, kept) = self._field(field)
            forms, old, of_forms, weights = reader.field(field)
            ours = np.fromiter(map(numbers.__getitem__, forms), np.uint32, len(forms))
            new = renumbered[old]
            staying = new >= 0
            terms.frombytes(ours[of_forms[staying]].tobytes())
            docs.frombytes(new[staying].astype(np.uint32).tobytes())
            kept.frombytes(weights[staying].tobytes())

    def _add_rows(self, reader: "ArrayTermsReader", staying: np.ndarray) -> None:
        places = reader.places(staying)
        row = reader.row[places]
        used = np.unique(row[row < MARKS])
        cut = len(TEXT) + 1
        ours = [self._words[reader.key(number)[cut:].decode()] for number in used.tolist()]
        renumbered = row.copy()
        renumbered[row < MARKS] = np.array(ours, np.uint32)[np.searchsorted(used, row[row < MARKS])]
        lengths = reader.texts[staying + 1] - reader.texts[staying]
        starts = len(self._row) + np.cumsum(lengths) - lengths
        self._texts.frombytes(starts.astype(np.uint64).tobytes())
        self._row.frombytes(renumbered.tobytes())

    def _field(self, name: str) -> tuple[_Numbers, tuple[array, array, array]]:
        if name not in self._fields:
            self._fields[name] = _Numbers()
            self._postings[name] = array("I"), array("I"), array("B")
        return self._fields[name], self._postings[name]

    def close(self) -> None:
        keys: list[bytes] = []
        counts, docs, weights = ([np.empty(0, np.int64)] for _ in range(3))
        row = np.array(self._row, np.uint32)
        for field in sorted({*self._fields, TEXT}):
            if field == TEXT:
                found, row = self._of_text(row, len(keys))
            else:
                found = self._of_field(field)
            keys += [f"{field}\0{form}".encode() for form in found.forms]
            counts.append(found.counts)
            docs.append(found.docs)
            weights.append(found.weights)
        ends = np.fromiter(map(len, keys), np.int64, len(keys)).cumsum()
        starts = np.concatenate([[0], np.cumsum(np.concatenate(counts))])
        self._save("keys.bin", b"".join(keys))
        self._save("ends.npy", _narrow(ends))
        self._save("starts.npy", _narrow(starts))
        self._save("docs.npy", _narrow(np.concatenate(docs)))
        self._save("weights.npy", np.concatenate(weights).astype(np.uint8))
        self._save("row.npy", np.append(row, np.uint32(END)))
        self._save("texts.npy", np.array([*self._texts, len(row)], np.int64))
        self.is_closed = True

    def _of_text(self, row: np.ndarray, before: int) -> tuple[Postings, np.ndarray]:
        """Return the postings of the texts, and the row with words by the numbers of their terms.

        `before` terms of other fields come before those of the text.
        """
        words = sorted(self._words)
        is_word = row < MARKS
        rank = np.zeros(len(words), np.uint32)
        rank[[self._words[word] for word in words]] = np.arange(len(words), dtype=np.uint32)
        row[is_word] = rank[row[is_word]]
        lengths = np.diff(np.array(self._texts, np.int64), append=len(row))
        found = rows.postings(words, row, np.repeat(np.arange(len(lengths)), lengths))
        at = {form: number for number, form in enumerate(found.forms) if "=" in form}
        final = np.fromiter((before + at[word] for word in words), np.uint32, len(words))
        row[is_word] = final[row[is_word]]
        return found, row

    def _of_field(self, field: str) -> Postings:
        numbers = self._fields.pop(field)
        of_terms, of_docs, of_weights = (np.array(one) for one in self._postings.pop(field))
        present = np.bincount(of_terms, minlength=len(numbers))
        forms = sorted(form for form, number in numbers.items() if present[number])
        order = np.fromiter(map(numbers.__getitem__, forms), np.int64, len(forms))
        rank = np.zeros(len(numbers), np.uint32)
        rank[order] = np.arange(len(forms), dtype=np.uint32)
        by_term = np.argsort(rank[of_terms], kind="stable")
        return Postings(forms, present[order], of_docs[by_term], of_weights[by_term])

    def _save(self, name: str, content: bytes | np.ndarray) -> None:
        path = _file(*self._place, name)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            np.save(path, content)


class ArrayTermsReader(TermsReader):
    """The terms of a segment: arrays in mapped files, named as the files are. Weights are in quarters."""

    def __init__(self, storage, segment):
        keys = _file(storage, segment, "keys.bin")
        with keys.open("rb") as file:
            self._keys = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if keys.stat().st_size else b""
        self._ends, self.starts, self.docs, self.weights, self.row, self.texts = (
            np.load(_file(storage, segment, f"{name}.npy"), mmap_mode="r").view(np.ndarray)
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

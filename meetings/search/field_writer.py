"""Writing a segment: words and postings are gathered document by document, and sorted when it is closed."""

from array import array
from collections.abc import Iterable

import numpy as np
from whoosh.codec.base import FieldWriter

from meetings.search import rows
from meetings.search.rows import HEAVIEST, MARKS, QUARTERS, Postings
from meetings.search.segment_files import END, TEXT, file_of
from meetings.search.terms_reader import ArrayTermsReader, checksums


def narrow(numbers: np.ndarray) -> np.ndarray:
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

    def add_segment(self, reader: ArrayTermsReader, renumbered: np.ndarray) -> None:
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

    def _add_rows(self, reader: ArrayTermsReader, staying: np.ndarray) -> None:
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
        sums = checksums(keys)
        by_sum = np.argsort(sums, kind="stable")
        starts = np.concatenate([[0], np.cumsum(np.concatenate(counts))])
        self._save("keys.bin", b"".join(keys))
        self._save("ends.npy", narrow(ends))
        self._save("sums.npy", sums[by_sum])
        self._save("by_sum.npy", narrow(by_sum))
        self._save("starts.npy", narrow(starts))
        self._save("docs.npy", narrow(np.concatenate(docs)))
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
        path = file_of(*self._place, name)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            np.save(path, content)

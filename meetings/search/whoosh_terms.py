"""What Whoosh itself asks of a segment's terms, answered from arrays. No search of the archive needs it."""

from abc import abstractmethod

import numpy as np
from whoosh.codec.base import FieldCursor, TermsReader
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from meetings.search.rows import QUARTERS


class WhooshTerms(TermsReader):
    """The terms of a segment by number, sorted, as Whoosh walks them and looks them up."""

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def key(self, number: int) -> bytes: ...

    @abstractmethod
    def each_key(self): ...

    @abstractmethod
    def number_from(self, key: bytes) -> int: ...

    @abstractmethod
    def postings(self, key: bytes) -> tuple[np.ndarray, np.ndarray] | None: ...

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

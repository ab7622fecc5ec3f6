"""The identity of a document (the genre's grammar, C.5): "TW:NQ:18:kXII", "TU/nghe-an:NQ:1:2025-2030".

Party documents are numbered anew in each term of each committee, State documents in each year and province:
"CP:NĐ:178:2024", "UBND/tien-giang:QĐ:42:2011". What is not known is "?", never a default.
"""

import re
from dataclasses import replace
from datetime import date

from meetings.extraction.findings import Candidate, DocumentRead
from meetings.extraction.resolve.documents.grouping import organ_of
from meetings.extraction.resolve.documents.settling import WELL_KNOWN
from meetings.extraction.rules.documents.citations import SHORT
from meetings.reference.documents import KINDS, PARTY_ONLY, WellKnown, central_term, numbered, provincial_term
from meetings.text.dates import calendar_day

PROVINCIAL = ("TU", "HU", "ThU", "QU", "ĐU", "UBND", "HĐND", "ĐUK")
SIGNS = {kind: sign for sign, kind in reversed(KINDS.items())} | {
    word: sign for sign, word in PARTY_ONLY.items()
}

Bounds = tuple[date, date] | None


def identify(
    documents: tuple[DocumentRead, ...], province: str | None, held_on: date | None, bounds: Bounds
) -> tuple[DocumentRead, ...]:
    """Return the documents with the keys that the meeting's province and day complete.

    A well-known document issued after the meeting cannot be meant: then the number stands alone again.
    """
    last = held_on or (bounds[1] if bounds else None)
    return tuple(key_of(_dated(_possible(document, last), held_on), province or "") for document in documents)


def key_of(document: DocumentRead, province: str = "") -> DocumentRead:
    """Return the document with its key, and with its term and province where they follow."""
    number = _NUMBER.fullmatch(document.number)
    serial, letter, year = int(number["serial"]), number["letter"], number["year"] or ""
    issuer = number["party"] or number["state"] or ""
    sign = number["party_sign"] or number["state_sign"] or SIGNS.get(document.kind, "?")
    identity = f"{sign}:{serial}{letter}"
    if not issuer:
        return replace(document, key=f"?:{identity}:{year or '?'}")
    provincial = issuer in PROVINCIAL or issuer.endswith("TU")
    scope = f"{issuer}/{province or '?'}" if provincial else issuer
    document = replace(document, province=province if provincial else "")
    if not number["party"]:
        issued = str(document.issued_on.year) if document.issued_on else "?"
        return replace(document, key=f"{organ_of(scope)}:{identity}:{year or issued}")
    term = _provincial(document) if provincial else _central(document)
    edition = f"k{term}" if term and not term[0].isdigit() else term or "?"
    return replace(document, term=term, key=f"{scope}:{identity}:{edition}")


_NUMBER = re.compile(
    r"""
    (?P<serial>\d+) (?P<letter>[a-zđ]?)
    (?: -(?P<party_sign>\w+)/(?P<party>.+)
      | (?:/(?P<year>\d{4}))? (?:/(?:(?P<state_sign>[^\W\d]+)-)?(?P<state>.+))? )
    """,
    re.VERBOSE,
)


def _central(document: DocumentRead) -> str:
    return document.term or (central_term(document.issued_on) if document.issued_on else "")


def _provincial(document: DocumentRead) -> str:
    """Return the term in years where it is known; congresses are counted differently in each province."""
    if document.term[:1].isdigit():
        return document.term
    return (provincial_term(document.issued_on) if document.issued_on else "") or document.term


def issuer_name(sign: str) -> str:
    """Return the name of the committee that a sign stands for, or the sign itself."""
    return ISSUERS.get(organ_of(sign), sign)


ISSUERS = {
    "TW": "Trung ương Đảng",
    "TU": "Tỉnh ủy",
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
}

# The year of "Quyết định số 2136-QĐNS/TW ngày 20/5" follows from the meeting's day: the last 20 May before.
NO_YEAR = "the text gives the day of issue without its year"


def day_without_year(day: int, month: int) -> Candidate:
    return Candidate(f"{day}/{month}", NO_YEAR)


def _dated(document: DocumentRead, held_on: date | None) -> DocumentRead:
    """Return the document with the year that the meeting's day gives to its day of issue."""
    undated = next((candidate for candidate in document.candidates if candidate.because == NO_YEAR), None)
    if not undated or not held_on or document.issued_on:
        return document
    day, month = map(int, undated.value.split("/"))
    years = (held_on.year, held_on.year - 1)
    issued = next((d for d in (calendar_day(day, month, year) for year in years) if d and d <= held_on), None)
    if not issued:
        return document
    return replace(
        document,
        issued_on=issued,
        because=f"{document.because}; " * bool(document.because)
        + f"{NO_YEAR}: the last one before the meeting",
        candidates=tuple(c for c in document.candidates if c is not undated),
    )


def _recent(entry: WellKnown, last: date, entries: list[WellKnown]) -> bool:
    return len(entries) > 1 or central_term(last) == entry.term


def _possible(document: DocumentRead, last: date | None) -> DocumentRead:
    """Return the document without what only a well-known document issued after the meeting would give it."""
    if not last or document.issued_on:
        return document
    serial = int(_NUMBER.fullmatch(document.number)["serial"])
    entries = [entry for entry in numbered(document.kind, serial) if entry.number == document.number]
    in_time = [entry for entry in entries if entry.issued_on <= last]
    if document.because.startswith(WELL_KNOWN) and not any(entry.term == document.term for entry in in_time):
        short = all(mention.rule == SHORT for mention in document.mentions)
        return replace(
            document,
            number=str(serial) if short else document.number,
            issuer="" if short else document.issuer,
            term="",
            title="",
            because="",
            candidates=tuple(replace(c, fell="issued after the meeting") for c in document.candidates),
        )
    # A full number without its term is one of the committee in office, unless an earlier one is known too.
    if len(in_time) == 1 and not document.term and document.candidates and _recent(in_time[0], last, entries):
        return replace(
            document, term=in_time[0].term, title=in_time[0].title, because="the one issued by that day"
        )
    return document

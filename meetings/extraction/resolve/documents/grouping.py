"""Which citations of one article mean one document.

Full numbers first: the same number is the same document unless term or year tell two apart (18-NQ/TW of
2017 and of 2022). Then each short form joins the one document whose kind, number and committee fit.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from meetings.extraction.findings import Candidate
from meetings.extraction.rules.documents.citation import Citation
from meetings.reference.documents import central_term, provincial_term


@dataclass
class Group:
    """The citations of one document and what they say together. `serial` keeps a short form's number."""

    kind: str
    number: str
    serial: int
    issuer: str = ""
    abbreviation: str = ""
    party: bool = False
    year: int | None = None
    organ: str = ""
    organ_words: str = ""
    issued_on: date | None = None
    day_month: tuple[int, int] | None = None
    term: str = ""
    title: str = ""
    because: str = ""
    citations: list[Citation] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)

    @property
    def full(self) -> bool:
        return bool(self.issuer)

    def add(self, citation: Citation):
        self.citations.append(citation)
        self.kind = self.kind or citation.kind
        self.organ = self.organ or citation.organ
        self.organ_words = self.organ_words or citation.organ_words
        self.issued_on = self.issued_on or citation.issued_on
        self.day_month = self.day_month or citation.day_month
        self.term = self.term or citation.term
        self.title = self.title or citation.title

    def absorb(self, other: "Group"):
        for citation in other.citations:
            self.add(citation)
        self.citations.sort(key=lambda citation: citation.start)
        self.term = self.term or other.term
        self.title = self.title or other.title
        self.because = self.because or other.because

    def same_document(self, other: "Group") -> bool:
        if self.number != other.number or not agree(self.kind, other.kind):
            return False
        if not self.full or not other.full:
            return not self.full and not other.full and agree(self.organ, other.organ)
        return agree(edition(self), edition(other))


def groups(citations: Iterable[Citation]) -> list[Group]:
    """Return the groups in the order of their first citations."""
    every = list(citations)
    full = _full_groups([citation for citation in every if citation.full])
    short: list[Group] = []
    # Those that name their committee come first, so that a bare "Nghị quyết 18" can join them.
    for citation in sorted((c for c in every if not c.full), key=lambda c: not c.organ and not c.issued_on):
        fitting = [group for group in full if _fits(citation, group)]
        if not fitting:
            fitting = [group for group in short if _fits_short(citation, group)]
        if len(fitting) == 1:
            fitting[0].add(citation)
        else:
            short.append(_group_of(citation))
            short[-1].candidates = [
                Candidate(group.number, "cited in full in the same report") for group in fitting
            ]
    for group in full + short:
        group.citations.sort(key=lambda citation: citation.start)
    return sorted(full + short, key=lambda group: group.citations[0].start)


def edition(document) -> str:
    """Return what tells documents of one number apart: a Party document's term, a State one's year, or ""."""
    if document.party:
        if document.term:
            return document.term
        if not document.issued_on:
            return ""
        central = document.issuer.endswith("TW")
        return central_term(document.issued_on) if central else provincial_term(document.issued_on)
    if document.year:
        return str(document.year)
    return str(document.issued_on.year) if document.issued_on else ""


def agree(one: str, other: str) -> bool:
    """Whether two words can be said of one thing: equal, or one of them unsaid."""
    return not one or not other or one == other


def organ_of(issuer: str) -> str:
    """Return the code of the committee that an issuer's sign stands for: "UBTVQH15" → "UBTVQH"."""
    return issuer.rstrip("0123456789")


def _full_groups(citations: list[Citation]) -> list[Group]:
    found: list[Group] = []
    # Citations that give day or term open the groups; bare repetitions then join the one that is there.
    for citation in sorted(citations, key=lambda c: (not edition(c), c.start)):
        fitting = [
            group
            for group in found
            if group.number == citation.number
            and agree(group.kind, citation.kind)
            and agree(edition(group), edition(citation))
        ]
        if len(fitting) > 1:
            fitting = sorted(fitting, key=lambda group: _distance(group, citation))[:1]
        if fitting:
            fitting[0].add(citation)
        else:
            found.append(_group_of(citation))
    return found


def _distance(group: Group, citation: Citation) -> int:
    """Characters back to the group's nearest citation; one that stands ahead counts as far away."""
    return min(
        (citation.start - c.start for c in group.citations if c.start < citation.start), default=1 << 30
    )


def _group_of(citation: Citation) -> Group:
    group = Group(
        kind=citation.kind,
        number=citation.number,
        serial=citation.serial,
        issuer=citation.issuer,
        abbreviation=citation.abbreviation,
        party=citation.party,
        year=citation.year,
    )
    group.add(citation)
    return group


def _fits(citation: Citation, group: Group) -> bool:
    """Whether a short form can mean a document that is cited in full."""
    return (
        citation.serial == group.serial
        and (agree(citation.kind, group.kind) or _same_family(citation.kind, group.kind))
        and (not citation.year or agree(str(citation.year), edition(group)))
        and _same_organ(citation.organ, group.issuer)
        and (citation.issued_on is None or group.issued_on in (None, citation.issued_on))
    )


def _fits_short(citation: Citation, group: Group) -> bool:
    return (
        citation.serial == group.serial
        and citation.kind == group.kind
        and citation.year in (None, group.year)
        and agree(citation.organ, group.organ)
        and (citation.issued_on is None or group.issued_on in (None, citation.issued_on))
    )


def _same_family(one: str, other: str) -> bool:
    """Whether one kind is the longer name of the other: "chương trình", "chương trình hành động"."""
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def _same_organ(organ: str, issuer: str) -> bool:
    if not organ:
        return True
    sign = organ_of(issuer)
    return sign == organ or (organ in ("TW", "TU", "HU", "ĐU") and sign.endswith(organ))

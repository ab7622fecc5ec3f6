"""From citations to documents: one record a document, however often and however shortly it is cited."""

from meetings.extraction.findings import DocumentRead, Mention
from meetings.extraction.resolve.documents.grouping import Group, groups
from meetings.extraction.resolve.documents.identity import day_without_year, identify, issuer_name, key_of
from meetings.extraction.resolve.documents.settling import settle
from meetings.extraction.rules.documents.citations import citations
from meetings.extraction.sections import Article

__all__ = ["identify", "read_documents"]


def read_documents(article: Article) -> tuple[DocumentRead, ...]:
    """Return the documents that an article cites by number, in the order of their first citations.

    What needs the meeting's province or day stays open ("?" in the key) until `identify`.
    """
    settled = [settle(group, article) for group in groups(citations(article))]
    return tuple(_record(group) for group in _united(settled))


def _united(settled: list[Group]) -> list[Group]:
    """Unite groups that settling shows to be one: "Nghị quyết 57 của Bộ Chính trị" and "57-NQ/TW"."""
    united: list[Group] = []
    for group in settled:
        same = next((other for other in united if other.same_document(group)), None)
        if same:
            same.absorb(group)
        else:
            united.append(group)
    return sorted(united, key=lambda group: group.citations[0].start)


def _record(group: Group) -> DocumentRead:
    undated = group.day_month and not group.issued_on
    document = DocumentRead(
        kind=group.kind,
        number=group.number,
        mentions=tuple(Mention(c.start, c.end, c.rule) for c in group.citations),
        issuer=group.organ_words or issuer_name(group.issuer),
        issued_on=group.issued_on,
        term=group.term,
        title=group.title,
        because=group.because,
        candidates=(*([day_without_year(*group.day_month)] if undated else []), *group.candidates),
    )
    return key_of(document)

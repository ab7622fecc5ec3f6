"""What a document cited shortly is: by its committee, by the well-known one of its topic, or open.

"Kết luận số 34 của Bộ Chính trị" can only be 34-KL/TW. "Nghị quyết 18" beside "tinh gọn bộ máy" is 18-NQ/TW
of 2017, beside "đất đai" that of 2022. Nothing is taken from a list that the report's words do not point to.
"""

from datetime import date

from meetings.extraction.findings import Candidate
from meetings.extraction.resolve.documents.grouping import Group, agree, edition, organ_of
from meetings.extraction.sections import Article
from meetings.reference.documents import KINDS, PRINTED, WellKnown, assembly, numbered

PARTY_ORGANS = ("TW", "TU", "HU", "ĐU")
ABBREVIATIONS = {kind: sign for sign, kind in reversed(KINDS.items())} | {"quy định": "QĐ", "thông tri": "TT"}
WELL_KNOWN = "the well-known document of this number: "
NORMATIVE_DECISIONS = 100  # the Prime Minister's decisions that are law stay below this number in a year


def settle(group: Group, article: Article) -> Group:
    """Return the group with what its words settle."""
    if not group.full:
        _complete_by_organ(group)
    fitting = [entry for entry in numbered(group.kind, group.serial) if _fits(group, entry)]
    known = _well_known(group, fitting, article)
    if known:
        _take(group, known)
    elif not group.full or not edition(group):
        group.candidates += [_candidate(entry) for entry in fitting]
    return group


def _complete_by_organ(group: Group):
    """Fill in the rest of a number that the committee named beside it settles."""
    kind, organ, year = group.kind, group.organ, group.year or (group.issued_on and group.issued_on.year)
    sign = ABBREVIATIONS.get(kind, "")
    serial = f"{group.serial:02d}"
    if organ in PARTY_ORGANS and sign:
        _fill(group, organ, sign, f"{serial}-{PRINTED.get(sign, sign)}/{organ}", party=True)
    elif kind == "nghị định" and year:
        _fill(group, "CP", sign, f"{serial}/{year}/NĐ-CP")
    elif kind == "nghị quyết" and organ == "CP":
        _fill(group, "CP", sign, f"{serial}/NQ-CP")
    elif kind == "chỉ thị" and organ == "TTg":
        _fill(group, "TTg", sign, f"{serial}/CT-TTg")
    elif kind == "quyết định" and organ == "TTg" and (group.year or group.serial >= NORMATIVE_DECISIONS):
        _fill(group, "TTg", sign, f"{serial}/{group.year}/QĐ-TTg" if group.year else f"{serial}/QĐ-TTg")
    elif organ in ("QH", "UBTVQH") and year and _assembly_of(group, year):
        issuer = f"{organ}{_assembly_of(group, year)}"
        _fill(group, issuer, "", f"{serial}/{year}/{issuer}")


def _fill(group: Group, issuer: str, sign: str, number: str, party: bool = False):
    group.issuer, group.abbreviation, group.number, group.party = issuer, sign, number, party
    group.because = f"the text names the committee: {group.organ or issuer}"


def _assembly_of(group: Group, year: int) -> int | None:
    """Return the number of the National Assembly of a year, None where two sat in it and no day tells."""
    first, last = (group.issued_on,) * 2 if group.issued_on else (date(year, 1, 1), date(year, 12, 31))
    terms = {assembly(first), assembly(last)}
    numbers = {"XII": 12, "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16}
    return numbers.get(terms.pop()) if len(terms) == 1 else None


def _well_known(group: Group, fitting: list[WellKnown], article: Article) -> WellKnown | None:
    """Return the one of the fitting that is meant: by its day or term, else by its topic beside the number.

    Without its topic beside it a number proves nothing: it may be the province's own.
    """
    exact = [entry for entry in fitting if group.issued_on == entry.issued_on]
    if not exact and group.full and edition(group):
        exact = [entry for entry in fitting if edition(group) == entry.term]
        return exact[0] if len(exact) == 1 else None
    for stretch in (_sentences, _sections, _headline) if not exact else ():
        exact = _on_topic(fitting, stretch(group, article)) if fitting else []
        if len(exact) == 1:
            break
    return exact[0] if len(exact) == 1 else None


def _fits(group: Group, entry: WellKnown) -> bool:
    if group.full and group.number != entry.number:
        return False
    if group.organ and not group.full and group.organ != organ_of(entry.issuer):
        return False
    return agree(str(group.year or ""), str(entry.issued_on.year)) and (
        not group.term or not entry.term or group.term == entry.term
    )


def _on_topic(entries: list[WellKnown], stretches: list[str]) -> list[WellKnown]:
    """Return the entries of which a topic word stands in the stretches."""
    return [
        entry for entry in entries if any(topic in stretch for stretch in stretches for topic in entry.topics)
    ]


REACH = 320  # characters on either side of a citation that still tell its topic


def _sentences(group: Group, article: Article) -> list[str]:
    """Return the words right around each citation, up to the end of the line or of the sentence."""
    lower = article.text.lower
    stretches = []
    for citation in group.citations:
        ahead = lower[max(0, citation.start - REACH) : citation.start]
        behind = lower[citation.end : citation.end + REACH]
        ahead = ahead[max(ahead.rfind("\n"), ahead.rfind(". ")) + 1 :]
        ends = [at for at in (behind.find("\n"), behind.find(". ")) if at >= 0]
        stretches += [ahead, behind[: min(ends, default=REACH)]]
    return stretches


def _sections(group: Group, article: Article) -> list[str]:
    found = {article.section_at(citation.start) for citation in group.citations}
    lower = article.text.lower
    return [lower[s.start : s.end] for s in article.sections if s in found]


def _headline(group: Group, article: Article) -> list[str]:
    lower = article.text.lower
    return [lower[s.start : s.end] for s in article.of_kind("headline")]


def _take(group: Group, entry: WellKnown):
    """Make the group the well-known document. The day of issue stays what the text says."""
    if not group.full or not edition(group):
        group.because = WELL_KNOWN + entry.title
    if not group.full:
        group.number, group.issuer, group.party = entry.number, entry.issuer, entry.issuer == "TW"
    group.kind = group.kind or entry.kind
    group.term = group.term or (entry.term if group.party else "")
    group.title = group.title or entry.title
    group.candidates = [_candidate(entry)] if group.because else group.candidates


def _candidate(entry: WellKnown) -> Candidate:
    issued = entry.issued_on
    return Candidate(
        entry.number, f"issued {issued.day}/{issued.month}/{issued.year}, term {entry.term}: {entry.title}"
    )

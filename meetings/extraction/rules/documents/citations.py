"""Citations: full numbers wherever they stand, short forms behind a word for the kind, and lists of both.

"Nghị quyết số 18-NQ/TW" · "Kết luận số 34 của Bộ Chính trị" · "NQ18" · "các Nghị quyết 57, 59 và 68" ·
"Nghị định 178/2024". Kept out: "Kế hoạch 5 năm", "Chương trình 135", "Nghị quyết 30a", "quyết định 3 việc".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from meetings.extraction.rules.documents import context
from meetings.extraction.rules.documents.citation import Citation
from meetings.extraction.rules.documents.heads import Head, heads
from meetings.extraction.rules.documents.lists import Item, numbers_behind
from meetings.extraction.rules.documents.numbers import PATTERNS, Number, full_number
from meetings.extraction.sections import Article
from meetings.reference.documents import KINDS, PARTY_ONLY

FULL, SHORT = "full document number", "short document number"

# The kind of "Luật Tổ chức chính quyền địa phương số 72/2025/QH15" stands further ahead.
KIND_AHEAD = re.compile(r"(?<!\w)(?P<kind>bộ luật|luật|pháp lệnh|nghị quyết)\b[^.;:\n\d]{0,90}$")


def citations(article: Article) -> Iterator[Citation]:
    """Yield every citation in the order of the text."""
    level, lower = article.text.level, article.text.lower
    found: list[Citation] = []
    read: set[int] = set()
    for head in heads(level, lower):
        if head.at not in read:
            items = numbers_behind(level, lower, head)
            read.update(item.at for item in items)
            found += _cite(article, head, items)
    for number in _full_numbers(level):
        if number.start not in read:
            found += _cite(article, None, [Item(number.start, number.end, number)])
    return iter(sorted(found, key=lambda citation: citation.start))


def _full_numbers(level: str) -> Iterator[Number]:
    """Yield the full numbers, the patterns one after another, none inside another."""
    taken: set[int] = set()
    for pattern in PATTERNS:
        for match in pattern.finditer(level):
            number = full_number(match)
            if number and number.start not in taken:
                taken.add(number.start)
                yield number


def _cite(article: Article, head: Head | None, items: list[Item]) -> list[Citation]:
    """Return the citations of one list; what follows its last number also holds for the bare ones before."""
    lower = article.text.lower
    cited: list[Citation] = []
    shared = context.Context()
    for item in reversed(items):
        start = head.start if head and item is items[0] else item.at
        around = context.after(lower, item.end)
        if around == context.Context(end=around.end):
            around = _inherited(shared, item)
        shared = around if around != context.Context(end=around.end) else shared
        cited.append(_citation(article, head, item, start, around))
    cited.reverse()
    if cited and head:
        cited[0] = _enacted(article, cited[0], context.before(lower, head.start))
    return _completed(cited)


SAME_DAY = {
    "HĐND",
    "UBND",
}  # a council passes the resolutions of a list on one day; the Party's have each its own


def _inherited(shared: context.Context, item: Item) -> context.Context:
    """Return what the end of a list says of one of its earlier numbers: the committee, the term, seldom the
    day."""
    if item.number and item.number.issuer in SAME_DAY:
        return shared
    return replace(shared, issued_on=None, day_month=None)


def _citation(
    article: Article, head: Head | None, item: Item, start: int, around: context.Context
) -> Citation:
    original = article.text.original
    titled = context.title_after(article.text.level, max(around.end, item.end))
    beside = {
        "organ": around.organ,
        "organ_words": original[slice(*around.organ_at)] if around.organ_at else "",
        "title": original[slice(*titled)] if titled else "",
        "issued_on": around.issued_on,
        "day_month": around.day_month,
        "term": around.term,
    }
    number = item.number
    if number is None:
        kind = KINDS[item.sign.upper()] if item.sign and item.sign != "QĐ" else head.kind
        return Citation(start, item.end, SHORT, kind, item.serial, "", item.year, **beside)
    return Citation(
        start,
        item.end,
        FULL,
        _kind(article, head, number),
        number.serial,
        number.letter,
        number.year,
        number.abbreviation,
        number.issuer,
        number.party,
        **beside,
    )


def _kind(article: Article, head: Head | None, number: Number) -> str:
    """Return what the document is: by its abbreviation, or by the word before one that leaves it open."""
    said = head.kind if head else ""
    abbreviation = number.abbreviation.upper()
    if not abbreviation:
        if said:
            return said
        if number.issuer.startswith(("QH", "UBTVQH", "L-")):
            ahead = KIND_AHEAD.search(article.text.lower[max(0, number.start - 120) : number.start])
            return (ahead["kind"] if ahead else "").replace("bộ luật", "luật")
        return "công văn"
    if number.party and abbreviation == "QĐ":
        return said if said in ("quy định", "quyết định") else ""
    if number.party and abbreviation in PARTY_ONLY:
        return PARTY_ONLY[abbreviation]
    if abbreviation == "CTR":
        return said if said.startswith("chương trình") else "chương trình"
    return KINDS[abbreviation]


def _enacted(article: Article, citation: Citation, ahead: context.Context) -> Citation:
    """Add the day and the committee before it: "Ngày 22/12/2024, Bộ Chính trị ban hành Nghị quyết …"."""
    return replace(
        citation,
        organ=citation.organ or ahead.organ,
        organ_words=citation.organ_words
        or (article.text.original[slice(*ahead.organ_at)] if ahead.organ_at else ""),
        issued_on=citation.issued_on or (None if citation.day_month else ahead.issued_on),
        day_month=citation.day_month or (None if citation.issued_on else ahead.day_month),
    )


def _completed(cited: list[Citation]) -> list[Citation]:
    """Give short forms of a list the ending of the full number that closes it: "57, 59 và 68-NQ/TW"."""
    last = cited[-1] if cited else None
    if not last or not last.full or last.year:
        return cited
    return [
        c
        if c.full or c.year
        else replace(
            c,
            abbreviation=last.abbreviation,
            issuer=last.issuer,
            party=last.party,
            kind=last.kind,
            rule=last.rule,
        )
        for c in cited
    ]

"""Citations: full numbers wherever they stand, short forms behind a word for the kind, and lists of both.

"Nghị quyết số 18-NQ/TW" · "Kết luận số 34 của Bộ Chính trị" · "NQ18" · "các Nghị quyết 57, 59 và 68" ·
"Nghị định 178/2024". Kept out: "Kế hoạch 5 năm", "Chương trình 135", "Nghị quyết 30a", "quyết định 3 việc".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from meetings.extraction.rules.documents import context
from meetings.extraction.rules.documents.citation import Citation
from meetings.extraction.rules.documents.numbers import PATTERNS, Number, full_number, number_at
from meetings.extraction.sections import Article
from meetings.reference.documents import KINDS, PARTY_ONLY

# A word that can stand before a number. Short forms without "số" are read behind the first group only:
# "Đề án 06", "Chương trình 135" and "Kế hoạch 5 năm" are names and durations.
OFTEN_SHORT = ("nghị quyết", "kết luận", "chỉ thị", "nghị định", "quy định", "quyết định", "thông tư")
WITH_LABEL = (
    "thông tư liên tịch",
    "chương trình hành động",
    "thông báo kết luận",
    "pháp lệnh",
    "bộ luật",
    "luật",
    "hướng dẫn",
    "thông báo",
    "thông tri",
    "kế hoạch",
    "chương trình",
    "đề án",
    "dự án",
    "báo cáo",
    "tờ trình",
    "công văn",
    "công điện",
    "quy chế",
    "văn bản",
)
SHORTENED = {"NQ": "nghị quyết", "KL": "kết luận", "NĐ": "nghị định", "QĐ": "quyết định", "CT": "chỉ thị"}

FULL, SHORT = "full document number", "short document number"

HEAD = re.compile(
    rf"""
    (?<!\w)
    (?: (?P<kind>{"|".join(sorted(OFTEN_SHORT + WITH_LABEL, key=len, reverse=True)).replace(" ", "[ ]{1,2}")})
        (?:[ ](?:chuyên[ ]đề|liên[ ]tịch|qppl|cá[ ]biệt))?
      | (?P<short>nq|kl|nđ|qđ|ct)
    )
    (?P<label>[ ]{{0,2}}\(?số(?=[ :\d])[ ]{{0,2}}:?)? [ ]{{0,3}} (?=\d)
    """,
    re.VERBOSE,
)

# "18"  "178/2024": the number of a short form; not "5 năm", "4.0", "30a", "2025", "2026-2030", "25/10/2017"
BARE = re.compile(
    r"""
    (?P<serial>\d{1,4}) (?![\w%]) (?![.,]\d) (?![ ]?/[ ]?\d{1,2}(?!\d)) (?![ ]?-[ ]?\d)
    (?:[ ]?/[ ]?(?P<year>(?:19|20)\d\d)(?!\d)(?![ ]?[/-][ ]?[^\W\d]))?
    (?![ ]?/)
    """,
    re.VERBOSE,
)

# "159-TB", "18-NQ": the committee left out
PARTIAL = re.compile(r"(?P<serial>\d{1,4})[ ]?-[ ]?(?P<sign>NQ|KL|CT|QĐ|TB|HD|KH|BC|CTr)(?![\w/-])")

# A number before one of these counts things: "Quyết định 3 nội dung", "Kế hoạch 5 năm"
COUNTED = re.compile(
    r"""
    [ ]{1,2}
    (?: năm|tháng|tuần|ngày(?![ ]\d)|giờ|quý|lần|ca|nhiệm[ ]vụ|nội[ ]dung|vấn[ ]đề|việc|điểm|mục|khoản
      | điều|chương|phần|bước|khâu|chỉ[ ]tiêu|giải[ ]pháp|đồng|tỷ|triệu|nghìn|người|cán[ ]bộ|đảng
      | đại[ ]biểu|ủy[ ]viên|thành[ ]viên|phó|trưởng|nhân[ ]sự|chức[ ]danh|tập[ ]thể|cá[ ]nhân|hộ|cặp|bên
      | xã|phường|huyện|thôn|cấp|tổ|nhóm|đoàn|sở|ban|phòng|đơn[ ]vị|cơ[ ]quan|đầu|dự[ ]án|dự[ ]thảo
      | tờ[ ]trình|nghị[ ]quyết|nghị[ ]định|luật|báo[ ]cáo|văn[ ]bản|đề[ ]án|chương[ ]trình|chính[ ]sách
      | lĩnh[ ]vực|trường[ ]hợp|hình[ ]thức|công[ ]trình|loại|vụ|căn|km|ha|m2 )\b
    """,
    re.VERBOSE,
)

# Between the numbers of a list, and what may follow a bare number there: "57, 59 và 68 của Bộ Chính trị"
SEPARATOR = re.compile(r"[ ]?(?:[,;&/+]|,?[ ](?:và|hoặc|hay|với)\b)[ ]{0,2}(?:số[ ]{0,2}:?[ ]?)?(?=\d)")
GOES_ON = re.compile(
    r"""
    [ ]{0,2}
    (?: [.,;:)("'!?\n/+&] | $
      | (?:của|về|khóa|ngày|và|hoặc|hay|với|được|đã|là|trên|tại|có|sẽ|đến|theo|nhằm|để|thành|vào|trong|do|gắn
          |cho|cũng|đang|ra|mang|thể|đều|phải|cần|nêu|xác|yêu|nhấn|như|mà|này|nói|tạo)\b )
    """,
    re.VERBOSE,
)

# The kind of "Luật Tổ chức chính quyền địa phương số 72/2025/QH15" stands further ahead.
KIND_AHEAD = re.compile(r"(?<!\w)(?P<kind>bộ luật|luật|pháp lệnh|nghị quyết)\b[^.;:\n\d]{0,90}$")


@dataclass(frozen=True, slots=True)
class Head:
    """A word for the kind and where the first number behind it begins."""

    start: int
    at: int
    kind: str
    sure: bool  # a short form may stand behind it


def citations(article: Article) -> Iterator[Citation]:
    """Yield every citation in the order of the text."""
    level, lower = article.text.level, article.text.lower
    found: list[Citation] = []
    read: set[int] = set()
    for match in HEAD.finditer(lower):
        head = _head(level, match)
        if head and head.at not in read:
            items = _numbers_behind(level, lower, head)
            read.update(item.at for item in items)
            found += _cite(article, head, items)
    for number in _full_numbers(level):
        if number.start not in read:
            found += _cite(article, None, [_Item(number.start, number.end, number)])
    return iter(sorted(found, key=lambda citation: citation.start))


@dataclass(frozen=True, slots=True)
class _Item:
    """One number of a list: a full one, or the digits of a short form."""

    at: int
    end: int
    number: Number | None = None
    serial: int = 0
    year: int | None = None
    sign: str = ""


def _full_numbers(level: str) -> Iterator[Number]:
    """Yield the full numbers, the patterns one after another, none inside another."""
    taken: set[int] = set()
    for pattern in PATTERNS:
        for match in pattern.finditer(level):
            number = full_number(match)
            if number and number.start not in taken:
                taken.add(number.start)
                yield number


def _head(level: str, match: re.Match[str]) -> Head | None:
    short, kind, label = match["short"], match["kind"], bool(match["label"])
    typed = level[match.start() : match.end()]
    if short:
        if not typed.startswith(short.upper()) or (short in ("ct", "qđ") and not label):
            return None
        return Head(match.start(), match.end(), SHORTENED[short.upper()], True)
    kind = " ".join(kind.split())
    sure = label or (typed[0].isupper() and kind in OFTEN_SHORT)
    return Head(match.start(), match.end(), "luật" if kind == "bộ luật" else kind, sure)


def _numbers_behind(level: str, lower: str, head: Head) -> list[_Item]:
    """Return the numbers of a list that begins behind a kind: "57, 59, 66 và 68-NQ/TW"."""
    items: list[_Item] = []
    at = head.at
    while at < len(level):
        item = _item(level, lower, at, first=not items)
        if not item or (item.number is None and not item.sign and not head.sure and not items):
            break
        items.append(item)
        separator = SEPARATOR.match(lower, item.end)
        if not separator:
            break
        at = separator.end()
    while items and items[-1].number is None and len(items) > 1 and not GOES_ON.match(lower, items[-1].end):
        items.pop()
    return items


def _item(level: str, lower: str, at: int, first: bool) -> _Item | None:
    number = number_at(level, at)
    if number:
        return _Item(at, number.end, number)
    partial = PARTIAL.match(level, at)
    if partial:
        return _Item(at, partial.end(), None, int(partial["serial"]), sign=partial["sign"])
    bare = BARE.match(lower, at)
    if not bare or COUNTED.match(lower, bare.end()):
        return None
    year = int(bare["year"]) if bare["year"] else None
    serial = int(bare["serial"])
    if serial == 0 or (1900 <= serial <= 2100 and not year):
        return None
    if not first and not year and serial > 999:
        return None
    return _Item(at, bare.end(), None, serial, year)


def _cite(article: Article, head: Head | None, items: list[_Item]) -> list[Citation]:
    """Return the citations of one list; what follows its last number also holds for the bare ones before."""
    lower = article.text.lower
    cited: list[Citation] = []
    shared = context.Context()
    for item in reversed(items):
        start = head.start if head and item is items[0] else item.at
        around = context.after(lower, item.end)
        if around == context.Context(end=around.end) and not item.number:
            around = shared
        shared = around if around.organ or around.term else shared
        cited.append(_citation(article, head, item, start, around))
    cited.reverse()
    if cited and head:
        cited[0] = _enacted(article, cited[0], context.before(lower, head.start))
    return _completed(cited)


def _citation(
    article: Article, head: Head | None, item: _Item, start: int, around: context.Context
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

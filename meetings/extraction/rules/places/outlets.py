"""Outlets that write for one province: "Theo Báo Nghệ An", "Báo Ấp Bắc", "(GLO)- Sáng 5/9"."""

import re
from collections.abc import Iterator

from meetings.extraction.sections import Article
from meetings.reference.provinces import by_name, name_pattern
from meetings.reference.sources import province_of_dateline, province_of_host, province_of_paper

# "Baothaibinh.com.vn"  "https://hdnd.hatinh.gov.vn/tin-tuc/…"  "dangcongsan.vn/tinhuylaichau"
HOST = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:[a-z0-9-]{1,63}\.){1,5}(?:vn|com|net|org)(?![\w-])(?:/[^\s)\]]{0,200})?",
    re.IGNORECASE,
)
# "Báo Nghệ An"  "Báo và phát thanh, truyền hình Cao Bằng"  "Cổng TTĐT tỉnh Sơn La": what stands before a name
OUTLET = re.compile(
    r"(?:báo(?:[ ](?:điện[ ]tử|ảnh))?|đài(?:[ ]pt-?th|[ ]phát[ ]thanh[^.\n]{0,30})?|cổng[ ](?:ttđt"
    r"|thông[ ]tin[ ]điện[ ]tử)|trang[ ]ttđt)"
    r"(?:[ ]và[ ](?:đài[ ])?phát[ ]thanh,?(?:[ ]và)?[ ]truyền[ ]hình|[ ]đài[ ]pt-?th)?(?:[ ](?:tỉnh"
    r"|thành[ ]phố|tỉnh[ ]ủy|đảng[ ]bộ[ ]tỉnh))?[ ]$"
)
# "(GLO)- Sáng 5/9"  "BHG - Ngày 5/9"  "QTO - …"
CODE = re.compile(
    r"\(?(?P<code>[A-ZĐ]{3,6}|LĐ[ ]online)\)?[ ]?-{1,2}[ ]?(?=\S)|\((?P<bracketed>[A-ZĐ]{2,6}|LĐ[ ]online)\)"
)


def outlets(article: Article) -> Iterator[tuple[int, int, str, bool]]:
    """Yield (start, end, slug, credited): `credited` where the report itself is said to come from the
    outlet."""
    level = article.text.level
    credited = [(s.start, s.end) for s in article.of_kind("source", "byline", "stamp")]
    for host in HOST.finditer(level):
        slug = province_of_host(host[0])
        if slug:
            yield (
                host.start(),
                host.end(),
                slug,
                _within(host.start(), credited) or _opens(article, host.start()),
            )
    for start, end in credited:
        slug = province_of_paper(level[start:end])
        if slug:
            yield start, end, slug, True
        for name in name_pattern().finditer(article.text.lower, start, end):
            if OUTLET.search(article.text.lower, start, name.start()):
                yield start, end, by_name()[name["name"]][0].slug, True
    for section in article.of_kind("source", "paragraph"):
        code = CODE.match(level, section.start)
        if code:
            slug = province_of_dateline(code["code"] or code["bracketed"])
            if slug:
                yield section.start, code.end("code" if code["code"] else "bracketed"), slug, True


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _opens(article: Article, at: int) -> bool:
    """Whether a host stands before the first words of a paragraph: "(Baonghean.vn) - Sáng 5/9"."""
    section = article.section_at(at)
    return bool(section and at - section.start <= 2)

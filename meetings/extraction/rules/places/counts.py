"""How many communes a province has since 01/07/2025: "thành lập 56 đảng bộ cấp xã", "56/56 xã, phường"."""

import re
from collections.abc import Iterator

from meetings.extraction.sections import Article
from meetings.reference.gazetteer import entities_by_commune_count

# "56 đơn vị hành chính cấp xã"  "56Đảng bộ cấp xã"  "129 xã, phường"  "124 xã, phường, đặc khu"
COMMUNES = re.compile(
    r"""
    (?<![\w.,/])(?:(?P<part>\d{2,3})/)?(?P<count>\d{2,3})[ ]{0,2}
    (?: (?:đơn[ ]vị[ ](?:hành[ ]chính[ ])?|đảng[ ]bộ[ ]|đảng[ ]ủy[ ]|chính[ ]quyền[ ])?(?:cấp[ ]xã
      |xã,?[ ](?:và[ ])?phường|phường,?[ ](?:và[ ])?xã)
      | đảng[ ]bộ[ ]xã,[ ]phường | đảng[ ]ủy[ ]xã,[ ]phường | đơn[ ]vị[ ]xã )
    """,
    re.VERBOSE,
)
# What existed before: "kết thúc 161 đảng bộ cấp xã", or a part: "trong đó 45 xã, phường"
NOT_ALL = re.compile(
    r"(?:kết[ ]thúc|giải[ ]thể|sáp[ ]nhập|sắp[ ]xếp|từ|giảm|trong[ ]đó|tại|của|gồm[ ]cả|có|cho|với"
    r"|thêm|còn[ ]lại)[ ]"
    r"(?:hoạt[ ]động[ ](?:của[ ])?)?(?:[^.;,\n]{0,12}[ ])?$"
)
WHOLE = re.compile(
    r"(?:thành[ ]lập|toàn[ ]tỉnh[ ]có|hình[ ]thành|còn|xuống|có|tổng[ ]số|tất[ ]cả|cả|đến|tới"
    r"|và)[ ](?:mới[ ])?$"
)


def commune_counts(article: Article) -> Iterator[tuple[int, int, int, tuple[str, ...]]]:
    """Yield (start, end, count, entities that have so many) for counts of all communes of a province."""
    lower = article.text.lower
    for match in COMMUNES.finditer(lower):
        count = int(match["count"])
        entities = entities_by_commune_count().get(count)
        if not entities or (match["part"] and match["part"] != match["count"]):
            continue
        before = lower[max(0, match.start() - 40) : match.start()]
        if (
            match["part"]
            or (WHOLE.search(before) and not re.search(r"(?:trong đó|kết thúc|giảm)[^.;]{0,20}$", before))
            or not NOT_ALL.search(before)
        ):
            yield match.start(), match.end(), count, entities

"""What a report says of the province without naming it: "ba tỉnh trước khi sáp nhập"."""

import re
from collections.abc import Iterator

from meetings.extraction.sections import Article
from meetings.reference.provinces import Unit, predecessors

# "Đảng ủy các cơ quan Đảng ba tỉnh trước khi sáp nhập"  "sau hợp nhất 3 tỉnh"  "hai tỉnh trước sáp nhập"
MERGED = re.compile(
    r"""
    (?<!\w)
    (?: (?P<count>hai|ba|2|3|02|03)[ ](?P<kind>tỉnh|địa[ ]phương)(?:[ ]cũ)?[ ](?:trước(?:[ ]khi
      |[ ]đây)?[ ])?(?:sáp[ ]nhập|hợp[ ]nhất)
      | (?:sáp[ ]nhập|hợp[ ]nhất)[ ](?P<count2>hai|ba|2|3|02|03)[ ](?P<kind2>tỉnh|địa[ ]phương)
      | (?P<count3>hai|ba|2|3|02|03)[ ](?P<kind3>tỉnh)[ ]cũ )
    """,
    re.VERBOSE,
)
COUNTS = {"hai": 2, "2": 2, "02": 2, "ba": 3, "3": 3, "03": 3}


def possible_units(
    article: Article, units: tuple[Unit, ...]
) -> Iterator[tuple[int, int, tuple[str, ...], str]]:
    """Yield (start, end, slugs that fit, why) for what the report says of the make-up of its province."""
    lower = article.text.lower
    for match in MERGED.finditer(lower):
        count = COUNTS[match["count"] or match["count2"] or match["count3"]]
        only_provinces = "tỉnh" in (match["kind"] or match["kind2"] or match["kind3"])
        slugs = tuple(unit.slug for unit in units if _made_of(unit, count, only_provinces))
        if slugs:
            yield match.start(), match.end(), slugs, f"a unit merged from {count}"


def _made_of(unit: Unit, count: int, only_provinces: bool) -> bool:
    """Whether a unit was merged from so many; cities among them rule out "ba tỉnh"."""
    before = predecessors(unit.entity)
    return len(before) == count and (not only_provinces or all(old.kind == "tỉnh" for old in before))

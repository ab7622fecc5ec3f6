"""Authors in a byline: "Mai Hạ", "Tin, ảnh: Hoàng Mẫn", "Nhóm PV"; who only took pictures is none."""

import re
from collections.abc import Iterator

from meetings.extraction.findings import Mention
from meetings.extraction.rules.lines import bylines
from meetings.extraction.sections import Article, Section

LABEL = re.compile(
    r"""
    (?P<label>(?:tin|bài|ảnh|clip|video|hình[ ]ảnh|nguồn(?:[ ]ảnh)?|đồ[ ]họa|thực[ ]hiện
      |tác[ ]giả(?:[ ]bài[ ]viết)?|nhóm[ ]tác[ ]giả|người[ ](?:viết|đưa[ ]tin|đăng)
      |biên[ ]tập(?:[ ]viên)?|phóng[ ]viên|pv|ctv|btv|theo)
      (?:[ ]?(?:[,/&+-]|và|[ ])[ ]?(?:tin|bài|viết|ảnh|clip|video|đồ[ ]họa|hình[ ]ảnh))*)
    [ ]?:[ ]?
    | \b(?:tin|bài)(?:[ ]?[,&+-][ ]?|[ ]và[ ])ảnh[ ](?!và|:)
    | (?<![^\s(])(?:bởi|by)[ ]
    """,
    re.VERBOSE,
)
NO_AUTHOR = re.compile(r"(?:ảnh|clip|video|hình|nguồn ảnh|nguồn|đồ họa|và|[ ,/&+-])+")
PART = re.compile(r"[^;|\n]+")
EDGES = " .,;|()[]*_-/>"
# What the author did, where the author works: "(tổng hợp)", "(VPTU)", " - Văn phòng Tỉnh ủy"
AFTER = re.compile(rf"(?:[ ]?\([^()]*\)|{bylines.WORKS_AT})[ ./*_]*$")


def find(article: Article, section: Section) -> Iterator[Mention]:
    """Yield the place of each author, or group of authors written together, in one byline."""
    level, lower = article.text.level, article.text.lower
    for part in PART.finditer(level, section.start, section.end):
        labels = list(LABEL.finditer(lower, part.start(), part.end()))
        edges = [part.start(), *(label.start() for label in labels), part.end()]
        if level[edges[0] : edges[1]].strip(EDGES):
            yield from _trimmed(level, edges[0], edges[1])
        for label, end in zip(labels, edges[2:], strict=True):
            if not NO_AUTHOR.fullmatch(label["label"] or ""):
                yield from _trimmed(level, label.end(), end)


def _trimmed(level: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the stretch without the brackets and marks around it."""
    after = AFTER.search(level, start, end)
    end = after.start() if after and level[start : after.start()].strip(EDGES) else end
    while start < end and level[start] in EDGES:
        start += 1
    while end > start and level[end - 1] in EDGES:
        end -= 1
    if start < end:
        yield Mention(start, end, "byline")

"""The outlet a report credits: "Theo Báo Quê Hương", "Nguồn: baoquehuong.vn", "(TTXVN/Vietnam+)"."""

import re
from collections.abc import Iterator

from meetings.extraction.findings import Mention
from meetings.extraction.sections import Article, Section

URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'()\[\]]+[^\s<>\"'()\[\].,;:]", re.IGNORECASE)
CREDIT = re.compile(
    r"[(\[*_ ]*(?:(?:theo|nguồn(?:[ ]tin)?|link(?:[ ]gốc)?)[ ]?:?[ ]?(?:tin[ ]từ[ ])?)?", re.IGNORECASE
)
EDGES = " .,;:|()[]*_-/"


def find(article: Article, section: Section) -> Iterator[Mention]:
    """Yield the place of the outlet's name in one source line, its address left out."""
    level = article.text.level
    start = CREDIT.match(level, section.start, section.end).end()
    url = URL.search(level, start, section.end)
    end = url.start() if url else section.end
    while start < end and level[start] in EDGES:
        start += 1
    while end > start and level[end - 1] in EDGES:
        end -= 1
    if start < end:
        yield Mention(start, end, "outlet credited")


def find_urls(article: Article) -> Iterator[Mention]:
    """Yield the addresses in the lines that are not the report's own sentences."""
    for section in article.of_kind("source", "stamp", "byline", "headline"):
        for url in URL.finditer(article.text.level, section.start, section.end):
            yield Mention(url.start(), url.end(), "address")

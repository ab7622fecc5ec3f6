"""Occasions that are kept near their day: an anniversary, the announcing of a decision on somebody's post."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from meetings.extraction.resolve.day.event import Considered
from meetings.extraction.resolve.day.window import Window
from meetings.extraction.sections import Article

LOOKED_FORWARD_TO = re.compile(
    r"\b(?:hướng[ ]tới|tiến[ ]tới|chào[ ]mừng|chuẩn[ ]bị|lập[ ]thành[ ]tích)\b[^.;]{0,140}$"
)
# "công bố Quyết định số 1234-QĐNS/TW ngày 8-11-2024 của Ban Bí thư"
ANNOUNCED = re.compile(r"\b(?:công[ ]bố|trao)[ ](?:các[ ])?quyết[ ]định\b[^.;]{0,100}$")


def anniversaries(article: Article, days: Sequence[Considered]) -> Iterator[Window]:
    """An anniversary is kept around its day: "kỷ niệm 95 năm … (3/2/1930 - 3/2/2025)"."""
    for day in days:
        if LOOKED_FORWARD_TO.search(
            article.text.lower, max(day.sentence[0], day.found.start - 160), day.found.start
        ):
            continue
        fell_on = day.found.last and day.found.last.exact
        if (
            day.fell == "an anniversary"
            and fell_on
            and fell_on.year - (day.found.first.year or fell_on.year) > 1
        ):
            first, last = fell_on - timedelta(days=90), fell_on + timedelta(days=60)
            yield Window(first, last, f"it keeps the anniversary of {fell_on:%d/%m/%Y}")


def announced(article: Article, days: Sequence[Considered]) -> Iterator[Window]:
    """A decision on somebody's post that the meeting announces: weeks before it, never years."""
    for day in days:
        cited_on = day.found.first.exact
        if day.fell != "the day of a document" or not cited_on:
            continue
        if ANNOUNCED.search(article.text.lower, max(day.sentence[0], day.found.start - 160), day.found.start):
            last = cited_on + timedelta(days=120)
            yield Window(cited_on, last, f"it announces a decision of {cited_on:%d/%m/%Y}")

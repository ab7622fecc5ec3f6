"""A report's text as HTML with its findings marked: text and marks in, well-formed escaped markup out.

    "Chiều 24/10, Bí thư Tỉnh ủy Lê Văn Thử chủ trì" with the day, the position and the name marked

Marks may nest, cross and coincide. Where one reaches over the end of another, or over the end of a line, it
is continued in a second piece without anchors. Every line with words becomes a paragraph; the line ends stay
between paragraphs, so that the text content of the markup is the text, character for character.
"""

import heapq
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

LINE = re.compile(r"[^\n]+")


class Mark(NamedTuple):
    """The characters [start, end), what kind of finding they give, their anchors and the record they give."""

    start: int
    end: int
    kind: str  # a class of the style sheet: person, position, role, document, figure, place, day, …
    href: str  # "#a12"
    title: str = ""
    ids: tuple[str, ...] = ()


def marked(text: str, marks: Iterable[Mark]) -> SafeString:
    """Return `text` as paragraphs; each mark is a `<mark>` with its anchors, linked to its record."""
    pieces = cut_at_line_ends(text, coinciding_as_one(marks))
    html, position = [], 0
    for line in LINE.finditer(text):
        html.append(escape(text[position : line.start()]))
        body = MarkedLine(text, line.start(), line.end(), pieces[line.start()]).html()
        html.append(f"<p>{body}</p>" if line[0].strip() else body)
        position = line.end()
    html.append(escape(text[position:]))
    return mark_safe("".join(html))  # noqa: S308 - every part is escaped


def coinciding_as_one(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Join marks of the same characters: the first gives kind, link and title, all give their anchors."""

    place = itemgetter(0, 1)
    for _place, group in groupby(sorted(marks, key=place), key=place):
        first, *others = group
        ids = dict.fromkeys(one for mark in (first, *others) for one in mark.ids)
        yield first._replace(ids=tuple(ids))


def cut_at_line_ends(text: str, marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    """Return the pieces of `marks`, which come in the order of their start, by the start of their line."""
    lines = [line.span() for line in LINE.finditer(text)]
    pieces: dict[int, list[Mark]] = defaultdict(list)
    first = 0
    for mark in marks:
        while first < len(lines) and lines[first][1] <= mark.start:
            first += 1
        ids = mark.ids
        for number in range(first, len(lines)):
            start, end = lines[number]
            if mark.end <= start:
                break
            pieces[start].append(mark._replace(start=max(start, mark.start), end=min(end, mark.end), ids=ids))
            ids = ()
    return pieces


class MarkedLine:
    """Writes one line and its marks from left to right; an inner mark is closed before the one around it."""

    def __init__(self, text: str, start: int, end: int, marks: Iterable[Mark]):
        self.text, self.position, self.end = text, start, end
        self.open: list[Mark] = []
        self.written: list[str] = []
        # In the order of their start; the longer of two that begin together first.
        self.waiting: list[tuple[int, int, int, Mark]] = []
        self.count = 0
        for mark in marks:
            self.wait(mark)

    def wait(self, mark: Mark) -> None:
        self.count += 1  # so that marks themselves are never compared
        heapq.heappush(self.waiting, (mark.start, -mark.end, self.count, mark))

    def html(self) -> str:
        while self.waiting:
            mark = heapq.heappop(self.waiting)[-1]
            self.close_until(mark.start)
            self.write_until(mark.start)
            if self.open and mark.end > self.open[-1].end:
                around = self.open[-1].end
                self.wait(mark._replace(start=around, ids=()))
                mark = mark._replace(end=around)
            self.written.append(opening(mark))
            self.open.append(mark)
        self.close_until(self.end)
        self.write_until(self.end)
        return "".join(self.written)

    def close_until(self, position: int) -> None:
        while self.open and self.open[-1].end <= position:
            self.write_until(self.open[-1].end)
            self.open.pop()
            self.written.append("</mark>")

    def write_until(self, position: int) -> None:
        if self.position < position:
            words = self.text[self.position : position]
            self.written.append(linked(words, self.open[-1]) if self.open else escape(words))
            self.position = position


def opening(mark: Mark) -> str:
    """Return the start tag, with an empty anchor for each finding after the first that these words give."""
    if not mark.ids:
        return f'<mark class="{escape(mark.kind)}">'
    first, *others = map(escape, mark.ids)
    anchors = "".join(f'<span id="{one}"></span>' for one in others)
    return f'<mark class="{escape(mark.kind)}" id="{first}">{anchors}'


def linked(words: str, mark: Mark) -> str:
    return f'<a href="{escape(mark.href)}" title="{escape(mark.title)}">{escape(words)}</a>'

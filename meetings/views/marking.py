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
from dataclasses import dataclass, replace
from itertools import groupby

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Mark:
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
        html.append(format_html("<p>{}</p>", body) if line[0].strip() else body)
        position = line.end()
    html.append(escape(text[position:]))
    return mark_safe("".join(html))  # noqa: S308 - every part is escaped


def coinciding_as_one(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Join marks of the same characters: the first gives kind, link and title, all give their anchors."""

    def place(mark: Mark) -> tuple[int, int]:
        return mark.start, mark.end

    for _place, group in groupby(sorted(marks, key=place), key=place):
        first, *others = group
        ids = dict.fromkeys(first.ids + tuple(one for other in others for one in other.ids))
        yield replace(first, ids=tuple(ids))


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
            pieces[start].append(replace(mark, start=max(start, mark.start), end=min(end, mark.end), ids=ids))
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

    def html(self) -> SafeString:
        while self.waiting:
            mark = heapq.heappop(self.waiting)[-1]
            self.close_until(mark.start)
            self.write_until(mark.start)
            if self.open and mark.end > self.open[-1].end:
                around = self.open[-1].end
                self.wait(replace(mark, start=around, ids=()))
                mark = replace(mark, end=around)
            self.written.append(opening(mark))
            self.open.append(mark)
        self.close_until(self.end)
        self.write_until(self.end)
        return mark_safe("".join(self.written))  # noqa: S308 - every part is escaped

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


def opening(mark: Mark) -> SafeString:
    """Return the start tag, with an empty anchor for each finding after the first that these words give."""
    if not mark.ids:
        return format_html('<mark class="{}">', mark.kind)
    first, *others = mark.ids
    anchors = format_html_join("", '<span id="{}"></span>', ((one,) for one in others))
    return format_html('<mark class="{}" id="{}">{}', mark.kind, first, anchors)


def linked(words: str, mark: Mark) -> SafeString:
    return format_html('<a href="{}" title="{}">{}</a>', mark.href, mark.title, words)

"""The parts of a report: every line gets a kind, and what is no line of the article's own is set apart.

The kinds (the genre's grammar, F):

- `headline`
- `stamp`: a crawler's prefix, the paper's date line, a rubric ("Chính trị 13-05-2022")
- `paragraph`
- `caption`: counts as a mention of the people it names; it interrupts a speech
- `byline`: who wrote the report or took a picture, also the "Ảnh: …" behind a caption: never officials
- `source`: the outlet credited, an address, the agency's code before the first sentence ("(GLO)-")
- `mark`: what a crawler left where a picture stood ("[img]")
- `aside`: what the site put around it: buttons, tags, the headlines of other reports
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from meetings.extraction.rules.lines import bylines, captions, furniture, headlines, marks, sources, stamps
from meetings.text.leveled import Leveled


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the text, white space at its ends left out."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """A report's text with its sections in order: what every rule gets."""

    text: Leveled
    sections: tuple[Section, ...]

    def of_kind(self, *kinds: str) -> Iterator[Section]:
        return (section for section in self.sections if section.kind in kinds)

    def section_at(self, offset: int) -> Section | None:
        """Return the section that holds the character at `offset`; None between sections."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.sections[index].end:
            return self.sections[index]
        return None

    @cached_property
    def _starts(self) -> list[int]:
        return [section.start for section in self.sections]


LINE = re.compile(r"\S[^\n]*")
TOP = 8  # lines from the top in which a date can be stuck to a headline
LAST_LINES = 4  # of the report's own, in which a bare name is its author's
STORY_LENGTH = 200  # characters: a line so long is no headline of another report
BETWEEN_PARTS = " -|(•"  # what stands between a headline and a date or an outlet stuck to it
ENDED = ".!?\"')/"


def divide(text: Leveled) -> Article:
    """Return the article with its sections: in order, not overlapping, none empty."""
    pieces = _without_asides(text, list(_pieces(text)))
    own = [index for index, (kind, _, _) in enumerate(pieces) if kind not in {"aside", "mark"}]
    last = set(own[-LAST_LINES:])
    walk = _Walk(text)
    for index, (kind, start, end) in enumerate(pieces):
        walk.add(kind, start, end, last=index in last)
    return Article(text, tuple(walk.sections))


class _Walk:
    """The way through a report's lines: what a line is depends on what came before it."""

    def __init__(self, text: Leveled):
        self.text = text
        self.sections: list[Section] = []
        self.headline: tuple[int, int] | None = None
        self.story_begun = False

    def add(self, kind: str, start: int, end: int, last: bool) -> None:
        """Take the next line; `kind` is "" where the line itself did not settle it."""
        kind = kind or self._kind(start, end, last)
        if kind == "headline":
            self.headline = self.headline or (start, end)
        self.story_begun = self.story_begun or kind == "paragraph"
        self.sections.append(Section(kind, start, end))

    def _kind(self, start: int, end: int, last: bool) -> str:
        level, lower = self.text.level, self.text.lower
        before = self.sections[-1] if self.sections else None
        under_headline = bool(self.headline) and not self.story_begun
        if stamps.is_stamp(level, start, end):
            return "stamp"
        if (last or under_headline) and sources.is_source(level, start, end):
            return "source"
        if before and before.kind == "headline" and headlines.goes_on(level, self.headline, start, end):
            return "headline"
        if self._is_byline(start, end, last, under_headline, before):
            return "byline"
        after_mark = before is not None and before.kind == "mark"
        first = not self.headline and not self.story_begun
        if captions.is_caption(lower, start, end, after_mark=after_mark, first=first):
            return "caption"
        if first and headlines.is_headline(level, lower, start, end):
            return "headline"
        return "paragraph"

    def _is_byline(
        self, start: int, end: int, last: bool, under_headline: bool, before: Section | None
    ) -> bool:
        """Say whether a line names the authors; a bare name only behind a story or under a headline."""
        level, lower = self.text.level, self.text.lower
        if bylines.is_labelled(level, start, end):
            return bylines.is_byline(level, lower, start, end)
        if before is None or not (under_headline or (last and self.story_begun)):
            return False
        ended = before.kind != "paragraph" or level[before.end - 1] in ENDED
        return ended and bylines.is_byline(level, lower, start, end)


def _without_asides(text: Leveled, pieces: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Return the pieces with the site's furniture told apart: also the short lines under "Tin liên quan"."""
    told, among_related = [], False
    for kind, start, end in pieces:
        if not kind and furniture.is_furniture(text.lower, start, end):
            kind, among_related = "aside", among_related or furniture.is_related(text.lower, start, end)
        elif among_related and not kind:
            among_related = end - start < STORY_LENGTH
            kind = "aside" if among_related else ""
        told.append((kind, start, end))
    return told


def _pieces(text: Leveled) -> Iterator[tuple[str, int, int]]:
    """Yield (kind or "", start, end) of each line, cut where one line holds several parts."""
    level = text.level
    spans = [(line.start(), line.start() + len(line[0].rstrip())) for line in LINE.finditer(level)]
    for number, (start, end) in enumerate(spans):
        if number < TOP:
            for kind, *span in _stamps_at_front(level, start, end, number == 0):
                yield kind, *span
                start = _next_word(level, span[1], end)
        for mark in marks.MARK.finditer(level, start, end):
            yield from _parts(text, start, mark.start(), number)
            yield "mark", mark.start(), mark.end()
            start = mark.end()
        yield from _parts(text, start, end, number, last=number == len(spans) - 1)


def _stamps_at_front(level: str, start: int, end: int, first: bool) -> Iterator[tuple[str, int, int]]:
    """Yield what a crawler or a site stuck to the front of a line."""
    prefix = stamps.CRAWLER_PREFIX.match(level, start, end) if first else None
    if prefix:
        yield "stamp", start, prefix.end()
        start = _next_word(level, prefix.end(), end)
    stamped = stamps.prefix_end(level, start, end)
    if stamped > start:
        yield "stamp", start, start + len(level[start:stamped].rstrip())


def _parts(
    text: Leveled, start: int, end: int, number: int, last: bool = False
) -> Iterator[tuple[str, int, int]]:
    """Yield the parts of a line without marks: agency's code, sentences, a tail of another kind."""
    level = text.level
    start = _next_word(level, start, end)
    end = start + len(level[start:end].rstrip())
    if start == end:
        return
    dateline = sources.DATELINE.match(level, start, end)
    if dateline:
        yield "source", start, dateline.end()
        start = _next_word(level, dateline.end(), end)
    tail, kind_of_tail = _tail(level, start, end, number, last)
    if tail < end:
        stop = start + len(level[start:tail].rstrip(BETWEEN_PARTS))
        yield from _told(text, start, stop, caption=kind_of_tail == "picture")
        yield {"picture": "byline"}.get(kind_of_tail, kind_of_tail), _next_word(level, tail, end), end
    else:
        yield "", start, end


def _told(text: Leveled, start: int, end: int, caption: bool) -> Iterator[tuple[str, int, int]]:
    """Yield what stands before a tail: a caption if the tail credits a picture and it is short enough."""
    if start < end:
        yield "caption" if caption and end - start <= captions.LONGEST else "", start, end


def _tail(level: str, start: int, end: int, number: int, last: bool) -> tuple[int, str]:
    """Return where the tail of a line that is something else begins, and what; (`end`, "") without."""
    if bylines.is_labelled(level, start, end):
        return end, ""
    if (
        author := bylines.BEHIND_LAST_STOP.search(level, max(start, end - bylines.LONGEST), end)
        if last
        else None
    ):
        return author.start("byline"), "byline"
    if labelled := bylines.LABELLED_BEHIND.search(level, max(start, end - bylines.LONGEST), end):
        return labelled.start("byline"), "byline"
    if credit := captions.CREDIT.search(level, max(start, end - bylines.LONGEST), end):
        return credit.start(), "picture"
    if number < TOP:
        if (
            outlet := sources.BEHIND_HEADLINE.search(level, max(start, end - 80), end)
        ) and outlet.start() > start:
            return outlet.start("outlet"), "source"
        stamped = stamps.suffix_start(level, start, end)
        return (stamped, "stamp") if not stamps.is_stamp(level, start, end) else (end, "")
    return end, ""


def _next_word(level: str, at: int, end: int) -> int:
    """Return where the next character that is no white space stands."""
    while at < end and level[at].isspace():
        at += 1
    return at

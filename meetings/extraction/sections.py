"""The parts of a report: every line gets a kind, and what is no line of the article's own is set apart.

The kinds (the genre's grammar, F):

- `headline`
- `stamp`: a crawler's prefix, the paper's date line, a rubric ("Chính trị 13-05-2022")
- `paragraph`
- `caption`: counts as a mention of the people it names; it interrupts a speech
- `byline`: who wrote the report or took a picture, also the "Ảnh: …" behind a caption: never officials
- `source`: the outlet credited, an address, the agency's code before the first sentence ("(GLO)-")
- `mark`: what a crawler left where a picture stood ("[img]")
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from meetings.extraction.rules.lines import captions, credits, headlines, marks, stamps
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
LAST_LINES = 4  # how far from the end a byline or a source can stand


def divide(text: Leveled) -> Article:
    """Return the article with its sections: in order, not overlapping, none empty."""
    pieces = list(_pieces(text))
    ends = [i for i, (kind, _, _) in enumerate(pieces) if not kind][-LAST_LINES:]
    body_begun = False
    sections = []
    for index, (kind, start, end) in enumerate(pieces):
        after_mark = index > 0 and pieces[index - 1][0] == "mark"
        kind = kind or _kind(text, start, end, not body_begun, index in ends and body_begun, after_mark)
        body_begun = body_begun or kind in {"headline", "paragraph"}
        sections.append(Section(kind, start, end))
    return Article(text, tuple(sections))


def _kind(text: Leveled, start: int, end: int, first: bool, last: bool, after_mark: bool) -> str:
    """Return the kind of one line; `first`: nothing but captions and stamps before it; `last`: near the end."""
    level = text.level
    if stamps.is_stamp(level, start, end):
        return "stamp"
    if last and credits.is_source(level, start, end):
        return "source"
    if last and credits.is_byline(level, start, end):
        return "byline"
    unfinished = level[end - 1] not in ".!?\"')"
    if captions.is_caption(text.lower, start, end, after_mark, unfinished and not first):
        return "caption"
    if first and headlines.is_headline(level, start, end):
        return "headline"
    return "paragraph"


def _pieces(text: Leveled) -> Iterator[tuple[str, int, int]]:
    """Yield (kind or "", start, end) of each line, with prefixes, marks and picture credits cut off."""
    level = text.level
    for line in LINE.finditer(level):
        start, end = line.start(), line.start() + len(line[0].rstrip())
        prefix = stamps.CRAWLER_PREFIX.match(level, start, end)
        if prefix and not level[:start].strip():
            yield "stamp", prefix.start(), prefix.end()
            start = _next_word(level, prefix.end(), end)
        dateline = credits.DATELINE.match(level, start, end)
        if dateline:
            yield "source", start, dateline.end()
            start = _next_word(level, dateline.end(), end)
        for mark in marks.MARK.finditer(level, start, end):
            if start < mark.start():
                yield "", start, start + len(level[start : mark.start()].rstrip())
            yield "mark", mark.start(), mark.end()
            start = _next_word(level, mark.end(), end)
        credit = captions.CREDIT.search(level, start, end)
        if credit and credit.start() > start:
            yield "caption", start, credit.start()
            yield "byline", credit.start("credit"), end
        elif start < end:
            yield "", start, end


def _next_word(level: str, at: int, end: int) -> int:
    """Return where the next character that is no white space stands."""
    while at < end and level[at].isspace():
        at += 1
    return at

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

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from meetings.extraction.lines import pieces_of
from meetings.extraction.rules.lines import bylines, captions, headlines, sources, stamps
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


LAST_LINES = 4  # of the report's own, in which a bare name is its author's
ENDED = ".!?\"')/"
BULLETS = "-*+"


def divide(text: Leveled) -> Article:
    """Return the article with its sections: in order, not overlapping, none empty."""
    pieces = pieces_of(text)
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
        if kind == "caption" and last and bylines.is_bare(self.text.level, start, end):
            kind = ""  # "Mai Hạ - Ảnh: Quốc Duy" below a story
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
        if first and headlines.is_kicker(level, start, end):
            return "headline"
        if first and headlines.is_one_word(level, start, end):
            return "aside"
        if under_headline and headlines.stands_under_rubric(level, lower, self.headline, start, end):
            self._take_for_rubric()
            return "headline"
        return "paragraph"

    def _take_for_rubric(self) -> None:
        """Take back what seemed the headline: it is the name of the site's part that the report stands in."""
        self.headline = None
        self.sections = [
            replace(section, kind="stamp") if section.kind == "headline" else section
            for section in self.sections
        ]

    def _is_byline(
        self, start: int, end: int, last: bool, under_headline: bool, before: Section | None
    ) -> bool:
        """Say whether a line names the authors; a bare name only behind a story or under a headline."""
        level, lower = self.text.level, self.text.lower
        if bylines.is_labelled(level, start, end):
            return bylines.is_byline(level, lower, start, end)
        if before and level[start] in BULLETS and level[before.start] == level[start]:
            return False  # a list of the people elected
        if before is None or not (under_headline or (last and self.story_begun)):
            return False
        ended = before.kind != "paragraph" or level[before.end - 1] in ENDED
        return ended and bylines.is_byline(level, lower, start, end)

"""The parts of a report: every line gets a kind, and what is no line of the article's own is set apart.

The kinds (the genre's grammar, F): `headline`, `stamp` (a crawler's or the paper's date line), `paragraph`,
`caption`, `byline`, `source`. A caption counts as a mention of the people it names; it interrupts a speech.
"""

from collections.abc import Iterator
from dataclasses import dataclass

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
        return next((s for s in self.sections if s.start <= offset < s.end), None)

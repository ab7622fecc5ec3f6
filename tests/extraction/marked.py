"""The tables' small language: "Sáng ⟦5/9⟧, hội nghị" is a text and the places that must be found in it."""

from collections.abc import Iterable

from meetings.extraction.sections import Article, divide
from meetings.text.leveled import Leveled
from meetings.text.normalize import normalise

OPEN, CLOSE = "⟦", "⟧"


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its brackets, and the (start, end) of each bracketed stretch in it.

    >>> unmark("Sáng ⟦5/9⟧")
    ('Sáng 5/9', [(5, 8)])
    """
    text, spans = "", []
    for piece in marked.split(OPEN):
        inside, closed, after = piece.partition(CLOSE)
        if closed:
            spans.append((len(text), len(text) + len(inside)))
        text += inside + after
    if len(spans) != marked.count(OPEN) or len(spans) != marked.count(CLOSE):
        raise ValueError(f"brackets that do not pair: {marked!r}")
    return text, spans


def mark(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with brackets around each span; they must not overlap. The inverse of `unmark`."""
    marked, last = "", 0
    for start, end in sorted(spans):
        if start < last:
            raise ValueError(f"overlapping spans at {start}")
        marked += text[last:start] + OPEN + text[start:end] + CLOSE
        last = end
    return marked + text[last:]


def article(text: str) -> Article:
    """Return a received text as the rules get it: normalised, levelled and divided."""
    return divide(Leveled(normalise(text)))

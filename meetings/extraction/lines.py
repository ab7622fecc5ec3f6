"""The lines of a report, cut where one line holds several parts, before it is told what each part is."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.lines import bylines, captions, furniture, marks, sources, stamps
from meetings.text.leveled import Leveled

LINE = re.compile(r"\S[^\n]*")
TOP = 8  # lines from the top in which a date can be stuck to a headline
STORY_LENGTH = 200  # characters: a line so long is no headline of another report
BETWEEN_PARTS = " -|(•;,"  # what stands between a headline and a date or an outlet stuck to it

Piece = tuple[str, int, int]  # the kind, "" where the line itself does not settle it, start and end


def pieces_of(text: Leveled) -> list[Piece]:
    """Return the parts of all lines in order, the site's furniture told apart.

    Furniture are also the short lines under "Tin liên quan".
    """
    told, among_related = [], False
    for kind, start, end in _pieces(text):
        if not kind and furniture.is_furniture(text.lower, start, end):
            kind, among_related = "aside", among_related or furniture.is_related(text.lower, start, end)
        elif among_related and not kind:
            among_related = end - start < STORY_LENGTH
            kind = "aside" if among_related else ""
        told.append((kind, start, end))
    return told


def _pieces(text: Leveled) -> Iterator[Piece]:
    """Yield (kind or "", start, end) of each line, cut where one line holds several parts."""
    level = text.level
    spans = [(line.start(), line.start() + len(line[0].rstrip())) for line in LINE.finditer(level)]
    for number, (start, end) in enumerate(spans):
        if number < TOP:
            for kind, *span in _stuck_at_front(level, start, end):
                yield kind, *span
                start = _next_word(level, span[1], end)
        for mark in marks.MARK.finditer(level, start, end):
            yield from _parts(text, start, mark.start(), number)
            yield "mark", mark.start(), mark.end()
            start = mark.end()
        yield from _parts(text, start, end, number, last=number == len(spans) - 1)


def _stuck_at_front(level: str, start: int, end: int) -> Iterator[Piece]:
    """Yield what a crawler or a site stuck to the front of a line, as far as it is no report."""
    prefix = stamps.CRAWLER_PREFIX.match(level, start, end)
    if prefix:
        yield "stamp", start, prefix.end()
        start = _next_word(level, prefix.end(), end)
    if leftover := furniture.LEFTOVER.match(level, start, end):
        yield "aside", start, leftover.end()
        start = _next_word(level, leftover.end(), end)
    stamped = stamps.prefix_end(level, start, end)
    if stamped > start:
        yield "stamp", start, start + len(level[start:stamped].rstrip())


def _parts(text: Leveled, start: int, end: int, number: int, last: bool = False) -> Iterator[Piece]:
    """Yield the parts of a line without marks: agency's code, sentences, a tail of another kind."""
    level = text.level
    start = _next_word(level, start, end)
    end = start + len(level[start:end].rstrip())
    if start == end:
        return
    dateline = sources.DATELINE.match(level, start, end)
    if dateline and not bylines.is_labelled(level, start, end):
        yield "source", start, start + len(dateline[0].rstrip())
        start = _next_word(level, dateline.end(), end)
    tail, kind_of_tail = _tail(level, start, end, number, last)
    if tail < end:
        stop = start + len(level[start:tail].rstrip(BETWEEN_PARTS))
        yield from _told(text, start, stop, caption=kind_of_tail == "picture")
        yield {"picture": "byline"}.get(kind_of_tail, kind_of_tail), _next_word(level, tail, end), end
    else:
        yield "", start, end


def _told(text: Leveled, start: int, end: int, caption: bool) -> Iterator[Piece]:
    """Yield what stands before a tail: a caption if the tail credits a picture and it is short enough."""
    if start < end:
        yield "caption" if caption and end - start <= captions.LONGEST else "", start, end


def _tail(level: str, start: int, end: int, number: int, last: bool) -> tuple[int, str]:
    """Return where the tail of a line that is something else begins, and what; (`end`, "") without."""
    near_end = max(start, end - bylines.LONGEST)
    source = sources.BEHIND_AUTHOR.search(level, near_end, end)
    if source and bylines.names_authors(level, start, source.start()):
        return source.start("source"), "source"
    if bylines.is_labelled(level, start, end):
        return end, ""
    author = bylines.BEHIND_LAST_STOP.search(level, near_end, end) if last else None
    if author := author or bylines.LABELLED_BEHIND.search(level, near_end, end):
        return author.start("byline"), "byline"
    if credit := captions.credit(level, near_end, end):
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

"""The words of a text that answer a question, marked, with those around them."""

from collections import Counter
from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe

from meetings.search.analysis import Token
from meetings.search.words_in_text import Place, sought

LENGTH = 240  # characters of a snippet
CUT = "…"
BETWEEN = " -–/&"


def marked(text: str, words: Iterable[Token]) -> SafeString:
    """Return all of normalised `text`, escaped, with the words in <mark>."""
    wanted = sought(tuple(words))
    return _rendered(text, wanted.within(text, wanted.fold(text), [(0, len(text))]), 0, len(text))


def snippet(text: str, words: Iterable[Token], length: int = LENGTH) -> SafeString:
    """Return the part of normalised `text` that has most of the words, escaped, with the words in <mark>."""
    wanted = sought(tuple(words))
    folded = wanted.fold(text)
    if together := wanted.together(text, folded):
        start, end = _at_words(text, together[0] - length // 8, length)
        found = wanted.within(text, folded, [(start, end)])
    else:
        found = wanted.where_rare(text, folded, length)
        start, end = _at_words(text, _best_start(found, length), length)
    before, after = (CUT if start else ""), (CUT if end < len(text) else "")
    return mark_safe(f"{before}{_rendered(text, found, start, end).strip()}{after}")  # noqa: S308 - escaped piece by piece


def _together(text: str, found: list[Place]) -> list[tuple[int, int]]:
    """Return where marks begin and end: words with no more than a space or a dash between them share one."""
    spans: list[tuple[int, int]] = []
    for start, end, _form in found:
        if spans and not text[spans[-1][1] : start].strip(BETWEEN):
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
    return spans


def _best_start(found: list[Place], length: int) -> int:
    """Return where the window begins that has most different words, then most words one after another."""
    best, best_score = 0, (0, 0, 0)
    last = adjacent = 0  # of the window: one beyond its last word, and how many stand next to the one before
    inside: Counter[str] = Counter()
    for first, (start, _end, form) in enumerate(found):
        while last < len(found) and found[last][1] - start <= length * 3 // 4:
            inside[found[last][2]] += 1
            adjacent += last > first and _next(found, last)
            last += 1
        score = (len(inside), adjacent, last - first)
        if score > best_score:
            best, best_score = first, score
        if last > first:
            inside[form] -= 1
            if not inside[form]:
                del inside[form]
            adjacent -= last > first + 1 and _next(found, first + 1)
        else:
            last = first + 1
    return found[best][0] - length // 8 if found else 0


def _next(found: list[Place], at: int) -> bool:
    """Return whether a word stands right after the one before it, and is another."""
    before, this = found[at - 1], found[at]
    return this[0] - before[1] == 1 and this[2] != before[2]


def _at_words(text: str, start: int, length: int) -> tuple[int, int]:
    """Return [start, end) of a window of about `length` that cuts no word in two."""
    start = max(0, min(start, len(text) - length))
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
        if start % 64 == 0:
            break  # an endless word
    end = min(len(text), start + length)
    stop = end
    while (
        stop > start + length // 2 and stop < len(text) and text[stop - 1].isalnum() and text[stop].isalnum()
    ):
        stop -= 1
    return start, stop


def _rendered(text: str, found: list[Place], start: int, end: int) -> SafeString:
    pieces, at = [], start
    inside = [place for place in found if start <= place[0] and place[1] <= end]
    for first, last in _together(text, inside):
        pieces += [escape(text[at:first]), f"<mark>{escape(text[first:last])}</mark>"]
        at = last
    pieces.append(escape(text[at:end]))
    return mark_safe("".join(pieces))  # noqa: S308 - every piece is escaped

"""The words of a text that answer a question, marked, with those around them. Found as the index finds them.

A word typed without marks marks every word that folds to it; one typed with marks marks that word, and what
merely folds to it only where that word is nowhere in the text.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from meetings.search.analysis import TOKEN, Token, forms
from meetings.text.folding import fold, lower
from meetings.text.tones import old_placement

LENGTH = 240  # characters of a snippet
CUT = "…"
BETWEEN = " -–/&"


def marked(text: str, words: Iterable[Token]) -> SafeString:
    """Return all of normalised `text`, escaped, with the words in <mark>."""
    return _rendered(text, _found(text, list(words)), 0, len(text))


def snippet(text: str, words: Iterable[Token], length: int = LENGTH) -> SafeString:
    """Return the part of normalised `text` that has most of the words, escaped, with the words in <mark>."""
    found = _found(text, list(words))
    start = _best_start(found, length) if found else 0
    start, end = _at_words(text, start, length)
    before, after = (CUT if start else ""), (CUT if end < len(text) else "")
    return mark_safe(f"{before}{_rendered(text, found, start, end).strip()}{after}")  # noqa: S308 - escaped piece by piece


def _found(text: str, words: list[Token]) -> list[tuple[int, int, str]]:
    """Return (start, end, folded word) of each place where a word stands."""
    if not words:
        return []
    exact = {word.exact for word in words if word.marked}
    folded = {word.folded for word in words}
    places = []
    lowered = lower(text)
    # Numbers are found by value, so that their forms in the text are not known beforehand.
    forms_wanted = sorted(
        {word.folded for word in words if not word.folded[0].isdigit()}, key=len, reverse=True
    )
    if forms_wanted:
        pattern = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, forms_wanted))})(?![^\W\d_])")
        places += [(found.start(), found.end(), found[0]) for found in pattern.finditer(fold(text))]
    if any(word[0].isdigit() for word in folded):
        places += [
            (found.start(), found.end(), forms(found[0])[1])
            for found in TOKEN.finditer(lowered)
            if found[0][0].isdigit() and forms(found[0])[1] in folded
        ]
    level = old_placement(lowered)
    as_typed = {form for start, end, form in places if level[start:end] in exact}
    demanded = {word.folded for word in words if word.marked} - {
        word.folded for word in words if not word.marked
    }
    return sorted(
        place
        for place in places
        if place[2] not in demanded or place[2] not in as_typed or level[place[0] : place[1]] in exact
    )


def _together(text: str, found: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Return where marks begin and end: words with no more than a space or a dash between them share one."""
    spans: list[tuple[int, int]] = []
    for start, end, _form in found:
        if spans and not text[spans[-1][1] : start].strip(BETWEEN):
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
    return spans


def _best_start(found: list[tuple[int, int, str]], length: int) -> int:
    """Return where the window begins that has most different words, then most words one after another."""
    best, best_score = 0, (0, 0, 0)
    last = 0
    for first, (start, _end, _form) in enumerate(found):
        last = max(last, first)
        while last + 1 < len(found) and found[last + 1][1] - start <= length * 3 // 4:
            last += 1
        inside = found[first : last + 1]
        adjacent = sum(b[0] - a[1] == 1 and a[2] != b[2] for a, b in pairwise(inside))
        score = (len({form for _s, _e, form in inside}), adjacent, len(inside))
        if score > best_score:
            best, best_score = first, score
    return max(0, found[best][0] - length // 8)


def _at_words(text: str, start: int, length: int) -> tuple[int, int]:
    """Return [start, end) of a window of about `length` that cuts no word in two."""
    start = min(start, max(0, len(text) - length))
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


def _rendered(text: str, found: list[tuple[int, int, str]], start: int, end: int) -> SafeString:
    pieces, at = [], start
    inside = [place for place in found if start <= place[0] and place[1] <= end]
    for first, last in _together(text, inside):
        pieces += [escape(text[at:first]), f"<mark>{escape(text[first:last])}</mark>"]
        at = last
    pieces.append(escape(text[at:end]))
    return mark_safe("".join(pieces))  # noqa: S308 - every piece is escaped

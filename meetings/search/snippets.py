"""The words of a text that answer a question, marked, with those around them. Found as the index finds them.

A word typed without marks marks every word that folds to it; one typed with marks marks that word, and what
merely folds to it only where that word is nowhere in the text.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from html import escape
from itertools import islice, pairwise

from django.utils.safestring import SafeString, mark_safe

from meetings.search.analysis import NUMBER, Token, forms
from meetings.search.quick_folding import fold
from meetings.text.folding import lower

Place = tuple[int, int, str]  # where a word stands: [start, end) of the text, and its folded form
LENGTH = 240  # characters of a snippet
CUT = "…"
FEW = 4  # places of the rarest word, and of each two neighbours, that are looked around
BETWEEN = " -–/&"


def marked(text: str, words: Iterable[Token]) -> SafeString:
    """Return all of normalised `text`, escaped, with the words in <mark>."""
    return _rendered(text, _found(text, list(words)), 0, len(text))


def snippet(text: str, words: Iterable[Token], length: int = LENGTH) -> SafeString:
    """Return the part of normalised `text` that has most of the words, escaped, with the words in <mark>."""
    words = list(words)
    found = _found(text, words, length)
    start = _best_start(found, length) if found else 0
    start, end = _at_words(text, start, length)
    before, after = (CUT if start else ""), (CUT if end < len(text) else "")
    return mark_safe(f"{before}{_rendered(text, found, start, end).strip()}{after}")  # noqa: S308 - escaped piece by piece


def _found(text: str, words: list[Token], around: int | None = None) -> list[Place]:
    """Return where the words stand; with `around`, only so many characters around where they are rare."""
    if not words:
        return []
    folded = fold(text)
    exact = {word.exact for word in words if word.marked}
    bare = {word.folded for word in words if not word.marked}

    @cache
    def is_typed(written: str) -> bool:
        return forms(lower(written))[0] in exact

    def as_typed(place: Place) -> bool:
        return place[2] in bare or is_typed(text[place[0] : place[1]])

    numbers = _numbers(text, words)
    letters = {word.folded for word in words if not word.folded[0].isdigit()}
    regions = [(0, len(text))]
    if around is not None and (together := _together_as_typed(text, folded, words)):
        regions = _regions([together], around)
    elif around is not None:
        seeds = _seeds(folded, letters, numbers, as_typed)
        for one, other in pairwise(words):
            seeds += islice(_places(folded, f"{one.folded} {other.folded}", regions), FEW)
        regions = _regions(seeds, around)
    places = [place for word in letters for place in _places(folded, word, regions)]
    places += [place for place in numbers if any(start <= place[0] < end for start, end in regions)]
    typed = {place for place in places if as_typed(place)}
    # Where a word stands as it was typed, what merely folds to it is something else.
    settled = {form for _start, _end, form in typed}
    return sorted(place for place in places if place in typed or place[2] not in settled)


def _together_as_typed(text: str, folded: str, words: list[Token]) -> Place | None:
    """Return where all words first stand one after another as they were typed; there is no better place."""
    run = " ".join(word.folded for word in words)
    for place in islice(_places(folded, run, [(0, len(text))]), FEW) if len(words) > 1 else ():
        written = text[place[0] : place[1]].split(" ")
        if all(
            not word.marked or forms(lower(one))[0] == word.exact
            for word, one in zip(words, written, strict=True)
        ):
            return place
    return None


def _seeds(
    folded: str, letters: set[str], numbers: list[Place], as_typed: Callable[[Place], bool]
) -> list[Place]:
    """Return the first places of the rarest of the words, as it was typed if it stands so anywhere."""
    whole = [(0, len(folded))]
    places = numbers
    for word in () if numbers else sorted(letters, key=lambda word: (folded.count(word), word)):
        places = list(_places(folded, word, whole))
        if places:
            break
    return ([place for place in places if as_typed(place)] or places)[:FEW]


def _regions(places: list[Place], around: int) -> list[tuple[int, int]]:
    """Return the parts of the text that are `around` characters or less from one of the places."""
    regions: list[tuple[int, int]] = []
    for start, end, _form in sorted(places):
        if regions and start - around <= regions[-1][1]:
            regions[-1] = regions[-1][0], end + around
        else:
            regions.append((max(0, start - around), end + around))
    return regions


def _places(folded: str, word: str, regions: list[tuple[int, int]]) -> Iterator[Place]:
    for first, last in regions:
        start = folded.find(word, first, last)
        while start >= 0:
            end = start + len(word)
            if not folded[start - 1 : start].isalpha() and not folded[end : end + 1].isalpha():
                yield start, end, word
            start = folded.find(word, end, last)


def _numbers(text: str, words: list[Token]) -> list[Place]:
    """Numbers are found by their value, so that their forms in the text are not known beforehand."""
    wanted = {word.folded for word in words if word.folded[0].isdigit()}
    if not wanted:
        return []
    numbers = ((found, forms(found[0])[1]) for found in NUMBER.finditer(text))
    return [(found.start(), found.end(), value) for found, value in numbers if value in wanted]


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
    return max(0, found[best][0] - length // 8)


def _next(found: list[Place], at: int) -> bool:
    """Return whether a word stands right after the one before it, and is another."""
    before, this = found[at - 1], found[at]
    return this[0] - before[1] == 1 and this[2] != before[2]


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


def _rendered(text: str, found: list[Place], start: int, end: int) -> SafeString:
    pieces, at = [], start
    inside = [place for place in found if start <= place[0] and place[1] <= end]
    for first, last in _together(text, inside):
        pieces += [escape(text[at:first]), f"<mark>{escape(text[first:last])}</mark>"]
        at = last
    pieces.append(escape(text[at:end]))
    return mark_safe("".join(pieces))  # noqa: S308 - every piece is escaped

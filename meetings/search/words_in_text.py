"""Where the words of a question stand in a text. Found as the index finds them.

A word typed without marks is found in every word that folds to it; one typed with marks in that word, and in
what merely folds to it only where that word is nowhere in the text.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise

from meetings.search.analysis import NUMBER, Token, forms
from meetings.search.quick_folding import sketch
from meetings.text.folding import fold, lower

Place = tuple[int, int, str]  # where a word stands: [start, end) of the text, and its folded form
Region = tuple[int, int]
DIGITS = frozenset("0123456789")
IN_NUMBERS = DIGITS | {".", ","}
FEW = 4  # places of the rarest word, and of each two neighbours, that are looked around


class Sought:
    """Words that are looked for. `folded` is always what `fold` makes of the text."""

    def __init__(self, words: tuple[Token, ...]):
        self.words = words
        self.exact = {word.exact for word in words if word.marked}
        self.bare = {word.folded for word in words if not word.marked}
        self.numbers = {word.folded: word.exact for word in words if word.folded[0].isdigit()}
        self.letters = sorted({word.folded for word in words} - self.numbers.keys())
        self.run = " ".join(word.folded for word in words)
        self.pairs = [f"{one.folded} {other.folded}" for one, other in pairwise(words)]
        self.fold = sketch if self.run.isascii() else fold

    def within(self, text: str, folded: str, regions: list[Region]) -> list[Place]:
        """Return where the words stand in some parts of the text."""
        places = [place for word in self.letters for place in _places(folded, word, regions)]
        places += self._numbers_within(text, regions)
        typed = {place for place in places if self._as_typed(text, place)}
        # Where a word stands as it was typed, what merely folds to it is something else.
        settled = {form for _start, _end, form in typed}
        return sorted(place for place in places if place in typed or place[2] not in settled)

    def where_rare(self, text: str, folded: str, around: int) -> list[Place]:
        """Return where the words stand, only so many characters around where they are rare."""
        whole = [(0, len(text))]
        seeds = self._numbers(text) or self._rarest(text, folded)
        for pair in self.pairs:
            seeds += islice(_places(folded, pair, whole), FEW)
        return self.within(text, folded, _around(seeds, around))

    def together(self, text: str, folded: str) -> Place | None:
        """Return where all words first stand one after another as they were typed; no place is better."""
        for place in islice(_places(folded, self.run, [(0, len(text))]), FEW) if self.pairs else ():
            written = text[place[0] : place[1]].split(" ")
            if all(
                not word.marked or _exact(one) == word.exact
                for word, one in zip(self.words, written, strict=True)
            ):
                return place
        return None

    def _rarest(self, text: str, folded: str) -> list[Place]:
        """Return the first places of the rarest of the words, as it was typed if it stands so anywhere."""
        whole = [(0, len(text))]
        for word in sorted(self.letters, key=folded.count):
            typed = (place for place in _places(folded, word, whole) if self._as_typed(text, place))
            if places := list(islice(typed, FEW)) or list(islice(_places(folded, word, whole), FEW)):
                return places
        return []

    def _as_typed(self, text: str, place: Place) -> bool:
        return place[2] in self.bare or _exact(text[place[0] : place[1]]) in self.exact

    def _numbers(self, text: str) -> list[Place]:
        """Return the first places of numbers, as they were typed if they stand so anywhere."""
        found: list[Place] = []
        for written in self.numbers.values():
            alone = (
                place
                for place in _places(text, written, [(0, len(text))])
                if text[place[0] - 1 : place[0]] not in IN_NUMBERS
                and text[place[1] : place[1] + 1] not in DIGITS
            )
            found += islice(self._numbers_within(text, alone), FEW)
        return found or list(islice(self._numbers_within(text, [(0, len(text))]), FEW))

    def _numbers_within(self, text: str, regions: Iterable[Region]) -> Iterator[Place]:
        """Numbers are found by their value, so that their forms in the text are not known beforehand."""
        for first, last, *_ in regions if self.numbers else ():
            for found in NUMBER.finditer(text, *_whole_numbers(text, first, last)):
                value = forms(found[0])[1]
                if value in self.numbers:
                    yield found.start(), found.end(), value


def _whole_numbers(text: str, first: int, last: int) -> Region:
    """Return the part of a text from `first` to `last`, and more if that cuts a number."""
    while first and text[first - 1] in IN_NUMBERS:
        first -= 1
    while last < len(text) and text[last] in IN_NUMBERS:
        last += 1
    return first, last


@lru_cache(maxsize=64)
def sought(words: tuple[Token, ...]) -> Sought:
    return Sought(words)


def _exact(written: str) -> str:
    return forms(lower(written))[0]


def _around(places: list[Place], around: int) -> list[Region]:
    """Return the parts of the text that are `around` characters or less from one of the places."""
    regions: list[Region] = []
    for start, end, _form in sorted(places):
        if regions and start - around <= regions[-1][1]:
            regions[-1] = regions[-1][0], end + around
        else:
            regions.append((max(0, start - around), end + around))
    return regions


def _places(folded: str, word: str, regions: list[Region]) -> Iterator[Place]:
    for first, last in regions:
        start = folded.find(word, first, last)
        while start >= 0:
            end = start + len(word)
            if not folded[start - 1 : start].isalpha() and not folded[end : end + 1].isalpha():
                yield start, end, word
            start = folded.find(word, end, last)

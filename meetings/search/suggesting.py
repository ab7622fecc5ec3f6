"""The question in words that the archive has, for "Có phải bạn tìm": puts marks back and repairs a letter.

Each word has a few candidates that the archive knows; of all ways through them the one is taken whose
neighbours stand together most often.
"""

import string
from collections.abc import Iterator

import numpy as np

from meetings.search.analysis import Token, analyse, exact_term
from meetings.search.generation import Generation

LONGEST = 12  # words that are looked at
SPELLINGS = 8  # candidates of one word
# What is confused in speech and in writing, at the beginning and at the end of a folded syllable.
ONSETS = ("ch", "tr"), ("s", "x"), ("d", "gi"), ("d", "r"), ("gi", "r"), ("l", "n"), ("ng", "ngh"), ("c", "k")
CODAS = ("n", "ng"), ("c", "t"), ("i", "y"), ("nh", "n"), ("ch", "t")
ALONE, TOGETHER = 0.3, 2.0  # how frequency counts, of a word and of two neighbours
TYPED, REPAIRED = 5.0, 0.02  # how marks that were typed, and a repaired letter, count beside marks put back

Way = tuple[float, list[str]]


class Suggesting:
    """Suggestions from one generation of the index."""

    def __init__(self, generation: Generation):
        self.generation = generation

    def suggestion(self, text: str) -> str:
        """Return another way to put `text`, or "" where there is none that the archive has more of."""
        words = analyse(text)[0]
        if not 1 <= len(words) <= LONGEST:
            return ""
        chosen = self._likeliest([self._candidates(word) for word in words])
        return " ".join(chosen) if chosen != [word.exact for word in words] else ""

    def _candidates(self, word: Token) -> dict[str, float]:
        """Return spellings that the archive has, each with how likely it is what was meant."""
        if word.folded[0].isdigit():
            return {word.exact: 1.0}
        as_typed = self.generation.frequency("text", exact_term(word))
        if word.marked and as_typed:
            found = {word.exact: TYPED * as_typed}
        else:
            found = self._spellings(word.folded, 1.0)
        others = _confused(word.folded) if found else _one_letter_off(word.folded)
        for other in others:
            for spelling, likely in self._spellings(other, REPAIRED).items():
                found[spelling] = max(likely, found.get(spelling, 0.0))
        return dict(sorted(found.items(), key=lambda item: -item[1])[:SPELLINGS])

    def _spellings(self, folded: str, likely: float) -> dict[str, float]:
        """Return the marked spellings of a folded word, weighed by how many documents have them."""
        having = self.generation.frequencies("text", f"{folded}=")
        return {form.partition("=")[2]: likely * count for form, count in having.items()}

    def _likeliest(self, candidates: list[dict[str, float]]) -> list[str]:
        """Return the spelling of each word on the best way through all candidates (Viterbi's)."""
        if not all(candidates):
            return []
        ways = [(ALONE * np.log(likely), [spelling]) for spelling, likely in candidates[0].items()]
        for following in candidates[1:]:
            ways = [
                self._best(ways, spelling, ALONE * np.log(likely)) for spelling, likely in following.items()
            ]
        return max(ways)[1]

    def _best(self, ways: list[Way], spelling: str, alone: float) -> Way:
        """Return the best of all ways, gone on to this spelling of the next word."""
        return max(
            (score + alone + TOGETHER * np.log1p(self._together(way[-1], spelling)), [*way, spelling])
            for score, way in ways
        )

    def _together(self, one: str, other: str) -> int:
        (first,), (second,) = analyse(one)[0], analyse(other)[0]
        form = f"{first.folded} {second.folded}={first.exact} {second.exact}"
        return self.generation.frequency("text", form)


def _confused(folded: str) -> Iterator[str]:
    """Yield what a syllable is confused with: "trung" for "chung"."""
    for pair in ONSETS:
        for one, other in (pair, pair[::-1]):
            if folded.startswith(one):
                yield other + folded[len(one) :]
    for pair in CODAS:
        for one, other in (pair, pair[::-1]):
            if folded.endswith(one):
                yield folded[: -len(one)] + other


def _one_letter_off(folded: str) -> Iterator[str]:
    """Yield what `folded` becomes by one letter more, less, other, or in another place."""
    if not folded.isascii() or len(folded) > 12:
        return
    for at in range(len(folded) + 1):
        before, after = folded[:at], folded[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in string.ascii_lowercase:
            if after:
                yield before + letter + after[1:]
            yield before + letter + after

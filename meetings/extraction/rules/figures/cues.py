"""The words between two numerals that say what the next one is: verbs, approximations, separators.

"⟦giảm⟧ 6 phòng ⟦đạt⟧ 31,2%⟦;⟧ 7 ban", "⟦phấn đấu⟧ ⟦đạt⟧ ⟦trên⟧ 95%".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.reference.counted import longest_noun, longest_senses
from meetings.text.leveled import Leveled

TOKEN = re.compile(r"đ/c|[^\W\d_]+|[,;:()%]")
SEPARATORS = {",", ";", ":", "(", ")"}
VERBS = frozenset({"increase", "decrease", "level", "reach", "act"})


@dataclass(frozen=True, slots=True)
class Cue:
    """Words at [start, end) with their senses; those that no list knows have the sense "word"."""

    start: int
    end: int
    words: str
    senses: frozenset[str]


SEPARATOR, NOUN, WORD = frozenset({"separator"}), frozenset({"noun"}), frozenset({"word"})


def find(text: Leveled, start: int, end: int) -> Iterator[Cue]:
    """Yield the tokens of the text's [start, end) in order, the longest entry of the lists at each place."""
    tokens = list(TOKEN.finditer(text.lower, start, end))
    words = [token[0] for token in tokens]
    at = 0
    while at < len(words):
        size, senses = _entry(words, at)
        if senses & VERBS and text.level[tokens[at].start()].isupper() and at and words[at - 1] != ":":
            senses = WORD  # "Ủy ban ⟦Kiểm tra⟧", "Ban ⟦Tổ chức⟧"
        yield Cue(tokens[at].start(), tokens[at + size - 1].end(), " ".join(words[at : at + size]), senses)
        at += size


def _entry(words: list[str], at: int) -> tuple[int, frozenset[str]]:
    word = words[at]
    if word in SEPARATORS:
        return 1, SEPARATOR
    size, senses = longest_senses(words, at)
    noun, _ = longest_noun(words, at)
    # "tổ chức đảng" is a noun, "tổ chức" alone before a numeral a deed; "chi bộ" is no "chi".
    if noun > size:
        return noun, NOUN
    if size:
        return size, senses
    return 1, WORD

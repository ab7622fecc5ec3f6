"""The order of the Vietnamese alphabet: a ă â b c d đ e ê … before the tones, ngang huyền hỏi ngã sắc nặng.

Databases do not agree on it, so a name is stored with a key of small letters and digits that every database
puts in the same order.
"""

import re
import unicodedata

TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng; none comes first
QUALITIES = "\u0306\u0302\u031b"  # ă before â, ô before ơ
SYLLABLE = re.compile(r"[^\W_]+")


def sorting_key(text: str) -> str:
    """Return a key of which the plain order is that of the alphabet, syllable by syllable."""
    return "".join(map(_syllable_key, SYLLABLE.findall(text.lower())))


def name_sorting_key(name: str) -> str:
    """Return the key of a person's name, given name first as Vietnamese lists go: "Lê Văn An" under "An"."""
    family, _space, given = name.strip().rpartition(" ")
    return sorting_key(f"{given} {family}")


def letter_key(letter: str) -> str:
    """Return how the keys of words that begin with `letter` begin: "Đ" → "d3"."""
    return sorting_key(letter)[:2]


def _syllable_key(syllable: str) -> str:
    """Each letter as a pair, "a0" a, "a1" ă, "a2" â; then "0", before all letters, and the tone's number."""
    letters, tone = [], 0
    for char in unicodedata.normalize("NFD", syllable.replace("đ", "d\u0335")):
        if char in TONES:
            tone = TONES.index(char) + 1
        elif char in QUALITIES and letters:
            letters[-1] = letters[-1][0] + str(QUALITIES.index(char) + 1)
        elif char == "\u0335":
            letters[-1] = "d3"
        elif char.isascii():
            letters.append(f"{char}0")
    return "".join(letters) + f"0{tone}"

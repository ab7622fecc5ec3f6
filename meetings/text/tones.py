"""Where a syllable carries its tone mark: the old placement (hòa, khỏe, thủy) for every writing.

The two conventions differ only in open syllables ending in oa, oe, uy (not after q): the press mostly writes
*hòa, thủy*, schoolbooks *hoà, thuỷ* (decision 1989/QĐ-BGDĐT of 25/05/2018, article 8). Marks that sit on
a letter where no convention puts them (*qúy, tòan, cuả*) are put right too. A syllable keeps its length, so
that offsets hold.
"""

import re
import unicodedata
from functools import lru_cache

TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
QUALITIES = {"\u0302", "\u0306", "\u031b"}  # the hats of â ê ô, the breve of ă, the horn of ơ ư

# A syllable without its marks: onset, one to three vowels, coda. "gi" and "qu" are onsets before a vowel.
SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi(?=[aeiouy])|qu(?=[aeiouy])|ch|kh|ph|th|tr|[bcdđghklmnprstvx])?"
    r"(?P<vowels>[aeiouy]{1,3})"
    r"(?P<coda>ch|ng|nh|[cmnpt])?"
)
LONGEST = len("nghiêng")
WORD = re.compile(r"[^\W\d_]+")


def old_placement(text: str) -> str:
    """Return NFC `text`, of the same length, with each syllable's tone where the old style puts it."""
    return WORD.sub(lambda word: place_tone(word[0]), text)


@lru_cache(maxsize=1 << 16)
def place_tone(word: str) -> str:
    """Return one syllable with its tone in the old place, and anything else unchanged."""
    if len(word) > LONGEST:
        return word
    letters = _letters(word)
    toned = [i for i, (_, _, tone) in enumerate(letters) if tone]
    if len(toned) != 1:
        return word
    shape = SYLLABLE.fullmatch("".join(base for base, _, _ in letters).lower())
    if not shape:
        return word
    target = _tone_bearer(letters, shape)
    if target == toned[0]:
        return word
    tone = letters[toned[0]][2]
    placed = "".join(
        base + quality + (tone if i == target else "") for i, (base, quality, _) in enumerate(letters)
    )
    placed = unicodedata.normalize("NFC", placed)
    return placed if len(placed) == len(word) else word


def _letters(word: str) -> list[tuple[str, str, str]]:
    """Split a word into (base letter, quality marks, tone) triples."""
    letters: list[tuple[str, str, str]] = []
    for char in unicodedata.normalize("NFD", word):
        if letters and char in TONES:
            base, quality, tone = letters[-1]
            letters[-1] = (base, quality, tone + char)
        elif letters and unicodedata.combining(char):
            base, quality, tone = letters[-1]
            letters[-1] = (base, quality + char, tone)
        else:
            letters.append((char, "", ""))
    return letters


def _tone_bearer(letters: list[tuple[str, str, str]], shape: re.Match[str]) -> int:
    """Return the index of the letter that carries the tone in the old style."""
    first, last = shape.start("vowels"), shape.end("vowels") - 1
    marked = [i for i in range(first, last + 1) if QUALITIES & set(letters[i][1])]
    if marked:
        return marked[-1]
    if first == last or shape["coda"]:
        return last
    return first + 1 if last - first == 2 else first

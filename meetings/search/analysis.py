"""Vietnamese text → the terms it is found by. Knows no engine.

A token is one syllable, or one number. It has an exact form (lower case, tone mark in the old place) and a
folded one (no marks at all). Numbers are exact as written and folded by value: "1.503" → 1503, "36,4" → 36.4.
A document number ("18 -NQ/TW") or a day ("25 tháng 10 năm 2017") is also one whole, beside its parts.
No word is left out and none is stemmed: "an" is half of "Nghệ An", "y" half of "y tế".

Terms come in families, told apart by their form, so that one field holds them all:

    hoi          hoi nghi                  a syllable and a pair of neighbours, folded
    hoi=hội      hoi nghi=hội nghị         the same, exact: beside all that folds to the same
    9-da/tu      9-da/tu=9-đa/tu           a whole
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from meetings.text.folding import fold, lower
from meetings.text.leveled import ALIKE
from meetings.text.normalize import normalise
from meetings.text.tones import old_placement

LONGEST = 60  # letters of a token that count; no word of any language here is longer

A_NUMBER = r"""
    (?<! \d[.,] ) \d{1,3} (?: \.\d{3} )++ (?: ,\d++ )?+ (?! [.,]?\d )   # 1.503   45.799,5
    | (?<! \d[.,] ) \d++ [.,] \d++ (?! [.,]?\d )                        # 36,4    16.7
    | \d++                                                              # 18      2025
    """
NUMBER = re.compile(rf"(?=\d) (?: {A_NUMBER} )", re.VERBOSE)
TOKEN = re.compile(
    rf"""
    {A_NUMBER}
    | [^\W\d_]++                                                        # hội     ủy     nq
    """,
    re.VERBOSE,
)
SPACE = r"[^\S\n]?"
DASH = "".join(sorted(chr(code) for code, alike in ALIKE.items() if alike == "-"))
YEAR = r"(?:19|20)\d\d"
WHOLE = re.compile(
    rf"""
    (?<! [\w/.{DASH}-] )
    (?:
        (?P<number> \d{{1,5}} ) (?P<letter> [a-z] )?                    # 18  08  30a
        (?: / (?P<year> {YEAR} ) )?                                     # /2011
        {SPACE} (?P<separator> [-/{DASH}] ) {SPACE}
        (?P<series> [a-zđ]{{1,6}} \d{{0,2}}                             # nq  qđ  qh15
            (?: {SPACE}[-/{DASH}]{SPACE} [a-zđ]{{1,8}} \d{{0,2}} ){{0,2}} )     # /tw  -ubnd
      | (?P<day> \d{{1,2}} ) (?P<mark> {SPACE}[-/.{DASH}]{SPACE} )            # 25/10/2017  25.10.2017
        (?P<month> \d{{1,2}} ) (?P=mark) (?P<of> {YEAR} )
      | (?P<iso_of> {YEAR} ) - (?P<iso_month> \d\d ) - (?P<iso_day> \d\d )
      | (?P<long_day> \d{{1,2}} ) \s tháng \s (?P<long_month> \d{{1,2}} ) \s năm \s (?P<long_of> {YEAR} )
      | (?P<bare_day> \d{{1,2}} ) \s thang \s (?P<bare_month> \d{{1,2}} ) \s nam \s (?P<bare_of> {YEAR} )
    )
    (?! \w | [-/{DASH}]\w )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """`text[start:end]` in its exact and its folded form."""

    exact: str
    folded: str
    start: int
    end: int

    @property
    def marked(self) -> bool:
        """Whether it was typed with marks: đảng, not dang."""
        return self.exact != self.folded and not self.folded[0].isdigit()


@dataclass(frozen=True, slots=True)
class Whole:
    """A document number or a day in `text[start:end]`: "18-nq/tw", "25/10/2017"."""

    exact: str
    folded: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the tokens of normalised `text`, with their offsets into it."""
    return [Token(*forms(found[0]), found.start(), found.end()) for found in TOKEN.finditer(lower(text))]


def wholes(text: str) -> list[Whole]:
    """Return the document numbers and days in normalised `text`."""
    return [_whole(found) for found in WHOLE.finditer(lower(text))]


def analyse(text: str) -> tuple[list[Token], list[Whole]]:
    """Return tokens and wholes of any text, however it was typed; offsets are into `normalise(text)`."""
    text = normalise(text)
    return tokens(text), wholes(text)


def words_and_wholes(text: str) -> tuple[list[str], list[str]]:
    """Return the exact term of each word of normalised `text`, and each whole in both its forms."""
    lowered = lower(text)
    found = [_whole(found) for found in WHOLE.finditer(lowered)]
    return list(map(exact_word, TOKEN.findall(lowered))), [
        form for whole in found for form in (whole.folded, exact_term(whole))
    ]


def terms(words: list[str]) -> Iterator[str]:
    """Yield every term that words follow from one another by: the words and their pairs, exact and folded."""
    both = [word.partition("=") for word in words]
    yield from words
    yield from (folded for folded, _, _exact in both)
    for (folded, _, exact), (next_folded, _, next_exact) in pairwise(both):
        yield f"{folded} {next_folded}"
        yield f"{folded} {next_folded}={exact} {next_exact}"


def exact_pair(one: str, other: str) -> str:
    """Return the term of two neighbours, each given by its own: "hoi=hội", "nghi=nghị"."""
    folded, _, exact = one.partition("=")
    next_folded, _, next_exact = other.partition("=")
    return f"{folded} {next_folded}={exact} {next_exact}"


def exact_term(of: Token | Whole) -> str:
    return f"{of.folded}={of.exact}"


def exact_pairs(of: Iterable[Token]) -> list[str]:
    return [f"{one.folded} {other.folded}={one.exact} {other.exact}" for one, other in pairwise(of)]


def folded_pairs(of: Iterable[Token]) -> list[str]:
    return [f"{one.folded} {other.folded}" for one, other in pairwise(of)]


@lru_cache(maxsize=1 << 17)
def forms(word: str) -> tuple[str, str]:
    """Return the exact and the folded form of one lower-case word or number."""
    word = word[:LONGEST]
    if word[0].isdigit():
        return word, value_of(word)
    exact = old_placement(word)
    return exact, fold(exact)


@lru_cache(maxsize=1 << 17)
def exact_word(word: str) -> str:
    """Return the exact term of one lower-case word or number."""
    exact, folded = forms(word)
    return f"{folded}={exact}"


def value_of(number: str) -> str:
    """Return how a number is found whatever its spelling: "1.503" → "1503", "36,40" → "36.4", "02" → "2"."""
    whole, comma, fraction = number.partition(",")
    if not comma and re.fullmatch(r"\d+\.(?!\d{3}$)\d+", whole):
        whole, _dot, fraction = whole.partition(".")
    whole = whole.replace(".", "").lstrip("0") or "0"
    fraction = fraction.rstrip("0")
    return f"{whole}.{fraction}" if fraction else whole


def _whole(found: re.Match[str]) -> Whole:
    parts = found.groupdict()
    if parts["series"]:
        year = f"/{parts['year']}" if parts["year"] else ""
        number = (parts["number"].lstrip("0") or "0") + (parts["letter"] or "")
        exact = re.sub(r"\s", "", f"{number}{year}{parts['separator']}{parts['series']}".translate(ALIKE))
    else:
        kind = next(kind for kind in ("", "iso_", "long_", "bare_") if parts[f"{kind}of"])
        exact = f"{int(parts[f'{kind}day'])}/{int(parts[f'{kind}month'])}/{parts[f'{kind}of']}"
    return Whole(exact, fold(exact), found.start(), found.end())

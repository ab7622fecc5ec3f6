"""Every numeral of a stretch of text, in the shape it is written: one pass, each digit read once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from meetings.text.numbers import NUMERAL, read_number

YEAR = r"(?:19|20)\d\d(?!\d)"

# The first shape that fits wins, so that a date is never taken for a fraction, nor a document for a range.
SHAPE = re.compile(
    rf"""
    (?<![\w])(?:
      (?P<document>      # 18-NQ/TW   18 -NQ/TW   31 - HD/BTCTW   02/2018/NQ-HĐND   202/2025/QH15
          \d{{1,5}}+[a-z]?+\s?[-/]\s?(?:{YEAR}\s?[/-]\s?)?
          (?: [A-ZĐ][A-ZĐa-zđ]{{0,5}}+\s?[-/]\s?[A-ZĐ][A-ZĐa-zđ0-9]*+(?:-[A-ZĐ][A-ZĐ0-9]*+)?
            | (?:UBTV)?QH\d{{1,2}} ) )
    | (?P<date>          # 25/10/2017   7-8-2018   24 - 28/7/2025   12-15/10   2025-10-24   10/2024
          \d{{1,2}}\s?-\s?\d{{1,2}}[/.]\d{{1,2}}(?:[/.]{YEAR})?(?!\w|[/.,]\d)
        | \d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?{YEAR}
        | {YEAR}-\d{{1,2}}-\d{{1,2}}(?!\d)
        | (?:0?[1-9]|1[0-2])\s?[/-]\s?{YEAR} )
    | (?P<years>{YEAR}\s?-\s?(?:{YEAR}|\d\d(?!\d)))                            # 2025 - 2030   2016-21
    | (?P<clock>         # 16:29   8h00   14h   7 giờ 30 phút
          \d{{1,2}}:\d\d(?::\d\d)?(?!\d) | \d{{1,2}}h(?:\d\d)?(?!\w) | \d{{1,2}}\s?giờ\b(?:\s?\d{{1,2}})? )
    | (?P<fraction>(?P<part>{NUMERAL})\s?%?\s?/\s?(?P<whole>{NUMERAL}))          # 118/1.204   83,2%/50
    | (?P<range>(?P<low>{NUMERAL})\s?%?\s?-\s?(?P<high>{NUMERAL})(?!\w))       # 3-5 (%)   10% - 12 (%)
    | (?P<number>{NUMERAL})
    )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral and its shape: document, date, years, clock, fraction, range or number.

    `texts` and `values` hold one number, or the two of a fraction (part, whole) or of a range (low, high);
    a value is None for what is no number ("1.1.1").
    """

    start: int
    end: int
    shape: str
    texts: tuple[str, ...] = ()
    values: tuple[Decimal | None, ...] = ()
    starts: tuple[int, ...] = ()

    @property
    def like_a_date(self) -> bool:
        """True for a fraction or a range that could be a day and a month: "5/9", "21-12", and "16.7"."""
        if self.shape == "number":
            day, dot, month = self.texts[0].partition(".")
            return bool(dot) and _is_day(day) and _is_month(month)
        return len(self.texts) == 2 and _is_day(self.texts[0]) and _is_month(self.texts[1])


def find(level: str, start: int, end: int) -> Iterator[Numeral]:
    """Yield the numerals of `level[start:end]` in order; digits within a word ("NQ18", "H5N1") are none."""
    for match in SHAPE.finditer(level, start, end):
        shape = match.lastgroup or "number"
        if match["fraction"]:
            yield _numeral(match, "fraction", "part", "whole")
        elif match["range"]:
            yield _numeral(match, "range", "low", "high")
        elif match["number"]:
            yield _numeral(match, "number", "number")
        else:
            yield Numeral(match.start(), match.end(), shape)


def _numeral(match: re.Match[str], shape: str, *groups: str) -> Numeral:
    texts = tuple(match[group] for group in groups)
    starts = tuple(match.start(group) for group in groups)
    return Numeral(match.start(), match.end(), shape, texts, tuple(map(read_number, texts)), starts)


def _is_day(text: str) -> bool:
    return len(text) <= 2 and text.isdecimal() and 1 <= int(text) <= 31


def _is_month(text: str) -> bool:
    return len(text) <= 2 and text.isdecimal() and 1 <= int(text) <= 12

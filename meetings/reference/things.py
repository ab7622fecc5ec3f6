"""Nouns that make the capitals behind them a thing's name: "đường Lê Lợi", "Giải thưởng Trần Văn A"."""

import csv
import re
from functools import lru_cache
from importlib.resources import files

from meetings.text.tones import old_placement

MOST_WORDS_BETWEEN = 5  # "công ty cổ phần đầu tư xây dựng Hoàng Long"


@lru_cache(maxsize=1)
def thing_pattern() -> re.Pattern[str]:
    """Return what matches such a noun, and the words that go with it, at the end of a text."""
    text = (files("meetings.reference") / "data" / "things.csv").read_text(encoding="utf-8")
    kinds = []
    for row in csv.DictReader(text.splitlines()):
        kind = rf"(?:{_alternatives(row['noun'])})"
        if row["with"]:
            kind += rf"(?:[ ](?:{_alternatives(row['with'])})){{0,{MOST_WORDS_BETWEEN}}}"
        kinds.append(kind)
    return re.compile(rf"(?<!\w)(?:{'|'.join(kinds)})\.?[ ]?[\"'(]?$")


def _alternatives(column: str) -> str:
    """Return "a|b c" as a regex, the longest first."""
    words = sorted(map(old_placement, column.split("|")), key=len, reverse=True)
    return "|".join(word.replace(" ", "[ ]") for word in words)

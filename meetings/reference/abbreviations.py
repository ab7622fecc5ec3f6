"""Abbreviations of the genre and which writing the archive keeps: BCH is written out, UBND stays (grammar
B.3).

A row's `written` says which of the two forms a title is given in: "long", "short", or "never" where the
abbreviation has several meanings and is left as the report has it.
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _rows() -> tuple[dict[str, str], ...]:
    text = (files("meetings.reference") / "data" / "abbreviations.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@lru_cache(maxsize=1)
def _rewritings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return (pattern, replacement) pairs; abbreviations are matched with their case: "đầu tư" is no "TƯ"."""
    pairs = [(re.compile(r"\bUV[ ]?(?=T\.?[ƯW]|B[CT]|TW)"), "Ủy viên ")]
    for row in _rows():
        short = r"\.?".join(map(re.escape, row["short"].replace(".", "")))
        if row["written"] == "long":
            pairs.append((re.compile(rf"(?<!\w)(?<!Đầu )(?<!ĐẦU ){short}(?!\w)"), row["long"]))
        elif row["written"] == "short":
            long = r"\s+".join(map(re.escape, row["long"].split()))
            pairs.append((re.compile(rf"\b{long}\b", re.IGNORECASE), row["short"]))
    return tuple(pairs)


@lru_cache(maxsize=1 << 14)
def rewrite(words: str) -> str:
    """Return levelled `words` with each abbreviation in the form that the archive keeps.

    >>> rewrite("Ủy viên BTV Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh")
    'Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch UBND tỉnh'
    """
    for pattern, replacement in _rewritings():
        words = pattern.sub(replacement, words)
    return words


@lru_cache(maxsize=1)
def variants() -> dict[str, str]:
    """Return lower-case canonical form → regex of every writing, longest first: "ban chấp hành" →
    "(?:…|bch)".
    """
    forms: dict[str, list[str]] = {}
    for row in _rows():
        if row["written"] == "never":
            continue
        long = row["long"].lower().replace(" ", r"[ ]+")
        short = re.escape(row["short"].lower())
        kept = (row["long"] if row["written"] == "long" else row["short"]).lower()
        forms.setdefault(kept, [long]).append(short)
    return {kept: "(?:" + "|".join(writings) + ")" for kept, writings in forms.items()}

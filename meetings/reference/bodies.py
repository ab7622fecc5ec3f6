"""Bodies that a position belongs to: "Sở Văn hóa, Thể thao và Du lịch" is one, its comma divides nothing.

`kind` says what can follow: `alone` nothing, `bare` nothing ("Giám đốc Sở"), `open` words that no list can
hold ("Ban Chỉ đạo …"); after the others comes another body, a level ("tỉnh") or a place ("Tỉnh ủy Hà Nam").
Known bodies are matched before a list of titles is divided (grammar B.4, rule 2).
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files

from meetings.reference.abbreviations import rewrite, variants
from meetings.text.leveled import ALIKE
from meetings.text.tones import old_placement


def _rows(file: str) -> list[dict[str, str]]:
    text = (files("meetings.reference") / "data" / file).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@lru_cache(maxsize=1 << 14)
def identity(words: str) -> str:
    """Return what two writings of one body or title have in common: lower case, abbreviations, spaces,
    dashes.
    """
    words = old_placement(rewrite(words.translate(ALIKE)))
    words = re.sub(r"\s*-\s*", "-", words.replace("&", "và"))
    return re.sub(r"\s+", " ", words).strip().lower()


@lru_cache(maxsize=1)
def bodies() -> dict[str, tuple[str, str]]:
    """Return identity → (name, kind) of every known body."""
    known: dict[str, tuple[str, str]] = {}
    for row in _rows("bodies.csv"):
        known.setdefault(identity(row["body"]), (row["body"], row["kind"]))
    return known


@lru_cache(maxsize=1)
def body_pattern() -> re.Pattern[str]:
    """Return what matches a known body in levelled lower-case text, the longest first."""
    names = sorted({old_placement(row["body"]).lower() for row in _rows("bodies.csv")}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(_writings, names))})(?!\w)")


@lru_cache(maxsize=1)
def open_head_pattern() -> re.Pattern[str]:
    """Return what matches the noun that begins a body of no list: "công ty", "ban chỉ đạo"."""
    heads = sorted(
        (old_placement(row["head"]).lower() for row in _rows("open_bodies.csv")), key=len, reverse=True
    )
    return re.compile(rf"(?:{'|'.join(head.replace(' ', '[ ]+') for head in heads)})(?!\w)")


def _writings(name: str) -> str:
    """Return a regex of every writing of a lower-case body: abbreviations, "&" for "và", loose spaces and
    dashes.
    """
    pattern = re.escape(name).replace(r"\ ", " ").replace(r"\-", "-").replace(r"\&", "&")
    for kept, writings in variants().items():
        pattern = re.sub(rf"(?<!\w){re.escape(kept)}(?!\w)", lambda _, w=writings: w, pattern)
    pattern = pattern.replace(" - ", "[ ]*-[ ]*").replace(" và ", "[ ]+(?:và|&)[ ]+")
    return re.sub(r" +(?!\])", "[ ]+", pattern)

"""Districts and communes: "huyện Mường Xa", "thị xã …", since 01/07/2025 "xã …", "phường …", "đặc khu …".

Only behind the word for their kind: most of their names are also words or people's names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.extraction.sections import Article
from meetings.reference.gazetteer import communes, districts

# "huyện Nghĩa Đàn"  "Huyện ủy Nghĩa Đàn"  "Đảng bộ xã Bản Hồ"  "Thành ủy Vinh"  "Đảng ủy phường Trường Vinh"
CUE = re.compile(
    r"(?<!\w)(?P<kind>(?:huyện|thị|quận|thành)[ ]ủy|huyện|thị[ ]xã|thành[ ]phố|tp\.?|quận|xã|phường"
    r"|đặc[ ]khu)[ ]{1,2}"
)
KINDS = {
    "huyện ủy": "huyện",
    "thị ủy": "thị xã",
    "quận ủy": "quận",
    "thành ủy": "thành phố",
    "tp": "thành phố",
    "tp.": "thành phố",
}
OLD = {"huyện", "thị xã", "thành phố", "quận"}
NAME = re.compile(r"[^\W\d_a-zà-ỹ][\w'-]*(?:[ ][^\W\d_a-zà-ỹ][\w'-]*){0,4}|\d{1,2}(?!\w)")


@dataclass(frozen=True, slots=True)
class Division:
    """A district or commune named in the text, with the entities that have one of that name."""

    start: int
    end: int
    name: str
    entities: tuple[str, ...]
    old: bool


def divisions(article: Article) -> Iterator[Division]:
    """Yield each district or commune named with its kind that the gazetteer knows."""
    level, lower = article.text.level, article.text.lower
    for cue in CUE.finditer(lower):
        kind = KINDS.get(cue["kind"], cue["kind"])
        match = NAME.match(level, cue.end())
        if not match:
            continue
        known = districts() if kind in OLD else communes()
        words = match[0].lower().split(" ")
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            entities = known.get(f"{kind} {name}")
            if entities:
                end = cue.end() + len(name)
                yield Division(cue.start(), end, f"{kind} {level[cue.end() : end]}", entities, kind in OLD)
                break

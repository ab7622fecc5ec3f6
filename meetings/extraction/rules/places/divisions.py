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
# What a district became since: "Huyện ủy Gò Lộc" before it was a town
RAISED = {"huyện": ("thị xã", "thành phố", "quận"), "thị xã": ("thành phố", "quận")}
OLD = {"huyện", "thị xã", "thành phố", "quận"}
NAME = re.compile(r"[^\W\d_][\w'-]*(?:[ ][^\W\d_][\w'-]*){0,4}|\d{1,2}(?!\w)")
# The body of a district is at home: "Huyện ủy Nghĩa Đàn", "Ban Chấp hành Đảng bộ xã Bản Hồ"
OWN_BODY = re.compile(r"(?:đảng[ ]bộ|đảng[ ]ủy|ban[ ]thường[ ]vụ|btv|ubnd|hđnd|thường[ ]trực)[ ]$")


@dataclass(frozen=True, slots=True)
class Division:
    """A district or commune named in the text, with the entities that have one of that name."""

    start: int
    end: int
    name: str
    entities: tuple[str, ...]
    old: bool
    body: bool


def divisions(article: Article) -> Iterator[Division]:
    """Yield each district or commune named with its kind that the gazetteer knows."""
    level, lower = article.text.level, article.text.lower
    for cue in CUE.finditer(lower):
        kind = KINDS.get(cue["kind"], cue["kind"])
        match = NAME.match(level, cue.end())
        if not match:
            continue
        known = districts() if kind in OLD else communes()
        words = match[0].split(" ")
        capitalised = next(
            (n for n, word in enumerate(words) if not (word[0].isupper() or word[0].isdigit())), 5
        )
        words = [word.lower() for word in words[:capitalised]]
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            entities = known.get(f"{kind} {name}") or _since_raised(known, kind, name)
            if entities:
                end = cue.end() + len(name)
                body = "ủy" in cue["kind"] or bool(
                    OWN_BODY.search(lower, max(0, cue.start() - 20), cue.start())
                )
                named = f"{kind} {level[cue.end() : end]}"
                yield Division(cue.start(), end, named, entities, kind in OLD, body)
                break


def _since_raised(known: dict[str, tuple[str, ...]], kind: str, name: str) -> tuple[str, ...]:
    """Return the entities of the one district of that name that is now of a higher kind, if there is one."""
    found = [known[later] for higher in RAISED.get(kind, ()) if (later := f"{higher} {name}") in known]
    return found[0] if len(found) == 1 else ()

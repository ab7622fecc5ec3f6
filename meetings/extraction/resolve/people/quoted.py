"""Who is heard without a verb: "Theo ông A, …", "Bí thư Tỉnh ủy A: …" (grammar F)."""

import re
from collections.abc import Iterator, Sequence

from meetings.extraction.resolve.people.actors import Actor
from meetings.extraction.resolve.people.items import Sentence
from meetings.extraction.resolve.people.joints import ASIDE
from meetings.extraction.resolve.people.part import Part
from meetings.extraction.rules.people.acts import ActFound
from meetings.extraction.rules.people.capitals import UPPER

# "|Theo |ông A, …", "|Theo phản ánh của |cử tri B, …"
QUOTES = re.compile(r"(?:cũng )?theo (?:(?:phản ánh|chia sẻ|lời|ý kiến|đánh giá) của )?")
# "Bí thư Tỉnh ủy A|: P|hải làm ngay", "Đồng chí B|: "|Tôi hứa"
SAYS = re.compile(rf":[ ](?:\"|[{UPPER}])")
ASIDE_FIRST = re.compile(rf"^{ASIDE}")
TOP_OF_STATE = {"Tổng Bí thư", "Thủ tướng"}


def quoted(sentence: Sentence, found: Sequence[Actor]) -> Iterator[Part]:
    """ "Theo ông A, Giám đốc Sở …, việc sắp xếp còn chậm", "Bí thư Tỉnh ủy A: Phải làm ngay": A is heard."""
    for actor in found[:1]:
        front = sentence.gap(sentence.start, actor.start)
        behind = ASIDE_FIRST.sub("", sentence.gap(actor.end, sentence.end)).lstrip()
        top = any(title.rank in TOP_OF_STATE for title in actor.titles)
        if QUOTES.fullmatch(front) and actor.opens and actor.addresses and behind.startswith(",") and not top:
            yield _heard(actor, sentence.start, actor.start - 1)
        elif not front and _says(sentence, actor, found[1:]):
            yield _heard(actor, actor.end, actor.end + 1)


def _heard(actor: Actor, start: int, end: int) -> Part:
    act = ActFound(start, end, ("speak",), content=True, rule="act.quoted")
    return Part(actor, act, act.roles, "front")


def _says(sentence: Sentence, actor: Actor, others: Sequence[Actor]) -> bool:
    """Say whether a colon behind a person opens words of theirs, not a list of people."""
    if not actor.name or not actor.opens or not SAYS.match(sentence.text.level, actor.end):
        return False
    return not others or others[0].start > actor.end + 4

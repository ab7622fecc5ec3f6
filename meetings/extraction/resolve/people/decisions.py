"""The office that a personnel decision gives or takes: "bổ nhiệm ông A giữ chức Giám đốc Sở Y tế" (grammar F)."""

import re
from collections.abc import Iterator, Sequence

from meetings.extraction.resolve.people.attachment import Actor
from meetings.extraction.resolve.people.items import Sentence
from meetings.extraction.rules.people.acts import ActFound

GAINS = re.compile(r"(?<!\w)(?:giữ|làm|đảm nhiệm|đảm nhận|chức vụ|chức danh|chức|vào)(?!\w)[^.;]{0,100}$")
CONCERNS = re.compile(r"[^.;]{0,90}?(?:đối với|cho|là)[ ]*(?:các[ ])?(?:đồng chí|đ/c|ông|bà)?[^.;]{0,6}")


def offices(
    sentence: Sentence, found: Sequence[Actor], decided: Sequence[Actor]
) -> Iterator[tuple[Actor, list[Actor]]]:
    """Yield (titles without a name, the people to whom a decision in this sentence binds them)."""
    for office in found:
        if office.name or office.addresses or not office.titles:
            continue
        before = [actor for actor in found if actor.name and actor.end <= office.start]
        if before and before[-1] in decided:
            gap = sentence.gap(before[-1].end, office.start)
            if len(gap) < 260 and GAINS.search(gap):
                yield office, [actor for actor in decided if actor.group == before[-1].group]
                continue
        after = next((actor for actor in found if actor.name and actor.start >= office.end), None)
        if after in decided and _ordered(sentence, office):
            if CONCERNS.fullmatch(sentence.gap(office.end, after.start)):
                yield office, [actor for actor in decided if actor.group == after.group]


def _ordered(sentence: Sentence, office: Actor) -> bool:
    return any(
        isinstance(item, ActFound) and item.decision and item.end <= office.start for item in sentence.items
    )

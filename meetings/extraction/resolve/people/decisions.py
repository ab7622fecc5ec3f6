"""The office that a personnel decision gives or takes: "bổ nhiệm ông A giữ chức Giám đốc Sở Y tế" (grammar
F).
"""

import re
from collections.abc import Iterator, Sequence

from meetings.extraction.resolve.people.actors import Actor
from meetings.extraction.resolve.people.items import Sentence
from meetings.extraction.rules.people.acts import ActFound

GAINS = re.compile(
    r"(?<!\w)(?:giữ|làm|đắc cử|trúng cử|tái cử|đảm nhiệm|đảm nhận|chức vụ|chức danh|chức|vào)(?!\w)"
    r"[^.;]{0,100}$"
)
# "phân công bà A điều hành Thành ủy |đến khi kiện toàn| chức danh Bí thư": nobody has that office yet
STILL_OPEN = re.compile(r"(?<!\w)(?:đến khi|tới khi|trước khi|kiện toàn|trong khi|trong thời gian)(?!\w)")
CONCERNS = re.compile(r"[^.;]{0,90}?(?:đối với|cho|của|là)[ ]*(?:các[ ])?(?:đồng chí|đ/c|ông|bà)?[^.;]{0,6}")


def offices(
    sentence: Sentence, found: Sequence[Actor], decided: Sequence[Actor]
) -> Iterator[tuple[Actor, list[Actor]]]:
    """Yield (titles without a name, the people to whom a decision in this sentence binds them)."""
    decided = [actor for actor in decided if actor.name]
    for office in found:
        if office.name or office.addresses or not office.titles:
            continue
        before = [actor for actor in found if actor.name and actor.end <= office.start]
        after = next((actor for actor in found if actor.name and actor.start >= office.end), None)
        since = before[-1].end if before else sentence.start
        concerned = after if after in decided and _ordered(sentence, since, office.start) else None
        if concerned and CONCERNS.fullmatch(sentence.gap(office.end, concerned.start)):
            yield office, [actor for actor in decided if actor.group == concerned.group]
        elif before and before[-1] in decided:
            gap = sentence.gap(since, office.start)
            if len(gap) < 260 and GAINS.search(gap) and not STILL_OPEN.search(gap):
                yield office, [actor for actor in decided if actor.group == before[-1].group]


def _ordered(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a decision is taken between two offsets."""
    return any(
        isinstance(item, ActFound) and item.decision and start <= item.start and item.end <= end
        for item in sentence.items
    )

"""Who did what: each act of a sentence finds its people (grammar F).

Behind them ("đồng chí A chủ trì"), before them with a link ("Dự hội nghị có các đồng chí A, B"), at the front
of the sentence ("Phát biểu tại hội nghị, đồng chí A nhấn mạnh"), or, in a personnel decision, with them as
its object ("bổ nhiệm đồng chí A giữ chức …"). An act that finds nobody gives no role to anybody.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from meetings.extraction.resolve.people.actors import Actor
from meetings.extraction.resolve.people.items import Sentence
from meetings.extraction.resolve.people.part import Part
from meetings.extraction.resolve.people.quoted import quoted
from meetings.extraction.resolve.people.reach import (
    ACTED_ON,
    AFAR,
    ASKED,
    ASKS,
    CHAINED,
    CROWD,
    DECIDES,
    FORWARD,
    FRONT,
    HERE,
    INTRODUCED,
    LIGHT,
    NOT_CHAINED,
    OBJECT,
    OPENS_OR_CLOSES,
    POSSESSED,
    POSSESSOR,
    PRESENT,
    PRESIDIUM,
    RECEIVES,
    THAT_IS,
    TOGETHER,
    WHOSE_PAPER,
)
from meetings.extraction.rules.people.acts import ActFound


def parts(sentence: Sentence, found: Sequence[Actor]) -> Iterator[Part]:
    """Yield the parts that the acts of a sentence give to its actors, act by act."""
    yield from quoted(sentence, found)
    attached: list[Actor] = []  # the people of the act before, for verbs in a row
    earlier: ActFound | None = None
    busy: set[int] = set()
    for act in sentence.items:
        if not isinstance(act, ActFound):
            continue
        way, people = _people(sentence, found, act, earlier, attached, busy)
        busy.update(id(actor) for actor in people)
        for actor in people:
            yield Part(actor, act, ("attend",) if way == "object" else act.roles, way)
        if way == "after" and act.rule == "act.attend":
            yield from (Part(actor, act, act.roles, "object") for actor in _receivers(sentence, found, act))
        if ASKS.search(sentence.gap(act.start, act.end)):
            yield from (Part(actor, act, ("attend",), "asked") for actor in _asked(sentence, found, act))
        if act.decision and sentence.gap(act.start, act.end).startswith("trao"):
            yield from (Part(actor, act, ("attend",), "giver") for actor in _giver(sentence, found, act))
        attached, earlier = (people if way in {"after", "chained"} else []), act


def _receivers(sentence: Sentence, found: Sequence[Actor], act: ActFound) -> list[Actor]:
    """ "đồng chí A trao Huy hiệu cho đồng chí B", "A tặng hoa chúc mừng B": B is there as well."""
    after = next((actor for actor in found if actor.start >= act.end and actor.name), None)
    if after and RECEIVES.fullmatch(sentence.gap(act.end, after.start)):
        return _list_of(found, after)
    return []


def _asked(sentence: Sentence, found: Sequence[Actor], act: ActFound) -> list[Actor]:
    """ "Đại biểu A chất vấn Giám đốc Sở Y tế B": B is there to answer."""
    after = next((actor for actor in found if actor.start >= act.end and actor.name), None)
    if after and ASKED.fullmatch(sentence.gap(act.end, after.start)):
        return _list_of(found, after)
    return []


def _giver(sentence: Sentence, found: Sequence[Actor], act: ActFound) -> list[Actor]:
    """ "đồng chí A, đồng chí B trao quyết định cho đồng chí C": A and B are there."""
    before = [actor for actor in found if actor.end <= act.start]
    if before and _light(sentence.gap(before[-1].end, act.start)):
        return [actor for actor in _list_of(found, before[-1]) if actor.end <= act.start]
    return []


def _people(
    sentence: Sentence,
    found: Sequence[Actor],
    act: ActFound,
    earlier: ActFound | None,
    attached: list[Actor],
    busy: set[int],
) -> tuple[str, list[Actor]]:
    """Return the way in which an act meets its people, and them."""
    before = [actor for actor in found if actor.end <= act.start]
    after = [actor for actor in found if actor.start >= act.end]
    if act.decision:
        return "decision", _decided(sentence, act, after)
    if before and (earlier is None or earlier.end <= before[-1].end):
        subject = before[-1]
        asked = _object_of(sentence, subject, act, earlier)
        if _light(sentence.gap(subject.end, act.start)) and not asked:
            if _possesses(sentence, subject, act):
                return "", []
            people = _coordinated(sentence, found, subject, act)
            if earlier is None and set(act.roles) <= {"attend", "chair"}:
                people = [*_before_semicolons(sentence, before, people), *people]
            return "after", people
        if earlier is None and not asked and _all_before(sentence, before, act):
            return "after", list(before)
    if attached and earlier and _in_a_row(sentence, earlier, act):
        return "chained", attached
    if (not act.content or _that_is(sentence, act)) and after and (forward := _forward(sentence, act, after)):
        return "before", forward
    if after and (
        not before
        or act.start - sentence.start < 6
        or sentence.gap(before[-1].end, act.start).rstrip().endswith(";")
    ):
        gap = sentence.gap(act.end, after[0].start)
        if len(gap) < 300 and FRONT.search(gap) and not CROWD.search(gap) and act.rule != "act.decided":
            return "front", _list_of(found, after[0])
    if act.roles == ("attend",):
        if after and OBJECT.fullmatch(sentence.gap(act.end, after[0].start)):
            return "object", _list_of(found, after[0]) + ([] if before else _introduced(sentence, after))
        if (
            after
            and re.search(r"[ ]cho[ ]+$", gap := sentence.gap(act.end, after[0].start))
            and len(gap) < 160
        ):
            return "object", _list_of(found, after[0])
        if (
            before
            and act.rule == "act.attend"
            and re.search(r"(?<!\w)(?:dự|mặt|gia)(?!\w)", sentence.gap(act.start, act.end))
        ):
            return "after", [a for a in before if id(a) not in busy and not _afar(sentence, a)]
    return "", []


def _possesses(sentence: Sentence, actor: Actor, act: ActFound) -> bool:
    """ "theo ý kiến của A chủ trì": A is only spoken of; "Báo cáo của A trình bày" is A's own act."""
    before = sentence.gap(max(sentence.start, actor.start - 60), actor.start)
    if act.rule == "act.report" and WHOSE_PAPER.search(before):
        return False
    return bool(POSSESSOR.search(before))


def _all_before(sentence: Sentence, before: Sequence[Actor], act: ActFound) -> bool:
    """ "Các đồng chí: A, …; B, Phó ban … của Đề án 5 đồng chủ trì": a list opens the sentence, all act."""
    opened = before[0].many and before[0].start - sentence.start < 4
    together = TOGETHER.match(sentence.gap(act.start, act.end))
    last = sentence.gap(before[-1].end, act.start)
    joined = all(";" in sentence.gap(one.end, other.start) for one, other in pairwise(before))
    return bool(opened and together and joined and len(before) > 1 and not re.search(r"[;.:]", last))


def _light(gap: str) -> bool:
    """Say whether nothing of weight stands in the gap: adverbs, "thay mặt …", "tại hội nghị"."""
    return len(gap) <= 160 and bool(LIGHT.fullmatch(gap))


def _in_a_row(sentence: Sentence, earlier: ActFound, act: ActFound) -> bool:
    """Say whether a verb goes on from the one before: "chủ trì hội nghị và phát biểu"."""
    if act.rule in NOT_CHAINED or earlier.rule in {"act.content", "act.decided"}:
        return False
    gap = sentence.gap(earlier.end, act.start)
    return len(gap) <= 120 and bool(CHAINED.fullmatch(gap))


def _object_of(sentence: Sentence, actor: Actor, act: ActFound, earlier: ActFound | None) -> bool:
    """ "giao đồng chí A chủ trì": whom somebody asks to act has not acted; "chúc mừng A được bầu": A was."""
    done = earlier and act.rule != "act.decided" and (earlier.decision or earlier.roles == ("attend",))
    told = earlier and (earlier.content or done)
    if not told or earlier.end > actor.start:
        return False
    if sentence.gap(earlier.start, earlier.end).strip().endswith(("biết", "rằng", "là")):
        return False
    return sentence.gap(earlier.end, actor.start).strip() in {"", "cho", "với", "mời"}


def _coordinated(sentence: Sentence, found: Sequence[Actor], subject: Actor, act: ActFound) -> list[Actor]:
    """Return the people whom a verb behind a list tells of: all of it, or its last where the list has another
    verb.
    """
    group = _list_of(found, subject)
    headed = sentence.gap(sentence.start, group[0].start)
    if (
        len(group) > 1
        and not (act.roles == ("chair",) and PRESIDIUM.search(headed))
        and re.search(r"(?:^|[ ])(?:có|gồm)[ ]*(?:các[ ])?[^.;]{0,30}$", headed)
        and act.roles != ("attend",)
    ):
        return [subject]
    return [actor for actor in group if actor.start <= subject.start]


def _before_semicolons(sentence: Sentence, before: Sequence[Actor], people: list[Actor]) -> list[Actor]:
    """ "A, Bí thư …, phụ trách địa bàn; B, Chủ tịch … dự": a list goes on over words that no rule knows."""
    earlier = [actor for actor in before if actor.end <= people[0].start]
    kept: list[Actor] = []
    follower = people[0]
    for actor in reversed(earlier):
        if ";" not in sentence.gap(actor.end, follower.start) or _afar(sentence, actor):
            break
        kept.insert(0, actor)
        follower = actor
    return kept


def _list_of(found: Sequence[Actor], one: Actor) -> list[Actor]:
    return [actor for actor in found if actor.group == one.group] or [one]


def _forward(sentence: Sentence, act: ActFound, after: Sequence[Actor]) -> list[Actor]:
    """ "Dự hội nghị có A; B; lãnh đạo …; C": everybody to the end for attendance, the list alone for the
    rest.
    """
    gap = sentence.gap(act.end, after[0].start)
    if len(gap) > 260:
        return []
    possessed = POSSESSED.fullmatch(gap)
    heard = set(act.roles) <= {"chair", "attend"} or act.rule.startswith("act.heard")
    if possessed and not (heard or _given_here(sentence, act, _list_of(after, after[0])[-1])):
        return []
    if act.roles == ("attend",):
        return list(after) if possessed or PRESENT.fullmatch(gap) else []
    if not possessed and not FORWARD.search(gap):
        return []
    return _list_of(after, after[0])


def _given_here(sentence: Sentence, act: ActFound, speaker: Actor) -> bool:
    """ "… là nội dung trong phát biểu kết luận của đồng chí A tại hội nghị": a speech named, given here."""
    if not (OPENS_OR_CLOSES.search(sentence.gap(act.start, act.end)) or _that_is(sentence, act)):
        return False
    if ACTED_ON.search(sentence.gap(max(sentence.start, act.start - 60), act.start)):
        return False
    return bool(HERE.match(sentence.gap(speaker.end, min(sentence.end, speaker.end + 80))))


def _that_is(sentence: Sentence, act: ActFound) -> bool:
    return bool(THAT_IS.search(sentence.gap(max(sentence.start, act.start - 20), act.start)))


def _introduced(sentence: Sentence, after: Sequence[Actor]) -> list[Actor]:
    """ "Tiếp đoàn của ông A có các đồng chí B, C": those behind "có"."""
    for index in range(1, len(after)):
        if INTRODUCED.search(sentence.gap(after[index - 1].end, after[index].start)):
            return [actor for actor in after[index:] if actor.group != after[0].group]
    return []


def _decided(sentence: Sentence, act: ActFound, after: Sequence[Actor]) -> list[Actor]:
    """Return the people whom a decision concerns: its nearest object, list and all."""
    named = next((actor for actor in after if actor.name), None)
    if named is None:
        return []
    gap = sentence.gap(act.end, named.start)
    if len(gap) > 220 or (gap.strip() and not DECIDES.search(gap)):
        return []
    return [actor for actor in _list_of(after, named) if actor.name]


def _afar(sentence: Sentence, actor: Actor) -> bool:
    return bool(AFAR.search(sentence.gap(max(sentence.start, actor.start - 14), actor.start)))

"""One title behind several names: "các đồng chí A, B - Phó Chủ tịch UBND tỉnh" (grammar B.4, pattern F)."""

from itertools import groupby

from meetings.extraction.resolve.people import joints
from meetings.extraction.resolve.people.actors import HELD_BY_ONE, Actor
from meetings.extraction.resolve.people.items import Sentence

PAIR = {"và", "và các", "cùng"}


def share_behind(found: list[Actor], sentence: Sentence) -> None:
    """Give the bare names before a title their share of it, where it is bounded.

    It is where "các" says so, where "và" joins just two, or where the names are all that stands between two
    semicolons of a list; in "A, B, Phó Bí thư" of an open list the title is B's alone.
    """
    for index, actor in enumerate(found):
        own = [title for title in actor.titles if actor.name and title.start > actor.name.end]
        bare = _bare_before(found[:index], actor, sentence) if own else []
        if bare and _bounded(bare, own, actor, sentence):
            for other in bare:
                other.shared = [*other.shared, *own]


def end_heading(found: list[Actor], sentence: Sentence) -> None:
    """Take the title over a list from those behind its first semicolon, where they have titles of their own.

    "Các nguyên Chủ tịch HĐND tỉnh: A, B; C, Giám đốc Sở Y tế": the heading is A's and B's, who have no other.
    """
    for _, members in groupby(found, key=lambda actor: actor.group):
        group = list(members)
        cut = next((i for i in range(1, len(group)) if _parted(group[i - 1], group[i], sentence)), len(group))
        head, rest = group[:cut], group[cut:]
        if len(head) > 1 and rest and not any(a.titles for a in head) and all(a.titles for a in rest):
            for actor in rest:
                actor.shared = []


def _parted(one: Actor, other: Actor, sentence: Sentence) -> bool:
    return ";" in sentence.gap(one.end, other.start)


def _bare_before(before: list[Actor], actor: Actor, sentence: Sentence) -> list[Actor]:
    """Return the untitled names of the same list right before an actor, the nearest first."""
    bare: list[Actor] = []
    follower = actor
    for other in reversed(before):
        if other.group != actor.group or other.titles or other.shared or not other.name:
            break
        if ";" in sentence.gap(other.end, follower.start):
            break
        bare.append(other)
        follower = other
    return bare


def _bounded(bare: list[Actor], own: list, actor: Actor, sentence: Sentence) -> bool:
    before = sentence.gap(max(sentence.start, own[0].start - 9), own[0].start)
    if joints.ALL_OF_THEM.search(before):
        return True
    if len(own) > 1 or own[0].rank in HELD_BY_ONE:
        return False
    first = bare[-1]
    if len(bare) == 1 and sentence.gap(first.end, actor.start).strip() in PAIR:
        return True
    segment = sentence.gap(max(sentence.start, first.start - 2), first.start).strip() == ";"
    return first.many and (first.opens or segment)

"""Which officials may be one person: by name, place, time and post. Only ever proposed, never done."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import starmap
from typing import NamedTuple

from django.db.models import Q

from meetings.importing.attested import Seen, named_side_by_side, seen_of
from meetings.importing.duplicates import Wanted, pair_of, step
from meetings.importing.officials import CENTRAL, name_key
from meetings.models import Meeting, Official, Province, SamePerson
from meetings.text.similar_names import Likeness, likeness

NEAR = 730  # days between the last attestation of one and the first of the other
WITHIN_A_CAREER = 5 * 365
Reason = SamePerson.Reason


class Named(NamedTuple):
    key: int
    name: str
    folded_name: str
    scope: str


def propose_people(meeting: Meeting) -> bool:
    """Compare those whom `meeting` names with everyone of a like name; return whether a proposal changed."""
    here = _rows(pk__in=meeting.attendances.standing().values("official"))
    return bool(here) and step(SamePerson, [one.key for one in here], _wanted(here))


def _rows(*conditions: Q, **where) -> list[Named]:
    rows = Official.objects.filter(*conditions, **where).order_by()
    return list(starmap(Named, rows.values_list("pk", "name", "folded_name", "scope")))


def _wanted(here: list[Named]) -> Wanted:
    alike = {pair_of(one.key, other.key): (one, other, how) for one, other, how in _alike(here)}
    seen = seen_of({key for pair in alike for key in pair})
    lineage = _lineage({one.scope for both in alike.values() for one in both[:2]})
    wanted = {}
    for (first, second), (one, other, how) in alike.items():
        if first in seen and second in seen:
            where = _places(one.scope, other.scope, lineage)
            if reasons := _reasons(how, where, seen[first], seen[second]):
                weight = len(reasons) + 2 * (how == "same_name")
                wanted[first, second] = weight, [reason.value for reason in reasons]
    two = named_side_by_side(wanted, seen)
    return {pair: said for pair, said in wanted.items() if pair not in two}


def _alike(here: list[Named]) -> Iterator[tuple[Named, Named, Likeness]]:
    """Yield everyone of the same name without marks, and those of a like name in the same place."""
    everywhere, around = defaultdict(list), defaultdict(list)
    for other in _rows(folded_name__in={one.folded_name for one in here}):
        everywhere[other.folded_name].append(other)
    like = Q(pk__in=[])
    for one in here:
        family, given = one.folded_name.partition(" ")[0], one.folded_name.rpartition(" ")[2]
        like |= Q(folded_name__startswith=f"{family} ") | Q(folded_name__endswith=f" {given}")
    for other in _rows(like, scope__in={one.scope for one in here}):
        for place in _shelves(other, len(other.folded_name)):
            around[place].append(other)
    for one in here:
        length = len(one.folded_name)
        near = {place for size in (length - 1, length, length + 1) for place in _shelves(one, size)}
        others = {other for place in near for other in around[place]}
        for other in others.union(everywhere[one.folded_name]) - {one}:
            if how := likeness(name_key(one.name), name_key(other.name)):
                yield one, other, how


def _shelves(one: Named, length: int) -> tuple[tuple, ...]:
    """Where those are whom `one` may be: a letter apart with the family or the given name, or with both."""
    family, given = one.folded_name.partition(" ")[0], one.folded_name.rpartition(" ")[2]
    return (one.scope, family, given), (one.scope, family, length), (one.scope, length, given)


def _lineage(scopes: set[str]) -> dict[str, str]:
    """The address of today's unit of each place that was a province."""
    units = Province.objects.filter(address__in={_place(scope) for scope in scopes})
    return {unit.address: unit.today().address for unit in units.select_related("successor__successor")}


def _place(scope: str) -> str:
    """The place without the mark of whom an editor made out of another."""
    return scope.partition("+")[0]


def _places(one: str, other: str, lineage: dict[str, str]) -> Reason | str:
    """How two scopes lie to each other: "" the same place, "elsewhere" two provinces."""
    one, other = _place(one), _place(other)
    if one == other:
        return ""
    if not {one, other} <= {CENTRAL, *lineage}:
        return Reason.NO_PLACE
    if CENTRAL in (one, other):
        return Reason.CENTRAL
    return Reason.SUCCESSOR if lineage[one] == lineage[other] else Reason.MOVED


def _reasons(how: Likeness, where: Reason | str, one: Seen, other: Seen) -> list[Reason]:
    """Return what speaks for one person; nothing where it is too little."""
    days = one.days_from(other)
    near = days is not None and days <= NEAR
    same_post = bool(one.titles & other.titles)
    reasons = [Reason(how), where, same_post and Reason.SAME_POST, near and Reason.NEAR]
    enough = {
        "same_name": {
            Reason.SUCCESSOR: True,
            Reason.CENTRAL: near or same_post or days is None,
            Reason.NO_PLACE: near or same_post or days is None,
            Reason.MOVED: same_post and days is not None and 0 < days <= WITHIN_A_CAREER,
        },
        "marks": {"": near or same_post, Reason.SUCCESSOR: near or same_post, Reason.NO_PLACE: same_post},
        "letter": {"": near and same_post},
        "shorter": {"": near and same_post},
    }
    return [reason for reason in reasons if reason] if enough[how].get(where) else []

"""Brings the open proposals that two officials, or two documents, are one into step with what is known."""

from collections.abc import Iterable

from meetings.models.duplicate import Duplicate

Pair = tuple[int, int]  # primary keys, the older first
Wanted = dict[Pair, tuple[int, list[str]]]  # the weight and the reasons of each proposal


def pair_of(one: int, other: int) -> Pair:
    return min(one, other), max(one, other)


def step(model: type[Duplicate], about: Iterable[int], wanted: Wanted) -> bool:
    """Make, change and remove the open proposals about the records `about`; return whether any changed.

    What an editor judged stays and is never proposed again, under whatever name those two stand now.
    """
    stored = {(one.first_id, one.second_id): one for one in model.objects.about(list(about))}
    stale = [one.pk for pair, one in stored.items() if pair not in wanted and one.verdict == "open"]
    model.objects.filter(pk__in=stale).delete()
    missing = {pair: said for pair, said in wanted.items() if pair not in stored}
    missing = without_judged(model, missing)
    model.objects.bulk_create(
        model(first_id=first, second_id=second, weight=weight, reasons=reasons)
        for (first, second), (weight, reasons) in sorted(missing.items())
    )
    changed = [
        stored[pair]
        for pair, said in wanted.items()
        if pair in stored
        and stored[pair].verdict == "open"
        and said != (stored[pair].weight, stored[pair].reasons)
    ]
    for one in changed:
        one.weight, one.reasons = wanted[one.first_id, one.second_id]
    model.objects.bulk_update(changed, ["weight", "reasons"])
    return bool(stale or missing or changed)


def without_judged(model: type[Duplicate], wanted: Wanted) -> Wanted:
    """Leave out pairs that are merged, and those of which a person said that they are two."""
    if not wanted:
        return wanted
    keys = {key for pair in wanted for key in pair}
    stands = _standing(model, keys)
    group = model.subject.objects.filter(merged_into__in=set(stands.values()))
    stands |= dict(group.values_list("pk", "merged_into"))
    declined = model.objects.filter(verdict="declined").about(list(stands))
    apart = {
        pair_of(stands.get(first, first), stands.get(second, second))
        for first, second in declined.values_list("first", "second")
    }
    return {
        (first, second): said
        for (first, second), said in wanted.items()
        if stands[first] != stands[second] and pair_of(stands[first], stands[second]) not in apart
    }


def _standing(model: type[Duplicate], keys: set[int]) -> dict[int, int]:
    rows = model.subject.objects.filter(pk__in=keys).values_list("pk", "merged_into")
    return {key: into or key for key, into in rows}

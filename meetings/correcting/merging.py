"""Two officials, or two documents, made one; and two again. To be called within an act.

Nothing is moved: what reports say stays with whom they named, and counts for the one who stands. So a merger
is taken back whole, with what came in meanwhile.
"""

from collections.abc import Iterable

from meetings.importing.duplicates import pair_of
from meetings.models import Official, SamePerson, SameResolution
from meetings.models.duplicate import Duplicate
from meetings.models.merging import Mergeable


class NotTwo(ValueError):
    """A record cannot be merged with itself."""


def merge(stands: Mergeable, others: Iterable[Mergeable]) -> None:
    """Make `others` one with `stands`, whose name and address count from now on.

    Whoever was merged into one of them comes along. `stands` may itself be merged into one of the others:
    then they change places. Raises NotTwo where there is nothing to merge.
    """
    others = [other for other in others if other.pk != stands.pk]
    if not others:
        raise NotTwo(f"{stands} would be merged with itself")
    if stands.merged_into_id:
        before = stands.merged_into
        stands.merged_into = None
        stands.save()
        others = [before, *(other for other in others if other.pk != before.pk)]
    for other in others:
        other.refresh_from_db()
        standing = other.standing_self()
        if standing != stands:
            _judge_between(stands, standing, "accepted")
            standing.merged_into = stands
            standing.save()


def take_back(record: Mergeable) -> Mergeable:
    """Let a merged record stand on its own again, with those who came to it; return whom it was merged with.

    It is not proposed again. Raises NotTwo where it is not merged.
    """
    if not record.merged_into_id:
        raise NotTwo(f"{record} is not merged")
    partner = record.merged_with or record.merged_into
    record.merged_into = None
    record.save()
    _judge_between(record, partner.standing_self(), "declined")
    keep_apart(record, partner)
    return partner


def keep_apart(one: Mergeable, other: Mergeable) -> None:
    """A person said that they are two: it is never proposed that they are one."""
    first, second = pair_of(one.pk, other.pk)
    model = proposals_of(one)
    proposal = model.objects.filter(first=first, second=second).first() or model(
        first_id=first, second_id=second
    )
    proposal.verdict = model.Verdict.DECLINED
    proposal.save()


def accept(proposal: Duplicate, stands: Mergeable | None = None) -> Mergeable:
    """They are one: who was there first stands, or `stands`, one of the two. Return who stands."""
    first, second = proposal.first.standing_self(), proposal.second.standing_self()
    stands = stands.standing_self() if stands else first
    if first != second:
        merge(stands, [first, second])
    _give_verdict(proposal, "accepted")
    return stands


def decline(proposal: Duplicate) -> None:
    """They are two: never propose it again."""
    _give_verdict(proposal, "declined")


def proposals_of(record: Mergeable) -> type[Duplicate]:
    return SamePerson if isinstance(record, Official) else SameResolution


def _judge_between(one: Mergeable, other: Mergeable, verdict: str) -> None:
    """What waits for a verdict about these two has it now; on a merger, what was declined before too."""
    between = proposals_of(one).objects.between(one.identities(), other.identities())
    for proposal in between.exclude(verdict=verdict):
        _give_verdict(proposal, verdict)


def _give_verdict(proposal: Duplicate, verdict: str) -> None:
    proposal.refresh_from_db(fields=["verdict"])
    if proposal.verdict != verdict:
        proposal.verdict = verdict
        proposal.save(update_fields=["verdict"])

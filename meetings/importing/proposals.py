"""Which meetings may be one: same province, body and day, and people in both."""

from meetings.models import Meeting, SameMeeting
from meetings.models.read import State
from meetings.text.folding import lower
from meetings.text.tones import old_placement


def propose_for(meeting: Meeting) -> bool:
    """Bring the open proposals about `meeting` into step with what is known now; return if any changed.

    A proposal that an editor judged is never made again.
    """
    wanted = {_pair(meeting, other): names for other, names in _likely_the_same(meeting)}
    stored = {
        (proposal.first_id, proposal.second_id): proposal
        for proposal in SameMeeting.objects.filter(first=meeting) | SameMeeting.objects.filter(second=meeting)
    }
    stale = [
        proposal.pk
        for pair, proposal in stored.items()
        if pair not in wanted and proposal.verdict == SameMeeting.Verdict.OPEN
    ]
    SameMeeting.objects.filter(pk__in=stale).delete()
    missing = [pair for pair in wanted if pair not in stored]
    SameMeeting.objects.bulk_create(
        SameMeeting(first_id=first, second_id=second, shared=wanted[first, second])
        for first, second in sorted(missing)
    )
    return bool(stale or missing)


def _pair(one: Meeting, other: Meeting) -> tuple[int, int]:
    return min(one.pk, other.pk), max(one.pk, other.pk)


def _likely_the_same(meeting: Meeting):
    """Yield (other meeting, names that both give)."""
    if not (meeting.province_id and meeting.held_on):
        return
    others = (
        Meeting.objects.public()
        .filter(province=meeting.province_id, held_on=meeting.held_on)
        .exclude(pk=meeting.pk)
        .order_by("pk")
    )
    names = _names(meeting)
    for other in others:
        shared = sorted(names & _names(other))
        if shared and _same_body(meeting, other):
            yield other, shared


def _names(meeting: Meeting) -> set[str]:
    """The names of those who took part; who is only mentioned says nothing of the meeting."""
    people = meeting.attendances.exclude(state=State.REJECTED).select_related("official")
    return {one.official.name for one in people.prefetch_related("roles") if one.took_part}


def _same_body(one: Meeting, other: Meeting) -> bool:
    if one.body and other.body:
        return lower(old_placement(one.body)) == lower(old_placement(other.body))
    return one.kind == other.kind

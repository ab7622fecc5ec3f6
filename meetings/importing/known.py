"""What the archive already knows of where people hold office, for reports that name no place.

Only meetings whose place rests on their own words count, so that one guess never becomes the ground of
another; and so what is known does not depend on the order in which reports were loaded.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from meetings.importing.officials import name_key
from meetings.importing.received import Received, receive_bytes
from meetings.importing.store import UNCHANGED, store
from meetings.models import Attendance, Meeting, Report
from meetings.models.read import State

# Someone attested in a province is taken to be in office there this long before and after.
REACH = timedelta(days=183)
RULE = "attested in the archive"  # the rule of provinces that rest on this


def provinces_of(name: str, first: date | None, last: date | None) -> list[str]:
    """Return the slugs of the provinces where reports attest `name` around [first, last]."""
    if not (first or last):
        return []
    around = ((first or last) - REACH, (last or first) + REACH)
    attested = (
        Attendance.objects.standing()
        .filter(official__name_key=name_key(name), meeting__held_on__range=around)
        .filter(meeting__province__isnull=False)
        .exclude(meeting__state=State.REJECTED)
        .exclude(roles__role="mentioned")
        .exclude(meeting__mentions__field="province", meeting__mentions__rule=RULE)
    )
    return sorted(set(attested.values_list("meeting__province__slug", flat=True)))


def receive_knowing(name: str, content: bytes) -> Received:
    """Read `content`; where it names no place, with what other reports attest. Raises UnreadableText."""
    received = receive_bytes(name, content)
    if received.reading.meeting.province.value is None:
        return receive_bytes(name, content, known=provinces_of)
    return received


def place_the_unplaced(naming: Collection[str] | None = None) -> Iterator[Meeting]:
    """Read the reports of unplaced meetings again with what the archive knows; yield those that changed.

    With `naming` those alone that name one of these people, given by their name keys.
    """
    for report in _reports_without_place(naming):
        received = receive_bytes(report.source_name, bytes(report.received), known=provinces_of)
        outcome, meeting = store(received)
        if outcome != UNCHANGED:
            yield meeting


def _reports_without_place(naming: Collection[str] | None) -> Iterable[Report]:
    unplaced = Meeting.objects.public().unplaced().filter(state=State.UNREVIEWED)
    if naming is not None:
        unplaced = unplaced.filter(attendances__official__name_key__in=naming).distinct()
    return Report.objects.current().filter(meeting__in=unplaced).order_by("pk")

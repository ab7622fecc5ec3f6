"""How much of the archive people have looked at, by province and by year."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from meetings.models import Attendance, Citation, Meeting, State, Statistic

# Positions and parts are looked at with their person; what the report says of itself with the meeting.
COUNTED = (Attendance, Citation, Statistic)


@dataclass(slots=True)
class Share:
    """How many records there are, and how many of them a person has judged."""

    all: int = 0
    reviewed: int = 0

    def add(self, number: int, reviewed: int) -> None:
        self.all += number
        self.reviewed += reviewed

    @property
    def percent(self) -> int:
        """Rounded down: 100 means that nothing is left."""
        return 100 * self.reviewed // self.all if self.all else 0


@dataclass(slots=True)
class Progress:
    """Shares by province (None: not known) and by year (None: no day is known), and of the whole archive."""

    whole: Share
    by_province: dict[int | None, Share]
    by_year: dict[int | None, Share]


def progress() -> Progress:
    """Count the records of all meetings that are shown, in one query a model and one for their days."""
    found = Progress(Share(), defaultdict(Share), defaultdict(Share))
    meetings = Meeting.objects.public().with_day().values_list("pk", "province", "day", "state")
    place: dict[int, tuple[int | None, int | None]] = {}
    counts: dict[tuple[int | None, int | None], Share] = defaultdict(Share)
    for pk, province, day, state in meetings.order_by():
        place[pk] = province, day.year if day else None
        counts[place[pk]].add(1, state != State.UNREVIEWED)
    for model in COUNTED:
        for pk, number, reviewed in _counted(model.objects.all()):
            if pk in place:
                counts[place[pk]].add(number, reviewed)
    for (province, year), share in counts.items():
        for whole in (found.whole, found.by_province[province], found.by_year[year]):
            whole.add(share.all, share.reviewed)
    return found


def _counted(records: QuerySet) -> QuerySet:
    """(meeting, how many, how many of them reviewed), read from the index alone."""
    reviewed = Count("pk", filter=~Q(state=State.UNREVIEWED))
    return records.order_by().values_list("meeting").annotate(number=Count("pk"), reviewed=reviewed)

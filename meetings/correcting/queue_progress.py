"""How much of the archive people have looked at, by province and by year."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from meetings.models import Attendance, Citation, Meeting, State, Statistic

# Positions and parts are looked at with their person; what the report says of itself with the meeting.
COUNTED = (Attendance, Citation, Statistic)


@dataclass(slots=True)
class Share:
    """How many records there are, and how many of them a person has judged."""

    all: int = 0
    reviewed: int = 0

    def add(self, number: int, state: str) -> None:
        self.all += number
        self.reviewed += number if state != State.UNREVIEWED else 0

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
    place = {}
    for pk, province, day, state in meetings.order_by():
        place[pk] = province, day.year if day else None
        _add(found, place[pk], 1, state)
    for model in COUNTED:
        for pk, state, number in _counted(model.objects.all()):
            if pk in place:
                _add(found, place[pk], number, state)
    return found


def _counted(records: QuerySet) -> QuerySet:
    """(meeting, state, how many), read from the index alone."""
    return records.order_by().values_list("meeting", "state").annotate(number=Count("pk"))


def _add(found: Progress, place: tuple[int | None, int | None], number: int, state: str) -> None:
    province, year = place
    for share in (found.whole, found.by_province[province], found.by_year[year]):
        share.add(number, state)

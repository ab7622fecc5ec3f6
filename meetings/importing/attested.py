"""What reports attest of officials: when, with which titles, at which meetings, beside whom."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from meetings.importing.duplicates import Pair
from meetings.models import Attendance, Mention, Position
from meetings.text.folding import fold


@dataclass(slots=True)
class Seen:
    """One official from the first known day to the last; `attendances` has one for each meeting."""

    first: date | None = None
    last: date | None = None
    titles: set[str] = field(default_factory=set)
    attendances: dict[int, int] = field(default_factory=dict)

    def days_from(self, other: "Seen") -> int | None:
        """The days between the two: 0 where they overlap, None where a day is not known."""
        if not (self.first and other.first):
            return None
        return max((other.first - self.last).days, (self.first - other.last).days, 0)

    def at(self, day: date) -> None:
        self.first = min(self.first or day, day)
        self.last = max(self.last or day, day)


def seen_of(officials: Iterable[int]) -> dict[int, Seen]:
    """Return what is attested of each; nothing of one whom nobody names any more."""
    seen: dict[int, Seen] = defaultdict(Seen)
    officials = set(officials)
    if not officials:
        return seen
    public = Attendance.objects.public().filter(official__in=officials).order_by()
    days = ("meeting__held_on", "meeting__held_from", "meeting__held_until")
    for official, attendance, meeting, *known in public.values_list("official", "pk", "meeting", *days):
        seen[official].attendances[meeting] = attendance
        for day in known[:1] if known[0] else filter(None, known[1:]):
            seen[official].at(day)
    titles = Position.objects.standing().filter(attendance__in=public.values("pk")).order_by()
    for official, title in titles.values_list("attendance__official", "title"):
        seen[official].titles.add(fold(title))
    return dict(seen)


def named_side_by_side(pairs: Iterable[Pair], seen: dict[int, Seen]) -> set[Pair]:
    """Return the pairs of officials whom one and the same report names."""
    shared = {
        pair: [
            (one, seen[pair[1]].attendances[meeting])
            for meeting, one in seen[pair[0]].attendances.items()
            if meeting in seen[pair[1]].attendances
        ]
        for pair in pairs
    }
    attendances = {key for both in shared.values() for one in both for key in one}
    if not attendances:
        return set()
    reports = defaultdict(set)
    told = Mention.objects.filter(attendance__in=attendances).order_by()
    for attendance, report in told.values_list("attendance", "report"):
        reports[attendance].add(report)
    return {
        pair for pair, both in shared.items() if any(reports[one] & reports[other] for one, other in both)
    }

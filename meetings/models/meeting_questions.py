"""Questions about meetings: which were held where and when, how many, and in which order."""

from calendar import monthrange
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce

from meetings.models.province import Province
from meetings.models.read import ReadQuerySet

if TYPE_CHECKING:
    from meetings.models.meeting import Meeting


# When a meeting was held or, where only bounds are known, the earliest day that it can be.
DAY = Coalesce("held_on", "held_from")
# What a line of a list does not show; above all what the machine read and why, for each meeting many words.
NOT_IN_LINES = (
    *("identity", "machine", "by_person", "conflict", "reasons", "ordinal", "term", "venue"),
    *("province__aliases", "province__region", "province__region_before"),
)


def years_of(counts_by_day: dict[date, int]) -> Counter[int]:
    """Add up counts by day into counts by year: faster than having SQLite take the year of every row."""
    counts: Counter[int] = Counter()
    for day, number in counts_by_day.items():
        counts[day.year] += number
    return counts


class MeetingQuerySet(ReadQuerySet):
    def public(self):
        """What visitors see: neither rejected nor joined to another."""
        return self.standing().filter(joined_to__isnull=True)

    def with_day(self):
        """Each with `day`, see DAY."""
        return self.annotate(day=DAY)

    def in_province(self, province: Province, *, with_predecessors: bool = True):
        """Held in `province` or in what became part of it."""
        units = province.with_predecessors() if with_predecessors else [province]
        return self.filter(province__in=units)

    def unplaced(self):
        return self.filter(province__isnull=True)

    def in_year(self, year: int):
        """Held in `year`, or possibly so where only bounds are known."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        settled = Q(held_on__range=(first, last))
        possible = Q(held_on__isnull=True, held_from__lte=last, held_until__gte=first)
        return self.filter(settled | possible)

    def in_month(self, year: int, month: int):
        """Held in that month: on a known day, or between two days of it."""
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        between = Q(held_on__isnull=True, held_from__gte=first, held_until__lte=last)
        return self.filter(Q(held_on__range=(first, last)) | between)

    def of_kind(self, kind: str):
        return self.filter(kind=kind)

    def count_by_year(self) -> dict[int, int]:
        """How many `in_year` finds for each year; one with bounds counts for every year it touches."""
        counts = years_of(self.filter(held_on__isnull=False).count_by("held_on"))
        for first, last, number in self._counted_by_bounds():
            counts.update(dict.fromkeys(range(first.year, last.year + 1), number))
        return dict(sorted(counts.items(), reverse=True))

    def count_by_month(self) -> Counter[tuple[int, int]]:
        """How many `in_month` finds for each (year, month)."""
        counts: Counter[tuple[int, int]] = Counter()
        for day, number in self.filter(held_on__isnull=False).count_by("held_on").items():
            counts[day.year, day.month] += number
        for first, last, number in self._counted_by_bounds():
            if (first.year, first.month) == (last.year, last.month):
                counts[first.year, first.month] += number
        return counts

    def _counted_by_bounds(self):
        """(first day, last day, how many) of those whose day lies between bounds."""
        bounded = self.filter(held_on__isnull=True, held_from__isnull=False, held_until__isnull=False)
        return bounded.order_by().values_list("held_from", "held_until").annotate(number=Count("pk"))

    def before(self, meeting: "Meeting"):
        """Those before `meeting`, the nearest first; none where its day is not known."""
        day = meeting.held_on or meeting.held_from
        earlier = Q(day__lt=day) | Q(day=day, pk__lt=meeting.pk) if day else Q(pk__in=[])
        return self.with_day().filter(earlier).order_by("-day", "-pk")

    def after(self, meeting: "Meeting"):
        """Those after `meeting`, the nearest first; none where its day is not known."""
        day = meeting.held_on or meeting.held_from
        later = Q(day__gt=day) | Q(day=day, pk__gt=meeting.pk) if day else Q(pk__in=[])
        return self.with_day().filter(later).order_by("day", "pk")

    def newest_first(self):
        return self.with_day().order_by(F("day").desc(nulls_last=True), "-pk")

    def oldest_first(self):
        return self.with_day().order_by(F("day").asc(nulls_last=True), "pk")

    def for_lists(self):
        """With all that one line of a list shows, and no more."""
        return self.select_related("province").defer(*NOT_IN_LINES)

"""Meetings by month: a row for each year, the newest first."""

from typing import NamedTuple

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.models.meeting_questions import MeetingQuerySet
from meetings.views.filters import MeetingFilter
from meetings.views.meetings import body_choices, chosen_record, counted, kind_choices, province_choices
from meetings.views.units import shade


class Month(NamedTuple):
    """One cell: how many meetings, how dark that makes it (0 to 4), and where they are listed."""

    number: int
    count: int
    shade: int
    link: str


class Year(NamedTuple):
    """One row. `unsettled` meetings may be of this year, but of which month is not known."""

    number: int
    months: list[Month]
    unsettled: int
    link: str


@require_safe
def calendar(request):
    narrowed = MeetingFilter(request.GET)
    return render(
        request,
        "meetings/calendar.html",
        {
            "filter": narrowed,
            "years": years(narrowed),
            "numbers": range(1, 13),
            "filters": [
                (_("Tỉnh, thành"), province_choices(narrowed)),
                (_("Loại"), kind_choices(narrowed)),
                (_("Cơ quan họp"), body_choices(narrowed)),
                (_("Cán bộ"), chosen_record(narrowed, "official")),
                (_("Văn bản"), chosen_record(narrowed, "resolution")),
            ],
        },
    )


def years(narrowed: MeetingFilter) -> list[Year]:
    """Return every year in which there are, or may be, meetings."""
    by_month = counted(narrowed, MeetingQuerySet.count_by_month, "year", "month")
    by_year = counted(narrowed, MeetingQuerySet.count_by_year, "year", "month")
    most = max(by_month.values(), default=0)
    there = reverse("meetings:meetings")

    def cell(year: int, month: int) -> Month:
        count = by_month[year, month]
        link = there + narrowed.link("month", f"{year}-{month:02}", without=("year",))
        return Month(month, count, shade(count, most), link)

    def row(year: int) -> Year:
        months = [cell(year, month) for month in range(1, 13)]
        link = there + narrowed.link("year", year, without=("month",))
        return Year(year, months, by_year[year] - sum(month.count for month in months), link)

    return [row(year) for year in by_year]

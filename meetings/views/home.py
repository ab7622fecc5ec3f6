"""The first page: what this is, search, a map of the provinces, what is new and what is cited most."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.models import Meeting, Resolution
from meetings.models.meeting_questions import MeetingQuerySet
from meetings.models.remembered import until_changed
from meetings.views import meetings
from meetings.views.filters import MeetingFilter, UnitsFilter
from meetings.views.histogram import HIGHEST, Bar, Histogram
from meetings.views.holdings import holdings
from meetings.views.tile_map import tile_map
from meetings.views.units import all_units

MONTHS = 12


@require_safe
def home(request):
    narrowed = UnitsFilter(request.GET)
    counts = meetings.counted(MeetingFilter({}), meetings.by_province)
    return render(
        request,
        "meetings/home.html",
        {
            "holdings": holdings(),
            "filter": narrowed,
            "map": tile_map(narrowed, all_units(), counts),
            "unplaced": counts.get(None, 0),
            "months": latest_months(),
            "latest": Meeting.objects.public().for_lists().newest_first()[:8],
            "most_cited": most_cited(),
        },
    )


@until_changed
def most_cited() -> list[Resolution]:
    return list(Resolution.objects.standing().most_cited_first()[:8])


def latest_months() -> Histogram | None:
    """Return the meetings of twelve months, up to the newest that has any; None without such a month."""
    counts = meetings.counted(MeetingFilter({}), MeetingQuerySet.count_by_month)
    if not counts:
        return None
    year, month = max(counts)
    newest = 12 * year + month - 1
    months = [(one // 12, one % 12 + 1) for one in range(newest - MONTHS + 1, newest + 1)]
    most = max(counts[one] for one in months)
    there = reverse("meetings:meetings")
    bars = []
    for year, month in months:
        height = HIGHEST * counts[year, month] // most
        link = f"{there}?month={year}-{month:02}"
        bars.append(Bar(str(month), counts[year, month], height, HIGHEST - height, False, link, str(year)))
    return Histogram(_("Cuộc họp theo tháng"), bars)

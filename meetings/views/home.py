"""The first page: what this is, search, the provinces, what is new and what is cited most."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.models import Meeting, Resolution
from meetings.views.about import holdings
from meetings.views.histogram import HIGHEST, Bar, Histogram
from meetings.views.units import Units, by_region

MONTHS = 12


@require_safe
def home(request):
    units = Units()
    counts = units.counts_today(Meeting.objects.public().count_by("province"))
    return render(
        request,
        "meetings/home.html",
        {
            "holdings": holdings(),
            "regions": by_region(units.today, counts),
            "months": latest_months(),
            "latest": Meeting.objects.public().for_lists().newest_first()[:8],
            "most_cited": Resolution.objects.standing().most_cited_first()[:8],
        },
    )


def latest_months() -> Histogram | None:
    """Return the meetings of twelve months, up to the newest that has any; None without such a month."""
    counts = Meeting.objects.public().count_by_month()
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
        bars.append(Bar(f"{month}/{year}", counts[year, month], height, HIGHEST - height, False, link))
    return Histogram(_("Cuộc họp theo tháng"), bars)

"""The first page: what this is, search, the provinces, what is new and what is cited most."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from meetings.models import Meeting, Resolution
from meetings.views.about import holdings
from meetings.views.units import Units, by_region


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
            "latest": Meeting.objects.public().for_lists().newest_first()[:8],
            "most_cited": Resolution.objects.standing().most_cited_first()[:8],
        },
    )

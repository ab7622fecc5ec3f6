"""About the data: how many, how read, what is known and what is not."""

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meetings.models import Meeting, Official, Report, Resolution, Statistic
from meetings.views.reliability import reliability


def holdings() -> dict[str, int]:
    """How many of each kind of record the archive shows."""
    return {
        "meetings": Meeting.objects.public().count(),
        "reports": Report.objects.standing().current().count(),
        "officials": Official.objects.standing().count(),
        "resolutions": Resolution.objects.standing().count(),
        "statistics": Statistic.objects.public().count(),
    }


@require_safe
def about(request):
    meetings = Meeting.objects.public()
    return render(
        request,
        "meetings/about.html",
        {
            "holdings": holdings(),
            "reliability": reliability(),
            "contact": settings.ARCHIVE_CONTACT,
            "reviewed": meetings.reviewed().count(),
            "unplaced": meetings.unplaced().count(),
            "undated": meetings.filter(held_on__isnull=True).count(),
            "contradicting": Statistic.objects.public().contradicting().count(),
            "unresolved": Resolution.objects.standing().unresolved().count(),
        },
    )

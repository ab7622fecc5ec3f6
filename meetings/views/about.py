"""About the data: how many, how read, how reliable, how much checked, what is not known."""

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meetings.views.holdings import checked, holdings, unknown
from meetings.views.reliability import reliability


@require_safe
def about(request):
    held = holdings()
    return render(
        request,
        "meetings/about.html",
        {
            "holdings": held,
            "checked": checked(held),
            "unknown": unknown(held),
            "reliability": reliability(),
            "contact": settings.ARCHIVE_CONTACT,
        },
    )

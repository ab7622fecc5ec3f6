"""What machines ask for first: robots.txt, the sitemap's parts, how to search here."""

from django.contrib.sitemaps import Sitemap
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from meetings.models import Meeting, Official, Province, Resolution

LISTED = "meetings", "officials", "resolutions", "statistics"


@require_safe
def robots(request):
    """Everything may be read but the editors' pages, and what filters and searches combine without end.

    Of several rules that fit an address the longest counts (RFC 9309): the pages of the whole lists, and the
    sitemap's parts, have a query too.
    """
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /bao-sai/",
        "Disallow: /*?",
        *(f"Allow: {reverse(f'meetings:{name}')}?page=" for name in LISTED),
        "Allow: /sitemap-*.xml?p=",
        f"Sitemap: {request.build_absolute_uri(reverse('meetings:sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def opensearch(request):
    """A browser's own search box can search here."""
    search = request.build_absolute_uri(reverse("meetings:search"))
    return render(
        request,
        "meetings/opensearch.xml",
        {"search": search},
        content_type="application/opensearchdescription+xml; charset=utf-8",
    )


class Pages(Sitemap):
    def items(self):
        names = (
            "home",
            "meetings",
            "calendar",
            "provinces",
            "officials",
            "resolutions",
            "statistics",
            "about",
        )
        return [f"meetings:{name}" for name in names]

    def location(self, item):
        return reverse(item)


class Records(Sitemap):
    """The records' own pages. Both languages have one address."""

    limit = 5000  # addresses a file; the protocol allows ten times as many

    def __init__(self, rows):
        self.rows = rows

    def items(self):
        return self.rows().order_by("pk")


SITEMAPS = {
    "pages": Pages(),
    "provinces": Records(Province.objects.all),
    "meetings": Records(Meeting.objects.public),
    "officials": Records(Official.objects.standing),
    "resolutions": Records(Resolution.objects.standing),
}

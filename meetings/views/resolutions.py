"""Resolutions and other numbered documents: which there are, and who cites each."""

from collections import defaultdict

from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.correcting.days import give_day, give_days
from meetings.models import Citation, Resolution
from meetings.models.merged_rows import one_a_meeting
from meetings.models.merging import standing
from meetings.views.checked import with_checked
from meetings.views.citers import citers
from meetings.views.filters import Choice, ResolutionFilter, page_of
from meetings.views.linked_data import block, document
from meetings.views.quotations import quoted
from meetings.views.units import all_units
from meetings.views.wording import document_kind_text


@require_safe
def index(request):
    narrowed = ResolutionFilter(request.GET)
    documents = narrow(narrowed)
    shown = documents.select_related("province").most_cited_first()
    page = page_of(shown, request, 40, total=documents.count())
    page.object_list = with_checked(page.object_list)
    return render(
        request,
        "meetings/resolutions.html",
        {
            "filter": narrowed,
            "resolutions": page,
            "filters": [
                (_("Loại văn bản"), kind_choices(narrowed)),
                (_("Được nhắc ở"), province_choices(narrowed)),
            ],
        },
    )


def narrow(narrowed: ResolutionFilter, without: str = ""):
    """Return the documents that are left, leaving out the filter named `without`."""
    documents = Resolution.objects.standing()
    chosen = {name: value for name, value in narrowed.chosen.items() if name != without}
    if "kind" in chosen:
        documents = documents.filter(kind=chosen["kind"])
    if "province" in chosen:
        documents = documents.cited_in(narrowed.places)
    return documents


def kind_choices(narrowed: ResolutionFilter) -> list[Choice]:
    documents = narrow(narrowed, without="kind").exclude(kind="").order_by()
    counts = documents.values_list("kind").annotate(Count("pk")).order_by("-pk__count", "kind")
    return narrowed.choices("kind", ((kind, document_kind_text(kind), count) for kind, count in counts))


def province_choices(narrowed: ResolutionFilter) -> list[Choice]:
    """How many documents the meetings of each province of today cite."""
    units = all_units()
    citations = Citation.objects.public().filter(meeting__province__isnull=False)
    citations = citations.annotate(document=standing("resolution"))
    if "kind" in narrowed.chosen:
        citations = citations.filter(document__in=narrow(narrowed, without="province").values("pk"))
    cited = defaultdict(set)
    for province, key in citations.order_by().values_list("meeting__province", "document").distinct():
        cited[units.today_of(province).pk].add(key)
    return narrowed.choices(
        "province", ((unit.address, unit.name, len(cited[unit.pk])) for unit in units.today)
    )


@require_safe
def page(request, slug):
    documents = Resolution.objects.select_related("province").prefetch_related("merged")
    resolution = get_object_or_404(documents, slug=slug)
    if resolution.merged_into_id:
        return redirect(resolution.standing_self())  # for as long as nobody takes the merger back
    give_day(resolution)
    citations = (
        Citation.objects.public()
        .filter(resolution__in=resolution.identities())
        .select_related("meeting__province")
        .newest_first()
    )
    units = all_units()
    citing = page_of(one_a_meeting(citations, "resolution"), request, 20)
    citing.object_list = with_words(citing.object_list, resolution)
    return render(
        request,
        "meetings/resolution.html",
        {
            "resolution": resolution,
            "citations": citing,
            "citers": citers(citations, units),
            "linked_data": block(document(resolution, request.build_absolute_uri)),
        },
    )


def with_words(shown, resolution: Resolution) -> list[Citation]:
    """Return the citations `shown`, each with the words by which its meeting cites a merged document too."""
    shown = list(shown)
    merged = Citation.objects.public().filter(resolution__in=resolution.merged.all())
    here = {one.meeting_id: one for one in shown}
    others = merged.filter(meeting__in=here).exclude(pk__in=[one.pk for one in shown])
    told = quoted([*shown, *(others if resolution.merged.all() else ())], around=90)
    for one in told[len(shown) :]:
        here[one.meeting_id].passages += one.passages
    give_days(shown)
    return shown

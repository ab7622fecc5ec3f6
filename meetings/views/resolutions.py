"""Resolutions and other numbered documents: which there are, and who cites each."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Count, QuerySet
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.correcting.days import give_day, give_days
from meetings.models import Citation, Resolution
from meetings.models.merging import count_all_meetings, merged, standing
from meetings.models.remembered import until_changed
from meetings.models.resolution import ResolutionQuerySet
from meetings.views.checked import with_checked
from meetings.views.citers import citers, newest_first, once_a_meeting
from meetings.views.filters import Choice, MeetingFilter, ResolutionFilter, page_of
from meetings.views.linked_data import block, document
from meetings.views.quotations import quoted
from meetings.views.units import all_units
from meetings.views.wording import document_kind_text


@require_safe
def index(request):
    narrowed = ResolutionFilter(request.GET)
    page = page_of(most_cited(narrowed), request, 40)
    page.object_list = with_checked(counted(page.object_list))
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


def narrow(narrowed: ResolutionFilter, without: str = "", of: ResolutionQuerySet | None = None):
    """Return the documents that are left of those that stand, or `of` others, but for one filter."""
    documents = Resolution.objects.standing() if of is None else of
    chosen = {name: value for name, value in narrowed.chosen.items() if name != without}
    if "kind" in chosen:
        documents = documents.filter(kind=chosen["kind"])
    if "province" in chosen:
        documents = documents.cited_in(narrowed.places)
    return documents


def most_cited(narrowed: ResolutionFilter) -> list[tuple[int, int]]:
    """Return the documents that are left, by primary key with how many meetings cite each, the most first."""
    return narrowed.remembered(in_order, lambda: narrow(narrowed, of=Resolution.objects.order_by()))


def in_order(documents: ResolutionQuerySet) -> list[tuple[int, int]]:
    """Return those of `documents` that stand: who is not cited, or merged into another, has no count."""
    counts = times_cited()
    numbers = documents.values_list("pk", "number")
    found = sorted((-counts[pk], number, pk) for pk, number in numbers if pk in counts)
    return [(pk, -count) for count, _number, pk in found]


@until_changed
def times_cited() -> dict[int, int]:
    """At how many meetings each document is cited, by primary key."""
    return count_all_meetings(Citation.objects.public(), "resolution")


def counted(documents: Iterable[tuple[int, int]]) -> list[Resolution]:
    """Return these documents, each with how many meetings cite it."""
    counts = dict(documents)
    found = Resolution.objects.in_bulk(counts)
    for key, one in found.items():
        one.citation_count = counts[key]
    return [found[key] for key in counts if key in found]


def by_kind(documents: ResolutionQuerySet) -> list[tuple[str, int]]:
    """Return the kinds, of which there are most first."""
    counts = documents.exclude(kind="").order_by().values_list("kind").annotate(Count("pk"))
    return sorted(counts, key=lambda one: (-one[1], one[0]))


def kind_choices(narrowed: ResolutionFilter) -> list[Choice]:
    counts = narrowed.remembered(by_kind, lambda: narrow(narrowed, without="kind"), ["kind"])
    return narrowed.choices("kind", ((kind, document_kind_text(kind), count) for kind, count in counts))


def by_province(citations: QuerySet[Citation]) -> dict[int, set[int]]:
    """Return the documents that the meetings of each province cite."""
    into = merged(Resolution)
    placed = citations.filter(meeting__province__isnull=False).order_by()
    cited = defaultdict(set)
    for unit, cited_one in placed.values_list("meeting__province", "resolution").distinct():
        cited[unit].add(into.get(cited_one, cited_one))
    return cited


def province_choices(narrowed: ResolutionFilter) -> list[Choice]:
    """How many documents the meetings of each province of today cite."""

    def citations() -> QuerySet[Citation]:
        everywhere = Citation.objects.public()
        if "kind" not in narrowed.chosen:
            return everywhere
        of_kind = narrow(narrowed, without="province").values("pk")
        return everywhere.alias(document=standing("resolution")).filter(document__in=of_kind)

    units, today = all_units(), defaultdict(set)
    for unit, documents in narrowed.remembered(by_province, citations, ["province"]).items():
        today[units.today_of(unit).pk] |= documents
    return narrowed.choices(
        "province", ((unit.address, unit.name, len(today[unit.pk])) for unit in units.today)
    )


@require_safe
def page(request, slug):
    resolution = get_object_or_404(Resolution, slug=slug)
    if resolution.merged_into_id:
        return redirect(resolution.standing_self())  # for as long as nobody takes the merger back
    give_day(resolution)
    units = all_units()
    identities = [one for one, stands in merged(Resolution).items() if stands == resolution.pk]
    citations = Citation.objects.public().filter(resolution__in=[resolution.pk, *identities])
    told = once_a_meeting(citations, units)
    citing, spread = page_of(newest_first(told), request, 20), citers(told, units)
    citing.object_list = quoted((one.citation(units) for one in citing.object_list), around=90)
    give_days(citing.object_list)
    return render(
        request,
        "meetings/resolution.html",
        {
            "resolution": resolution,
            "province": units.by_pk.get(resolution.province_id),
            "citations": citing,
            "listed": MeetingFilter({"resolution": resolution.slug}),
            "citers": spread,
            "first": spread and spread.first.citation(units),
            "linked_data": block(document(resolution, request.build_absolute_uri)),
        },
    )

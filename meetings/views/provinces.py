"""Provinces and centrally run cities: the 34 of now, the 63 of before, and the page of each."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from meetings.models import Meeting, Official, Province, Resolution, Statistic
from meetings.views.filters import page_of
from meetings.views.officials import with_careers
from meetings.views.quotations import quoted
from meetings.views.tile_map import tile_map
from meetings.views.units import REGIONS, Units


@require_safe
def index(request):
    units = Units()
    counts = Meeting.objects.public().count_by("province")
    shown = tile_map(request, units, counts)
    rows = [
        (
            region,
            [
                (tile, [units.today_of(tile.unit.pk)] if shown.former else units.merged_into(tile.unit))
                for tile in tiles
            ],
        )
        for region, tiles in shown.regions
    ]
    return render(
        request,
        "meetings/provinces.html",
        {"map": shown, "regions": rows, "unplaced": counts.get(None, 0)},
    )


def most_seen(provinces):
    """Return the officials of most meetings among those named in `provinces`."""
    officials = Official.objects.standing().seen_in(provinces).with_span()
    return officials.order_by("-meeting_count", "sorting_key")[:12]


@require_safe
def page(request, address):
    province = get_object_or_404(Province, address=address)
    units = Units()
    before = units.all_before(province)
    alone = request.GET.get("predecessors") == "no"
    counted = [province] if alone else [province, *before]
    meetings = Meeting.objects.public().filter(province__in=counted)
    return render(
        request,
        "meetings/province.html",
        {
            "province": province,
            "region": REGIONS.get(province.region if province.is_current else province.region_before, ""),
            "today": units.today_of(province.pk),
            "successor": units.by_pk.get(province.successor_id),
            "before": units.before(province),
            "alone": alone,
            "has_before": bool(before),
            "meetings": page_of(meetings.for_lists().newest_first(), request, 20),
            "officials": with_careers(most_seen(counted), units),
            "resolutions": Resolution.objects.standing().most_cited_first(counted)[:10],
            "statistics": quoted(
                Statistic.objects.public()
                .filter(meeting__province__in=counted)
                .select_related("meeting__province")
                .newest_first()[:10]
            ),
        },
    )

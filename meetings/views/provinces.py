"""Provinces and centrally run cities: the 34 of now, the 63 of before, and the page of each."""

from datetime import date
from urllib.parse import urlencode

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from meetings.models import Meeting, Official, Province, Resolution, Statistic
from meetings.views.careers import tenures_of
from meetings.views.filters import MeetingFilter, ProvinceFilter, UnitsFilter, page_of
from meetings.views.officials import with_careers
from meetings.views.quotations import quoted
from meetings.views.tile_map import tile_map
from meetings.views.timeline import Timeline, oldest_first, timeline
from meetings.views.units import REGIONS, Units, all_units
from meetings.views.years_and_kinds import years_and_kinds

MOST_SEEN = 12  # officials
EACH = 3  # positions of one official in the drawing


@require_safe
def index(request):
    units = all_units()
    counts = Meeting.objects.public().count_by("province")
    narrowed = UnitsFilter(request.GET)
    shown = tile_map(narrowed, units, counts)
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
        {"filter": narrowed, "map": shown, "regions": rows, "unplaced": counts.get(None, 0)},
    )


def most_seen(provinces) -> list[Official]:
    """Return the officials of most meetings among those named in `provinces`."""
    officials = Official.objects.standing().seen_in(provinces).with_span()
    return list(officials.order_by("-meeting_count", "sorting_key")[:MOST_SEEN])


def positions_there(officials: list[Official], provinces, units: Units) -> Timeline | None:
    """Return the positions that `officials` are given in `provinces`, those whom reports name first first."""
    held = tenures_of(officials, units, provinces)
    rows = [(who, oldest_first(held[who.pk])) for who in officials if held[who.pk]]
    rows.sort(key=lambda row: (row[1][0].first.day or date.max, row[0].sorting_key))
    return timeline((who, tenure) for who, own in rows for tenure in own[:EACH])


@require_safe
def page(request, address):
    province = get_object_or_404(Province, address=address)
    units = all_units()
    before = units.all_before(province)
    narrowed = ProvinceFilter(request.GET)
    alone = "predecessors" in narrowed.chosen and bool(before)
    counted = [province] if alone else [province, *before]
    meetings = Meeting.objects.public().filter(province__in=counted)
    officials = most_seen(counted)
    drawn = positions_there(officials, counted, units)
    return render(
        request,
        "meetings/province.html",
        {
            "filter": narrowed,
            "province": province,
            "region": REGIONS.get(province.region if province.is_current else province.region_before, ""),
            "today": units.today_of(province.pk),
            "successor": units.by_pk.get(province.successor_id),
            "before": units.before(province),
            "alone": alone,
            "listed": MeetingFilter({"province": province.address}),
            "has_before": bool(before),
            "years": years_and_kinds(meetings, listing(province, alone)),
            "meetings": page_of(meetings.for_lists().newest_first(), request, 10),
            "timeline": drawn,
            "officials": [] if drawn else with_careers(officials, units),
            "resolutions": Resolution.objects.standing().most_cited_first(counted)[:8],
            "statistics": quoted(
                Statistic.objects.public()
                .filter(meeting__province__in=counted)
                .select_related("meeting__province")
                .newest_first()[:10]
            ),
        },
    )


def listing(province: Province, alone: bool):
    """Return what gives the address of a list of its meetings, "" if `alone`: lists have what was before."""

    def link(**narrowed) -> str:
        query = urlencode({"province": province.address, **narrowed})
        return "" if alone else f"{reverse('meetings:meetings')}?{query}"

    return link

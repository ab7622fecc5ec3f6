"""Provinces and centrally run cities: the 34 of now, the 63 of before, and the page of each."""

from datetime import date

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from meetings.models import Attendance, Meeting, Official, Province, Resolution, Statistic
from meetings.models.merging import count_meetings, foremost, standing
from meetings.views.careers import give_words, tenures_of
from meetings.views.filters import MeetingFilter, ProvinceFilter, UnitsFilter, page_of
from meetings.views.meetings import by_province, counted
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
    counts = counted(MeetingFilter({}), by_province)
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
    there = Attendance.objects.public().filter(meeting__province__in=provinces).order_by()
    seen = Official.objects.identities_of_all(there.values(who=standing("official")))
    counts = count_meetings(Attendance.objects.public().filter(official__in=seen.values("pk")), "official")
    found = Official.objects.in_bulk(foremost(counts, MOST_SEEN)).values()
    return sorted(found, key=lambda one: (-counts[one.pk], one.sorting_key, one.pk))[:MOST_SEEN]


def positions_there(officials: list[Official], provinces, units: Units) -> Timeline | None:
    """Return the positions that `officials` are given in `provinces`, those whom reports name first first."""
    held = tenures_of(officials, units, provinces)
    rows = [(who, oldest_first(held[who.pk])) for who in officials if held[who.pk]]
    rows.sort(key=lambda row: (row[1][0].first.day or date.max, row[0].sorting_key))
    drawn = [(who, tenure) for who, own in rows for tenure in own[:EACH]]
    give_words([tenure.first for _who, tenure in drawn])
    return timeline(drawn)


@require_safe
def page(request, address):
    units = all_units()
    province = units.by_address.get(address)
    if province is None:
        raise Http404
    before = units.all_before(province)
    narrowed = ProvinceFilter(request.GET)
    alone = "predecessors" in narrowed.chosen and bool(before)
    places = [province] if alone else [province, *before]
    meetings = Meeting.objects.public().filter(province__in=places)
    officials = most_seen(places)
    drawn = positions_there(officials, places, units)
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
            "resolutions": Resolution.objects.most_cited_in(places, 8),
            "statistics": quoted(
                Statistic.objects.public()
                .filter(meeting__province__in=places)
                .with_meetings()
                .newest_first()[:10],
                around=60,
            ),
        },
    )


def listing(province: Province, alone: bool):
    """Return what gives the address of a list of its meetings, "" if `alone`: lists have what was before.

    Years and kinds stand in addresses as they are.
    """

    there = f"{reverse('meetings:meetings')}?province={province.address}"

    def link(**narrowed) -> str:
        return "" if alone else there + "".join(f"&{name}={value}" for name, value in narrowed.items())

    return link

"""Provinces and centrally run cities: the 34 of now, the 63 of before, and the page of each."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from meetings.correcting.days import give_days
from meetings.models import Attendance, Meeting, Official, Province, Resolution, Statistic
from meetings.models.merging import count_all_meetings, foremost
from meetings.models.remembered import remembered
from meetings.views.filters import MeetingFilter, ProvinceFilter, UnitsFilter, page_of
from meetings.views.held_there import Held, held_there
from meetings.views.holders import positions_there
from meetings.views.meetings import by_province, counted
from meetings.views.officials import with_careers
from meetings.views.quotations import quoted
from meetings.views.tile_map import tile_map
from meetings.views.timeline import Timeline
from meetings.views.units import REGIONS, Units, all_units
from meetings.views.years_and_kinds import years_and_kinds

MOST_SEEN = 12  # officials
FIGURES = 10
ENOUGH = 30  # of the newest meetings nearly always have as many figures


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
    everywhere = Attendance.objects.public()
    there = everywhere.filter(meeting__province__in=provinces).order_by()
    counts = count_all_meetings(everywhere, "official", named=there)
    found = Official.objects.in_bulk(foremost(counts, MOST_SEEN)).values()
    return sorted(found, key=lambda one: (-counts[one.pk], one.sorting_key, one.pk))[:MOST_SEEN]


def people_there(provinces, held: list[Held], units: Units) -> tuple[Timeline | None, list[Official]]:
    """Return the drawing of who held what there or, where there is nothing to draw, who was seen most."""
    officials = most_seen(provinces)
    drawn = positions_there(officials, provinces, held, units)
    return drawn, [] if drawn else with_careers(officials, units)


def newest_figures(provinces, held: list[Held]) -> list[Statistic]:
    """Return the figures of the newest of the meetings `held` in `provinces`, with their words."""
    figures = Statistic.objects.public().with_meetings().newest_first()
    found = figures.filter(meeting__in=[one.key for one in held[:ENOUGH]])[:FIGURES]
    if len(found) < FIGURES and len(held) > ENOUGH:
        found = figures.filter(meeting__province__in=provinces)[:FIGURES]
    found = quoted(found, around=60)
    give_days(found)
    return found


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
    held = held_there(places)
    listed = page_of([one.key for one in held], request, 10)
    meetings = Meeting.objects.for_lists().in_bulk(listed.object_list)
    listed.object_list = [meetings[key] for key in listed.object_list if key in meetings]
    # The same on each page of the list of meetings, and the most to read.
    people = ("people", *(one.pk for one in places))
    drawn, officials = remembered(people, lambda: people_there(places, held, units))
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
            "years": years_and_kinds(held, listing(province, alone)),
            "meetings": listed,
            "timeline": drawn,
            "officials": officials,
            "resolutions": Resolution.objects.most_cited_in(places, 8),
            "statistics": newest_figures(places, held),
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

"""Officials: whom reports name in office, and what they say of each."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.correcting.days import give_day, give_days
from meetings.models import Official, Province
from meetings.views.attended import attended
from meetings.views.careers import NO_POSITION, careers, give_words
from meetings.views.checked import with_checked
from meetings.views.companions import companions
from meetings.views.filters import MeetingFilter, OfficialFilter, page_of
from meetings.views.linked_data import block, person
from meetings.views.timeline import oldest_first, timeline
from meetings.views.units import Units, all_units
from meetings.views.wording import position_said

# Of whom no standing attendance is left.
NOWHERE = dict.fromkeys(("first_seen", "last_seen", "first_held", "last_held")) | {"meeting_count": 0}
LETTERS = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"


@require_safe
def index(request):
    narrowed = OfficialFilter(request.GET)
    units = all_units()
    total = narrowed.remembered(QuerySet.count, lambda: narrow(narrowed))
    page = page_of(narrow(narrowed).in_alphabet(), request, 50, total=total)
    page.object_list = with_checked(with_careers(page.object_list, units))
    return render(
        request,
        "meetings/officials.html",
        {
            "filter": narrowed,
            "officials": page,
            "letters": narrowed.choices("letter", ((letter, letter, None) for letter in LETTERS)),
            "filters": [
                (
                    _("Tỉnh, thành"),
                    narrowed.choices("province", ((unit.address, unit.name, None) for unit in units.today)),
                )
            ],
        },
    )


def narrow(narrowed: OfficialFilter):
    """Return the officials that are left."""
    officials = Official.objects.standing()
    if "province" in narrowed.chosen:
        officials = officials.seen_in(narrowed.places)
    if "letter" in narrowed.chosen:
        officials = officials.with_initial(narrowed.chosen["letter"])
    return officials


def with_careers(officials: Iterable[Official], units: Units) -> list[Official]:
    """Return `officials` with what a list says of each: where, last position, first and last seen."""
    officials = list(officials)
    spans = Official.objects.spans([official.pk for official in officials])
    for official in with_positions(officials, units):
        vars(official).update(spans.get(official.pk, NOWHERE))
    return officials


def with_positions(officials: Iterable[Official], units: Units) -> list[Official]:
    """Return `officials` with where they belong and the last position that a report gives each."""
    officials = list(officials)
    newest = Official.objects.newest_positions([official.pk for official in officials])
    for official in officials:
        give_position(official, newest.get(official.pk, NO_POSITION), units)
    return officials


def give_position(official: Official, newest: tuple, units: Units) -> None:
    title, former, state, unit = newest
    official.last_position = title and position_said(title, former)
    official.last_position_state = state
    official.place = place_then(official, unit, units)


def place_then(official: Official, unit: int | None, units: Units) -> Province | None:
    """Return where `official` belongs, as it was called when last heard of: Thái Bình, not yet Hưng Yên."""
    today = units.by_address.get(official.place_address)
    if today and unit and units.today_of(unit) == today:
        return units.by_pk[unit]
    return today


@require_safe
def page(request, slug):
    official = get_object_or_404(Official.objects.prefetch_related("merged"), slug=slug)
    if official.merged_into_id:
        return redirect(official.standing_self())  # for as long as nobody takes the merger back
    units, namesakes = all_units(), list(official.namesakes())
    found = careers([official, *namesakes])
    for one in (official, *namesakes):
        give_position(one, found[one.pk].newest, units)
        vars(one).update(found[one.pk].span)
    give_day(official)
    career = found[official.pk]
    held = career.tenures(units)
    shown = [one for tenure in held for one in tenure.shown]
    give_words(shown, around=70)
    give_days(one.position for one in shown)
    meetings = page_of(career.meetings, request, 20)
    meetings.object_list = attended(career, meetings.object_list)
    give_days(one.attendance for one in meetings)
    return render(
        request,
        "meetings/official.html",
        {
            "official": official,
            "spellings": official.spellings(),
            "linked_data": block(person(official, official.spellings(), request.build_absolute_uri)),
            "tenures": held,
            "timeline": timeline((None, tenure) for tenure in oldest_first(held)),
            "attended": meetings,
            "listed": MeetingFilter({"official": official.slug}),
            "companions": with_positions(met_with(official), units),
            "namesakes": [one for one in namesakes if one.meeting_count],
        },
    )


def met_with(official: Official) -> list[Official]:
    """Return whom `official` met with most, each with `shared`, the number of meetings of both."""
    shared = companions(official)
    found = Official.objects.in_bulk(shared).values()
    for one in found:
        one.shared = shared[one.pk]
    return sorted(found, key=lambda one: (-one.shared, one.sorting_key))

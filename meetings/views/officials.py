"""Officials: whom reports name in office, and what they say of each."""

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.correcting.days import give_day, give_days
from meetings.models import Attendance, Official, Position, Province, Role
from meetings.models.merged_rows import one_a_meeting, one_a_person
from meetings.views.careers import tenures
from meetings.views.checked import with_checked
from meetings.views.companions import companions
from meetings.views.filters import OfficialFilter, page_of
from meetings.views.linked_data import block, person
from meetings.views.timeline import oldest_first, timeline
from meetings.views.units import Units, all_units

# Of whom no standing attendance is left.
NOWHERE = dict.fromkeys(("first_seen", "last_seen", "first_held", "last_held")) | {"meeting_count": 0}
LETTERS = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"


@require_safe
def index(request):
    narrowed = OfficialFilter(request.GET)
    units = all_units()
    page = page_of(narrow(narrowed).in_alphabet(), request, 50)
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


def with_careers(officials, units: Units) -> list[Official]:
    """Return `officials` with what a list says of each: where, last position, first and last seen."""
    return careers_of([official.pk for official in officials], units)


def careers_of(keys: list[int], units: Units) -> list[Official]:
    """Return the officials of these primary keys, in their order, with what a list says of each."""
    careers = Official.objects.with_newest_position().in_bulk(keys)
    spans = Official.objects.spans(keys)
    for official in careers.values():
        newest = official.newest_position or {"said": None, "state": None, "unit": None}
        official.last_position, official.last_position_state = newest["said"], newest["state"]
        vars(official).update(spans.get(official.pk, NOWHERE))
        official.place = place_then(official, newest["unit"], units)
    return [careers[key] for key in keys]


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
    units = all_units()
    (shown,) = with_careers([official], units)
    give_day(shown)
    held = tenures(official, units)
    give_days(one.position for tenure in held for one in tenure.shown)
    rows = Attendance.objects.public().filter(official__in=official.identities())
    attendances = page_of(one_a_meeting(rows, "official").newest_first(), request, 20)
    attendances.object_list = at_meetings(rows, attendances.object_list)
    return render(
        request,
        "meetings/official.html",
        {
            "official": shown,
            "spellings": official.spellings(),
            "linked_data": block(person(shown, official.spellings(), request.build_absolute_uri)),
            "tenures": held,
            "timeline": timeline((None, tenure) for tenure in oldest_first(held)),
            "attendances": attendances,
            "companions": met_with(official, units),
            "namesakes": with_careers(official.namesakes(), units),
        },
    )


def at_meetings(rows, shown) -> list[Attendance]:
    """Return the attendances `shown`, with what all `rows` of the same person say of each meeting."""
    meetings = [one.meeting_id for one in shown]
    parts = [Prefetch("roles", Role.objects.standing()), Prefetch("positions", Position.objects.standing())]
    told = rows.filter(meeting__in=meetings).select_related("meeting__province", "official__merged_into")
    one_each = {one.meeting_id: one for one in one_a_person(told.prefetch_related(*parts).order_by("pk"))}
    give_days(one_each.values())
    return [one_each[meeting] for meeting in meetings]


def met_with(official: Official, units: Units) -> list[Official]:
    """Return whom `official` met with most, each with `shared`, the number of meetings of both."""
    shared = companions(official)
    found = careers_of(list(shared), units)
    for one in found:
        one.shared = shared[one.pk]
    return sorted(found, key=lambda one: (-one.shared, one.sorting_key))

"""Officials: whom reports name in office, and what they say of each."""

from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.correcting.days import give_day, give_days
from meetings.models import Attendance, Official, Position, Province, Role
from meetings.models.merged_rows import one_a_meeting, one_a_person
from meetings.views.careers import tenures
from meetings.views.checked import with_checked
from meetings.views.companions import companions
from meetings.views.filters import MeetingFilter, OfficialFilter, page_of
from meetings.views.linked_data import block, person
from meetings.views.timeline import oldest_first, timeline
from meetings.views.units import Units, all_units
from meetings.views.wording import former_said

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
    keys = [official.pk for official in officials]
    spans, newest = Official.objects.spans(keys), Official.objects.newest_positions(keys)
    for official in officials:
        title, former, state, unit = newest.get(official.pk, (None, False, None, None))
        official.last_position = former_said(title) if former else title
        official.last_position_state = state
        vars(official).update(spans.get(official.pk, NOWHERE))
        official.place = place_then(official, unit, units)
    return officials


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
    beside, namesakes = met_with(official), list(official.namesakes())
    with_careers([official, *beside, *namesakes], units)
    give_day(official)
    held = tenures(official, units)
    give_days(one.position for tenure in held for one in tenure.shown)
    rows = Attendance.objects.public().filter(official__in=official.identities())
    meetings = one_a_meeting(rows, "official").newest_first().values_list("meeting", flat=True)
    attendances = page_of(meetings, request, 20)
    attendances.object_list = at_meetings(rows, list(attendances.object_list))
    return render(
        request,
        "meetings/official.html",
        {
            "official": official,
            "spellings": official.spellings(),
            "linked_data": block(person(official, official.spellings(), request.build_absolute_uri)),
            "tenures": held,
            "timeline": timeline((None, tenure) for tenure in oldest_first(held)),
            "attendances": attendances,
            "listed": MeetingFilter({"official": official.slug}),
            "companions": beside,
            "namesakes": namesakes,
        },
    )


def at_meetings(rows, meetings: list[int]) -> list[Attendance]:
    """Return an attendance for each of `meetings`, with what all `rows` of the same person say of it."""
    parts = [Prefetch("roles", Role.objects.standing()), Prefetch("positions", Position.objects.standing())]
    told = rows.filter(meeting__in=meetings).with_meetings().select_related("official__merged_into")
    one_each = {one.meeting_id: one for one in one_a_person(told.prefetch_related(*parts).order_by("pk"))}
    give_days(one_each.values())
    return [one_each[meeting] for meeting in meetings if meeting in one_each]


def met_with(official: Official) -> list[Official]:
    """Return whom `official` met with most, each with `shared`, the number of meetings of both."""
    shared = companions(official)
    found = Official.objects.in_bulk(shared).values()
    for one in found:
        one.shared = shared[one.pk]
    return sorted(found, key=lambda one: (-one.shared, one.sorting_key))

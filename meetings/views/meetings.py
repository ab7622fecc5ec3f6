"""Meetings: the list that readers narrow, and the page of one."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.models import Meeting, MeetingKind
from meetings.views.facts import Facts
from meetings.views.filters import Choice, MeetingFilter, page_of
from meetings.views.units import Units


@require_safe
def index(request):
    narrowed = MeetingFilter(request.GET)
    meetings = narrow(narrowed)
    return render(
        request,
        "meetings/meetings.html",
        {
            "filter": narrowed,
            "meetings": page_of(meetings.for_lists().newest_first(), request, 30, total=meetings.count()),
            "filters": [
                (_("Tỉnh, thành"), province_choices(narrowed)),
                (_("Năm"), year_choices(narrowed)),
                (_("Loại"), kind_choices(narrowed)),
            ],
        },
    )


def narrow(narrowed: MeetingFilter, without: tuple[str, ...] = ()):
    """Return the meetings that are left, leaving out the filters named in `without`."""
    meetings = Meeting.objects.public()
    chosen = {name: value for name, value in narrowed.chosen.items() if name not in without}
    if "province" in chosen:
        meetings = meetings.filter(province__in=narrowed.places)
    if "unplaced" in chosen:
        meetings = meetings.unplaced()
    if "year" in chosen:
        meetings = meetings.in_year(chosen["year"])
    if "kind" in chosen:
        meetings = meetings.of_kind(chosen["kind"])
    return meetings


def province_choices(narrowed: MeetingFilter) -> list[Choice]:
    units = Units()
    counts = narrow(narrowed, without=("province", "unplaced")).count_by("province")
    today = units.counts_today(counts)
    return [
        *narrowed.choices("province", ((unit.address, unit.name, today[unit.pk]) for unit in units.today)),
        *narrowed.choices("unplaced", [(True, _("chưa rõ tỉnh"), counts.get(None, 0))]),
    ]


def year_choices(narrowed: MeetingFilter) -> list[Choice]:
    counts = narrow(narrowed, without=("year",)).count_by_year()
    return narrowed.choices("year", ((year, year, count) for year, count in counts.items()))


def kind_choices(narrowed: MeetingFilter) -> list[Choice]:
    counts = narrow(narrowed, without=("kind",)).count_by("kind")
    return narrowed.choices("kind", ((kind.value, kind.label, counts.get(kind, 0)) for kind in MeetingKind))


@require_safe
def page(request, address):
    meeting = get_object_or_404(Meeting.objects.standing().for_lists(), address=address)
    if meeting.joined_to_id:
        return redirect(meeting.standing_self(), permanent=True)
    neighbours = Meeting.objects.public().filter(province=meeting.province)
    return render(
        request,
        "meetings/meeting.html",
        {
            "meeting": meeting,
            "facts": Facts(meeting),
            "earlier": neighbours.before(meeting).first() if meeting.province_id else None,
            "later": neighbours.after(meeting).first() if meeting.province_id else None,
        },
    )

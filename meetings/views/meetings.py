"""Meetings: the list that readers narrow, and the page of one."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.models import Attendance, Citation, Meeting, MeetingKind
from meetings.models.meeting_questions import MeetingQuerySet
from meetings.views.bibliography import as_text, entries
from meetings.views.facts import Facts
from meetings.views.filters import Choice, MeetingFilter, page_of
from meetings.views.linked_data import block, event
from meetings.views.marks import MarksFilter
from meetings.views.nearby import nearby
from meetings.views.units import all_units
from meetings.views.wording import in_vietnamese, placed

MOST_COMMON = 15


@require_safe
def index(request):
    narrowed = MeetingFilter(request.GET)
    meetings = narrow(narrowed)
    return render(
        request,
        "meetings/meetings.html",
        {
            "filter": narrowed,
            "meetings": page_of(
                meetings.for_lists().newest_first(), request, 30, total=counted(narrowed, QuerySet.count)
            ),
            "filters": [
                (_("Tỉnh, thành"), province_choices(narrowed)),
                (_("Năm"), year_choices(narrowed)),
                (_("Tháng"), month_choices(narrowed)),
                (_("Loại"), kind_choices(narrowed)),
                (_("Cơ quan họp"), body_choices(narrowed)),
                (_("Cán bộ"), chosen_record(narrowed, "official")),
                (_("Văn bản"), chosen_record(narrowed, "resolution")),
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
    if "month" in chosen:
        meetings = meetings.in_month(*map(int, chosen["month"].split("-")))
    if "kind" in chosen:
        meetings = meetings.of_kind(chosen["kind"])
    if "body" in chosen:
        meetings = meetings.filter(body=chosen["body"])
    if "official" in chosen:
        named = Attendance.objects.public().filter(official__in=chosen["official"].identities())
        meetings = meetings.filter(pk__in=named.values("meeting"))
    if "resolution" in chosen:
        citing = Citation.objects.public().filter(resolution__in=chosen["resolution"].identities())
        meetings = meetings.filter(pk__in=citing.values("meeting"))
    return meetings


def counted(narrowed: MeetingFilter, count: Callable, *without: str) -> Any:
    """Return what `count` says of the meetings that are left without the filters named in `without`."""
    return narrowed.remembered(count, lambda: narrow(narrowed, without), without)


def by_province(meetings: MeetingQuerySet) -> dict[int | None, int]:
    return meetings.count_by("province")


def province_choices(narrowed: MeetingFilter) -> list[Choice]:
    units = all_units()
    counts = counted(narrowed, by_province, "province", "unplaced")
    today = units.counts_today(counts)
    return [
        *narrowed.choices("province", ((unit.address, unit.name, today[unit.pk]) for unit in units.today)),
        *narrowed.choices("unplaced", [(True, _("chưa rõ tỉnh"), counts.get(None, 0))]),
    ]


def year_choices(narrowed: MeetingFilter) -> list[Choice]:
    counts = counted(narrowed, MeetingQuerySet.count_by_year, "year")
    return narrowed.choices("year", ((year, year, count) for year, count in counts.items()))


def month_choices(narrowed: MeetingFilter) -> list[Choice]:
    """The months of the year that is chosen, or of the chosen month's year."""
    year = narrowed.chosen.get("year") or narrowed.chosen.get("month", "").partition("-")[0]
    if not year:
        return []
    year = int(year)
    counts = counted(narrowed, MeetingQuerySet.count_by_month, "month")
    months = ((f"{year}-{month:02}", f"{month:02}/{year}", counts[year, month]) for month in range(1, 13))
    return narrowed.choices("month", months)


def by_kind(meetings: MeetingQuerySet) -> dict[str, int]:
    return meetings.count_by("kind")


def kind_choices(narrowed: MeetingFilter) -> list[Choice]:
    counts = counted(narrowed, by_kind, "kind")
    return narrowed.choices("kind", ((kind.value, kind.label, counts.get(kind, 0)) for kind in MeetingKind))


def by_body(meetings: MeetingQuerySet) -> list[tuple[str, int]]:
    """Return the bodies that met, those that met most first."""
    counts = meetings.exclude(body="").count_by("body")
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def body_choices(narrowed: MeetingFilter) -> list[Choice]:
    """The bodies that met most."""
    common = counted(narrowed, by_body, "body")
    chosen = narrowed.chosen.get("body")
    shown = [one for place, one in enumerate(common) if place < MOST_COMMON or one[0] == chosen]
    return narrowed.choices("body", ((body, in_vietnamese(body), count) for body, count in shown))


def chosen_record(narrowed: MeetingFilter, name: str) -> list[Choice]:
    """The one that is chosen, to take away: what can be chosen are the pages of all of them."""
    record = narrowed.chosen.get(name)
    return narrowed.choices(name, [(record.slug, in_vietnamese(record.name), None)] if record else [])


@require_safe
def page(request, address):
    meeting = get_object_or_404(Meeting.objects.standing(), address=address)
    if meeting.joined_to_id:
        return redirect(meeting.standing_self())  # for as long as nobody makes them two again
    meeting.province = all_units().by_pk.get(meeting.province_id)
    facts = Facts(meeting)
    absolute = request.build_absolute_uri
    return render(
        request,
        "meetings/meeting.html",
        {
            "meeting": meeting,
            "facts": facts,
            "marks": MarksFilter(request.GET),
            "card": placed(meeting),
            "citing": map(as_text, entries(facts.reports, meeting, absolute(meeting.get_absolute_url()))),
            "linked_data": block(event(meeting, facts, absolute)),
            "nearby": nearby(meeting, facts.reports, [one.resolution.slug for one in facts.citations]),
        },
    )

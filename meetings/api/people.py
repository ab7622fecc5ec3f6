"""Officials, and who was at which meeting in which position and part."""

from collections.abc import Iterable
from functools import partial

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from meetings.api import parameters, records, shapes
from meetings.api.door import moved, read
from meetings.api.evidence import with_evidence
from meetings.api.merged import all_of_the_same, of_the_rows
from meetings.api.paging import of_meetings, page, root_of
from meetings.models import Attendance, Official, Position, Role
from meetings.models.merged_rows import of_several, one_a_meeting, one_a_person
from meetings.models.merging import standing
from meetings.views.officials import narrow, with_careers
from meetings.views.units import all_units


@read("/officials", shapes.Page[shapes.Official], parameters.Officials)
def officials(request: HttpRequest):
    """Officials, narrowed as on the page of officials."""
    return page(request, narrow(request.asked), partial(officials_said, root=root_of(request)))


@read("/officials/{slug:slug}", shapes.Official)
def official(request: HttpRequest, slug: str):
    """An official. One who was merged into another leads there (308)."""
    found = get_object_or_404(Official.objects, slug=slug)
    if found.merged_into_id:
        return moved("official", found.standing_self().slug)
    get_object_or_404(Official.objects.standing(), pk=found.pk)
    return officials_said([found], root_of(request))[0]


@read("/attendances", shapes.Page[shapes.Attendance], parameters.Attendances)
def attendances(request: HttpRequest):
    """Who was at which meeting: each person once a meeting, with all positions and roles that reports give.

    Of one `official`, under every name that was merged into that record.
    """
    chosen, rows = request.asked.chosen, of_meetings(Attendance.objects.public(), request.asked)
    rows = one_a_meeting(rows.select_related("official__merged_into"), "official")
    if "official" in chosen:
        rows = rows.filter(official__in=chosen["official"].identities())
    if "role" in chosen:
        rows = rows.filter(who_played(chosen["role"]))
    return page(request, rows, partial(said, root=root_of(request)))


@read("/attendances/{int:id}", shapes.Attendance)
def attendance(request: HttpRequest, id: int):
    """One person at one meeting. A row of another name of theirs leads there (308)."""
    (told,) = said([get_object_or_404(public(), pk=id)], root_of(request))
    return told if told["id"] == id else moved("attendance", told["id"])


def who_played(part: str) -> Q:
    """Rows that have the part, and those of whom another row at the same meeting has it."""
    parts = Role.objects.standing().filter(role=part)
    played = Attendance.objects.public().filter(pk__in=parts.values("attendance"))
    same = played.alias(stands=standing("official"))
    same = same.filter(meeting=OuterRef("meeting"), stands=OuterRef("stands"))
    return Q(pk__in=played.values("pk")) | of_several(Attendance, "official") & Exists(same)


def public() -> QuerySet[Attendance]:
    return (
        Attendance.objects.public()
        .select_related("meeting", "official__merged_into")
        .prefetch_related(
            Prefetch("positions", Position.objects.standing()), Prefetch("roles", Role.objects.standing())
        )
    )


def said(rows: Iterable[Attendance], root: str) -> list[dict]:
    """Say who each of `rows` tells of, with what all their rows say of the same meeting."""
    return of_the_rows(rows, said_of_all(all_of_the_same(rows, public(), "official"), root))


def said_of_all(rows: Iterable[Attendance], root: str) -> list[dict]:
    """Say each person once, whatever names the reports of a meeting have for them."""
    rows = with_evidence(rows)
    with_evidence(position for row in rows for position in row.positions.all())
    with_evidence(role for row in rows for role in row.roles.all())
    return [records.attendance(row, root) for row in one_a_person(rows)]


def officials_said(rows: Iterable[Official], root: str) -> list[dict]:
    found = with_careers(rows, all_units())
    prefetch_related_objects(found, "merged")
    return [records.official(row, root) for row in found]

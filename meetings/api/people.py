"""Officials, and who was at which meeting in which position and part."""

from collections.abc import Iterable
from functools import partial

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from meetings.api import parameters, records, shapes
from meetings.api.door import moved, read
from meetings.api.evidence import with_evidence
from meetings.api.paging import of_meetings, page, root_of
from meetings.models import Attendance, Official, Position, Role
from meetings.models.merged_rows import one_a_person
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
    """Who was at meetings; of one `official`, under every name that was merged into that record."""
    chosen, rows = request.asked.chosen, of_meetings(public(), request.asked)
    if "official" in chosen:
        rows = rows.filter(official__in=chosen["official"].identities())
    if "role" in chosen:
        rows = rows.filter(pk__in=Role.objects.standing().filter(role=chosen["role"]).values("attendance"))
    return page(request, rows, partial(said, root=root_of(request)))


@read("/attendances/{int:id}", shapes.Attendance)
def attendance(request: HttpRequest, id: int):
    """One person at one meeting."""
    return said([get_object_or_404(public(), pk=id)], root_of(request))[0]


def public() -> QuerySet[Attendance]:
    return (
        Attendance.objects.public()
        .select_related("meeting", "official__merged_into")
        .prefetch_related(
            Prefetch("positions", Position.objects.standing()), Prefetch("roles", Role.objects.standing())
        )
    )


def said(rows: Iterable[Attendance], root: str, *, one_each: bool = False) -> list[dict]:
    """Say each row, or with `one_each` each person once, whatever names the reports have for them."""
    rows = with_evidence(rows)
    with_evidence(position for row in rows for position in row.positions.all())
    with_evidence(role for row in rows for role in row.roles.all())
    return [records.attendance(row, root) for row in (one_a_person(rows) if one_each else rows)]


def officials_said(rows: Iterable[Official], root: str) -> list[dict]:
    found = with_careers(rows, all_units())
    prefetch_related_objects(found, "merged")
    return [records.official(row, root) for row in found]

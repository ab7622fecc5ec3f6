"""Resolutions and other numbered documents, and which meetings cite them."""

from collections.abc import Iterable
from functools import partial

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from meetings.api import parameters, records, shapes
from meetings.api.door import moved, read
from meetings.api.evidence import with_evidence
from meetings.api.paging import of_meetings, page, root_of
from meetings.models import Citation, Resolution
from meetings.models.merged_rows import one_a_document
from meetings.views.resolutions import narrow


@read("/resolutions", shapes.Page[shapes.Resolution], parameters.Resolutions)
def resolutions(request: HttpRequest):
    """Documents, narrowed as on the page of documents."""
    return page(request, narrow(request.asked), partial(resolutions_said, root=root_of(request)))


@read("/resolutions/{slug:slug}", shapes.Resolution)
def resolution(request: HttpRequest, slug: str):
    """A document. One that was merged into another leads there (308)."""
    found = get_object_or_404(Resolution.objects, slug=slug)
    if found.merged_into_id:
        return moved("resolution", found.standing_self().slug)
    get_object_or_404(Resolution.objects.standing(), pk=found.pk)
    return resolutions_said([found], root_of(request))[0]


@read("/citations", shapes.Page[shapes.Citation], parameters.Citations)
def citations(request: HttpRequest):
    """Which meetings cite which documents; of one `resolution`, under every identity merged into it."""
    chosen, rows = request.asked.chosen, of_meetings(public(), request.asked)
    if "resolution" in chosen:
        rows = rows.filter(resolution__in=chosen["resolution"].identities())
    return page(request, rows, partial(citations_said, root=root_of(request)))


@read("/citations/{int:id}", shapes.Citation)
def citation(request: HttpRequest, id: int):
    """One document at one meeting."""
    return citations_said([get_object_or_404(public(), pk=id)], root_of(request))[0]


def public() -> QuerySet[Citation]:
    return Citation.objects.public().select_related("meeting", "resolution__merged_into")


def citations_said(rows: Iterable[Citation], root: str, *, one_each: bool = False) -> list[dict]:
    """Say each row, or with `one_each` each document once, whatever identities the reports have for it."""
    rows = with_evidence(rows)
    return [records.citation(row, root) for row in (one_a_document(rows) if one_each else rows)]


def resolutions_said(rows: Iterable[Resolution], root: str) -> list[dict]:
    keys = [row.pk for row in rows]
    shown = Resolution.objects.with_citation_count().select_related("province").prefetch_related("merged")
    found = shown.in_bulk(keys)
    return [records.resolution(found[key], root) for key in keys]

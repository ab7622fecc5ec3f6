"""Resolutions and other numbered documents, and which meetings cite them."""

from collections.abc import Iterable
from functools import partial

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from meetings.api import parameters, records, shapes
from meetings.api.door import moved, read
from meetings.api.evidence import with_evidence
from meetings.api.merged import all_of_the_same, of_the_rows
from meetings.api.paging import of_meetings, page, root_of
from meetings.models import Citation, Resolution
from meetings.models.merged_rows import one_a_document, one_a_meeting
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
    """Which meeting cites which document: each document once a meeting.

    Of one `resolution`, under every identity that was merged into it.
    """
    chosen, rows = request.asked.chosen, of_meetings(Citation.objects.public(), request.asked)
    rows = one_a_meeting(rows.select_related("resolution__merged_into"), "resolution")
    if "resolution" in chosen:
        rows = rows.filter(resolution__in=chosen["resolution"].identities())
    return page(request, rows, partial(citations_said, root=root_of(request)))


@read("/citations/{int:id}", shapes.Citation)
def citation(request: HttpRequest, id: int):
    """One document at one meeting. A row of another identity of it leads there (308)."""
    (told,) = citations_said([get_object_or_404(public(), pk=id)], root_of(request))
    return told if told["id"] == id else moved("citation", told["id"])


def public() -> QuerySet[Citation]:
    return Citation.objects.public().select_related("meeting", "resolution__merged_into")


def citations_said(rows: Iterable[Citation], root: str) -> list[dict]:
    """Say what each of `rows` cites, with the words of all rows of the same document at the same meeting."""
    return of_the_rows(rows, said_of_all(all_of_the_same(rows, public(), "resolution"), root))


def said_of_all(rows: Iterable[Citation], root: str) -> list[dict]:
    """Say each document once, whatever identities the reports of a meeting have for it."""
    return [records.citation(row, root) for row in one_a_document(with_evidence(rows))]


def resolutions_said(rows: Iterable[Resolution], root: str) -> list[dict]:
    keys = [row.pk for row in rows]
    shown = Resolution.objects.with_citation_count().select_related("province").prefetch_related("merged")
    found = shown.in_bulk(keys)
    return [records.resolution(found[key], root) for key in keys]

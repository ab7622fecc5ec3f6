"""Meetings: the list, and each with all that is known of it."""

from collections.abc import Iterable
from functools import partial

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from meetings.api import documents, figures, parameters, people, records, shapes
from meetings.api.door import moved, read
from meetings.api.evidence import public_reports, with_evidence
from meetings.api.paging import page, root_of
from meetings.models import Meeting
from meetings.views.meetings import narrow


@read("/meetings", shapes.Page[shapes.Meeting], parameters.Meetings)
def meetings(request: HttpRequest):
    """Meetings, narrowed as on the page of meetings."""
    return page(request, prepared(narrow(request.asked)), partial(said, root=root_of(request)))


@read("/meetings/{slug:address}", shapes.WholeMeeting)
def meeting(request: HttpRequest, address: str):
    """A meeting with its people, documents and figures. One that was joined to another leads there (308)."""
    found = get_object_or_404(prepared(Meeting.objects.standing()), address=address)
    if found.joined_to_id:
        return moved("meeting", found.standing_self().address)
    root = root_of(request)
    (whole,) = said([found], root)
    return whole | {
        "attendances": people.said_of_all(people.public().filter(meeting=found), root),
        "citations": documents.said_of_all(documents.public().filter(meeting=found), root),
        "statistics": figures.said(figures.public().filter(meeting=found).in_text_order(), root),
    }


def prepared(rows: QuerySet[Meeting]) -> QuerySet[Meeting]:
    shown = Prefetch("reports", public_reports().defer("text"), to_attr="shown_reports")
    return rows.select_related("province").prefetch_related(shown)


def said(rows: Iterable[Meeting], root: str) -> list[dict]:
    return [records.meeting(row, root) for row in with_evidence(rows)]

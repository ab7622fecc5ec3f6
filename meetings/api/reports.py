"""Reports with their texts, and the words in them that give facts."""

from collections.abc import Iterable
from functools import partial

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from meetings.api import parameters, records, shapes
from meetings.api.door import moved, read
from meetings.api.evidence import fields_evidence, public_mentions, public_reports
from meetings.api.paging import of_meetings, page, root_of
from meetings.models import Mention, Report, State


@read("/reports", shapes.Page[shapes.Report], parameters.Reports)
def reports(request: HttpRequest):
    """Reports without their texts; a text that a newer one of the same file replaced is left out."""
    rows = of_meetings(public(), request.asked).defer("text")
    return page(request, rows, partial(said, root=root_of(request)))


@read("/reports/{slug:digest}", shapes.ReportWithText)
def report(request: HttpRequest, digest: str):
    """A report with its text. One that a newer text of the same file replaced leads there (308)."""
    found = get_object_or_404(Report.objects.standing().without_bytes().defer("text"), digest=digest)
    if not found.is_current:
        newest = get_object_or_404(public_reports(), source_name=found.source_name)
        return moved("report", newest.digest)
    row = get_object_or_404(public(), pk=found.pk)
    return said([row], root_of(request))[0] | {"text": row.text}


@read("/mentions", shapes.Page[shapes.Mention], parameters.Mentions)
def mentions(request: HttpRequest):
    """Words of reports, each with what it gives: of all, of one meeting's reports or of one report."""
    chosen, rows = request.asked.chosen, of_what_stands(public_mentions())
    if "meeting" in chosen:
        rows = rows.filter(report__meeting=chosen["meeting"])
    if "report" in chosen:
        rows = rows.filter(report=chosen["report"])
    return page(request, rows, partial(mentions_said, root=root_of(request)))


@read("/mentions/{int:id}", shapes.Mention)
def mention(request: HttpRequest, id: int):
    """One stretch of words, and what it gives."""
    return mentions_said([get_object_or_404(of_what_stands(public_mentions()), pk=id)], root_of(request))[0]


def public() -> QuerySet[Report]:
    return (
        public_reports()
        .select_related("meeting")
        .annotate(length=Length("text"), replaced_digest=F("supersedes__digest"))
    )


def said(rows: Iterable[Report], root: str) -> list[dict]:
    return [records.report(row, root) for row in fields_evidence(rows)]


def of_what_stands(rows: QuerySet[Mention]) -> QuerySet[Mention]:
    """Without the words of records that an editor rejected."""
    rejected = Q(pk__in=[])
    for link in (
        "attendance",
        "position",
        "position__attendance",
        "role",
        "role__attendance",
        "citation",
        "statistic",
    ):
        rejected |= Q(**{f"{link}__state": State.REJECTED})
    shown = rows.select_related("report__meeting", "position", "role")
    return shown.exclude(rejected).defer("report__text", "report__received")


def mentions_said(rows: Iterable[Mention], root: str) -> list[dict]:
    return [records.mention(row, root) for row in rows]

"""Figures that reports give."""

from collections.abc import Iterable
from functools import partial

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from meetings.api import parameters, records, shapes
from meetings.api.door import read
from meetings.api.evidence import with_evidence
from meetings.api.paging import page, root_of
from meetings.models import Statistic
from meetings.views.statistics import narrow


@read("/statistics", shapes.Page[shapes.Statistic], parameters.Statistics)
def statistics(request: HttpRequest):
    """Figures, narrowed as on the page of figures, and by meeting."""
    rows = narrow(request.asked).select_related("meeting__province")
    if "meeting" in request.asked.chosen:
        rows = rows.filter(meeting=request.asked.chosen["meeting"])
    return page(request, rows, partial(said, root=root_of(request)))


@read("/statistics/{int:id}", shapes.Statistic)
def statistic(request: HttpRequest, id: int):
    """One figure."""
    return said([get_object_or_404(public(), pk=id)], root_of(request))[0]


def public() -> QuerySet[Statistic]:
    return Statistic.objects.public().select_related("meeting__province")


def said(rows: Iterable[Statistic], root: str) -> list[dict]:
    return [records.statistic(row, root) for row in with_evidence(rows)]

"""Provinces and centrally run cities, each over the days on which it existed."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from meetings.api import parameters, records, shapes
from meetings.api.door import read
from meetings.api.paging import root_of
from meetings.models import Meeting, Province
from meetings.views.units import all_units


@read("/provinces", shapes.Provinces, parameters.Provinces)
def provinces(request: HttpRequest):
    """All units that there were and are, or those of one day: 63 until 30 June 2025, 34 since."""
    rows = Province.objects.order_by("pk")
    if "on" in request.asked.chosen:
        rows = rows.on(request.asked.chosen["on"])
    results = said(rows, root_of(request))
    return {"count": len(results), "results": results}


@read("/provinces/{slug:address}", shapes.Province)
def province(request: HttpRequest, address: str):
    """One unit, with what it was before and what it is part of today."""
    return said([get_object_or_404(Province.objects, address=address)], root_of(request))[0]


def said(rows: Iterable[Province], root: str) -> list[dict]:
    units, counts = all_units(), Meeting.objects.public().count_by("province")
    return [records.province(row, root, units, counts) for row in rows]

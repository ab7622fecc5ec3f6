"""One page of a list: where it begins is where the one before ended, whatever has come in since."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from meetings.api.parameters import PAGE, Paged, PartOfMeeting
from meetings.models import Meeting
from meetings.models.remembered import remembered


def page(request: HttpRequest, rows: QuerySet, said: Callable[[list], list[dict]]) -> dict[str, Any]:
    """Return the page of `rows` that the request asks for, with what `said` says of its rows.

    Rows are numbered as they arrive, and the cursor is the number of the last one of the page before.
    """
    chosen = request.asked.chosen
    size = chosen.get("page_size", PAGE)
    newest_first = chosen.get("sort") == "-arrived"
    shown = rows.order_by("-pk" if newest_first else "pk")
    if "cursor" in chosen:
        shown = shown.filter(**{"pk__lt" if newest_first else "pk__gt": chosen["cursor"]})
    found = list(shown[: size + 1])
    more = len(found) > size
    found = found[:size]
    return {
        "count": remembered(("count", *sorted(filters(request).items())), rows.count),
        "next": following(request, found[-1].pk) if more else None,
        "results": said(found),
    }


def filters(request: HttpRequest) -> dict[str, str]:
    """What says how many records there are: the list, and what narrows it."""
    narrowing = {name: value for name, value in request.GET.items() if name not in Paged.base_fields}
    return {"": request.path, **narrowing}


def following(request: HttpRequest, cursor: int) -> str:
    query = request.GET.copy()
    query["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def of_meetings(rows: QuerySet, asked: PartOfMeeting) -> QuerySet:
    """Return those of `rows` whose meeting is the one, of the place or of the year that is asked for."""
    chosen = asked.chosen
    if "meeting" in chosen:
        rows = rows.filter(meeting=chosen["meeting"])
    if "province" in chosen:
        rows = rows.filter(meeting__province__in=asked.places)
    if "year" in chosen:
        rows = rows.filter(meeting__in=Meeting.objects.in_year(chosen["year"]))
    return rows


def root_of(request: HttpRequest) -> str:
    """Return "https://archive.example", without a slash at the end."""
    return request.build_absolute_uri("/")[:-1]

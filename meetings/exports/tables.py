"""What is said of each record in a list that is taken along.

The rows are those that the page of the same filters lists. Days and kinds stand in columns of their own, and
`url` is each record's permanent address, without the host.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy

from meetings.views import meetings, officials, resolutions, statistics
from meetings.views.checked import with_checked
from meetings.views.filters import Filter, MeetingFilter, OfficialFilter, ResolutionFilter, StatisticFilter
from meetings.views.quotations import quoted
from meetings.views.units import Units

CHUNK = 500  # rows read at a time


class Table(NamedTuple):
    """One kind of record: what it is called, which rows a filter leaves, and what is said of each."""

    title: Any
    filename: str
    filter: type[Filter]
    rows: Callable[[Filter], Iterable]
    record: Callable[[Any], dict[str, Any]]
    columns: tuple[str, ...]  # what `record` gives, said also where no row is left


PLACED = ("held_on", "held_from", "held_until", "province", "province_address")
MEETING = ("headline", *PLACED, "kind", "body", "ordinal", "term", "venue", "state", "url")
OFFICIAL = (
    *("name", "other_spellings", "place", "last_position", "last_position_state"),
    *("first_held", "last_held", "meetings", "meetings_checked", "url"),
)
RESOLUTION = (
    *("kind", "number", "title", "issuer", "issued_on", "term", "province", "resolved"),
    *("meetings", "meetings_checked", "url"),
)
STATISTIC = (
    *("value", "of", "unit", "subject", "direction", "approx", "target", "period", "note", "words"),
    *("meeting", *PLACED, "state", "url"),
)


def in_chunks(rows: Iterable) -> Iterator[list]:
    iterator = iter(rows)
    while chunk := list(islice(iterator, CHUNK)):
        yield chunk


def meeting_rows(narrowed: MeetingFilter) -> Iterator:
    return meetings.narrow(narrowed).select_related("province").newest_first().iterator(CHUNK)


def meeting_record(meeting) -> dict[str, Any]:
    return {
        "headline": meeting.headline,
        **placed(meeting),
        "kind": meeting.kind,
        "body": meeting.body,
        "ordinal": meeting.ordinal,
        "term": meeting.term,
        "venue": meeting.venue,
        "state": meeting.state,
        "url": meeting.get_absolute_url(),
    }


def placed(meeting) -> dict[str, Any]:
    """When and where, with what is known of a day that is not settled."""
    return {
        "held_on": meeting.held_on,
        "held_from": meeting.held_from,
        "held_until": meeting.held_until,
        "province": meeting.province.full_name if meeting.province else "",
        "province_address": meeting.province.address if meeting.province else "",
    }


def official_rows(narrowed: OfficialFilter) -> Iterator:
    units = Units()
    for chunk in in_chunks(officials.narrow(narrowed).in_alphabet().iterator(CHUNK)):
        found = officials.with_careers(chunk, units)
        prefetch_related_objects(found, "merged")
        yield from with_checked(found)


def official_record(official) -> dict[str, Any]:
    return {
        "name": official.name,
        "other_spellings": "; ".join(official.spellings()),
        "place": official.place.full_name if official.place else "",
        "last_position": official.last_position or "",
        "last_position_state": official.last_position_state or "",
        "first_held": official.first_held,
        "last_held": official.last_held,
        "meetings": official.meeting_count,
        "meetings_checked": official.checked,
        "url": official.get_absolute_url(),
    }


def resolution_rows(narrowed: ResolutionFilter) -> Iterator:
    documents = resolutions.narrow(narrowed).select_related("province")
    for chunk in in_chunks(documents.most_cited_first().iterator(CHUNK)):
        yield from with_checked(chunk)


def resolution_record(resolution) -> dict[str, Any]:
    return {
        "kind": resolution.kind,
        "number": resolution.number,
        "title": resolution.title,
        "issuer": resolution.issuer,
        "issued_on": resolution.issued_on,
        "term": resolution.term,
        "province": resolution.province.full_name if resolution.province else "",
        "resolved": resolution.is_resolved,
        "meetings": resolution.citation_count,
        "meetings_checked": resolution.checked,
        "url": resolution.get_absolute_url(),
    }


def statistic_rows(narrowed: StatisticFilter) -> Iterator:
    figures = statistics.narrow(narrowed).with_meetings().newest_first()
    for chunk in in_chunks(figures.iterator(CHUNK)):
        yield from quoted(chunk)


def statistic_record(figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "of": figure.of,
        "unit": figure.unit,
        "subject": figure.subject,
        "direction": figure.direction,
        "approx": figure.approx,
        "target": figure.target,
        "period": figure.period,
        "note": figure.note,
        "words": figure.passages[0].quoted if figure.passages else "",
        "meeting": figure.meeting.headline,
        **placed(figure.meeting),
        "state": figure.state,
        "url": f"{figure.meeting.get_absolute_url()}#s{figure.pk}",
    }


TABLES = {
    "meetings": Table(
        gettext_lazy("Cuộc họp"), "cuoc-hop", MeetingFilter, meeting_rows, meeting_record, MEETING
    ),
    "officials": Table(
        gettext_lazy("Cán bộ"), "can-bo", OfficialFilter, official_rows, official_record, OFFICIAL
    ),
    "resolutions": Table(
        gettext_lazy("Văn bản"), "van-ban", ResolutionFilter, resolution_rows, resolution_record, RESOLUTION
    ),
    "statistics": Table(
        gettext_lazy("Số liệu"), "so-lieu", StatisticFilter, statistic_rows, statistic_record, STATISTIC
    ),
}

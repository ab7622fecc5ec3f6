"""Why each item of the queue is there, in words, and the page on which it is answered."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlencode

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from meetings.admin.review.conflicts import conflicts_of
from meetings.admin.review.keys import key_of
from meetings.admin.review.wording import name_of
from meetings.correcting.queue import Item
from meetings.correcting.queue_sources import KINDS
from meetings.models import Doubt, Meeting, Mention, Report, SameMeeting, UnresolvedPerson
from meetings.models.duplicate import Duplicate
from meetings.models.mention import TARGETS
from meetings.views.reasons import reason_html
from meetings.views.wording import placed


class Line(NamedTuple):
    """`why` may be marked-up text; `report` and `card` are None for what belongs to no meeting."""

    item: Item
    label: str
    what: str
    why: str
    meeting: Meeting | None
    report: Report | None
    placed: str
    address: str


def lines(items: Iterable[Item], query: str) -> list[Line]:
    """Return the items as lines of a list, each with its report: a few queries for all of them."""
    items = list(items)
    meetings = _meetings(items)
    reports = _reports(items, meetings)
    found = []
    for item in items:
        meeting, report = meetings.get(key_of(item.record)), reports.get(key_of(item.record))
        found.append(
            Line(
                item,
                KINDS[item.source.kind],
                _what(item.record),
                _why(item),
                meeting,
                report,
                placed(meeting) if meeting else "",
                _address(item, report, query),
            )
        )
    return found


def review_address(report: Report, key: str, **carried: str) -> str:
    return f"{reverse('editing:review', args=[report.pk])}?{urlencode({**carried, 'at': key})}#{key}"


def _address(item: Item, report: Report | None, query: str) -> str:
    """The card on the review page; proposals about people and documents are judged on a page of their own."""
    record = item.record
    if isinstance(record, Duplicate) or report is None:
        return reverse(f"admin:meetings_{record._meta.model_name}_change", args=[record.pk])
    card = f"{record.kind}-{record.record_id}" if isinstance(record, Doubt) else key_of(record)
    return review_address(report, card, queue=query, item=f"{item.source.kind}.{key_of(record)}")


def _meetings(items: list[Item]) -> dict[str, Meeting]:
    """The meeting of each item, by the item's key: one query."""
    paths: dict[type[models.Model], dict[int, str]] = defaultdict(dict)
    for item in items:
        if item.source.meeting is not None:
            paths[type(item.record)][item.record.pk] = item.source.meeting
    of = {}
    for model, rows in paths.items():
        path = next(iter(rows.values()))
        name = model._meta.model_name
        for pk, meeting in model.objects.filter(pk__in=rows).values_list("pk", path):
            of[f"{name}-{pk}"] = meeting
    known = Meeting.objects.select_related("province").in_bulk(set(filter(None, of.values())))
    return {key: known[pk] for key, pk in of.items() if pk in known}


def _reports(items: list[Item], meetings: dict[str, Meeting]) -> dict[str, Report]:
    """The report that speaks of each item; else the first that tells of its meeting."""
    current = Report.objects.current().filter(meeting__in=set(meetings.values()))
    tells: dict[int, Report] = {}
    by_pk = {}
    for report in current.only("pk", "title", "source_name", "published_on", "meeting").order_by("-pk"):
        tells[report.meeting_id] = by_pk[report.pk] = report
    found = {key: tells[meeting.pk] for key, meeting in meetings.items() if meeting.pk in tells}
    spoken: dict[str, set[int]] = defaultdict(set)
    for item in items:
        if item.record._meta.model_name in TARGETS:
            spoken[item.record._meta.model_name].add(item.record.pk)
        elif isinstance(item.record, UnresolvedPerson):
            found[key_of(item.record)] = by_pk.get(item.record.report_id)
        elif isinstance(item.record, Report):
            found[key_of(item.record)] = by_pk.get(item.record.pk)
    for name, pks in spoken.items():
        mentions = Mention.objects.filter(**{f"{name}__in": pks}, report__in=by_pk).order_by("-report_id")
        for pk, report in mentions.values_list(name, "report"):
            found[f"{name}-{pk}"] = by_pk[report]
    return {key: report for key, report in found.items() if report}


def _what(record: models.Model) -> str:
    """What the item is about: the words, the figure, the person."""
    if isinstance(record, Doubt):
        return record.about
    if isinstance(record, UnresolvedPerson):
        return f"“{record.words}”"
    if isinstance(record, SameMeeting | Duplicate):
        return f"{record.first} = {record.second}?"
    return name_of(record)


def _why(item: Item) -> str:
    record = item.record
    match item.source.kind:
        case "conflict":
            conflicts = conflicts_of(record)
            if any(conflict.gone for conflict in conflicts):
                return _("Bản đọc mới không còn thấy điều này.")
            fields = ", ".join(str(conflict.label) for conflict in conflicts)
            if all(conflict.joined for conflict in conflicts):
                return _("Hai người nói khác nhau: %(fields)s.") % {"fields": fields}
            return _("Máy nay đọc khác với người đã xem: %(fields)s.") % {"fields": fields}
        case "doubt":
            return _("Người đọc báo: “%(words)s”") % {"words": record.wanted[:300]}
        case "province":
            return _reason(record, "province") or _("Chưa rõ họp ở tỉnh nào.")
        case "day":
            return _reason(record, "held_on") or _("Chưa rõ họp ngày nào.")
        case "person":
            names = ", ".join(one["value"] for one in record.candidates)
            if names:
                return _("Có thể là: %(names)s.") % {"names": names}
            return _("Không ai trong bài mang tên hay chức vụ này.")
        case "figure":
            return reason_html(record.note)
        case "document":
            return _("Số này có thể của nhiều văn bản: %(key)s.") % {"key": record.resolution.key}
        case "same":
            return _("Cùng nơi, cùng ngày, cùng có: %(names)s.") % {"names": ", ".join(record.shared)}
    return ", ".join(record.because)


def _reason(meeting: Meeting, field: str) -> str:
    because = meeting.reasons.get(field, {}).get("because", "")
    return reason_html(because) if because else ""

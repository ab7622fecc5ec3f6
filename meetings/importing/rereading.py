"""Reads again the texts that are in the archive: after a new version of the reader."""

from dataclasses import dataclass

from django.db import DatabaseError, transaction
from django.db.models import Q

from meetings.extraction.reading import READER_VERSION
from meetings.importing.known import receive_knowing
from meetings.importing.store import store
from meetings.importing.told import difference, told
from meetings.models import Meeting, Report
from meetings.models.writing import writing
from meetings.text.decoding import UnreadableText

FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of one report: updated, unchanged, or failed for a reason; and the difference made."""

    name: str
    outcome: str
    reason: str = ""
    difference: tuple[str, ...] = ()


def to_read_again(meetings=None, *, again: bool = False) -> list[int]:
    """Return the keys of the current reports that an older reader read, in the order in which they came.

    `meetings` narrows them to those of a queryset. With `again` those that this very reader read come too.
    As each report that was read is no longer among them, an interrupted run is continued by running it again.
    """
    reports = Report.objects.current()
    if meetings is not None:
        reports = reports.filter(meeting__in=meetings)
    if not again:
        reports = reports.filter(~Q(reader_version=READER_VERSION))
    return list(reports.order_by("pk").values_list("pk", flat=True))


def read_again(report: Report, *, dry_run: bool = False) -> Reread:
    """Read and store one report anew in a transaction of its own, by the three-way rule."""
    try:
        with writing():
            before = told(report.meeting)
            outcome, _meeting = store(receive_knowing(report.source_name, bytes(report.received)))
            after = told(Meeting.objects.get(pk=report.meeting_id))
            if dry_run:
                transaction.set_rollback(True)
    except (DatabaseError, UnreadableText) as error:
        return Reread(report.source_name, FAILED, str(error))
    return Reread(report.source_name, outcome, difference=tuple(difference(before, after)))

"""Meetings: by their texts, and by who was there and what was cited."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Prefetch
from haystack import indexes

from meetings.models import Attendance, Citation, Meeting, Position, Report
from meetings.search.documents import Zone
from meetings.search_indexes.record import ArchiveIndex
from meetings.search_indexes.resolutions import document_words
from meetings.search_indexes.when import months, years
from meetings.search_indexes.where import addresses, place_zones


class MeetingIndex(ArchiveIndex, indexes.Indexable):
    def get_model(self) -> type[Meeting]:
        return Meeting

    def index_queryset(self, using=None):
        positions = Prefetch("positions", Position.objects.standing())
        attendances = (
            Attendance.objects.standing().select_related("official__merged_into").prefetch_related(positions)
        )
        return Meeting.objects.public().prefetch_related(
            Prefetch("reports", Report.objects.current().standing().without_bytes()),
            Prefetch("attendances", attendances),
            Prefetch("citations", Citation.objects.standing().select_related("resolution__merged_into")),
        )

    def read_queryset(self, using=None):
        return Meeting.objects.public().for_lists()

    def zones(self, meeting: Meeting) -> Iterator[Zone]:
        yield Zone(meeting.name, 3, "title")
        yield Zone(
            ". ".join(
                filter(None, (str(meeting.get_kind_display()), meeting.body, meeting.term, meeting.venue))
            )
        )
        yield Zone(str(meeting.day_text))
        yield from place_zones(meeting.province_id)
        for attendance in meeting.attendances.all():
            titles = [position.title for position in attendance.positions.all()]
            names = dict.fromkeys((attendance.official.name, attendance.official.standing_self().name))
            yield Zone(", ".join([*names, *titles]), 1, "who")
        for citation in meeting.citations.all():
            for document in dict.fromkeys((citation.resolution, citation.resolution.standing_self())):
                yield Zone(document_words(document), 1, "which")
        for report in meeting.reports.all():
            yield Zone(report.text)

    def prepare_province(self, meeting: Meeting) -> list[str]:
        return addresses(meeting.province_id)

    def prepare_year(self, meeting: Meeting) -> list[int]:
        return years(meeting)

    def prepare_month(self, meeting: Meeting) -> list[str]:
        return months(meeting)

    def prepare_kind(self, meeting: Meeting) -> list[str]:
        return [meeting.kind]

    def prepare_official(self, meeting: Meeting) -> list[str]:
        return sorted({one.official.standing_self().slug for one in meeting.attendances.all()})

    def prepare_resolution(self, meeting: Meeting) -> list[str]:
        return sorted({one.resolution.standing_self().slug for one in meeting.citations.all()})

    def prepare_day(self, meeting: Meeting) -> date | None:
        return meeting.held_on or meeting.held_from

"""Officials: by their names and positions, under every name that was merged into theirs."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Prefetch
from haystack import indexes

from meetings.models import Attendance, Official, Position
from meetings.search.documents import Zone
from meetings.search_indexes.record import ArchiveIndex
from meetings.search_indexes.when import months, years
from meetings.search_indexes.where import addresses, place_zones


class OfficialIndex(ArchiveIndex, indexes.Indexable):
    def get_model(self) -> type[Official]:
        return Official

    def index_queryset(self, using=None):
        positions = Prefetch("positions", Position.objects.standing())
        attendances = Attendance.objects.public().select_related("meeting").prefetch_related(positions)
        return Official.objects.standing().prefetch_related(
            Prefetch("attendances", attendances), Prefetch("merged__attendances", attendances)
        )

    def read_queryset(self, using=None):
        return Official.objects.standing().with_span().with_last_position()

    def zones(self, official: Official) -> Iterator[Zone]:
        yield Zone(official.name, 3, "title")
        for name in (official.name, *official.spellings()):
            yield Zone(name, 2, "who")
        titles = {position.title for one in attendances(official) for position in one.positions.all()}
        for title in sorted(titles):
            yield Zone(title, 1, "who")
        for province_id in sorted({one.meeting.province_id or 0 for one in attendances(official)} - {0}):
            yield from place_zones(province_id)

    def prepare_province(self, official: Official) -> list[str]:
        return sorted(
            {found for one in attendances(official) for found in addresses(one.meeting.province_id)}
        )

    def prepare_year(self, official: Official) -> list[int]:
        return sorted({year for one in attendances(official) for year in years(one.meeting)})

    def prepare_month(self, official: Official) -> list[str]:
        return sorted({month for one in attendances(official) for month in months(one.meeting)})

    def prepare_official(self, official: Official) -> list[str]:
        return [official.slug]

    def prepare_day(self, official: Official) -> date | None:
        days = [one.meeting.held_on or one.meeting.held_from for one in attendances(official)]
        return max(filter(None, days), default=None)


def attendances(official: Official) -> list[Attendance]:
    """Return where an official was, under this name or one merged into it."""
    return [
        *official.attendances.all(),
        *(one for other in official.merged.all() for one in other.attendances.all()),
    ]

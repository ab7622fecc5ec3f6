"""What is searched of each record. What an `index_queryset` leaves out is not found.

Weights are multiples of a quarter. A meeting is found under the names of the units that its province became
and, with less weight, of those that it was made of: Hà Nam's under Ninh Bình, Thái Bình's under Hưng Yên.
"""

from collections.abc import Iterator
from datetime import date

from django.db.models import Prefetch
from django.utils.formats import date_format
from haystack import indexes

from meetings.models import (
    Attendance,
    Citation,
    Meeting,
    Mention,
    Official,
    Position,
    Report,
    Resolution,
    Statistic,
)
from meetings.search import lineage
from meetings.search.documents import Zone, ZonedText

AROUND = 150  # characters on each side of a figure that it is found by


class ArchiveIndex(indexes.SearchIndex):
    text = indexes.CharField(document=True)
    province = indexes.MultiValueField()
    year = indexes.MultiValueField()
    month = indexes.MultiValueField()
    kind = indexes.MultiValueField()
    official = indexes.MultiValueField()
    resolution = indexes.MultiValueField()
    day = indexes.DateField(null=True)

    def prepare_text(self, record) -> ZonedText:
        return ZonedText(list(self.zones(record)))

    def zones(self, record) -> Iterator[Zone]:
        raise NotImplementedError

    def prepare_province(self, record) -> list[str]:
        return []

    def prepare_year(self, record) -> list[int]:
        return []

    def prepare_month(self, record) -> list[str]:
        return []

    def prepare_kind(self, record) -> list[str]:
        return []

    def prepare_official(self, record) -> list[str]:
        return []

    def prepare_resolution(self, record) -> list[str]:
        return []

    def prepare_day(self, record) -> date | None:
        return None


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


class ResolutionIndex(ArchiveIndex, indexes.Indexable):
    def get_model(self) -> type[Resolution]:
        return Resolution

    def index_queryset(self, using=None):
        citations = Citation.objects.public().select_related("meeting")
        return Resolution.objects.standing().prefetch_related(
            Prefetch("citations", citations), Prefetch("merged__citations", citations)
        )

    def read_queryset(self, using=None):
        return Resolution.objects.standing().with_citation_count()

    def zones(self, resolution: Resolution) -> Iterator[Zone]:
        yield Zone(resolution.name, 3, "title")
        for document in (resolution, *resolution.merged.all()):
            yield Zone(document_words(document), 2, "which")
        yield Zone(". ".join(filter(None, (resolution.issuer, resolution.term))))
        if resolution.issued_on:
            yield Zone(date_format(resolution.issued_on, "d/m/Y"))
        yield from place_zones(resolution.province_id)

    def prepare_province(self, resolution: Resolution) -> list[str]:
        cited = [one for under in (resolution, *resolution.merged.all()) for one in under.citations.all()]
        units = {resolution.province_id, *(one.meeting.province_id for one in cited)}
        return sorted({found for unit in units for found in addresses(unit)})

    def prepare_year(self, resolution: Resolution) -> list[int]:
        return [resolution.issued_on.year] if resolution.issued_on else []

    def prepare_month(self, resolution: Resolution) -> list[str]:
        return [f"{resolution.issued_on:%Y-%m}"] if resolution.issued_on else []

    def prepare_resolution(self, resolution: Resolution) -> list[str]:
        return [resolution.slug]

    def prepare_day(self, resolution: Resolution) -> date | None:
        return resolution.issued_on


class StatisticIndex(ArchiveIndex, indexes.Indexable):
    def get_model(self) -> type[Statistic]:
        return Statistic

    def index_queryset(self, using=None):
        mentions = Mention.objects.filter(report__is_current=True).select_related("report")
        return (
            Statistic.objects.public()
            .select_related("meeting")
            .prefetch_related(Prefetch("mentions", mentions.defer("report__received")))
        )

    def read_queryset(self, using=None):
        return Statistic.objects.public().select_related("meeting__province")

    def zones(self, statistic: Statistic) -> Iterator[Zone]:
        yield Zone(str(statistic), 2, "title")
        yield Zone(statistic.subject, 2)
        yield Zone(". ".join(filter(None, (str(statistic.get_direction_display()), statistic.period))))
        yield Zone(self.words(statistic))
        yield from place_zones(statistic.meeting.province_id)

    def words(self, statistic: Statistic) -> str:
        """Return the lines of the reports that give a figure, as far as they are near it."""
        return "\n".join(words_around(mention) for mention in statistic.mentions.all())

    def prepare_province(self, statistic: Statistic) -> list[str]:
        return addresses(statistic.meeting.province_id)

    def prepare_year(self, statistic: Statistic) -> list[int]:
        return years(statistic.meeting)

    def prepare_month(self, statistic: Statistic) -> list[str]:
        return months(statistic.meeting)

    def prepare_kind(self, statistic: Statistic) -> list[str]:
        return [statistic.meeting.kind]

    def prepare_day(self, statistic: Statistic) -> date | None:
        return statistic.meeting.held_on or statistic.meeting.held_from


def place_zones(province_id: int | None) -> Iterator[Zone]:
    """Yield the names of a province, of what it became and, more lightly, of what it was made of."""
    places = lineage.of(province_id)
    if not places:
        return
    seen: set[str] = set()
    for units, weight in (((places.own,), 2), (places.successors, 0.5), (places.predecessors, 0.25)):
        for unit in units:
            if unit.full_name not in seen:
                seen.add(unit.full_name)
                yield Zone(". ".join([unit.full_name, *unit.aliases]), weight, "where")


def addresses(province_id: int | None) -> list[str]:
    places = lineage.of(province_id)
    return places.addresses if places else []


def years(meeting: Meeting) -> list[int]:
    """Return the year a meeting was held in, or all that its bounds leave possible."""
    if meeting.held_on:
        return [meeting.held_on.year]
    if meeting.held_from and meeting.held_until:
        return list(range(meeting.held_from.year, meeting.held_until.year + 1))
    return []


def months(meeting: Meeting) -> list[str]:
    """Return the month a meeting was held in, as "2025-10", or all that its bounds leave possible."""
    first, last = meeting.held_on or meeting.held_from, meeting.held_on or meeting.held_until
    if not (first and last):
        return []
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [f"{number // 12}-{number % 12 + 1:02}" for number in numbers]


def document_words(resolution: Resolution) -> str:
    """Return what a document is called: "Nghị quyết 18-NQ/TW. NQ 18. Nghị quyết số 18", and its title."""
    number = resolution.number.partition("-")[0].partition("/")[0].strip()
    short = resolution.number.partition("-")[2].partition("/")[0].strip()
    names = (resolution.name, f"{short} {number}" if short else "", f"{resolution.kind} số {number}")
    return ". ".join(filter(None, (*names, resolution.title)))


def words_around(mention: Mention) -> str:
    """Return the words of a mention and those around it in its line."""
    text = mention.report.text
    start = max(text.rfind("\n", 0, mention.start) + 1, mention.start - AROUND)
    end = text.find("\n", mention.end)
    return text[start : min(end if end >= 0 else len(text), mention.end + AROUND)]


def attendances(official: Official) -> list[Attendance]:
    """Return where an official was, under this name or one merged into it."""
    return [
        *official.attendances.all(),
        *(one for other in official.merged.all() for one in other.attendances.all()),
    ]

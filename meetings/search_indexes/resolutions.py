"""Resolutions and other documents: by all that they are called, and by who issued them."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Prefetch
from django.utils.formats import date_format
from haystack import indexes

from meetings.models import Citation, Resolution
from meetings.search.documents import Zone
from meetings.search_indexes.record import ArchiveIndex
from meetings.search_indexes.where import addresses, place_zones


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


def document_words(resolution: Resolution) -> str:
    """Return what a document is called: "Nghị quyết 18-NQ/TW. NQ 18. Nghị quyết số 18", and its title."""
    number = resolution.number.partition("-")[0].partition("/")[0].strip()
    short = resolution.number.partition("-")[2].partition("/")[0].strip()
    names = (resolution.name, f"{short} {number}" if short else "", f"{resolution.kind} số {number}")
    return ". ".join(filter(None, (*names, resolution.title)))

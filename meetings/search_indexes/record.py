"""What the index of every kind of record has; each kind says of its own what it has to say."""

from collections.abc import Iterator
from datetime import date

from haystack import indexes

from meetings.search.documents import Zone, ZonedText


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

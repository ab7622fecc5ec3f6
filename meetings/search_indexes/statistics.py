"""Figures: by what they count, and by the words around them."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Prefetch
from haystack import indexes

from meetings.models import Mention, Statistic
from meetings.search.documents import Zone
from meetings.search_indexes.record import ArchiveIndex
from meetings.search_indexes.when import months, years
from meetings.search_indexes.where import addresses, place_zones

AROUND = 150  # characters on each side of a figure that it is found by


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


def words_around(mention: Mention) -> str:
    """Return the words of a mention and those around it in its line."""
    text = mention.report.text
    start = max(text.rfind("\n", 0, mention.start) + 1, mention.start - AROUND)
    end = text.find("\n", mention.end)
    return text[start : min(end if end >= 0 else len(text), mention.end + AROUND)]

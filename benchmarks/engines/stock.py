"""Haystack's own Whoosh backend as it comes, through SearchQuerySet, with its facets and its highlighting."""

from collections.abc import Iterable
from pathlib import Path

from benchmarks.engines import Answer, Document
from benchmarks.engines.django_setting import set_up

AT_ONCE = 1_000  # what `rebuild_index` gives it at a time


class Engine:
    def __init__(self, directory: Path):
        set_up(directory, "haystack.backends.whoosh_backend.WhooshEngine")
        from haystack import connections, indexes

        from meetings.models import Meeting

        class PlainIndex(indexes.SearchIndex, indexes.Indexable):
            text = indexes.CharField(document=True)
            province = indexes.CharField(faceted=True)
            year = indexes.IntegerField(faceted=True)

            def get_model(self):
                return Meeting

            def prepare(self, record):
                shown = {"text": record.text, "province": record.place, "year": record.held_year}
                same = {"province_exact": record.place, "year_exact": record.held_year}
                identity = {"id": f"meetings.meeting.{record.pk}", "django_ct": "meetings.meeting"}
                self.prepared_data = identity | {"django_id": str(record.pk)} | shown | same
                return self.prepared_data

            def full_prepare(self, record):
                return self.prepare(record)

        unified = connections["default"].get_unified_index()
        unified.build(indexes=[PlainIndex()])
        self.index = unified.get_index(Meeting)
        self.model = Meeting
        self.backend = connections["default"].get_backend()

    def build(self, documents: Iterable[Document]) -> None:
        waiting = []
        for document in documents:
            record = self.model(pk=document.number)
            record.text = f"{document.title}\n{document.text}"
            record.place, record.held_year = document.province, document.year
            waiting.append(record)
            if len(waiting) == AT_ONCE:
                self.backend.update(self.index, waiting)
                waiting = []
        if waiting:
            self.backend.update(self.index, waiting)

    def answer(self, words: str, start: int, size: int) -> Answer:
        from haystack.query import SearchQuerySet

        asked = SearchQuerySet().auto_query(words).facet("province").facet("year").highlight()
        results = asked[start : start + size]
        fields = asked.facet_counts().get("fields", {})
        return Answer(
            [int(one.pk) for one in results],
            len(asked),
            {name: dict(fields.get(name, ())) for name in ("province", "year")},
            [str(one.highlighted) for one in results],
        )

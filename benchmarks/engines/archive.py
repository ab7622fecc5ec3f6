"""This archive's engine, through SearchQuerySet: parsing, search, total and facets in one evaluation.

Snippets are cut from the ten texts, which are read in one query from SQLite, where others keep theirs too.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from benchmarks.engines import Answer, Document
from benchmarks.engines.django_setting import set_up

AT_ONCE = 4096


class Engine:
    def __init__(self, directory: Path):
        set_up(directory)
        from haystack import connections

        self.backend = connections["default"].get_backend()
        self.texts = sqlite3.connect(directory / "texts.sqlite3")

    def build(self, documents: Iterable[Document]) -> None:
        from itertools import chain, islice

        self.texts.execute("CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT)")
        with self.backend.place.writing(), self.backend.place.build() as directory:
            self.backend.create(directory)
            made = map(self._made, documents)
            for first in made:
                self.backend.write(directory, chain([first], islice(made, AT_ONCE - 1)))
        self.texts.commit()

    def _made(self, document: Document):
        from meetings.search.documents import Zone, ZonedText
        from meetings.search.schema import document as made

        text = ZonedText(
            [Zone(document.title, 3, "title"), Zone(document.province, 2, "where"), Zone(document.text)]
        )
        self.texts.execute("INSERT INTO texts VALUES (?, ?)", (document.number, document.text))
        values = {"type": ["meeting"], "province": [document.province], "year": [document.year]}
        identity = f"meetings.meeting.{document.number}"
        return made(identity, document.number, text, date(document.year, 1, 1), values)

    def answer(self, words: str, start: int, size: int) -> Answer:
        from haystack.query import SearchQuerySet

        from meetings.search.query import parse, words_of
        from meetings.search.snippets import snippet

        question = parse(words)
        asked = SearchQuerySet().filter(content=question).facet("province").facet("year")
        hits = [int(hit.pk) for hit in asked[start : start + size]]
        fields = asked.facet_counts()["fields"]
        marks = ",".join("?" * len(hits))
        rows = self.texts.execute(f"SELECT number, text FROM texts WHERE number IN ({marks})", hits)  # noqa: S608
        texts = dict(rows.fetchall())
        tokens = list(words_of(question))
        snippets = [str(snippet(texts[hit], tokens)) for hit in hits]
        return Answer(hits, len(asked), {name: dict(fields[name]) for name in fields}, snippets)

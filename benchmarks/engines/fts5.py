"""SQLite's FTS5: hits with snippets in one query, total and both facets in another.

Its index is merged into one part after building, which makes it fastest; texts are read from its own tables.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.engines import Answer, Document

MEMORY = 64 << 20  # bytes of its pages that it may keep: as many as the archive's engine keeps of terms
HITS = """
    SELECT rowid, snippet(texts, 1, '<mark>', '</mark>', '…', 40) FROM texts
    WHERE texts MATCH ? AND rank MATCH 'bm25(3.0, 1.0)' ORDER BY rank LIMIT ? OFFSET ?"""
COUNTS = """
    SELECT province, year, count(*) FROM texts JOIN facts ON facts.number = texts.rowid
    WHERE texts MATCH ? GROUP BY province, year"""


class Engine:
    remove_diacritics = 0

    def __init__(self, directory: Path):
        self.database = sqlite3.connect(directory / "fts5.sqlite3")
        self.database.execute(f"PRAGMA cache_size = -{MEMORY >> 10}")

    def build(self, documents: Iterable[Document]) -> None:
        tokenizer = f"unicode61 remove_diacritics {self.remove_diacritics}"
        self.database.executescript(
            f"CREATE VIRTUAL TABLE texts USING fts5(title, text, tokenize='{tokenizer}');"
            "CREATE TABLE facts (number INTEGER PRIMARY KEY, province TEXT, year INTEGER);"
        )
        for one in documents:
            self.database.execute(
                "INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)", (one.number, one.title, one.text)
            )
            self.database.execute("INSERT INTO facts VALUES (?, ?, ?)", (one.number, one.province, one.year))
        self.database.execute("INSERT INTO texts (texts) VALUES ('optimize')")
        self.database.commit()

    def answer(self, words: str, start: int, size: int) -> Answer:
        question = " ".join(f'"{word}"' for word in re.findall(r"\w+", words))
        if not question:
            return Answer([], 0, {}, [])
        rows = self.database.execute(HITS, (question, size, start)).fetchall()
        provinces: Counter[str] = Counter()
        years: Counter[str] = Counter()
        for province, year, count in self.database.execute(COUNTS, (question,)):
            provinces[province] += count
            years[str(year)] += count
        return Answer(
            [number for number, _snippet in rows],
            provinces.total(),
            {"province": dict(provinces), "year": dict(years)},
            [snippet for _number, snippet in rows],
        )

"""Search engines behind one interface, so that each is asked the same of the same documents.

Each module has an `Engine(directory)` with `build(documents)` and `answer(words, start, size) → Answer`:
hits, their number, two facets and snippets, as one page of results needs them, without Django's ORM.

Each gets all words of a question required, titles three times as heavy as texts where it can weigh them, and
the same documents; it reads the texts of its snippets from where it keeps them. The archive's engine looks
for synonyms, document numbers and what merely folds to a word besides, and marks words in snippets as it
found them; the others split a question into words and do nothing else with it.
"""

from typing import NamedTuple

NAMES = {
    "archive": "this archive's engine",
    "stock": "Haystack's Whoosh backend",
    "fts5": "SQLite FTS5, marks kept",
    "fts5_folded": "SQLite FTS5, marks removed",
    "tantivy": "tantivy, marks kept",
    "tantivy_folded": "tantivy, marks removed",
}


class Document(NamedTuple):
    number: int
    title: str
    text: str
    province: str
    year: int


class Answer(NamedTuple):
    hits: list[int]
    total: int
    facets: dict[str, dict[str, int]]
    snippets: list[str]

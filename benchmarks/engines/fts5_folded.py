"""SQLite's FTS5 that takes marks away from every letter it knows how to."""

from benchmarks.engines import fts5


class Engine(fts5.Engine):
    remove_diacritics = 2

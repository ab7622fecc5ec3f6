"""Comparing words inside the database in small letters, or without marks: "bien che" finds "biên chế"."""

from collections.abc import Callable
from functools import lru_cache

from django.db.models import CharField, Func, Value

from meetings.text.folding import FOLDED, fold, lower

# PostgreSQL does both by itself, letter by letter; which capitals it knows depends on how it was set up.
CAPITALS = "".join(letter for letter in map(chr, FOLDED) if letter != lower(letter))
MARKED = "".join(map(chr, FOLDED))
BASES = "".join(FOLDED.values())


class Lowered(Func):
    """A text in lower case, as `meetings.text.folding.lower` gives it."""

    function = "archive_lower"
    arity = 1
    output_field = CharField()
    letters, meant = CAPITALS, lower(CAPITALS)

    def as_postgresql(self, compiler, connection, **context):
        (text,) = self.get_source_expressions()
        letters = Value(self.letters), Value(self.meant)
        translated = Func(text, *letters, function="TRANSLATE", output_field=CharField())
        return Func(translated, function="LOWER", output_field=CharField()).as_sql(compiler, connection)


class Folded(Lowered):
    """A text in lower case without marks, as `meetings.text.folding.fold` gives it."""

    function = "archive_fold"
    letters, meant = MARKED, BASES


def _once(work: Callable[[str], str]) -> Callable[[str | None], str | None]:
    """Subjects repeat, so that most are worked on once."""
    return lru_cache(maxsize=50_000)(lambda text: None if text is None else work(text))


TAUGHT = {Lowered.function: _once(lower), Folded.function: _once(fold)}


def teach_folding(connection, **_kwargs) -> None:
    """Teach a new SQLite connection both."""
    if connection.vendor == "sqlite":
        for function, work in TAUGHT.items():
            connection.connection.create_function(function, 1, work, deterministic=True)

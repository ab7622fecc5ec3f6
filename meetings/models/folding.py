"""Comparing words without their marks inside the database: "bien che" finds "biên chế"."""

from functools import lru_cache

from django.db.models import CharField, Func, Value

from meetings.text.folding import FOLDED, fold

FUNCTION = "archive_fold"
# PostgreSQL folds by itself, letter by letter.
MARKED = "".join(map(chr, FOLDED))
BASES = "".join(FOLDED.values())


class Folded(Func):
    """A text in lower case without marks, as `meetings.text.folding.fold` gives it."""

    function = FUNCTION
    arity = 1
    output_field = CharField()

    def as_postgresql(self, compiler, connection, **context):
        (text,) = self.get_source_expressions()
        translated = Func(text, Value(MARKED), Value(BASES), function="TRANSLATE", output_field=CharField())
        return Func(translated, function="LOWER", output_field=CharField()).as_sql(compiler, connection)


def teach_folding(connection, **_kwargs) -> None:
    """Teach a new SQLite connection the function; subjects repeat, so that most are folded once."""
    if connection.vendor == "sqlite":
        connection.connection.create_function(FUNCTION, 1, _folded, deterministic=True)


@lru_cache(maxsize=50_000)
def _folded(text: str | None) -> str | None:
    return None if text is None else fold(text)

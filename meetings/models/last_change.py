"""Since when the archive has been as it is: what may be kept of a page, and for how long."""

import re
from uuid import uuid4

from django.db import connection, connections, models, transaction

# Of the tables of this app these are no part of what pages show.
SILENT = ("lastchange", "indexdebt", "unanswered", "doubt", "sender", "upload")
WRITES = re.compile(
    rf'\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE|DELETE\s+FROM)\s+"?meetings_(?!(?:{"|".join(SILENT)})\b)',
    re.IGNORECASE,
)


class LastChange(models.Model):
    """One row. Its token is another after each transaction that wrote what pages show.

    A random token, for a count would repeat when the database is brought back from a copy.
    """

    token = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.token


def version() -> str | None:
    """Return the token of the archive as it is; None within a transaction, whose changes are its own."""
    if connection.in_atomic_block:
        return None
    return LastChange.objects.values_list("token", flat=True).first() or "new"


def watch(connection, **_kwargs) -> None:
    """Have a new connection note when it writes: rows one by one, many at once, by whatever way."""
    if note_writing not in connection.execute_wrappers:
        connection.execute_wrappers.append(note_writing)


def migrating(using, **_kwargs) -> None:
    """Note nothing while tables come and go, the one to note it in among them."""
    if note_writing in connections[using].execute_wrappers:
        connections[using].execute_wrappers.remove(note_writing)


def migrated(using, plan=None, **_kwargs) -> None:
    """Note a change, unless there was nothing to migrate. `plan` is None where the tables were emptied."""
    watch(connections[using])
    if plan != [] and LastChange._meta.db_table in connections[using].introspection.table_names():
        note_change()


def note_writing(execute, sql, params, many, context):
    if not WRITES.match(sql):
        return execute(sql, params, many, context)
    if not context["connection"].in_atomic_block:
        result = execute(sql, params, many, context)
        note_change()
        return result
    # Noted with the change itself: seen, undone and survived together. Before it, so that whoever writes
    # holds that row first. Once is enough, unless the savepoint in which it was noted is rolled back.
    if not any(noted is _noted for _savepoints, noted, _robust in context["connection"].run_on_commit):
        note_change()
        transaction.on_commit(_noted, using=context["connection"].alias)
    return execute(sql, params, many, context)


def _noted() -> None:
    """Stands among what is to follow a commit as long as the transaction's note stands."""


def note_change() -> None:
    token = uuid4().hex
    if not LastChange.objects.update(token=token):
        LastChange.objects.create(token=token)

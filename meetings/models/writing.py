"""One writer at a time: what was read in order to be changed is still so when the change is written.

A reading compares what it finds with what people said, an act with how each record was: if somebody wrote
between the look and the change, their word would be lost. SQLite lets nobody write beside a transaction (see
`transaction_mode` in the settings); elsewhere the one row that notes the last change is taken first, and who
comes second waits. Readers never wait. As every other writer comes to that row before any other (see
`note_writing`), no two can wait for each other for ever.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from meetings.models.last_change import LastChange


@contextmanager
def writing() -> Iterator[None]:
    """A transaction beside which nobody else writes; within another a part of it. For decorating, too."""
    with transaction.atomic():
        LastChange.objects.select_for_update().first()
        yield

"""Loading many files: which need reading; reading them, in processes if asked; storing them in order."""

import multiprocessing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.db import DatabaseError

from meetings.extraction.reading import READER_VERSION
from meetings.importing.files import Found, Refused, UnreadableFile, find, read_bytes
from meetings.importing.received import NotReceived, Received, digest_of, receive
from meetings.importing.store import UNCHANGED, AlreadyLoaded, store
from meetings.models import Report

FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one file: created, updated, unchanged, or failed for a reason."""

    path: Path
    outcome: str
    reason: str = ""
    meeting_id: int | None = None


def load(paths: Iterable[Path], *, limit: int, jobs: int = 1) -> Iterator[Loaded]:
    """Load the texts at `paths` (files or folders) and yield what became of each, failures included.

    `limit` is the largest size of a file in bytes; `jobs` the number of processes that read. Each report is
    stored in its own transaction, in the order of `find`, so that an interrupted load leaves whole reports
    and is continued by running it again.
    """
    to_read: list[Found] = []
    for entry in find(paths):
        if isinstance(entry, Refused):
            yield Loaded(entry.path, FAILED, entry.reason)
        elif _is_unchanged(entry, limit):
            yield Loaded(entry.path, UNCHANGED)
        else:
            to_read.append(entry)
    for received in _receive_all(to_read, limit, jobs):
        yield store_received(received)


def _is_unchanged(found: Found, limit: int) -> bool:
    """True if these bytes are in the archive under this name, read by this very reader."""
    try:
        digest = digest_of(read_bytes(found.path, limit))
    except UnreadableFile:  # receiving it will say why
        return False
    return (
        Report.objects.current()
        .filter(digest=digest, source_name=found.name, reader_version=READER_VERSION)
        .exists()
    )


def _receive_all(files: list[Found], limit: int, jobs: int) -> Iterator[Received | NotReceived]:
    receive_one = partial(receive, limit=limit)
    if jobs == 1 or len(files) < 2:
        yield from map(receive_one, files)
        return
    # Fresh processes, not forks: they know no database connection.
    with multiprocessing.get_context("spawn").Pool(min(jobs, len(files))) as pool:
        yield from pool.imap(receive_one, files, chunksize=4)


def store_received(received: Received | NotReceived) -> Loaded:
    """Store what was received in a transaction of its own, and say what became of it."""
    if isinstance(received, NotReceived):
        return Loaded(received.path, FAILED, received.reason)
    try:
        outcome, meeting = store(received)
    except AlreadyLoaded as error:
        return Loaded(received.path, FAILED, str(error))
    except DatabaseError as error:
        return Loaded(received.path, FAILED, f"the database refused it: {error}")
    return Loaded(received.path, outcome, meeting_id=meeting.pk)

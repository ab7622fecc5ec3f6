"""Many read while one writes; whoever writes may be killed, or find the disk full, at any moment."""

import errno
import multiprocessing
import os
import signal
from datetime import date
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from django.db import connection

from meetings.models import IndexDebt
from meetings.search.asking import Question, ask
from meetings.search.building import pay, rebuild
from meetings.search.documents import Zone, ZonedText
from meetings.search.engine import ArchiveBackend
from meetings.search.places import IndexUnavailable, Place
from meetings.search.reader import Reader
from meetings.search.schema import Document, document, schema
from meetings.search.storage import ArchiveStorage
from meetings.search.writer import ArchiveWriter, join_small
from tests import factories as made

forked = multiprocessing.get_context("fork")


def record(pk: int, text: str) -> Document:
    zones = ZonedText([Zone(text, 3, "title")])
    return document(f"meetings.meeting.{pk}", pk, zones, date(2025, 1, 1), {"type": ["meeting"]})


def write(place: Place, *records: Document) -> None:
    with place.writing(patience=60):
        writer = ArchiveWriter(ArchiveStorage(place.live()).open_index())
        writer.remove([f"meetings.meeting.{one.columns['pk']}" for one in records])
        for one in records:
            writer.add(one)
        writer.commit(mergetype=join_small)


def build(place: Place, *records: Document) -> None:
    with place.writing(patience=60), place.build() as directory:
        ArchiveStorage(directory).create_index(schema())
        writer = ArchiveWriter(ArchiveStorage(directory).open_index())
        for one in records:
            writer.add(one)
        writer.commit(mergetype=join_small)


def found(generation, form: str) -> list[int]:
    docs, _weights = generation.postings("text", form)
    return sorted(generation.column("pk")[docs[generation.live[docs]]].tolist())


def read_until_the_end(path: Path) -> None:
    """Search on and on; what is always there is always found once, and what was found stays."""
    reader = Reader(Place(path))
    most = 0
    while True:
        generation = reader.generation()
        assert found(generation, "luon") == [0]
        numbers = found(generation, "so")
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) >= most
        most = len(numbers)
        if found(generation, "het"):
            return


def test_several_processes_read_while_others_write_and_build(tmp_path):
    place = Place(tmp_path / "index")
    records = [record(0, "luôn luôn")]
    build(place, *records)
    readers = [forked.Process(target=read_until_the_end, args=(place.path,), daemon=True) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(1, 31):
        records.append(record(number, f"số {number}"))
        if number % 10:
            write(place, records[0], records[-1])
        else:
            build(place, *records)
    write(place, record(99, "hết"))
    for reader in readers:
        reader.join(timeout=60)
        assert reader.exitcode == 0


def test_writers_in_several_processes_take_turns(tmp_path):
    place = Place(tmp_path / "index")
    build(place)
    writers = [
        forked.Process(target=write, args=(place, record(number, f"số {number}"))) for number in range(1, 7)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(timeout=60)
        assert writer.exitcode == 0
    assert found(Reader(place).generation(), "so") == [1, 2, 3, 4, 5, 6]


# Being killed


def be_killed(*_arguments, **_options):
    os.kill(os.getpid(), signal.SIGKILL)


def rebuild_and_be_killed(owner: type, name: str) -> None:
    if connection.vendor != "sqlite":
        connection.connection = None  # the parent's, which can't be shared
    setattr(owner, name, be_killed)
    rebuild()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("owner", "name", "replaced"),
    [
        (ArchiveBackend, "create", False),
        (ArchiveWriter, "add", False),
        (ArchiveWriter, "commit", False),
        (Path, "write_text", False),
        (Path, "replace", False),
        (Place, "sweep", True),
    ],
)
def test_killed_while_it_builds_it_leaves_an_index(index_path, owner, name, replaced):
    made.meeting("Hội nghị về y tế")
    rebuild()
    before = Place(index_path).live()
    process = forked.Process(target=rebuild_and_be_killed, args=(owner, name))
    process.start()
    process.join(timeout=60)
    assert process.exitcode == -signal.SIGKILL
    assert (Place(index_path).live() != before) == replaced
    assert ask(Question("y tế", kinds=("meeting",))).total == 1
    made.meeting("Hội nghị về y tế cơ sở")
    assert not IndexDebt.objects.exists()
    rebuild()
    assert ask(Question("y tế", kinds=("meeting",))).total == 2
    assert len([entry for entry in index_path.iterdir() if entry.is_dir()]) == 1


# A full disk. What Whoosh could not close then is closed when it is collected, which Python calls a leak.

LEFT_OPEN = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def full_after(monkeypatch):
    """full_after(n): the disk has room for n files more; returns how many were asked for."""

    def limit(room: int) -> list[str]:
        asked: list[str] = []

        def limited(owner, name):
            original = getattr(owner, name)

            def method(*arguments, **options):
                asked.append(name)
                if len(asked) > room:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                return original(*arguments, **options)

            monkeypatch.setattr(owner, name, method)

        monkeypatch.undo()
        limited(ArchiveStorage, "create_file")
        limited(np, "save")
        for name in ("write_bytes", "write_text", "mkdir", "replace"):
            limited(Path, name)
        return asked

    return limit


@LEFT_OPEN
@pytest.mark.django_db(transaction=True)
def test_wherever_a_full_disk_stops_a_change_it_is_owed_and_made_once_there_is_room(
    index_path, full_after, monkeypatch
):
    made.meeting("Hội nghị về y tế")
    rebuild()
    for room in count():
        asked = full_after(room)
        made.meeting(f"Hội nghị số {room}")
        if len(asked) <= room:
            break
        assert IndexDebt.objects.exists()
        assert ask(Question("y tế", kinds=("meeting",))).total == 1
        monkeypatch.undo()
        assert pay()
        assert ask(Question(f"tiêuđề:{room}", kinds=("meeting",))).total == 1
    assert room > 5


@LEFT_OPEN
@pytest.mark.django_db(transaction=True)
def test_wherever_a_full_disk_stops_building_the_old_index_stays(index_path, full_after):
    made.meeting("Hội nghị về y tế")
    rebuild()
    for room in count():
        asked = full_after(room)
        try:
            rebuild()
        except IndexUnavailable:
            assert ask(Question("y tế", kinds=("meeting",))).available
            assert len([entry for entry in index_path.iterdir() if entry.is_dir()]) == 1
            continue
        assert len(asked) <= room
        break
    assert room > 8

"""Writing, joining, reading and replacing an index: the parts below Haystack."""

import multiprocessing
import os
import signal
from datetime import date

import numpy as np
import pytest

from meetings.search import places
from meetings.search.documents import Zone, ZonedText
from meetings.search.places import IndexLocked, IndexUnavailable, Place
from meetings.search.reader import Reader, read
from meetings.search.schema import document, schema
from meetings.search.storage import ArchiveStorage
from meetings.search.writer import FEW, ArchiveWriter, join_small


def record(pk: int, text: str, **values):
    zones = ZonedText([Zone(text, 3, "title")])
    values = {"type": ["meeting"], **values}
    return document(f"meetings.meeting.{pk}", pk, zones, date(2025, 1, 1), values)


def write(directory, records=(), gone=()):
    writer = ArchiveWriter(ArchiveStorage(directory).open_index())
    writer.remove(gone)
    for one in records:
        writer.add(one)
    writer.commit(mergetype=join_small)


@pytest.fixture
def build(tmp_path):
    ArchiveStorage(tmp_path).create_index(schema())
    return tmp_path


def found(directory, form: str, field: str = "text") -> list[int]:
    """The records that have a term, as a search would see them."""
    generation = read(directory)
    docs, _weights = generation.postings(field, form)
    return sorted(generation.column("pk")[docs[generation.live[docs]]].tolist())


def test_an_empty_index_has_nothing(build):
    assert found(build, "hoi") == []
    assert read(build).facet("type").counts(np.arange(0)) == []


def test_terms_are_found_with_their_weights(build):
    write(build, [record(1, "hội nghị hội"), record(2, "đại hội")])
    generation = read(build)
    docs, weights = generation.postings("text", "hoi")
    assert (docs.tolist(), weights.tolist()) == ([0, 1], [6, 3])
    assert found(build, "hoi nghi=hội nghị") == [1]
    assert found(build, "hoi nghi=hội nghi") == []
    assert found(build, "dai=đại", "title") == [2]
    assert generation.column("day").tolist() == [date(2025, 1, 1).toordinal()] * 2


def test_what_is_written_again_replaces_and_what_is_taken_out_is_gone(build):
    write(build, [record(1, "hội nghị"), record(2, "hội nghị")])
    write(build, [record(1, "đại hội")], gone=["meetings.meeting.1"])
    assert found(build, "nghi") == [2]
    assert found(build, "hoi") == [1, 2]
    write(build, gone=["meetings.meeting.2", "meetings.meeting.77"])
    assert found(build, "hoi") == [1]
    assert read(build).live_count == 1


def test_small_segments_are_joined_without_their_deleted_documents(build):
    for pk in range(FEW + 3):
        write(build, [record(pk, f"hội nghị {pk}", province=["hue", f"p{pk % 2}"])])
        write(build, gone=[f"meetings.meeting.{pk - 1}"] if pk % 3 == 0 else ())
    generation = read(build)
    assert len(generation.segments) <= FEW
    assert found(build, "hoi") == [pk for pk in range(FEW + 3) if pk % 3 != 2 or pk + 1 > FEW + 2]
    assert found(build, "10") == [10]
    counts = dict(generation.facet("province").counts(np.flatnonzero(generation.live)))
    assert counts["hue"] == counts["p0"] + counts["p1"] == generation.live_count


def test_values_are_whole_whatever_is_in_them(build):
    write(build, [record(1, "a", official=['Lê, Văn; "Thử"', "b c"]), record(2, "a", official=["b c"])])
    generation = read(build)
    counts = generation.facet("official").counts(np.flatnonzero(generation.live))
    assert counts == [
        ('Lê, Văn; "Thử"', 1),
        ("b c", 2),
    ]


def test_very_many_words_weigh_what_they_can(build):
    write(build, [record(1, "hội " * 1_000)])
    assert read(build).postings("text", "hoi")[1].tolist() == [63.75]


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path / "index")


def put(place: Place, *texts: str) -> None:
    with place.writing(), place.build() as directory:
        ArchiveStorage(directory).create_index(schema())
        write(directory, [record(number, text) for number, text in enumerate(texts)])


def test_there_is_no_index_at_first(place):
    with pytest.raises(IndexUnavailable):
        Reader(place).generation()


def test_a_reader_sees_what_was_written_since(place):
    put(place, "hội nghị")
    reader = Reader(place)
    before = reader.generation()
    assert reader.generation() is before
    write(place.live(), [record(5, "đại hội")])
    after = reader.generation()
    assert after.live_count == 2
    assert after.segments[0] is before.segments[0]
    assert before.live_count == 1


def test_a_new_build_takes_the_place_of_the_old_which_open_readers_still_read(place):
    put(place, "hội nghị")
    reader = Reader(place)
    old = reader.generation()
    put(place, "một", "hai")
    assert old.postings("text", "hoi")[0].tolist() == [0]
    assert reader.generation().live_count == 2
    assert [entry.name for entry in place.path.iterdir() if entry.is_dir()] == [place.live().name]


def test_a_build_that_fails_leaves_the_old_one(place):
    put(place, "hội nghị")
    live = place.live()

    def fails():
        with place.writing(), place.build():
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert place.live() == live
    assert Reader(place).generation().live_count == 1


def test_whoever_builds_and_is_killed_leaves_the_old_one_and_no_lock(place):
    put(place, "hội nghị")
    live = place.live()

    def be_killed():
        with place.writing(), place.build() as directory:
            ArchiveStorage(directory).create_index(schema())
            os.kill(os.getpid(), signal.SIGKILL)

    process = multiprocessing.get_context("fork").Process(target=be_killed)
    process.start()
    process.join()
    assert place.live() == live
    put(place, "một", "hai")
    assert Reader(place).generation().live_count == 2
    assert len([entry for entry in place.path.iterdir() if entry.is_dir()]) == 1


def test_only_one_writes(place):
    with place.writing(), pytest.raises(IndexLocked), Place(place.path).writing(patience=0):
        pass


def test_an_index_of_another_version_is_none(place, monkeypatch):
    put(place, "hội nghị")
    monkeypatch.setattr(places, "VERSION", places.VERSION + 1)
    with pytest.raises(IndexUnavailable, match="version"):
        Reader(place).generation()


@pytest.mark.parametrize(
    "suffix",
    ["toc", "keys.bin"]
    + [f"{name}.npy" for name in ("ends", "sums", "by_sum", "starts", "docs", "weights", "row", "texts")],
)
@pytest.mark.parametrize("damage", ["cut", "emptied", "removed"])
def test_a_damaged_index_is_unavailable_and_nothing_else(place, suffix, damage):
    put(place, "hội nghị", "đại hội")
    for file in place.live().glob(f"*.{suffix}"):
        content = file.read_bytes()
        if damage == "removed":
            file.unlink()
        else:
            file.write_bytes(content[: len(content) // 2] if damage == "cut" else b"")
    with pytest.raises(IndexUnavailable):
        Reader(place).generation()


def test_words_one_after_another_are_found_in_one_segment_and_in_joined_ones(build):
    texts = ["một hai ba bốn", "một hai bốn hai ba", "hai ba bốn một", "Một hái ba"]
    for pk in range(3 * FEW):
        write(build, [record(pk, texts[pk % 4])])
    write(build, gone=["meetings.meeting.0"])
    generation = read(build)
    for forms, fitting in (
        (["mot=một", "hai=hai", "ba=ba"], {0}),
        (["mot=", "hai=", "ba="], {0, 3}),
        (["mot=một", "hai=hái", "ba="], {3}),
        (["bon=bốn", "mot=một", "hai=hai"], set()),
    ):
        docs = generation.one_after_another(forms, generation.live, "title")
        expected = [pk for pk in range(1, 3 * FEW) if pk % 4 in fitting]
        assert sorted(generation.column("pk")[docs].tolist()) == expected
        assert not generation.one_after_another(forms, generation.live, "who").any()

import os

import pytest

from meetings.importing.files import Found, Refused, UnreadableFile, find, read_bytes


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "texts"
    (folder / "deep").mkdir(parents=True)
    (folder / "b.txt").write_text("hai")
    (folder / "a.txt").write_text("một")
    (folder / "deep" / "a.txt").write_text("ba")
    (folder / "README.md").write_text("no report")
    return folder


def names(paths):
    return [
        entry.name if isinstance(entry, Found) else f"{entry.path.name}: {entry.reason}"
        for entry in find(paths)
    ]


def test_a_folder_gives_its_texts_deep_and_in_order(folder):
    assert names([folder]) == ["a.txt", "b.txt", "deep/a.txt"]


def test_a_file_that_is_named_may_have_any_ending(folder):
    assert names([folder / "README.md"]) == ["README.md"]


def test_the_same_path_twice_is_one_name_for_one_file(folder):
    assert names([folder / "a.txt", folder / "a.txt"]) == ["a.txt", "a.txt"]


def test_refuses_what_does_not_exist(tmp_path):
    assert names([tmp_path / "nowhere"]) == ["nowhere: no such file or folder"]


def test_refuses_two_files_of_one_name(folder):
    found, refused = find([folder / "a.txt", folder / "deep" / "a.txt"])
    assert found.name == "a.txt"
    assert "another file of this load has the same name" in refused.reason
    assert str(found.path) in refused.reason


def test_refuses_a_link_out_of_the_folder_and_takes_one_within(folder, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("bốn")
    (folder / "c.txt").symlink_to(outside)
    (folder / "d.txt").symlink_to(folder / "deep" / "a.txt")
    assert names([folder]) == [
        "a.txt",
        "b.txt",
        f"c.txt: a link out of the folder {folder}",
        "d.txt",
        "deep/a.txt",
    ]


def test_refuses_a_linked_folder_outside_and_enters_none(folder, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x.txt").write_text("năm")
    (folder / "linked").symlink_to(tmp_path / "other")
    assert f"linked: a link out of the folder {folder}" in names([folder])
    assert "linked/x.txt" not in names([folder])


def test_refuses_links_to_nothing_and_in_circles(folder):
    (folder / "x.txt").symlink_to(folder / "gone.txt")
    (folder / "y.txt").symlink_to(folder / "y.txt")
    refused = [entry for entry in find([folder]) if isinstance(entry, Refused)]
    assert [entry.path.name for entry in refused] == ["x.txt", "y.txt"]
    assert refused[0].reason == "a link to nothing"


def test_refuses_a_pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert names([tmp_path / "pipe.txt"]) == ["pipe.txt: neither a file nor a folder"]


def test_reads_up_to_the_limit_and_no_further(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"12345")
    assert read_bytes(file, limit=5) == b"12345"
    with pytest.raises(UnreadableFile, match=r"too large: 5 bytes, the limit is 4"):
        read_bytes(file, limit=4)


def test_says_why_a_file_cannot_be_read(tmp_path):
    with pytest.raises(UnreadableFile, match="cannot be read: Is a directory"):
        read_bytes(tmp_path, limit=5)

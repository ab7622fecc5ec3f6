"""Whatever happens to the files of the index: readers get a page that says so, and editors can save."""

from pathlib import Path

import pytest
from django.core.management import call_command

from meetings.search.asking import Question, ask
from meetings.search.engine import reader_of
from tests.views.reading import Page

pytestmark = pytest.mark.django_db
SAID = "Chỉ mục tìm kiếm tạm thời chưa dùng được"


def overwrite(file: Path) -> None:
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 40] = bytes(byte ^ 0xFF for byte in content[middle : middle + 40])
    file.write_bytes(content)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def cut_a_byte(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def empty(file: Path) -> None:
    file.write_bytes(b"")


FILES = ["keys.bin", "docs.npy", "row.npy", "pk.col", "sums", "toc", "current"]


@pytest.mark.parametrize("opened", [False, True], ids=["before it is opened", "while it is open"])
@pytest.mark.parametrize("damage", [overwrite, cut, cut_a_byte, empty, Path.unlink])
def test_readers_are_told_and_get_titles_until_it_is_built_anew(archive, index_path, client, damage, opened):
    for name in FILES:
        if opened:
            assert ask(Question("y tế")).available, name
        else:
            reader_of.cache_clear()  # as in a process that has only started
        for file in index_path.rglob(f"*{name}"):
            damage(file)
        page = Page(client.get("/tim-kiem/", {"q": "y te"}))
        assert SAID in page.text, name
        assert page.texts("h2", class_="what") == ["Thông báo nhanh về y tế và thủy lợi"]
        answer = client.get("/api/v1/search", {"q": "y te"}).json()
        assert (answer["count"], bool(answer["notice"])) == (1, True), name
        assert client.get("/tim-kiem/goi-y", {"q": "y te"}).status_code == 200
        call_command("index_pending")
        assert SAID not in Page(client.get("/tim-kiem/", {"q": "y te"})).text, name


@pytest.mark.parametrize("content", [b"\xff\xfe\xff", b"5-../../etc", b"a\x00b", b"\n", b"x" * 10_000])
def test_a_pointer_to_nowhere_is_no_index(archive, index_path, client, content):
    (index_path / "current").write_bytes(content)
    assert SAID in Page(client.get("/tim-kiem/", {"q": "y te"})).text


def test_an_index_left_alone_is_whole(archive, index_path, client):
    assert list(index_path.rglob("*.sums"))
    assert SAID not in Page(client.get("/tim-kiem/", {"q": "y te"})).text

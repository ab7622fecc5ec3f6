"""How a meeting's reports are cited, and what no text of a report can do to a bibliography."""

import json
import re
from datetime import date

import pytest

from meetings.models import State
from meetings.views.bibliography import Entry, as_bibtex, as_csl, as_ris, as_text
from tests import factories as make

ENTRY = Entry(
    key="abc-1",
    title="Tăng 5% & giảm {10} đầu mối",
    author="Minh Thử",
    outlet="Báo Thử",
    published=date(2025, 10, 25),
    held=date(2025, 10, 24),
    place="tỉnh Nghệ An",
    address="https://kho.example/cuoc-hop/abc/#r1",
    original="https://bao.example/a_b",
    digest="0" * 64,
    version="1",
    accessed=date(2026, 1, 2),
)
BARE = ENTRY._replace(author="", outlet="", published=None, held=None, place="", original="")


def test_as_text():
    assert as_text(ENTRY) == (
        "Minh Thử. “Tăng 5% & giảm {10} đầu mối”. Báo Thử, 25/10/2025. Lưu trữ Hội nghị, "
        f"https://kho.example/cuoc-hop/abc/#r1 (SHA-256 {'0' * 64}; phiên bản bộ đọc 1; "
        "https://bao.example/a_b; truy cập 02/01/2026).\n"
    )
    assert as_text(BARE).startswith("“Tăng 5% & giảm {10} đầu mối”. Lưu trữ Hội nghị, https://")


def test_as_bibtex():
    text = as_bibtex(ENTRY)
    assert text.startswith("@article{abc-1,\n")
    assert r"title = {{Tăng 5\% \& giảm \textbraceleft{}10\textbraceright{} đầu mối}}" in text
    assert r"https://bao.example/a\_b" in text
    assert "date = {2025-10-25}" in text
    assert not [name for name in ("author", "journal", "date =", "year") if f"  {name}" in as_bibtex(BARE)]


def test_braces_stay_in_pairs():
    hostile = ENTRY._replace(title="}}, note = {x", author="{", outlet="\\input{y}")
    text = as_bibtex(hostile)
    depth = 0
    for place, char in enumerate(text):
        depth += {"{": 1, "}": -1}.get(char, 0)  # as BibTeX counts, whatever stands before a brace
        assert depth > 0 or place < len("@article") or text[place:] in ("}\n", "\n")
    assert depth == 0
    assert "note = {x" not in text


def test_as_ris():
    lines = as_ris(ENTRY).split("\r\n")
    assert (lines[0], lines[-2]) == ("TY  - NEWS", "ER  - ")
    assert "DA  - 2025/10/25" in lines
    assert all(re.fullmatch("[A-Z][A-Z0-9]  - .*", one) for one in lines[:-1])
    assert not any(one.startswith(("AU", "PY", "DA", "T2")) for one in as_ris(BARE).split("\r\n"))


def test_as_csl():
    said = as_csl(ENTRY)
    assert said["issued"] == {"date-parts": [[2025, 10, 25]]}
    assert said["archive_location"] == "sha256:" + "0" * 64
    assert not {"author", "issued", "event-date"} & as_csl(BARE).keys()


@pytest.mark.django_db
class TestFiles:
    def test_every_form_cites_every_report(self, client, archive):
        make.report(archive.full, "Bài khác.", title="Dòng\nhai\r\nTY  - X")
        address = archive.full.get_absolute_url()
        for form in ("txt", "bib", "ris", "json"):
            response = client.get(f"{address}trich-dan.{form}")
            text = response.content.decode()
            assert archive.told.digest in text
            assert text.count(f"http://testserver{address}#r") == 2, form
            assert response["Content-Disposition"].endswith(f'.{form}"')
            assert "\nTY  - X" not in text
        assert len(json.loads(text)) == 2

    def test_there_is_nothing_to_cite_of_what_is_not_there(self, client, archive):
        address = archive.full.get_absolute_url()
        assert client.get(f"{address}trich-dan.doc").status_code == 404
        archive.full.state = State.REJECTED
        archive.full.save()
        assert client.get(f"{address}trich-dan.bib").status_code == 404

    def test_the_page_shows_how(self, open_page, archive):
        page = open_page(archive.full.get_absolute_url())
        (text,) = page.texts("p", class_="citing")
        assert archive.told.digest in text
        assert len([file for file in page.files if "trich-dan." in file]) == 4

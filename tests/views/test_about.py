"""About the data: whom to tell of mistakes, and how reliable the reader was when it was measured."""

import pytest

from meetings.views.reliability import reliability
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("sai-sot@kho.example", "mailto:sai-sot@kho.example"),
        ("https://kho.example/bao-loi", "https://kho.example/bao-loi"),
    ],
)
def test_whom_to_tell_of_mistakes(open_page, settings, contact, link):
    settings.ARCHIVE_CONTACT = contact
    page = open_page("/gioi-thieu/")
    assert f"Liên hệ: {contact}" in page.text
    assert link in [a.get("href") for a in page.all("a")]


def test_nobody_is_named_where_nobody_is_set(open_page):
    assert "Liên hệ" not in open_page("/gioi-thieu/").text


def test_figures_that_were_measured(open_page):
    measured = reliability()
    assert measured.reports >= 10
    page = open_page("/gioi-thieu/")
    rows = {text_of(row.find("th")): [text_of(cell) for cell in row.findall("td")] for row in page.all("tr")}
    for row in measured.rows:
        assert row.wanted == row.right + row.missed > 0
        assert rows[str(row.label)][-4:] == [str(n) for n in row[1:]]
    assert f"máy đọc {measured.reports} bài" in page.text

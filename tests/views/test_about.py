"""About the data: whom to tell of mistakes, and how reliable the reader was when it was measured."""

import pytest

from meetings.models import State
from meetings.views.reliability import reliability
from tests import factories as make
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


def rows(page, heading: str) -> dict[str, list[str]]:
    """The table under the heading with this id: the cells of each row by its first."""
    (region,) = [one for one in page.all("div", class_="scroll") if one.get("aria-labelledby") == heading]
    return {text_of(row[0]): [text_of(cell) for cell in row[1:]] for row in region.iter("tr")}


def test_how_much_a_person_has_checked(open_page):
    for state in (State.UNREVIEWED, State.CONFIRMED, State.CORRECTED, State.REJECTED):
        make.attend(make.meeting(state=state), "Lê Văn Thử", state=state)
    checked = rows(open_page("/gioi-thieu/"), "checked")
    assert checked["Cuộc họp"] == ["3", "2", "67%"]
    assert checked["Người có mặt hoặc được nhắc"] == ["3", "2", "67%"]
    assert checked["Số liệu"] == ["0", "0", "0%"]


def test_what_is_unknown_leads_to_its_list(open_page):
    make.meeting(province=None)
    held = make.meeting(held_on=None)
    make.figure(held, "1", "%", note="stated 14.4 %, 215/1503 = 14.3 %")
    make.figure(held, "1", "%", subject="hộ nghèo", period="năm 2024")
    make.cite(held, make.resolution("01-NQ/TU", "TU/?:NQ:1:?"))
    page = open_page("/gioi-thieu/")
    assert list(rows(page, "unknown").values())[1:] == [
        ["1", "2"],
        ["1", "2"],
        ["1", "1"],
        ["1", "2"],
        ["1", "2"],
        ["1", "2"],
    ]
    assert "1 cuộc họp" in open_page(page.link("Cuộc họp chưa rõ tỉnh")).text
    assert "1 số liệu" in open_page(page.link("Số liệu mâu thuẫn với số liệu bên cạnh")).text


def test_figures_that_were_measured(open_page):
    measured = reliability()
    assert measured.reports >= 10
    page = open_page("/gioi-thieu/")
    shown = rows(page, "trust")
    for row in measured.rows:
        assert row.wanted == row.right + row.missed > 0
        assert shown[str(row.label)] == [str(n) for n in row[1:]]
    assert f"máy đọc {measured.reports} bài" in page.text

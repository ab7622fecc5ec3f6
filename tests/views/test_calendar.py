"""Meetings by month, and the lists that its cells lead to."""

from datetime import date
from urllib.parse import urljoin

import pytest

from meetings.models import Meeting
from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(db):
    make.meeting("Một", held_on=date(2025, 10, 2), body="Ban Thường vụ Tỉnh ủy")
    make.meeting("Hai", held_on=date(2025, 10, 30), province="ha-tinh")
    make.meeting("Ba", held_on=None, held_from=date(2025, 3, 1), held_until=date(2025, 3, 9))
    make.meeting("Bốn", held_on=None, held_from=date(2024, 12, 30), held_until=date(2025, 1, 2))
    make.meeting("Năm", held_on=None)


def rows(page) -> dict[str, list[str]]:
    body = page.all("tbody")[0]
    return {text_of(row.find("th")): [text_of(cell) for cell in row.findall("td")] for row in body.iter("tr")}


def test_a_month_counts_what_was_surely_held_in_it(open_page, held):
    found = rows(open_page("/lich/"))
    assert list(found) == ["2025", "2024"]
    assert {month: cell for month, cell in enumerate(found["2025"], 1) if cell != "·"} == {
        3: "1",
        10: "2",
        13: "1",
    }
    assert found["2024"] == 12 * ["·"] + ["1"]


def test_a_cell_leads_to_as_many_meetings_as_it_says(open_page, held):
    page = open_page("/lich/?kind=executive_committee&page=2")
    for link in page.all("a", class_="tile"):
        there = open_page(urljoin("/lich/", link.get("href")))
        assert len(there.texts("p", class_="what")) == int(text_of(link))
    assert {"?kind=executive_committee&month=2025-10" in a for a in page.links} == {True, False}


def test_narrowed(open_page, held):
    assert rows(open_page("/lich/?province=ha-tinh"))["2025"][9] == "1"
    assert "Không có cuộc họp nào như vậy" in open_page("/lich/?kind=congress").text
    assert "Đã bỏ qua" in open_page("/lich/?kind=party&month=2025-13").text


def test_meetings_of_a_month_and_a_body(open_page, held):
    def headlines(query):
        return open_page(f"/cuoc-hop/?{query}").texts("p", class_="what")

    assert headlines("month=2025-10") == ["Hai", "Một"]
    assert headlines("month=2025-03") == ["Ba"]
    assert headlines("month=2025-10&body=Ban Thường vụ Tỉnh ủy") == ["Một"]
    page = open_page("/cuoc-hop/?month=2025-10")
    assert page.link("10/2025 bỏ lọc") == "?"
    assert page.link("03/2025 1") == "?month=2025-03"
    assert page.link("Ban Thường vụ Tỉnh ủy 1").startswith("?month=2025-10&body=")
    assert "Đã bỏ qua" in open_page("/cuoc-hop/?month=2025-13&body=never").text


def test_months_are_counted_as_they_are_found(held):
    counts = Meeting.objects.count_by_month()
    assert {month: Meeting.objects.in_month(*month).count() for month in counts} == counts

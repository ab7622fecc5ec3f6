"""A province's meetings by year and kind: the bars, the cells, and the lists that they lead to."""

from datetime import date

import pytest

from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db
ADDRESS = "/tinh/ninh-binh-2025/"


def table(page) -> list[list[str]]:
    (shown,) = page.all("table", class_="years")
    return [[text_of(cell) for cell in row] for row in shown.iter("tr")]


@pytest.fixture(autouse=True)
def held():
    for day, kind in (
        (date(2023, 5, 1), "congress"),
        (date(2025, 8, 1), "congress"),
        (date(2025, 9, 1), "review"),
    ):
        make.meeting(province="ninh-binh" if day.year == 2023 else "ninh-binh-2025", held_on=day, kind=kind)


def test_every_year_from_the_first_to_the_last_and_the_most_frequent_kind_first(open_page):
    assert table(open_page(ADDRESS)) == [
        ["", "2023", "2024", "2025", "Tất cả"],
        ["Mọi loại", "1", "0", "2", ""],
        ["Đại hội", "1", "·", "1", "2"],
        ["Tổng kết, sơ kết", "·", "·", "1", "1"],
    ]


def test_each_number_leads_to_its_list(open_page):
    page = open_page(ADDRESS)
    lists = [link for link in page.links if link.startswith("/cuoc-hop/?") and "year=" in link]
    assert "/cuoc-hop/?province=ninh-binh-2025&year=2025&kind=review" in lists
    for link in lists:
        assert "1 cuộc họp" in open_page(link).text or "2 cuộc họp" in open_page(link).text


def test_without_its_predecessors_a_province_has_its_own_years_only(open_page):
    make.meeting(province="ninh-binh-2025", held_on=date(2026, 1, 5), kind="review")
    page = open_page(f"{ADDRESS}?predecessors=no")
    assert table(page)[0] == ["", "2025", "2026", "Tất cả"]
    assert [link for link in page.links if "year=" in link] == []


def test_bounds_within_one_year_give_the_year_and_others_do_not(open_page):
    bounds = [
        (date(2024, 1, 1), date(2024, 3, 1)),
        (date(2024, 12, 1), date(2025, 2, 1)),
        (date(2024, 1, 1), None),
    ]
    for first, last in bounds:
        make.meeting(province="ninh-binh", held_on=None, held_from=first, held_until=last, kind="congress")
    page = open_page(ADDRESS)
    assert table(page)[1] == ["Mọi loại", "1", "1", "2", ""]
    assert "Không kể 2 cuộc họp chưa rõ năm." in page.text


@pytest.mark.parametrize("address", ["/tinh/ha-noi/", "/tinh/ninh-binh/"])
def test_a_single_year_is_not_drawn(open_page, address):
    assert open_page(address).all("table", class_="years") == []


def test_a_choice_that_makes_no_sense_is_ignored_and_the_page_says_so(open_page):
    page = open_page(f"{ADDRESS}?predecessors=maybe")
    assert table(page)[0][1] == "2023"
    assert "Đã bỏ qua bộ lọc không hiểu được: các đơn vị trước đó “maybe”." in page.text

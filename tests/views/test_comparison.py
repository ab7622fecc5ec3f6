"""One figure across provinces: what can be compared, the bars, and the table that a chart is drawn from."""

from datetime import date

import pytest

from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db
ADDRESS = "/so-lieu/?unit=%25&subject=h%E1%BB%99+ngh%C3%A8o"


def given(province: str, value: str, day: date = date(2025, 1, 1), subject: str = "hộ nghèo", **fields):
    held = make.meeting(province=province, held_on=day)
    return make.figure(held, value, "%", "14,4%", subject=subject, **fields)


def bars(page) -> list[list[str]]:
    rows = [row for table in page.all("table", class_="compared") for row in table.find("tbody")]
    return [[text_of(row[0]), text_of(row[1]), row.find(".//*[@width]").get("width")] for row in rows]


def offered(page) -> list[str]:
    return [text_of(item) for nav in page.all("nav", class_="compare") for item in nav.iter("li")]


def test_figures_of_one_province_are_not_compared(open_page):
    given("nghe-an", "1")
    given("nghe-an", "2")
    page = open_page(ADDRESS)
    assert (bars(page), offered(open_page("/so-lieu/"))) == ([], [])
    assert [src for src in page.requests if "plot" in src] == []


def test_another_subject_or_another_unit_is_not_compared(open_page):
    given("nghe-an", "1")
    given("ha-tinh", "2", subject="hộ cận nghèo")
    make.figure(make.meeting(province="hai-phong"), "3", "hộ", "14,4%", subject="hộ nghèo")
    assert bars(open_page(ADDRESS)) == []


def test_the_newest_of_each_province_the_highest_first(open_page):
    given("nghe-an", "9", date(2020, 1, 1))
    given("nghe-an", "2", date(2025, 1, 1))
    given("ha-tinh", "4")
    assert bars(open_page(ADDRESS)) == [["Hà Tĩnh", "4%", "1000"], ["Nghệ An", "2%", "500"]]


def test_what_begins_a_sentence_is_the_same_subject(open_page):
    given("nghe-an", "2", subject="Hộ nghèo")
    given("ha-tinh", "4")
    assert len(bars(open_page(ADDRESS))) == 2


def test_a_merged_province_counts_for_that_of_today(open_page):
    given("thai-binh", "1", date(2024, 1, 1))
    given("hung-yen-2025", "2", date(2025, 8, 1))
    given("nghe-an", "0")
    assert [row[0] for row in bars(open_page(ADDRESS))] == ["Hưng Yên", "Nghệ An"]


def test_what_is_below_zero_has_no_bar(open_page):
    given("nghe-an", "-2")
    given("ha-tinh", "-4")
    assert [row[2] for row in bars(open_page(ADDRESS))] == ["0", "0"]


def test_contradictions_are_marked(open_page):
    given("nghe-an", "1")
    given("ha-tinh", "2", note="stated 14.4 %, 215/1503 = 14.3 %")
    marked = [text_of(row) for row in open_page(ADDRESS).all("tr", class_="contradicting")]
    assert len(marked) == 2  # in the comparison and in the table
    assert all("Hà Tĩnh" in row for row in marked)


def test_the_page_offers_what_several_provinces_give(open_page):
    for address in ("nghe-an", "ha-tinh", "hai-phong"):
        given(address, "1", subject="GRDP")
    given("nghe-an", "1")
    given("ha-tinh", "1", subject="Hộ nghèo")
    page = open_page("/so-lieu/")
    assert offered(page) == ["GRDP (%)", "hộ nghèo (%)"]
    assert len(bars(open_page(f"/so-lieu/{page.link('hộ nghèo (%)')}"))) == 2


def test_every_figure_leads_to_its_comparison(open_page):
    figure = given("nghe-an", "1")
    for address in ("/so-lieu/", figure.meeting.get_absolute_url()):
        link = open_page(address).link("hộ nghèo")
        assert "1 số liệu" in open_page(link).text


def test_the_table_that_the_chart_is_drawn_from_has_values_and_days(open_page):
    given("nghe-an", "2", date(2024, 5, 1))
    given("ha-tinh", "14.4")
    page = open_page(ADDRESS)
    (chart,) = page.all("figure", class_="chart")
    table = page.at(chart.get("data-table"))
    assert [float(one.get("value")) for one in table.iter("data")] == [14.4, 2]
    assert {one.get("datetime") for one in table.iter("time")} == {"2025-01-01", "2024-05-01"}
    assert any("plot.umd.min" in src for src in page.requests)


def test_looking_for_words_keeps_the_other_filters(open_page):
    given("nghe-an", "1")
    page = open_page("/so-lieu/?province=nghe-an&unit=%25&page=1&words=ngheo")
    (form,) = page.all("form", class_="narrow")
    hidden = {one.get("name"): one.get("value") for one in form.iter("input") if one.get("type") == "hidden"}
    assert hidden == {"province": "nghe-an", "unit": "%"}

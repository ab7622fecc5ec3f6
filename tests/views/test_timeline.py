"""Positions as bars: as long as they are attested, each leading to its words."""

from datetime import date

import pytest

from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}"


def attested(title: str, *days: date):
    for day in days:
        made = make.attend(make.meeting(held_on=day), "Lê Văn Thử", title)
    return made


def bars(page) -> list[tuple[int, int]]:
    drawn = [one for one in page.all(f"{SVG}rect") if "ground" not in (one.get("class") or "")]
    return [(int(one.get("x")), int(one.get("width"))) for one in drawn]


def test_bars_from_the_first_meeting_to_the_last(open_page):
    attested("Bí thư Tỉnh ủy", date(2024, 1, 1), date(2024, 7, 1), date(2025, 12, 31))
    who = attested("Phó Bí thư", date(2023, 1, 1)).official
    page = open_page(who.get_absolute_url())
    assert bars(page) == [(0, 8), (333, 666)]
    first, second = [item.find("a") for item in page.all("ol", class_="timeline")[0].findall("li")[:2]]
    assert second.get("href").rpartition("#m")[2].isdigit()
    assert first.find("span/span").text == "Phó Bí thư"


def test_each_meeting_that_attests_a_position_is_marked(open_page):
    attested("Bí thư Tỉnh ủy", date(2024, 1, 1), date(2024, 7, 1), date(2024, 12, 31))
    who = attested("Phó Bí thư", date(2024, 1, 1)).official
    page = open_page(who.get_absolute_url())
    marks = [one.get("d") for one in page.all(f"{SVG}path") if one.get("class") != "ground"]
    assert marks == ["M0 1v10M496 1v10M996 1v10", "M0 1v10"]


def test_two_positions_on_one_day_are_not_drawn(open_page):
    who = make.attend(make.meeting(), "Lê Văn Thử", "Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh").official
    assert bars(open_page(who.get_absolute_url())) == []


def test_a_province_draws_who_is_attested_there_those_named_first_first(open_page):
    attested("Bí thư Tỉnh ủy", date(2024, 1, 1), date(2025, 1, 1))
    make.attend(make.meeting(held_on=date(2023, 1, 1)), "Trần Thị Đẫn", "Phó Bí thư")
    make.attend(make.meeting(held_on=date(2022, 1, 1), province="ha-tinh"), "Trần Thị Đẫn", "Ủy viên")
    page = open_page("/tinh/nghe-an/")
    rows = [text_of(item) for item in page.all("ol", class_="timeline")[0].findall("li")]
    assert rows[:2] == [
        "Trần Thị Đẫn Phó Bí thư 01/01/2023",
        "Lê Văn Thử Bí thư Tỉnh ủy 01/01/2024 – 01/01/2025",
    ]


def test_a_successor_draws_its_predecessors_people_under_their_own_province(open_page):
    for address, day in (("ha-nam", date(2024, 1, 1)), ("ninh-binh-2025", date(2025, 8, 1))):
        make.attend(make.meeting(province=address, held_on=day), "Lê Văn Thử", "Bí thư Tỉnh ủy")
    drawn = text_of(open_page("/tinh/ninh-binh-2025/").all("ol", class_="timeline")[0])
    assert "Bí thư Tỉnh ủy Hà Nam · 01/01/2024" in drawn
    alone = open_page("/tinh/ninh-binh-2025/?predecessors=no")
    assert alone.all("ol", class_="timeline") == []


def test_one_position_alone_is_not_drawn(open_page):
    who = attested("Bí thư Tỉnh ủy", date(2024, 1, 1), date(2025, 1, 1)).official
    assert bars(open_page(who.get_absolute_url())) == []


def test_days_that_are_not_settled_are_counted_only(open_page):
    attested("Bí thư Tỉnh ủy", date(2024, 1, 1))
    who = attested("Phó Bí thư", date(2023, 1, 1)).official
    vague = make.meeting(held_on=None, held_from=date(2020, 1, 1), held_until=date(2021, 1, 1))
    make.attend(vague, "Lê Văn Thử", "Ủy viên")
    page = open_page(who.get_absolute_url())
    assert len(bars(page)) == 2
    assert "Không vẽ 1 chức vụ chưa rõ ngày." in page.text

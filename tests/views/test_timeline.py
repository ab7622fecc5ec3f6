"""Positions as bars: as long as they are attested, each leading to its words."""

from datetime import date

import pytest

from tests import factories as make

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
    assert first.find("span").text == "Phó Bí thư"


def test_one_position_alone_is_not_drawn(open_page):
    who = attested("Bí thư Tỉnh ủy", date(2024, 1, 1), date(2025, 1, 1)).official
    assert bars(open_page(who.get_absolute_url())) == []


def test_days_that_are_not_settled_are_not_drawn(open_page):
    attested("Bí thư Tỉnh ủy", date(2024, 1, 1))
    who = attested("Phó Bí thư", date(2023, 1, 1)).official
    vague = make.meeting(held_on=None, held_from=date(2020, 1, 1), held_until=date(2021, 1, 1))
    make.attend(vague, "Lê Văn Thử", "Ủy viên")
    assert len(bars(open_page(who.get_absolute_url()))) == 2

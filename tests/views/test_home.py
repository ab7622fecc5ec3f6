"""The first page's months: the twelve up to the newest, each leading to its list."""

from datetime import date

import pytest

from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db


def bars(page) -> list[str]:
    return [text_of(item) for item in page.all("nav", class_="histogram")[0].iter("li")]


def test_twelve_months_up_to_the_newest(open_page):
    for day in (date(2025, 3, 1), date(2025, 3, 9), date(2024, 12, 1), date(2023, 1, 1)):
        make.meeting(held_on=day)
    page = open_page("/")
    shown = bars(page)
    assert (len(shown), shown[0], shown[-1]) == (12, "4/2024 0", "3/2025 2")
    assert page.link("12/2024 1") == "/cuoc-hop/?month=2024-12"


def test_without_any_day_there_are_no_months(open_page):
    make.meeting(held_on=None)
    assert open_page("/").all("nav", class_="histogram") == []

"""A province's page: the figures and people of its meetings."""

from datetime import date

import pytest

from meetings.models import Official, State
from meetings.views import provinces
from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db
ADDRESS = "/tinh/nghe-an/"


def figures(page) -> list[str]:
    (table,) = page.all("table", class_="figures")
    return [text_of(row[0]) for row in table.find("tbody")]


def give(day: date, *values: str, **fields) -> None:
    held = make.meeting(held_on=day, **fields)
    for order, value in enumerate(values):
        make.figure(held, value, "xã", order=order)


@pytest.mark.parametrize("enough", [1, 2, 30])
def test_figures_are_of_the_newest_meetings_that_give_any(open_page, monkeypatch, enough):
    monkeypatch.setattr(provinces, "ENOUGH", enough)
    give(date(2025, 3, 1))
    give(date(2025, 2, 1), "7", "8")
    give(date(2025, 2, 1), *"123456")
    give(date(2025, 1, 1), "9", "10", "11")
    give(date(2025, 3, 2), "12", province="ha-tinh")
    give(date(2025, 3, 3), "13", state=State.REJECTED)
    assert figures(open_page(ADDRESS)) == [*"123456", "7", "8", "9", "10"]


def test_positions_are_drawn_once_a_meeting_under_whom_a_person_stands(open_page):
    for day in (1, 2):
        make.attend(make.meeting(held_on=date(2025, 1, day)), "Lê Thử", "Bí thư Tỉnh ủy")
    both = make.meeting(held_on=date(2025, 1, 3))
    make.attend(both, "Lê Thử", "Bí thư Tỉnh ủy")
    make.attend(both, "Lê Văn Thử", "Bí thư Tỉnh ủy", "Ủy viên")
    make.attend(make.meeting(held_on=date(2025, 1, 4)), "Lê Thử", "Chủ tịch", state=State.REJECTED)
    merged = Official.objects.get(name="Lê Thử")
    merged.merged_into = Official.objects.get(name="Lê Văn Thử")
    merged.save()
    (drawn,) = open_page(ADDRESS).all("ol", class_="timeline")
    rows = [text_of(row) for row in drawn.findall("li")]
    assert rows[:-1] == ["Lê Văn Thử Bí thư Tỉnh ủy 01/01/2025 – 03/01/2025", "Ủy viên 03/01/2025"]

"""What is read of a career at once says the same as what lists ask of many people."""

from datetime import date

import pytest

from meetings.models import Official, State
from meetings.views.careers import NO_POSITION, careers
from tests import factories as make

pytestmark = pytest.mark.django_db

EARLY, LATE = date(2024, 1, 1), date(2025, 1, 1)


def attend(*titles: str, day: date | None = EARLY, former: bool = False, name: str = "Lê Văn Thử", **fields):
    held = make.meeting(held_on=day, **fields)
    made = make.attend(held, name, *titles)
    made.positions.update(former=former)
    return made


def named_only():
    attend()


def rejected():
    attend("Bí thư Tỉnh ủy").positions.update(state=State.REJECTED)
    attend("Phó Bí thư", state=State.REJECTED)


def held_before_and_now():
    attend("Bí thư Tỉnh ủy", former=True, day=LATE)
    attend("Phó Bí thư")


def held_before_only():
    attend("Bí thư Tỉnh ủy", former=True)
    attend("Phó Bí thư", former=True, day=LATE)


def two_meetings_of_one_day():
    attend("Ủy viên", "Bí thư Tỉnh ủy", day=LATE)
    attend("Phó Bí thư", "Trưởng ban", day=LATE)
    attend("Ủy viên dự khuyết")


def days_not_settled():
    attend("Bí thư Tỉnh ủy", day=None)
    attend("Phó Bí thư", day=None, held_from=EARLY, held_until=LATE)


def two_names():
    attend("Bí thư Tỉnh ủy")
    other = attend("Trưởng ban", day=LATE, name="Lê Thử").official
    other.merged_into = make.official("Lê Văn Thử")
    other.save()


@pytest.mark.parametrize(
    "told",
    [
        named_only,
        rejected,
        held_before_and_now,
        held_before_only,
        two_meetings_of_one_day,
        days_not_settled,
        two_names,
    ],
)
def test_the_last_position_and_the_meetings_are_those_that_lists_give(told):
    told()
    who = make.official("Lê Văn Thử")
    career = careers([who])[who.pk]
    assert list(career.newest) == Official.objects.newest_positions([who.pk]).get(who.pk, list(NO_POSITION))
    counted = Official.objects.spans([who.pk]).get(who.pk)
    if counted is None:
        assert career.span["meeting_count"] == 0
    else:
        assert career.span == {name: counted[name] for name in career.span}


def test_who_is_named_nowhere_any_more_is_no_namesake(open_page):
    there = attend("Bí thư Tỉnh ủy").official
    gone = make.official("Lê Văn Thử", "ha-tinh")
    assert "Trùng tên ở nơi khác" not in open_page(there.get_absolute_url()).text
    make.attend(make.meeting(province="ha-tinh"), "Lê Văn Thử", scope="ha-tinh")
    assert gone.get_absolute_url() in open_page(there.get_absolute_url()).links

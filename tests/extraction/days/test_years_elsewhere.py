"""The years in which stretches hold a day: gathered in one pass, the same as looking at each stretch."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from meetings.extraction.resolve.day.elsewhere import Covered
from meetings.text.dates import Calendar

DAYS = st.dates(date(2018, 1, 1), date(2026, 12, 31))


def test_nothing_gathered_holds_nothing():
    assert Covered([]).years(Calendar(5, 9)) == set()


def test_a_day_without_its_month_is_held_by_none():
    assert Covered([(date(2024, 1, 1), date(2024, 12, 31))]).years(Calendar(None, 9)) == set()


def test_both_ends_are_held_and_the_29th_of_february_where_there_is_one():
    held = Covered([(date(2024, 2, 28), date(2024, 12, 31)), (date(2023, 2, 28), date(2023, 3, 1))])
    assert held.years(Calendar(31, 12)) == {2024}
    assert held.years(Calendar(28, 2)) == held.years(Calendar(1, 3)) == {2023, 2024}
    assert held.years(Calendar(29, 2)) == {2024}
    assert held.years(Calendar(27, 2)) == set()


@given(st.lists(st.tuples(DAYS, st.integers(0, 60)), max_size=8), DAYS)
def test_the_same_as_looking_at_each_stretch(drawn, day):
    stretches = [
        (first, min(first + timedelta(days=length), date(first.year, 12, 31))) for first, length in drawn
    ]
    asked = Calendar(day.day, day.month)
    looked_at = {
        first.year
        for first, last in stretches
        if asked.on(first.year) and first <= asked.on(first.year) <= last
    }
    assert Covered(stretches).years(asked) == looked_at

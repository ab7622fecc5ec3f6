"""A day, a month or a year as far as it was written, and the days it can mean."""

from datetime import date

import pytest

from meetings.text.dates import Calendar, calendar_day, is_day

NO_DAYS = [
    (31, 2, 2024),
    (30, 2, 2024),
    (29, 2, 2025),
    (0, 5, 2024),
    (5, 0, 2024),
    (5, 13, 2024),
    (1, 1, 1899),
    (1, 1, 2100),
]


@pytest.mark.parametrize("numbers", NO_DAYS)
def test_no_day(numbers):
    assert calendar_day(*numbers) is None
    assert Calendar(*numbers).exact is None


@pytest.mark.parametrize(("day", "month"), [(30, 2), (31, 4), (0, 1), (1, 0), (1, 13), (32, 1)])
def test_day_and_month_that_no_year_has(day, month):
    assert not is_day(day, month)


MEANT = [
    (Calendar(29, 2, 2024), date(2024, 2, 29), date(2024, 2, 29)),
    (Calendar(None, 2, 2025), date(2025, 2, 1), date(2025, 2, 28)),
    (Calendar(None, 12, 2024), date(2024, 12, 1), date(2024, 12, 31)),
    (Calendar(None, None, 2025), date(2025, 1, 1), date(2025, 12, 31)),
    (Calendar(5, 9), None, None),
]


@pytest.mark.parametrize(("written", "first", "last"), MEANT)
def test_days_meant(written, first, last):
    assert (written.first, written.last) == (first, last)


def test_a_day_in_a_given_year():
    assert Calendar(29, 2).on(2024) == date(2024, 2, 29)
    assert Calendar(29, 2).on(2025) is None
    assert Calendar(None, 2).on(2024) is None

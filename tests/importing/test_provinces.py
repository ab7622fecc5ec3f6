from datetime import date

import pytest

from meetings.importing.provinces import load_provinces
from meetings.models import Province

pytestmark = pytest.mark.django_db


def test_loading_again_changes_nothing():
    before = list(Province.objects.order_by("pk").values())
    assert load_provinces() == {"created": 0, "updated": 0, "unchanged": len(before)}
    assert list(Province.objects.order_by("pk").values()) == before


def test_puts_right_what_differs():
    Province.objects.filter(address="ha-nam").update(code="99", successor=None)
    assert load_provinces()["updated"] == 1
    row = Province.objects.get(address="ha-nam")
    assert (row.code, row.successor.address) == ("35", "ninh-binh-2025")


@pytest.mark.parametrize(
    ("day", "units", "cities"),
    [
        (date(2010, 1, 1), 63, 5),
        (date(2024, 12, 31), 63, 5),
        (date(2025, 1, 1), 63, 6),
        (date(2025, 6, 30), 63, 6),
        (date(2025, 7, 1), 34, 6),
        (date(2026, 4, 30), 34, 7),
        (date(2026, 9, 1), 34, 8),
        (date(2026, 9, 20), 34, 9),
    ],
)
def test_units_on_a_day(day, units, cities):
    assert Province.objects.on(day).count() == units
    assert Province.objects.on(day).filter(kind="thành phố").count() == cities


@pytest.mark.parametrize(
    ("address", "today"),
    [
        ("thai-binh", "hung-yen-2025"),
        ("ha-nam", "ninh-binh-2025"),
        ("bac-giang", "bac-ninh-2026"),
        ("bac-ninh", "bac-ninh-2026"),
        ("thua-thien-hue", "hue-2025"),
        ("ha-noi", "ha-noi"),
    ],
)
def test_what_became_of_a_unit(address, today):
    assert Province.objects.get(address=address).today().address == today


def test_a_unit_with_all_that_it_was_before():
    city = Province.objects.get(address="bac-ninh-2026")
    assert set(city.with_predecessors().values_list("address", flat=True)) == {
        "bac-ninh-2026",
        "bac-ninh-2025",
        "bac-ninh",
        "bac-giang",
    }

from datetime import date, timedelta
from itertools import pairwise

import pytest

from meetings.reference.provinces import all_units, predecessors, successor, unit_on, units_on, versions
from meetings.text.folding import fold

EVE, MERGER = date(2025, 6, 30), date(2025, 7, 1)


@pytest.mark.parametrize(
    ("day", "units", "cities"),
    [
        (date(2010, 1, 1), 63, 5),
        (date(2024, 1, 1), 63, 5),
        (date(2024, 12, 31), 63, 5),
        (date(2025, 1, 1), 63, 6),
        (EVE, 63, 6),
        (MERGER, 34, 6),
        (date(2026, 4, 29), 34, 6),
        (date(2026, 4, 30), 34, 7),
        (date(2026, 9, 1), 34, 8),
        (date(2026, 11, 1), 34, 9),
    ],
)
def test_so_many_units_and_cities_on_a_day(day, units, cities):
    assert len(units_on(day)) == units
    assert sum(unit.kind == "thành phố" for unit in units_on(day)) == cities


@pytest.mark.parametrize(
    ("slug", "day"),
    [
        ("thai-binh", MERGER),
        ("ha-nam", date(2026, 1, 1)),
        ("hue", date(2024, 12, 31)),
        ("thua-thien-hue", date(2025, 1, 1)),
        ("ha-tay", date(2024, 1, 1)),
    ],
)
def test_no_unit_before_its_first_or_after_its_last_day(slug, day):
    assert unit_on(slug, day) is None


@pytest.mark.parametrize(
    ("slug", "day", "key", "kind", "code"),
    [
        ("bac-ninh", EVE, "bac-ninh", "tỉnh", "27"),
        ("bac-ninh", MERGER, "bac-ninh-2025", "tỉnh", "24"),
        ("bac-ninh", date(2026, 9, 20), "bac-ninh-2026", "thành phố", "24"),
        ("lao-cai", EVE, "lao-cai", "tỉnh", "10"),
        ("yen-bai", EVE, "yen-bai", "tỉnh", "15"),
        ("lao-cai", MERGER, "lao-cai-2025", "tỉnh", "15"),
        ("quang-ninh", date(2026, 8, 31), "quang-ninh", "tỉnh", "22"),
        ("quang-ninh", date(2026, 9, 1), "quang-ninh-2026", "thành phố", "22"),
        ("nghe-an", date(2026, 1, 1), "nghe-an", "tỉnh", "40"),
        ("hue", date(2025, 1, 1), "hue-2025", "thành phố", "46"),
    ],
)
def test_the_unit_that_bore_a_slug_on_a_day(slug, day, key, kind, code):
    unit = unit_on(slug, day)
    assert (unit.key, unit.kind, unit.code) == (key, kind, code)


def test_a_merged_unit_that_keeps_its_name_is_another_entity():
    assert unit_on("bac-ninh", EVE).entity != unit_on("bac-ninh", MERGER).entity
    assert successor("bac-ninh") == unit_on("bac-ninh", MERGER)


def test_a_province_that_becomes_a_city_stays_itself():
    assert unit_on("bac-ninh", MERGER).entity == unit_on("bac-ninh", date(2026, 9, 20)).entity
    assert successor("bac-ninh-2025") is None
    assert [unit.kind for unit in versions("dong-nai-2025")] == ["tỉnh", "thành phố"]


@pytest.mark.parametrize(
    ("entity", "slugs"),
    [
        ("ninh-binh-2025", ["ha-nam", "nam-dinh", "ninh-binh"]),
        ("ho-chi-minh-2025", ["ba-ria-vung-tau", "binh-duong", "ho-chi-minh"]),
        ("hue-2025", ["thua-thien-hue"]),
        ("nghe-an", []),
    ],
)
def test_predecessors(entity, slugs):
    assert [unit.slug for unit in predecessors(entity)] == slugs


def test_52_units_became_23():
    heirs = {unit.successor for unit in units_on(EVE) if unit.successor}
    assert len(heirs) == 23
    assert sum(bool(unit.successor) for unit in units_on(EVE)) == 52


def test_each_day_has_each_slug_name_and_code_once():
    days = {unit.valid_from for unit in all_units() if unit.valid_from}
    for day in sorted(days | {d - timedelta(days=1) for d in days}):
        units = units_on(day)
        for attribute in ("slug", "name", "code", "entity"):
            assert len({getattr(unit, attribute) for unit in units}) == len(units), (day, attribute)


def test_keys_are_unique_and_an_entity_keeps_one_slug_without_gaps():
    assert len({unit.key for unit in all_units()}) == len(all_units())
    for entity in {unit.entity for unit in all_units()}:
        units = versions(entity)
        assert len({unit.slug for unit in units}) == 1
        for earlier, later in pairwise(units):
            assert later.valid_from - earlier.valid_until == timedelta(days=1)


def test_a_successor_exists_and_begins_when_its_predecessors_end():
    for unit in all_units():
        if unit.successor:
            heir = versions(unit.successor)[0]
            assert heir.valid_from - unit.valid_until == timedelta(days=1)


def test_slugs_are_the_folded_names():
    for unit in all_units():
        assert unit.slug == fold(unit.name).replace(" - ", "-").replace(" ", "-")


def test_every_row_says_where_it_comes_from():
    assert all(unit.source and unit.region for unit in all_units())

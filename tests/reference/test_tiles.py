from datetime import date

import pytest

from meetings.reference.provinces import units_on
from meetings.reference.tiles import places_on

EVE, MERGER = date(2025, 6, 30), date(2025, 7, 1)
WIDEST = 6  # columns that a narrow screen has room for

BOTH = [EVE, MERGER, date(2026, 11, 1)]


@pytest.mark.parametrize("day", BOTH)
def test_each_unit_of_the_day_has_a_tile_and_nothing_else_has(day):
    assert places_on(day).keys() == {unit.slug for unit in units_on(day)}


@pytest.mark.parametrize("day", BOTH)
def test_no_two_units_share_a_tile(day):
    places = list(places_on(day).values())
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("day", BOTH)
def test_a_map_begins_at_one_and_is_no_wider_than_a_narrow_screen(day):
    places = places_on(day).values()
    assert min(place.row for place in places) == min(place.column for place in places) == 1
    assert max(place.column for place in places) <= WIDEST


NEIGHBOURS = {
    MERGER: [
        ("lai-chau", "dien-bien"),
        ("lai-chau", "lao-cai"),
        ("tuyen-quang", "cao-bang"),
        ("son-la", "phu-tho"),
        ("phu-tho", "ha-noi"),
        ("thai-nguyen", "lang-son"),
        ("bac-ninh", "ha-noi"),
        ("quang-ninh", "hai-phong"),
        ("hung-yen", "ninh-binh"),
        ("ninh-binh", "thanh-hoa"),
        ("thanh-hoa", "nghe-an"),
        ("nghe-an", "ha-tinh"),
        ("ha-tinh", "quang-tri"),
        ("quang-tri", "hue"),
        ("hue", "da-nang"),
        ("da-nang", "quang-ngai"),
        ("quang-ngai", "gia-lai"),
        ("gia-lai", "dak-lak"),
        ("dak-lak", "khanh-hoa"),
        ("lam-dong", "dong-nai"),
        ("dong-nai", "ho-chi-minh"),
        ("tay-ninh", "dong-thap"),
        ("dong-thap", "an-giang"),
        ("can-tho", "vinh-long"),
        ("an-giang", "ca-mau"),
        ("can-tho", "ca-mau"),
    ],
    EVE: [
        ("ha-giang", "cao-bang"),
        ("lao-cai", "yen-bai"),
        ("dien-bien", "lai-chau"),
        ("tuyen-quang", "bac-kan"),
        ("bac-giang", "lang-son"),
        ("phu-tho", "vinh-phuc"),
        ("bac-ninh", "bac-giang"),
        ("hai-duong", "hai-phong"),
        ("quang-ninh", "hai-phong"),
        ("hoa-binh", "son-la"),
        ("hung-yen", "thai-binh"),
        ("ha-nam", "nam-dinh"),
        ("thai-binh", "nam-dinh"),
        ("ha-tinh", "quang-binh"),
        ("hue", "da-nang"),
        ("quang-nam", "kon-tum"),
        ("binh-dinh", "phu-yen"),
        ("dak-lak", "dak-nong"),
        ("lam-dong", "ninh-thuan"),
        ("binh-phuoc", "tay-ninh"),
        ("binh-duong", "ho-chi-minh"),
        ("ba-ria-vung-tau", "dong-nai"),
        ("long-an", "tien-giang"),
        ("ben-tre", "tra-vinh"),
        ("hau-giang", "soc-trang"),
        ("an-giang", "kien-giang"),
        ("bac-lieu", "ca-mau"),
    ],
}


@pytest.mark.parametrize(
    ("day", "one", "other"), [(day, *pair) for day in NEIGHBOURS for pair in NEIGHBOURS[day]]
)
def test_units_that_share_a_border_touch(day, one, other):
    first, second = places_on(day)[one], places_on(day)[other]
    assert max(abs(first.row - second.row), abs(first.column - second.column)) == 1


@pytest.mark.parametrize(
    ("day", "north", "south"),
    [
        (MERGER, "cao-bang", "ha-noi"),
        (MERGER, "hue", "da-nang"),
        (MERGER, "da-nang", "ho-chi-minh"),
        (MERGER, "can-tho", "ca-mau"),
        (EVE, "quang-tri", "quang-nam"),
        (EVE, "ha-noi", "ninh-binh"),
        (EVE, "binh-phuoc", "ba-ria-vung-tau"),
    ],
)
def test_the_north_is_above(day, north, south):
    assert places_on(day)[north].row < places_on(day)[south].row


@pytest.mark.parametrize(
    ("day", "west", "east"),
    [
        (MERGER, "dien-bien", "hai-phong"),
        (MERGER, "tay-ninh", "khanh-hoa"),
        (MERGER, "an-giang", "vinh-long"),
        (EVE, "kon-tum", "quang-ngai"),
        (EVE, "son-la", "quang-ninh"),
        (EVE, "kien-giang", "tra-vinh"),
    ],
)
def test_the_west_is_on_the_left(day, west, east):
    assert places_on(day)[west].column < places_on(day)[east].column

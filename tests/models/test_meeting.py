from datetime import date

import pytest

from meetings.models import Meeting


@pytest.mark.parametrize(
    ("kind", "body", "name"),
    [
        ("congress", "", "Đại hội, 05/09/2018"),
        ("review", "Tỉnh ủy", "Tổng kết, sơ kết: Tỉnh ủy, 05/09/2018"),
        (
            "executive_committee",
            "Ban Chấp hành Đảng bộ tỉnh",
            "Hội nghị Ban Chấp hành Đảng bộ tỉnh, 05/09/2018",
        ),
        ("council_session", "HĐND tỉnh", "Kỳ họp HĐND tỉnh, 05/09/2018"),
        ("congress", "Đại hội Đoàn", "Đại hội Đoàn, 05/09/2018"),
    ],
)
def test_the_name_of_a_meeting_without_a_headline(kind, body, name):
    assert Meeting(kind=kind, body=body, held_on=date(2018, 9, 5)).name == name


def test_a_headline_is_the_name():
    assert Meeting(headline="Tỉnh ủy họp", kind="congress", body="x").name == "Tỉnh ủy họp"


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ({}, ""),
        ({"held_on": date(2018, 9, 5)}, "05/09/2018"),
        ({"held_from": date(2018, 9, 5), "held_until": date(2018, 10, 1)}, "05/09/2018 – 01/10/2018"),
        ({"held_from": date(2018, 9, 5)}, "từ 05/09/2018"),
        ({"held_until": date(2018, 9, 5)}, "trước 05/09/2018"),
        ({"held_on": date(2018, 9, 5), "held_from": date(2018, 1, 1)}, "05/09/2018"),
    ],
)
def test_the_day_as_text(days, text):
    assert Meeting(**days).day_text == text


@pytest.mark.parametrize(
    ("days", "year"),
    [
        ({}, None),
        ({"held_on": date(2018, 9, 5)}, 2018),
        ({"held_from": date(2018, 9, 5), "held_until": date(2018, 10, 1)}, 2018),
        ({"held_from": date(2018, 9, 5), "held_until": date(2019, 1, 1)}, None),
    ],
)
def test_the_year_where_it_is_settled(days, year):
    assert Meeting(**days).year == year

"""Days, numbers and names in the reader's language."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from meetings.models import Meeting, Position, Province
from meetings.views import wording


@pytest.mark.parametrize(
    ("number", "vietnamese", "english"),
    [
        ("4.000000", "4", "4"),
        ("36.400000", "36,4", "36.4"),
        ("1503", "1.503", "1,503"),
        ("12500000.25", "12.500.000,25", "12,500,000.25"),
        ("0.05", "0,05", "0.05"),
        ("-1503", "-1.503", "-1,503"),
        ("-0.5", "-0,5", "-0.5"),
    ],
)
def test_numbers(number, vietnamese, english):
    assert wording.number_text(Decimal(number)) == vietnamese
    with override("en"):
        assert wording.number_text(Decimal(number)) == english


def test_days():
    assert wording.day_text(date(2025, 7, 1)) == "01/07/2025"
    with override("en"):
        assert wording.day_text(date(2025, 7, 1)) == "1 July 2025"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (None, None, ""),
        (date(2024, 12, 13), None, "từ 13/12/2024"),
        (None, date(2025, 2, 28), "trước 28/02/2025"),
        (date(2024, 12, 13), date(2025, 2, 28), "13/12/2024 – 28/02/2025"),
    ],
)
def test_bounds(first, last, told):
    assert wording.bounds_text(Meeting(held_from=first, held_until=last)) == told


@pytest.mark.parametrize(
    ("kind", "name", "vietnamese", "english"),
    [
        ("tỉnh", "Thái Bình", "tỉnh Thái Bình", "Thái Bình Province"),
        ("thành phố", "Huế", "thành phố Huế", "Huế City"),
    ],
)
def test_units(kind, name, vietnamese, english):
    unit = Province(kind=kind, name=name)
    assert wording.unit_text(unit) == vietnamese
    with override("en"):
        assert wording.unit_text(unit) == english


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"headline": "<Họp>"}, '<span lang="vi">&lt;Họp&gt;</span>'),
        ({"kind": "congress"}, "Đại hội"),
        (
            {"kind": "executive_committee", "body": "Ban Chấp hành Đảng bộ tỉnh"},
            '<span lang="vi">Hội nghị Ban Chấp hành Đảng bộ tỉnh</span>',
        ),
        ({"kind": "working_session", "body": "Tỉnh ủy"}, '<span lang="vi">Buổi làm việc: Tỉnh ủy</span>'),
    ],
)
def test_meetings(fields, name):
    assert wording.meeting_name(Meeting(**fields)) == name


@pytest.mark.parametrize(
    ("title", "former", "unsaid"),
    [
        ("Bí thư Tỉnh ủy", False, False),
        ("nguyên Bí thư Tỉnh ủy", True, False),
        ("Nguyên Bí thư Tỉnh ủy", True, False),
        ("Bí thư Tỉnh ủy", True, True),
    ],
)
def test_a_former_position_is_called_former_once(title, former, unsaid):
    assert wording.former_unsaid(Position(title=title, former=former)) is unsaid

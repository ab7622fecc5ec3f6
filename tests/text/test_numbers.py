"""Numerals as Vietnamese writes them."""

from decimal import Decimal

import pytest

from meetings.text.numbers import decimals, has_decimal_dot, read_number


@pytest.mark.parametrize(
    "numeral",
    [
        "1.1.1",
        "1.23.456",
        "12.34.56",
        "0989.123.456",  # a telephone
        "1,2,3",
        "7" * 21,
        "",
        "1.",
        "1.503,",
        "x",
    ],
)
def test_is_no_number(numeral):
    assert read_number(numeral) is None


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("4", "4"),
        ("05", "5"),
        ("0", "0"),
        ("1503", "1503"),
        ("1.503", "1503"),
        ("45.799", "45799"),
        ("1.234.567", "1234567"),
        ("36,4", "36.4"),
        ("0,05", "0.05"),
        ("1,765", "1.765"),  # one comma is always a decimal comma
        ("1.436,25", "1436.25"),
        ("8.48", "8.48"),
        ("0.500", "0.500"),
        ("1,234,567", "1234567"),
        ("1,503.5", "1503.5"),
    ],
)
def test_value(numeral, value):
    assert read_number(numeral) == Decimal(value)


@pytest.mark.parametrize(
    ("numeral", "places"), [("1.503", 0), ("36,4", 1), ("84,48", 2), ("8.48", 2), ("1.436,25", 2), ("7", 0)]
)
def test_decimals_as_written(numeral, places):
    assert decimals(numeral) == places


def test_a_dot_before_three_digits_parts_thousands():
    assert not has_decimal_dot("1.503")
    assert has_decimal_dot("16.7")


def test_a_million_digits_are_refused_at_once():
    assert read_number("7" * 1_000_000) is None

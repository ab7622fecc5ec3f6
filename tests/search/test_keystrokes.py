"""Keystrokes of Telex and VNI that no input method took."""

import pytest

from meetings.search.keystrokes import decoded


@pytest.mark.parametrize(
    "text",
    [
        "hội nghị",
        "hoi nghi",
        "ban thuong vu",
        "18-NQ/TW",
        "2025",
        "covid19",
        "www",
        "xyz",
        "dddd",
        "NQ18",
        "QH15",
        "x" * 10_000,
        "6 7 8",
        "",
    ],
)
def test_left_alone(text):
    assert decoded(text) == text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("hooij nghij", "hội nghị"),
        ("hoij nghij", "họi nghị"),
        ("hoi65 nghi5", "hội nghị"),
        ("ho65i nghi5", "hội nghị"),
        ("ban thuwowngf vuj tinhr uyr", "ban thường vụ tỉnh ủy"),
        ("thuwongf", "thường"),
        ("thuongwf", "thường"),
        ("thuong72", "thường"),
        ("ddangr booj", "đảng bộ"),
        ("dangdr", "đảng"),
        ("d9ang3 bo65", "đảng bộ"),
        ("Nguyeenx", "nguyễn"),
        ("nguyen64", "nguyễn"),
        ("quyeets", "quyết"),
        ("tieengs", "tiếng"),
        ("hoaf binhf", "hòa bình"),
        ("giaos", "giáo"),
        ("lawngj", "lặng"),
        ("lang8", "lăng"),
        ("uwr", "ử"),
    ],
)
def test_decoded(keys, text):
    assert decoded(keys) == text

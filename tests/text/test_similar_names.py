"""Names that may be one person's."""

import pytest

from meetings.text.similar_names import likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lê văn thử", "lê văn mẫu"),
        ("lê văn thử", "trần văn thử"),
        ("lê thử", "lê thửng an"),
        ("lê văn", "lê thị"),
        ("lê an", "lêan"),  # a space is no letter
        ("mạc thử", "mạc"),
        ("lê văn thử", "lê thị thử"),
        ("lê thị thu hà", "lê thu thị hà bình"),
        ("lê ab cd", "lê ba dc"),
    ],
)
def test_two_names(one, other):
    assert likeness(one, other) is likeness(other, one) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("lê văn thử", "lê văn thử", "same_name"),
        ("lê văn thử", "lê văn thự", "marks"),
        ("le van thu", "lê văn thử", "marks"),
        ("đào thử", "dào thư", "marks"),
        ("hoàng vinh", "hoàng vin", "letter"),
        ("hoàng vinh", "hoàng vình", "marks"),
        ("lê văn thử", "lê văn thửc", "letter"),
        ("lê hoàng", "lê hàong", "letter"),
        ("lê văn thử", "lê vân trử", "letter"),
        ("lê thị thu hà", "lê thu hà", "shorter"),
        ("lê thị thu hà", "lê hà", "shorter"),
    ],
)
def test_perhaps_one(one, other, expected):
    assert likeness(one, other) == likeness(other, one) == expected

"""Slips of spacing mended, and the way back to where each character stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.text.tidying import tidy

LEFT_ALONE = [
    "",
    "Hội nghị Tỉnh ủy, ngày 5/9\n\n    thụt đầu dòng",
    "36 ,4% và 1 , 2",
    "https://bao.vn/a,b,c.html",
    "kết thúc dòng   \ndòng sau",
]

MENDED = [
    ("Phó Bí thư  Thường trực   Tỉnh ủy", "Phó Bí thư Thường trực Tỉnh ủy"),
    ("Bí thư Tỉnh ủy , Chủ tịch HĐND tỉnh ; các sở", "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; các sở"),
    ("Sở Văn hóa,Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_left_alone(text):
    assert tidy(text).text == text


@pytest.mark.parametrize(("text", "mended"), MENDED)
def test_mended(text, mended):
    assert tidy(text).text == mended


@given(st.text(alphabet="aĐ ,;\n5", max_size=60))
def test_every_character_knows_where_it_stood(text):
    tidied = tidy(text)
    places = [tidied.was_at(offset) for offset in range(len(tidied.text))]
    assert places == sorted(places)
    kept = [(char, text[place]) for char, place in zip(tidied.text, places, strict=True)]
    assert all(one == other or (one, other) == (" ", ",") for one, other in kept)

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.search.quick_folding import sketch
from meetings.text.folding import fold


def words(text: str) -> list[tuple[int, int]]:
    """Where words of ASCII letters stand, with no other letter beside them."""
    spans = (one.span() for one in re.finditer("[a-z]+", text))
    return [(a, z) for a, z in spans if not (text[a - 1 : a].isalpha() or text[z : z + 1].isalpha())]


@pytest.mark.parametrize(
    ("text", "sketched"),
    [
        ("Đảng bộ tỉnh ĐẮK LẮK", "dang bo tinh dak lak"),
        ("ASCII only", "ascii only"),
        ("ø – Ж😀x", "ø \x01 ª\x01x"),
        ("", ""),
    ],
)
def test_a_sketch_has_a_byte_for_each_character(text, sketched):
    assert sketch(text) == sketched


@given(st.text(st.characters(exclude_categories=()) | st.sampled_from("ăằđéz –"), max_size=200))
def test_words_stand_where_they_stand_in_the_folded_text(text):
    assert words(sketch(text)) == words(fold(text))

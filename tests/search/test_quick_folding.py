from hypothesis import given
from hypothesis import strategies as st

from meetings.search.quick_folding import fold
from meetings.text import folding


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_folds_as_the_slow_one_does(text):
    assert fold(text) == folding.fold(text)


def test_folds_vietnamese():
    assert fold("Đảng bộ tỉnh ĐẮK LẮK 😀") == "dang bo tinh dak lak 😀"

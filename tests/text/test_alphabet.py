import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from meetings.text.alphabet import letter_key, name_sorting_key, sorting_key


@pytest.mark.parametrize(
    "ordered",
    [
        "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y",
        "ma mà mả mã má mạ",
        "an anh ăn ân",
        "dư dừ đa",
        "hoa hòa hoan",
    ],
)
def test_letters_come_before_tones(ordered):
    words = ordered.split()
    backwards = words[::-1]
    assert sorted(backwards, key=sorting_key) == words


def test_a_shorter_name_comes_first():
    assert sorting_key("Hà Nam") < sorting_key("Hà Nội") < sorting_key("Hải Phòng")


def test_people_are_listed_by_given_name():
    people = ["Trần Văn An", "Lê Thị Ánh", "Đỗ Đình Ân", "Bùi Bình", "Nguyễn Đức", "Phạm Đức"]
    backwards = people[::-1]
    assert sorted(backwards, key=name_sorting_key) == people


@pytest.mark.parametrize(
    ("letter", "name"), [("A", "Lê An"), ("Ă", "Lê Ăn"), ("Â", "Lê Ấn"), ("Đ", "Lê Đức"), ("Ư", "Lê Ức")]
)
def test_a_letter_begins_its_names(letter, name):
    assert name_sorting_key(name).startswith(letter_key(letter))


def test_a_letter_begins_no_names_of_another():
    assert not name_sorting_key("Lê Đức").startswith(letter_key("D"))


def test_one_word_is_a_given_name():
    assert name_sorting_key("Đức") == sorting_key("đức")


@given(st.text())
@example("й")
def test_keys_are_plain(text):
    assert set(sorting_key(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789")

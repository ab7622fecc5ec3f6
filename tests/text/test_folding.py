"""Letters lose their marks one for one, đ among them, and every offset holds."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.text.folding import fold, lower
from meetings.text.letters import CAPITAL, SMALL

EVERY_VOWEL = [
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
]


@pytest.mark.parametrize("letter", [*EVERY_VOWEL, "đ", "Đ"])
def test_every_letter(letter):
    (folded,) = fold(letter)
    assert folded in "aeiouyd"
    assert letter in (CAPITAL if letter.isupper() else SMALL)


WORDS = [
    ("Đảng bộ Đắk Lắk", "dang bo dak lak"),
    ("TỈNH ỦY", "tinh uy"),
    ("18-NQ/TW, 09-ĐA/TU", "18-nq/tw, 09-da/tu"),
    ("36,4% của 1.503", "36,4% cua 1.503"),
    ("Niê Kđăm, Y Thanh, H'Yim", "nie kdam, y thanh, h'yim"),
    ("ß æ ø 漢 🏛", "ß æ ø 漢 🏛"),
]


@pytest.mark.parametrize(("text", "folded"), WORDS)
def test_words(text, folded):
    assert fold(text) == folded


@given(st.text(max_size=80))
def test_length_stays(text):
    assert len(fold(text)) == len(lower(text)) == len(text)


@pytest.mark.parametrize("text", ["İstanbul", "ΑΣ", "ǅ"])
def test_length_stays_where_small_letters_are_longer(text):
    assert len(lower(text)) == len(text)


def test_letters_of_a_class_are_no_range():
    assert not set(CAPITAL) & set(SMALL)
    assert "-" not in CAPITAL + SMALL
    assert "]" not in CAPITAL + SMALL

"""One text for one report, however it was typed; words and punctuation stay as written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.text.normalize import normalise

STAYS = "Uỷ ban – “hoà giải”… 5/9\t(khoá XX)\n\n[img]  hai dấu cách, ½, H'Yim Kđoh, đ/c"


def test_stays():
    assert normalise(STAYS) == STAYS


CHANGED = [
    (unicodedata.normalize("NFD", "Tỉnh ủy Đắk Lắk, lộ trình"), "Tỉnh ủy Đắk Lắk, lộ trình"),
    ("e\u0302\u0323", "ệ"),
    ("e\u0323\u0302", "ệ"),
    ("Ðảng bộ, \u0189ảng, ðồng chí", "Đảng bộ, Đảng, đồng chí"),
    ("a\r\nb\rc\u2028d\u0085e\x0cf", "a\nb\nc\nd\ne\nf"),
    ("5\u00a0tỷ\u202fđồng\u3000và\u2009hơn", "5 tỷ đồng và hơn"),
    ("Tỉnh\u200b ủy\ufeff, hội\u00adnghị, \u200ehết\u202c", "Tỉnh ủy, hộinghị, hết"),
    ("a\x00b\x07c\x1fd", "a b c d"),
]


@pytest.mark.parametrize(("written", "normal"), CHANGED)
def test_changed(written, normal):
    assert normalise(written) == normal


@given(st.text(max_size=80))
def test_settles_at_once_and_forgets_how_it_was_typed(text):
    normal = normalise(text)
    assert normalise(normal) == normal
    assert normalise(unicodedata.normalize("NFD", text)) == normalise(unicodedata.normalize("NFC", text))
    assert normalise(text.replace("\r", "").replace("\n", "\r\n")) == normalise(text.replace("\r", ""))

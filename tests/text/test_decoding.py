"""Bytes become text, or a sentence that says why they cannot."""

import pytest

from meetings.text.decoding import UnreadableText, decode

UNREADABLE = [
    (b"", "empty"),
    (b" \r\n\t ", "empty"),
    (b"\xef\xbb\xbf", "empty"),
    (b"\xff\xfe", "empty"),
    (b"%PDF\x00\x01", "binary data, not text (a NUL byte at 4)"),
    ("Tỉnh".encode("utf-16-le"), "binary data, not text (a NUL byte at 1)"),
    (b"T\xed\xa0\xbdnh", "not UTF-8: byte 0xed at 1"),
    ("Tỉnh ủ".encode()[:-1], "not UTF-8: byte 0xe1 at 7"),
    (b"\xef\xbb\xbfT\xff", "not UTF-8: byte 0xff at 4"),
    (b"\xff\xfeT\x00h", "not UTF-16-LE: byte 0x68 at 4"),
    ("Ban Thường vụ".encode("cp1258", "ignore"), "not UTF-8"),
    ("Héi nghÞ Ban ChÊp hµnh §¶ng bé tØnh, ®ång chÝ".encode(), "letters of an old font"),
]


@pytest.mark.parametrize(("received", "why"), UNREADABLE)
def test_unreadable(received, why):
    with pytest.raises(UnreadableText) as error:
        decode(received)
    assert str(error.value).startswith(why)


TEXT = "Tỉnh ủy Đắk Lắk 🏛\r\nHội nghị"


@pytest.mark.parametrize("text", ["§1, §2, 5 µm", "Mục §A, §B, §C của Luật", "The §A, §B of 2 µm"])
def test_signs_that_an_old_font_took_are_signs_elsewhere(text):
    assert decode(text.encode()) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_readable(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"\xfe\xff", "utf-16-be"), (b"\x00\x00\xfe\xff", "utf-32-be")]
)
def test_readable_from_the_other_end(mark, encoding):
    assert decode(mark + TEXT.encode(encoding)) == TEXT

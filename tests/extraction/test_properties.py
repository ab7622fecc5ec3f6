"""What holds of the whole reading of every text, whatever the report says."""

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.hard_texts import TEXTS
from meetings.extraction.findings import Mention
from meetings.extraction.reading import read
from meetings.extraction.record_form import as_record
from meetings.text.normalize import normalise

LINES = (
    "Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh Hòa Bình",
    "Cập nhật lúc: 16:29, Thứ Hai, 22/07/2019 (GMT+7)",
    "Sáng 21/7, tại Trung tâm Hội nghị tỉnh, Ban Thường vụ Tỉnh ủy tổ chức hội nghị sơ kết 6 tháng đầu năm.",
    "Đồng chí Lò Thủy Hạc, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy chủ trì hội nghị.",
    "Cùng dự có các đồng chí: Đặng Vũ Hòa - Phó Bí thư Thường trực Tỉnh ủy; H'Lan Niê, Chủ tịch HĐND tỉnh.",
    "Ông Mai Quốc Khỏe, Trưởng Ban Tổ chức Tỉnh ủy trình bày báo cáo.",
    "Sau 7 năm thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017, tỉnh giảm 4 sở, đạt 21,1% (4/19).",
    "Phát biểu kết luận, đồng chí Bí thư Tỉnh ủy yêu cầu thực hiện Kết luận số 34, phấn đấu có trên 95% xã.",
    "Đồng chí Hòa đề nghị các huyện ủy, thành ủy quan tâm thủy lợi.",
    "Quang cảnh hội nghị. Ảnh: Mai Hạ",
    "Theo Baothaibinh.com.vn",
    "[img]",
    "",
)
REPORTS = st.lists(st.sampled_from(LINES), min_size=1, max_size=12).map("\n".join)
ANYTHING = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=80)
# Endings of which newspapers write one or the other: khỏe, khoẻ; hòa, hoà; thủy, thuỷ.
PLACEMENTS = (("ủy", "uỷ"), ("Ủy", "Uỷ"), ("hòa", "hoà"), ("Hòa", "Hoà"), ("hủy", "huỷ"), ("khỏe", "khoẻ"))
PLACEMENTS += (("Khỏe", "Khoẻ"), ("Thủy", "Thuỷ"), ("thủy", "thuỷ"))

quick = settings(max_examples=60, deadline=None)


def record(text: str) -> dict:
    whole = normalise(text)
    return as_record("report", read(whole), whole)


def mentions(value) -> Iterator[Mention]:
    """Yield every mention anywhere in a reading."""
    if isinstance(value, Mention):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from mentions(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from mentions(item)


def words_of(value, text: str) -> list[str]:
    """Return the words of every mention of a reading, spaced as they should be."""
    return [" ".join(mention.of(text).split()).replace(" ,", ",") for mention in mentions(value)]


def new_placement(text: str) -> str:
    for old, new in PLACEMENTS:
        text = text.replace(old, new)
    return text


def old_placement(value):
    """Return a record with every word in the old placement."""
    if isinstance(value, str):
        for old, new in PLACEMENTS:
            value = value.replace(new, old)
        return value
    if isinstance(value, dict):
        return {key: old_placement(item) for key, item in value.items()}
    return [old_placement(item) for item in value] if isinstance(value, list) else value


@quick
@given(REPORTS | ANYTHING)
def test_every_mention_lies_in_the_text_and_shows_words(text):
    whole = normalise(text)
    for mention in mentions(read(whole)):
        assert 0 <= mention.start < mention.end <= len(whole)
        assert mention.of(whole).strip()
        assert mention.rule


@quick
@given(REPORTS)
def test_a_figure_is_quoted_and_a_person_named_as_the_text_has_it(text):
    whole = normalise(text)
    reading = read(whole)
    for figure in reading.figures:
        assert figure.quote.of(whole) in whole
    for official in reading.officials:
        assert any(official.name in " ".join(place.of(whole).split()) for place in official.mentions)


@quick
@given(REPORTS | ANYTHING)
def test_reading_twice_reads_the_same(text):
    assert record(text) == record(text)


@quick
@given(REPORTS)
def test_composed_and_decomposed_letters_read_alike(text):
    assert record(unicodedata.normalize("NFD", text)) == record(text)


@quick
@given(REPORTS)
def test_line_ends_read_alike(text):
    assert record(text.replace("\n", "\r\n")) == record(text) == record(text.replace("\n", "\r"))


@quick
@given(REPORTS)
def test_tone_placements_read_alike(text):
    assert old_placement(record(new_placement(text))) == record(text)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_hostile_texts_are_read_to_the_end(name):
    make, _ = TEXTS[name]
    text = normalise(make(6_000))
    assert all(mention.end <= len(text) for mention in mentions(read(text)))


@quick
@given(REPORTS)
def test_loose_spaces_change_nothing_and_evidence_stays_at_its_words(text):
    text = normalise(text)
    loose = text.replace(" ", "  ").replace(",  ", " , ")
    assert words_of(read(loose), loose) == words_of(read(text), text)

"""Which body meets, for which time, in which term, and where. All names are invented."""

import pytest

from meetings.extraction.resolve.meeting import read_meeting
from meetings.extraction.rules.kinds.ordinals import ORDINAL, value
from tests.extraction.marked import article


def meeting(text: str):
    return read_meeting(article(text), None)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("lần thứ nhất", 1),
        ("lần thứ hai", 2),
        ("thứ tư", 4),
        ("thứ 28", 28),
        ("lần 2", 2),
        ("thứ mười", 10),
        ("thứ mười một", 11),
        ("thứ mười lăm", 15),
        ("thứ hai mươi", 20),
        ("thứ hai mươi ba", 23),
        ("lần thứ xx", 20),
        ("lần thứ xiv", 14),
        ("lần thứ i", 1),
    ],
)
def test_ordinals_in_digits_words_and_roman_numerals(words, number):
    assert value(ORDINAL.fullmatch(words)) == number


@pytest.mark.parametrize("words", ["lần này", "thứ trưởng", "lần thứ 5.2", "thứ tự"])
def test_no_ordinal(words):
    assert not ORDINAL.match(words)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Hội nghị lần thứ hai BCH Đảng bộ các cơ quan Đảng tỉnh\nNội dung.",
            "Ban Chấp hành Đảng bộ các cơ quan Đảng tỉnh",
        ),
        ("Hội nghị Ban Chấp hành Đảng bộ tỉnh khóa XX\nNội dung.", "Ban Chấp hành Đảng bộ tỉnh"),
        ("BTV Tỉnh ủy họp\nSáng nay, BTV Tỉnh ủy họp cho ý kiến.", "Ban Thường vụ Tỉnh ủy"),
        ("Khai mạc kỳ họp thứ 8 HĐND tỉnh khóa XVI\nSáng nay.", "HĐND tỉnh"),
        ("Đại hội đại biểu Đảng bộ xã Bản Mới lần thứ I\nSáng nay, Đại hội khai mạc.", "Đảng bộ xã Bản Mới"),
        (
            "Cán bộ chủ chốt\nBan Thường vụ Tỉnh ủy triệu tập hội nghị cán bộ chủ chốt.",
            "Ban Thường vụ Tỉnh ủy",
        ),
        ("Tổng kết năm\nSáng 3/1, UBND tỉnh tổ chức hội nghị tổng kết công tác năm.", "UBND tỉnh"),
        ("Gặp mặt\nCác đồng chí hưu trí dự buổi gặp mặt.", None),
    ],
)
def test_body(text, body):
    assert meeting(text).body.value == body


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        (
            "Thông báo nhanh\nHội nghị BCH Đảng bộ tỉnh nghe kết quả Hội nghị lần thứ 6 Ban Chấp "
            "hành Trung ương.",
            None,
        ),
        ("Hội nghị BCH Đảng bộ tỉnh\nSau kỳ họp thứ 6 Quốc hội khóa XV, tình hình ổn định.", None),
        ("Hội nghị cán bộ chủ chốt\nKế hoạch được thông qua tại kỳ họp thứ 28.", None),
        ("Hội nghị lần thứ 25 Ban Chấp hành Đảng bộ tỉnh\nNgày 29/9.", 25),
        ("Kỳ họp thứ hai mươi ba HĐND tỉnh\nSáng nay.", 23),
        ("Khai mạc kỳ họp lần thứ 13, HĐND tỉnh khóa X\nSáng nay.", 13),
        ("Đại hội đại biểu Đảng bộ tỉnh lần thứ XX\nSáng nay, Đại hội khai mạc.", 20),
        ("Ban Thường vụ Tỉnh ủy tổ chức phiên họp thứ 12\nBTV Tỉnh ủy họp sáng nay.", 12),
    ],
)
def test_ordinal_of_the_meeting_itself(text, ordinal):
    assert meeting(text).ordinal.value == ordinal


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Hội nghị BCH Đảng bộ tỉnh\nThực hiện Nghị quyết Trung ương khóa XIII.", None),
        ("Kỳ họp thứ 8 HĐND tỉnh\nNghe báo cáo của đại biểu Quốc hội khóa XV.", None),
        ("Hội nghị Ban Chấp hành Đảng bộ tỉnh khóa XIX\nSáng nay.", "XIX"),
        ("Kỳ họp thứ 15 HĐND tỉnh khóa X, nhiệm kỳ 2021-2026\nSáng nay.", "X"),
        ("Kỳ họp thứ 15 HĐND tỉnh, nhiệm kỳ 2021 - 2026\nSáng nay.", "2021-2026"),
        ("Hội nghị BCH Đảng bộ tỉnh (khoá 18)\nSáng nay.", "18"),
        ("Đại hội đại biểu Đảng bộ tỉnh lần thứ XX, nhiệm 2025-2030\nĐại hội khai mạc.", "2025-2030"),
    ],
)
def test_term_of_the_body(text, term):
    assert meeting(text).term.value == term


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Hội nghị\nNgày 5/7, tại tỉnh, hội nghị diễn ra.", None),
        ("Hội nghị\nTại hội nghị, các đại biểu thảo luận.", None),
        ("Hội nghị\nNgày 5/7, tại Trung tâm Hội nghị tỉnh, BCH Đảng bộ tỉnh họp.", "Trung tâm Hội nghị tỉnh"),
        ("Hội nghị\nSáng 5/7, tại Hội trường Tỉnh ủy, BTV Tỉnh ủy họp.", "Hội trường Tỉnh ủy"),
        ("Đại hội\nSáng 5/7, tại Nhà hát Ánh Sao diễn ra Đại hội.", "Nhà hát Ánh Sao"),
        ("Kỳ họp\nSáng 4-7, tại Hội trường UBND tỉnh đã diễn ra kỳ họp.", "Hội trường UBND tỉnh"),
    ],
)
def test_venue(text, venue):
    assert meeting(text).venue.value == venue


def test_every_fact_cuts_its_words_from_the_report():
    text = (
        "Hội nghị lần thứ 25 Ban Chấp hành Đảng bộ tỉnh khóa XIX\n"
        "Ngày 29/9, tại Hội trường lớn, hội nghị họp."
    )
    read = meeting(text)
    words = {name: getattr(read, name).mentions[0].of(text) for name in ("body", "ordinal", "term", "venue")}
    assert words == {
        "body": "Ban Chấp hành Đảng bộ tỉnh",
        "ordinal": "lần thứ 25",
        "term": "khóa XIX",
        "venue": "Hội trường lớn",
    }

"""Line breaks that stand for a space, and those that stand for themselves."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.text.leveled import Leveled
from meetings.text.wrapping import soft_breaks

LEAD = (
    "Sáng 5/9, tại Hội trường Tỉnh ủy, Ban Thường vụ Tỉnh ủy tổ chức hội nghị cho ý kiến vào các báo cáo; "
    "đồng chí Lò Thanh Hạc, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh chủ trì và phát biểu kết luận hội nghị này. "
    "Dự hội nghị có các đồng chí trong Ban Thường vụ Tỉnh ủy, lãnh đạo các sở, ban, ngành và địa phương."
)

KEPT = [
    "",
    "\n\n",
    f"Hội nghị cán bộ chủ chốt của tỉnh lần thứ hai\n{LEAD}\nHội nghị thành công.",
    # a sentence ended, a list, a short line
    "Hội nghị đã thông qua các dự thảo báo cáo.\nvà các tờ trình",
    "Hội nghị đã thông qua các dự thảo báo cáo;\ncác tờ trình",
    "Thành phần tham dự hội nghị gồm có các đồng chí:\nlãnh đạo các sở",
    "Quang cảnh hội nghị\ntại điểm cầu tỉnh",
    # what a crawler or a site puts below a line is no sentence going on
    "Đồng chí Lò Thanh Hạc phát biểu tại hội nghị\ndate 2025-07 Sáng 5/9",
    "Đồng chí Lò Thanh Hạc phát biểu tại hội nghị\nbao-que-huong.vn",
    # a headline without a stop, and small letters below it
    "Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ hai\nban hành 12 văn bản",
    # nothing else goes on with a small letter: these are paragraphs
    "Hội nghị đã thảo luận nhiều nội dung quan trọng khác\nBan Thường vụ thống nhất cao",
]


@pytest.mark.parametrize("text", KEPT)
def test_breaks_that_are_kept(text):
    assert list(soft_breaks(text)) == []


@pytest.mark.parametrize("width", [50, 72, 100])
def test_a_paragraph_broken_at_a_margin_is_one_line(width):
    head = "Hội nghị Tỉnh ủy"
    broken = "\n".join([head, textwrap.fill(LEAD, width), textwrap.fill(LEAD, width)])
    assert Leveled(broken).level == "\n".join([head, LEAD, LEAD])


def test_one_odd_break_in_a_sentence():
    text = "Họp\nĐồng chí Lò Thanh Hạc, Bí thư Tỉnh ủy, Chủ\ntịch HĐND tỉnh chủ trì.\nHội nghị thành công."
    assert Leveled(text).level == text.replace("Chủ\n", "Chủ ")


def test_lists_keep_their_lines():
    points = ["- Rà soát, sắp xếp lại tổ chức bộ máy theo hướng tinh gọn", "- Ban hành quy chế làm việc mới"]
    text = "\n".join([textwrap.fill(LEAD, 60), *points])
    assert Leveled(text).level.split("\n")[1:] == points


@given(st.text(alphabet="aB .\n-;", max_size=400))
def test_only_line_breaks_are_told(text):
    told = list(soft_breaks(text))
    assert told == sorted(set(told))
    assert all(text[offset] == "\n" for offset in told)

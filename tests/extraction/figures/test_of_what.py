"""A figure's words, what contradicts it, and where it is told again."""

from decimal import Decimal

import pytest

from meetings.extraction.resolve.figures import read_figures
from tests.extraction.figures.told import HEADLINE, figures, told
from tests.extraction.marked import article


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("công chức đạt tỷ lệ 14,3% (215/1.503)", ""),
        ("công chức đạt tỷ lệ 14,4% (215/1.503)", "stated 14.4 %, 215/1503 = 14.3 %"),
        ("viên chức tỷ lệ 5,7% (881/15.327)", ""),  # 5.748
        ("hoàn thành 17/19 chỉ tiêu, đạt 89,4%", ""),  # cut off, not rounded
        ("hoàn thành 17/19 chỉ tiêu, đạt 89,5%", ""),
        ("hoàn thành 17/19 chỉ tiêu, đạt 91%", "stated 91 %, 17/19 = 89.5 %"),
        ("kết nạp 8.793/6.500 đảng viên, đạt 135,3% kế hoạch", ""),
        ("ông An 52/52 phiếu (100%); ông Nam 49/52 phiếu", ""),
        ("có 53/58 đại biểu; 12% hộ nghèo", ""),  # not one beside the other
        ("tổng số 86 đại biểu, trong đó có 151 đại biểu nữ", "part 151 > whole 86"),
        ("tổng số 186 đại biểu, trong đó có 51 đại biểu nữ", ""),
        ("tổng số 186 đại biểu, trong đó có 251 tỷ đồng", ""),
    ],
)
def test_contradictions_are_noted_and_never_mended(text, note):
    last = figures(text)[-1]
    assert last.note == note
    if note.startswith("stated"):
        assert [figure.note for figure in figures(text)] == [note, note]


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("Năm 2025, ban hành trên 2.000 văn bản triển khai", "ban hành trên 2.000 văn bản"),
        ("thống nhất Ban Chấp hành gồm 34 đồng chí", "thống nhất Ban Chấp hành gồm 34 đồng chí"),
        ("công chức đạt 14,3% (215/1.503); còn", "215/1.503"),
        ("giảm 4 sở; 5 phòng", "5 phòng"),
    ],
)
def test_the_quotation_stops_at_what_separates(text, quotation):
    received = HEADLINE + text
    assert figures(text)[-1].quote.of(received) == quotation


def test_what_a_mask_covers_counts_nothing():
    whole = article(HEADLINE + "có 12 xã và 15 phường")
    read = read_figures(whole)
    assert len(read) == 2
    (left,) = read_figures(whole, [read[0].quote])
    assert left.value == Decimal(15)


def test_one_figure_told_twice_is_one_figure_with_two_places():
    (figure,) = figures("Có 186 đại biểu dự đại hội.\n186 đại biểu đã biểu quyết.")
    assert len(figure.mentions) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Có 2 đồng chí nghỉ hưu.\nCó 2 đồng chí chuyển công tác.",  # small numbers meet by chance
        "Có 95% đại biểu.\nCó 95% hộ dân.",
        "Giảm 15 xã.\nTăng 15 xã.",
        "Số phiếu phát ra 350, thu về 350.",  # in one sentence nothing is said twice
        "Có 15 xã.\nPhấn đấu có 15 xã.",
    ],
)
def test_two_figures_that_look_alike_stay_two(text):
    assert len(told(text)) == 2


def test_a_figure_of_the_headline_shows_the_words_of_the_body():
    text = (
        "Kết nạp 120 đảng viên trong năm\nNăm 2025, Đảng bộ tỉnh đã kết nạp 120 đảng viên, nhiều hơn trước."
    )
    (figure,) = read_figures(article(text))
    assert figure.quote.start > text.index("\n")
    assert len(figure.mentions) == 2

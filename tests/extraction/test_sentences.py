"""Sentences end at full stops, not at abbreviations, numbers, initials, hosts; ⟦ ⟧ is one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.extraction.sections import Section, divide
from meetings.extraction.sentences import sentences
from meetings.text.leveled import Leveled
from meetings.text.normalize import normalise
from tests.extraction.marked import mark, unmark

ONE = [
    "⟦Đồng chí dự hội nghị tại TP. Tân An và TX. Bình Mỹ⟧",
    "⟦TS. Lê Văn Tám, Th.S Trần Chín, PGS.TS. Vũ Mười và BS.CKII Đỗ Hai phát biểu⟧",
    "⟦Ủy viên T.Ư Đảng, UVT.Ư Đảng⟧",
    "⟦ban hành trên 2.000 văn bản, đạt 14.4 điểm ngày 5.9.2018⟧",
    "⟦Sáng 16.7 Thường trực Tỉnh ủy họp⟧",
    "⟦theo Baoquehuong.com.vn và quehuong.gov.vn⟧",
    "⟦các phòng, ban... đem lại hiệu quả⟧",
    "⟦các phòng, ban… đem lại hiệu quả⟧",
    "⟦điện, đường, trường, trạm v.v. được đầu tư⟧",
    "⟦1. Về kinh tế⟧",
    "⟦a. Mục tiêu chung⟧",
    "⟦II. NHIỆM VỤ⟧",
    "⟦T.LĨNH - V.ANH⟧",
    "⟦hoàn thành nhiệm vụ./.⟧",
    "⟦“Đoàn kết là sức mạnh.”⟧",
    "⟦P. Tân Lập, Q. 5⟧",
    "⟦đ/c. Lê Văn Tám⟧",
    "⟦Hội nghị tại TP. Bà Rịa và TP. Sông Công⟧",
]

SEVERAL = [
    "⟦Hội nghị khai mạc.⟧ ⟦Đồng chí Tám chủ trì.⟧",
    "⟦nghị quyết của kỳ họp.⟧⟦Đảng bộ tỉnh thống nhất.⟧",
    "⟦nhiệm vụ năm 2025.⟧ ⟦Trong đó có ba khâu đột phá.⟧",
    "⟦đạt 36,4%.⟧⟦Kết quả đó rất đáng mừng.⟧",
    "⟦vì “lợi ích chung”.⟧ ⟦Các cấp ủy cần thống nhất.⟧",
    "⟦phòng, chống tiêu cực.”⟧ ⟦Hội nghị bế mạc.⟧",
    "⟦quản lý, điều hành…⟧ ⟦Các đại biểu thảo luận.⟧",
    "⟦thành công tốt đẹp!⟧ ⟦Xin cảm ơn?⟧ ⟦Được!⟧",
    "⟦khóa XX.⟧ ⟦Đồng chí phát biểu.⟧",
    "⟦Ông Tám làm Chủ tịch HĐND TP.⟧ ⟦Ông Chín làm Chủ tịch UBND TP.⟧ ⟦Trước đó, kỳ họp khai mạc.⟧",
    "⟦khóa X.⟧ ⟦Đồng chí phát biểu.⟧",
    "⟦trong thời gian tới./.⟧ ⟦Mai Hạ⟧",
]


@pytest.mark.parametrize("marked", ONE + SEVERAL)
def test_sentences(marked):
    text, spans = unmark(marked)
    assert mark(text, sentences_of(text)) == mark(text, spans)


def sentences_of(text):
    text = normalise(text)
    article = divide(Leveled(text))
    return sentences(article, Section("paragraph", 0, len(text)))


@given(st.text(alphabet="aĐ .!?…/\"')(19,;:\n", min_size=1, max_size=120))
def test_in_order_without_white_space_at_the_ends_nothing_lost(text):
    at = 0
    for start, end in sentences_of(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()

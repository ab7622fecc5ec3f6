"""Every line of a report is told for what it is. On the left the kinds, on the right the line, cut at ‖."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.extraction.sections import divide
from meetings.text.leveled import Leveled
from meetings.text.normalize import normalise

LONG = (
    "Hội nghị đã nghe báo cáo tình hình phát triển kinh tế - xã hội, xây dựng Đảng; thảo luận các nhiệm vụ "
    "trọng tâm của thời gian tới. Các ý kiến thống nhất cao với dự thảo, đề nghị bổ sung một số giải pháp."
)

REPORTS = {
    "a headline, a date line, a lead, a caption, a byline, a source": f"""
        headline | Hội nghị cán bộ chủ chốt của tỉnh
        stamp | 06/09/2018
        paragraph | Chiều ngày 5/9, Ban Thường vụ Tỉnh ủy triệu tập hội nghị cán bộ chủ chốt của tỉnh.
        caption | Đồng chí Lê Văn Tám, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh phát biểu tại hội nghị.
        paragraph | Đồng chí Lê Văn Tám chủ trì hội nghị. Đồng chí Trần Thị Chín dự hội nghị.
        paragraph | {LONG}
        byline | Mai Hạ
        source | Theo Baoquehuong.com.vn
        """,
    "a crawler's prefix before a headline": f"""
        stamp + headline | date 2025-07-15 ‖ Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh
        paragraph | Ngày 15/7, tại Trung tâm Hội nghị tỉnh, Ban Chấp hành tổ chức hội nghị.
        paragraph | {LONG}
        byline | Trần Oanh
        """,
    "a crawler's prefix before the middle of a story": f"""
        stamp + paragraph | date 2025-10-24 ‖ Cùng tham dự có các đồng chí: Lê Văn Tám – Phó Bí thư Tỉnh ủy.
        caption | Quang cảnh hội nghị
        paragraph | Phát biểu tại hội nghị, đồng chí Lê Văn Tám đề nghị các cấp ủy tiếp tục đổi mới.
        caption | Trưởng Ban Tổ chức Tỉnh ủy Trần Văn Chín báo cáo
        caption | Phó Bí thư Tỉnh ủy Lê Văn Tám đề nghị rà soát, đánh giá rõ kết quả trong thời gian tới
        paragraph | {LONG}
        """,
    "a crawler's prefix before a lead without a full stop": f"""
        stamp + paragraph | date 2025-09-30 ‖ Sáng 30/9, Đại hội đại biểu Đảng bộ tỉnh khai mạc trọng thể
        paragraph | {LONG}
        """,
    "a caption first": f"""
        caption + byline | Các đại biểu dự hội nghị. ‖ Ảnh: Quốc Duy
        paragraph | Dự hội nghị có các đồng chí: Lê Thị Bảy, Bí thư Tỉnh ủy; Trần Văn Chín.
        caption | Quang cảnh hội nghị.
        paragraph | {LONG}
        """,
    "marks of pictures": f"""
        headline | Thường trực Tỉnh ủy họp giao ban
        paragraph | Sáng 16.7, Thường trực Tỉnh ủy họp giao ban.
        mark | [img]
        caption | Ông Lê Văn Tám - Bí thư Tỉnh ủy tại cuộc giao ban.
        paragraph | {LONG}
        mark | [img]
        paragraph | Phát biểu kết luận, ông Lê Văn Tám đề nghị các ngành tập trung thực hiện nhiệm vụ.
        mark + caption + byline | [img] ‖ Các đại biểu tham dự. ‖ Ảnh: M.H
        byline | T.LĨNH - V.ANH
        """,
    "a headline in capitals over two lines": f"""
        headline | HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH
        headline | LẦN THỨ MƯỜI HAI
        paragraph | Ngày 15/7, Ban Chấp hành Đảng bộ tỉnh tổ chức hội nghị.
        paragraph | {LONG}
        """,
    "a sapo under the headline": f"""
        headline | Khai mạc kỳ họp thứ 12 HĐND tỉnh
        paragraph | (QNĐT) - Sáng 8/12, kỳ họp thứ 12 HĐND tỉnh khóa X khai mạc.
        paragraph | {LONG}
        """.replace("paragraph | (QNĐT) - ", "source + paragraph | (QNĐT) - ‖ "),
    "an agency's code, with a dash and without brackets": f"""
        headline | Tái chất vấn nhiều vấn đề
        stamp | Cập nhật: 18:21 09/12/2015 GMT+7
        source + paragraph | QHO – ‖ Tiếp tục chương trình, chiều 9-12, HĐND tỉnh tiến hành chất vấn.
        paragraph | {LONG}
        """,
    "rubrics, readers and date lines": f"""
        stamp | Trang chủ / Tin tức
        stamp | Chính trị 13-05-2022
        headline | Tỉnh ủy tổng kết công tác xây dựng Đảng
        stamp | Thứ hai, 26 Tháng 10 2020 14:49
        stamp | Lượt xem: 7370 | Gửi lúc: 05/12/2013 15:42:27
        paragraph | Sáng 23-10, Tỉnh ủy tổ chức hội nghị.
        paragraph | {LONG}
        """,
    "other date lines": f"""
        stamp | Cập nhật lúc: 18:00 |22/05/2022
        headline | Bí thư Tỉnh ủy Lê Văn Tám làm việc với Ban Tổ chức Tỉnh ủy
        stamp | 16:29, Thứ Hai, 22/07/2019 (GMT+7)
        stamp | 08:00 | 26/06/2025
        stamp | Ngày đăng: 25-09-2025
        paragraph | Ngày 20/7, đồng chí Lê Văn Tám có buổi làm việc với Ban Tổ chức Tỉnh ủy.
        paragraph | {LONG}
        """,
    "a date line stuck to the headline's end, an outlet behind it": f"""
        headline + stamp | Hội nghị cán bộ chủ chốt của tỉnh ‖ 06/09/2018 14:30
        paragraph | Chiều 5/9, Tỉnh ủy tổ chức hội nghị.
        paragraph | {LONG}
        """,
    "a date line stuck to the headline's front": f"""
        stamp + headline | 11:49 17/10/2020 ‖ Đại hội bầu Ban Chấp hành khóa mới
        paragraph | Chiều nay (17/10), Đại hội tiến hành bầu Ban Chấp hành khóa mới.
        paragraph | {LONG}
        """,
    "an outlet behind the headline, an author under it": f"""
        headline + source | Khai mạc kỳ họp thứ 12 HĐND tỉnh ‖ Báo Quê Hương điện tử
        byline + stamp | Mai Hạ ‖ 16:29, 22/07/2019
        paragraph | Sáng 22/7, kỳ họp thứ 12 HĐND tỉnh khai mạc.
        paragraph | {LONG}
        """,
    "a lead that begins with a whole date": f"""
        paragraph | Ngày 15/7/2025, tại Trung tâm Hội nghị tỉnh, Ban Chấp hành Đảng bộ tỉnh họp.
        paragraph | {LONG}
        """,
    "labelled bylines": f"""
        headline | Lễ công bố quyết định về công tác cán bộ
        paragraph | {LONG}
        byline | Bài và ảnh: Hoàng Mẫn
        """,
    "a labelled byline behind the last full stop": f"""
        headline | Lễ công bố quyết định về công tác cán bộ
        paragraph + byline | {LONG[:-1]}./. ‖ Tin, ảnh: Hoàng Mẫn
        """,
    "a bare byline behind the last full stop": f"""
        headline | Lễ công bố quyết định về công tác cán bộ
        paragraph + byline | {LONG} ‖ Hoàng Thị Mẫn
        """,
    "offices and groups that sign": f"""
        headline | Đại hội đại biểu Đảng bộ UBND tỉnh
        paragraph | {LONG}
        caption | Đại biểu biểu quyết thông qua chương trình Đại hội
        byline | Biên tập viên Cổng TTĐT tỉnh
        """,
    "a site's furniture around the report": f"""
        headline | Tỉnh ủy tổng kết công tác xây dựng Đảng
        aside | Chia sẻ
        paragraph | {LONG}
        byline | Nhóm PV
        aside | Từ khóa: Tỉnh ủy, hội nghị
        aside | Tin liên quan
        aside | Bí thư Tỉnh ủy Trần Văn Chín tiếp xúc cử tri
        aside | Khai mạc kỳ họp thứ 12 HĐND tỉnh
        """,
    "the source with its address": f"""
        headline | Tỉnh ủy tổng kết công tác xây dựng Đảng
        paragraph | {LONG}
        source | Nguồn: https://baoquehuong.vn/chinh-tri/202507/tinh-uy-tong-ket-123.html
        """,
    "an agency in brackets": f"""
        headline | Tỉnh ủy tổng kết công tác xây dựng Đảng
        paragraph | {LONG}
        byline | Hải Lý
        source | (TTXVN/Vietnam+)
        """,
    "what only begins like a source, a byline or a caption": """
        headline | Tỉnh ủy tổng kết công tác xây dựng Đảng
        paragraph | Theo Quyết định số 219-QĐ/TU của Tỉnh ủy, có 13 đảng viên được trao huy hiệu.
        paragraph | Nguồn nhân lực chất lượng cao được quan tâm đào tạo.
        paragraph | Ảnh hưởng của thiên tai còn nặng nề.
        paragraph | Đồng chí Lê Văn Tám, Bí thư Tỉnh ủy chủ trì hội nghị.
        paragraph | Tin tưởng rằng thời gian tới Đảng bộ tỉnh sẽ tiếp tục phát triển.
        paragraph | Các đại biểu thống nhất cao với dự thảo.
        paragraph | Theo báo cáo, toàn tỉnh có 56 đảng bộ cấp xã.
        """,
    "headings within the story are no captions": f"""
        headline | Tỉnh ủy tổng kết công tác xây dựng Đảng
        paragraph | {LONG}
        paragraph | Tạo bước đột phá về hạ tầng
        paragraph | {LONG}
        paragraph | 1. Về kinh tế
        paragraph | {LONG}
        """,
    "captions of deeds and of unfinished lines": f"""
        headline | Công bố quyết định về công tác cán bộ
        paragraph | {LONG}
        caption | Đồng chí Lê Văn Tám, Bí thư Tỉnh ủy trao quyết định cho đồng chí Trần Văn Chín.
        caption | Chủ tịch HĐND tỉnh Phạm Thị Mười và các đại biểu chụp ảnh lưu niệm.
        caption | Ban Chấp hành khóa mới ra mắt Đại hội
        caption | Đồng chí Phó Bí thư Tỉnh ủy Lê Văn Tám trình bày tờ trình tại kỳ họp.
        paragraph | {LONG}
        """,
    "a list of names is no byline": f"""
        headline | Danh sách đại biểu được bầu
        paragraph | {LONG}
        paragraph | Các đồng chí được bầu gồm:
        paragraph | Lê Văn Tám
        paragraph | Trần Văn Chín
        """,
}

BETWEEN = {"an outlet behind the headline, an author under it": " - "}


@pytest.mark.parametrize("name", REPORTS)
def test_sections(name):
    lines = [line.strip() for line in REPORTS[name].strip().splitlines()]
    expected, text = [], []
    for line in lines:
        kinds, _, words = line.partition(" | ")
        parts = [part.strip() for part in words.split("‖")]
        expected += zip([kind.strip() for kind in kinds.split("+")], parts, strict=True)
        text.append(BETWEEN.get(name, " ").join(parts))
    assert sections_of("\n\n".join(text)) == expected
    assert sections_of("\n".join(text)) == expected
    assert sections_of("\r\n".join(text)) == expected


def sections_of(text):
    article = divide(Leveled(normalise(text)))
    return [
        (section.kind, article.text.original[section.start : section.end]) for section in article.sections
    ]


@pytest.mark.parametrize("text", ["", "\n\n", " "])
def test_nothing_has_no_sections(text):
    assert sections_of(text) == []


@given(st.text(alphabet="aAđ Ệ.,:;-/()[]0123456789\n\t“”Ảnh:Theo", max_size=300))
def test_sections_are_in_order_and_leave_out_only_white_space(text):
    article = divide(Leveled(normalise(text)))
    at = 0
    for section in article.sections:
        assert at <= section.start < section.end
        assert not article.text.original[at : section.start].strip(" \n\t-|([•")
        words = article.text.original[section.start : section.end]
        assert words == words.strip()
        assert article.section_at(section.start) is section
        assert article.section_at(section.end - 1) is section
        at = section.end
    assert not article.text.original[at:].strip()

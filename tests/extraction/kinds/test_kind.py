"""What kind of meeting a report tells of, from its headline and its first words. All names are invented."""

import pytest

from meetings.extraction.resolve.meeting import read_meeting
from tests.extraction.marked import article

A = "Hội nghị cho ý kiến về nhiều nội dung quan trọng."


def kind(text: str) -> str | None:
    return read_meeting(article(text), None).kind.value


@pytest.mark.parametrize(
    "text",
    [
        "Thời tiết hôm nay\nTrời nắng, gió nhẹ.",
        "Quy chế làm việc\nQuy chế mới gồm hai chương.",
        "Điều lệ sửa đổi\nĐiều lệ gồm năm phần.",
    ],
)
def test_no_event_is_no_kind(text):
    assert kind(text) is None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Bí thư Tỉnh ủy Lò Văn Bản làm việc với Đảng ủy xã\nCông tác chuẩn bị Đại hội Đảng bộ xã "
            "được nêu rõ.",
            "congress",
        ),
        (
            "Ban Thường vụ Tỉnh ủy họp\nBTV cho ý kiến vào các văn kiện trình Đại hội đại biểu Đảng bộ tỉnh.",
            "congress",
        ),
        (
            "Gặp mặt cử tri\nNội dung trình kỳ họp thứ 10 HĐND tỉnh đã được báo cáo tại buổi gặp mặt.",
            "council_session",
        ),
        (f"Hội nghị Ban Chấp hành Đảng bộ tỉnh\n{A} Báo cáo tổng kết công tác năm được trình bày.", "review"),
        (
            "Quán triệt Nghị quyết\nSáng 3/2, Tỉnh ủy tổ chức hội nghị quán triệt Nghị quyết Đại hội "
            "Đảng bộ tỉnh.",
            "congress",
        ),
        ("Sơ kết công tác\nHội nghị sơ kết 6 tháng nghe thông báo nhanh kết quả.", "dissemination"),
        (
            "Thông báo kết quả\nTại buổi làm việc, đoàn triển khai quyết định, kế hoạch kiểm tra.",
            "personnel",
        ),
        ("Ủy ban Kiểm tra họp\nVi phạm đã được kết luận tại kỳ họp trước.", "council_session"),
        (
            "Họp bàn thảo luận tổ chức Đại hội Đảng bộ huyện\nHội nghị cho ý kiến về chủ đề, phương châm của "
            "Đại hội đại biểu Đảng bộ huyện.",
            "congress",
        ),
        ("Kết nạp đảng viên\nÔng Lò Văn Bản trao quyết định kết nạp cho đảng viên mới.", "personnel"),
        (
            "Ban Thường vụ Tỉnh ủy họp\nHội nghị cho ý kiến về Chương trình kiểm tra, giám sát năm 2021.",
            "other",
        ),
        (
            "Hội nghị Tỉnh ủy\nQua 01 buổi làm việc với tinh thần khẩn trương, hội nghị đã bế mạc.",
            "working_session",
        ),
        (
            "Họp báo về Đại hội\nĐại hội đại biểu Đảng bộ tỉnh lần thứ I sẽ được tổ chức vào ngày 26/9.",
            "congress",
        ),
        ("Nghị quyết mới\nCác nội dung mà Đại hội đã thông qua được nêu.", "congress"),
        (
            "Công bố quyết định kiểm tra\nĐoàn kiểm tra công bố quyết định kiểm tra tại huyện Mường Xa.",
            "personnel",
        ),
    ],
)
def test_a_topic_is_no_event(text, wrong):
    assert kind(text) != wrong


@pytest.mark.parametrize(
    ("headline", "lead", "expected"),
    [
        # sessions of a committee of inspection
        (
            "Xem xét, thi hành kỷ luật",
            "Ngày 6/2, Ủy ban Kiểm tra Tỉnh ủy khóa XV tổ chức kỳ họp thứ 55 xem xét kết quả kiểm tra.",
            "other",
        ),
        # a congress at work, elections
        (
            "Nhiều nội dung quan trọng",
            "Đại hội đã bầu Đoàn Chủ tịch gồm 9 đồng chí; nghe hướng dẫn sinh hoạt.",
            "congress",
        ),
        (
            "Có hai cán bộ mới",
            "Các đại biểu bỏ phiếu bầu bổ sung Ủy viên Ban Thường vụ Tỉnh ủy.",
            "personnel",
        ),
        # a press conference is the event, whatever it tells of
        (
            "Xác định mục tiêu lớn",
            "Chiều 22-9, Ban Tuyên giáo Tỉnh ủy tổ chức họp báo về Đại hội đại biểu Đảng bộ tỉnh lần thứ I.",
            "other",
        ),
        ("BTV TU họp phiên tháng 9", "Hội nghị cho ý kiến vào các báo cáo.", "standing_committee"),
        (
            "Quyết tâm cao",
            "Đó là phát biểu của đồng chí Lò Văn Bản tại Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 22.",
            "executive_committee",
        ),
        (
            "Phân công nhiệm vụ",
            "Ngày 28-2, Tiểu ban Tuyên truyền phục vụ Đại hội Đảng bộ tỉnh triển khai nhiệm vụ.",
            "other",
        ),
        (
            "Ban Chỉ đạo tỉnh triển khai nhiệm vụ năm mới",
            "Ngày 9/1, Ban Chỉ đạo tổ chức hội nghị tổng kết, triển khai nhiệm vụ.",
            "review",
        ),
        ("Bổ nhiệm Giám đốc Sở Y tế", "Ông Lò Văn Bản thôi làm Bí thư Huyện ủy.", "personnel"),
        (
            "Lấy phiếu giới thiệu nhân sự khóa mới",
            "Tại hội nghị, các đại biểu được phổ biến, quán triệt hướng dẫn.",
            "personnel",
        ),
        # council sessions
        (
            "Khai mạc kỳ họp lần thứ 13, HĐND tỉnh khóa X",
            "Sáng nay 21/3, HĐND tỉnh khai mạc kỳ họp.",
            "council_session",
        ),
        (
            "Kỳ họp thứ hai mươi ba, HĐND tỉnh khóa XVI",
            "Ngày 5/12, kỳ họp diễn ra tại hội trường.",
            "council_session",
        ),
        (
            "Bầu bổ sung chức danh Phó Chủ tịch",
            "Chiều 25.9, HĐND tỉnh khóa X tiến hành kỳ họp chuyên đề.",
            "council_session",
        ),
        (
            "HĐND tỉnh bế mạc kỳ họp",
            "Sau hai ngày làm việc, kỳ họp thứ 8 HĐND tỉnh đã bế mạc.",
            "council_session",
        ),
        (
            "Thông qua 14 nghị quyết",
            "Tại kỳ họp thứ 15 (kỳ họp chuyên đề), HĐND tỉnh đã thông qua 14 nghị quyết.",
            "council_session",
        ),
        # congresses
        (
            "Khai mạc Đại hội đại biểu Đảng bộ tỉnh lần thứ XX",
            "Sáng 14/10, Đại hội khai mạc trọng thể.",
            "congress",
        ),
        (
            "Đại hội đại biểu Đảng bộ huyện Mường Xa thành công tốt đẹp",
            "Đại hội đã bầu 35 đồng chí.",
            "congress",
        ),
        ("Phiên trù bị Đại hội Đảng bộ tỉnh", "Chiều 13/10, các đại biểu dự phiên trù bị.", "congress"),
        # executive committees, of any level
        (
            "Hội nghị lần thứ 25 Ban Chấp hành Đảng bộ tỉnh",
            "Ngày 29-9, hội nghị được tổ chức.",
            "executive_committee",
        ),
        ("Hội nghị BCH Đảng bộ tỉnh lần thứ sáu (mở rộng)", A, "executive_committee"),
        (
            "Đánh giá kết quả 9 tháng",
            "Ngày 29/9, Ban Chấp hành Đảng bộ tỉnh khóa XIX tổ chức hội nghị lần thứ 25.",
            "executive_committee",
        ),
        ("Hội nghị Tỉnh ủy lần thứ 12", "Sáng 5/7, Tỉnh ủy họp.", "executive_committee"),
        ("Ban Chấp hành Đảng bộ huyện Mường Xa họp phiên thứ 18", A, "executive_committee"),
        ("Hội nghị lần thứ ba Ban Chấp hành Đảng bộ UBND tỉnh", A, "executive_committee"),
        (
            "BCH Đảng bộ tỉnh quán triệt văn bản mới",
            "Sáng 5/4, BCH Đảng bộ tỉnh tổ chức hội nghị quán triệt.",
            "executive_committee",
        ),
        # standing committees
        (
            "Hội nghị Ban Thường vụ Tỉnh ủy",
            "Sáng ngày 27/4, Ban Thường vụ Tỉnh ủy tổ chức hội nghị.",
            "standing_committee",
        ),
        ("BTV Tỉnh ủy cho ý kiến về quy hoạch", "Chiều 12/1, BTV Tỉnh ủy họp.", "standing_committee"),
        ("Thường trực Tỉnh ủy giao ban", "Sáng 2/6, Thường trực Tỉnh ủy họp giao ban.", "standing_committee"),
        ("Ban Thường vụ Thành ủy họp phiên thường kỳ", A, "standing_committee"),
        # working sessions
        (
            "Bí thư Tỉnh ủy Lò Văn Bản làm việc với Ban Nội chính",
            "Ngày 20/12, đồng chí có buổi làm việc.",
            "working_session",
        ),
        (
            "Kiểm tra tiến độ dự án",
            "Sáng 8/3, đoàn công tác đã đến kiểm tra, làm việc tại huyện Mường Xa.",
            "working_session",
        ),
        ("Thường trực Tỉnh ủy làm việc với Ban Thường vụ Huyện ủy", A, "working_session"),
        (
            "Trao đổi kinh nghiệm",
            "Sáng 8-3, đoàn công tác Tỉnh ủy đã đến thăm và làm việc với Thành ủy.",
            "working_session",
        ),
        # key cadres
        ("Hội nghị cán bộ chủ chốt của tỉnh", "Chiều 5/9, hội nghị triển khai Kết luận số 34.", "key_cadres"),
        (
            "Triển khai quy trình nhân sự",
            "Ban Thường vụ Tỉnh ủy triệu tập hội nghị cán bộ chủ chốt.",
            "key_cadres",
        ),
        # reviews
        (
            "Tổng kết 7 năm thực hiện Nghị quyết số 18",
            "Sáng 21-12, Ban Thường vụ Tỉnh ủy tổ chức hội nghị.",
            "review",
        ),
        ("Hội nghị sơ kết 6 tháng công tác dân vận", A, "review"),
        (
            "Nhìn lại một năm",
            "Ngày 15/1, UBND tỉnh tổ chức hội nghị trực tuyến tổng kết công tác năm.",
            "review",
        ),
        # dissemination
        (
            "Thông báo nhanh kết quả Hội nghị Trung ương",
            "Sáng 23-10, Ban Thường vụ Tỉnh ủy tổ chức hội nghị thông báo nhanh kết quả.",
            "dissemination",
        ),
        (
            "Hội nghị nghiên cứu, học tập, quán triệt các nghị quyết",
            "Ngày 9/8, Tỉnh ủy tổ chức hội nghị.",
            "dissemination",
        ),
        # personnel
        (
            "Công bố quyết định của Bộ Chính trị về công tác cán bộ",
            "Chiều 23/5, Ban Chấp hành Đảng bộ tỉnh tổ chức hội nghị.",
            "personnel",
        ),
        (
            "Ông Lò Văn Bản giữ chức Bí thư Tỉnh ủy",
            "Sáng 25-8, hội nghị công bố và trao Quyết định của Bộ Chính trị.",
            "personnel",
        ),
        (
            "Trao quyết định bổ nhiệm Giám đốc Sở Tài chính",
            "Sáng 3/6, Chủ tịch UBND tỉnh trao quyết định.",
            "personnel",
        ),
        # ceremonies
        ("Lễ kỷ niệm 75 năm thành lập Đảng bộ huyện", "Tối 3/2, buổi lễ diễn ra.", "ceremony"),
        ("Gặp mặt cán bộ hưu trí", "Sáng 20/1, Tỉnh ủy tổ chức gặp mặt đầu xuân.", "ceremony"),
        ("Trao Huy hiệu Đảng đợt 19/5", "Sáng 18/5, Huyện ủy tổ chức lễ trao Huy hiệu Đảng.", "ceremony"),
        # what is none of these
        ("Đại biểu Quốc hội tiếp xúc cử tri", "Sáng 4/5, các đại biểu tiếp xúc cử tri xã Bản Mới.", "other"),
        ("Họp Ban Chỉ đạo chuyển đổi số", "Chiều 6/6, phiên họp diễn ra.", "other"),
        ("Họp báo về tình hình kinh tế", "Chiều 6/6, UBND tỉnh tổ chức họp báo.", "other"),
    ],
)
def test_the_event_itself_decides(headline, lead, expected):
    assert kind(f"{headline}\n{lead}") == expected


def test_the_body_decides_where_the_beginning_is_silent():
    text = (
        "Cùng dự có các đồng chí: Lò Văn Bản, Phó Bí thư Tỉnh ủy; Vi Thị Na, Chủ tịch UBND tỉnh.\n"
        "Đây là phiên làm việc lần thứ 2 của Ban Chấp hành Đảng bộ tỉnh khóa XX.\n"
        "Ban Chấp hành Đảng bộ tỉnh đã nghe và cho ý kiến vào báo cáo."
    )
    meeting = read_meeting(article(text), None)
    assert (meeting.kind.value, meeting.ordinal.value, meeting.term.value) == ("executive_committee", 2, "XX")


def test_a_ceremony_that_nothing_else_names():
    assert kind("Dự lễ về phía tỉnh có đồng chí Lò Văn Bản.") == "ceremony"
    assert kind("Nghi lễ truyền thống được gìn giữ.") is None


def test_the_kind_shows_its_words_and_the_kinds_that_fell():
    text = "Hội nghị cán bộ chủ chốt\nChiều 5/9, hội nghị quán triệt Kết luận mới."
    fact = read_meeting(article(text), None).kind
    assert fact.mentions[0].of(text) == "Hội nghị cán bộ chủ chốt"
    assert [(c.value, bool(c.fell)) for c in fact.candidates] == [("dissemination", True)]

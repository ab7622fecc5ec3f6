"""Who chairs, attends, reports, speaks, concludes, and who is only mentioned (grammar F)."""

import pytest

from tests.extraction.people.told import roles

ONLY_MENTIONED = [
    "Thực hiện chỉ đạo của Tổng Bí thư Lê Văn An, tỉnh sắp xếp bộ máy.",
    "Theo chỉ đạo của Thủ tướng Chính phủ Lê Văn An, các địa phương khẩn trương triển khai.",
    "Như Tổng Bí thư Lê Văn An đã nhấn mạnh, cán bộ là gốc.",
    "Tác phẩm của Tổng Bí thư Lê Văn An được các đại biểu nghiên cứu.",
    "Cố Tổng Bí thư Lê Văn An luôn nhấn mạnh đoàn kết.",
    "Bí thư Tỉnh ủy yêu cầu đồng chí Lê Văn An chủ trì, phối hợp với các sở.",
    "Hội nghị giao đồng chí Lê Văn An chủ trì tham mưu.",
    "Đồng chí Lê Văn An, Bí thư Tỉnh ủy gửi lẵng hoa chúc mừng Đại hội.",
    "Đồng chí Lê Văn An là người được cử tri tín nhiệm.",
    "Bí thư Tỉnh ủy giao Chủ tịch UBND tỉnh Lê Văn An chỉ đạo các sở.",
    "Thực hiện ý kiến của đồng chí Lê Văn An, các sở vào cuộc.",
    "Đồng chí Lê Văn An vắng mặt vì lý do sức khỏe.",
    "Chuyên đề giới thiệu mô hình của ông Lê Văn An.",
    "Nơi đồng chí Lê Văn An từng bị giam giữ nay là di tích.",
    "Thực hiện phát biểu kết luận của đồng chí Lê Văn An tại hội nghị, các sở vào cuộc.",
    "Phát biểu bế mạc của đồng chí Lê Văn An tại Hội nghị Trung ương 9 được quán triệt.",
    "Công bố Kết luận của Bộ Chính trị về đồng chí Lê Văn An.",
    "Các sở thực hiện chỉ đạo của Bí thư Tỉnh ủy Lê Văn An tại hội nghị.",
    "Báo cáo của đồng chí Lê Văn An được các đại biểu nghiên cứu.",
]

ONE = [
    ("Đồng chí Lê Văn An, Bí thư Tỉnh ủy đã có buổi tiếp xúc cử tri tại xã Tân An.", "attend"),
    # a title that many hold is no mention of one
    (
        "Chủ tịch UBND tỉnh Lê Văn An chủ trì.\nDự có các đồng chí lãnh đạo sở; Chủ tịch UBND các huyện.",
        "chair",
    ),
    ("Bí thư Tỉnh ủy Lê Văn An nghe báo cáo về dự án.", "attend"),
    ("Đồng chí Lê Văn An, Bí thư Tỉnh ủy tại buổi làm việc nhấn mạnh.", "speak"),
    ("Đồng chí Lê Văn An, Bí thư Tỉnh ủy chân thành cảm ơn.", "speak"),
    ("Giám đốc Sở Y tế Lê Văn An đề cập việc thiếu thuốc.", "speak"),
    ("Đồng chí Lê Văn An công bố ý kiến của Ban Bí thư về nhân sự.", "report"),
    ("Đồng chí Lê Văn An công bố thông báo của Ban Bí thư về nhân sự.", "report"),
    ("Lê Văn An, đại biểu Quốc hội khóa XV Đoàn Hà Nam, phát biểu.", "speak"),
    # asked to, called to the stand
    ("Đồng chí Lê Văn An, Phó Bí thư Tỉnh ủy được phân công chủ trì hội nghị.", "chair"),
    ("Giám đốc Sở Y tế Lê Văn An là người đăng đàn đầu tiên trả lời chất vấn.", "speak"),
    ("HĐND tỉnh tiến hành chất vấn Giám đốc Sở Y tế Lê Văn An.", "attend"),
    ("Có 5 đại biểu đặt câu hỏi chất vấn đối với đồng chí Lê Văn An.", "attend"),
    # the hosts of a delegation
    ("Làm việc với đoàn có đồng chí Lê Văn An, Bí thư Huyện ủy.", "attend"),
    ("Làm việc với đoàn, về phía huyện có đồng chí Lê Văn An, Bí thư Huyện ủy.", "attend"),
    (
        "Đồng chí Lê Văn An, Trưởng Đoàn ĐBQH khóa XIV đơn vị tỉnh Hà Nam chủ trì hội nghị.",
        "chair",
    ),
    # a conclusion that is a document
    ("Đồng chí Lê Văn An giới thiệu Kết luận số 34-KL/TW của Bộ Chính trị.", "report"),
    ("Đồng chí Lê Văn An kết luận 5 nội dung.", "conclude"),
    ("Ông Lê Văn An, Chánh Văn phòng công bố hai Nghị quyết.", "report"),
    # a speech named
    (
        "Đó là nội dung trong phát biểu kết luận của đồng chí Lê Văn An tại hội nghị Tỉnh ủy.",
        "conclude speak",
    ),
    ("Đồng chí Lê Văn An, Bí thư Tỉnh ủy, công bố Kết luận của Bộ Chính trị.", "report"),
    ("Đại biểu nghe Bí thư Tỉnh ủy Lê Văn An thông báo một số tình hình.", "report"),
    # chair
    ("Đồng chí Lê Văn An, Bí thư Tỉnh ủy chủ trì hội nghị.", "chair"),
    ("Đồng chí Lê Văn An, Bí thư Tỉnh ủy đã trực tiếp chủ trì cuộc họp.", "chair"),
    ("Dưới sự chủ trì của đồng chí Lê Văn An, Bí thư Tỉnh ủy, Ban Thường vụ họp.", "chair"),
    ("Hội nghị do đồng chí Lê Văn An, Bí thư Tỉnh ủy chủ trì.", "chair"),
    ("Chủ trì hội nghị có đồng chí Lê Văn An.", "chair"),
    ("Chủ trì hội nghị là ông Lê Văn An.", "chair"),
    ("Chủ tịch HĐND tỉnh Lê Văn An chủ tọa kỳ họp.", "chair"),
    ("Điều hành phiên thảo luận có đồng chí Lê Văn An.", "chair"),
    ("Bí thư Tỉnh ủy Lê Văn An làm việc với Sở Y tế", "chair"),
    ("Ngày 20/12, đồng chí Lê Văn An có buổi làm việc với Ban Dân vận.", "chair"),
    ("Ông Lê Văn An (giữa) chủ trì phiên họp.", "chair"),
    ("Dưới sự điều hành của đồng chí Lê Văn An, kỳ họp bắt đầu.", "chair"),
    ("Đoàn Chủ tịch gồm các đồng chí: Lê Văn An.", "chair"),
    ("Dưới sự chủ trì, điều hành của đồng chí Lê Văn An, Chủ tịch HĐND tỉnh, kỳ họp khai mạc.", "chair"),
    ("Dưới sự chủ tọa, điều hành của ông Lê Văn An, kỳ họp thông qua ba nghị quyết.", "chair"),
    # what a meeting is for is no act of its chairman
    ("Đồng chí Lê Văn An chủ trì cuộc họp của Thường trực Tỉnh ủy để nghe và cho ý kiến.", "chair"),
    # attend
    ("Dự phiên bế mạc có đồng chí Lê Văn An.", "attend"),
    ("Về phía tỉnh có ông Lê Văn An, Bí thư Tỉnh ủy.", "attend"),
    ("Lãnh đạo tỉnh có các đồng chí: Lê Văn An, Bí thư Tỉnh ủy.", "attend"),
    ("Bí thư Tỉnh ủy trao Huy hiệu 60 năm tuổi Đảng cho đồng chí Lê Văn An.", "attend"),
    ("Đồng chí Lê Văn An nhận Huy hiệu 60 năm tuổi Đảng.", "attend"),
    ("Đồng chí Lê Văn An cùng các đại biểu tham quan mô hình.", "attend"),
    ("Trung tướng Lê Văn An, Cục trưởng Cục Cứu hộ, Bộ Tổng Tham mưu đã tiếp xúc cử tri.", "attend"),
    ("Đồng chí Lê Văn An, nguyên Bí thư Tỉnh ủy các khóa XII, XIII dự lễ.", "attend"),
    ("Dự hội nghị có đồng chí Lê Văn An.", "attend"),
    ("Cùng tham dự có ông Lê Văn An, Giám đốc Sở Y tế.", "attend"),
    ("Đồng chí Lê Văn An, Bí thư Tỉnh ủy dự và chỉ đạo hội nghị.", "attend"),
    ("Đến dự có các đồng chí lãnh đạo Quân khu; đồng chí Lê Văn An.", "attend"),
    ("Đồng chí Lê Văn An, Chủ tịch UBND tỉnh; lãnh đạo các sở, ngành tham dự.", "attend"),
    ("Với sự tham dự của đồng chí Lê Văn An, hội nghị thành công.", "attend"),
    ("Cùng đi có đồng chí Lê Văn An.", "attend"),
    ("Đồng chí Lê Văn An cùng các đại biểu dâng hương.", "attend"),
    ("Đồng chí Lê Văn An trao Huy hiệu 60 năm tuổi Đảng.", "attend"),
    ("Đoàn do đồng chí Lê Văn An làm Trưởng đoàn thăm tỉnh.", "attend"),
    # report
    ("Đồng chí Lê Văn An trình bày báo cáo.", "report"),
    ("Báo cáo do đồng chí Lê Văn An, Phó Bí thư trình bày nêu rõ kết quả.", "report"),
    ("Báo cáo tóm tắt của đồng chí Lê Văn An, Phó Bí thư Tỉnh ủy trình bày nêu rõ kết quả.", "report"),
    ("Báo cáo tại hội nghị, đồng chí Lê Văn An cho biết thu ngân sách tăng.", "report"),
    ("Trưởng Ban Tổ chức Tỉnh ủy Lê Văn An quán triệt nội dung Kết luận.", "report"),
    ("Đồng chí Lê Văn An công bố quyết định của Bộ Chính trị.", "report"),
    ("Đồng chí Lê Văn An thông qua dự thảo báo cáo.", "report"),
    ("Hội nghị đã nghe đồng chí Lê Văn An truyền đạt chuyên đề.", "report"),
    ("Đồng chí Lê Văn An thông báo nhanh kết quả hội nghị.", "report"),
    ("Thừa ủy quyền của Chủ tịch UBND tỉnh, Giám đốc Sở Y tế Lê Văn An trình bày tờ trình.", "report"),
    # speak
    ("Cử tri Lê Văn An, thôn Đoài, xã Tân Lộc phản ánh đường hỏng.", "speak"),
    ("Cử tri Lê Văn An (thôn Đoài, xã Tân Lộc) đề nghị sửa đường.", "speak"),
    ("Theo phản ánh của cử tri Lê Văn An, thôn Đoài, đường hỏng nặng.", "speak"),
    ("Nhận Huy hiệu, ông Lê Văn An ở xã Tân Lộc xúc động nói: vui lắm.", "attend speak"),
    ("Đảng viên Lê Văn An, 92 tuổi, chi bộ tổ dân phố 3, xúc động cho biết.", "speak"),
    ("Đại biểu Lê Văn An - Tổ đại biểu huyện Sơn Lộc nêu câu hỏi.", "speak"),
    ("Đại biểu Lê Văn An đặt câu hỏi về nhà ở.", "speak"),
    ("Giám đốc Sở Xây dựng Lê Văn An nhận trách nhiệm trước cử tri.", "speak"),
    ("Ý kiến của đồng chí Lê Văn An tập trung vào việc sắp xếp.", "speak"),
    ("Đọc diễn văn tại buổi lễ, đồng chí Lê Văn An ôn lại truyền thống.", "speak"),
    ("Đồng chí Lê Văn An giới thiệu mô hình liên kết.", "speak"),
    ('"Phải làm ngay" - đó là chỉ đạo của Bí thư Tỉnh ủy Lê Văn An tại hội nghị giao ban.', "speak"),
    ('Đồng chí Lê Văn An: "Phải làm ngay".', "speak"),
    ("Bí thư Tỉnh ủy Lê Văn An: Không để chậm giải ngân", "speak"),
    ("Đồng chí Lê Văn An phát biểu tại hội nghị.", "speak"),
    ("Phát biểu tại hội nghị, đồng chí Lê Văn An nhấn mạnh ba nhiệm vụ.", "speak"),
    ("Phát biểu khai mạc, thay mặt Ban Thường vụ Tỉnh ủy, đồng chí Lê Văn An nêu rõ.", "speak"),
    ("Ông Lê Văn An cho biết, tỉnh đã giảm năm đầu mối.", "speak"),
    ("Giám đốc Sở Tài chính Lê Văn An giải trình về nợ công.", "speak"),
    ("Đại biểu Lê Văn An chất vấn về y tế.", "speak"),
    ("Thay mặt Đoàn Chủ tịch, đồng chí Lê Văn An đọc diễn văn khai mạc.", "speak"),
    ("Hội nghị đã nghe tham luận của đồng chí Lê Văn An.", "speak"),
    ("Theo ông Lê Văn An, Giám đốc Sở Nội vụ, việc sắp xếp còn chậm.", "speak"),
    ("Phát biểu bế mạc kỳ họp, Chủ tịch HĐND tỉnh Lê Văn An đề nghị.", "speak"),
    # conclude
    ("Kết luận hội nghị, đồng chí Lê Văn An yêu cầu các ngành vào cuộc.", "conclude"),
    ("Bí thư Tỉnh ủy Lê Văn An kết luận buổi làm việc.", "conclude"),
    ("Đồng chí Lê Văn An phát biểu kết luận hội nghị.", "conclude speak"),
    ("Phát biểu kết luận, đồng chí Lê Văn An nhấn mạnh.", "conclude speak"),
    # what stands between a person and the verb
    ("Đại tướng Lê Văn An, Bộ trưởng Bộ Công an, chiều ngày 28-6, đã chủ trì lễ.", "chair"),
    ("Anh Lê Văn An, hội viên xã Tân Lộc, chia sẻ kinh nghiệm.", "speak"),
    ("Đồng chí Lê Văn An, Thứ trưởng Bộ Quốc phòng truyền đạt chuyên đề.", "report"),
    ("Đồng chí Lê Văn An dự khai mạc Đại hội.", "attend"),
    ("Tham dự và chủ trì hội nghị, có đồng chí Lê Văn An.", "attend chair"),
    # several
    ("Đồng chí Lê Văn An chủ trì và phát biểu tại hội nghị.", "chair speak"),
    ("Đồng chí Lê Văn An dự, phát biểu chỉ đạo hội nghị.", "attend speak"),
    ("Đồng chí Lê Văn An chủ trì hội nghị tổng kết công tác năm và triển khai nhiệm vụ.", "chair"),
    ("Đồng chí Lê Văn An chủ trì hội nghị quán triệt nghị quyết.", "chair"),
]


@pytest.mark.parametrize("text", ONLY_MENTIONED)
def test_who_takes_no_part_is_mentioned(text):
    assert roles(text) == {"Lê Văn An": "mentioned"}


@pytest.mark.parametrize(("text", "played"), ONE)
def test_the_part_of_one_person(text, played):
    assert roles(text) == {"Lê Văn An": played}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Giám đốc Sở Y tế Hồ Văn Cư trả lời chất vấn của đại biểu Lê Văn An.",
            {"Hồ Văn Cư": "speak", "Lê Văn An": "speak"},
        ),
        (
            "Đại biểu Lê Văn An chất vấn Giám đốc Sở Y tế Hồ Văn Cư về giá thuốc.",
            {"Lê Văn An": "speak", "Hồ Văn Cư": "attend"},
        ),
        (
            "Các đồng chí: Lê Văn An, Trưởng Ban Nội chính; Hồ Văn Cư, phụ trách Đề án 5 đồng chủ trì.",
            {"Lê Văn An": "chair", "Hồ Văn Cư": "chair"},
        ),
        (
            "Các đồng chí: Lê Văn An, Bí thư Tỉnh ủy; Hồ Văn Cư, Chủ tịch UBND tỉnh đồng chủ trì hội nghị.",
            {"Lê Văn An": "chair", "Hồ Văn Cư": "chair"},
        ),
        (
            "Đồng chí Lê Văn An và đồng chí Hồ Văn Cư chủ trì. Cùng dự có Trần Thị Bích, Giám đốc Sở Y tế.",
            {"Lê Văn An": "chair", "Hồ Văn Cư": "chair", "Trần Thị Bích": "attend"},
        ),
        (
            "Dự hội nghị có đồng chí Lê Văn An; đồng chí Hồ Văn Cư, Bí thư Tỉnh ủy chủ trì hội nghị.",
            {"Lê Văn An": "attend", "Hồ Văn Cư": "attend chair"},
        ),
        (
            "Chủ tọa kỳ họp gồm: ông Lê Văn An - Chủ tịch HĐND tỉnh; ông Hồ Văn Cư - Phó Chủ tịch HĐND tỉnh.",
            {"Lê Văn An": "chair", "Hồ Văn Cư": "chair"},
        ),
        (
            "Phó Chủ tịch HĐND tỉnh Lê Văn An phát biểu. Ông Hồ Văn Cư không có ý kiến.",
            {"Lê Văn An": "speak", "Hồ Văn Cư": "mentioned"},
        ),
        (
            "Tiếp đồng chí Lê Văn An, Phó Thủ tướng, tại Tỉnh ủy có đồng chí Hồ Văn Cư, Bí thư Tỉnh ủy.",
            {"Lê Văn An": "attend", "Hồ Văn Cư": "attend"},
        ),
        (
            "Bí thư Tỉnh ủy Lê Văn An và các Phó Bí thư Tỉnh ủy Hồ Văn Cư, Trần Thị Bích đồng chủ trì.",
            {"Lê Văn An": "chair", "Hồ Văn Cư": "chair", "Trần Thị Bích": "chair"},
        ),
        (
            "Chủ tịch HĐND tỉnh Lê Văn An, các Phó Chủ tịch HĐND tỉnh Hồ Văn Cư, Trần Thị Bích chủ trì.",
            {"Lê Văn An": "chair", "Hồ Văn Cư": "chair", "Trần Thị Bích": "chair"},
        ),
        (
            "Đoàn Chủ tịch gồm các đồng chí: Lê Văn An, Hồ Văn Cư điều hành đại hội.",
            {"Lê Văn An": "chair", "Hồ Văn Cư": "chair"},
        ),
        (
            "Các đồng chí: Lê Văn An, Bí thư Tỉnh ủy; Hồ Văn Cư, Trưởng Ban Nội chính Tỉnh ủy, phụ trách địa "
            "bàn; Trần Thị Bích, Bí thư Huyện ủy dự.",
            {"Lê Văn An": "attend", "Hồ Văn Cư": "attend", "Trần Thị Bích": "attend"},
        ),
        (
            "Dự hội nghị có ông Lê Văn An, phụ trách địa bàn; ông Hồ Văn Cư chủ trì hội nghị.",
            {"Lê Văn An": "attend", "Hồ Văn Cư": "attend chair"},
        ),
        (
            "Đồng chí Lê Văn An trao Kỷ niệm chương tặng các đồng chí Hồ Văn Cư và Trần Thị Bích.",
            {"Lê Văn An": "attend", "Hồ Văn Cư": "attend", "Trần Thị Bích": "attend"},
        ),
        (
            "Thảo luận có ý kiến của đại biểu Lê Văn An (Tổ Sơn Lộc), Hồ Văn Cư (Tổ Tân Lộc).",
            {"Lê Văn An": "speak", "Hồ Văn Cư": "speak"},
        ),
        (
            "Cử tri Lê Văn An ở xã Tân Lộc, cử tri Hồ Văn Cư ở xã Nam Cường cho rằng mức hỗ trợ còn thấp.",
            {"Lê Văn An": "speak", "Hồ Văn Cư": "speak"},
        ),
        (
            "Báo cáo với đoàn, đồng chí Lê Văn An nêu rõ kết quả. Đồng chí Hồ Văn Cư ghi nhận. Đồng chí "
            "Lê Văn An đề nghị.",
            {"Lê Văn An": "report speak", "Hồ Văn Cư": "speak"},
        ),
    ],
)
def test_the_parts_of_several_people(text, told):
    assert roles(text) == told


def test_captions_count():
    caption = "Đồng chí Lê Văn An, Bí thư Tỉnh ủy phát biểu tại hội nghị"
    text = f"Hội nghị khai mạc sáng 5/9.\n{caption}\nCác đại biểu thảo luận."
    assert roles(text) == {"Lê Văn An": "speak"}

"""Whose name is it: brackets stand around every place that must be read as somebody's name."""

import pytest

from tests.extraction.marked import article, unmark
from tests.extraction.people.told import named, read

NOBODY = [
    "Các đại biểu Quốc hội Đoàn Hà Nam và Đoàn Ninh Bình thảo luận.",
    "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh phát động phong trào.",
    "Đoàn viếng Chủ tịch Hồ Chí Minh tại Lăng.",
    "Hội nghị diễn ra tại Trường Chính trị Trần Phú.",
    "Cuộc họp tại Hội trường Lê Hồng Phong bàn về đường Nguyễn Văn Linh.",
    "Tàu cập cảng Thị Vải, xe qua chợ Thị Nghè.",
    "Đại hội đại biểu Đảng bộ thị xã Cẩm Tú thành công.",
    "Giải thưởng Trần Văn Giàu được trao hằng năm.",
    "Quỹ học bổng Nguyễn Thái Bình hỗ trợ học sinh.",
    "Cầu Nguyễn Văn Trỗi và đường Phạm Văn Đồng đang được sửa.",
    "Trường THPT chuyên Lê Quý Đôn đạt chuẩn quốc gia.",
    "Công ty TNHH Trần Văn Hùng trúng thầu.",
    "Công ty cổ phần đầu tư xây dựng Hoàng Văn Thụ nộp thuế.",
    "Nghĩa trang liệt sĩ Trường Sơn, tượng đài Trần Hưng Đạo, chùa Vĩnh Nghiêm.",
    "Các huyện: Mai Sơn, Vân Hồ, Quỳnh Nhai và Phù Yên báo cáo.",
    "Xã Nguyễn Việt Khái và phường Trần Hưng Đạo về đích sớm.",
    "Tỉnh Hà Nam, tỉnh Thái Bình, Cao Bằng, Lâm Đồng và Bà Rịa - Vũng Tàu.",
    "Đoàn công tác thăm Bà Nà, Núi Bà Đen và sông Ông Đốc.",
    "Đảng bộ tỉnh Hòa Bình có Ban Chấp hành Đảng bộ, Ủy ban Mặt trận Tổ quốc Việt Nam.",
    "Sở Kế hoạch và Đầu tư, Sở Văn hóa, Thể thao và Du lịch phối hợp thực hiện.",
    "Đại biểu Đảng bộ các cơ quan, đại biểu Quốc hội và đại biểu Hội đồng nhân dân.",
    "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh, lãnh đạo các sở, ban, ngành dự.",
    "Bà con nông dân và anh em công nhân vui Tết.",
    "Chủ nghĩa Mác - Lênin là nền tảng tư tưởng của Đảng.",
    "Quang cảnh hội nghị. Ảnh: Lê Thanh Sơn",
    "Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với Sở Nội vụ tham mưu.",
    "Vùng Đồng bằng sông Hồng và Bắc Trung Bộ phát triển nhanh.",
    "Sáng 1/6, tại tỉnh Hà Nam, Bí thư Tỉnh ủy có buổi làm việc với sở, ngành.",
    "Sáng 1/6, tại Ninh Bình, Chủ tịch UBND tỉnh chủ trì hội nghị.",
    "Tại xã Nguyễn Huân, Bí thư Tỉnh ủy đến thăm bà con.",
    "CHỦ TỊCH UBND TỈNH CHỦ TRÌ HỘI NGHỊ GIAO BAN",
    "Đồng chí Lê T. dự hội nghị.",
    "Việc bầu cử đại biểu HĐND huyện Lộc Bình Khóa XX được tổ chức.",
    "Đại hội bầu Đoàn Chủ tịch gồm 9 đồng chí; Đoàn Thư ký gồm 2 đồng chí; Đoàn Kiểm tra gồm 3 đồng chí.",
]

SOMEBODY = [
    "Đồng chí ⟦Đoàn Văn Nam⟧, Bí thư Huyện ủy, dự.",
    "Đồng chí ⟦Đoàn Thư⟧ và đồng chí ⟦Đoàn Thị Kiểm⟧ phát biểu.",
    "Đồng chí ⟦Trần Văn Quý⟧ phát biểu.",
    "ĐỒNG CHÍ ⟦TRẦN VĂN QUÝ⟧, BÍ THƯ TỈNH ỦY CHỦ TRÌ HỘI NGHỊ",
    "Ông ⟦Lê Hạ⟧, Giám đốc Sở Y tế, cho biết.",
    "Sáng 1/6, tại Hà Nam, Chủ tịch UBND tỉnh ⟦Lê Thị Mẫn⟧ chủ trì.",
    "Dự có ⟦Lê Thị Mẫn⟧, Chủ tịch UBND tỉnh; ⟦Hà Giang⟧, Bí thư Tỉnh đoàn.",
    "Đồng chí ⟦Nguyễn Thị Thu Hương Giang⟧ chủ trì hội nghị.",
    "Bí thư Tỉnh ủy ⟦Giàng Páo Chứ⟧ chủ trì hội nghị.",
    "Đồng chí ⟦Hầu A Sềnh⟧, Bí thư Huyện ủy, dự.",
    "Đồng chí ⟦H'Yim Kđăm⟧, Tỉnh ủy viên, phát biểu.",
    "Đồng chí ⟦Y Thanh Hải Niê Kđăm⟧, Phó Bí thư Tỉnh ủy, phát biểu.",
    "Ông ⟦Y Biêr Niê⟧ - Phó Bí thư Tỉnh ủy phát biểu.",
    "Bà ⟦Thị Hường⟧, Chủ tịch Hội LHPN xã An Lộc, dự.",
    "Cùng dự có: ⟦Thị Điểu Nga⟧ - Tỉnh ủy viên; ⟦Điểu Khánh⟧, Bí thư Đảng ủy xã An Lộc.",
    "Già làng ⟦A Hùng⟧ nói.",
    "Bà ⟦Lê Thị Cẩm Tú⟧ được bầu. Bà ⟦Cẩm Tú⟧ phát biểu.",
    "Trong ảnh: Bí thư Tỉnh ủy ⟦Lê Văn An⟧ thăm hỏi bà con.",
    "Bà ⟦Rơ Châm H'Lan⟧, Phó Chủ tịch HĐND tỉnh, phát biểu.",
    "Đồng chí ⟦Kpă Thuần⟧, Phó Chủ tịch UBND tỉnh, dự.",
    "Đồng chí ⟦Siu Hường⟧ và đồng chí ⟦Ksor Phin⟧ dự.",
    "Đồng chí ⟦Rah Lan Chuông⟧ trao quà.",
    "Đồng chí ⟦Điểu K'Rế⟧, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, dự.",
    "Ông ⟦K'Broi⟧, Phó Chủ tịch HĐND tỉnh, phát biểu.",
    "Ông ⟦A Pới⟧, Phó Chủ tịch HĐND tỉnh, phát biểu.",
    "Bà ⟦Y Mười⟧, Trưởng Ban Dân vận Tỉnh ủy, phát biểu.",
    "Đồng chí ⟦Bríu Liến⟧, nguyên Bí thư Huyện ủy Tây Giang, phát biểu.",
    "Các đồng chí: ⟦Thạch Sên⟧, Phó Chủ tịch HĐND tỉnh; ⟦Danh Ngọc Phúc⟧; ⟦Đàng Thị Mỹ⟧ dự.",
    "Đồng chí ⟦Lò Văn Mừng⟧ và đồng chí ⟦Vừ A Bàng⟧ dự.",
    "Thượng tọa ⟦Thích Viên Tâm⟧ phát biểu.",
    "Đ/c ⟦Nguyễn Văn Tuất⟧ phát biểu.",
    "Ông ⟦Krajăn Plui⟧, già làng, phát biểu.",
    "Đồng chí ⟦Khăm-phẳng Xay-sổm⟧, Bí thư Tỉnh ủy, dẫn đầu đoàn.",
    "Ông ⟦Kim Tae Ho⟧, Tổng Lãnh sự Hàn Quốc, dự.",
    "Chủ tịch UBND tỉnh ⟦TRƯƠNG HẢI LỘC⟧: Năm qua tỉnh đạt nhiều kết quả.",
    "Bí thư Huyện ủy Sơn Lộc ⟦Ma Văn Tú⟧ báo cáo.",
    "Chủ tịch UBND huyện Nam Giang ⟦A Viết Sen⟧ báo cáo.",
    "Đồng chí ⟦Hà Thị Nga⟧, quê ở Hà Nam, dự.",
    "Ông ⟦Trần Anh Dậu⟧ và bà ⟦Đỗ Bà Phương⟧ dự.",
    "Cố Bộ trưởng ⟦Trần Quốc Hiên⟧ quê ở tỉnh ta.",
    "Phó Chủ tịch Thường trực HĐND tỉnh ⟦Nguyễn Thị Nữ Y⟧ chủ tọa kỳ họp.",
    "Phó Chủ tịch HĐND thành phố ⟦Đồng Văn Thạnh⟧ chủ tọa kỳ họp.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text):
    assert named(text) == []


@pytest.mark.parametrize("marked", SOMEBODY)
def test_somebody_is_named(marked):
    text, spans = unmark(marked)
    found = sorted({(m.start, m.end) for official in read(text)[0] for m in official.mentions})
    assert found == spans
    assert article(text).text.original == text, (
        "the table's text must be normalised, or its offsets mean nothing"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "BÍ THƯ TỈNH ỦY LÊ VĂN HẢI LÀM VIỆC VỚI SỞ Y TẾ\nSáng 5/9, đồng chí Lê Văn Hải phát biểu.",
            ["Lê Văn Hải"],
        ),
        ("Đồng chí Trần Thị Thuý dự.\nĐồng chí Trần Thị Thúy phát biểu.", ["Trần Thị Thuý"]),
        ("Đồng chí Đặng Hồng Mỹ dự.\nĐồng chí Đặng Hồng Mĩ phát biểu.", ["Đặng Hồng Mỹ"]),
        ("Đồng chí Phạm  Hoà Bình, Bí thư Tỉnh ủy dự.\nÔng Phạm Hòa Bình nói.", ["Phạm Hoà Bình"]),
        (
            "Đồng chí Nguyễn Thị Thanh Huyên, Bí thư Tỉnh ủy dự.\n"
            "Bí thư Tỉnh ủy Nguyễn Thị Thanh Huyền phát biểu.",
            ["Nguyễn Thị Thanh Huyên"],
        ),
    ],
)
def test_spellings_of_one_name_are_one_person(text, names):
    assert named(text) == names

"""Short forms of ranks, schools named after people, ministries above departments (grammar B.3, B.4)."""

import pytest

from meetings.reference.positions import ranks
from tests.extraction.people.told import titles

NO_SHORT_FORM = [
    "Đồng chí Lê Văn An, tuv và pct, nói.",
    "Đồng chí Lê Văn An, TUVX, nói.",
    "Đồng chí Lê Văn An, UV, nói.",
]

SHORT_FORMS = [
    ("Đồng chí Lê Văn An, TUV, Giám đốc Sở Y tế nói.", ["Tỉnh ủy viên", "Giám đốc Sở Y tế"]),
    ("Đ/c Lê Văn An- TUV, Bí thư Huyện ủy nói.", ["Tỉnh ủy viên", "Bí thư Huyện ủy"]),
    ("Đồng chí Lê Văn An - HUV, PCT UBND huyện nói.", ["Huyện ủy viên", "Phó Chủ tịch UBND huyện"]),
    (
        "Đồng chí Lê Văn An, TVTU, Trưởng Ban Nội chính Tỉnh ủy nói.",
        ["Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng Ban Nội chính Tỉnh ủy"],
    ),
    ("Đồng chí Lê Văn An, Ủy viên Ban TVTU, nói.", ["Ủy viên Ban Thường vụ Tỉnh ủy"]),
    ("Đồng chí Lê Văn An, UV BTV Tỉnh ủy, nói.", ["Ủy viên Ban Thường vụ Tỉnh ủy"]),
    ("Đồng chí Lê Văn An, Phó Bí thư TT Tỉnh ủy, nói.", ["Phó Bí thư Thường trực Tỉnh ủy"]),
    ("Đồng chí Lê Văn An, Bí thư TU, nói.", ["Bí thư Tỉnh ủy"]),
    (
        "Đồng chí Lê Văn An, PBT TU, Chủ tịch UBND tỉnh, nói.",
        ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"],
    ),
    ("Đồng chí Lê Văn An, Ủy viên TU Đảng, nói.", []),
    ("Đồng chí Lê Văn An, Ủy viên BCH TW Đảng, nói.", ["Ủy viên Trung ương Đảng"]),
    ("Đồng chí Lê Văn An, Chủ tịch HDND tỉnh, nói.", ["Chủ tịch HĐND tỉnh"]),
    ("Đồng chí Lê Văn An, Chủ nhiệm UBKT Tỉnh ủy, nói.", ["Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"]),
    ("Ông Lê Văn An, Chủ tịch UBMTTQ tỉnh, nói.", ["Chủ tịch Ủy ban MTTQ tỉnh"]),
]

BODIES = [
    (
        "Miễn nhiệm chức vụ Trưởng ban Dân tộc HĐND tỉnh đối với ông Lê Văn An.",
        ["Trưởng Ban Dân tộc HĐND tỉnh"],
    ),
    (
        "Ông Lê Văn An, Hiệu trưởng Trường Chính trị Tô Hiệu, nói.",
        ["Hiệu trưởng Trường Chính trị Tô Hiệu"],
    ),
    (
        "Ông Lê Văn An, Hiệu trưởng Trường THPT Chuyên Nguyễn Bỉnh Khiêm nói.",
        ["Hiệu trưởng Trường THPT Chuyên Nguyễn Bỉnh Khiêm"],
    ),
    ("Hiệu trưởng Trường THPT Lê Quý Đôn Lê Văn An nói.", ["Hiệu trưởng Trường THPT Lê Quý Đôn"]),
    (
        "Ông Lê Văn An, Phó Cục trưởng Cục Thủy lợi (Bộ Nông nghiệp và Môi trường), nói.",
        ["Phó Cục trưởng Cục Thủy lợi (Bộ Nông nghiệp và Môi trường)"],
    ),
    (
        "Ông Lê Văn An, Cục trưởng Cục Cứu hộ, Bộ Tổng Tham mưu nói.",
        ["Cục trưởng Cục Cứu hộ, Bộ Tổng Tham mưu"],
    ),
    (
        "Ông Lê Văn An, Vụ trưởng Vụ Pháp chế, Bộ trưởng Bộ Y tế ủy quyền.",
        ["Vụ trưởng Vụ Pháp chế", "Bộ trưởng Bộ Y tế"],
    ),
    ("Ông Giàng A Tủa, trưởng bản Nà Pù, nói.", ["Trưởng bản Nà Pù"]),
    (
        "Hòa thượng Lê Văn An, Hội trưởng Hội Đoàn kết sư sãi yêu nước tỉnh, nói.",
        ["Hội trưởng Hội Đoàn kết sư sãi yêu nước tỉnh"],
    ),
    ("CHỦ TỊCH UBND TỈNH LÊ VĂN AN KIỂM TRA ĐÊ ĐIỀU", ["Chủ tịch UBND tỉnh"]),
    (
        "Ông Lê Văn An, nguyên Ủy viên Ban Thường vụ, Trưởng Ban Nội chính Tỉnh ủy, dự.",
        ["nguyên Ủy viên Ban Thường vụ Tỉnh ủy", "nguyên Trưởng Ban Nội chính Tỉnh ủy"],
    ),
    (
        "Ông Lê Văn An, nguyên Bí thư Tỉnh ủy, Chủ tịch Hội Khuyến học tỉnh, dự.",
        ["nguyên Bí thư Tỉnh ủy", "Chủ tịch Hội Khuyến học tỉnh"],
    ),
    (
        "Thừa ủy quyền của Chủ tịch UBND tỉnh, Giám đốc Sở Y tế Lê Văn An nói.",
        ["Giám đốc Sở Y tế"],
    ),
    (
        "Theo chỉ đạo của Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lê Văn An, các sở vào cuộc.",
        ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"],
    ),
]


@pytest.mark.parametrize("text", NO_SHORT_FORM)
def test_what_only_looks_like_a_short_form(text):
    assert titles(text) == {"Lê Văn An": []}


@pytest.mark.parametrize(("text", "expected"), SHORT_FORMS)
def test_short_forms_are_written_out(text, expected):
    assert titles(text) == {"Lê Văn An": expected}


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies_are_kept_whole(text, expected):
    assert list(titles(text).values()) == [expected]


def test_two_schools_and_their_two_people():
    text = (
        "Các đại biểu Lê Văn An, Bí thư Chi bộ Trường Chính trị Tô Hiệu và Triệu Thị Bích, Phó Bí thư Đảng "
        "ủy Sở Y tế tham luận."
    )
    assert titles(text) == {
        "Lê Văn An": ["Bí thư Chi bộ Trường Chính trị Tô Hiệu"],
        "Triệu Thị Bích": ["Phó Bí thư Đảng ủy Sở Y tế"],
    }


def test_every_short_form_stands_for_a_rank():
    full = {rank.written for rank in ranks().values() if not rank.short}
    assert all(rank.written in full for rank in ranks().values())

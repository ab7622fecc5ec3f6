"""! planned, required, forecast; > < ~ not exact."""

import pytest

from tests.extraction.figures.told import told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("đã kết nạp 120 đảng viên", ["120 đảng viên"]),
        ("hoàn thành 12/15 chỉ tiêu", ["12/15 chỉ tiêu"]),
        ("Các chỉ tiêu đạt được: tăng trưởng 8,5%", ["↑8.5 %"]),
        ("Tập trung lãnh đạo, tỉnh đã xóa 125 nhà tạm", ["125 nhà tạm"]),
        ("Phấn đấu giảm 3 sở. Năm qua, giảm 2 phòng.", ["!↓3 sở", "↓2 phòng"]),
        ("giảm 4 sở (dự kiến thêm 2 sở); 5 phòng", ["↓4 sở", "!↓2 sở", "↓5 phòng"]),
        ("trên 3 lĩnh vực", ["3 lĩnh vực"]),
    ],
)
def test_is_no_target(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("phấn đấu kết nạp 120 đảng viên", ["!120 đảng viên"]),
        ("dự kiến có 186 đại biểu", ["!186 đại biểu"]),
        ("sẽ thành lập 3 đặc khu", ["!3 đặc khu"]),
        ("Tiếp tục lập danh sách 5% cán bộ", ["!5 %"]),
        ("đề nghị mỗi huyện bố trí 2 cán bộ", ["!2 cán bộ"]),
        ("Mục tiêu đến năm 2030: có 100% chi bộ có chi ủy; 12 xã kiểu mẫu", ["!100 %", "!12 xã kiểu mẫu"]),
        ("Chỉ tiêu năm 2026: tăng trưởng 10%", ["!↑10 %"]),
        (
            "Giao chỉ tiêu kết nạp 2.000 đảng viên; đến nay đã kết nạp 1.650 đảng viên",
            ["!2000 đảng viên", "1650 đảng viên"],
        ),
        ("không quá 15 người", ["!<15 người"]),
        ("tối thiểu 10% biên chế", ["!>10 %"]),
        (
            "Các chỉ tiêu chủ yếu năm 2026:\n- Tăng trưởng 10%.\n- Kết nạp 120 đảng viên.\nNăm qua có 3 xã.",
            ["!↑10 %", "!120 đảng viên", "3 xã"],
        ),
        ("Ngày 5/9/2025, tỉnh họp. Đến năm 2030 có 12 xã kiểu mẫu.", ["!12 xã kiểu mẫu"]),
    ],
)
def test_target(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("ban hành trên 2.000 văn bản", [">2000 văn bản"]),
        ("hơn 200 đại biểu", [">200 đại biểu"]),
        ("gần 3.000 đảng viên", ["<3000 đảng viên"]),
        ("dưới 1% hộ nghèo", ["<1 %"]),
        ("khoảng 50 cán bộ", ["~50 cán bộ"]),
        ("xấp xỉ 50 cán bộ", ["~50 cán bộ"]),
        ("ước đạt 44.123 tỷ đồng", ["~44123 tỷ đồng"]),
        ("có 80% xã trở lên", [">80 %"]),
        ("tăng 10,5% trở lên", ["↑>10.5 %"]),
    ],
)
def test_approximation(text, figures):
    assert told(text) == figures

"""↓ ↑: by how much something changed. Levels, deeds and shares of a plan have no direction."""

import pytest

from tests.extraction.figures.told import told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("đã tăng cường 12 cán bộ về xã", ["12 cán bộ"]),
        ("công tác giảm nghèo ở 12 xã", ["12 xã"]),
        ("tốc độ tăng trưởng kinh tế đạt 9,54%", ["9.54 %"]),
        ("kết nạp 120 đảng viên, đạt 105% kế hoạch", ["120 đảng viên", "105 %"]),
        ("thành lập 3 đảng bộ, giải thể 5 ban chỉ đạo", ["3 đảng bộ", "5 ban chỉ đạo"]),
        ("sau sắp xếp còn 14 sở", ["14 sở"]),
        ("hộ nghèo giảm từ 5,2% xuống còn 3,1%", ["5.2 %", "3.1 %"]),
        ("nâng tổng số đảng viên lên 3.161 đồng chí", ["3161 đồng chí"]),
        ("thu ngân sách tăng 8% so với 12.000 tỷ đồng của năm trước", ["↑8 %", "12000 tỷ đồng"]),
        ("tăng 120 tỷ đồng, đạt 105% dự toán", ["↑120 tỷ đồng", "105 %"]),
        ("giảm 5 phòng; Ban Thường vụ ban hành 12 nghị quyết", ["↓5 phòng", "12 nghị quyết"]),
        ("tăng 5 bậc; chỉ số đạt 68,5 điểm", ["↑5 bậc", "68.5 điểm"]),
        ("hộ nghèo giảm 1,5%; thu nhập bình quân đầu người 65 triệu đồng", ["↓1.5 %", "65 triệu đồng"]),
        ("tỷ lệ hộ nghèo giảm 1,5%; tỷ lệ xã đạt chuẩn là 85%", ["↓1.5 %", "85 %"]),
        ("giảm 12 phòng; đạt 20% kế hoạch", ["↓12 phòng", "20 %"]),
        ("Giảm 3 sở. Toàn tỉnh có 12 huyện.", ["↓3 sở", "12 huyện"]),
        ("Ban Tổ chức, Ủy ban Kiểm tra có 9 đồng chí", ["9 đồng chí"]),
        ("sản lượng tăng 11%; 27 sản phẩm được chứng nhận", ["↑11 %", "27 sản phẩm"]),
        ("tăng từ 5 xã lên 12 xã", ["5 xã", "12 xã"]),
        ("giảm 21 đơn vị đạt 46,7%; Ban Thường vụ 15 đồng chí", ["↓21 đơn vị", "↓46.7 %", "15 đồng chí"]),
    ],
)
def test_has_no_direction(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("giảm 4 cơ quan", ["↓4 cơ quan"]),
        ("đã cắt giảm được 12 đầu mối", ["↓12 đầu mối"]),
        ("tinh giản 215 biên chế", ["↓215 biên chế"]),
        ("tăng gấp 2 lần", ["↑2 lần"]),
        ("tăng thêm 9,6 triệu đồng", ["↑9.6 triệu đồng"]),
        ("GRDP ước tăng 8,48%", ["↑~8.48 %"]),
        ("giảm tỷ lệ hộ nghèo 1,5%", ["↓1.5 %"]),
        # one verb for a list, until a new verb
        ("giảm 8 huyện và 561 xã", ["↓8 huyện", "↓561 xã"]),
        ("giảm 12 phòng, 45 đơn vị; 3 trung tâm", ["↓12 phòng", "↓45 đơn vị", "↓3 trung tâm"]),
        (
            "giảm 4 cơ quan đạt 36,4%; 5 sở đạt 26,3% và 3 ban chỉ đạo",
            ["↓4 cơ quan", "↓36.4 %", "↓5 sở", "↓26.3 %", "↓3 ban chỉ đạo"],
        ),
        ("cấp tỉnh giảm 4 phòng; cấp huyện 12 phòng", ["↓4 phòng", "↓12 phòng"]),
        ("giảm 83 phòng, trong đó có 20 phòng cấp tỉnh", ["↓83 phòng", "↓20 phòng cấp tỉnh"]),
        ("giảm 83 phòng (trong đó cấp tỉnh tăng 2 phòng); 5 sở", ["↓83 phòng", "↑2 phòng", "↓5 sở"]),
        ("giảm 40 đơn vị thuộc các sở đạt 8,2%", ["↓40 đơn vị", "↓8.2 %"]),
        ("công nghiệp tăng 10,2%, dịch vụ 7,5%", ["↑10.2 %", "↑7.5 %"]),
        ("giảm 215 biên chế, tương ứng 12,4%", ["↓215 biên chế", "↓12.4 %"]),
        ("giảm 83 phòng (21,7%)", ["↓83 phòng", "↓21.7 %"]),
        (
            "khối y tế giảm 21 đơn vị đạt 46,7%; khối giáo dục 97 đơn vị đạt 8,5% và 46 đơn vị khác",
            ["↓21 đơn vị", "↓46.7 %", "↓97 đơn vị", "↓8.5 %", "↓46 đơn vị khác"],
        ),
        ("tăng từ 8,5% trở lên", ["↑>8.5 %"]),
        ("giảm từ 1,5 - 2% hộ nghèo", ["↓1.5 %", "↓2 %"]),
        # the topic gives it
        (
            "Về tinh giản biên chế, công chức đạt tỷ lệ 14,4%, viên chức tỷ lệ 5,7%",
            ["↓14.4 %", "↓5.7 %"],
        ),
        ("còn 14 sở, giảm 6 sở; còn 65 xã, giảm 102 xã", ["14 sở", "↓6 sở", "65 xã", "↓102 xã"]),
    ],
)
def test_direction(text, figures):
    assert told(text) == figures

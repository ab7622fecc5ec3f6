"""Fractions: part of a whole, reached of planned; ranges: two figures."""

import pytest

from tests.extraction.figures.told import told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Chiều 5/9 các đại biểu về dự", []),
        ("ngày 5-7 đại hội khai mạc", []),
        ("thắng với tỷ số 3 - 1", []),
        ("từ 2021-2025 tỉnh đã", []),
        # part and whole
        ("21/25 đảng bộ đã tổ chức đại hội", ["21/25 đảng bộ"]),
        ("giảm 1.317/23.551 biên chế", ["↓1317/23551 biên chế"]),
        ("có 53/58 đại biểu dự, đạt 91,4%", ["53/58 đại biểu", "91.4 %"]),
        ("hoàn thành 17 trong tổng số 19 mục tiêu", ["17/19 mục tiêu"]),
        ("với 56/57 phiếu đồng ý", ["56/57 phiếu đồng ý"]),
        ("100% phiếu bầu (48/48 phiếu)", ["100 %", "48/48 phiếu"]),
        # behind a percentage it counts what the percentage is of
        ("công chức đạt tỷ lệ 14,3% (215/1.503)", ["14.3 %", "215/1503 công chức"]),
        ("83% hộ nghèo (215/259)", ["83 %", "215/259 hộ nghèo"]),
        ("giảm 20 phòng, đạt 25% (20/80)", ["↓20 phòng", "↓25 %", "↓20/80 phòng"]),
        ("đạt 55,6% xã (5/9)", ["55.6 %", "5/9 xã"]),
        # reached and planned
        ("kết nạp 8.793/6.500 đảng viên", ["8793/6500 đảng viên"]),
        ("thu ngân sách 45.799/36.875 tỷ đồng", ["45799/36875 tỷ đồng"]),
        ("xã đạt chuẩn nông thôn mới 83,2%/50%", ["83.2/50 %"]),
        ("trên 2/3 số xã", [">2/3 xã"]),
        # ranges
        ("kết nạp 3-5% đảng viên", ["3 %", "5 %"]),
        ("tăng 10 - 11%/năm", ["↑10 %", "↑11 %"]),
        ("mỗi huyện 20 - 25 xã", ["20 xã", "25 xã"]),
        ("tăng từ 5 đến 7% mỗi năm", ["5 %", "7 %"]),
    ],
)
def test_fraction(text, figures):
    assert told(text) == figures

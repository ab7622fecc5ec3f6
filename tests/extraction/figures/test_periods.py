"""The time that a figure is of: named beside it, in its clause, by its sentence's frame, or by a heading."""

import pytest

from tests.extraction.figures.told import figures


@pytest.mark.parametrize(
    "text",
    [
        "có 12 xã",
        "tăng 8% so với năm 2015",
        "tăng 8% so với cùng kỳ năm 2015",
        "giảm 4 sở (từ đầu năm 2024 đến nay 3 sở), 5 phòng",
        # the term is the congress's
        "Đại hội Đảng bộ huyện, nhiệm kỳ 2020 - 2025 bầu 35 đồng chí",
        # of its own figure alone
        "phấn đấu mỗi năm giảm 6% hộ nghèo; cắt giảm 30% thủ tục",
        "mưa lũ tháng 10 làm sập 12 căn nhà; giải ngân đạt 61%",
        # what is so now, or has an occasion of its own
        "Năm 2023, tỉnh đón 12.000 khách. Đảng bộ tỉnh hiện có 17 đảng bộ.",
        "9 tháng năm 2024, thu hút 58 dự án; Đảng bộ tỉnh có 15 đảng bộ, 4.100 đảng viên",
        "Đến nay, toàn Đảng bộ có 1.012 chi bộ. Ủy ban kiểm tra các cấp đã kiểm tra 96 tổ chức đảng.",
        "Năm 2024, tỉnh họp. Sau sắp xếp, tỉnh giảm 12 sở.",
        # two years: which of them goes on is not said
        "Năm 2023, thu 5.000 tỷ đồng; năm 2024 thu 5.600 tỷ đồng. Tổng vốn đầu tư đạt 30.000 tỷ đồng.",
        # a heading's time ends with its list, or with the next heading
        "Các chỉ tiêu năm 2026:\n- Tăng trưởng 10%.\nĐoàn tặng 50 suất quà.",
        "1. Kết quả năm 2024\nKết nạp 120 đảng viên.\n2. Nhiệm vụ\nTổ chức 12 lớp bồi dưỡng.",
    ],
)
def test_has_no_period(text):
    assert figures(text)[-1].period == ""


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Năm 2025, ban hành 12 văn bản", "Năm 2025"),
        ("Trong 6 tháng đầu năm 2024, kết nạp 12 đảng viên", "Trong 6 tháng đầu năm 2024"),
        ("Giai đoạn 2021 - 2025 có 12 xã", "Giai đoạn 2021 - 2025"),
        ("quý III năm 2018 xét xử 12 vụ án", "quý III năm 2018"),
        ("kết nạp 12 đảng viên trong năm 2024", "trong năm 2024"),
        ("cho thấy, nửa đầu năm, kết nạp 12 đảng viên", "nửa đầu năm"),
        ("Đến nay, có 12 xã", "Đến nay"),
        ("từ khi hai huyện hợp nhất đến nay, giảm 5 phòng", "từ khi hai huyện hợp nhất đến nay"),
        ("mỗi năm giảm 12 hộ", "mỗi năm"),
        ("mưa lũ cuối tháng 10 và đầu tháng 11 làm sập 12 căn nhà", "cuối tháng 10 và đầu tháng 11"),
        # two years around one figure: the one right behind it
        ("Tỷ lệ hộ nghèo giảm từ 8,2% năm 2021 xuống còn 4,1% năm 2025", "năm 2025"),
        ("Thu nhập năm 2020 là 40 triệu đồng, đến năm 2025 đạt 62 triệu đồng", "đến năm 2025"),
        # the frame of a sentence, whatever parts it
        ("Nhiệm kỳ 2020 - 2025 bế mạc; thành lập 12 tổ công tác", "Nhiệm kỳ 2020 - 2025"),
        ("cho biết, trong quý I, GRDP tăng 9%; thu ngân sách đạt 5.000 tỷ đồng", "quý I"),
        ("báo cáo, sau 7 năm thực hiện Nghị quyết số 18, giảm 4 sở; 5 phòng", "sau 7 năm thực hiện"),
        ("đề ra 20 chỉ tiêu đến năm 2025, trong đó: thu 5.000 tỷ đồng; có 12 xã kiểu mẫu", "đến năm 2025"),
        # what opens a sentence holds for the next
        ("Năm 2025, tỉnh họp. Tỉnh ban hành 12 văn bản.", "Năm 2025"),
        # headings
        ("Các chỉ tiêu năm 2026:\n- Tăng trưởng 10%.\n- Kết nạp 120 đảng viên.", "năm 2026"),
        ("1. Kết quả năm 2024\nThu 7.100 tỷ đồng. Kết nạp 120 đảng viên.", "năm 2024"),
    ],
)
def test_period(text, period):
    assert figures(text)[-1].period == period

"""Every day, month, year and time is found, whole; what only looks like one is left alone."""

import pytest

from meetings.extraction.dates import days_found
from meetings.text.dates import Calendar
from meetings.text.leveled import Leveled
from meetings.text.normalize import normalise
from tests.extraction.marked import mark, unmark

NEITHER = [
    "Nghị quyết số 18-NQ/TW và Kết luận số 34-KL/TW",
    "Nghị quyết số 202/2025/QH15, Nghị định số 30/2020/NĐ-CP, Nghị quyết số 02/2018/NQ-HĐND",
    "Quyết định số 832/QĐ-UBND, Hướng dẫn 31 - HD/BTCTW",
    "giảm 215/1.503 công chức, đạt 14,4%",
    "có 5/9 chỉ tiêu đạt và vượt, 21/25 đảng bộ hoàn thành",
    "tăng 16,7%, đạt 12.5 tỷ đồng",
    "sau 6 tháng thực hiện, trong 7 năm qua",
    "9 tháng đầu, 2 ngày làm việc",
    "trên 2.000 văn bản, 2.025 đại biểu",
    "có 2025 đại biểu",
    "mạng 5G, công nghiệp 4.0, chính quyền 2 cấp",
    "đến nay, hiện nay, ngày nay, năm qua, thời gian qua, thông qua",
    "điện thoại 0912.345.678, tài khoản 12-34-5678",
    "ngày 32/13, ngày 31/2",
    "xã 5/9 phường",
    "Quốc lộ 14/2, số 7/2 đường Lê Lợi",
    "tăng từ 5 - 7 điểm",
]


@pytest.mark.parametrize("text", NEITHER)
def test_no_day(text):
    assert days_of(text) == text


FOUND = [
    # day and month in figures
    "⟦Chiều ngày 5/9⟧, Ban Thường vụ họp",
    "⟦Ngày 20/12⟧, đồng chí A có buổi làm việc",
    "⟦Sáng 28/3⟧, hội nghị khai mạc",
    "⟦Sáng ngày 01/12⟧ tại Hội trường",
    "⟦Sáng nay 21/3⟧, kỳ họp",
    "⟦Sáng nay, 21/3⟧, kỳ họp",
    "⟦Sáng nay, ngày 21-3⟧, kỳ họp",
    "⟦chiều nay (17/10)⟧, Đại hội",
    "⟦Hôm nay (ngày 5/9)⟧, Tỉnh ủy",
    "⟦Hôm nay 21/4/2020⟧, Tỉnh ủy",
    "⟦Tối qua 3/2⟧, tại Nhà văn hóa",
    "⟦Sáng 16.7⟧, đoàn công tác",
    "⟦Chiều 25.9⟧, Thường trực Tỉnh ủy",
    "hội nghị diễn ra vào ⟦ngày 10.10⟧.",
    "⟦Sáng 21-12⟧, Ban Thường vụ",
    "⟦Sáng ngày 23-10⟧, Tỉnh ủy",
    "- ⟦Chiều 2-12⟧, Tỉnh ủy",
    "⟦sáng 05/8⟧ tại Nhà văn hóa",
    "⟦Thứ Hai, ngày 5/9⟧, Tỉnh ủy họp",
    "⟦Sáng thứ Hai (5/9)⟧, Tỉnh ủy họp",
    "⟦ngày 5/9⟧ – một ngày đẹp trời",
    "dịp ⟦2/9⟧, lễ ⟦30/4⟧, Quốc khánh ⟦2-9⟧",
    "(⟦17/10⟧)",
    "⟦Rạng sáng 5/9⟧, mưa; ⟦đêm 6/9⟧ tạnh",
    "⟦Trưa 5/9⟧",
    # with the year
    "⟦06/09/2018⟧",
    "Nghị quyết số 18-NQ/TW, ⟦ngày 25/10/2017⟧ của Ban Chấp hành",
    "Quyết định số 219-QĐ/TU ⟦ngày 7-8-2025⟧ của Ban Thường vụ",
    "kỳ họp thứ 28 ⟦ngày 4/9/2018⟧.",
    "đến hết ⟦ngày 25.9.2020⟧./.",
    "⟦ngày 5 / 9 / 2018⟧",
    "⟦2025-07-15⟧ Hội nghị",
    # with the month's name
    "⟦ngày 25 tháng 10 năm 2017⟧ của",
    "⟦Sáng ngày 3 tháng 2⟧, tỉnh",
    "⟦Thứ hai, 26 Tháng 10 2020⟧ ⟦14:49⟧",
    "⟦ngày mùng 3 tháng Hai⟧",
    "⟦ngày 24 tháng Chạp⟧",
    # several days
    "dự kiến diễn ra ⟦từ ngày 24 - 28/7/2025⟧, với",
    "⟦từ ngày 12 đến ngày 15 tháng 10 năm 2020⟧",
    "⟦Từ ngày 15 đến 17/9⟧, đoàn",
    "⟦Ngày 10 và 11-2⟧, Tỉnh ủy",
    "⟦Trong 2 ngày 6 và 7/12⟧, HĐND tỉnh",
    "⟦Trong hai ngày 30/11 và 1/12⟧, HĐND tỉnh",
    "⟦Trong 3 ngày (8, 9 và 10/12)⟧, kỳ họp",
    "⟦Từ 14 - 16/10⟧, Đại hội",
    "⟦từ ngày 28/12/2025 đến ngày 3/1/2026⟧",
    "từ ⟦sáng 8/12 đến chiều 10/12⟧",
    "(⟦2/9/1945-2/9/2025⟧)",
    "(⟦3/2/1930 - 3/2/2025⟧)",
    # pointing
    "Trong phiên làm việc ⟦chiều nay⟧, Ban Chấp hành",
    "⟦Hôm qua⟧, ⟦sáng mai⟧, ⟦chiều cùng ngày⟧, ⟦Ngày hôm nay⟧",
    # months, quarters
    "từ ⟦tháng 12/2024⟧ đến nay",
    "xem xét trong ⟦tháng 9 năm 2018⟧",
    "trong ⟦quý IV năm 2018⟧ và ⟦quý I/2019⟧",
    "nhiệm vụ ⟦tháng 7⟧",
    "từ ⟦12/2024⟧ đến nay",
    # years
    "⟦nhiệm kỳ 2020 – 2025⟧ và ⟦giai đoạn 2026-2030⟧",
    "kết quả ⟦năm 2025⟧, nhiệm vụ ⟦năm 2026⟧",
    "⟦từ năm 2021 đến năm 2025⟧",
    "⟦đầu 2025⟧, ⟦cuối năm 2024⟧",
    "Nghị quyết (⟦2025⟧)",
    # clocks
    "lúc ⟦7h30⟧, ⟦14 giờ 30 phút⟧, ⟦16:17⟧, đến ⟦17 giờ⟧",
    "⟦8h00⟧: Đồng chí A khai mạc",
]


@pytest.mark.parametrize("marked", FOUND)
def test_found(marked):
    text, _ = unmark(marked)
    assert days_of(text) == marked


def days_of(text: str) -> str:
    return mark(text, [(found.start, found.end) for found in days_found(Leveled(normalise(text)))])


READ_AS = [
    ("Chiều ngày 5/9", Calendar(5, 9), None),
    ("ngày 25 tháng 10 năm 2017", Calendar(25, 10, 2017), None),
    ("ngày mùng 3 tháng Hai năm 2026", Calendar(3, 2, 2026), None),
    ("từ ngày 24 - 28/7/2025", Calendar(24, 7, 2025), Calendar(28, 7, 2025)),
    ("từ ngày 28/12 đến ngày 3/1/2026", Calendar(28, 12, 2025), Calendar(3, 1, 2026)),
    ("Trong 3 ngày (8, 9 và 10/12)", Calendar(8, 12), Calendar(10, 12)),
    ("từ ngày 12 đến ngày 15 tháng 10 năm 2020", Calendar(12, 10, 2020), Calendar(15, 10, 2020)),
    ("quý IV năm 2018", Calendar(None, 10, 2018), Calendar(None, 12, 2018)),
    ("tháng 12/2024", Calendar(None, 12, 2024), None),
    ("nhiệm kỳ 2020 - 2025", Calendar(year=2020), Calendar(year=2025)),
]


@pytest.mark.parametrize(("text", "first", "last"), READ_AS)
def test_read_as(text, first, last):
    (found,) = days_found(Leveled(text))
    assert (found.first, found.last) == (first, last)


POINTS = [
    ("chiều nay (17/10)", "today", "chiều", None),
    ("Tối qua 3/2", "yesterday", "tối", None),
    ("chiều cùng ngày", "same", "chiều", None),
    ("sáng mai", "tomorrow", "sáng", None),
    ("Thứ Ba, ngày 5/9", "", "", 1),
    ("Sáng Chủ nhật, 5/9", "", "sáng", 6),
]


@pytest.mark.parametrize(("text", "now", "part", "weekday"), POINTS)
def test_words_before_a_day(text, now, part, weekday):
    (found,) = days_found(Leveled(text))
    assert (found.now, found.part, found.weekday) == (now, part, weekday)

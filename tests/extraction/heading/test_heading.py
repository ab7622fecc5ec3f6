"""What stands around a report: headline, day of publication, author, outlet, address."""

from datetime import date

import pytest

from meetings.extraction.resolve.heading import read_heading
from meetings.text.dates import Calendar
from tests.extraction.marked import article, unmark

LEAD = "Ngày 15/7, tại Trung tâm Hội nghị, Ban Chấp hành Đảng bộ tỉnh tổ chức hội nghị."
STORY = (
    "Hội nghị đã nghe báo cáo tình hình phát triển kinh tế - xã hội; thảo luận các nhiệm vụ trọng tâm. "
    "Các ý kiến thống nhất cao với dự thảo."
)

UNTITLED = [
    f"{LEAD}\n{STORY}",
    f"Các đại biểu dự hội nghị. Ảnh: Quốc Duy\nDự hội nghị có các đồng chí trong Ban Thường vụ.\n{STORY}",
    f"Quang cảnh hội nghị\n{STORY}",
    f" date 2025-10-24 Cùng tham dự hội nghị có các đồng chí: Lê Văn Tám – Phó Bí thư Tỉnh ủy.\n{STORY}",
    f"Sáng 5/9, Tỉnh ủy họp\n{STORY}",
    f"Chính trị\n06/09/2018\n{LEAD}\n{STORY}",
    f"Đồng chí Lê Văn Tám phát biểu tại hội nghị\n{STORY}",
    f"và các đồng chí trong Ban Thường vụ\n{STORY}",
    f"MULTIMEDIA\n{LEAD}\n{STORY}",
    f"{{title}}\n{LEAD}\n{STORY}",
    f"***\n{LEAD}\n{STORY}",
    # what a colon opens here are people and papers, no headline
    f"Chủ trì hội nghị:\n- Lê Văn Tám, Bí thư Tỉnh ủy;\n{LEAD}\n{STORY}",
    f"Kính gửi:\n{LEAD}\n{STORY}",
]


@pytest.mark.parametrize("text", UNTITLED)
def test_no_title(text):
    assert heading_of(text).title.value is None


TITLED = [
    f"Hà Nội: 26°C Hà Nội\nTP Hồ Chí Minh: 25 °C\n⟦Hội nghị cán bộ⟧\n{LEAD}\n{STORY}",
    f"⟦Hội nghị cán bộ chủ chốt của tỉnh⟧\n\n06/09/2018\n\n{LEAD}\n{STORY}",
    f" date 2025-07-15 ⟦Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh⟧\n\n{LEAD}\n{STORY}",
    f"Chính trị\n⟦Bí thư Tỉnh ủy Lê Văn Tám làm việc với Ban Tổ chức Tỉnh ủy⟧\n{LEAD}\n{STORY}",
    f"⟦KHAI MẠC ĐẠI HỘI ĐẢNG BỘ TỈNH⟧\n{LEAD}\n{STORY}",
    f"⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧ - Báo Quê Hương điện tử\n{LEAD}\n{STORY}",
    f"⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧ 16:29 22/07/2019\n{LEAD}\n{STORY}",
    f"⟦“Đoàn kết - Dân chủ - Kỷ cương - Đổi mới”⟧\n{LEAD}\n{STORY}",
    f"⟦Vì sao phải tinh gọn bộ máy?⟧\n{LEAD}\n{STORY}",
    f"⟦Hội nghị Ban Chấp hành Đảng bộ tỉnh ngày 12/7/2024⟧\n{LEAD}\n{STORY}",
    f"⟦HỘI NGHỊ TỈNH ỦY LẦN THỨ 12⟧\nSÁNG 5/9, TẠI HỘI TRƯỜNG, TỈNH ỦY HỌP.\n{STORY}",
    f"⟦BTV Tỉnh ủy họp phiên tháng 9⟧\n{LEAD}\n{STORY}",
    f"⟦BTV TU họp⟧\n{LEAD}\n{STORY}",
    # short, with a caption or a lead under it
    f"⟦Khai mạc Đại hội⟧\nBan Chấp hành Đảng bộ tỉnh ra mắt Đại hội\n{LEAD}\n{STORY}",
    f"⟦Họp Tỉnh ủy⟧\n{LEAD}\n{STORY}",
    # what a site or a crawler left above or before it
    f"⟦Họp Tỉnh ủy⟧\n date 2025-07 {LEAD}\n{STORY}",
    f"Đảng - Đoàn thể\n⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧\n14-10-2020 07:20:15\n{LEAD}\n{STORY}",
    f"Tỉnh ủy\n14:20 14/10/2020\n⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧\n{LEAD}\n{STORY}",
    f"Thứ hai 14/10/2020\nHotline: 024.355.63.010\n⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧\n{LEAD}\n{STORY}",
    f"Hotline: Lê Văn Tám 024.355.63.010\nEmail: toasoan@quehuong.vn\n⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧"
    f"\n{LEAD}\n{STORY}",
    f"MULTIMEDIA\n⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧\n17:54, 08/04/2024\n{LEAD}\n{STORY}",
    f".\n\n⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧\nThứ Tư, 08/04/2015, 08:11 [GMT+7]\n.\n{LEAD}\n{STORY}",
    f" date 2025-07-15 {{title}}\n⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧\n{LEAD}\n{STORY}",
    f"date 2025-07-15 {{{{ title }}}} ⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧\n{LEAD}\n{STORY}",
    f"null ⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧\n{LEAD}\n{STORY}",
    f"undefined\n⟦Khai mạc kỳ họp thứ 12 HĐND tỉnh⟧\n{LEAD}\n{STORY}",
]


@pytest.mark.parametrize("marked", TITLED)
def test_title(marked):
    text, [(start, end)] = unmark(marked)
    title = heading_of(text).title
    assert title.value == text[start:end]


def test_a_place_with_a_colon_opens_the_title_below():
    text = f"Gò Lộc:\n\nKết nạp 12 đảng viên mới\n\n{LEAD}\n{STORY}"
    assert heading_of(text).title.value == "Gò Lộc: Kết nạp 12 đảng viên mới"


def test_a_title_over_two_lines_is_one():
    title = heading_of(f"HỘI NGHỊ BAN CHẤP HÀNH\nLẦN THỨ MƯỜI\n{LEAD}\n{STORY}").title
    assert title.value == "HỘI NGHỊ BAN CHẤP HÀNH LẦN THỨ MƯỜI"
    assert len(title.mentions) == 2


UNDATED = [
    f"Hội nghị cán bộ\n{LEAD}\n{STORY}",
    f"Hội nghị cán bộ\nNgày 15/7/2025, Ban Chấp hành Đảng bộ tỉnh tổ chức hội nghị.\n{STORY}",
    f"Hội nghị cán bộ ngày 15/7/2025\n{LEAD}\n{STORY}",
    f"Hội nghị cán bộ\n{LEAD} Nghị quyết ngày 25/10/2017 được quán triệt.\n{STORY}\nMai Hạ",
    f"date 2025-06 Hội nghị cán bộ\n{LEAD}\n{STORY}",
]


@pytest.mark.parametrize("text", UNDATED)
def test_no_day_of_publication(text):
    assert heading_of(text).published_on.value is None


DATED = [
    (f" date ⟦2025-07-15⟧ Hội nghị cán bộ\n{LEAD}\n{STORY}", "2025-07-15"),
    (f"Hội nghị cán bộ\n⟦06/09/2018⟧\n{LEAD}\n{STORY}", "2018-09-06"),
    (f"Hội nghị cán bộ\n⟦06-9-2018⟧ 14:30\n{LEAD}\n{STORY}", "2018-09-06"),
    (f"Hội nghị cán bộ\n⟦Thứ hai, 26 Tháng 10 2020⟧ 14:49\n{LEAD}\n{STORY}", "2020-10-26"),
    (f"Cập nhật lúc: 18:00 |⟦22/05/2022⟧\nHội nghị cán bộ\n{LEAD}\n{STORY}", "2022-05-22"),
    (f"Cập nhật, 16:17, ⟦Thứ Năm, 11/07/2019⟧ (GMT+7)\nHội nghị cán bộ\n{LEAD}\n{STORY}", "2019-07-11"),
    (f"Hội nghị cán bộ\nBởi Mai Hạ - ⟦14 Tháng Mười, 2020⟧\n{LEAD}\n{STORY}", "2020-10-14"),
    (f"Hội nghị cán bộ\nPublished: ⟦2020-10-14⟧T07:00:00+07:00\n{LEAD}\n{STORY}", "2020-10-14"),
    (f"Hội nghị cán bộ\n⟦Thứ Năm, 21/04/2016⟧, 18:40 [GMT+7]\n{LEAD}\n{STORY}", "2016-04-21"),
    (f"Hội nghị cán bộ\nMai Hạ - ⟦21/04/2016⟧ 18:40 [GMT+7]\n{LEAD}\n{STORY}", "2016-04-21"),
    (f"Hội nghị cán bộ ( Cập nhật ⟦ngày: 06/09/2018⟧ )\n{LEAD}\n{STORY}", "2018-09-06"),
    # a site's clock over the headline, not the report's day
    (f"Thứ Bảy, 20/12/2025 19:06\nHội nghị cán bộ\n⟦06/09/2018⟧ 10:44\n{LEAD}\n{STORY}", "2018-09-06"),
    (f"⟦06/09/2018⟧ 10:44\nHội nghị cán bộ\n{LEAD}\n{STORY}\nIn ngày 20/12/2025", "2018-09-06"),
    # a lead stuck to the date line
    (f"Hội nghị cán bộ\n⟦06/09/2018⟧{LEAD}\n{STORY}", "2018-09-06"),
    (f"Hội nghị cán bộ\n(⟦06/09/2018⟧){LEAD}\n{STORY}", "2018-09-06"),
    (f"04:35 ⟦15/03/2016⟧\n{LEAD}\n{STORY}", "2016-03-15"),
    (f"Chính trị ⟦13-05-2022⟧\nHội nghị cán bộ\n{LEAD}\n{STORY}", "2022-05-13"),
    (f"Hội nghị cán bộ\n{LEAD}\n{STORY}\nMai Hạ\nNgày đăng: ⟦25-09-2025⟧", "2025-09-25"),
    (f"Hội nghị cán bộ\nCập nhật: 09:00 07/09/2018\nĐăng ⟦ngày 06/09/2018⟧\n{LEAD}\n{STORY}", "2018-09-06"),
    (
        f"Hội nghị cán bộ\n{LEAD}\n{STORY}\nNguồn: ⟦https://quehuong.vn/2025/07/15/hoi-nghi.html⟧",
        "2025-07-15",
    ),
]


@pytest.mark.parametrize(("marked", "day"), DATED)
def test_day_of_publication(marked, day):
    text, spans = unmark(marked)
    published_on = heading_of(text).published_on
    assert published_on.value == date.fromisoformat(day)
    assert [(m.start, m.end) for m in published_on.mentions] == spans


APPEARED = [
    (f"date 2025-06 Hội nghị cán bộ\n{LEAD}\n{STORY}", Calendar(None, 6, 2025)),
    (
        f"https://quehuong.vn/chinh-tri/202010/dai-hoi-3025.html\nĐại hội khai mạc\n{STORY}",
        Calendar(None, 10, 2020),
    ),
    (f"{STORY}\nNguồn: https://quehuong.vn/dai-hoi-post250625103000123.html", Calendar(25, 6, 2025)),
    (f"{STORY}\nNguồn: https://quehuong.vn/dai-hoi-post565000.html", None),
    (f"{STORY}\nNguồn: https://quehuong.vn/dai-hoi-123456789.html", None),
]


@pytest.mark.parametrize(("text", "appeared"), APPEARED)
def test_when_it_appeared(text, appeared):
    assert heading_of(text).appeared == appeared


UNSIGNED = [
    f"Hội nghị cán bộ\n{LEAD}\n{STORY}",
    f"Các đại biểu dự hội nghị. Ảnh: Quốc Duy\n{STORY}",
    f"Hội nghị cán bộ\n{STORY}\nẢnh: Quốc Duy",
    f"Hội nghị cán bộ\n{STORY}\nTheo Baoquehuong.com.vn",
    f"Danh sách trúng cử\n{STORY}\nCác đồng chí trúng cử gồm:\nLê Văn Tám\nTrần Văn Chín",
    f"Danh sách trúng cử\n{STORY}\nCác đồng chí trúng cử gồm:\n- Lê Văn Tám.\n- Trần Văn Chín.",
    f"Hội nghị cán bộ\n{STORY}\nDự hội nghị có:\nLê Văn Tám - Trưởng Phòng Tổng hợp",
    f"Hội nghị cán bộ\n{STORY}\nHội nghị thống nhất cao. Đại hội thành công.",
    f"Hội nghị cán bộ\n{STORY}\nTin và ảnh hưởng của sự kiện",
    f"Hội nghị cán bộ\n{STORY}\nLò Thanh Hạc. Ảnh: Quốc Duy\n{STORY}\n{STORY}\n{STORY}\n{STORY}",
]


@pytest.mark.parametrize("text", UNSIGNED)
def test_no_byline(text):
    assert heading_of(text).byline.value is None


SIGNED = [
    ("Mai Hạ", "Mai Hạ"),
    ("THIÊN TRÚC", "THIÊN TRÚC"),
    ("T.LĨNH - V.ANH", "T.LĨNH - V.ANH"),
    ("Tin, ảnh: Hoàng Mẫn", "Hoàng Mẫn"),
    ("Bài và ảnh: Hoàng Mẫn", "Hoàng Mẫn"),
    ("Bài: Hoàng Mẫn; Ảnh: Quốc Duy", "Hoàng Mẫn"),
    ("Tin: Hoàng Mẫn - Ảnh: Quốc Duy", "Hoàng Mẫn"),
    ("Thực hiện: Đắc Nhân - Ngọc Thành", "Đắc Nhân - Ngọc Thành"),
    ("Tác giả: Lê Thị Bảy", "Lê Thị Bảy"),
    ("Nhóm PV", "Nhóm PV"),
    ("PV", "PV"),
    ("Trần Oanh (tổng hợp)", "Trần Oanh"),
    ("(Mai Hạ)", "Mai Hạ"),
    ("Biên tập viên Cổng TTĐT tỉnh", "Biên tập viên Cổng TTĐT tỉnh"),
    ("Y Mai", "Y Mai"),
    # initials and shortened syllables
    ("P. HÀ - H. MINH", "P. HÀ - H. MINH"),
    ("T. KHOA", "T. KHOA"),
    ("N.T.H", "N.T.H"),
    ("Th. Khoa - Ng. Minh", "Th. Khoa - Ng. Minh"),
    # where the author works, what else the author did
    ("Anh Tú (VPTU)", "Anh Tú"),
    ("Mai Hạ (Báo Quê Hương)", "Mai Hạ"),
    ("VŨ HÀ (vuha@quehuong.vn)", "VŨ HÀ"),
    ("Mai Hạ - Văn phòng Tỉnh ủy", "Mai Hạ"),
    ("Mai Hạ, BTG Tỉnh ủy", "Mai Hạ"),
    ("Tin: Hoàng Mẫn. Ảnh: Quốc Duy", "Hoàng Mẫn"),
    ("Ngọc Ánh. Ảnh: Quốc Duy", "Ngọc Ánh"),
    ("Mai Hạ - Ảnh: Quốc Duy", "Mai Hạ"),
    ("Lê Tám; ảnh: Mai Hạ", "Lê Tám"),
    ("Tin và ảnh Hoàng Mẫn", "Hoàng Mẫn"),
    ("Tác giả bài viết: Mai Hạ", "Mai Hạ"),
    ("Bởi Mai Hạ", "Mai Hạ"),
    # marks around them
    ("PV - CTV", "PV - CTV"),
    ("Mai Hạ./.", "Mai Hạ"),
    ("* Mai Hạ", "Mai Hạ"),
    ("_Mai Hạ_", "Mai Hạ"),
]


@pytest.mark.parametrize(("line", "byline"), SIGNED)
def test_byline(line, byline):
    assert heading_of(f"Hội nghị cán bộ\n{LEAD}\n{STORY}\n\n{line}").byline.value == byline
    assert (
        heading_of(f"Hội nghị cán bộ\n{LEAD}\n{STORY}\n{line}\nTheo Báo Quê Hương\n").byline.value == byline
    )


CREDITED = [
    ("Theo Baoquehuong.com.vn", "Baoquehuong.com.vn"),
    ("Theo Báo Quê Hương", "Báo Quê Hương"),
    ("(Theo TTXVN)", "TTXVN"),
    ("(TTXVN/Vietnam+)", "TTXVN/Vietnam+"),
    ("Nguồn: Báo Quê Hương", "Báo Quê Hương"),
    ("Nguồn tin: baoquehuong.vn", "baoquehuong.vn"),
    ("Nguồn: https://baoquehuong.vn/chinh-tri/tin-123.html", "baoquehuong.vn"),
    ("TTXVN", "TTXVN"),
    ("Tác giả: Mai Hạ - Nguồn: Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy"),
]


@pytest.mark.parametrize(("line", "source"), CREDITED)
def test_source(line, source):
    assert heading_of(f"Hội nghị cán bộ\n{LEAD}\n{STORY}\n\n{line}").source.value == source


CODES = [
    "(⟦QHO⟧) - ",
    "(⟦QHO⟧)",
    "⟦QHO⟧ - ",
    "⟦QHO⟧-",
    "⟦QHO.VN⟧ - ",
    "(⟦QH7 Online⟧) - ",
    "⟦quehuong.vn⟧ - ",
]


@pytest.mark.parametrize("code", CODES)
def test_source_before_the_first_word(code):
    text, [(start, end)] = unmark(f"Hội nghị cán bộ\n{code}{LEAD}\n{STORY}")
    source = heading_of(text).source
    assert source.value == text[start:end]
    assert [(m.start, m.end) for m in source.mentions] == [(start, end)]


UNCREDITED = [
    f"Hội nghị cán bộ\n{LEAD}\n{STORY}",
    f"{STORY}\nTheo báo cáo, có 56 xã.",
    f"Hội nghị cán bộ\nTHPT-Lê Lợi là trường đạt chuẩn.\n{STORY}",
    f"Hội nghị cán bộ\nHĐND-UBND tỉnh họp.\n{STORY}",
]


@pytest.mark.parametrize("text", UNCREDITED)
def test_no_source(text):
    assert heading_of(text).source.value is None


def test_address():
    url = "https://baoquehuong.vn/chinh-tri/202507/tin-123.html"
    assert heading_of(f"Hội nghị cán bộ\n{STORY}\nNguồn: {url}").url.value == url
    assert heading_of(f"Hội nghị cán bộ\n{STORY}").url.value is None


def heading_of(text):
    return read_heading(article(text))

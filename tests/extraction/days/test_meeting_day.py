"""The meeting's day: its event's, not a document's, an anniversary's, a deadline's or another meeting's."""

import unicodedata
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.extraction.findings import DocumentRead, Mention
from meetings.extraction.resolve.day import dates_in, read_day
from meetings.extraction.resolve.heading import read_heading
from tests.extraction.marked import article, unmark

BODY = "Đồng chí Lê Văn Tám, Bí thư Tỉnh ủy chủ trì hội nghị.\n\nHội nghị đã thảo luận nhiều nội dung."

OPEN = [
    # a page put up again long after
    " date 2017-03 Hội nghị cán bộ\nChiều 22-10, Đại hội đại biểu Đảng bộ tỉnh bế mạc.",
    # no day at all
    f"Hội nghị Ban Chấp hành Đảng bộ tỉnh\n{BODY}",
    # only a document's day
    f"Hội nghị đã triển khai Nghị quyết số 27-NQ/TW, ngày 21/5/2018 của Hội nghị Trung ương 7.\n{BODY}",
    f"Theo Quyết định số 219-QĐ/TU ngày 7-8-2025 của Tỉnh ủy, có 13 đảng viên được trao Huy hiệu.\n{BODY}",
    f"Kết luận của Bộ Chính trị ngày 7/8/2018 được quán triệt tại hội nghị.\n{BODY}",
    # a publication, but a report without a word on the day
    f" date 2025-08-28 Theo Quyết định số 219-QĐ/TU ngày 7-8-2025, đợt này có 13 đồng chí.\n{BODY}",
    f"Tổng kết phong trào thi đua\n12/11/2024\n{BODY}",
    # the day of publication is asked for and not given
    f"Sáng nay, Tỉnh ủy tổ chức hội nghị tổng kết.\n{BODY}",
    # anniversaries, limits, plans
    f"Nhân kỷ niệm 95 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2025), Tỉnh ủy tổ chức gặp mặt.\n{BODY}",
    f"Tỉnh ủy tổ chức hội nghị gặp mặt nhân dịp Quốc khánh 2/9.\n{BODY}",
    f"Tính đến ngày 30/11/2024, toàn tỉnh đã kết nạp 1.200 đảng viên.\n{BODY}",
    f"Đại hội dự kiến diễn ra từ ngày 24 - 28/7/2025, với 186 đại biểu.\n{BODY}",
    f"Các cơ quan hoàn thành báo cáo trước ngày 15/9/2024.\n{BODY}",
    f"Sở Nội vụ giải thể phòng chuyên môn kể từ ngày 1/3/2025.\n{BODY}",
    f"Kỳ họp dự kiến diễn ra trong 3 ngày, từ ngày 8 - 10/12/2024.\n{BODY}",
    f"Ngày 8/12/2024, HĐND tỉnh sẽ khai mạc kỳ họp thứ 9.\n{BODY}",
    f"Họp\n20/6/2025\nNgày 16/7, Tỉnh ủy họp. Quyết định số 12-QĐ/TU ngày 1/6/2025.\n{BODY}",
    f"Kỳ họp thứ 9 sẽ khai mạc ngày 8/12/2024 tại hội trường tỉnh.\n{BODY}",
    f"Đề án đã được thông qua tại kỳ họp thứ 28 ngày 4/9/2018.\n{BODY}",
    f"Trước đó, ngày 3/9/2024, đoàn công tác đã khảo sát tại xã Tân An.\n{BODY}",
    f"Đồng chí sinh ngày 5/6/1972, quê xã Tân An.\n{BODY}",
    f"Đồng chí nhấn mạnh: “Từ ngày 1/7/2025 bộ máy mới đi vào hoạt động, hội nghị cần thống nhất”.\n{BODY}",
    f"Ngày 20/8/2024, UBND tỉnh ban hành Kế hoạch số 120/KH-UBND về tuyển dụng.\n{BODY}",
    # day and month, and nothing that gives the year
    f"Chiều 5/9, Ban Thường vụ Tỉnh ủy họp phiên thường kỳ.\n{BODY}",
    f"Chiều 5/9, Tỉnh ủy tổ chức hội nghị quán triệt Kết luận số 34-KL/TW, ngày 7/8/2018.\n{BODY}",
    f"Chiều 5/9, Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025 khai mạc.\n{BODY}",
    # months of another year, an anniversary still ahead, work summed up that is no deadline
    f"Chiều 5/9, Tỉnh ủy họp giao ban, số đảng viên tăng so với tháng 9/2023.\n{BODY}",
    f"Chiều 5/9, Tỉnh ủy họp, hướng tới kỷ niệm 95 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2025).\n{BODY}",
    f"Sáng 4/2, Tỉnh ủy đánh giá tình hình thực hiện quý III/2024, Kế hoạch 12 ngày 8/8/2023.\n{BODY}",
    # periods that do not hold the day, periods of two years, a period deep in the report
    f"Sáng 4/2, HĐND tỉnh họp thẩm tra nội dung trình kỳ họp thường lệ giữa năm 2024.\n{BODY}",
    f"Sáng 12/8, Tỉnh ủy họp, chuẩn bị Tết Nguyên đán Ất Tỵ 2025.\n{BODY}",
    f"Sáng 5/4, Tỉnh ủy sơ kết quý I/2024, so với kết quả quý I/2022.\n{BODY}",
    f"Sáng 5/4, Tỉnh ủy họp.\n{BODY}\nHai bên trao đổi.\nĐồng chí nêu kết quả quý I/2023 của tỉnh.",
    # almost a year before the publication, or a day after it
    f"Hội nghị Tỉnh ủy\n10/7/2024\nNgày 12/7, Tỉnh ủy tổ chức hội nghị.\n{BODY}",
]


@pytest.mark.parametrize("text", OPEN)
def test_day_stays_open(text):
    assert day_of(text) is None


SETTLED = [
    # the days of sessions that another meeting heard of
    ("⟦Chiều 11-7-2019⟧, Thường trực họp nghe báo cáo tại 2 phiên thảo luận ngày 10 - 11/7.", "2019-07-11"),
    # written of only while they existed: leaders of districts, the Party committee of the UBND
    (
        "⟦Ngày 24/2⟧, Đảng ủy UBND tỉnh họp, lãnh đạo các huyện, thị xã dự.",
        "2025-02-24",
    ),
    # the half year that a report to the council sums up beforehand
    ("⟦Chiều 14-6⟧, UBND tỉnh họp về tình hình kinh tế 6 tháng đầu năm 2019.", "2019-06-14"),
    # forms
    ("⟦Chiều 5/9/2024⟧, Ban Thường vụ Tỉnh ủy họp.", "2024-09-05"),
    ("⟦Sáng 16.7.2024⟧, đoàn công tác làm việc với Huyện ủy.", "2024-07-16"),
    ("⟦Ngày 25 tháng 10 năm 2024⟧, Tỉnh ủy tổ chức hội nghị.", "2024-10-25"),
    ("(QXT) - ⟦Sáng 21-12-2023⟧, Ban Thường vụ Tỉnh ủy tổ chức hội nghị.", "2023-12-21"),
    ("- ⟦Chiều 2-12-2022⟧, Ban Thường vụ Tỉnh ủy công bố quyết định về công tác cán bộ.", "2022-12-02"),
    ("Trực tiếp - ⟦Ngày 9-4-2024⟧, tại Hội trường, Tỉnh ủy tổ chức hội nghị.", "2024-04-09"),
    ("Hội nghị do Tỉnh ủy tổ chức diễn ra vào ⟦ngày 10.10.2022⟧.", "2022-10-10"),
    (
        "Thực hiện chương trình công tác, ⟦sáng 5/9/2024⟧, Thường trực Tỉnh ủy làm việc với Sở Y tế.",
        "2024-09-05",
    ),
    ("Thực hiện Kế hoạch số 12-KH/TU, ⟦sáng 5/9/2024⟧, Đoàn kiểm tra làm việc với Sở Y tế.", "2024-09-05"),
    (
        "Nhân kỷ niệm 80 năm Quốc khánh (2/9/1945-2/9/2025), ⟦ngày 23/8/2025⟧, Đoàn đại biểu dâng hương.",
        "2025-08-23",
    ),
    ("⟦Trong 2 ngày 6 và 7/12/2023⟧, HĐND tỉnh tổ chức kỳ họp thứ 12.", "2023-12-06"),
    ("⟦Từ ngày 12 đến ngày 15 tháng 10 năm 2020⟧, Đại hội đại biểu Đảng bộ tỉnh đã diễn ra.", "2020-10-12"),
    ("⟦Hôm nay 21/4/2020⟧, Tỉnh ủy tổ chức hội nghị.", "2020-04-21"),
    # the publication gives the year
    ("Họp\n06/09/2018\n⟦Chiều ngày 5/9⟧, Tỉnh ủy triệu tập hội nghị.", "2018-09-05"),
    ("date 2025-07-15 Hội nghị lần thứ hai\n⟦Ngày 15/7⟧, Ban Chấp hành tổ chức hội nghị.", "2025-07-15"),
    ("Hội nghị tổng kết\n02/01/2024\n⟦Chiều 31/12⟧, Tỉnh ủy tổ chức hội nghị.", "2023-12-31"),
    ("date 2025-06 Tỉnh ủy họp\n⟦Sáng 12/6⟧, Tỉnh ủy tổ chức hội nghị.", "2025-06-12"),
    ("Cập nhật lúc: 18:00 |22/05/2022\n⟦Sáng 21.5⟧, Tỉnh ủy tổ chức hội nghị.", "2022-05-21"),
    (
        "11:49 17/10/2020\nTiếp tục chương trình, ⟦chiều nay (17/10)⟧, Đại hội tiến hành bầu Ban Chấp hành.",
        "2020-10-17",
    ),
    ("Họp\n04:35 15/03/2016\n⟦Sáng 15-3⟧, các đồng chí đã làm việc với các ban Đảng.", "2016-03-15"),
    ("Hội nghị\nThứ hai, 26 Tháng 10 2020 14:49\n⟦Ngày 23-10⟧, Tỉnh ủy tổ chức hội nghị.", "2020-10-23"),
    # pointing
    (
        "date 2025-10-24 Cùng dự có đồng chí A.\nTrong phiên làm việc ⟦chiều nay⟧, Ban Chấp hành cho ý kiến.",
        "2025-10-24",
    ),
    ("Hội nghị\n05/02/2025\n⟦Hôm qua⟧, Tỉnh ủy tổ chức gặp mặt.", "2025-02-04"),
    (
        "Hội nghị\n04/02/2025\n⟦Tối qua 3/2⟧, Lễ kỷ niệm 95 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2025).",
        "2025-02-03",
    ),
    # what bounds the report gives the year
    (
        "⟦Ngày 20/12⟧, Bí thư làm việc với Ban Tổ chức về kết quả công tác năm 2025, nhiệm vụ năm 2026.",
        "2025-12-20",
    ),
    (
        "⟦Ngày 8/1⟧, Ban Dân vận tổng kết công tác dân vận năm 2023, triển khai nhiệm vụ năm 2024.",
        "2024-01-08",
    ),
    (
        "⟦Sáng 5/7⟧, Tỉnh ủy sơ kết công tác 6 tháng đầu năm 2023, nhiệm vụ 6 tháng cuối năm 2023.",
        "2023-07-05",
    ),
    (
        "⟦Chiều 5/9⟧, Tỉnh ủy quán triệt Kết luận 34-KL/TW ngày 7/8/2018, hoàn thành trong tháng 12/2018.",
        "2018-09-05",
    ),
    (
        "⟦Thứ Tư, ngày 5/9⟧, Tỉnh ủy học Kết luận 34-KL/TW ngày 7/8/2018; xong trước ngày 31/12/2019.",
        "2018-09-05",
    ),
    # the first of several days
    (
        "Kỳ họp diễn ra ⟦từ ngày 8 - 10/12/2023⟧.\nChiều 10/12/2023, kỳ họp thứ 12 HĐND tỉnh bế mạc.",
        "2023-12-08",
    ),
    ("Sau 2,5 ngày làm việc, ⟦chiều 9/12/2023⟧, kỳ họp thứ 12 HĐND tỉnh đã bế mạc.", "2023-12-07"),
    ("Sau 2 ngày rưỡi làm việc, ⟦sáng 12/12/2018⟧, kỳ họp thứ 8 HĐND tỉnh bế mạc.", "2018-12-10"),
    ("Sau hơn hai ngày làm việc, ⟦sáng 12/12/2018⟧, kỳ họp thứ 8 HĐND tỉnh bế mạc.", "2018-12-10"),
    ("Qua gần 03 ngày nghiêm túc, trách nhiệm làm việc, ⟦ngày 12/12/2018⟧, kỳ họp bế mạc.", "2018-12-10"),
    ("⟦Sáng 12/12/2018⟧, kỳ họp thứ 8 bế mạc.\nSau 3 ngày làm việc, kỳ họp đã thành công.", "2018-12-10"),
    ("⟦Ngày 11/12/2018⟧, Tỉnh ủy họp. Sau 3 ngày làm việc tại cơ sở, đoàn đã trở về.", "2018-12-11"),
    ("Sau một ngày làm việc, ⟦chiều 8/7/2023⟧, Hội nghị Tỉnh ủy đã bế mạc.", "2023-07-08"),
    (
        "⟦Sáng 15/10/2025⟧, Đại hội Đảng bộ tỉnh khai mạc. Chiều 14/10, Đại hội đã họp phiên trù bị.",
        "2025-10-14",
    ),
    ("⟦Sáng 9/12/2023⟧, kỳ họp thứ 12 HĐND tỉnh bước sang ngày làm việc thứ hai.", "2023-12-08"),
    (
        "⟦Ngày 18-7⟧, tiếp tục ngày làm việc thứ 2 kỳ họp thứ 4.\nKỳ họp khai mạc ngày 17-7-2012.",
        "2012-07-17",
    ),
    ("⟦Ngày 13/7/2023⟧, kỳ họp thảo luận. Trước đó, chiều 12/7, kỳ họp đã khai mạc.", "2023-07-12"),
    # the same day, or its month, with the year elsewhere
    ("⟦Sáng nay (4/12)⟧, kỳ họp khai mạc. Kỳ họp diễn ra từ ngày 4 đến ngày 6/12/2024.", "2024-12-04"),
    ("⟦Chiều 25.9⟧, Ban Thường vụ Tỉnh ủy họp phiên thường kỳ tháng 9/2024.", "2024-09-25"),
    (
        "Bí thư Tỉnh ủy tiếp công dân định kỳ tháng 5/2023\n⟦Ngày 15/5⟧, đồng chí Tám tiếp công dân.",
        "2023-05-15",
    ),
    # an anniversary, a decision announced, the months summed up
    (
        "⟦Hôm nay, ngày 3/2⟧, tỉnh tổ chức Lễ kỷ niệm 95 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2025).",
        "2025-02-03",
    ),
    ("⟦Chiều 12-11⟧, Tỉnh ủy công bố Quyết định số 123-QĐNS/TW ngày 8-11-2024 của Ban Bí thư.", "2024-11-12"),
    ("⟦Sáng 30/10⟧, UBND tỉnh họp đánh giá 10 tháng năm 2024; nhiệm vụ 2 tháng cuối năm 2024.", "2024-10-30"),
    ("⟦Ngày 20/11⟧, Tỉnh ủy sơ kết 3 năm thực hiện Nghị quyết số 10-NQ/TU, ngày 15/10/2021.", "2024-11-20"),
    # a quarter, a month, a usual session, Tết, a round of badges
    ("⟦Sáng 4/10⟧, Tỉnh ủy đánh giá tình hình thực hiện quý III/2024, Kế hoạch 12.", "2024-10-04"),
    ("⟦Ngày 12/3⟧ vừa qua, Huyện ủy Tân Bình tổ chức hội nghị sơ kết quý I/2019.", "2019-03-12"),
    ("⟦Sáng 5/4⟧, Tỉnh ủy họp đánh giá nhiệm vụ quý I, triển khai nhiệm vụ quý II/2024.", "2024-04-05"),
    ("⟦Chiều 3/10⟧, tỉnh họp báo quý III năm 2023, nhiệm vụ quý IV năm 2023.", "2023-10-03"),
    ("⟦Chiều 30/12⟧, UBND tỉnh họp thường kỳ tháng 12, nhiệm vụ tháng 1/2026.", "2025-12-30"),
    ("⟦Sáng 6/12⟧, HĐND tỉnh khai mạc kỳ họp thứ 14 (kỳ họp thường lệ cuối năm 2023).", "2023-12-06"),
    ("⟦Sáng 11/7⟧, HĐND tỉnh khai mạc kỳ họp thường lệ giữa năm 2024.", "2024-07-11"),
    ("⟦Sáng 15/2⟧, Tỉnh ủy tổ chức gặp mặt đầu Xuân Giáp Thìn 2024.", "2024-02-15"),
    ("⟦Ngày 20/11⟧, Thường trực Tỉnh ủy họp bàn chuẩn bị Tết Nguyên đán Ất Tỵ 2025.", "2024-11-20"),
    ("⟦Ngày 7/11⟧, Tỉnh ủy tổ chức trao Huy hiệu Đảng đợt 7/11/2024.", "2024-11-07"),
    ("Họp Tỉnh ủy\n14/12/2021⟦Ngày 13/12⟧, Tỉnh ủy tổ chức hội nghị.", "2021-12-13"),
    # a speech that an earlier sentence opened, and where it was given
    (
        "24/09/2025\n“Họp đều. Nắm việc” - đó là chỉ đạo của đồng chí Tám tại hội nghị ⟦ngày 24/9⟧.",
        "2025-09-24",
    ),
    # words before or after the day that do not govern it
    ("Chuẩn bị cho Đại hội, ⟦sáng 5/9/2024⟧, Tỉnh ủy tổ chức hội nghị.", "2024-09-05"),
    ("⟦Sáng 5/9/2024⟧, Tỉnh ủy họp cho ý kiến các nội dung sẽ trình kỳ họp.", "2024-09-05"),
    ("Tại kỳ họp thứ 20 (chuyên đề) ⟦ngày 12/11/2024⟧, HĐND tỉnh đã bầu đồng chí Tám.", "2024-11-12"),
    ("Vừa qua, ⟦ngày 5/9/2024⟧, Tỉnh ủy tổ chức hội nghị.", "2024-09-05"),
    ("Họp\n20/01/2025\n⟦Ngày 16/1⟧, Tỉnh ủy công bố Đề án lập Đảng ủy UBND tỉnh.", "2025-01-16"),
    # other days around it
    ("Từ 8 giờ ⟦ngày 12/11/2024⟧, Đại hội bắt đầu làm việc.\nĐại hội bế mạc chiều 13/11.", "2024-11-12"),
    ("Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 20 ⟦ngày 12/7/2024⟧", "2024-07-12"),
    (
        "Ngày 1/7/2025 vận hành chính quyền hai cấp. Sau 1 tháng, ⟦ngày 4/8/2025⟧, đoàn làm việc với xã.",
        "2025-08-04",
    ),
    ("⟦Chiều 5/9/2024⟧, Tỉnh ủy họp. Trước đó, sáng 3/9/2024, Thường trực Tỉnh ủy hội ý.", "2024-09-05"),
    ("⟦Sáng 5/9/2024⟧, Tỉnh ủy họp. Chiều cùng ngày, hội nghị bế mạc.", "2024-09-05"),
    (
        "Ngày 25/10/2017, Hội nghị Trung ương 6 ban hành Nghị quyết 18.\n⟦Sáng 5/9/2024⟧, Tỉnh ủy tổng kết.",
        "2024-09-05",
    ),
]


@pytest.mark.parametrize(("marked", "day"), SETTLED)
def test_day_settled(marked, day):
    text, spans = unmark(f"{marked}\n{BODY}")
    fact, bounds = read(text)
    assert (fact.value, bounds) == (date.fromisoformat(day), None)
    assert [(m.start, m.end) for m in fact.mentions] == spans
    assert fact.because


BOUNDED = [
    ("Đại hội bầu Đoàn Chủ tịch. Đại hội làm việc đến hết ngày 25/9/2020.", "2020-09-20", "2020-09-25"),
    (
        "Báo cáo nêu rõ kết quả thực hiện Đề án số 09-ĐA/TU ngày 13/12/2024. "
        "Các đơn vị hoàn thành sắp xếp trong tháng 2/2025 và đi vào hoạt động trong tháng 3/2025.",
        "2024-12-13",
        "2025-02-28",
    ),
    (
        "Tổng kết phong trào\n12/11/2024\nTheo Quyết định số 219-QĐ/TU ngày 7-8-2024, có 13 đồng chí.",
        "2024-08-07",
        "2024-11-12",
    ),
]


@pytest.mark.parametrize(("text", "first", "last"), BOUNDED)
def test_bounds(text, first, last):
    fact, bounds = read(f"{text}\n{BODY}")
    assert fact.value is None
    assert bounds == (date.fromisoformat(first), date.fromisoformat(last))


def test_every_other_day_says_why_it_fell():
    fact, _ = read(
        "Chiều ngày 5/9/2018, Tỉnh ủy quán triệt Kết luận số 34-KL/TW ngày 7/8/2018, "
        f"thông qua tại kỳ họp thứ 28 ngày 4/9/2018; hoàn thành trước ngày 30/12/2018.\n{BODY}"
    )
    assert {str(c.value): c.fell for c in fact.candidates} == {
        "2018-08-07": "the day of a document",
        "2018-09-04": "another meeting's day",
        "2018-12-30": "planned or required, not past",
    }


def test_open_year_keeps_day_and_month():
    fact, _ = read(f"Chiều 5/9, Ban Thường vụ Tỉnh ủy họp.\n{BODY}")
    assert [c.value for c in fact.candidates] == ["--09-05"]
    assert fact.mentions


def test_documents_read_elsewhere_bound_the_day_and_are_not_it():
    text, [(start, end)] = unmark(f"⟦Nghị quyết 18⟧, 25/10/2017, được tổng kết tại hội nghị.\n{BODY}")
    document = DocumentRead(
        "nghị quyết", "18-NQ/TW", (Mention(start, end, "cited"),), issued_on=date(2017, 10, 25)
    )
    fact, _ = read(text, (document,))
    assert fact.value is None
    assert fact.candidates[0].fell == "the day of a document"


def read(text, documents=()):
    read_article = article(text)
    return read_day(read_article, read_heading(read_article), documents)


def day_of(text):
    return read(text)[0].value


ALIKE = ["\n".join((unmark(marked)[0], BODY)) for marked, _ in SETTLED]


@pytest.mark.parametrize("text", ALIKE)
def test_typed_in_another_way_reads_alike(text):
    read_as_it_is = read(text)[0].value
    assert read(unicodedata.normalize("NFD", text))[0].value == read_as_it_is
    assert read(text.replace("\n", "\r\n"))[0].value == read_as_it_is
    assert read(text.replace("\n", "\n\n \n"))[0].value == read_as_it_is
    assert read(text.replace("ủy", "uỷ").replace("óa", "oá"))[0].value == read_as_it_is
    assert read(text.replace("-", "–"))[0].value == read_as_it_is


@given(st.text(alphabet='ngàySáng chiều này0129/.-,()"\n năm tháng hội nghị', max_size=200))
def test_any_text_is_read_and_the_words_are_its_own(text):
    read_article = article(text)
    fact, bounds = read_day(read_article, read_heading(read_article), ())
    for mention in fact.mentions:
        assert mention.of(read_article.text.original).strip()
    assert bounds is None or bounds[0] <= bounds[1]
    masks = dates_in(read_article)
    assert all(a.end <= b.start for a, b in pairwise(masks))

"""Whole reports, each with the day that a careful reader would write down; None where it stays open.

A meeting's day is its first. A congress begins with its preparatory session: its programme counts it too.
"""

import re
from datetime import date
from textwrap import dedent

import pytest

from meetings.extraction.resolve.day import read_day
from meetings.extraction.resolve.heading import read_heading
from tests.extraction.marked import article

REPORTS = {
    # --- the day stays open
    "the week's meetings in one article": (
        """
        Sự kiện trong tỉnh từ ngày 20 - 26.6

        19/06/2022 08:00

        Nhiều hội nghị quan trọng diễn ra trong tuần này.
        - Ngày 20.6, Tỉnh ủy tổ chức hội nghị trực tuyến về chuyển đổi số.
        - Ngày 21.6, Thường trực HĐND tỉnh họp phiên thường kỳ.
        - Ngày 23.6, Hội nghị lần thứ 66 của Ban Thường vụ Tỉnh ủy.

        PV
        """,
        None,
    ),
    "what the leaders did last week": (
        """
        Hoạt động nổi bật của lãnh đạo tỉnh trong tuần (từ 09/3 - 15/3/2015)

        * Ngày 09/3, Ban Thường vụ Tỉnh ủy họp cho ý kiến về công tác cán bộ.
        * Ngày 11/3, Tỉnh ủy tổ chức hội nghị góp ý dự thảo Báo cáo chính trị.
        * Ngày 13/3, đồng chí Lò Thanh Hạc, Bí thư Tỉnh ủy làm việc với Huyện ủy Tân Bình.
        """,
        None,
    ),
    "a congress still to come": (
        """
        450 đại biểu dự Đại hội đại biểu Đảng bộ tỉnh

        20/09/2025 10:15

        Đại hội đại biểu Đảng bộ tỉnh lần thứ nhất, nhiệm kỳ 2025 - 2030 sẽ diễn ra trong 2 ngày 29 và 30/9.
        Trong ngày làm việc đầu tiên, Đại hội bầu Đoàn Chủ tịch, Đoàn Thư ký, Ban Thẩm tra tư cách đại biểu.
        """,
        None,
    ),
    "a year's work summed up at a time when nobody does": (
        """
        Ban Dân vận tổng kết công tác năm

        Sáng 12/8, Ban Dân vận Tỉnh ủy tổ chức hội nghị tổng kết công tác dân vận năm 2023.
        Đồng chí Mai Quốc Tường chủ trì hội nghị.
        """,
        None,
    ),
    "a session closing without a day": (
        """
        Bế mạc kỳ họp thứ 17 HĐND tỉnh

        Sau 2 ngày làm việc khẩn trương, kỳ họp thứ 17 HĐND tỉnh khóa XIX đã hoàn thành chương trình đề ra.
        Kỳ họp đã thông qua 25 nghị quyết, trong đó có Nghị quyết số 12/2024/NQ-HĐND ngày 10/7/2024.
        """,
        None,
    ),
    "day and month of a term's congress": (
        """
        Khai mạc Đại hội Đảng bộ huyện Tân Bình

        Ngày 5/8, Đại hội đại biểu Đảng bộ huyện Tân Bình lần thứ XX, nhiệm kỳ 2020 - 2025 đã khai mạc.
        Dự Đại hội có 250 đại biểu, đại diện cho hơn 6.000 đảng viên.
        """,
        None,
    ),
    # --- congresses
    "a congress closing, its days in brackets": (
        """
        Đại hội đại biểu Đảng bộ tỉnh thành công tốt đẹp

        Thứ Sáu, 23/10/2020, 17:05 (GMT+7)

        Sau 3 ngày làm việc (từ ngày 21 đến ngày 23 tháng 10 năm 2020), Đại hội đại biểu Đảng bộ tỉnh lần thứ
            XVI đã hoàn thành chương trình và bế mạc vào chiều nay.
        Dự phiên bế mạc có 347 đại biểu.
        """,
        "2020-10-21",
    ),
    "a congress closing, its days counted back from today": (
        """
        Bế mạc Đại hội Đảng bộ tỉnh

        16:40 | 16/10/2020

        Sau 3 ngày làm việc khẩn trương, chiều nay, Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX đã bế mạc.
        Đại hội đã bầu 52 đồng chí vào Ban Chấp hành khóa mới.
        """,
        "2020-10-14",
    ),
    "a congress closing, its days counted before the day": (
        """
        Đại hội Đảng bộ tỉnh thành công

        (QXT) - Ngày 10/10/2025, sau 3 ngày làm việc với tinh thần khẩn trương, Đại hội đại biểu Đảng bộ tỉnh
            lần thứ I, nhiệm kỳ 2025 - 2030 diễn ra phiên bế mạc.
        """,
        "2025-10-08",
    ),
    "a congress opening, prepared the day before": (
        """
        Khai mạc Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII

        15/10/2025 11:20

        Sáng 15/10, Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII, nhiệm kỳ 2025 - 2030 khai mạc trọng thể.
        Dự Đại hội có 450 đại biểu. Trước đó, chiều 14/10, Đại hội đã tiến hành phiên trù bị.
        """,
        "2025-10-14",
    ),
    "a congress's preparatory session": (
        """
        Phiên trù bị Đại hội đại biểu Đảng bộ tỉnh

        Cập nhật lúc 18:55, Thứ Năm, 02/10/2025 (GMT+7)

        Chiều 02/10, Đại hội đại biểu Đảng bộ tỉnh lần thứ I, nhiệm kỳ 2025 - 2030 khai mạc phiên trù bị.
        Phiên chính thức của Đại hội sẽ diễn ra trong hai ngày 03 và 04/10.
        """,
        "2025-10-02",
    ),
    "a congress on its third day": (
        """
        Ngày làm việc thứ 3, Đại hội đại biểu Đảng bộ tỉnh lần thứ XX

        date 2020-09-26

        (BQX) Sáng 26/9, Đại hội đại biểu Đảng bộ tỉnh lần thứ XX tiếp tục làm việc ngày làm việc thứ 3.
        Đầu giờ sáng, Đại hội đã bỏ phiếu bầu đại biểu dự khuyết.
        """,
        "2020-09-24",
    ),
    "a congress opening, its days given ahead": (
        """
        Khai mạc Đại hội đại biểu Đảng bộ tỉnh

        24/09/2025

        Sáng 24/9, Đại hội đại biểu Đảng bộ tỉnh lần thứ I khai mạc trọng thể tại Trung tâm Hội nghị tỉnh.
        Đại hội diễn ra trong 3 ngày, từ ngày 23 đến ngày 25/9.
        """,
        "2025-09-23",
    ),
    # --- council sessions
    "a session on its second day": (
        """
        HĐND tỉnh chất vấn và trả lời chất vấn

        10/12/2024 15:02

        Sáng 10/12, kỳ họp thứ 24 HĐND tỉnh khóa XVII bước sang ngày làm việc thứ hai với phiên chất vấn.
        Chủ tọa kỳ họp đề nghị đại biểu hỏi ngắn gọn. Kỳ họp sẽ bế mạc vào chiều 11/12.
        """,
        "2024-12-09",
    ),
    "a session closing after days": (
        """
        Bế mạc kỳ họp thứ 12 HĐND tỉnh khóa VI

        CTTĐT - Sau thời gian 3 ngày làm việc khẩn trương, cuối giờ sáng 18/7/2019, kỳ họp thứ 12, HĐND tỉnh
            khóa VI đã bế mạc. Kỳ họp thông qua 20 nghị quyết.
        """,
        "2019-07-16",
    ),
    "a session in two days, the month in words": (
        """
        HĐND tỉnh họp kỳ thường lệ cuối năm

        Trong hai ngày 6 và 7 tháng 12 năm 2018, tại Hội trường tỉnh, HĐND tỉnh khóa IX tổ chức kỳ họp thứ 9.
        Sáng 7/12, kỳ họp tiến hành chất vấn; chiều cùng ngày bế mạc.
        """,
        "2018-12-06",
    ),
    "a council's standing body on the coming session": (
        """
        Họp Thường trực HĐND tỉnh

        21/11/2024

        Sáng 20/11, Thường trực HĐND tỉnh họp phiên thứ 40, thống nhất nội dung kỳ họp thứ 9.
        Kỳ họp thứ 9 dự kiến khai mạc ngày 9/12 và bế mạc ngày 11/12.
        """,
        "2024-11-20",
    ),
    "voters met before a session": (
        """
        Đại biểu Quốc hội tiếp xúc cử tri

        05/10/2024 17:30

        Ngày 5/10, Đoàn đại biểu Quốc hội tỉnh tiếp xúc cử tri huyện Tân Bình trước Kỳ họp thứ 8.
        Kỳ họp diễn ra từ ngày 21/10 đến ngày 30/11. Cử tri kiến nghị sớm sửa tuyến đường liên xã.
        """,
        "2024-10-05",
    ),
    # --- committees
    "a committee closing on the day it met": (
        """
        Hội nghị Ban Chấp hành Đảng bộ tỉnh

        Sau một ngày làm việc, chiều 8/7/2023, Hội nghị lần thứ 20 Ban Chấp hành Đảng bộ tỉnh đã bế mạc.
        Hội nghị thảo luận 6 nội dung.
        """,
        "2023-07-08",
    ),
    "a committee closing after a day and a half": (
        """
        Bế mạc Hội nghị lần thứ 25 Ban Chấp hành Đảng bộ tỉnh

        Sau 1,5 ngày làm việc nghiêm túc, sáng 12/4/2024, Hội nghị Ban Chấp hành Đảng bộ tỉnh bế mạc.
        """,
        "2024-04-11",
    ),
    "a concluding speech printed whole": (
        """
        Tập trung lãnh đạo để đại hội đảng các cấp thành công

        Thứ Tư, 08/04/2015, 08:11 [GMT+7]

        (QXT) - Phát biểu kết luận của đồng chí Lò Thanh Hạc, Phó Bí thư Thường trực Tỉnh ủy tại Hội nghị rút
            kinh nghiệm đại hội điểm cấp cơ sở, ngày 7-4-2015.

        Thưa các đồng chí đại biểu,
        Sau một buổi làm việc, Hội nghị rút kinh nghiệm đã hoàn thành chương trình đề ra.
        """,
        "2015-04-07",
    ),
    "minutes by the clock": (
        """
        Hội nghị lần thứ 18 Ban Chấp hành Đảng bộ tỉnh (mở rộng)

        09/04/2024

        Trực tiếp - Ngày 9-4, tại Hội trường Tỉnh ủy, Ban Thường vụ tổ chức Hội nghị lần thứ 18 (mở rộng).
        8h00: Đồng chí Bí thư Tỉnh ủy quán triệt bài phát biểu tại phiên họp ngày 13/3/2024 của Tiểu ban.
        8h30: Đồng chí Trần Thị Ngọc Sương trình bày báo cáo quý I.
        """,
        "2024-04-09",
    ),
    # --- the day before, the year before
    "yesterday": (
        """
        Gặp mặt kỷ niệm 95 năm Ngày thành lập Đảng

        Báo Quê Hương, 04/02/2025

        Hôm qua (3/2), Tỉnh ủy tổ chức gặp mặt kỷ niệm 95 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2025).
        Trước đó, ngày 1/2, lãnh đạo tỉnh dâng hương tại Nghĩa trang liệt sĩ.
        """,
        "2025-02-03",
    ),
    "printed on the first of January": (
        """
        Tỉnh ủy triển khai nhiệm vụ năm mới

        01/01/2024 06:30

        Chiều 30/12, Tỉnh ủy tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2023.
        Năm 2024, Đảng bộ tỉnh phấn đấu kết nạp 1.500 đảng viên trước ngày 15/12.
        """,
        "2023-12-30",
    ),
    "a year summed up in January": (
        """
        Ban Nội chính Tỉnh ủy tổng kết công tác năm 2023

        Ngày 9/1, Ban Nội chính Tỉnh ủy tổ chức hội nghị tổng kết công tác nội chính năm 2023, triển khai
            nhiệm vụ năm 2024. Đồng chí Mai Quốc Tường, Phó Bí thư Tỉnh ủy dự hội nghị.
        """,
        "2024-01-09",
    ),
    "a directive reviewed after three years, its date on the very day": (
        """
        Sơ kết 3 năm thực hiện Chỉ thị 03

        QXO-Ngày 14-5, Đảng ủy Khối tổ chức hội nghị sơ kết 3 năm thực hiện Chỉ thị số 03-CT/TW, ngày
            14/5/2011 của Bộ Chính trị. Phấn đấu hết năm 2014 có ít nhất 90% chi bộ trong sạch, vững mạnh.
        """,
        "2014-05-14",
    ),
    "two meetings on two days, the first the headline's": (
        """
        Ban Thường vụ Tỉnh ủy cho ý kiến về công tác cán bộ

        07/09/2024

        Chiều 5/9, Ban Thường vụ Tỉnh ủy họp phiên thường kỳ, cho ý kiến về công tác cán bộ.
        Sáng 6/9, Thường trực Tỉnh ủy làm việc với Đảng ủy Quân sự tỉnh về tuyển quân.
        """,
        "2024-09-05",
    ),
    "a decree's day before the voters' day": (
        """
        Công bố quyết định giao quyền Chủ tịch UBND tỉnh

        31/07/2019

        Chiều 31/7, Thường trực Tỉnh ủy tổ chức Lễ công bố Quyết định số 877/QĐ-TTg, ngày 12/7 của Thủ tướng
            Chính phủ. Quyết định có hiệu lực từ ngày 15/7.
        """,
        "2019-07-31",
    ),
    "this morning, the day without its word": (
        """
        Tiếp xúc cử tri sau kỳ họp

        Thứ Hai, 1.7.2024

        Như Báo Quê Hương đã đưa tin, sáng nay, 1.7, tại Trung tâm Hội nghị, Đoàn đại biểu Quốc hội tỉnh tiếp
            xúc cử tri sau Kỳ họp thứ Bảy. Kỳ họp bế mạc ngày 29.6.
        """,
        "2024-07-01",
    ),
}


@pytest.mark.parametrize("report", REPORTS)
def test_day_of_a_whole_report(report):
    text, day = REPORTS[report]
    fact = day_of(unwrapped(text))
    assert fact.value == (day and date.fromisoformat(day)), fact.because


def unwrapped(text):
    """Return a report as it is received: a line set in further belongs to the one before it."""
    return re.sub(r"\n[ ]+", " ", dedent(text).strip())


def day_of(text):
    read = article(text)
    return read_day(read, read_heading(read), ())[0]

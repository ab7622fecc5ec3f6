"""What counts nothing is left alone; the same digits count where something is counted."""

import pytest

from tests.extraction.figures.told import told

NOTHING = {
    "documents": [
        "triển khai Nghị quyết số 18-NQ/TW, ngày 25/10/2017 và Kết luận số 34 -KL/TW",
        "theo Hướng dẫn 31 – HD/BTCTW, Quyết định 832/QĐ-UBND và Nghị quyết 202/2025/QH15",
        "quán triệt Nghị quyết 57, 59, 66 và 68 của Bộ Chính trị",
        "Nghị quyết 18 đảng bộ các cấp đã học tập",
        "thực hiện NQ18, Nghị quyết 30a, Chương trình 135 và Đề án 06",
        "theo công văn số: 12 của Văn phòng",
    ],
    "dates": [
        "Chiều 5/9, hội nghị bế mạc",
        "Sáng 16.7 và chiều 21-12 tại thành phố",
        "từ ngày 24 - 28/7/2025, từ tháng 12/2024 đến nay",
        "dịp kỷ niệm 30/4 và 1/5 hằng năm",
        "Hôm nay (17/10) đại hội khai mạc; ngày 10 và 11-2 làm việc tại tổ",
        "Ngày 12/12 xã tổ chức hội nghị",
        "trong quý 4 và tháng 7 xã tổng kết",
    ],
    "clock times": ["lúc 8h00, 14h và 16:29 cùng ngày", "vào hồi 7 giờ 30 phút", "phát sóng 24/24 giờ, 24/7"],
    "years and terms": [
        "năm 2024 và 2025, nhiệm kỳ 2025 - 2030, giai đoạn 2021-25",
        "tầm nhìn đến 2045",
        "đêm 24 rạng ngày 25; từ 1886 Đảng bộ tỉnh",
        "khóa 12, khóa XIII, lần thứ 20, kỳ họp thứ 15, phiên họp thứ 3, thứ 7",
        "góp ý dự thảo lần 2 báo cáo chính trị; hội nghị lần 15 đảng bộ tỉnh",
    ],
    "durations": [
        "sau 7 năm thực hiện, trong 6 tháng đầu năm",
        "hai đồng chí còn thời gian công tác từ 2 đến 4 năm",
        "trao Huy hiệu 30 năm tuổi Đảng cho đảng viên lão thành",
        "sau 01 buổi làm việc; qua 2 buổi thảo luận khẩn trương",
        "kéo dài 2,5 ngày; trong 90 ngày đêm; suốt 3 nhiệm kỳ; 45 phút",
    ],
    "addresses": ["tại số nhà 132 phố Hàng Than; 160 đường Lê Lợi; tầng 3, phòng 12"],
    "labels": [
        "giai đoạn 1 và giai đoạn 2, nhóm 2, bước 3, đợt 1",
        "Điều 5, khoản 2, điểm 3, Chương 4, phụ lục 1",
        "tại thôn 5 xã An Bình, tổ 3, khu phố 7, phường 12",
        "tổ đại biểu số 3, đơn vị bầu cử số 2 xã Đông Sơn",
        "Quân khu 1, Sư đoàn 5, Trung đoàn 174, Ban Chỉ đạo 35",
        "trên Quốc lộ 32, đường 30/4, tỉnh lộ 830",
        "dịch vụ công mức độ 4, cấp độ 3",
        "xếp thứ 12/63 tỉnh, thành phố; đứng thứ 3; thuộc top 10",
    ],
    "names with digits": [
        "công nghiệp 4.0, mạng 5G, dịch Covid-19, đường 1A, máy bay B-52",
        "theo ISO 9001:2015, biển số 29A-123.45",
        "sản phẩm OCOP 4 sao, cơ chế 1 cửa, chi bộ 4 tốt, phương châm 4 tại chỗ",
        "tinh thần “7 dám”, khẩu hiệu '6 rõ'",
    ],
    "levels of government": ["chính quyền địa phương 2 cấp; mô hình 02 cấp; 3 cấp"],
    "list marks": [
        "1. Về công tác tổ chức",
        "2) Về công tác tuyên giáo\n- 3. Về kiểm tra",
        "tập trung: (1) xây dựng Đảng; (2) kinh tế",
        "(3) Tăng cường kỷ luật",
    ],
    "a page's own": [
        "1.234 lượt xem",
        "0 bình luận; 12 lượt thích",
        "Lượt xem: 3.456",
        "Ảnh 1: Quang cảnh; hình 2",
        "quang cảnh hội nghị hình ảnh 1Ông Lò Văn Bản phát biểu",
        "xem tại https://bao.vn/tin-12345.html?page=3",
        "Điện thoại: 0203 835 123, 0912345678, Fax: 0203 835",
    ],
    "words": ["hai đồng chí, ba tỉnh, mười lăm xã, sáu tháng"],
    "ages": [
        "cán bộ trẻ dưới 40 tuổi; người đủ 18 tuổi",
        "đồng chí Lò Thanh Hạc, 45 tuổi",
        "ông Hạc 45 tuổi",
        "bầu chủ tịch tỉnh 42 tuổi",
    ],
    "words in digits": ["1 số nội dung, 1 lần nữa, 1 trong những địa phương; là 1 trong 5 tỉnh dẫn đầu"],
    "no number": ["phiên bản 1.1.1, mã 7" + "7" * 30 + " xã", "tỷ số 3-1"],
}


@pytest.mark.parametrize("text", [text for texts in NOTHING.values() for text in texts])
def test_counts_nothing(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("tổng số 186 đại biểu", ["186 đại biểu"]),
        ("có tất cả con số 12 xã", ["12 xã"]),
        ("đã đóng góp 12.000 ngày công", ["12000 ngày công"]),
        ("toàn tỉnh có 3 cấp ủy trực thuộc", ["3 cấp ủy trực thuộc"]),
        ("mở 5 khóa bồi dưỡng", ["5 khóa bồi dưỡng"]),
        ("kỷ luật 29 tổ chức đảng", ["29 tổ chức đảng"]),
        ("đề nghị thông báo 3 trường hợp", ["!3 trường hợp"]),
        ("chia thành các nhóm 5 hộ dân", ["5 hộ dân"]),
        ("Quyết định 15 nội dung quan trọng", ["15 nội dung quan trọng"]),
        ("tuổi bình quân 45,6 tuổi", ["45.6 tuổi"]),
        ("trong năm 15 đảng viên được kết nạp", ["15 đảng viên"]),
        ("có 2025 đảng viên", ["2025 đảng viên"]),
        ("có 5/9 xã; 12/12 nghị quyết", ["5/9 xã", "12/12 nghị quyết"]),
        ("đạt 16.7 tỷ đồng; tăng 8.48%", ["16.7 tỷ đồng", "↑8.48 %"]),
        ("56Đảng bộ cấp xã", ["56 Đảng bộ cấp xã"]),
        ("dài 134km, rộng 6.071km2", ["134 km", "6071 km2"]),
        ("1. 25 xã đạt chuẩn nông thôn mới", ["25 xã đạt chuẩn nông thôn mới"]),
        ("với 1.900 đại biểu/75 điểm cầu", ["1900 đại biểu", "75 điểm cầu"]),
        ("trao Huy hiệu 30 năm tuổi Đảng cho 12 đảng viên", ["12 đảng viên"]),
        ("bố trí 05 đồng chí", ["5 đồng chí"]),
        ("tổ chức 12 buổi làm việc", ["12 buổi làm việc"]),
        ("mới có 3/16 cửa khẩu", ["3/16 cửa khẩu"]),
    ],
)
def test_counts(text, figures):
    assert told(text) == figures

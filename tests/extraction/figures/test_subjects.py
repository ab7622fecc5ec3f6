"""What a figure is about: what its own clause says, or what grammar makes it share with the one before."""

import pytest

from tests.extraction.figures.told import figures


def subject(text: str) -> str:
    """Return the subject of the text's last figure."""
    return figures(text)[-1].subject


@pytest.mark.parametrize(
    "text",
    [
        "ban hành 12 văn bản",
        "trên địa bàn có 12 xã",
        "Nhân dịp này, 6 tập thể được khen thưởng",
        # a new clause about something else
        "giải ngân vốn đầu tư công đạt 42%; đón 1,2 triệu lượt khách",
        "thu ngân sách đạt 5.000 tỷ đồng; có 85 xã đạt chuẩn nông thôn mới",
        "thu nhập bình quân đầu người đạt 57 triệu đồng; vượt 22 xã so với nghị quyết",
        "tỷ lệ hộ nghèo giảm 1,5%, kết nạp 120 đảng viên",
        "mức tự chủ bình quân đạt 83%; 7 trung tâm hoạt động cầm chừng",
        "sản lượng đạt 360 nghìn tấn; 27 sản phẩm được chứng nhận",
        "Đoàn đã chuyển 73 kiến nghị, 68 kiến nghị được trả lời",
        "Đảng ủy đã ban hành 126 văn bản; hoàn thành 41/45 nhiệm vụ",
        "Ban Thường vụ có 15 đồng chí; cắt giảm 30%",
        # who speaks, asks or is asked has not done it
        "Ông Phan Văn Tín đề nghị hỗ trợ 25 tỷ đồng",
        "Huyện kiến nghị tỉnh hỗ trợ 25 tỷ đồng",
        "đồng chí Hà Văn Tài nêu khó khăn trong việc cấp đất cho 112 hộ",
        "Bí thư Tỉnh ủy yêu cầu Sở Xây dựng hoàn thành 1.200 căn nhà",
        "Đồng chí trân trọng cảm ơn 16 đồng chí không tái cử",
        "Các đại biểu đã nghe Ban Tổ chức trình bày 8 tờ trình",
        # the 14 are not those who elected, nor those whom a list before names
        "Ban Chấp hành đã bầu Ban Thường vụ gồm 14 đồng chí",
        "tham mưu Ban Chấp hành, Ban Thường vụ ban hành 1.200 văn bản",
        "đồng chí Hà Văn Tài, Trưởng ban Tổ chức vào Ban Thường vụ với 48/50 phiếu",
        "bí thư, chủ tịch UBND 12 xã",
        # what they do, not what they are; what is wide, not how wide
        "78% hoạt động hiệu quả",
        "tiến độ khu kinh tế rộng 30.000 ha",
        "tỷ lệ giải ngân thấp ở 5 dự án",
    ],
)
def test_has_no_subject(text):
    assert subject(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the name of an amount, whole, up to its verb
        ("tỷ lệ hộ nghèo giảm 1,5%", "tỷ lệ hộ nghèo"),
        ("tổng thu ngân sách đạt 44.123 tỷ đồng", "tổng thu ngân sách"),
        ("tỷ lệ lao động qua đào tạo có chứng chỉ chỉ đạt 27,5%", "tỷ lệ lao động qua đào tạo có chứng chỉ"),
        ("Kim ngạch xuất khẩu năm 2022 đạt 6.000 triệu USD", "Kim ngạch xuất khẩu"),
        ("tổng sản phẩm trên địa bàn (GRDP) ước tăng 8,1%", "tổng sản phẩm trên địa bàn"),
        ("Số hồ sơ tiếp nhận trong quý III là 125.000 hồ sơ", "Số hồ sơ tiếp nhận"),
        (
            "trong bối cảnh giải ngân vốn đầu tư công của tỉnh mới đạt 14%",
            "giải ngân vốn đầu tư công của tỉnh",
        ),
        ("kiến nghị nâng mức hỗ trợ cho ngư dân từ 30% lên 50%", "mức hỗ trợ cho ngư dân"),
        ("14 chủ đầu tư có tỷ lệ giải ngân dưới 20%", "tỷ lệ giải ngân"),
        ("số cấp phó ở các sở, ngành giảm 34%", "số cấp phó ở các sở, ngành"),
        ("số dự án chậm tiến độ còn 12 dự án", "số dự án chậm tiến độ"),
        ("Dân số trung bình 1,8 triệu người", "Dân số trung bình"),
        # what a share or a change is of
        ("công chức đạt 14,4%", "công chức"),
        ("cán bộ, công chức cấp xã đạt 11,3%", "cán bộ, công chức cấp xã"),
        ("người lao động ở xã, thôn, tổ dân phố đạt 49%", "người lao động ở xã, thôn, tổ dân phố"),
        ("nông, lâm nghiệp và thủy sản tăng 3,2%", "nông, lâm nghiệp và thủy sản"),
        ("công nghiệp tăng 10,2%, dịch vụ 7,5%", "dịch vụ"),
        ("giảm 2% hộ nghèo, riêng vùng cao giảm 4,1%", "vùng cao"),
        ("5% cán bộ, công chức được tăng cường", "cán bộ, công chức"),
        ("cắt giảm 30% thời gian xử lý hồ sơ; rà soát", "thời gian xử lý hồ sơ"),
        # the same amount told on
        ("thu ngân sách đạt 5.120 tỷ đồng, tăng 21%", "thu ngân sách"),
        ("sản lượng 360 nghìn tấn, tăng 11% so với năm trước", "sản lượng"),
        ("tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 3,1%", "tỷ lệ hộ nghèo"),
        ("số đơn thư giảm từ 31 xuống 12 đơn", "số đơn thư"),
        ("tổng vốn đầu tư 224 - 230 nghìn tỷ đồng", "tổng vốn đầu tư"),
        # beside a count
        ("giảm 4 sở đạt 36,4%", "sở"),
        ("Đại hội bầu 49 đồng chí, trong đó có 8 đồng chí nữ, chiếm 16,3%", "đồng chí nữ"),
        ("thành lập mới 418 doanh nghiệp, tăng 35%", "thành lập mới 418 doanh nghiệp"),
        ("với tổng số 186 đại biểu, trong đó có 51 đại biểu đương nhiên", "với tổng số 186 đại biểu"),
        # who has or does it
        ("Ban Chấp hành gồm 34 đồng chí", "Ban Chấp hành"),
        ("Ủy ban Kiểm tra 9 đồng chí", "Ủy ban Kiểm tra"),
        ("Ủy ban kiểm tra các cấp đã kiểm tra 96 tổ chức đảng", "Ủy ban kiểm tra các cấp"),
        ("Các sở, ngành đã cắt giảm 215 thủ tục hành chính", "Các sở, ngành"),
        ("tỉnh đón 1,5 triệu lượt khách", "tỉnh"),
        ("Hội nghị được kết nối tới 247 điểm cầu", "Hội nghị"),
        ("Ban Tổ chức Tỉnh ủy ban hành 25 nghị quyết, 12 chỉ thị", "Ban Tổ chức Tỉnh ủy"),
        ("Đảng bộ tỉnh hiện có 17 đảng bộ, gần 91.000 đảng viên", "Đảng bộ tỉnh"),
    ],
)
def test_subject(text, expected):
    assert subject(text) == expected

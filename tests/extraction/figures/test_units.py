"""Where the thing counted begins and ends. Brackets stand around the unit of each figure."""

import pytest

from tests.extraction.figures.told import figures
from tests.extraction.marked import unmark

MARKED = [
    # before verbs
    "ban hành 1.721 ⟦văn bản⟧ triển khai thực hiện các nhiệm vụ",
    "có 40 ⟦đơn vị⟧ hoàn thành nhiệm vụ",
    "có 12 ⟦lượt ý kiến phát biểu⟧ tại hội trường",
    # before prepositions and function words
    "thực hiện 57 ⟦nhiệm vụ⟧ về công tác tổ chức",
    "đại diện cho 7.300 ⟦đảng viên⟧ trong toàn đảng bộ",
    "sáp nhập 24 ⟦xã⟧ để thành lập 9 ⟦phường⟧",
    "bầu 64 ⟦đồng chí⟧ vào Ban Chấp hành",
    "lấy ý kiến 27 ⟦người⟧ giữ chức vụ",
    # levels and bodies that belong to it
    "kết thúc 10 ⟦đảng bộ cấp huyện⟧, 161 ⟦đảng bộ cấp xã⟧",
    "giảm 4 ⟦cơ quan trực thuộc Tỉnh ủy⟧ đạt 36,4%",
    "giảm 18 ⟦đơn vị hành chính cấp xã⟧",
    "có 40 ⟦đơn vị sự nghiệp công lập cấp tỉnh, cấp huyện⟧ được sắp xếp",
    "có 9 ⟦đại biểu HĐND tỉnh⟧ vắng mặt",
    "có 12 ⟦đảng bộ cấp trên trực tiếp cơ sở⟧",
    "kiểm tra 8 ⟦tổ chức đảng cấp dưới⟧",
    # adjectives
    "kết nạp 120 ⟦đảng viên mới⟧",
    "có 51 ⟦đại biểu đương nhiên⟧ và 1 ⟦đồng chí dự khuyết⟧",
    "còn 15 ⟦người hoạt động không chuyên trách⟧",
    "xác định 5 ⟦nhóm lĩnh vực trọng tâm⟧",
    # coordinated nouns
    "có 32 ⟦chi, đảng bộ trực thuộc⟧ với 1.250 ⟦đảng viên⟧",
    "hiện có 27 ⟦chương trình, đề án trọng điểm⟧",
    "thực hiện 26 ⟦nghị quyết, chương trình, kế hoạch, đề án trọng điểm⟧ đã ban hành",
    "giảm 83 ⟦phòng, ban và tương đương cấp tỉnh, cấp huyện⟧ đạt 21,7%",
    "giảm 553 ⟦thôn, tổ dân phố⟧",
    "cho 1.025 ⟦cán bộ, công chức, viên chức⟧ nghỉ việc",
    "tiến hành 123 ⟦cuộc kiểm tra, giám sát⟧",
    "nhận 21 ⟦lượt đơn tố cáo, phản ánh, kiến nghị⟧ của công dân",
    # commas that end it
    "có 226 ⟦điểm cầu⟧, đại biểu dự tại hội trường",
    "trao quà cho 12 ⟦hộ nghèo⟧, xã Đông Sơn",
    "tuyên dương 15 ⟦tập thể⟧ và 32 ⟦cá nhân⟧",
    "2 ⟦cảnh cáo⟧ và khai trừ 1 ⟦trường hợp⟧",
    "chính thức 250 ⟦người⟧, đại biểu dự khuyết 5 ⟦người⟧",
    "có 12 ⟦bác sĩ/vạn dân⟧",
    "thành lập 65 ⟦đảng bộ xã, phường⟧ và 4 ⟦đảng bộ trực thuộc Tỉnh ủy⟧",
    "đạt 16,5 ⟦tiêu chí/xã⟧",
    # scale words, currency, measures, rates
    "hơn 539 ⟦nghìn biên chế⟧",
    "trên 10 ⟦nghìn tỷ đồng⟧ vốn đầu tư",
    "đạt 24,5 ⟦triệu đồng/người/năm⟧",
    "đón 2,5 ⟦triệu lượt khách⟧",
    "kim ngạch 1,765 ⟦tỷ USD⟧",
    "trồng 5.000 ⟦ha⟧ rừng",
    "rộng 6.071 ⟦km²⟧",
    "tăng 1,2 ⟦điểm phần trăm⟧",
    "chiếm 36,4⟦%⟧ số xã",
    # a number of: what is counted comes behind
    "được 93/95 ⟦phiếu thuận⟧",
    # unknown nouns in lower case
    "xây 7 ⟦chốt⟧ ở biên giới",
]


@pytest.mark.parametrize("marked", MARKED)
def test_unit(marked):
    text, spans = unmark(marked)
    wanted = [text[start:end] for start, end in spans]
    assert [figure.unit for figure in figures(text) if figure.unit != "%" or "%" in wanted] == wanted


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("nâng tổng số đảng viên toàn đảng bộ lên 3.161.", "đảng viên"),
        ("Số phiếu hợp lệ: 53/53.", "phiếu hợp lệ"),
        ("Tổng số đại biểu được triệu tập là 350, không có khách mời.", "đại biểu"),
        ("được 93/95 số phiếu ủng hộ", "phiếu ủng hộ"),
        ("Biên chế giao năm 2025: 2.150.", "Biên chế"),
        ("Tỷ lệ phiếu tín nhiệm cao: ông Lò Thanh Hạc 52/52.", "phiếu tín nhiệm cao"),
    ],
)
def test_unit_that_stands_before_the_number(text, unit):
    (figure,) = figures(text)
    assert figure.unit == unit


def test_a_number_without_anything_counted_is_no_figure():
    assert figures("vào khoảng 15, theo đồng chí") == ()
    assert figures("Nguyễn Văn An 12 Trần Thị Bé 13") == ()


def test_forms_of_discipline_count_what_was_disciplined():
    units = [f.unit for f in figures("kỷ luật 29 tổ chức đảng, với hình thức: Khiển trách 26, cảnh cáo 03.")]
    assert units == ["tổ chức đảng"] * 3


def test_the_first_of_two_levels_has_the_unit_of_the_second():
    assert [f.unit for f in figures("Giảm từ 12 xuống còn 9 phòng chuyên môn.")] == ["phòng chuyên môn"] * 2


def test_a_phrase_that_never_ends_is_cut_to_its_surest_part():
    (figure,) = figures("có 12 xã " + "mênh mông " * 20)
    assert figure.unit == "xã"

"""Where documents are cited and how far their numbers go. The numbers are of the genre, the sentences
invented."""

import pytest

from meetings.extraction.rules.documents.citations import citations
from tests.extraction.marked import article, mark, unmark


def found(text: str) -> list:
    return list(citations(article(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch 5 năm 2026 - 2030 được thông qua.",
        "Chương trình 135 và Nghị quyết 30a giúp các huyện nghèo.",
        "Hội nghị quyết định 3 nội dung và kết luận 5 vấn đề.",
        "Quyết định 12 nội dung quan trọng.",
        "Nghị quyết 2026 của nhiệm kỳ.",
        "Kế hoạch 2026 - 2030; Chương trình 2021-2025.",
        "HĐND thông qua 14 nghị quyết, 26 chương trình.",
        "Ban Chỉ đạo 35 và Ban Chỉ đạo 515 họp.",
        "Từ ngày 24 - 28/7/2025, tỷ lệ 215/1.503 đạt 14,4%.",
        "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX được quán triệt.",
        "Nghị quyết Trung ương 6 khóa XII được tổng kết.",
        "Điện thoại 0123-456/789, biển số 30A-123.45.",
        "Đề án 06 được đẩy nhanh; Kế hoạch 12 tháng.",
        "Quy định 5% cán bộ được luân chuyển.",
        "Cách mạng công nghiệp 4.0, Nghị quyết 4.0.",
        "Kết luận 21/9 của phiên họp.",
    ],
)
def test_no_citation(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("marked", "numbers"),
    [
        # the Party's way of numbering, however it is typed
        ("⟦Nghị quyết số 18-NQ/TW⟧ khóa XII", ["18-NQ/TW"]),
        ("⟦Nghị quyết số 18 -NQ/TW⟧ trên địa bàn", ["18-NQ/TW"]),
        ("⟦68- NQ/TW⟧ về kinh tế", ["68-NQ/TW"]),
        ("⟦31 – HD/BTCTW⟧ của Ban", ["31-HD/BTCTW"]),
        ("⟦Nghị quyết số: 5-NQ/TU⟧", ["05-NQ/TU"]),
        ("⟦18/NQ-TW⟧ in sai dấu", ["18-NQ/TW"]),
        ("⟦18 NQ/TW⟧ thiếu dấu", ["18-NQ/TW"]),
        ("⟦Kết luận số 01-KL/T.Ư⟧ và ⟦Chỉ thị 05-CT/TƯ⟧", ["01-KL/TW", "05-CT/TW"]),
        ("⟦Quyết định số 2136-QĐNS/TW⟧ và ⟦Quyết định số 2139- QĐSN/TW⟧", ["2136-QĐNS/TW", "2139-QĐNS/TW"]),
        ("⟦Kế hoạch số 248-KH/TU⟧, ⟦Chương trình hành động số 12-CTr/TU⟧", ["248-KH/TU", "12-CTr/TU"]),
        ("⟦Nghị quyết số 02-NQ/ĐU⟧ của Đảng ủy xã", ["02-NQ/ĐU"]),
        ("⟦Quy định số 37-QĐ/TW⟧, ⟦Thông báo số 9-TB/TU⟧", ["37-QĐ/TW", "09-TB/TU"]),
        ("⟦Thông báo kết luận số 20-TB/TU⟧", ["20-TB/TU"]),
        ("⟦Hướng dẫn 151-HD/BTGTW⟧, ⟦Quy định số 8-QĐi/TU⟧", ["151-HD/BTGTW", "08-QĐi/TU"]),
        # the State's
        ("⟦Nghị quyết số 202/2025/QH15⟧ của Quốc hội", ["202/2025/QH15"]),
        ("⟦Nghị quyết 1211/2016/UBTVQH13⟧", ["1211/2016/UBTVQH13"]),
        ("Luật Tổ chức chính quyền địa phương số ⟦72/2025/QH15⟧", ["72/2025/QH15"]),
        ("⟦Nghị định số 150/2025/NĐ-CP⟧ ngày 12/6/2025", ["150/2025/NĐ-CP"]),
        ("⟦Nghị định 178/2024/ND-CP⟧ gõ thiếu dấu", ["178/2024/NĐ-CP"]),
        ("⟦Quyết định số 42/2011/QĐ-UBND⟧; ⟦Quyết định 832/QĐ-UBND⟧", ["42/2011/QĐ-UBND", "832/QĐ-UBND"]),
        ("⟦Nghị quyết số 02/2018/NQ-HĐND⟧ và ⟦306/NQ-CP⟧", ["02/2018/NQ-HĐND", "306/NQ-CP"]),
        ("⟦Chỉ thị số 16/CT-TTg⟧, ⟦Quyết định số 06/QĐ-TTg⟧", ["16/CT-TTg", "06/QĐ-TTg"]),
        ("⟦công văn 8395/UBND-TH⟧ của Văn phòng", ["8395/UBND-TH"]),
        ("⟦Thông tư liên tịch số 02/2011/TTLT-VPCP-BNV⟧", ["02/2011/TTLT-VPCP-BNV"]),
        ("⟦Nghị quyết số 1006/NQ-UBTVQH15⟧", ["1006/NQ-UBTVQH15"]),
        # short forms
        ("⟦Nghị quyết 18⟧ nhấn mạnh; ⟦Nghị quyết số 18⟧, tính chung", ["18", "18"]),
        ("theo ⟦Kết luận số 34⟧ của Bộ Chính trị: Trung ương", ["34"]),
        ("⟦NQ18⟧ và ⟦NQ 19⟧, ⟦NĐ178⟧", ["18", "19", "178"]),
        ("⟦Nghị định 178/2024⟧ có hiệu lực", ["178/2024"]),
        ("thực hiện ⟦nghị quyết số 7⟧ của Huyện ủy", ["7"]),
        ("⟦Đề án số 9⟧ của Tỉnh ủy", ["9"]),
        ("⟦Thông báo Kết luận số 159-TB⟧ của Bộ Chính trị", ["159"]),
        # lists
        ("⟦Nghị quyết 57⟧, ⟦59⟧, ⟦66⟧ và ⟦68-NQ/TW⟧", ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW"]),
        ("⟦Nghị quyết 59⟧, ⟦70⟧, ⟦71⟧ và ⟦72⟧ của Bộ Chính trị", ["59", "70", "71", "72"]),
        ("⟦Nghị quyết số 18-NQ/TW⟧ và số ⟦19-NQ/TW⟧", ["18-NQ/TW", "19-NQ/TW"]),
        ("⟦Nghị quyết 39⟧ của Bộ Chính trị, ⟦Nghị định 108⟧, ⟦Nghị định 113⟧", ["39", "108", "113"]),
        ("⟦Nghị quyết 18⟧, 83 phòng, ban giảm", ["18"]),
        ("thực hiện ⟦Nghị quyết 18⟧ và 5 đề án", ["18"]),
    ],
)
def test_citations_and_their_canonical_numbers(marked, numbers):
    text, spans = unmark(marked)
    cited = found(text)
    assert mark(text, [(c.start, c.end) for c in cited]) == marked
    assert [c.number for c in cited] == numbers
    assert [(c.start, c.end) for c in cited] == spans


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Quy định số 37-QĐ/TW", "quy định"),
        ("Quyết định số 328-QĐ/TW", "quyết định"),
        ("theo 66-QĐ/TW", ""),
        ("Đề án 06/QĐ-TTg", "quyết định"),
        ("Luật Đất đai số 31/2024/QH15", "luật"),
        ("Bộ luật số 45/2019/QH14", "luật"),
        ("Nghị quyết số 43/2022/QH15", "nghị quyết"),
        ("Thông tri số 5-TT/TW", "thông tri"),
        ("Thông tư số 5/2025/TT-BNV", "thông tư"),
        ("Chương trình hành động số 12-CTr/TU", "chương trình hành động"),
        ("văn bản 123/UBND-NC", "văn bản"),
        ("theo 123/UBND-NC", "công văn"),
    ],
)
def test_the_kind_is_the_abbreviation_s_or_the_word_s_that_settles_it(text, kind):
    assert [c.kind for c in found(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "issued_on", "organ", "term"),
    [
        ("Nghị quyết số 18-NQ/TW trên địa bàn, ngày 5/9 họp", None, "", ""),
        ("Nghị quyết số 18-NQ/TW, 25 xã đã sơ kết", None, "", ""),
        ("Nghị quyết số 18-NQ/TW, ngày 31/2/2017", None, "", ""),
        (
            "Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII",
            "2017-10-25",
            "TW",
            "XII",
        ),
        ("Kết luận số 34-KL/TW ngày 7/8/2018 của Bộ Chính trị về", "2018-08-07", "TW", ""),
        ("Nghị quyết số 18-NQ/TW (khóa XII), hội nghị", None, "", "XII"),
        ("Nghị quyết số 18-NQ/TW khoá 12", None, "", "XII"),
        ("Chỉ thị số 35-CT/TW ngày 30-5-2019 của Bộ Chính trị", "2019-05-30", "TW", ""),
        ("Quyết định số 5/QĐ-UBND ngày 25 tháng 10 năm 2017 của UBND tỉnh", "2017-10-25", "UBND", ""),
        ("Kế hoạch số 8-KH/TU (ngày 9.8.2019)", "2019-08-09", "", ""),
        (
            "Nghị quyết số 01-NQ/TU, ngày 03/10/2025 của Đại hội đại biểu Đảng bộ tỉnh lần thứ XX, "
            "nhiệm kỳ 2025 - 2030",
            "2025-10-03",
            "TU",
            "2025-2030",
        ),
        ("Kết luận 21 của Hội nghị Trung ương 4 (khóa XIII)", None, "TW", "XIII"),
        (
            "Ngày 22/12/2024, Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW về đột phá",
            "2024-12-22",
            "TW",
            "",
        ),
        ("Chính phủ ban hành Nghị định số 9/2025/NĐ-CP", None, "CP", ""),
        ("Kết luận số 7 của Bộ Chính trị, Ban Bí thư (khóa XIII)", None, "TW", "XIII"),
    ],
)
def test_the_day_the_committee_and_the_term_beside_a_number(text, issued_on, organ, term):
    (cited,) = found(text)
    assert (cited.issued_on and cited.issued_on.isoformat(), cited.organ, cited.term) == (
        issued_on,
        organ,
        term,
    )


def test_a_day_without_its_year_is_kept_apart():
    (cited,) = found("Quyết định số 2136-QĐNS/TW ngày 20/5 của Bộ Chính trị")
    assert (cited.issued_on, cited.day_month) == (None, (20, 5))


def test_a_quoted_title_belongs_to_the_number():
    (cited,) = found("Nghị quyết số 18-NQ/TW khóa XII về “Một số vấn đề về tổ chức bộ máy” được quán triệt")
    assert cited.title == "Một số vấn đề về tổ chức bộ máy"

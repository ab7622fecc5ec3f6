"""From citations to documents: which are one, what short forms mean, and what each document is known by."""

from datetime import date
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.extraction.resolve.documents import identify, read_documents
from meetings.text.normalize import normalise
from tests.extraction.marked import article


def read(text: str, province: str | None = None, held_on: date | None = None):
    return identify(read_documents(article(text)), province, held_on, None)


def numbers(text: str) -> list[str]:
    return [document.number for document in read(text)]


def keys(text: str, province: str | None = None, held_on: date | None = None) -> list[str]:
    return [document.key for document in read(text, province, held_on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nothing settles these
        ("Hội nghị sơ kết Nghị quyết 18 tại huyện.", ["18"]),
        ("Hội nghị triển khai Nghị quyết số 57 của HĐND tỉnh.", ["57"]),
        ("Nghị định 108 và Nghị định 113 được nhắc lại.", ["108", "113"]),
        ("Quyết định 45 của Thủ tướng.", ["45"]),
        ("Ngày 10/8, Ban Nội chính Tỉnh ủy ban hành Thông báo số 50 về tiếp dân.", ["50"]),
        # the committee settles
        ("Ngày 10/8, Ban Thường vụ Tỉnh ủy ban hành Thông báo số 50.", ["50-TB/TU"]),
        ("Kết luận số 34 của Bộ Chính trị.", ["34-KL/TW"]),
        ("Nghị quyết số 05 của Tỉnh ủy về du lịch.", ["05-NQ/TU"]),
        ("Nghị quyết 7 của Ban Thường vụ Huyện ủy.", ["07-NQ/HU"]),
        ("Nghị quyết 306 của Chính phủ.", ["306/NQ-CP"]),
        ("Chỉ thị 16 của Thủ tướng Chính phủ.", ["16/CT-TTg"]),
        ("Nghị định 178/2024 có hiệu lực.", ["178/2024/NĐ-CP"]),
        ("Nghị định số 29 ngày 03/6/2023 của Chính phủ.", ["29/2023/NĐ-CP"]),
        ("Nghị quyết số 98/2023 của Quốc hội.", ["98/2023/QH15"]),
        ("Nghị quyết số 99/2021 của Quốc hội.", ["99/2021"]),  # two assemblies sat in 2021
        # the topic settles
        ("Tổng kết 7 năm thực hiện Nghị quyết số 18 về tinh gọn bộ máy.", ["18-NQ/TW"]),
        ("Nghị quyết 57 về chuyển đổi số được quán triệt.", ["57-NQ/TW"]),
        ("Tinh giản biên chế theo Nghị quyết 39, Nghị định 108.", ["39-NQ/TW", "108/2014/NĐ-CP"]),
        # a full number in the same report settles
        ("Kết luận số 45-KL/TU được ban hành. Theo Kết luận 45, các xã báo cáo.", ["45-KL/TU"]),
        ("Nghị quyết 18 nêu rõ. Nghị quyết số 18-NQ/TW khóa XII được sơ kết. NQ18 thành công.", ["18-NQ/TW"]),
        ("Đề án 09-ĐA/TU được duyệt. Đề án số 09 triển khai trong năm.", ["09-ĐA/TU"]),
        ("Nghị định số 178/2024/NĐ-CP và Nghị định 178 là một.", ["178/2024/NĐ-CP"]),
        ("Nghị quyết số 18-NQ/TW và Nghị quyết 18 của HĐND tỉnh.", ["18-NQ/TW", "18"]),
        ("Nghị quyết 57 của Bộ Chính trị; Nghị quyết 57 về chuyển đổi số.", ["57-NQ/TW"]),
    ],
)
def test_numbers(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết số 18-NQ/TW.", ["TW:NQ:18:?"]),
        ("Nghị quyết số 18-NQ/TW ngày 25/10/2017.", ["TW:NQ:18:kXII"]),
        ("Nghị quyết số 18-NQ/TW ngày 16/6/2022.", ["TW:NQ:18:kXIII"]),
        ("Nghị quyết số 18-NQ/TW về đất đai.", ["TW:NQ:18:kXIII"]),
        ("Nghị quyết số 18-NQ/TW (khóa XII).", ["TW:NQ:18:kXII"]),
        ("Nghị quyết 18.", ["?:NQ:18:?"]),
        ("Nghị quyết số 01-NQ/TU ngày 10/12/2020.", ["TU/lai-son:NQ:1:2020-2025"]),
        ("Nghị quyết số 01-NQ/TU nhiệm kỳ 2025 - 2030.", ["TU/lai-son:NQ:1:2025-2030"]),
        (
            "Nghị quyết số 01-NQ/TU ngày 10/9/2020.",
            ["TU/lai-son:NQ:1:?"],
        ),  # the congress was held in these months
        ("Quyết định số 42/2011/QĐ-UBND.", ["UBND/lai-son:QĐ:42:2011"]),
        ("Quyết định số 832/QĐ-UBND ngày 5/4/2022.", ["UBND/lai-son:QĐ:832:2022"]),
        ("Nghị quyết số 202/2025/QH15.", ["QH:NQ:202:2025"]),
        ("Luật Đất đai số 31/2024/QH15.", ["QH:L:31:2024"]),
        ("Nghị quyết 1211/2016/UBTVQH13.", ["UBTVQH:NQ:1211:2016"]),
        ("Nghị quyết số 306/NQ-CP ngày 05/10/2025.", ["CP:NQ:306:2025"]),
        ("Hướng dẫn số 31-HD/BTCTW ngày 5/4/2022.", ["BTCTW:HD:31:kXIII"]),
    ],
)
def test_keys(text, expected):
    assert keys(text, "lai-son") == expected


def test_documents_of_two_provinces_or_two_terms_are_two():
    assert keys("Nghị quyết số 01-NQ/TU.", "lai-son") != keys("Nghị quyết số 01-NQ/TU.", "son-lai")
    text = "Nghị quyết số 18-NQ/TW ngày 25/10/2017 và Nghị quyết số 18-NQ/TW ngày 16/6/2022 được sơ kết."
    assert keys(text) == ["TW:NQ:18:kXII", "TW:NQ:18:kXIII"]


def test_a_province_not_known_stays_open():
    assert keys("Nghị quyết số 01-NQ/TU.") == ["TU/?:NQ:1:?"]


def test_one_record_gathers_every_citation_first_to_last():
    text = "Kết luận số 34-KL/TW ngày 7/8/2018 của Bộ Chính trị. Theo Kết luận số 34 thì Kết luận 34 đã rõ."
    (document,) = read(text)
    assert [mention.of(text) for mention in document.mentions] == [
        "Kết luận số 34-KL/TW",
        "Kết luận số 34",
        "Kết luận 34",
    ]
    assert (document.kind, document.issuer, document.issued_on) == (
        "kết luận",
        "Bộ Chính trị",
        date(2018, 8, 7),
    )


def test_the_day_of_issue_is_only_what_the_text_says():
    (document,) = read("Tổng kết Nghị quyết số 18 về tinh gọn bộ máy.")
    assert (document.issued_on, document.term) == (None, "XII")
    assert "well-known" in document.because


def test_a_short_form_that_nothing_settles_keeps_its_candidates():
    (document,) = read("Sơ kết Nghị quyết 18 tại huyện.")
    assert [candidate.value for candidate in document.candidates] == ["18-NQ/TW", "18-NQ/TW"]


def test_what_was_issued_after_the_meeting_is_not_meant():
    text = "Nghị quyết 57 về chuyển đổi số của địa phương."
    assert read(text, held_on=date(2022, 5, 1))[0].number == "57"
    assert read(text, held_on=date(2025, 5, 1))[0].number == "57-NQ/TW"


def test_the_meeting_s_day_tells_documents_of_one_number_and_topic_apart():
    text = "Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp."
    assert keys(text, held_on=date(2020, 3, 1)) == ["TW:CT:35:kXII"]
    assert keys(text, held_on=date(2025, 3, 1)) == ["TW:CT:35:?"]


def test_a_full_number_alone_is_that_of_the_committee_in_office_if_only_one_is_known():
    assert keys("Nghị quyết số 57-NQ/TW.", held_on=date(2025, 9, 9)) == ["TW:NQ:57:kXIII"]
    assert keys("Nghị quyết số 57-NQ/TW.", held_on=date(2026, 9, 9)) == ["TW:NQ:57:?"]
    assert keys("Nghị quyết số 18-NQ/TW.", held_on=date(2025, 9, 9)) == ["TW:NQ:18:?"]
    assert keys("Nghị quyết số 57-NQ/TW.") == ["TW:NQ:57:?"]


def test_the_end_of_a_list_speaks_for_its_earlier_numbers():
    text = "các Nghị quyết số 21/NQ-HĐND, 22/NQ-HĐND ngày 10/12/2021 của HĐND tỉnh"
    assert [d.issued_on for d in read(text)] == [date(2021, 12, 10)] * 2
    assert keys("Các nghị quyết: số 18-NQ/TW, số 19-NQ/TW (khóa XII).") == ["TW:NQ:18:kXII", "TW:NQ:19:kXII"]
    text = "Nghị quyết số 57-NQ/TW, 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị"
    assert [d.issued_on for d in read(text)] == [None, date(2025, 1, 24)]


def test_a_day_without_a_year_is_the_last_one_before_the_meeting():
    text = "Quyết định số 2136-QĐNS/TW ngày 20/5 của Bộ Chính trị."
    assert read(text, held_on=date(2020, 5, 23))[0].issued_on == date(2020, 5, 20)
    assert read(text, held_on=date(2021, 1, 5))[0].issued_on == date(2020, 5, 20)
    assert read(text)[0].issued_on is None


WORDS = st.sampled_from(
    [
        "Nghị quyết",
        "số",
        "18-NQ/TW",
        "18",
        "34",
        "Kết luận",
        ",",
        "và",
        "của Bộ Chính trị",
        "ngày 25/10/2017",
        "\n",
        "Nghị định 178/2024",
        "(khóa XII)",
        "9/2025/NĐ-CP",
        "%",
        "năm",
        "Đề án 09-ĐA/TU",
        ".",
        "hòa",
        "hoà",
        "–",
    ]
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_every_mention_lies_in_the_text_and_no_two_overlap(text):
    spans = sorted((m.start, m.end) for document in read(text) for m in document.mentions)
    assert all(0 <= start < end <= len(normalise(text)) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_the_same_text_however_it_is_encoded_or_toned_reads_alike(text):
    plain = keys(text)
    assert keys(normalize("NFD", text)) == plain
    assert keys(text.replace("khóa", "khoá")) == plain
    assert keys(text.replace("\n", "\r\n")) == plain

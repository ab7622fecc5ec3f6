"""What text is found by."""

import unicodedata

import pytest

from meetings.search.analysis import analyse, terms, tokens, value_of, words_and_wholes


def exact(text: str) -> str:
    return " ".join(token.exact for token in analyse(text)[0])


def folded(text: str) -> str:
    return " ".join(token.folded for token in analyse(text)[0])


def wholes(text: str) -> list[str]:
    return [whole.exact for whole in analyse(text)[1]]


@pytest.mark.parametrize(
    "text",
    [
        "5/9 và 24/7",
        "từ 10 - 12 xã",
        "giảm 215/1.503 đầu mối",
        "kinh tế - xã hội",
        "khóa 12, nhiệm kỳ 2020-2025",
        "3 - Đảng bộ",
        "Sáng 16.7, tại tỉnh",
    ],
)
def test_no_document_number_and_no_day(text):
    assert wholes(text) == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("18-NQ/TW", "18-nq/tw"),
        ("18 -NQ/TW", "18-nq/tw"),
        ("68- NQ/TW", "68-nq/tw"),
        ("31 – HD/BTCTW", "31-hd/btctw"),
        ("09-ĐA/TU", "9-đa/tu"),
        ("42/2011/QĐ-UBND", "42/2011/qđ-ubnd"),
        ("202/2025/QH15", "202/2025/qh15"),
        ("66/NQ-CP", "66/nq-cp"),
        ("1006/NQ-UBTVQH15", "1006/nq-ubtvqh15"),
        ("8395/UBND-TH", "8395/ubnd-th"),
        ("ngày 25/10/2017", "25/10/2017"),
        ("ngày 25-10-2017", "25/10/2017"),
        ("25.10.2017", "25/10/2017"),
        ("07/8/2018", "7/8/2018"),
        ("2025-10-24", "24/10/2025"),
        ("ngày 25 tháng 10 năm 2017", "25/10/2017"),
        ("ngay 25 thang 10 nam 2017", "25/10/2017"),
    ],
)
def test_a_whole(text, whole):
    assert wholes(text) == [whole]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nghệ An", "nghệ an"),
        ("y tế, ý kiến", "y tế ý kiến"),
        ("Hoà Bình; khoẻ; thuỷ; uỷ", "hòa bình khỏe thủy ủy"),
        ("họp.Đảng bộ", "họp đảng bộ"),
        ("56Đảng bộ", "56 đảng bộ"),
        ("NQ18", "nq 18"),
        ("Ðảng bộ", "đảng bộ"),
        ("TỈNH ỦY", "tỉnh ủy"),
        ("36,4% của 1.503", "36,4 của 1.503"),
        ("1,2,3", "1 2 3"),
        ("H'Yim Kđoh", "h yim kđoh"),
        ("😀 emoji", "emoji"),
        ("", ""),
    ],
)
def test_exact(text, words):
    assert exact(text) == words
    assert exact(unicodedata.normalize("NFD", text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đảng bộ tỉnh", "dang bo tinh"),
        ("Đường Đương Dương đường", "duong duong duong duong"),
        ("36,4", "36.4"),
        ("36.4", "36.4"),
        ("36,40", "36.4"),
        ("1.503", "1503"),
        ("1503", "1503"),
        ("45.799,5", "45799.5"),
        ("01-NQ/TU", "1 nq tu"),
        ("000", "0"),
    ],
)
def test_folded(text, words):
    assert folded(text) == words


def test_terms_are_syllables_and_pairs_exact_and_folded_and_wholes():
    words, wholes = words_and_wholes("Số 09-ĐA/TU")
    assert words == ["so=số", "9=09", "da=đa", "tu=tu"]
    assert wholes == ["9-da/tu", "9-da/tu=9-đa/tu"]
    syllables = ["so", "so=số", "9", "9=09", "da", "da=đa", "tu", "tu=tu"]
    pairs = ["so 9", "so 9=số 09", "9 da", "9 da=09 đa", "da tu", "da tu=đa tu"]
    assert sorted(terms(words)) == sorted([*syllables, *pairs])


def test_offsets_point_into_the_text():
    text = "Tỉnh ủy Nghệ An, 1.503 đại biểu"
    cut = [text[token.start : token.end] for token in tokens(text)]
    assert cut == ["Tỉnh", "ủy", "Nghệ", "An", "1.503", "đại", "biểu"]


@pytest.mark.parametrize("number", ["9" * 100_000, "0" * 100_000, "1." + "0" * 100_000])
def test_endless_numbers_have_a_value(number):
    assert value_of(number)
    assert len(tokens(number)[0].exact) <= 60

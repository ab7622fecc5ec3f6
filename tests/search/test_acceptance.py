"""What people type, and what they are to find: reference G.10 on invented meetings."""

import re
import unicodedata

import pytest

from meetings.search.asking import Question, ask
from meetings.text.folding import FOLDED

pytestmark = pytest.mark.django_db


def found(typed: str, **narrowed) -> list[str]:
    """The provinces of the meetings that are found, the best first."""
    answer = ask(Question(typed, kinds=("meeting",), **narrowed))
    assert answer.available
    return [hit.record.province.address for hit in answer.results]


@pytest.mark.parametrize(
    "typed",
    [
        "Cà Mau",
        '"tỉnh ban thường vụ"',
        "19-NQ/TW",
        "NQ 19",
        "1.504",
        "36,5%",
        "hội nghị -nghị",
        "người:Trần",
        "năm:2019",
        "tỉnh:Huế",
        "",
        "?",
        "*",
    ],
)
def test_finds_nothing(archive, typed):
    assert found(typed) == []


# What is typed, and the meetings that are found: the best first, then the others in any order.
CASES = [
    ("Nghệ An", ["nghe-an"]),
    ("nghe an", ["nghe-an"]),
    ("Hòa Bình", ["nghe-an"]),
    ("Hoà Bình", ["nghe-an"]),
    ("Tỉnh uỷ", ["ha-nam", "nghe-an"]),
    ("Tỉnh ủy", ["ha-nam", "nghe-an"]),
    ("tinh uy", ["ha-nam", "nghe-an"]),
    ("18-NQ/TW", ["ha-nam"]),
    ("18 -NQ/TW", ["ha-nam"]),
    ("18 – NQ/TW", ["ha-nam"]),
    ("18-nq/tw", ["ha-nam"]),
    ("nghị quyết 18", ["ha-nam", "thai-binh"]),
    ("nghi quyet so 18-NQ/TW", ["ha-nam"]),
    ("NQ 18", ["ha-nam", "thai-binh"]),
    ("NQ18", ["ha-nam", "thai-binh"]),
    ("ý kiến", ["thai-binh"]),
    ("y kien", ["thai-binh"]),
    ("y tế", ["thai-binh"]),
    ("y te", ["thai-binh"]),
    ("UBND tỉnh", ["thai-binh", "nghe-an"]),
    ("ủy ban nhân dân tỉnh", ["nghe-an", "thai-binh"]),
    ("uy ban nhan dan tinh", ["nghe-an", "thai-binh"]),
    ("HĐND tỉnh", ["nghe-an"]),
    ("hội đồng nhân dân tỉnh", ["nghe-an"]),
    ('"ban thường vụ tỉnh ủy"', ["ha-nam"]),
    ('"ban thuong vu tinh uy"', ["ha-nam"]),
    ("BTV Tỉnh ủy", ["ha-nam"]),
    ("36,4%", ["ha-nam"]),
    ("36.4", ["ha-nam"]),
    ("1.503", ["ha-nam"]),
    ("1503", ["ha-nam"]),
    ("25/10/2017", ["ha-nam"]),
    ("ngày 25 tháng 10 năm 2017", ["ha-nam"]),
    ("24/10/2025", ["nghe-an"]),
    ("Hoàng Nghĩa Thử", ["thai-binh"]),
    ("hoang nghia thu", ["thai-binh"]),
    ("Nguyễn duc Mẫu", ["nghe-an"]),
    ("thủy lợi", ["thai-binh"]),
    ("thuỷ lợi", ["thai-binh"]),
    ("thuy loi", ["thai-binh"]),
    ("tinh gọn bộ máy?", ["ha-nam"]),
    ("ý kiến về thủy lợi?", ["thai-binh"]),
    ("hooij nghij", ["ha-nam"]),
    ("hoi65 nghi5", ["ha-nam"]),
    ("ban thuwowngf vuj tinhr uyr", ["ha-nam"]),
    ("56 đảng bộ", ["nghe-an"]),
    ("Ninh Bình", ["ha-nam"]),
    ("ninh binh", ["ha-nam"]),
    ("Hưng Yên", ["thai-binh"]),
    ("hung yen", ["thai-binh"]),
    ("Hà Nam", ["ha-nam"]),
    ("tỉnh:Ninh Bình", ["ha-nam"]),
    ("người:Hoàng Nghĩa Thử", ["thai-binh"]),
    ("vănbản:18-NQ/TW", ["ha-nam"]),
    ("năm:2018", ["thai-binh"]),
    ("năm:2018-2024", ["ha-nam", "thai-binh"]),
    ("tỉnh -Nghệ", ["ha-nam", "thai-binh"]),
    ('"y tế" OR "tinh gọn"', ["thai-binh", "ha-nam"]),
]


@pytest.mark.parametrize(("typed", "addresses"), CASES)
def test_found(archive, typed, addresses):
    assert found(typed)[:1] == addresses[:1]
    assert sorted(found(typed)) == sorted(addresses)


def newly_placed(text: str) -> str:
    """The same with each tone where schoolbooks put it: hoà, khoẻ, thuỷ."""
    placed = OLD_PLACE.sub(r"\g<first>\g<second>\g<tone>", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", placed)


OLD_PLACE = re.compile(
    r"(?<!q)(?P<first>[ou])(?P<tone>[\u0300\u0301\u0303\u0309\u0323])(?P<second>(?<=o.)[ae]|(?<=u.)y)"
    r"(?![^\W\d_]|[\u0300-\u036f])",
    re.IGNORECASE,
)


def writings(typed: str) -> set[str]:
    """What is typed in other codes, cases and placements of tones, and all of that at once."""
    found = {unicodedata.normalize("NFD", typed), newly_placed(typed)}
    if "OR" not in typed:
        found |= {typed.upper(), unicodedata.normalize("NFD", newly_placed(typed).upper())}
    return found - {typed}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Hòa Bình, thủy lợi, Tỉnh ủy", "Hoà Bình, thuỷ lợi, Tỉnh uỷ"),
        ("khỏe, thúy, TÒA", "khoẻ, thuý, TOÀ"),
        ("quý, quỳnh, hoàng, toán, hội đồng", "quý, quỳnh, hoàng, toán, hội đồng"),
    ],
)
def test_the_new_placement_of_these_tests(old, new):
    assert newly_placed(old) == newly_placed(new) == new


@pytest.mark.parametrize(("typed", "addresses"), CASES)
def test_found_however_it_is_written(archive, typed, addresses):
    for writing in writings(typed):
        assert found(writing) == found(typed), writing


@pytest.mark.parametrize("typed", ["đảng bộ", "hòa bình", "thủy lợi", "nghĩa thử"])
def test_what_is_found_with_marks_is_found_without(archive, typed):
    assert set(found(typed)) <= set(found(typed.translate(FOLDED)))


@pytest.mark.parametrize(
    ("typed", "first", "other"),
    [("đảng bộ", "ha-nam", "thai-binh"), ("đang bỏ", "thai-binh", "ha-nam")],
)
def test_the_spelling_that_was_typed_comes_first(archive, typed, first, other):
    provinces = found(typed)
    assert provinces.index(first) < provinces.index(other)


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("tinh gọn bộ máy", ""),
        ("đảng bộ", ""),
        ("xyzzy", ""),
        ("dang bo", "đảng bộ"),
        ("tổng kiết", "tổng kết"),
        ("tinh gon bo may", "tinh gọn bộ máy"),
        ("thủy nợi", "thủy lợi"),
        ('"dang bo"', ""),
    ],
)
def test_suggestions_are_words_of_the_archive(archive, typed, suggestion):
    assert ask(Question(typed)).suggestion == suggestion

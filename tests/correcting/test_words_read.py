"""What a form begins with when a person has chosen a few words."""

from datetime import date
from decimal import Decimal

import pytest

from meetings.correcting.words_read import (
    document_in,
    field_in,
    figure_in,
    person_in,
    position_in,
    role_in,
)
from meetings.models import Meeting
from tests import factories


@pytest.mark.parametrize(
    ("words", "name", "titles"),
    [
        ("hội nghị", "hội nghị", []),  # what is no name, the person will say
        ("Mùa A Thử", "Mùa A Thử", []),
        ("Lê Văn Thử", "Lê Văn Thử", []),
        ("Bí thư Tỉnh ủy Lê Văn Thử", "Lê Văn Thử", ["Bí thư Tỉnh ủy"]),
        (
            "đồng chí Lê Văn Thử, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy",
            "Lê Văn Thử",
            ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"],
        ),
    ],
)
def test_a_person(words, name, titles):
    read = person_in(words)
    assert (read["name"], read["titles"]) == (name, titles)


def test_a_person_s_rank():
    assert person_in("Thiếu tướng Trần Văn Mẫu")["honorific"] == "Thiếu tướng"


@pytest.mark.parametrize(
    ("words", "title", "former"),
    [
        ("người dẫn chương trình", "người dẫn chương trình", False),
        ("Phó Chủ tịch HĐND tỉnh", "Phó Chủ tịch HĐND tỉnh", False),
        ("nguyên Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy", True),
    ],
)
def test_a_position(words, title, former):
    assert position_in(words) == {"title": title, "former": former}


@pytest.mark.parametrize(
    ("words", "read"),
    [("Nhà văn hóa", {}), ("chủ trì hội nghị", {"role": "chair"}), ("phát biểu chỉ đạo", {"role": "speak"})],
)
def test_a_part(words, read):
    assert role_in(words) == read


@pytest.fixture
def meeting(db) -> Meeting:
    return factories.meeting(held_on=date(2018, 9, 5), province="nghe-an")


@pytest.mark.parametrize("words", ["hội nghị", "24/10/2025", "12 xã"])
def test_no_document(meeting, words):
    assert document_in(words, meeting) is None


@pytest.mark.parametrize(
    ("words", "kind", "number", "key"),
    [
        ("18-NQ/TW", "nghị quyết", "18-NQ/TW", "TW:NQ:18:kXII"),
        ("Kết luận số 12-KL/TU ngày 5/9/2018", "kết luận", "12-KL/TU", "TU/nghe-an:KL:12:2015-2020"),
    ],
)
def test_a_document(meeting, words, kind, number, key):
    read = document_in(words, meeting)
    assert (read.kind, read.number, read.key) == (kind, number, key)


def test_no_figure():
    assert figure_in("đầu mối") == {"unit": "đầu mối"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("14,4%", {"value": Decimal("14.4"), "of": None, "unit": "%", "direction": ""}),
        ("215/1.503", {"value": 215, "of": 1503, "unit": ""}),
        ("1.721", {"value": 1721, "of": None, "unit": ""}),
        ("giảm 215/1.503 đầu mối", {"value": 215, "of": 1503, "unit": "đầu mối", "direction": "decrease"}),
        ("hơn 1.500 tỷ đồng", {"value": 1500, "unit": "tỷ đồng", "approx": "over"}),
    ],
)
def test_a_figure(words, said):
    assert figure_in(words).items() >= said.items()


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("held_on", "hội nghị", None),
        ("held_on", "tháng 9", None),
        ("held_on", "31/2/2018", None),
        ("held_on", "24/10/2025", date(2025, 10, 24)),
        ("held_from", "sáng 3/9", date(2018, 9, 3)),  # the year is the meeting's
        ("ordinal", "lần thứ", None),
        ("ordinal", "lần thứ 12", 12),
        ("kind", "hội nghị", None),
        ("venue", "Nhà văn hóa", "Nhà văn hóa"),
        ("province", "tỉnh bạn", None),
    ],
)
def test_a_field_of_the_meeting(meeting, name, words, said):
    assert field_in(words, name, meeting) == said


@pytest.mark.parametrize(
    ("held_on", "address"), [(date(2018, 9, 5), "ha-nam"), (None, "ha-nam"), (date(2025, 9, 5), None)]
)
def test_a_province_is_the_one_of_the_day(meeting, held_on, address):
    meeting.held_on = held_on
    found = field_in("Tỉnh ủy Hà Nam", "province", meeting)
    assert (found and found.address) == address

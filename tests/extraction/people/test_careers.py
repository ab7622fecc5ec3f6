"""Careers: what people were before gives them no part in the meeting and no present office."""

import pytest

from tests.extraction.people.told import roles, titles

OF_THE_MEETING = [
    ("Sáng 5/9/2025, ông Lê Văn An được bầu làm Phó Bí thư Tỉnh ủy.", "decided", ["Phó Bí thư Tỉnh ủy"]),
    (
        "Tháng 9/2025, Tỉnh ủy công bố quyết định điều động ông Lê Văn An giữ chức Bí thư Huyện ủy.",
        "decided",
        ["Bí thư Huyện ủy"],
    ),
    ("Năm 2025, đồng chí Lê Văn An, Bí thư Tỉnh ủy chủ trì 12 cuộc họp.", "chair", ["Bí thư Tỉnh ủy"]),
    (
        "Từ tháng 9/2017 đến nay, ông Lê Văn An là Trưởng Ban Dân vận Tỉnh ủy.",
        "mentioned",
        ["Trưởng Ban Dân vận Tỉnh ủy"],
    ),
    (
        "Ông Lê Văn An được bầu giữ chức Bí thư Tỉnh ủy (nhiệm kỳ 2025 - 2030).",
        "decided",
        ["Bí thư Tỉnh ủy"],
    ),
]

OF_A_LIFE = [
    ("Năm 2015, ông Lê Văn An được bổ nhiệm làm Giám đốc Sở Y tế.", []),
    ("Đến tháng 8/2020, ông Lê Văn An được bầu làm Phó Bí thư Tỉnh ủy.", []),
    ("Tháng 12/2017, theo phân công của Bộ Chính trị, ông Lê Văn An làm Bí thư Tỉnh ủy.", []),
    ("Sau đó, từ năm 2016, ông Lê Văn An giữ chức Chánh Văn phòng Tỉnh ủy.", []),
    ("Từ năm 2010 đến năm 2012, ông Lê Văn An là Bí thư Tỉnh đoàn.", ["nguyên Bí thư Tỉnh đoàn"]),
    ("Từ tháng 3/2010 - 5/2012, ông Lê Văn An là Bí thư Tỉnh đoàn.", ["nguyên Bí thư Tỉnh đoàn"]),
    ("Từ năm 2010 đến năm 2012, ông Lê Văn An giữ chức Bí thư Tỉnh đoàn.", []),
]


@pytest.mark.parametrize(("text", "played", "held"), OF_THE_MEETING)
def test_what_is_of_the_meeting_or_still_so(text, played, held):
    assert (roles(text), titles(text)) == ({"Lê Văn An": played}, {"Lê Văn An": held})


@pytest.mark.parametrize(("text", "held"), OF_A_LIFE)
def test_what_is_of_a_life(text, held):
    assert (roles(text), titles(text)) == ({"Lê Văn An": "mentioned"}, {"Lê Văn An": held})


def test_an_office_closed_by_its_years_is_not_held():
    text = "Ông Lê Văn An được luân chuyển giữ chức Bí thư Huyện ủy Sơn Lộc (2010-2013)."
    assert titles(text) == {"Lê Văn An": []}

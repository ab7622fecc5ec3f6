"""Titles without a name and given names: bound to the one person who fits, or left open (grammar B.4 G)."""

import pytest

from tests.extraction.people.told import open_mentions, read, roles, titles

LEFT_OPEN = [
    ("Đồng chí Bí thư Tỉnh ủy đề nghị các sở vào cuộc.", {"Bí thư Tỉnh ủy": []}),
    ("Chủ tịch UBND tỉnh giao Sở Nội vụ tham mưu.", {"Chủ tịch UBND tỉnh": []}),
    (
        "Ông Lê Văn Huy và ông Hồ Quốc Huy dự. Ông Huy phát biểu.",
        {"Huy": ["Lê Văn Huy", "Hồ Quốc Huy"]},
    ),
    ("Ông Lê Văn Huy dự. Bà Lan phát biểu.", {"Lan": []}),
    (
        "Phó Chủ tịch UBND tỉnh Lê Văn Huy và Phó Chủ tịch UBND tỉnh Hồ Văn Cư dự. Phó Chủ tịch UBND tỉnh "
        "yêu cầu làm rõ.",
        {"Phó Chủ tịch UBND tỉnh": ["Lê Văn Huy", "Hồ Văn Cư"]},
    ),
    ("Ông Lê Văn Huy, nguyên Bí thư Tỉnh ủy dự. Bí thư Tỉnh ủy yêu cầu làm rõ.", {"Bí thư Tỉnh ủy": []}),
]

NO_MENTION = [
    "Hội nghị bầu Bí thư, Phó Bí thư Tỉnh ủy.",
    "Các đồng chí Bí thư Huyện ủy dự.",
    "Lãnh đạo các sở; giám đốc các đơn vị; bí thư, phó bí thư các đảng ủy dự.",
    "Chức danh Chủ tịch UBND tỉnh được kiện toàn.",
    "Đại biểu Quốc hội tiếp xúc cử tri.",
]

BOUND = [
    ("Bí thư Tỉnh ủy Lê Văn Huy dự. Đồng chí Bí thư Tỉnh ủy nhấn mạnh.", "attend speak"),
    ("Bí thư Tỉnh ủy Hà Nam Lê Văn Huy dự. Bí thư Tỉnh ủy nhấn mạnh.", "attend speak"),
    ("Chủ tịch UBND tỉnh Lê Văn Huy dự. Kết luận hội nghị, Chủ tịch UBND tỉnh yêu cầu.", "attend conclude"),
    (
        "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lê Văn Huy dự. Đồng chí Chủ tịch HĐND tỉnh phát biểu.",
        "attend speak",
    ),
    ("Bí thư Tỉnh ủy Lê Văn Huy dự. Tại tỉnh Hà Nam, Bí thư Tỉnh ủy phát biểu.", "attend speak"),
    ("Ông Lê Văn Huy dự. Ông Huy phát biểu.", "attend speak"),
    ("Bà Lê Thị Thanh Huyền dự. Đồng chí Thanh Huyền phát biểu.", "attend speak"),
    ("Ông Lê Quốc Huy dự. Ông Lê Huy phát biểu.", "attend speak"),
    ("Ông Huy phát biểu. Sau đó, ông Lê Văn Huy trình bày tờ trình.", "report speak"),
]


@pytest.mark.parametrize(("text", "left"), LEFT_OPEN)
def test_what_nobody_or_several_fit_stays_open(text, left):
    assert open_mentions(text) == left


@pytest.mark.parametrize("text", NO_MENTION)
def test_groups_and_offices_are_no_mentions(text):
    assert read(text) == ((), ())


@pytest.mark.parametrize(("text", "played"), BOUND)
def test_what_one_person_fits_is_bound(text, played):
    assert list(roles(text).values()) == [played]
    assert open_mentions(text) == {}


def test_a_title_beside_a_given_name_is_the_persons():
    text = "Bà Lê Thị Lan được bầu. Trước đó, bà Lan là Giám đốc Sở Nội vụ."
    assert titles(text) == {"Lê Thị Lan": ["Giám đốc Sở Nội vụ"]}


def test_a_bound_mention_is_evidence():
    text = "Bí thư Tỉnh ủy Lê Văn Huy dự. Đồng chí Bí thư Tỉnh ủy nhấn mạnh."
    (official,), _ = read(text)
    assert [mention.of(text) for mention in official.mentions] == ["Lê Văn Huy", "Bí thư Tỉnh ủy"]
    assert [mention.rule for mention in official.mentions] == ["name", "position.alone"]

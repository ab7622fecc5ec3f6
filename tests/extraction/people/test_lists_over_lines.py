"""Lists of people that go on over line breaks and full stops: what opens one tells of everybody in it."""

import pytest

from tests.extraction.people.told import roles, titles

AN, BINH = "Lê Văn An", "Trần Thị Bình"

NOT_IN_THE_LIST = [
    # nothing opened a list
    ("Hội nghị thành công.\n- Trần Thị Bình, Giám đốc Sở Y tế.", {BINH: "mentioned"}),
    # somebody who acts is no member
    (
        "Dự hội nghị có đồng chí: Lê Văn An, Bí thư Tỉnh ủy. Đồng chí Trần Thị Bình chủ trì.",
        {AN: "attend", BINH: "chair"},
    ),
    # the list had ended
    (
        "Chủ trì hội nghị có:\n- Lê Văn An, Bí thư Tỉnh ủy.\nHội nghị sôi nổi.\n- Bà Trần Thị Bình, nông dân."
        "\nHội nghị thành công tốt đẹp.",
        {AN: "chair", BINH: "mentioned"},
    ),
    # a full list in one line opens none
    (
        "Đồng chí Lê Văn An, Bí thư Tỉnh ủy chủ trì hội nghị.\n- Đồng chí Trần Thị Bình, Giám đốc Sở Y tế.",
        {AN: "chair", BINH: "mentioned"},
    ),
]

IN_THE_LIST = [
    ("Chủ trì hội nghị:\n- Lê Văn An, Bí thư Tỉnh ủy;\n- Trần Thị Bình, Phó Bí thư Tỉnh ủy.", "chair"),
    ("Chủ trì hội nghị:\n• Đ/c Lê Văn An – Bí thư Tỉnh ủy\n• Đ/c Trần Thị Bình – Phó Bí thư", "chair"),
    ("Chủ trì hội nghị có:\n1. Đồng chí Lê Văn An\n2. Đồng chí Trần Thị Bình", "chair"),
    ("Chủ trì hội nghị có:\nĐồng chí Lê Văn An\nĐồng chí Trần Thị Bình", "chair"),
    ("Tham dự có các đồng chí:\n+ Lê Văn An;\n+ Lãnh đạo các sở;\n+ Trần Thị Bình.", "attend"),
    ("Về phía tỉnh có:\n- Lê Văn An, Bí thư Tỉnh ủy;\n- Trần Thị Bình, Phó Bí thư.", "attend"),
    ("Đại hội bầu Ban Thường vụ gồm các đồng chí:\n- Lê Văn An\n- Trần Thị Bình", "decided"),
    (
        "Dự có các đồng chí: Đồng chí Lê Văn An - Bí thư Đảng ủy. Đồng chí Trần Thị Bình - Phó Bí thư.",
        "attend",
    ),
]


@pytest.mark.parametrize(("text", "told"), NOT_IN_THE_LIST)
def test_who_stands_outside_of_a_list(text, told):
    assert roles(text) == told


@pytest.mark.parametrize(("text", "played"), IN_THE_LIST)
def test_everybody_of_a_list_has_the_part_that_opens_it(text, played):
    assert roles(text) == {AN: played, BINH: played}


def test_titles_stay_with_their_line():
    told = titles(
        "Dự có:\n- Lê Văn An, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh;\n- Trần Thị Bình, Giám đốc Sở Y tế."
    )
    assert told == {AN: ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"], BINH: ["Giám đốc Sở Y tế"]}

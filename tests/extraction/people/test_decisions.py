"""Personnel decisions: whom they concern, and the office they give or take (grammar F)."""

import pytest

from tests.extraction.people.told import roles, titles

NOT_DECIDED = [
    ("Theo phân công, đồng chí Lê Văn An chủ trì hội nghị.", "chair"),
    ("Đồng chí Lê Văn An trao quyết định bổ nhiệm cán bộ.", "attend"),
    ("Đồng chí Lê Văn An công bố quyết định điều động cán bộ.", "report"),
    ("Đồng chí Lê Văn An đề nghị phân công rõ trách nhiệm.", "speak"),
    ("Công tác bầu cử được đồng chí Lê Văn An đánh giá cao.", "speak"),
]

DECIDED = [
    (
        "Ông Lê Văn An vừa được Thủ tướng Chính phủ phê chuẩn kết quả bầu giữ chức Phó Chủ tịch UBND tỉnh.",
        ["Phó Chủ tịch UBND tỉnh"],
    ),
    (
        "Phân công ông Lê Văn An, Phó Bí thư Huyện ủy, điều hành Huyện ủy đến khi kiện toàn chức danh Bí thư "
        "Huyện ủy.",
        ["Phó Bí thư Huyện ủy"],
    ),
    ("Bộ Chính trị phân công đồng chí Lê Văn An giữ chức Bí thư Tỉnh ủy.", ["Bí thư Tỉnh ủy"]),
    ("Ông Lê Văn An được bầu giữ chức Chủ tịch UBND tỉnh.", ["Chủ tịch UBND tỉnh"]),
    ("Ông Lê Văn An được bầu làm Phó Bí thư Tỉnh ủy với 26 phiếu bầu.", ["Phó Bí thư Tỉnh ủy"]),
    (
        "Ông Lê Văn An - Phó Bí thư Tỉnh ủy - đã được các đại biểu thống nhất bầu làm Chủ tịch UBND tỉnh.",
        ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"],
    ),
    ("Ông Lê Văn An làm Bí thư Huyện ủy Sơn Lộc.", ["Bí thư Huyện ủy Sơn Lộc"]),
    (
        "HĐND tỉnh miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với ông Lê Văn An.",
        ["Phó Chủ tịch UBND tỉnh"],
    ),
    (
        "HĐND tỉnh bầu bổ sung chức danh Ủy viên UBND tỉnh đối với ông Lê Văn An, Giám đốc Sở Y tế.",
        ["Giám đốc Sở Y tế", "Ủy viên UBND tỉnh"],
    ),
    (
        "Quyết định điều động, bổ nhiệm đồng chí Lê Văn An, Phó Giám đốc Sở Nội vụ giữ chức Giám "
        "đốc Sở Y tế.",
        ["Phó Giám đốc Sở Nội vụ", "Giám đốc Sở Y tế"],
    ),
    (
        "Chỉ định đồng chí Lê Văn An tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư "
        "Huyện ủy Sơn Lộc.",
        ["Phó Bí thư Huyện ủy Sơn Lộc"],
    ),
    ("Ông Lê Văn An thôi giữ chức Giám đốc Sở Y tế để nghỉ hưu.", ["Giám đốc Sở Y tế"]),
    ("Đồng chí Lê Văn An nghỉ hưu theo chế độ từ ngày 1/3.", []),
    ("Với 50/50 phiếu, ông Lê Văn An trúng cử chức danh Phó Chủ tịch HĐND tỉnh.", ["Phó Chủ tịch HĐND tỉnh"]),
    (
        "Công bố quyết định nghỉ hưu trước tuổi đối với ông Lê Văn An, nguyên Giám đốc Sở Y tế.",
        ["nguyên Giám đốc Sở Y tế"],
    ),
    ("Ban Thường vụ cho đồng chí Lê Văn An, Giám đốc Sở Y tế nghỉ hưu.", ["Giám đốc Sở Y tế"]),
    ("Tỉnh ủy kỷ luật khiển trách đồng chí Lê Văn An, Giám đốc Sở Y tế.", ["Giám đốc Sở Y tế"]),
    (
        "Phân công đồng chí Lê Văn An, Phó Bí thư Huyện ủy điều hành hoạt động của Huyện ủy.",
        ["Phó Bí thư Huyện ủy"],
    ),
    ("Ông Lê Văn An tái đắc cử Chủ tịch HĐND tỉnh.", ["Chủ tịch HĐND tỉnh"]),
    (
        "HĐND tỉnh miễn nhiệm chức danh Chủ tịch HĐND tỉnh của ông Lê Văn An.",
        ["Chủ tịch HĐND tỉnh"],
    ),
    ("Ban Bí thư chuẩn y đồng chí Lê Văn An giữ chức Phó Bí thư Tỉnh ủy.", ["Phó Bí thư Tỉnh ủy"]),
]


@pytest.mark.parametrize(("text", "played"), NOT_DECIDED)
def test_a_decision_about_nobody_decides_on_nobody(text, played):
    assert roles(text) == {"Lê Văn An": played}


@pytest.mark.parametrize(("text", "offices"), DECIDED)
def test_a_decision_concerns_its_person(text, offices):
    assert roles(text) == {"Lê Văn An": "decided"}
    assert titles(text) == {"Lê Văn An": offices}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chủ tịch nước Lê Văn An, Chủ tịch Quốc hội Lò Thị Bản đã trao quyết định cho ông Hồ Văn Cư.",
            {"Lê Văn An": "attend", "Lò Thị Bản": "attend", "Hồ Văn Cư": "decided"},
        ),
        (
            "Đồng chí Lê Văn An trao quyết định cho các đồng chí: Hồ Văn Cư, Trần Thị Bích.",
            {"Lê Văn An": "attend", "Hồ Văn Cư": "decided", "Trần Thị Bích": "decided"},
        ),
        (
            "Ông Lê Văn An và bà Trần Thị Bích đều trúng cử.",
            {"Lê Văn An": "decided", "Trần Thị Bích": "decided"},
        ),
        (
            "Bầu ông Lê Văn An, Giám đốc Sở Y tế; bà Trần Thị Bích, Tỉnh ủy viên giữ chức Phó Chủ "
            "tịch UBND tỉnh.",
            {"Lê Văn An": "decided", "Trần Thị Bích": "decided"},
        ),
        (
            "Công bố quyết định nghỉ hưu đối với ông Lê Văn An, nguyên Giám đốc Sở Y tế và bà Trần Thị Bích.",
            {"Lê Văn An": "decided", "Trần Thị Bích": "decided"},
        ),
        (
            "HĐND tỉnh chúc mừng bà Trần Thị Bích được bầu giữ chức Phó Chủ tịch HĐND tỉnh.",
            {"Trần Thị Bích": "attend decided"},
        ),
        (
            "Phát biểu nhận nhiệm vụ, đồng chí Lê Văn An hứa. Trao quyết định cho ông Lê Văn An.",
            {"Lê Văn An": "decided speak"},
        ),
    ],
)
def test_decisions_on_several(text, told):
    assert roles(text) == told


def test_each_election_has_its_own_office():
    text = (
        "Ông Lê Văn An - Tỉnh ủy viên được bầu giữ chức Phó Chủ tịch UBND tỉnh; ông Hồ Văn Cư - Chỉ huy "
        "trưởng Bộ CHQS tỉnh được bầu giữ chức danh Ủy viên UBND tỉnh."
    )
    assert titles(text) == {
        "Lê Văn An": ["Tỉnh ủy viên", "Phó Chủ tịch UBND tỉnh"],
        "Hồ Văn Cư": ["Chỉ huy trưởng Bộ CHQS tỉnh", "Ủy viên UBND tỉnh"],
    }


def test_each_decision_has_its_own_office():
    text = (
        "HĐND tỉnh miễn nhiệm chức danh Chủ tịch UBND tỉnh đối với ông Lê Văn An, nguyên Giám đốc "
        "Công an tỉnh "
        "và bầu chức danh Phó Chủ tịch UBND tỉnh đối với ông Hồ Văn Cư."
    )
    assert titles(text) == {
        "Lê Văn An": ["nguyên Giám đốc Công an tỉnh", "Chủ tịch UBND tỉnh"],
        "Hồ Văn Cư": ["Phó Chủ tịch UBND tỉnh"],
    }

"""Which records of several kinds come first."""

import pytest

from meetings.search.asking import Question, ask
from tests import factories as made

pytestmark = pytest.mark.django_db


@pytest.fixture
def figures(index):
    """A meeting with many figures that have the same words around them, and with a document and people."""
    held = made.meeting(
        "Họp bàn về đường bộ",
        province="ha-nam",
        text="Họp bàn về đường bộ\n\nTỉnh Hà Nam tinh gọn bộ máy: giảm 21 phòng, 32 ban, 43 trạm, 54 đội.\n"
        + "Người dự họp bàn nhiều việc khác nữa trong một ngày dài và không ra về sớm.\n" * 30,
    )
    for value, unit in (("21", "phòng"), ("32", "ban"), ("43", "trạm"), ("54", "đội")):
        made.figure(held, value, unit, f"{value} {unit}")
    made.attend(held, "Lê Thị Mẫu", "Bí thư Tỉnh ủy", scope="ha-nam")
    made.cite(held, made.resolution())
    index()


def types(typed: str) -> list[str]:
    return [hit.type for hit in ask(Question(typed)).results]


@pytest.mark.parametrize("typed", ["tinh gọn bộ máy", "tinh gon bo may", "Hà Nam", "ha nam", "Ninh Bình"])
def test_the_meeting_comes_before_its_figures(figures, typed):
    assert types(typed)[0] == "meeting"
    assert "statistic" in types(typed)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("54 đội", "statistic"),
        ("Lê Thị Mẫu", "official"),
        ("18-NQ/TW", "resolution"),
        ("đường bộ", "meeting"),
    ],
)
def test_what_is_asked_for_by_its_title_comes_first(figures, typed, first):
    assert types(typed)[0] == first


@pytest.fixture
def titles(index):
    for headline, text in (
        ("Họp về Nam Việt", "Họp về Nam Việt\n\nViệt Nam. Họp về.\n"),
        ("Họp về Việt Nam", "Họp về Việt Nam\n\nViệt Nam và Việt Nam. Nam Việt. Họp về Việt Nam.\n"),
        ("Một chuyến đi", "Một chuyến đi\n\nHop ve Nam Viet: Nam Viet is far. Hop ve.\n"),
    ):
        made.meeting(headline, text=text, province=None)
    index()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hop ve nam viet", "Họp về Nam Việt"),
        ("hop ve viet nam", "Họp về Việt Nam"),
        ("Nam Việt", "Họp về Nam Việt"),
        ("viet nam", "Họp về Việt Nam"),
    ],
)
def test_a_title_in_the_order_of_the_question_comes_first_with_marks_or_without(titles, typed, first):
    """Also before a text that happens to have the words without marks."""
    assert ask(Question(typed)).results[0].title == first

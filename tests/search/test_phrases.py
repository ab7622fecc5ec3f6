"""Words in quotation marks stand in the text as they are quoted."""

import pytest

from meetings.search.asking import Question, ask
from tests import factories as made

pytestmark = pytest.mark.django_db

TEXTS = {
    "một": "Họp một\n\nBan thường vụ tỉnh ủy họp tại hội trường.\n",
    "hai": "Họp hai\n\nBan thường trực họp. Thường vụ tỉnh chưa họp. Vụ tỉnh ủy nêu; thường vụ đã rõ.\n",
    "ba": "Họp ba\n\nBàn thương vụ tinh xảo. Bàn thường vụ tỉnh ủy.\n",
}


@pytest.fixture
def quoted(index):
    for name, text in TEXTS.items():
        held = made.meeting(f"Họp {name}", text=text, province=None)
        made.attend(held, "Lê Văn Thử Mẫu", "Trưởng ban Thường vụ" if name == "ba" else "Ủy viên")
    index()


def found(typed: str) -> list[str]:
    answer = ask(Question(typed, kinds=("meeting",), sort="oldest"))
    return sorted(hit.title.removeprefix("Họp ") for hit in answer.results)


@pytest.mark.parametrize(
    "typed",
    [
        '"ban thường vụ tỉnh"  "họp bốn"',
        '"thường vụ tỉnh ủy nêu"',
        '"thường trực vụ tỉnh"',
        '"hội trường họp một"',
        'người:"Lê Văn Mẫu"',
        'người:"ban thường vụ tỉnh"',
    ],
)
def test_nothing(quoted, typed):
    assert found(typed) == []


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ('"ban thường vụ tỉnh"', ["một"]),
        ('"thường vụ tỉnh ủy"', ["ba", "một"]),
        ('"ban thuong vu tinh uy"', ["ba", "một"]),
        ('"thương vụ tinh"', ["ba"]),
        ('"BAN THƯỜNG VỤ TỈNH UỶ"', ["một"]),
        ('"ban thuong vụ tỉnh ủy"', ["ba", "một"]),
        ('"vụ tỉnh ủy"', ["ba", "hai", "một"]),
        ('"thường vụ" -"thường vụ tỉnh ủy"', ["hai"]),
        ('người:"Lê Văn Thử"', ["ba", "hai", "một"]),
        ('người:"trưởng ban thường vụ"', ["ba"]),
    ],
)
def test_found(quoted, typed, names):
    assert found(typed) == names

"""Words that only ask are not looked for, and the page says so."""

import pytest

from meetings.search.asking import Question, ask
from meetings.search.interrogatives import without_interrogatives
from meetings.search.query import parse
from tests import factories as made
from tests.search.test_query import said


def asked(text: str) -> tuple[str, list[str]]:
    tree, asking = without_interrogatives(text, parse(text))
    return said(tree), asking


@pytest.mark.parametrize(
    "text",
    [
        "Thử Thôn giảm bao nhiêu phòng",
        "ai?",
        "bao nhiêu phòng?",
        "những gì là gì?",
        '"giảm bao nhiêu phòng ban cấp huyện"?',
        "tỉnh:Huế giảm bao nhiêu phòng ban?",
        "họp ở đâu OR họp khi nào hôm nay?",
        "Thử Gi ăn cơm chiều?",
        "Đào Nao, Lê Ái, Trần Mây dự họp?",
    ],
)
def test_left_alone(text):
    assert asked(text) == (said(parse(text)), [])


@pytest.mark.parametrize(
    ("text", "words", "asking"),
    [
        ("Thử Thôn giảm bao nhiêu phòng?", "(thử thôn giảm phòng)", ["bao nhiêu"]),
        ("thu thon giam bao nhieu phong ?", "(thu thon giam phong)", ["bao nhieu"]),
        ("Ai là bí thư tỉnh ủy?", "(là bí thư tỉnh ủy)", ["ai"]),
        ("Bí thư tỉnh ủy là ai?", "(bí thư tỉnh ủy)", ["là ai"]),
        (
            "Tỉnh nào giảm nhiều phòng nhất, và vì sao?",
            "(tỉnh giảm nhiều phòng nhất và)",
            ["nào", "vì sao"],
        ),
    ],
)
def test_set_apart(text, words, asking):
    assert asked(text) == (words, asking)


@pytest.mark.django_db
def test_the_answer_is_what_the_question_is_about(index, client):
    made.meeting("Họp tổng kết", text="Tỉnh giảm 5 phòng sau sắp xếp.\n")
    made.meeting("Họp dài", text="Tỉnh lo sắp xếp rừng phòng hộ, giảm nghèo. Bao nhiêu việc.\n")
    index()
    answer = ask(Question("Sau sắp xếp, tỉnh giảm bao nhiêu phòng?"))
    assert [hit.title for hit in answer.results] == ["Họp tổng kết"]
    assert "“bao nhiêu”" in answer.notice

"""Facets: what there is, and that each count is what choosing the value gives."""

from dataclasses import replace
from datetime import date

import pytest

from meetings.search.asking import FACETS, TYPES, Question, ask
from tests import factories as made

pytestmark = pytest.mark.django_db

QUESTIONS = [
    Question("tỉnh"),
    Question("tinh"),
    Question("hội nghị"),
    Question("tỉnh", kinds=("meeting",)),
    Question("tỉnh", province="ninh-binh-2025"),
    Question("tỉnh", year=2024, kinds=("meeting", "official")),
    Question("tỉnh", month="2024-12"),
    Question("tỉnh", year=2024, month="2024-12"),
    Question("tỉnh", resolution="tw-nq-18-kxii"),
    Question("tỉnh", kind="review", province="ha-nam"),
    Question("", year=2018),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
@pytest.mark.parametrize("name", FACETS)
def test_a_count_is_what_choosing_the_value_gives(archive, question, name):
    values = ask(question).facets[name]
    for value in values:
        chosen = int(value.value) if name == "year" else value.value
        assert ask(replace(question, **{name: chosen})).total == value.count


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_a_count_of_a_type_is_what_choosing_it_gives(archive, question):
    counts = ask(question).counts_by_type
    assert set(counts) == set(TYPES)
    assert any(counts.values())
    for name, count in counts.items():
        assert ask(replace(question, kinds=(name,))).total == count


def test_a_province_counts_for_what_it_became_too(archive):
    facet = {value.value: value for value in ask(Question("tỉnh", kinds=("meeting",))).facets["province"]}
    assert set(facet) == {"ha-nam", "ninh-binh-2025", "thai-binh", "hung-yen-2025", "nghe-an"}
    assert facet["ha-nam"].label == "tỉnh Hà Nam (đến 30/06/2025)"
    assert facet["ninh-binh-2025"].label == "tỉnh Ninh Bình"


def test_people_and_documents_are_called_by_their_names(archive):
    facets = ask(Question("tỉnh", kinds=("meeting",))).facets
    assert ("Nguyễn Đức Mẫu", 1) in {(value.label, value.count) for value in facets["official"]}
    assert [value[:2] for value in facets["resolution"]] == [("tw-nq-18-kxii", "Nghị quyết 18-NQ/TW")]


def test_a_chosen_official_is_offered_however_many_others_there_are(index):
    for number in range(30):
        for name in [f"Lê Thử {number}"] * 2:
            made.attend(made.meeting(f"Họp {number}"), name)
    rare = made.attend(made.meeting("Họp"), "Trần Hiếm").official
    index()
    values = ask(Question("họp", official=rare.slug, kinds=("meeting",))).facets["official"]
    assert len(values) == 20
    assert values[-1] == (rare.slug, "Trần Hiếm", 1)


def test_a_meeting_between_two_days_counts_for_every_month_that_is_possible(index):
    made.meeting("Họp", held_on=None, held_from=date(2024, 12, 30), held_until=date(2025, 2, 1))
    index()
    values = ask(Question("họp")).facets["month"]
    assert [value.label for value in values] == ["02/2025", "01/2025", "12/2024"]


def test_years_come_from_the_newest(archive):
    years = [value.value for value in ask(Question("tỉnh", kinds=("meeting",))).facets["year"]]
    assert years == ["2025", "2024", "2018"]


@pytest.mark.parametrize(
    ("sort", "provinces"),
    [("newest", ["nghe-an", "ha-nam", "thai-binh"]), ("oldest", ["thai-binh", "ha-nam", "nghe-an"])],
)
def test_sorting_by_day(archive, sort, provinces):
    results = ask(Question("tỉnh", kinds=("meeting",), sort=sort)).results
    assert [hit.record.province.address for hit in results] == provinces


def test_pages_hold_everything_once(archive):
    whole = ask(Question("tỉnh", page_size=100))
    pages = [ask(Question("tỉnh", page_size=2, page=page)) for page in range(1, 8)]
    shown = [(hit.type, hit.record.pk) for page in pages for hit in page.results]
    assert shown == [(hit.type, hit.record.pk) for hit in whole.results]
    assert len(shown) == whole.total == len(set(shown))


def test_a_page_beyond_the_last_is_empty(archive):
    answer = ask(Question("tỉnh", page=99))
    assert answer.results == []
    assert answer.total > 0


@pytest.mark.parametrize(
    "question",
    [
        Question("tỉnh", province="khong-co"),
        Question("tỉnh", year=1800),
        Question("tỉnh", kind="khong-co"),
        Question("tỉnh", official="khong-co"),
    ],
)
def test_values_that_nothing_has_find_nothing(archive, question):
    assert ask(question).total == 0


def test_a_meeting_is_found_by_its_official_and_its_document(archive):
    official = archive["thai-binh"].attendances.get().official
    found = ask(Question(official=official.slug, kinds=("meeting",)))
    assert [hit.record for hit in found.results] == [archive["thai-binh"]]
    found = ask(Question(resolution="tw-nq-18-kxii", kinds=("meeting",)))
    assert [hit.record for hit in found.results] == [archive["ha-nam"]]


def test_a_long_question_that_nothing_answers_whole_gives_the_nearest_and_says_so(archive):
    answer = ask(Question("tỉnh nào giảm đầu mối cơ quan nhiều nhất sau tổng kết", kinds=("meeting",)))
    assert [hit.record for hit in answer.results][:1] == [archive["ha-nam"]]
    assert answer.notice


def test_the_nearest_still_lack_what_is_excluded(archive):
    assert ask(Question("tỉnh nào giảm đầu mối cơ quan nhiều nhất -đảng -tỉnh")).total == 0


def test_rows_come_in_a_few_queries_however_many(archive, django_assert_max_num_queries):
    with django_assert_max_num_queries(16):
        assert len(ask(Question("tỉnh")).results) >= 5

"""Questions without an answer are counted, and an editor's synonym answers them."""

from datetime import date

import pytest
from django.db import connection

from meetings.models import Synonym, Unanswered
from meetings.models import unanswered as kept
from meetings.search.asking import Question, ask

pytestmark = pytest.mark.django_db


def counted() -> dict[str, int]:
    return dict(Unanswered.objects.values_list("words", "times"))


@pytest.mark.parametrize(
    "question",
    [
        Question("y tế"),
        Question(""),
        Question("???"),
        Question("a" * 500),
        Question("xyzzy", province="nghe-an"),
        Question("xyzzy", kinds=("meeting",)),
    ],
    ids=str,
)
def test_not_counted(archive, question):
    ask(question)
    assert counted() == {}


def test_counted_however_it_is_written(archive):
    for typed in ("khinh khí cầu", "Khinh  khí cầu ", "KHINH KHÍ CẦU", "tàu ngầm"):
        ask(Question(typed))
    assert counted() == {"khinh khí cầu": 3, "tàu ngầm": 1}


def test_what_was_asked_least_and_longest_ago_makes_room(db, monkeypatch):
    monkeypatch.setattr(kept, "MOST", 2)
    Unanswered.objects.note("một", date(2025, 1, 1))
    Unanswered.objects.note("hai", date(2025, 1, 2))
    Unanswered.objects.note("một", date(2025, 1, 3))
    Unanswered.objects.note("ba", date(2025, 1, 4))
    assert counted() == {"một": 2, "ba": 1}


def test_nothing_is_kept_without_an_index(db, index_path):
    ask(Question("khinh khí cầu"))
    assert counted() == {}


def test_a_question_is_answered_where_it_cannot_be_counted(archive, caplog):
    if connection.vendor != "sqlite":
        pytest.skip("a read-only database is made with SQLite's means")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
        try:
            assert ask(Question("khinh khí cầu")).total == 0
        finally:
            cursor.execute("PRAGMA query_only = OFF")
    assert "not counted" in caplog.text


def test_a_synonym_holds_from_the_next_search_on_both_ways(archive):
    assert ask(Question("bệnh viện")).total == 0
    added = Synonym.objects.create(one="bệnh viện", other="y tế")
    assert [hit.record for hit in ask(Question("benh vien", kinds=("meeting",))).results] == [
        archive["thai-binh"]
    ]
    added.delete()
    assert ask(Question("bệnh viện")).total == 0


def test_a_synonym_that_another_process_wrote_holds_too(archive):
    """Nothing in this process is told of it: no signal, no save."""
    assert ask(Question("bệnh viện")).total == 0
    Synonym.objects.bulk_create([Synonym(one="bệnh viện", other="y tế")])
    assert ask(Question("bệnh viện", kinds=("meeting",))).total == 1
    Synonym.objects.filter(one="bệnh viện")._raw_delete("default")
    assert ask(Question("bệnh viện")).total == 0


def test_an_editor_sees_what_was_not_found_and_makes_a_synonym_of_it(admin_client, archive):
    ask(Question("bệnh viện"))
    page = admin_client.get("/admin/meetings/unanswered/").content.decode()
    assert "bệnh viện" in page
    assert "/admin/meetings/synonym/add/?one=b%E1%BB%87nh+vi%E1%BB%87n" in page
    given = {"one": "bệnh viện", "other": "y tế", "weight": "1"}
    assert admin_client.post("/admin/meetings/synonym/add/", given).status_code == 302
    assert ask(Question("bệnh viện")).total > 0


@pytest.mark.parametrize(
    "given",
    [
        {"one": "?", "other": "y tế", "weight": "1"},
        {"one": "y tế", "other": "y tế", "weight": "1"},
        {"one": "bệnh viện", "other": "y tế", "weight": "2"},
    ],
)
def test_a_synonym_that_makes_no_sense_is_not_taken(admin_client, given):
    assert admin_client.post("/admin/meetings/synonym/add/", given).status_code == 200
    assert not Synonym.objects.exists()

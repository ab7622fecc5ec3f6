"""Words that mean a person whom nothing settles are kept; an editor's verdict on them outlives readings."""

import pytest

from meetings.extraction.findings import Candidate, Mention, Reading, UnresolvedPerson
from meetings.importing.unresolved import store_unresolved
from meetings.models import UnresolvedPerson as Stored
from tests import factories

pytestmark = pytest.mark.django_db
TEXT = "Hội nghị có Lê Văn Thử và Phan Văn Thử.\nÔng Thử phát biểu. Ông Thử kết luận.\n"


def reading(*places: int) -> Reading:
    """A reading that leaves open whom the word "Thử" means from these characters on."""
    who = (Candidate("Lê Văn Thử", "tên gọi trùng"), Candidate("Phan Văn Thử", "tên gọi trùng"))
    return Reading(
        reader_version="2",
        unresolved=tuple(UnresolvedPerson(Mention(at, at + 3, "name.given"), who) for at in places),
    )


@pytest.fixture
def report():
    return factories.report(factories.meeting(text=TEXT), TEXT)


FIRST, SECOND = (place + len("Ông ") for place in (TEXT.index("Ông Thử p"), TEXT.index("Ông Thử k")))


def test_a_reading_without_open_words_keeps_none(report):
    assert not store_unresolved(report, reading())
    assert not Stored.objects.exists()


def test_open_words_are_kept_once_with_whom_they_may_mean(report):
    assert store_unresolved(report, reading(FIRST, SECOND))
    assert not store_unresolved(report, reading(FIRST, SECOND))
    assert [(row.words, row.start) for row in report.unresolved_people.all()] == [
        ("Thử", FIRST),
        ("Thử", SECOND),
    ]
    assert [one["value"] for one in report.unresolved_people.first().candidates] == [
        "Lê Văn Thử",
        "Phan Văn Thử",
    ]


def test_what_a_new_reading_settles_goes(report):
    store_unresolved(report, reading(FIRST, SECOND))
    assert store_unresolved(report, reading(SECOND))
    assert [row.start for row in Stored.objects.open()] == [SECOND]


@pytest.mark.parametrize("verdict", [Stored.Verdict.SETTLED, Stored.Verdict.NOBODY])
@pytest.mark.parametrize("places", [(), (FIRST,)])
def test_a_verdict_stays(report, verdict, places):
    store_unresolved(report, reading(FIRST))
    Stored.objects.update(verdict=verdict)
    store_unresolved(report, reading(*places))
    assert Stored.objects.get().verdict == verdict


def test_what_a_person_has_said_of_the_words_settles_them(report):
    who = factories.attend(report.meeting, "Lê Văn Thử")
    report.mentions.create(start=FIRST, end=FIRST + 3, rule="person", attendance=who)
    store_unresolved(report, reading(FIRST, SECOND))
    assert [row.start for row in Stored.objects.all()] == [SECOND]


def test_a_text_that_was_replaced_asks_nothing(report):
    store_unresolved(report, reading(FIRST))
    report.is_current = False
    report.save()
    assert not Stored.objects.open().exists()

"""What two people contradicted each other in waits while their meetings are one, and no longer."""

import pytest

from meetings.correcting.undoing import StandsOn, undo
from meetings.correcting.verdicts import choices, confirm, correct, reject, remove, settle
from meetings.importing.joining import join
from meetings.importing.merge import JOINED
from meetings.models import Act, Attendance, Meeting, State
from tests import factories

pytestmark = pytest.mark.django_db


def attend() -> Attendance:
    """One person at a meeting, as a machine reads it in a report."""
    name = "Lê Văn Thử"
    held = factories.read_by_machine(factories.meeting(text=f"Đồng chí {name} dự."), [(name, [], [])])
    attendance = held.attendances.get()
    attendance.mentions.update(rule="test.rule")
    return attendance


@pytest.fixture
def two(do) -> tuple[Attendance, Attendance]:
    """One person at two meetings, of whom people said two things."""
    first, second = attend(), attend()
    do(correct, first, honorific="TS.")
    do(correct, second, honorific="GS.")
    return first, second


def make_one(two) -> None:
    join(*(Meeting.objects.get(pk=one.meeting_id) for one in two))


def now(record):
    return type(record).objects.get(pk=record.pk)


def answers(two) -> list[tuple]:
    return [(one.honorific, one.state, one.conflict) for one in map(now, two)]


@pytest.mark.parametrize(("choice", "answer"), [("person", "TS."), ("now", "GS.")])
def test_an_answer_stands_when_the_two_are_parted(two, do, editor, choice, answer):
    joined = do(make_one, two)
    assert now(two[0]).conflict["honorific"][JOINED]
    do(settle, now(two[0]), "honorific", choice)
    undo(joined, editor)
    assert answers(two) == [(answer, State.CORRECTED, {}), ("GS.", State.CORRECTED, {})]


@pytest.mark.parametrize("choice", ["person", "now"])
def test_once_they_are_parted_nothing_waits_when_the_answer_is_taken_back(two, do, editor, choice):
    before = answers(two)
    joined = do(make_one, two)
    settled = do(settle, now(two[0]), "honorific", choice)
    undo(joined, editor)
    undo(settled, editor)
    assert answers(two) == before


def test_of_what_was_asked_again_and_answered_again_nothing_waits_either(two, do, editor):
    before = answers(two)
    joined = do(make_one, two)
    settled = do(settle, now(two[0]), "honorific", "now")
    undo(undo(settled, editor), editor)
    undo(joined, editor)
    undo(settled, editor)
    assert answers(two) == before


def test_it_waits_again_while_they_are_one(two, do, editor):
    parted = undo(do(make_one, two), editor)
    undo(parted, editor)
    waiting = now(two[0]).conflict
    settled = do(settle, now(two[0]), "honorific", "now")
    undo(settled, editor)
    assert now(two[0]).conflict == waiting
    assert waiting["honorific"][JOINED]


def test_it_waits_again_when_they_were_parted_and_are_one_again(two, do, editor):
    joined = do(make_one, two)
    waiting = now(two[0]).conflict
    settled = do(settle, now(two[0]), "honorific", "now")
    undo(undo(joined, editor), editor)
    undo(settled, editor)
    assert now(two[0]).conflict == waiting


def test_what_another_answer_took_away_does_not_wait_either(two, do, editor):
    joined = do(make_one, two)
    rejected = do(reject, now(two[0]))
    undo(joined, editor)
    undo(rejected, editor)
    assert answers(two) == [("TS.", State.CORRECTED, {}), ("GS.", State.CORRECTED, {})]


def test_a_contradiction_between_verdicts_is_no_other(do, editor):
    held = attend(), attend()
    do(confirm, held[0])
    do(reject, held[1])
    joined = do(make_one, held)
    settled = do(settle, now(held[0]), "state", "now")
    undo(joined, editor)
    assert [one.state for one in map(now, held)] == [State.REJECTED, State.REJECTED]
    undo(settled, editor)
    assert [(one.state, one.conflict) for one in map(now, held)] == [
        (State.CONFIRMED, {}),
        (State.REJECTED, {}),
    ]


def test_what_waits_at_a_record_that_a_person_took_away_keeps_the_two_one(two, do, editor):
    person = factories.official("Tạ Thị Hai")
    added = Attendance(meeting=two[0].meeting, official=person, honorific="TS.")
    do(correct, added)
    other = Attendance(meeting=two[1].meeting, official=person, honorific="GS.")
    do(correct, other)
    joined = do(make_one, two)
    assert now(added).conflict
    removed = do(remove, now(added))
    with pytest.raises(StandsOn) as caught:
        undo(joined, editor)
    assert [one.act for one in caught.value.obstacles] == [removed]
    undo(removed, editor)
    assert now(added).conflict
    undo(joined, editor)
    assert [(one.honorific, one.conflict) for one in map(now, (added, other))] == [("TS.", {}), ("GS.", {})]


def test_what_a_person_chose_to_keep_stands_on_who_had_said_it(two, do, editor):
    corrected = Act.objects.earliest("pk")
    do(make_one, two)
    settled = do(settle, now(two[0]), "honorific", "person")
    with pytest.raises(StandsOn) as caught:
        undo(corrected, editor)
    assert [one.act for one in caught.value.obstacles] == [settled]
    assert now(two[0]).honorific == "TS."


def test_a_rejection_that_a_person_chose_to_keep_stands_on_who_had_rejected(do, editor):
    held = attend(), attend()
    rejected = do(reject, held[0])
    do(confirm, held[1])
    do(make_one, held)
    settled = do(settle, now(held[0]), "state", "person")
    with pytest.raises(StandsOn) as caught:
        undo(rejected, editor)
    assert [one.act for one in caught.value.obstacles] == [settled]
    assert now(held[0]).state == State.REJECTED


def test_between_two_verdicts_no_machine_has_a_word(do):
    held = attend(), attend()
    do(confirm, held[0])
    do(reject, held[1])
    do(make_one, held)
    assert choices(now(held[0]), "state") == ("person", "now")


def test_what_was_said_once_more_stands_on_who_had_said_it_first(two, do, editor):
    corrected = Act.objects.earliest("pk")
    other = do(correct, now(two[0]), honorific="PGS.")
    again = do(correct, now(two[0]), honorific="TS.")
    with pytest.raises(StandsOn) as caught:
        undo(corrected, editor)
    assert [one.act for one in caught.value.obstacles] == [again]
    assert now(two[0]).honorific == "TS."
    for done in (again, other, corrected):
        undo(done, editor)
    assert now(two[0]).honorific == ""

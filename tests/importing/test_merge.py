"""The three-way rule, on one record that no database knows."""

from datetime import date

import pytest

from meetings.importing.merge import GONE, let_go, merge
from meetings.models import Meeting, Position, State


def position(title="", machine=None, state=State.UNREVIEWED, conflict=None) -> Position:
    return Position(
        title=title,
        identity="x",
        machine={"title": machine, "former": False} if machine is not None else {},
        state=state,
        conflict=conflict or {},
    )


def test_a_new_record_takes_what_the_machine_says():
    record = position()
    assert merge(record, {"title": "Bí thư Tỉnh ủy", "former": False})
    assert (record.title, record.machine) == ("Bí thư Tỉnh ủy", {"title": "Bí thư Tỉnh ủy", "former": False})


def test_saying_the_same_again_changes_nothing():
    record = position("Bí thư Tỉnh ủy", machine="Bí thư Tỉnh ủy")
    assert not merge(record, {"title": "Bí thư Tỉnh ủy", "former": False})


C = State.CORRECTED


@pytest.mark.parametrize(
    ("person", "was", "now", "state", "title", "conflict"),
    [
        # untouched: the new value counts
        ("Bí thư", "Bí thư", "Phó Bí thư", State.UNREVIEWED, "Phó Bí thư", None),
        # touched, the machine says what it said: the person's counts
        ("Quyền Bí thư", "Bí thư", "Bí thư", C, "Quyền Bí thư", None),
        # touched, the machine says something else: the person's counts, and all three are queued
        ("Quyền Bí thư", "Bí thư", "Chánh án", C, "Quyền Bí thư", ("Bí thư", "Quyền Bí thư", "Chánh án")),
        # touched, and the machine has come to say what the person says
        ("Phó Bí thư", "Bí thư", "Phó Bí thư", C, "Phó Bí thư", None),
        # confirmed as it was, and the machine says something else
        ("Bí thư", "Bí thư", "Chánh án", State.CONFIRMED, "Bí thư", ("Bí thư", "Bí thư", "Chánh án")),
        # rejected: nothing is queued, nothing comes back
        ("Bí thư", "Bí thư", "Chánh án", State.REJECTED, "Bí thư", None),
    ],
)  # fmt: skip
def test_three_ways(person, was, now, state, title, conflict):
    record = position(person, machine=was, state=state)
    merge(record, {"title": now})
    assert record.title == title
    queued = {"title": dict(zip(("was", "person", "now"), conflict, strict=True))} if conflict else {}
    assert record.conflict == queued
    assert record.machine["title"] == now
    assert record.state == state


def test_a_conflict_remembers_what_the_machine_said_before_the_person_spoke():
    record = position("Quyền Bí thư", machine="Bí thư", state=C)
    merge(record, {"title": "Chánh án"})
    merge(record, {"title": "Chánh tòa"})
    assert record.conflict["title"] == {"was": "Bí thư", "person": "Quyền Bí thư", "now": "Chánh tòa"}


def test_a_value_stays_a_person_s_when_the_machine_came_to_say_the_same():
    record = position("Quyền Bí thư", machine="Bí thư")
    record.mark_edited()
    merge(record, {"title": "Quyền Bí thư"})
    merge(record, {"title": "Chánh án"})
    assert record.title == "Quyền Bí thư"
    assert record.conflict["title"]["now"] == "Chánh án"


def test_who_gives_one_bound_of_a_day_has_answered_for_the_day():
    first, last, later = date(2020, 1, 1), date(2020, 2, 1), date(2020, 3, 1)
    record = Meeting()
    merge(record, {"held_on": None, "held_from": first, "held_until": later})
    record.held_until = last
    record.mark_edited()
    merge(record, {"held_on": None, "held_from": later, "held_until": later})
    assert (record.held_from, record.held_until) == (first, last)
    assert record.conflict["held_from"] == {"was": "2020-01-01", "person": "2020-01-01", "now": "2020-03-01"}


def test_what_a_person_added_is_adopted_without_a_change_of_words():
    record = Position(title="Quyền Bí thư", state=State.ADDED)
    merge(record, {"title": "Quyền Bí thư", "former": False})
    assert (record.title, record.conflict, record.state) == ("Quyền Bí thư", {}, State.ADDED)


@pytest.mark.parametrize("state", [State.CONFIRMED, State.CORRECTED, State.ADDED])
def test_a_touched_record_that_the_machine_lost_is_queued(state, monkeypatch):
    saved = []
    monkeypatch.setattr(Position, "save", lambda self, **kwargs: saved.append(self))
    record = position("Bí thư", machine="Bí thư", state=state)
    assert let_go([record])
    assert GONE in record.conflict
    assert saved == [record]
    assert not let_go([record])  # queued once


def test_a_rejected_record_that_the_machine_lost_stays_rejected_in_silence(monkeypatch):
    monkeypatch.setattr(Position, "save", lambda self, **kwargs: None)
    record = position("Bí thư", machine="Bí thư", state=State.REJECTED)
    assert let_go([record])  # nothing is said for it any more
    assert (record.title, record.machine, record.conflict) == ("Bí thư", {}, {})
    assert not let_go([record])


@pytest.mark.parametrize(
    ("before", "title", "after"),
    [
        (State.UNREVIEWED, "Bí thư", State.UNREVIEWED),
        (State.UNREVIEWED, "Phó Bí thư", State.CORRECTED),
        (State.CONFIRMED, "Phó Bí thư", State.CORRECTED),
        (State.CORRECTED, "Bí thư", State.CONFIRMED),
        (State.REJECTED, "Phó Bí thư", State.REJECTED),
    ],
)
def test_the_state_that_follows_from_an_edit(before, title, after):
    record = position(title, machine="Bí thư", state=before)
    record.mark_edited()
    assert record.state == after


def test_what_no_machine_read_was_added():
    record = Position(title="Bí thư")
    record.mark_edited()
    assert record.state == State.ADDED

"""What a person can say of one record."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from meetings.correcting.verdicts import choices, confirm, correct, reject, remove, restore, settle
from meetings.importing.joining import join
from meetings.importing.merge import merge
from meetings.models import Citation, Meeting, Position, Report, State, Statistic
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (State.ADDED, State.ADDED),
        (State.CORRECTED, State.CORRECTED),
        (State.CONFIRMED, State.CONFIRMED),
        (State.UNREVIEWED, State.CONFIRMED),
        (State.REJECTED, State.CONFIRMED),
    ],
)
def test_confirmed(held, before, after):
    held.state = before
    confirm(held)
    assert held.state == after


def test_what_was_corrected_and_rejected_stands_corrected_when_confirmed(held):
    correct(held, venue="Nhà văn hóa")
    reject(held)
    confirm(held)
    assert held.state == State.CORRECTED


def test_rejecting_answers_what_waited_for_a_choice(held):
    correct(held, venue="Nhà văn hóa")
    merge(held, {"venue": "Trụ sở Tỉnh ủy"})
    assert held.conflict
    reject(held)
    held.refresh_from_db()
    assert (held.state, held.conflict) == (State.REJECTED, {})


@pytest.mark.parametrize("state", [State.UNREVIEWED, State.CONFIRMED, State.CORRECTED, State.ADDED])
def test_only_a_rejection_is_taken_back(held, state):
    held.state = state
    restore(held)
    assert held.state == state


def test_a_person_s_addition_that_was_rejected_stands_again_as_added(held):
    added = Statistic.objects.create(meeting=held, value=1, unit="xã", state=State.ADDED)
    reject(added)
    restore(added)
    assert added.state == State.ADDED


def test_nothing_stands_again_where_another_stands_in_its_place(held):
    position = Position.objects.get(title="Bí thư Tỉnh ủy")
    reject(position)
    correct(Position(attendance=position.attendance, title=position.title))
    with pytest.raises(IntegrityError), transaction.atomic():
        restore(position)


def test_what_a_person_added_is_deleted(held):
    added = Statistic.objects.create(meeting=held, value=1, unit="x", state=State.ADDED)
    assert not remove(added)
    assert not Statistic.objects.filter(unit="x").exists()


def test_what_a_machine_read_is_rejected_when_removed(held):
    assert remove(Citation.objects.get())
    assert Citation.objects.get().state == State.REJECTED


def test_a_report_is_never_deleted(held):
    assert remove(Report.objects.get())
    assert Report.objects.get().state == State.REJECTED


def test_a_correction_says_which_fields_are_a_person_s(held):
    correct(held, venue="Nhà văn hóa")
    held.refresh_from_db()
    assert (held.venue, held.state, held.by_person) == ("Nhà văn hóa", State.CORRECTED, ["venue"])


def test_correcting_a_new_record_adds_it(held):
    correct(Statistic(meeting=held), value=3, unit="xã")
    assert Statistic.objects.get(unit="xã").state == State.ADDED


@pytest.fixture
def disputed(held) -> Meeting:
    """The machine read no venue; a person wrote one; the machine reads another."""
    correct(held, venue="Nhà văn hóa")
    merge(held, {"venue": "Trụ sở Tỉnh ủy"})
    held.save()
    return held


@pytest.mark.parametrize(
    ("choice", "venue", "by_person", "state"),
    [
        ("was", "", ["venue"], State.CORRECTED),
        ("person", "Nhà văn hóa", ["venue"], State.CORRECTED),
        ("now", "Trụ sở Tỉnh ủy", [], State.CONFIRMED),
    ],
)
def test_a_conflict_is_settled(disputed, choice, venue, by_person, state):
    settle(disputed, "venue", choice)
    disputed.refresh_from_db()
    assert (disputed.venue, disputed.by_person, disputed.state) == (venue, by_person, state)
    assert disputed.conflict == {}
    assert disputed.machine["venue"] == "Trụ sở Tỉnh ủy"


def test_of_what_a_person_added_no_machine_had_said_anything_before(held):
    added = Statistic(meeting=held, value="7", unit="xã", subject="đơn vị")
    correct(added)
    merge(added, {**figure_of(added), "subject": "cấp xã"})
    added.save()
    assert added.conflict == {"subject": {"person": "đơn vị", "now": "cấp xã"}}
    assert choices(added, "subject") == ("person", "now")
    with pytest.raises(ValueError, match="was"):
        settle(added, "subject", "was")
    settle(added, "subject", "now")
    assert (added.subject, added.conflict) == ("cấp xã", {})


def test_nor_of_what_two_people_added_and_joined():
    added = [Statistic(meeting=factories.meeting(), value="7", unit="xã", subject=one) for one in "ab"]
    for one in added:
        correct(one)
    join(*(one.meeting for one in added))
    added[0].refresh_from_db()
    assert choices(added[0], "subject") == ("person", "now")


def figure_of(figure: Statistic) -> dict:
    return {name: getattr(figure, name) for name in figure.read_fields}


def test_a_correction_settles_the_conflict(disputed):
    correct(disputed, venue="Hội trường lớn")
    assert disputed.conflict == {}


def test_days_are_settled_together(held):
    correct(held, held_on=None, held_from=date(2025, 10, 1), held_until=date(2025, 10, 20))
    merge(held, {"held_on": date(2025, 10, 23), "held_from": None, "held_until": None})
    held.save()
    settle(held, "held_on", "now")
    held.refresh_from_db()
    assert (held.held_on, held.held_from, held.held_until) == (date(2025, 10, 23), None, None)
    assert held.conflict == {}


@pytest.mark.parametrize(
    ("row", "field", "said", "now"),
    [
        ("attendances", "official", {"name": "Tạ Thị Một"}, "Tạ Thị Một"),
        ("citations", "resolution", {"number": "19-NQ/TW", "key": "TW:NQ:19:kXII"}, "Nghị quyết 19-NQ/TW"),
        ("statistics", "value", "15.5", "15.500000"),
    ],
)
def test_values_of_every_kind_are_taken_from_the_machine(held, row, field, said, now):
    record = getattr(held, row).get()
    if isinstance(said, dict):
        said = getattr(factories, field)(**said)
    confirm(record)
    merge(record, {field: said})
    record.save()
    settle(record, field, "now")
    record.refresh_from_db()
    assert str(getattr(record, field)) == now


@pytest.fixture
def gone(held) -> Citation:
    cited = held.citations.get()
    factories.quote(held.reports.get(), "Nghị quyết số 18-NQ/TW", cited, rule="test.rule")
    confirm(cited)
    cited.conflict = {"record": {"was": "read", "person": "confirmed", "now": "gone"}}
    cited.save()
    return cited


def test_what_the_machine_no_longer_reads_is_kept_as_a_person_s_with_its_words(gone):
    settle(gone, "record", "person")
    gone.refresh_from_db()
    assert (gone.state, gone.identity, gone.machine, gone.conflict) == (State.ADDED, "", {}, {})
    assert {mention.rule for mention in gone.mentions.all()} == {"person"}


def test_what_the_machine_no_longer_reads_is_rejected(gone):
    settle(gone, "record", "now")
    gone.refresh_from_db()
    assert (gone.state, gone.conflict) == (State.REJECTED, {})


@pytest.mark.parametrize(("field", "choice"), [("venue", "else"), ("record", "was")])
def test_there_is_no_other_choice(disputed, field, choice):
    disputed.conflict = {**disputed.conflict, "record": {"was": "read", "person": "x", "now": "gone"}}
    with pytest.raises(ValueError, match="no choice"):
        settle(disputed, field, choice)

"""An act is taken back whole, or not at all where something later stands on it."""

from datetime import date

import pytest

from meetings.correcting.adding import add_person
from meetings.correcting.changes import acts_about, changes_of
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import history_of
from meetings.correcting.merging import merge as combine
from meetings.correcting.undoing import StandsOn, undo
from meetings.correcting.verdicts import confirm, correct, reject, remove, settle
from meetings.correcting.words import Place
from meetings.importing.merge import GONE, let_go, merge
from meetings.models import (
    Act,
    Attendance,
    Citation,
    Meeting,
    Mention,
    Official,
    Position,
    Role,
    State,
    Statistic,
)
from tests import factories

pytestmark = pytest.mark.django_db


def everything() -> dict:
    """All rows that have a history, by model and key."""
    return {
        model.__name__: list(
            model.objects.order_by("pk").values(*(f.attname for f in history_of(model).tracked_fields))
        )
        for model in KEPT
    } | {"possible": list(Meeting.province_candidates.through.objects.values_list("meeting", "province"))}


def figure_of(held) -> Statistic:
    return held.statistics.get()


@pytest.mark.parametrize(
    "job",
    [
        lambda held: correct(held, venue="Nhà văn hóa"),
        lambda held: correct(held, held_on=None, held_from=date(2025, 10, 1), held_until=date(2025, 10, 9)),
        lambda held: correct(held, province=factories.province("thai-binh")),
        lambda held: confirm(figure_of(held)),
        lambda held: reject(figure_of(held)),
        lambda held: correct(Statistic(meeting=held), value=3, unit="xã"),
        lambda held: correct(figure_of(held), of=3, unit="phần trăm"),
        lambda held: held.province_candidates.add(factories.province("thai-binh")),
        lambda held: held.attendances.get().delete(),
        lambda held: [reject(one) for one in Position.objects.all()],
        lambda held: combine(factories.official("Tạ Thị Một"), [Official.objects.get(name="Lê Văn Thử")]),
        lambda held: add_person(
            held.reports.get(), Place(0, 4), factories.official("Tạ Thị Một"), titles=["Bí thư"]
        ),
    ],
    ids=[
        "field", "days", "link", "confirmed", "rejected", "added", "figure", "chosen", "deleted", "many",
        "merged", "with words",
    ],
)  # fmt: skip
def test_everything_is_as_it_was(held, do, editor, job):
    before = everything()
    done = do(job, held)
    after = everything()
    assert after != before
    undone = undo(done, editor)
    assert everything() == before
    undo(undone, editor)
    assert everything() == after


def test_an_act_is_taken_back_once(held, do, editor):
    done = do(correct, held, venue="Nhà văn hóa")
    undone = undo(done, editor, "nhầm")
    done.refresh_from_db()
    assert (done.undone, undone.undoes, undone.reason) == (True, done, "nhầm")
    with pytest.raises(StandsOn):
        undo(done, editor)
    undo(undone, editor)
    done.refresh_from_db()
    assert not done.undone


def stands_on(done: Act, editor) -> list[tuple]:
    """What stands on an act, as (record, later act), once nothing came of taking it back."""
    before = everything()
    with pytest.raises(StandsOn) as caught:
        undo(done, editor)
    assert everything() == before
    assert not Act.objects.get(pk=done.pk).undone
    return [(type(one.record), one.act) for one in caught.value.obstacles]


@pytest.mark.parametrize(
    ("first", "second", "record"),
    [
        (
            lambda held: correct(held, venue="Nhà văn hóa"),
            lambda held: correct(held, venue="Hội trường lớn"),
            Meeting,
        ),
        (lambda held: confirm(figure_of(held)), lambda held: reject(figure_of(held)), Statistic),
        (
            lambda held: correct(Statistic(meeting=held), value=3, unit="xã"),
            lambda held: correct(Statistic.objects.get(unit="xã"), value=4),
            Statistic,
        ),
        (
            lambda held: correct(Statistic(meeting=held), value=3, unit="xã"),
            lambda held: remove(Statistic.objects.get(unit="xã")),
            Statistic,
        ),
        (
            lambda held: correct(Attendance(meeting=held), official=factories.official("Tạ Thị Một")),
            lambda held: correct(Position(attendance=Attendance.objects.last()), title="Bí thư"),
            Position,
        ),
        (
            lambda held: factories.official("Tạ Thị Một"),
            lambda held: correct(Attendance(meeting=held), official=Official.objects.get(name="Tạ Thị Một")),
            Attendance,
        ),
        (
            lambda held: held.province_candidates.add(factories.province("thai-binh")),
            lambda held: held.province_candidates.set([factories.province("nghe-an")]),
            Meeting,
        ),
    ],
    ids=["field", "verdict", "corrected", "deleted", "position on it", "attendance on it", "chosen"],
)
def test_what_a_later_change_stands_on_stays(held, do, editor, first, second, record):
    done, later = do(first, held), do(second, held)
    assert stands_on(done, editor) == [(record, later)]
    undo(later, editor)
    undo(done, editor)  # nothing stands on it any more
    assert everything() is not None


def test_what_is_deleted_does_not_come_back_where_another_took_its_place(held, do, editor):
    added = Position(attendance=held.attendances.get(), title="Trưởng đoàn", state=State.ADDED)
    added.save()
    done = do(remove, added)
    later = do(correct, Position(attendance=held.attendances.get()), title="Trưởng đoàn")
    assert stands_on(done, editor) == [(Position, later)]


def test_what_a_record_was_linked_to_is_gone(held, do, editor):
    other = Meeting.objects.create(address="khac")
    added = Statistic(meeting=other, value=1, unit="xã", state=State.ADDED)
    added.save()
    done = do(remove, added)
    other.delete()
    assert stands_on(done, editor) == [(Statistic, None)]


def test_acts_on_other_fields_stand(held, do, editor):
    done = do(correct, held, venue="Nhà văn hóa")
    later = do(correct, held, term="2020-2025")
    undo(done, editor)
    held.refresh_from_db()
    assert (held.venue, held.term, held.state) == ("", "2020-2025", State.CORRECTED)
    undo(later, editor)
    held.refresh_from_db()
    assert (held.term, held.state, held.by_person) == ("", State.UNREVIEWED, [])


@pytest.mark.parametrize("confirmed", [False, True])
def test_the_verdict_before_two_corrections_stands_when_both_are_taken_back(held, do, editor, confirmed):
    if confirmed:
        do(confirm, held)
    first, second = do(correct, held, venue="Nhà văn hóa"), do(correct, held, term="2020-2025")
    rejected = do(reject, held)
    for done in (rejected, first, second):
        undo(done, editor)
    held.refresh_from_db()
    assert held.state == (State.CONFIRMED if confirmed else State.UNREVIEWED)


# What a machine has come to say in between


def read(record, **said) -> None:
    """The machine reads the record again and says this of it."""
    record.refresh_from_db()
    merge(record, said)
    record.save()


def test_a_field_that_nobody_else_touched_takes_what_the_machine_says_now(held, do, editor):
    done = do(correct, held, venue="Nhà văn hóa")
    read(held, venue="Trụ sở Tỉnh ủy")
    undo(done, editor)
    held.refresh_from_db()
    assert (held.venue, held.machine["venue"]) == ("Trụ sở Tỉnh ủy", "Trụ sở Tỉnh ủy")
    assert (held.state, held.by_person, held.conflict) == (State.UNREVIEWED, [], {})


def test_a_field_that_a_person_gave_its_value_before_keeps_that_and_waits(held, do, editor):
    do(correct, held, venue="Nhà văn hóa")
    done = do(correct, held, venue="Hội trường lớn")
    read(held, venue="Trụ sở Tỉnh ủy")
    undo(done, editor)
    held.refresh_from_db()
    assert (held.venue, held.machine["venue"]) == ("Nhà văn hóa", "Trụ sở Tỉnh ủy")
    assert held.conflict["venue"] == {"was": "", "person": "Nhà văn hóa", "now": "Trụ sở Tỉnh ủy"}


def test_what_a_verdict_had_held_follows_the_machine_again(held, do, editor):
    done = do(confirm, figure_of(held))
    read(figure_of(held), unit="phần trăm")
    assert figure_of(held).unit == "%"
    undo(done, editor)
    figure = figure_of(held)
    assert (figure.unit, figure.state, figure.conflict) == ("phần trăm", State.UNREVIEWED, {})


def test_a_rejection_taken_back_follows_the_machine_again(held, do, editor):
    done = do(reject, figure_of(held))
    read(figure_of(held), subject="đầu mối")
    undo(done, editor)
    assert figure_of(held).subject == "đầu mối"


def test_what_the_machine_no_longer_reads_goes_with_the_correction(held, do, editor):
    done = do(correct, figure_of(held), subject="xã")
    let_go([figure_of(held)])
    assert GONE in figure_of(held).conflict
    before = everything()
    undone = undo(done, editor)
    assert not held.statistics.exists()
    undo(undone, editor)
    assert everything() == before


def test_what_the_machine_no_longer_reads_goes_with_the_rejection(held, do, editor):
    done = do(reject, figure_of(held))
    let_go([figure_of(held)])
    assert figure_of(held).state == State.REJECTED
    undo(done, editor)
    assert not held.statistics.exists()


def test_what_the_machine_reads_again_stays_when_the_rejection_is_taken_back(held, do, editor):
    done = do(reject, figure_of(held))
    let_go([figure_of(held)])
    said = {name: getattr(figure_of(held), name) for name in Statistic.read_fields}
    read(figure_of(held), **{**said, "subject": "đầu mối"})
    undo(done, editor)
    assert (figure_of(held).subject, figure_of(held).state) == ("đầu mối", State.UNREVIEWED)


@pytest.mark.parametrize(
    "job",
    [
        lambda: confirm(Role.objects.get()),
        lambda: reject(Role.objects.get()),
        lambda: correct(Role(attendance=Attendance.objects.get()), role="attend"),
    ],
    ids=["confirmed", "rejected", "added"],
)
def test_whom_only_a_word_on_a_part_had_kept_goes_with_it(held, do, editor, job):
    done = do(job)
    let_go(Position.objects.all())
    let_go(Role.objects.exclude(identity=""))
    let_go(Attendance.objects.all())
    assert GONE in Attendance.objects.get().conflict
    undo(done, editor)
    assert not held.attendances.exists()


def test_what_the_machine_has_come_to_read_too_becomes_the_machine_s(held, do, editor):
    done = do(correct, Statistic(meeting=held), value=3, unit="xã")
    added = Statistic.objects.get(unit="xã")
    merge(added, {"value": added.value, "unit": "phường"})
    added.identity = "3||phường"
    added.save()
    undo(done, editor)
    added.refresh_from_db()
    assert (added.unit, added.state, added.conflict) == ("phường", State.UNREVIEWED, {})


@pytest.mark.parametrize("choice", ["was", "person", "now"])
def test_a_choice_taken_back_waits_again(held, do, editor, choice):
    do(correct, held, venue="Nhà văn hóa")
    read(held, venue="Trụ sở Tỉnh ủy")
    before = everything()
    undo(do(settle, held, "venue", choice), editor)
    assert everything() == before


def test_a_record_kept_against_the_machine_waits_again(held, do, editor):
    cited = held.citations.get()
    factories.quote(held.reports.get(), "Nghị quyết số 18-NQ/TW", cited, rule="test.rule")
    do(confirm, cited)
    let_go([Citation.objects.get()])
    before = everything()
    undo(do(settle, Citation.objects.get(), GONE, "person"), editor)
    assert everything() == before


def test_a_list_keeps_what_came_to_it_since(held, do, editor):
    person = Official.objects.get()

    def respell():
        person.other_spellings = ["Lê V. Thử"]
        person.save()

    done = do(respell)
    person.other_spellings.append("Lê Văn Thữ")
    person.save()
    undo(done, editor)
    person.refresh_from_db()
    assert person.other_spellings == ["Lê Văn Thữ"]


# What is found of acts


def test_an_act_lists_owners_before_what_belongs_to_them(held, do):
    done = do(held.attendances.get().delete)
    models = [change.model for change in changes_of(done)]
    assert list(dict.fromkeys(models)) == [Attendance, Position, Role, Mention]


def test_the_acts_about_a_meeting_are_those_about_what_belongs_to_it(held, do):
    other = do(correct, factories.meeting(), venue="Nhà văn hóa")
    acts = [
        do(correct, held, venue="Nhà văn hóa"),
        do(reject, Role.objects.get()),
        do(held.attendances.get().delete),
    ]
    assert list(acts_about(held)) == acts[::-1]
    assert other not in acts_about(held)


def test_what_was_confirmed_stays_so_while_one_of_two_corrections_is_taken_back(held, do, editor):
    do(confirm, held)
    first, second = do(correct, held, venue="Nhà văn hóa"), do(correct, held, term="2020-2025")
    undo(first, editor)
    read(held, headline="Hội nghị lần thứ tư", venue="Trụ sở Tỉnh ủy")
    assert (held.venue, held.term, held.state) == ("", "2020-2025", State.CORRECTED)
    assert held.headline == "Hội nghị lần thứ ba Ban Chấp hành Đảng bộ tỉnh"
    undo(second, editor)
    held.refresh_from_db()
    assert (held.venue, held.term) == ("", "")
    assert set(held.conflict) == {"headline", "venue"}

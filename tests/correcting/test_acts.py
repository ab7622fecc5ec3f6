"""What goes into the history, and what does not."""

import pytest

from meetings.correcting.acts import act, by_machine, touch
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import history_of
from meetings.correcting.verdicts import confirm, correct, reject
from meetings.importing.store import store
from meetings.models import Act, Attendance, Meeting, Mention, Position, Statistic
from tests import factories

pytestmark = pytest.mark.django_db


def kept(model=Meeting, *names: str) -> list[tuple]:
    """The rows in the history of a model, the oldest first: what became of it and the named values."""
    return list(history_of(model).objects.order_by("history_id").values_list("history_type", *names))


def everything() -> int:
    return sum(history_of(model).objects.count() for model in KEPT) + Act.objects.count()


def test_what_happens_outside_of_an_act_is_not_kept(held):
    correct(held, venue="Nhà văn hóa")
    held.statistics.all().delete()
    held.province_candidates.add(factories.province("nghe-an"))
    assert everything() == 0


def test_what_a_person_set_a_machine_to_do_is_not_kept(held, editor):
    with act(editor), by_machine():
        correct(held, venue="Nhà văn hóa")
    assert everything() == 0


def test_a_report_that_a_person_brings_is_read_by_a_machine(make_received, editor):
    with act(editor):
        store(make_received())
    assert Meeting.objects.get().attendances.exists()
    assert everything() == 0


def test_an_act_that_changes_nothing_is_none(held, editor):
    with act(editor) as doing:
        held.save()
        held.province_candidates.set([])
    assert (doing.act, everything()) == (None, 0)


def test_all_of_an_act_or_nothing(held, editor):
    with pytest.raises(ZeroDivisionError), act(editor):  # noqa: PT012
        correct(held, venue="Nhà văn hóa")
        raise ZeroDivisionError
    held.refresh_from_db()
    assert (held.venue, everything()) == ("", 0)


def test_who_when_and_why(held, editor):
    with act(editor, "theo báo giấy") as doing:
        correct(held, venue="Nhà văn hóa")
    done = Act.objects.get()
    assert (done, done.person, done.signature) == (doing.act, editor, "bientap")
    assert done.reason == "theo báo giấy"
    row = held.history.first()
    assert (row.act, row.history_user, row.history_date) == (done, editor, done.made_at)
    assert row.history_change_reason == "theo báo giấy"


def test_the_name_stays_when_the_account_goes(held, editor):
    with act(editor):
        correct(held, venue="Nhà văn hóa")
    editor.delete()
    done = Act.objects.get()
    assert (done.person, done.signature) == (None, "bientap")


def test_the_row_before_the_first_change_is_kept_too(held, editor):
    with act(editor):
        correct(held, venue="Nhà văn hóa")
    with act(editor):
        correct(held, venue="Hội trường lớn")
    assert kept(Meeting, "venue") == [("=", ""), ("~", "Nhà văn hóa"), ("~", "Hội trường lớn")]


def test_what_a_machine_changed_between_two_acts_is_kept_with_the_second(held, editor):
    with act(editor):
        correct(held, venue="Nhà văn hóa")
    held.headline = "Hội nghị lần thứ tư"
    held.save()
    with act(editor):
        correct(held, venue="Hội trường lớn")
    assert kept(Meeting, "venue", "headline")[1:] == [
        ("~", "Nhà văn hóa", "Hội nghị lần thứ ba Ban Chấp hành Đảng bộ tỉnh"),
        ("=", "Nhà văn hóa", "Hội nghị lần thứ tư"),
        ("~", "Hội trường lớn", "Hội nghị lần thứ tư"),
    ]


def test_many_changes_of_one_record_in_one_act_are_one(held, editor):
    with act(editor):
        correct(held, venue="Nhà văn hóa")
        with act(editor, "a part of the first"):
            correct(held, venue="Hội trường lớn")
        confirm(held)
    assert kept(Meeting, "venue") == [("=", ""), ("~", "Hội trường lớn")]
    assert Act.objects.count() == 1


def test_what_comes_and_goes_within_an_act_is_not_kept(held, editor):
    with act(editor):
        factories.figure(held, "3", "xã").delete()
    assert everything() == 0


def test_added(held, editor):
    with act(editor):
        correct(Statistic(meeting=held), value=3, unit="xã")
    assert kept(Statistic, "unit") == [("+", "xã")]


def test_deleted_with_all_that_hangs_on_it(held, editor):
    pk = held.attendances.get().pk
    assert Mention.objects.filter(attendance=pk).count() == 1
    with act(editor):
        held.attendances.get().delete()
    assert kept(Attendance, "id") == [("-", pk)]
    assert kept(Position, "title") == [("-", "Bí thư Tỉnh ủy"), ("-", "Chủ tịch HĐND tỉnh")]
    assert kept(Mention, "attendance").count(("-", pk)) == 1


def test_chosen_provinces(held, editor):
    one, other = factories.province("thai-binh"), factories.province("nghe-an")
    held.province_candidates.set([one])
    with act(editor):
        held.province_candidates.set([other])
    rows = list(held.history.order_by("history_id"))
    chosen = [[kept.province for kept in row.province_candidates.all()] for row in rows]
    assert chosen == [[one], [other]]


def test_what_is_written_in_bulk_is_kept_once_touched(held, editor):
    with act(editor):
        touch(*held.statistics.all())
        held.statistics.update(unit="phần trăm")
    assert kept(Statistic, "unit") == [("=", "%"), ("~", "phần trăm")]


def test_many_records_take_few_queries(held, editor, django_assert_max_num_queries):
    figures = [factories.figure(held, str(value), "xã") for value in range(30)]

    def reject_all():
        with act(editor):
            for figure in figures:
                reject(figure)

    saving = 3  # how it was stored, its row, the index's note
    with django_assert_max_num_queries(30 * saving + 20):
        reject_all()
    assert len(kept(Statistic)) == 60


def test_the_texts_themselves_and_readers_contacts_are_not_copied(held):
    names = {name for model in KEPT for name in (field.name for field in history_of(model)._meta.fields)}
    assert not {"received", "text", "contact"} & names

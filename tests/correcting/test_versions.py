"""A version changes with whatever is shown of a record, and with nothing else."""

import pytest

from meetings.correcting.verdicts import confirm, correct
from meetings.correcting.versions import version_of, version_of_row
from meetings.models import Position, Statistic
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_same_as_long_as_nothing_is_saved(held):
    assert version_of(held) == version_of(held) != ""


def test_what_is_not_stored_has_no_version():
    assert version_of(Statistic()) == ""


def test_what_only_the_machine_keeps_is_not_seen(held):
    before = version_of(held)
    held.machine = {**held.machine, "venue": "Nhà văn hóa"}
    held.save()
    assert version_of(held) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda held: correct(held, venue="Nhà văn hóa"),
        lambda held: held.province_candidates.add(factories.province("nghe-an")),
        lambda held: correct(held.attendances.get(), honorific="TS."),
        lambda held: correct(Position.objects.first(), title="Phó Bí thư Tỉnh ủy"),
        lambda held: confirm(held.attendances.get().roles.get()),
        lambda held: held.citations.get().delete(),
        lambda held: factories.figure(held, "3", "xã"),
    ],
    ids=["field", "candidates", "person", "position", "part", "deleted", "added"],
)
def test_a_meeting_is_seen_with_all_that_belongs_to_it(held, change):
    before = version_of(held)
    change(held)
    assert version_of(held) != before


def test_other_meetings_are_not_seen(held):
    before = version_of(held)
    factories.attend(factories.meeting(), "Tạ Thị Một")
    assert version_of(held) == before


def test_a_row_has_a_version_of_its_own(held, django_assert_num_queries):
    who = held.attendances.get()
    with django_assert_num_queries(0):
        before = version_of_row(held), version_of_row(who)
    confirm(who.positions.first())
    assert (version_of_row(held), version_of_row(held.attendances.get())) == before
    confirm(who)
    assert version_of_row(held) == before[0]
    assert version_of_row(held.attendances.get()) != before[1]

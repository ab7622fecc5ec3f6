"""What has changed since: noted for every way of writing, and for no other reason."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from meetings.models import IndexDebt, Meeting, Unanswered
from meetings.models.last_change import version

pytestmark = pytest.mark.django_db(transaction=True)


def create():
    Meeting.objects.create(address="hop-1")


def create_many():
    Meeting.objects.bulk_create([Meeting(address="hop-2"), Meeting(address="hop-3")])


def in_plain_sql():
    with connection.cursor() as cursor:
        cursor.execute("update meetings_meeting set headline = 'x'")


def in_a_transaction():
    with transaction.atomic(), transaction.atomic():
        create()


def after_a_part_was_rolled_back():
    with transaction.atomic():
        rolled_back()
        create()


def rolled_back():
    class Enough(Exception):
        pass

    try:
        with transaction.atomic():
            create()
            raise Enough
    except Enough:
        pass


@pytest.mark.parametrize(
    "act",
    [
        lambda: Meeting.objects.count(),
        lambda: Unanswered.objects.note("không có"),
        lambda: IndexDebt.objects.create(record="meetings.meeting.1"),
        rolled_back,
    ],
)
def test_left_alone(act):
    create_many()
    before = version()
    act()
    assert version() == before


@pytest.mark.parametrize(
    "act",
    [
        create,
        create_many,
        lambda: Meeting.objects.update(headline="x"),
        lambda: Meeting.objects.all().delete(),
        in_plain_sql,
        in_a_transaction,
        after_a_part_was_rolled_back,
    ],
)
def test_noted(act):
    Meeting.objects.create(address="hop-0")
    before = version()
    act()
    assert version() not in (before, None)


def test_a_transaction_that_goes_on_has_no_version():
    with transaction.atomic():
        assert version() is None


def test_migrating_where_there_is_nothing_to_migrate_changes_nothing():
    create()
    before = version()
    call_command("migrate", verbosity=0)
    assert version() == before


def test_a_change_that_is_there_is_noted_even_if_nothing_follows_its_commit():
    def fail():
        raise OSError("the disk is full")

    def change():
        with transaction.atomic():
            transaction.on_commit(fail)
            create()

    before = version()
    with pytest.raises(OSError, match="full"):
        change()
    assert Meeting.objects.exists()
    assert version() != before

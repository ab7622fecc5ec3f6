"""What is remembered of the archive: for who only reads it, and until something changes."""

from contextlib import contextmanager

import pytest
from django.db import transaction

from meetings.models.remembered import as_it_is, remembered

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def reading(token: str | None):
    before = as_it_is.set(token)
    try:
        yield
    finally:
        as_it_is.reset(before)


class Counting:
    """Says how often it was asked."""

    def __init__(self):
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


def test_nothing_is_remembered_for_who_may_write():
    ask = Counting()
    assert [remembered("a", ask), remembered("a", ask)] == [1, 2]
    with reading("one"), transaction.atomic():
        assert [remembered("a", ask), remembered("a", ask)] == [3, 4]
    with reading(None):
        assert [remembered("a", ask), remembered("a", ask)] == [5, 6]


def test_an_answer_is_remembered_under_its_name_until_the_archive_is_another():
    ask = Counting()
    with reading("two"):
        assert [remembered("a", ask), remembered("b", ask), remembered("a", ask)] == [1, 2, 1]
    with reading("three"):
        assert [remembered("a", ask), remembered("a", ask)] == [3, 3]
    with reading("two"):
        assert remembered("a", ask) == 4


def test_so_many_answers_are_remembered_and_no_more(monkeypatch):
    monkeypatch.setattr("meetings.models.remembered.MOST", 2)
    ask = Counting()
    with reading("four"):
        assert [remembered(name, ask) for name in "abcabc"] == [1, 2, 3, 4, 5, 6]

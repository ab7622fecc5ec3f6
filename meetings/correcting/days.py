"""On which day a person last said something of a record."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache

from django.db.models import Max, Model, QuerySet
from django.utils import timezone

from meetings.correcting.history_rows import history_of
from meetings.models import Official, Resolution
from meetings.models.read import ReadRecord, State

SAID = ("+", "~")  # rows of a history that hold what a person made of a record
# What was taken back says nothing any more, nor does the taking back.
STANDS = {"act__undone": False, "act__undoes": None}


def give_days(records: Iterable[ReadRecord]) -> None:
    """Give each record `touched_on`: the day of a person's last word on it, None where nobody has spoken.

    One query for each kind of record that a person touched. What was touched before there was a history has
    no day.
    """
    touched: dict[type[Model], list[ReadRecord]] = defaultdict(list)
    for record in records:
        record.touched_on = None
        if record.state != State.UNREVIEWED:
            touched[type(record)].append(record)
    for model, rows in touched.items():
        days = _days(model, [row.pk for row in rows])
        for row in rows:
            row.touched_on = days.get(row.pk)


def give_day(record: Official | Resolution) -> None:
    """Give a record that has no state of its own `touched_on` and the `state` that follows from it."""
    record.touched_on = _days(type(record), [record.pk]).get(record.pk)
    record.state = State.CORRECTED if record.touched_on else State.UNREVIEWED


def _days(model: type[Model], keys: list[int]) -> dict[int, date]:
    return {pk: timezone.localdate(moment) for pk, moment in _said(model).filter(id__in=keys)}


@cache  # to put the question together takes longer than to ask it
def _said(model: type[Model]) -> QuerySet:
    """The key of each record of a kind with the moment of a person's last word on it."""
    history = history_of(model).objects.filter(history_type__in=SAID, **STANDS)
    return history.order_by().values_list("id").annotate(Max("history_date"))

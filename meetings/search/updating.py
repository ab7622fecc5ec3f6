"""Keeping the index in step with the database, which it can never hold up.

A change of a record puts a debt into the database in the same transaction: "this record is to be indexed
again". After the commit the debts are paid. If the index is locked, missing, damaged or full, they stay, and
are paid after the next change or by `manage.py index_pending`.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import local

from django.db import models, transaction
from django.db.models.signals import post_delete, post_save, pre_save
from haystack.signals import BaseSignalProcessor

from meetings.models import (
    Attendance,
    Citation,
    IndexDebt,
    Meeting,
    Mention,
    Official,
    Position,
    Province,
    Report,
    Resolution,
    Statistic,
)
from meetings.search import lineage
from meetings.search.building import pay
from meetings.search.engine import APP

# Changes of a meeting that its people, documents and figures are found by too.
SHARED = ("province_id", "held_on", "held_from", "held_until", "kind", "state", "joined_to_id")
LINKS = {
    Attendance: ("official_id", "meeting_id"),
    Citation: ("resolution_id", "meeting_id"),
    Position: ("attendance_id",),
    Report: ("meeting_id",),
    Official: ("merged_into_id",),
    Resolution: ("merged_into_id",),
}


class _Thread(local):
    """The `batched()` blocks a thread is in, and what it has come to owe in them."""

    def __init__(self):
        self.batches: list[int] = []
        self.owed = 0


_thread = _Thread()


@contextmanager
def batched(at_once: int = 2_000) -> Iterator[None]:
    """Pay the debts that are made in the block after it, and whenever `at_once` have come together.

    For loading many reports: not each commit is to wait for the index. Nobody waits for a page, so that an
    index that can't be used is built anew, however large it will be.
    """
    _thread.batches.append(at_once)
    try:
        yield
    finally:
        _thread.batches.pop()
        if not _thread.batches:
            pay(in_a_hurry=False)


def mark(records: Iterable[models.Model | str]) -> None:
    """Note that these records are to be indexed again, and see to it after the commit."""
    connection = transaction.get_connection()
    # What this transaction has noted already; what a rolled back savepoint noted is no longer in this list.
    earlier = [
        (points, noted) for points, noted, _robust in connection.run_on_commit if isinstance(noted, _Noted)
    ]
    names = {one if isinstance(one, str) else _name(one) for one in records}
    names = {name for name in names if not any(name in noted.names for _points, noted in earlier)}
    if not names:
        return
    IndexDebt.objects.bulk_create([IndexDebt(record=name) for name in sorted(names)])
    if earlier and earlier[-1][0] == set(connection.savepoint_ids):
        earlier[-1][1].names |= names
    else:
        payment = earlier[0][1].payment if earlier else _Payment()
        transaction.on_commit(_Noted(names, payment), robust=True)


class _Payment:
    """What is done once after a commit, however often the transaction noted something."""

    def __init__(self):
        self.made = False

    def make(self) -> None:
        if not self.made:
            self.made = True
            if not _thread.batches:
                pay()


class _Noted:
    """Records whose debts were written in the transaction that is open."""

    def __init__(self, names: set[str], payment: _Payment):
        self.names, self.payment = names, payment

    def __call__(self) -> None:
        if _thread.batches:
            _thread.owed += len(self.names)
            if _thread.owed >= _thread.batches[-1]:
                _thread.owed = 0
                pay(in_a_hurry=False)
        self.payment.make()


class DebtProcessor(BaseSignalProcessor):
    """Haystack's hook for what follows from a saved or deleted record."""

    def setup(self) -> None:
        pre_save.connect(self.before_save)
        post_save.connect(self.handle_save)
        post_delete.connect(self.handle_delete)

    def teardown(self) -> None:
        pre_save.disconnect(self.before_save)
        post_save.disconnect(self.handle_save)
        post_delete.disconnect(self.handle_delete)

    def before_save(self, sender, instance, raw=False, **_kwargs) -> None:
        """Remember what a record was found by until now."""
        names = SHARED if sender is Meeting else LINKS.get(sender, ())
        if names and instance.pk and not raw:
            instance.indexed_before = sender.objects.filter(pk=instance.pk).values(*names).first()

    def handle_save(self, sender, instance, created=False, raw=False, **_kwargs) -> None:
        if raw:
            return
        if created and sender in (Official, Resolution) and not instance.merged_into_id:
            mark([instance])  # no meeting has it yet
        else:
            self._mark(sender, instance)

    def handle_delete(self, sender, instance, **_kwargs) -> None:
        self._mark(sender, instance)

    def _mark(self, sender, instance) -> None:
        if sender is Province:
            lineage.forget()
        affected = set(_affected(instance))
        if affected:
            mark(affected)


def _affected(record: models.Model) -> Iterator[str]:
    """Yield the names of the documents that have something of this record in them."""
    before = getattr(record, "indexed_before", None) or {}
    match record:
        case Meeting():
            yield _name(record)
            if before and any(before[name] != getattr(record, name) for name in SHARED):
                yield from _parts(record.pk)
        case Official() | Resolution():
            yield _name(record)
            for stands in _linked(record, before, "merged_into_id"):
                yield _named(type(record), stands)
            links = Attendance if isinstance(record, Official) else Citation
            held = links.objects.filter(**{f"{record._meta.model_name}__in": record.identities()})
            yield from (_named(Meeting, pk) for pk in held.values_list("meeting", flat=True))
        case Statistic():
            yield _name(record)
        case Attendance():
            yield from (_named(Official, pk) for pk in _linked(record, before, "official_id"))
            yield from (_named(Meeting, pk) for pk in _linked(record, before, "meeting_id"))
        case Citation():
            yield from (_named(Resolution, pk) for pk in _linked(record, before, "resolution_id"))
            yield from (_named(Meeting, pk) for pk in _linked(record, before, "meeting_id"))
        case Position():
            kept = Position.attendance.is_cached(record) and not before
            held = Attendance.objects.filter(pk__in=_linked(record, before, "attendance_id"))
            for attendance in [record.attendance] if kept else held:
                yield from _affected(attendance)
        case Report():
            yield from (_named(Meeting, pk) for pk in _linked(record, before, "meeting_id"))
        case Mention() if record.statistic_id:
            yield _named(Statistic, record.statistic_id)
        case Province():
            yield from (_named(Meeting, pk) for pk in record.meetings.values_list("pk", flat=True))


def _linked(record: models.Model, before: dict, name: str) -> set[int]:
    """Return what a record belongs to, and what it belonged to until now."""
    return {getattr(record, name), before.get(name)} - {None}


def _parts(meeting: int) -> Iterator[str]:
    """Yield the people, documents and figures of a meeting."""
    for model, links, name in (
        (Official, Attendance, "official"),
        (Resolution, Citation, "resolution"),
        (Statistic, Statistic, "pk"),
    ):
        for pk in links.objects.filter(meeting=meeting).values_list(name, flat=True):
            yield _named(model, pk)


def _name(record: models.Model) -> str:
    return _named(type(record), record.pk)


def _named(model: type[models.Model], pk: int) -> str:
    return f"{APP}.{model._meta.model_name}.{pk}"

"""An act: what one person does in one go, kept in the history together and undone together.

While an act is under way, each record is looked up as it is stored before it first changes, and once more
at the end. What differs is written into the history: so a record that changes ten times in one act has one
row there, what a rolled back savepoint took away has none, and values the database made are seen as it keeps
them. Machines write outside of acts, and nothing of this happens.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone

from meetings.correcting.history_rows import Before, Record, differing, keep, stored
from meetings.models.act import Act, by_machine, under_way
from meetings.models.writing import writing

__all__ = ["act", "by_machine", "touch"]


class Signed(NamedTuple):
    """Who had done it in another archive, by the name under which they had signed in, and when."""

    by: str
    at: datetime


@dataclass
class Doing:
    """The act under way: who acts, why, and how each record it touched was stored before.

    `signed` is set where it is done again from a file of corrections. `act` is its row once the block is
    left, None if nothing changed.
    """

    person: AbstractBaseUser | None
    reason: str = ""
    undoes: Act | None = None
    signed: Signed | None = None
    before: Before = field(default_factory=dict)
    act: Act | None = None


@contextmanager
def act(
    person: AbstractBaseUser | None,
    reason: str = "",
    *,
    undoes: Act | None = None,
    signed: Signed | None = None,
) -> Iterator[Doing]:
    """Everything that is saved or deleted in the block is one act by `person`: all of it or nothing.

    Within another act the block is a part of that one. What `QuerySet.update` or `bulk_create` writes is not
    noticed: `touch` the records before. What is written outside of an act a machine wrote.
    """
    outer = under_way.get()
    with writing():
        if outer is not None:
            outer.reason, outer.undoes = outer.reason or reason, outer.undoes or undoes
            yield outer
            return
        doing = Doing(person, reason, undoes, signed)
        token = under_way.set(doing)
        try:
            yield doing
        finally:
            under_way.reset(token)
        if not transaction.get_rollback():
            _write(doing)


def touch(*records: models.Model) -> None:
    """Note how `records` are stored, before they change. Does nothing outside of an act."""
    doing = under_way.get()
    if doing is None:
        return
    for record in records:
        if record.pk is not None and _key(record) not in doing.before:
            doing.before[_key(record)] = stored(type(record), [record.pk]).get(record.pk)


def made(record: models.Model) -> None:
    """Note that `record` was not there before. Does nothing outside of an act."""
    doing = under_way.get()
    if doing is not None:
        doing.before.setdefault(_key(record), None)


def _key(record: models.Model) -> Record:
    return type(record), record.pk


def _write(doing: Doing) -> None:
    """Write what differs between before and now into the history."""
    rows = differing(doing.before)
    if rows:
        now = timezone.now()
        own = Signed(doing.person.get_username() if doing.person else "", now)
        signed = doing.signed or own
        doing.act = Act.objects.create(
            person=doing.person,
            signature=signed.by,
            made_at=signed.at,
            reason=doing.reason,
            undoes=doing.undoes,
            applied_at=now if doing.signed else None,
        )
        keep(rows, doing.act)

"""An act: what one person does in one go, kept in the history together and undone together.

While an act is under way, each record is looked up as it is stored before it first changes, and once more
at the end. What differs is written into the history: so a record that changes ten times in one act has one
row there, what a rolled back savepoint took away has none, and values the database made are seen as it keeps
them. Machines write outside of acts, and nothing of this happens.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone

from meetings.models.act import Act, by_machine, under_way

__all__ = ["act", "by_machine", "touch"]

STORED = "="  # in the history: what a machine had made of a record when a person came to change it
Record = tuple[type[models.Model], int]


@dataclass
class Doing:
    """The act under way: who acts, why, and how each record it touched was stored before.

    `act` is its row once the block is left, None if nothing changed.
    """

    person: AbstractBaseUser | None
    reason: str = ""
    undoes: Act | None = None
    before: dict[Record, "Stored | None"] = field(default_factory=dict)
    act: Act | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """A row as the database keeps it, and what its many-to-many fields hold, by their names."""

    record: models.Model
    chosen: dict[str, frozenset[int]]

    def values(self) -> dict:
        return {f.attname: getattr(self.record, f.attname) for f in history_of(self.record).tracked_fields}

    def same_as(self, other: "Stored") -> bool:
        return self.values() == other.values() and self.chosen == other.chosen


@contextmanager
def act(person: AbstractBaseUser | None, reason: str = "", *, undoes: Act | None = None) -> Iterator[Doing]:
    """Everything that is saved or deleted in the block is one act by `person`: all of it or nothing.

    Within another act the block is a part of that one. What `QuerySet.update` or `bulk_create` writes is not
    noticed: `touch` the records before. What is written outside of an act a machine wrote.
    """
    outer = under_way.get()
    with transaction.atomic():
        if outer is not None:
            outer.reason, outer.undoes = outer.reason or reason, outer.undoes or undoes
            yield outer
            return
        doing = Doing(person, reason, undoes)
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


def history_of(record: models.Model | type[models.Model]) -> type[models.Model]:
    """Return the model of the rows that keep the history of a record."""
    return getattr(type(record) if isinstance(record, models.Model) else record, "history").model  # noqa: B009


def stored(model: type[models.Model], pks: list[int]) -> dict[int, Stored]:
    """Return the rows of these keys that there are, without what the history leaves out."""
    history = history_of(model)
    rows = model._base_manager.filter(pk__in=pks).defer(*history._history_excluded_fields)
    chosen = {row.pk: {} for row in rows}
    for many in history._history_m2m_fields:
        own, other = many.m2m_field_name(), many.m2m_reverse_field_name()
        found = list(many.remote_field.through.objects.filter(**{f"{own}__in": pks}).values_list(own, other))
        for pk in chosen:
            chosen[pk][many.name] = frozenset(there for here, there in found if here == pk)
    return {row.pk: Stored(row, chosen[row.pk]) for row in rows}


def _key(record: models.Model) -> Record:
    return type(record), record.pk


def _write(doing: Doing) -> None:
    """Write what differs between before and now into the history."""
    pks: dict[type[models.Model], list[int]] = {}
    for model, pk in doing.before:
        pks.setdefault(model, []).append(pk)
    rows = {model: _rows(model, of, doing, stored(model, of)) for model, of in pks.items()}
    if not any(rows.values()):
        return
    doing.act = Act.objects.create(
        person=doing.person,
        signature=doing.person.get_username() if doing.person else "",
        made_at=timezone.now(),
        reason=doing.reason,
        undoes=doing.undoes,
    )
    for model, changes in rows.items():
        _keep(model, changes, doing.act)


def _rows(model, pks, doing: Doing, now: dict[int, Stored]) -> list[tuple[str, Stored]]:
    """Return the rows for the history of `model`, each as (what became of the record, how it was stored)."""
    found = []
    known = _last_known(model, pks)
    for pk in pks:
        before, after = doing.before[model, pk], now.get(pk)
        if before and after and not before.same_as(after):
            if pk not in known or not before.same_as(known[pk]):
                found.append((STORED, before))
            found.append(("~", after))
        elif before and not after:
            found.append(("-", before))
        elif after and not before:
            found.append(("+", after))
    return found


def _last_known(model: type[models.Model], pks: list[int]) -> dict[int, Stored]:
    """Return what the history last knew of these records."""
    history = history_of(model)
    own = model._meta.pk.attname
    last: dict[int, models.Model] = {}
    for row in history.objects.filter(**{f"{own}__in": pks}).order_by("history_id"):
        last[getattr(row, own)] = row
    return {pk: known(row) for pk, row in last.items() if row.history_type != "-"}


def known(row: models.Model) -> Stored:
    """Return the record that a row of the history keeps."""
    chosen = {
        many.name: frozenset(getattr(row, many.name).values_list(many.m2m_reverse_field_name(), flat=True))
        for many in row._history_m2m_fields
    }
    return Stored(row.history_object, chosen)


def _keep(model: type[models.Model], changes: list[tuple[str, Stored]], made_in: Act) -> None:
    history = history_of(model)
    rows = history.objects.bulk_create(
        history(
            **one.values(),
            act=made_in,
            history_type=kind,
            history_date=made_in.made_at,
            history_user=None if kind == STORED else made_in.person,
            history_change_reason=None if kind == STORED else made_in.reason or None,
        )
        for kind, one in changes
    )
    for many in history._history_m2m_fields:
        kept = getattr(history, many.name).model
        own, other = many.m2m_field_name(), many.m2m_reverse_field_name()
        kept.objects.bulk_create(
            kept(
                id=0, history=row, **{f"{own}_id": one.record.pk, f"{other}_id": pk}
            )  # whichever link it was
            for row, (_kind, one) in zip(rows, changes, strict=True)
            for pk in sorted(one.chosen[many.name])
        )

"""Rows as they are stored, and the rows of their history: what acts compare, write and read."""

from dataclasses import dataclass
from functools import cache

from django.db import models

from meetings.models import Act

STORED = "="  # in the history: what a machine had made of a record when a person came to change it


@dataclass(frozen=True, slots=True)
class Stored:
    """A row as the database keeps it, and what its many-to-many fields hold, by their names."""

    record: models.Model
    chosen: dict[str, frozenset[int]]

    def values(self) -> dict:
        return {f.attname: getattr(self.record, f.attname) for f in history_of(self.record).tracked_fields}

    def same_as(self, other: "Stored") -> bool:
        return self.values() == other.values() and self.chosen == other.chosen


Record = tuple[type[models.Model], int]
Before = dict[Record, Stored | None]


def history_of(record: models.Model | type[models.Model]) -> type[models.Model]:
    """Return the model of the rows that keep the history of a record."""
    return _history_of(type(record) if isinstance(record, models.Model) else record)


@cache  # the library makes a class of managers each time it is asked
def _history_of(model: type[models.Model]) -> type[models.Model]:
    return getattr(model, "history").model  # noqa: B009


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


def differing(before: Before) -> dict[type[models.Model], list[tuple[str, Stored]]]:
    """Return what the history must know of the records that are not stored as they were `before`."""
    pks: dict[type[models.Model], list[int]] = {}
    for model, pk in before:
        pks.setdefault(model, []).append(pk)
    rows = {model: _rows(model, of, before, stored(model, of)) for model, of in pks.items()}
    return {model: changes for model, changes in rows.items() if changes}


def keep(rows: dict[type[models.Model], list[tuple[str, Stored]]], act: Act) -> None:
    for model, changes in rows.items():
        _keep(model, changes, act)


def _rows(model, pks, earlier: Before, now: dict[int, Stored]) -> list[tuple[str, Stored]]:
    """Return the rows for the history of `model`, each as (what became of the record, how it was stored)."""
    found = []
    known = _last_known(model, pks)
    for pk in pks:
        before, after = earlier[model, pk], now.get(pk)
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

"""What acts changed: each record with what it was before and what it was then."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models

from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import STORED, Stored, history_of, known
from meetings.models import (
    Act,
    Attendance,
    Citation,
    Meeting,
    Mention,
    Position,
    Report,
    Role,
    Statistic,
)

# What is shown with its owner, by the name of the link to it.
PARTS: dict[type[models.Model], dict[type[models.Model], str]] = {
    Meeting: {
        Attendance: "meeting",
        Citation: "meeting",
        Statistic: "meeting",
        Report: "meeting",
        Mention: "meeting",
    },
    Attendance: {Position: "attendance", Role: "attendance", Mention: "attendance"},
    Position: {Mention: "position"},
    Role: {Mention: "role"},
    Citation: {Mention: "citation"},
    Statistic: {Mention: "statistic"},
}


@dataclass(frozen=True, slots=True)
class Change:
    """What one act made of one record: `before` is None where it added it, `after` where it deleted it.

    `number` grows with time among the changes of one model.
    """

    model: type[models.Model]
    pk: int
    act_id: int
    number: int
    before: Stored | None
    after: Stored | None

    @property
    def record(self) -> models.Model:
        """The record as it was after the change, or before it was deleted."""
        return (self.after or self.before).record

    def fields(self) -> list[str]:
        """Return the names of the columns and the many-to-many fields that differ."""
        if self.before is None or self.after is None:
            return [*(self.after or self.before).values(), *(self.after or self.before).chosen]
        before, after = self.before.values(), self.after.values()
        return [name for name in before if before[name] != after[name]] + [
            name for name in self.before.chosen if self.before.chosen[name] != self.after.chosen[name]
        ]

    def differs_in(self, name: str) -> bool:
        return name in self.fields()


def changes_of(act: Act) -> list[Change]:
    """Return what an act changed: owners before what belongs to them, in the order in which it changed."""
    return changes_by_act([act])[act.pk]


def changes_by_act(acts: Iterable[Act]) -> dict[int, list[Change]]:
    """Return what each of these acts changed, by its key, in as many queries as for one."""
    found: dict[int, list[Change]] = {act.pk: [] for act in acts}
    for model in KEPT:
        rows = history_of(model).objects.filter(act__in=found).exclude(history_type=STORED)
        pks = set(rows.values_list(model._meta.pk.attname, flat=True))
        for change in changes_to(model, pks):
            if change.act_id in found:
                found[change.act_id].append(change)
    return found


def changes_to(model: type[models.Model], pks: Iterable[int]) -> Iterator[Change]:
    """Yield all that people changed of these records of one model, the earliest first."""
    pks = list(pks)
    if not pks:
        return
    own = model._meta.pk.attname
    last: dict[int, Stored] = {}
    for row in history_of(model).objects.filter(**{f"{own}__in": pks}).order_by("history_id"):
        pk, now = getattr(row, own), known(row)
        if row.history_type != STORED:
            yield Change(
                model,
                pk,
                row.act_id,
                row.history_id,
                before={"+": None, "-": now}.get(row.history_type, last.get(pk)),
                after=None if row.history_type == "-" else now,
            )
        last[pk] = now


def changed_since(model: type[models.Model], act: int) -> set[int]:
    """Return the keys of what people changed, added or deleted of one model after the act of that key."""
    rows = history_of(model).objects.filter(act__gt=act).exclude(history_type=STORED)
    return set(rows.values_list(model._meta.pk.attname, flat=True))


def acts_about(record: models.Model) -> models.QuerySet[Act]:
    """The acts that changed `record` or what belongs to it, the newest first.

    What belonged to it and is deleted, or belongs to another by now, counts.
    """
    acts: set[int] = set()
    _collect(type(record), [record.pk], acts)
    return Act.objects.filter(pk__in=acts).newest_first()


def _collect(model: type[models.Model], pks: list[int], acts: set[int]) -> None:
    rows = history_of(model).objects.filter(**{f"{model._meta.pk.attname}__in": pks})
    acts.update(rows.values_list("act", flat=True))
    for part, link in PARTS.get(model, {}).items():
        ever = set(history_of(part).objects.filter(**{f"{link}__in": pks}).values_list("id", flat=True))
        ever.update(part._base_manager.filter(**{f"{link}__in": pks}).values_list("pk", flat=True))
        _collect(part, list(ever), acts)


def last_known(model: type[models.Model], pk) -> tuple[models.Model | None, list[Act]]:
    """Return a deleted record as it was, or None, and the acts that changed it, the newest first.

    `pk` is as an address gives it: no record has one that makes no sense.
    """
    try:
        pk = model._meta.pk.to_python(pk)
    except ValidationError:
        return None, []
    rows = history_of(model).objects.filter(**{model._meta.pk.attname: pk}).order_by("-history_id")
    rows = list(rows.select_related("act"))
    if not rows:
        return None, []
    acts = {row.act_id: row.act for row in rows}
    return known(rows[0]).record, sorted(acts.values(), key=lambda act: -act.pk)

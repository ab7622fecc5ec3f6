"""Acts and what they changed, told to people: who, when, which field from what to what."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import admin
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from meetings.admin.history_names import Names, name_of, text_of
from meetings.correcting.changes import Change, changes_by_act
from meetings.correcting.rights import may_undo
from meetings.importing.merge import GONE
from meetings.models import (
    Act,
    Mention,
)
from meetings.models.read import ReadRecord

# Changed by what people do, though no form shows them.
TOLD = {"joined_to", "meeting", "is_current"}


@dataclass(frozen=True, slots=True)
class Line:
    """One field: what it is called, what it held and what it holds; "" where it was or is empty."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ToldChange:
    """`deed` is "added", "changed" or "deleted"; `address` is empty where there is nothing to go to."""

    deed: str
    kind: str
    name: str
    address: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class ToldAct:
    act: Act
    changes: list[ToldChange]
    words: int  # how many pieces of evidence came, went or moved with them
    may_undo: bool = False


def told_acts(acts: Iterable[Act], person=None) -> list[ToldAct]:
    """Tell of acts, and whether `person` may take them back."""
    names, acts = Names(), list(acts)
    changes = changes_by_act(acts)
    return [_told(act, changes[act.pk], names, person) for act in acts]


def _told(act: Act, changes: list[Change], names: Names, person) -> ToldAct:
    return ToldAct(
        act=act,
        changes=[told_change(change, names) for change in changes if change.model is not Mention],
        words=sum(change.model is Mention for change in changes),
        may_undo=person is not None and not act.undone and may_undo(person, changes),
    )


def told_change(change: Change, names: Names) -> ToldChange:
    deed = "added" if change.before is None else "deleted" if change.after is None else "changed"
    return ToldChange(
        deed=deed,
        kind=str(change.model._meta.verbose_name),
        name=name_of(change.record),
        address="" if change.after is None else address_of(change.model, change.pk),
        lines=list(_lines(change, names)),
    )


def address_of(model: type[models.Model], pk: int) -> str:
    """Return where a record is edited; "" where it is not, or is gone."""
    if model not in admin.site._registry or not model._base_manager.filter(pk=pk).exists():
        return ""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[pk])


def _lines(change: Change, names: Names) -> Iterable[Line]:
    for attname in change.fields():
        column = _field(change.model, attname)
        if column.primary_key or not (column.editable or column.name in TOLD):
            continue
        before, after = (_value(side, column, attname, names) for side in (change.before, change.after))
        if before != after and not _goes_without_saying(change, column):
            yield Line(str(column.verbose_name), before, after)
    if isinstance(change.record, ReadRecord) and change.before and change.after:
        answered = set(change.before.record.conflict) - set(change.after.record.conflict)
        for name in sorted(answered):
            label = "" if name == GONE else str(_field(change.model, name).verbose_name)
            yield Line(_("điều chờ chọn"), label or _("máy không còn đọc thấy"), _("đã chọn"))


def _goes_without_saying(change: Change, column: models.Field) -> bool:
    """Of what was added or deleted: to what it belongs, which its name says, and what is not the case."""
    if change.before and change.after:
        return False
    return column.name in ("meeting", "attendance") or (
        isinstance(column, models.BooleanField) and not getattr(change.record, column.name)
    )


def _field(model: type[models.Model], name: str) -> models.Field:
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return next(one for one in model._meta.concrete_fields if one.attname == name)


def _value(side, column: models.Field, attname: str, names: Names) -> str:
    if side is None:
        return ""
    if column.many_to_many:
        chosen = sorted(side.chosen[column.name])
        return ", ".join(names.of(column.related_model, pk) for pk in chosen)
    value = getattr(side.record, attname)
    if value in (None, "", []):
        return ""
    if column.is_relation:
        return names.of(column.related_model, value)
    if column.choices:
        return str(dict(column.flatchoices).get(value, value))
    return text_of(value)

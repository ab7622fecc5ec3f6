"""What records and values are called in the history, also when they are gone by now."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.translation import gettext as _

from meetings.correcting.changes import last_known
from meetings.correcting.history import KEPT
from meetings.models import (
    Attendance,
    Citation,
    Position,
    Report,
    Role,
    SameMeeting,
    Statistic,
)
from meetings.models.duplicate import Duplicate
from meetings.text.decimals import vietnamese_decimal
from meetings.views.wording import day_text


@dataclass
class Names:
    """What records are called, each looked up once."""

    known: dict[tuple[type, Any], str] = field(default_factory=dict)

    def of(self, model: type[models.Model], pk) -> str:
        if (model, pk) not in self.known:
            self.known[model, pk] = self._of(model, pk)
        return self.known[model, pk]

    def _of(self, model: type[models.Model], pk) -> str:
        if found := model._base_manager.filter(pk=pk).first():
            return name_of(found)
        deleted = last_known(model, pk)[0] if model in KEPT else None
        return _("%(name)s, đã xóa") % {"name": name_of(deleted) if deleted else f"#{pk}"}


def text_of(value) -> str:
    match value:
        case bool():
            return _("có") if value else _("không")
        case date():
            return day_text(value)
        case Decimal():
            return vietnamese_decimal(value)
        case list():
            return ", ".join(map(str, value))
    return str(value)


def name_of(record: models.Model) -> str:
    """Return what a record is called beside others of its kind, even if what it was linked to is deleted."""
    match record:
        case Attendance():
            return f"{_linked(record, 'official')} ({_linked(record, 'meeting')})"
        case Position() | Role():
            attendance = _linked(record, "attendance")
            return f"{record} ({attendance and _linked(attendance, 'official')})"
        case Citation():
            return f"{_linked(record, 'resolution')} ({_linked(record, 'meeting')})"
        case Statistic():
            return f"{record} ({_linked(record, 'meeting')})"
        case Duplicate() | SameMeeting():
            return f"{_linked(record, 'first')} = {_linked(record, 'second')}"
        case Report():
            return record.title or record.source_name
    return str(record)


def _linked(record: models.Model, link: str) -> models.Model | None:
    column = record._meta.get_field(link)
    try:
        return getattr(record, link)
    except ObjectDoesNotExist:
        return last_known(column.related_model, getattr(record, column.attname))[0]

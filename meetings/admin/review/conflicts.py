"""A field of which person and machine say different things, in the words of a page."""

from typing import Any, NamedTuple

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.translation import gettext as _

from meetings.correcting.said import column_value
from meetings.correcting.verdicts import NOW, PERSONS, WAS, choices
from meetings.importing.merge import GONE, JOINED
from meetings.models import Meeting, Official, Province, Resolution
from meetings.models.read import ReadRecord
from meetings.views.wording import day_text, number_text, unit_text


class Conflict(NamedTuple):
    """What the old reading, the person and the new reading say of one field; all in words.

    `was` is None where no reading had said anything before. Where two people contradict each other
    (`joined`), `now` is what the other one says.
    """

    field: str
    label: str
    was: str | None
    person: str
    now: str
    joined: bool = False

    @property
    def gone(self) -> bool:
        """True if the new reading has no such record at all."""
        return self.field == GONE


def conflicts_of(record: ReadRecord) -> list[Conflict]:
    """Days are one answer together: whoever settles one of them settles all."""
    found = []
    # Not in the order in which they are kept, of which PostgreSQL has its own.
    for name in filter(record.conflict.__contains__, (*record.read_fields, "state", GONE)):
        parts = record.conflict[name]
        if name == GONE:
            label = record._meta.verbose_name
            found.append(Conflict(GONE, label, _("có đọc thấy"), _("giữ lại"), _("không còn đọc thấy")))
        else:
            label = record._meta.get_field(name).verbose_name
            person, now = (said_text(record, name, parts[one]) for one in (PERSONS, NOW))
            was = said_text(record, name, parts[WAS]) if WAS in choices(record, name) else None
            found.append(Conflict(name, label, was, person, now, JOINED in parts))
    return found


def said_text(record: ReadRecord, name: str, said: Any) -> str:
    """Return in words what `machine` or `conflict` says of a field; what is gone by the key it had."""
    try:
        value = column_value(record, name, said)
    except (ObjectDoesNotExist, ValueError):
        return str(said)
    return value_text(record, name, value)


def value_text(record: models.Model, name: str, value: Any) -> str:
    """Return a column's value in words: "tỉnh Nghệ An", "24/10/2025", "chủ trì", "có"; a dash where empty."""
    field = record._meta.get_field(name)
    if value in (None, ""):
        return "–"
    if isinstance(value, bool):
        return _("có") if value else _("không")
    if isinstance(value, Province):
        return unit_text(value)
    if isinstance(value, Official | Resolution | Meeting):
        return value.name
    if isinstance(field, models.DateField):
        return day_text(value)
    if isinstance(field, models.DecimalField):
        return number_text(value)
    return str(dict(field.flatchoices).get(value, value))

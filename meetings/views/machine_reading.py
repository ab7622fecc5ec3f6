"""What the machine had read of a record, where a person's value stands in its place."""

from collections.abc import Iterator
from copy import copy
from typing import NamedTuple

from django.core.exceptions import ObjectDoesNotExist

from meetings.correcting.said import column_value
from meetings.models import Attendance
from meetings.models.read import ReadRecord, State
from meetings.views.doubted import FIELDS, Part
from meetings.views.fields import corrected


class Was(NamedTuple):
    """A field as the machine reads it."""

    label: str
    text: str
    is_vietnamese: bool


def machine_readings(record: ReadRecord, field: str = "") -> Iterator[Was]:
    """Yield the fields that a person corrected (`field` alone, where given) as the machine reads them."""
    machines = None
    touched = () if record.state == State.UNREVIEWED else FIELDS[type(record)]
    for name in touched:
        if name == (field or name) and corrected(record, name):
            machines = machines or as_read(record)
            part = Part(machines, name)
            yield Was(part.label, part.said, part.is_vietnamese)
    if isinstance(record, Attendance):
        for part in (*record.positions.all(), *record.roles.all()):
            yield from machine_readings(part)


def as_read(record: ReadRecord) -> ReadRecord:
    """Return a copy of `record`, never to be saved, whose columns say what the machine does."""
    machines = copy(record)
    for name, value in record.machine.items():
        if value == record.as_json(name):
            continue
        try:
            setattr(machines, name, column_value(record, name, value))
        except ObjectDoesNotExist:  # what it named is gone
            setattr(machines, name, None)
    return machines

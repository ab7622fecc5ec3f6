"""Which version of a record a person was shown: to notice that someone else saved it meanwhile."""

import hashlib
import json
from collections.abc import Iterable, Iterator

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from meetings.models import Attendance, Meeting


def version_of(record: models.Model) -> str:
    """Return a digest of what a person sees of `record` as it is stored: of a meeting with its people,
    documents and figures, of an attendance with its positions and roles. "" where it is not stored."""
    stored = type(record)._base_manager.filter(pk=record.pk).first()
    if stored is None:
        return ""
    return _digest([_seen(one) for one in with_parts(stored)])


def version_of_row(record: models.Model) -> str:
    """Return a digest of `record` alone, as it is loaded: for pages that show many, each with its own."""
    return version_of_rows([record])


def version_of_rows(records: Iterable[models.Model]) -> str:
    """Return a digest of some rows alone, as they are loaded: for a line that shows several together."""
    return _digest([_seen(record, chosen=False) for record in records])


def _digest(seen: list) -> str:
    text = json.dumps(seen, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def with_parts(record: models.Model) -> Iterator[models.Model]:
    """Yield `record` and what is edited on one page with it, as it is stored."""
    yield record
    if isinstance(record, Meeting):
        for attendance in record.attendances.prefetch_related("positions", "roles").order_by("pk"):
            yield from with_parts(attendance)
        yield from record.citations.order_by("pk")
        yield from record.statistics.order_by("pk")
    elif isinstance(record, Attendance):
        yield from sorted(record.positions.all(), key=lambda row: row.pk)
        yield from sorted(record.roles.all(), key=lambda row: row.pk)


def _seen(record: models.Model, *, chosen: bool = True) -> list:
    values = {
        field.attname: field.value_from_object(record)
        for field in record._meta.concrete_fields
        if field.editable or field.name == "conflict"
    }
    many = {
        field.name: sorted(getattr(record, field.name).values_list("pk", flat=True))
        for field in record._meta.many_to_many
        if chosen
    }
    return [record._meta.model_name, record.pk, values, many]

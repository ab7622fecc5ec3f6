"""From the JSON form in which a machine's values are kept back to the value of a column."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models

from meetings.models import Meeting, Official, Province, Resolution


def value_of(record: models.Model, name: str, said: Any) -> Any:
    """Return what a column takes. Raises ValueError or ValidationError for what it does not."""
    field = record._meta.get_field(name)
    texts = field.is_relation or isinstance(field, models.CharField | models.DateField | models.DecimalField)
    if not (field.null if said is None else isinstance(said, str if texts else int)):
        raise ValueError(f"{name} {said!r}")
    value = column_value(record, name, said)
    if not field.is_relation and value not in field.empty_values:
        field.run_validators(value)
        if field.choices and value not in dict(field.flatchoices):
            raise ValueError(f"{name} {said!r}")
    return value


def column_value(record: models.Model, name: str, said: Any) -> Any:
    """Return what the column `name` holds where `machine` or `conflict` says `said`.

    Raises DoesNotExist where a record of that natural key is no longer there.
    """
    field = record._meta.get_field(name)
    if said is None:
        return None
    if field.is_relation:
        return named(field.related_model, said)
    if isinstance(field, models.DateField):
        return date.fromisoformat(said)
    return Decimal(said) if isinstance(field, models.DecimalField) else said


def named(model: type[models.Model], key: str) -> models.Model:
    """Return the record of that natural key: "nghe-an", "lê văn thử@nghe-an", "TW:NQ:18:kXII"."""
    if model is Official:
        name_key, _at, scope = key.rpartition("@")
        return Official.objects.get(name_key=name_key, scope=scope)
    return model.objects.get(**{{Province: "address", Meeting: "address", Resolution: "key"}[model]: key})

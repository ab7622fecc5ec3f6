"""How forms name a record: "attendance-12", and "attendance-12@9f3c…" with what was shown of it."""

from django.apps import apps
from django.db import models

from meetings.admin.numbers import number_in
from meetings.correcting.versions import version_of_row

# What a review page names; nothing else is looked up for a form that was sent.
NAMED = {
    "meeting",
    "report",
    "attendance",
    "position",
    "role",
    "citation",
    "statistic",
    "unresolvedperson",
    "samemeeting",
    "doubt",
}


class Stale(Exception):
    """Somebody has changed or taken away a record since it was shown. `record` is None where it is gone."""

    def __init__(self, key: str, record: models.Model | None):
        super().__init__(key)
        self.key, self.record = key, record


class Unnamed(ValueError):
    """A form names no record: not one of ours."""


def key_of(record: models.Model) -> str:
    return f"{record._meta.model_name}-{record.pk}"


def token_of(record: models.Model) -> str:
    return f"{key_of(record)}@{version_of_row(record)}"


def record_of(key: str) -> models.Model:
    """Return the record of that key, locked until the act ends. Raises Unnamed, or Stale if it is gone."""
    name, _dash, row = key.partition("-")
    pk = number_in(row)
    if name not in NAMED or pk is None:
        raise Unnamed(key)
    model = apps.get_model("meetings", name)
    record = model.objects.select_for_update().filter(pk=pk).first()
    if record is None:
        raise Stale(key, None)
    return record


def record_as_shown(token: str) -> models.Model:
    """Return the record that a token names. Raises Unnamed, or Stale where it is not as it was shown."""
    key, _at, version = token.partition("@")
    record = record_of(key)
    if version_of_row(record) != version:
        raise Stale(key, record)
    return record

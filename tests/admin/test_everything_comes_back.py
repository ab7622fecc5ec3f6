"""Whatever field of whatever form an editor changes, it is there after the loss of the database."""

import json

import pytest
from django.contrib import admin
from django.db import models
from django.urls import reverse

from meetings.correcting.applying import apply
from meetings.correcting.applying_file import parse
from meetings.correcting.exporting import CARRIED, RECORDS, corrections
from meetings.importing.received import receive_bytes
from meetings.importing.store import store
from meetings.models import Official, Resolution
from tests.admin.filled_forms import fields_of
from tests.corrections.test_out_and_in import forget_everything
from tests.corrections.whole_archive import difference, whole_archive
from tests.management.invented import report

pytestmark = pytest.mark.django_db


def load() -> None:
    for number in range(2):
        store(receive_bytes(f"{number}.txt", report(number).encode()))


def another(record: models.Model, name: str) -> str:
    """What someone might type into a field, other than what it holds."""
    field, now = record._meta.get_field(name), getattr(record, name)
    if field.is_relation:
        others = field.related_model.objects.order_by("-pk")
        return str((others.exclude(pk=now.pk) if now else others).first().pk)
    if field.choices:
        return next(value for value, _label in field.choices if value not in (now, ""))
    match field:
        case models.URLField():
            return "https://bao.vn/bai"
        case models.DateField():
            return "2019-03-11"
        case models.BooleanField():
            return "" if now else "on"
        case models.CharField() | models.JSONField():
            return "Viết lại"
    return "8"


def editable(model) -> list[str]:
    names = {field.name for field in model._meta.fields if field.editable} & set(CARRIED[model])
    return sorted(
        names - {"slug", "merged_into", "merged_with", "key", "meeting"} - {"held_until", "held_from"}
    )


MODELS = (*RECORDS, Official, Resolution)


@pytest.mark.parametrize("model", MODELS)
def test_whatever_is_typed_comes_back(model, admin_client):
    load()
    Resolution.objects.create(key="TW:NQ:19:kXII", number="19-NQ/TW", slug="19-nq-tw", kind="nghị quyết")
    record, kind = model.objects.order_by("pk").first(), model._meta.model_name
    address = reverse(f"admin:meetings_{kind}_change", args=[record.pk])
    for name in editable(model):
        form = fields_of(admin_client.get(address), f"{kind}_form")
        assert name in form or isinstance(model._meta.get_field(name), models.BooleanField)
        assert admin_client.post(address, {**form, name: another(record, name)}).status_code == 302
        was, record = getattr(record, name), model.objects.get(pk=record.pk)
        assert getattr(record, name) != was, name
    load()
    rows, before, typed = [json.dumps(line) for line in corrections()], whole_archive(), held(record)
    forget_everything()
    load()
    assert apply(parse(rows)).unapplied == []
    load()
    assert difference(before, whole_archive()) == []
    assert typed in [held(one) for one in model.objects.all()]


def held(record: models.Model) -> dict[str, str]:
    """What the fields of a form hold, whatever the keys of the database."""
    record.refresh_from_db()
    return {name: str(getattr(record, name)) for name in editable(type(record))}


def test_every_form_of_what_is_read_is_tried():
    assert set(MODELS) <= set(admin.site._registry)
    assert all(editable(model) for model in MODELS)

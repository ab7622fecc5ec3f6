"""Every field that a person can change is in a file of corrections, or may be lost for a reason told here."""

import pytest
from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import models

from meetings.admin.review.adding import FIELD, FIELDS, SIMPLE
from meetings.admin.review.forms import FORMS
from meetings.correcting.exporting import CARRIED
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import history_of
from meetings.models import (
    Act,
    Attendance,
    Citation,
    Doubt,
    IndexDebt,
    Meeting,
    Mention,
    Official,
    Position,
    Province,
    Report,
    Resolution,
    Role,
    SameMeeting,
    SamePerson,
    SameResolution,
    Statistic,
    Unanswered,
    UnresolvedPerson,
)
from meetings.models.read import ReadRecord

pytestmark = pytest.mark.django_db

# Models of the admin in which nothing is decided about what reports say.
OF_NO_CONCERN = {
    User: "accounts are made anew: a file that is handed on holds no passwords",
    Group: "roles come with the migrations",
    Act: "each line says who had the last word, when and why",
    Province: "comes with the packaged list",
    Unanswered: "what was asked and not found; nobody decides anything in it",
    IndexDebt: "the index is made anew",
}
MACHINE_S = "a reading gives it again"
IN_KEYS = "is in the key by which a line names its record"
FOLLOWS = "follows from what is carried"
WITH_TEXTS = "comes with the texts"
READ = dict.fromkeys(("identity", "machine", "by_person", "conflict"), "beside the values in each line")
LEFT_OUT: dict[type[models.Model], dict[str, str]] = {
    Meeting: {"reasons": MACHINE_S, "province_candidates": MACHINE_S},
    Report: dict.fromkeys(
        (
            "source_name",
            "digest",
            "normalisation",
            "received_at",
            "reader_version",
            "is_current",
            "supersedes",
        ),
        WITH_TEXTS,
    ),
    Attendance: {"meeting": IN_KEYS},
    Position: {"attendance": IN_KEYS},
    Role: {"attendance": IN_KEYS},
    Citation: {"meeting": IN_KEYS},
    Statistic: {"meeting": IN_KEYS, "note": MACHINE_S},
    Official: {
        **dict.fromkeys(("name_key", "scope"), IN_KEYS),
        **dict.fromkeys(("sorting_key", "folded_name", "merged_into"), FOLLOWS),
        "spellings_read": MACHINE_S,
    },
    Resolution: {"short_key": FOLLOWS, "merged_into": FOLLOWS, "read": MACHINE_S, "candidates": MACHINE_S},
    SameMeeting: {"shared": MACHINE_S},
    SamePerson: {"reasons": MACHINE_S, "weight": MACHINE_S},
    SameResolution: {"reasons": MACHINE_S, "weight": MACHINE_S},
    UnresolvedPerson: {"rule": MACHINE_S, "candidates": MACHINE_S},
    Doubt: {"contact": "what a reader left to be reached by goes nowhere else, and is forgotten"},
}
# Fields of forms that stand for rows or fields elsewhere.
STAND_FOR = {
    "titles": (Position, "title"),
    "parts": (Role, "role"),
    "position": (Position, "title"),
    "attendance": (Position, "title"),
    "official": (Attendance, "official"),
    "document": (Citation, "resolution"),
}


@pytest.mark.parametrize("model", KEPT)
def test_whatever_has_a_history_is_carried(model):
    history = history_of(model)
    columns = {field.name for field in history.tracked_fields} | {m.name for m in history._history_m2m_fields}
    read = READ if issubclass(model, ReadRecord) else {}
    reasons = {model._meta.pk.name: "the key of a row in this database", **read, **LEFT_OUT.get(model, {})}
    assert columns - set(CARRIED[model]) - set(reasons) == set()
    assert set(LEFT_OUT.get(model, {})) & set(CARRIED[model]) == set()


def forms_of(model_admin, request, record):
    """Each form on a page of the admin, with its model."""
    form = model_admin.get_form(request, record, change=record is not None)
    yield model_admin.model, form, model_admin.get_readonly_fields(request, record)
    for formset, inline in model_admin.get_formsets_with_inlines(request, record):
        yield inline.model, formset.form, inline.get_readonly_fields(request, record)


def editable(form: type[forms.BaseForm], readonly=()) -> set[str]:
    return {name for name, field in form.base_fields.items() if not field.disabled} - set(readonly)


@pytest.mark.parametrize("model", admin.site._registry)
def test_whatever_the_admin_lets_people_change_is_carried(model, rf, admin_user):
    model_admin = admin.site._registry[model]
    request = rf.get("/")
    request.user = admin_user
    add, change = model_admin.has_add_permission(request), model_admin.has_change_permission(request)
    if model not in CARRIED:
        assert model in OF_NO_CONCERN
        return
    assert model_admin.list_editable == ()
    for record in [None] * add + [model(pk=0)] * change:
        for of, form, readonly in forms_of(model_admin, request, record):
            for name in editable(form, readonly):
                of_which, field = STAND_FOR.get(name, (of, name))
                owner = record is None and name in ("meeting", "attendance")
                assert field in CARRIED[of_which] or owner, f"{of.__name__}.{name}"


def test_whatever_the_review_page_lets_people_change_is_carried():
    for model, form in FORMS.items():
        named = set(form.base_fields) - set(form._meta.fields)  # by which another record is chosen, or made
        assert named <= {"name", "official", "kind", "number", "issued_on", "document", "url"}, model
        assert set(form._meta.fields) <= set(CARRIED[model]), model
    assert {name.removeprefix(FIELD) for name in FIELDS} <= set(CARRIED[Meeting])
    fields = {name for form in SIMPLE.values() for name in form.base_fields}
    by_name = {"name", "kind", "number", "issued_on"}  # of whom or what is chosen, or made
    carried = {name for names in CARRIED.values() for name in names}
    assert fields - by_name - set(STAND_FOR) - carried == set()


def test_what_readers_say_is_carried_but_for_their_address():
    columns = {field.name for field in Doubt._meta.concrete_fields} - {"id"}
    assert columns - set(CARRIED[Doubt]) == {"contact"}


def test_the_words_that_people_point_at_are_carried():
    columns = {field.name for field in Mention._meta.concrete_fields} - {"id"}
    assert columns == set(CARRIED[Mention])

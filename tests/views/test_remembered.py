"""Whatever changes the archive, and by whichever door, every page says so at once."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from meetings.correcting.acts import act
from meetings.correcting.undoing import undo
from meetings.correcting.verdicts import reject
from meetings.models import Act, Attendance, Citation, Meeting, Resolution, Statistic
from meetings.models import remembered as memory
from meetings.views.conditional import kept
from tests import factories as make
from tests.admin.filled_forms import fields_of
from tests.management.invented import report

PAGES = [
    "/",
    "/cuoc-hop/",
    "/cuoc-hop/?province=nghe-an",
    "/lich/",
    "/tinh/",
    "/tinh/nghe-an/",
    "/can-bo/",
    "/van-ban/",
    "/so-lieu/",
    "/gioi-thieu/",
    "/api/v1/meetings",
]


def pages(client) -> dict[str, bytes]:
    return {address: client.get(address).content for address in PAGES}


def made_anew(client) -> dict[str, bytes]:
    """The pages as they are made where nothing is kept and nothing remembered."""
    memory._answers = memory.Answers(None, {})
    kept.pages.clear()
    return pages(client)


@pytest.fixture
def editor(transactional_db):
    return get_user_model().objects.create_superuser("bientap")


@pytest.fixture
def held(transactional_db) -> Meeting:
    held = make.read_by_machine(
        make.meeting(),
        [("Lê Văn Thử", ["Bí thư Tỉnh ủy"], ["chair"])],
        [make.resolution()],
        [("14.4", "%", "14,4%")],
    )
    make.cite(make.meeting("Hội nghị khác"), Resolution.objects.get())
    return held


def load(client, editor, folder):
    (folder / "bai.txt").write_text(report(1), encoding="utf-8")
    call_command("load_reports", str(folder), stdout=StringIO(), stderr=StringIO())


def reject_all(client, editor, folder):
    with act(editor):
        for model in (Statistic, Citation, Attendance):
            reject(model.objects.order_by("pk").first())
        reject(Meeting.objects.order_by("pk").first())


def apply(client, editor, folder):
    call_command("apply_corrections", str(folder / "corrections.jsonl"), stdout=StringIO(), stderr=StringIO())


def merge_in_plain_sql(client, editor, folder):
    other = make.resolution("19-NQ/TW", "TW:NQ:19:kXII")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE meetings_resolution SET merged_into_id = %s WHERE id != %s", [other.pk] * 2)


def export_and_take_back(client, editor, folder):
    call_command("export_corrections", str(folder / "corrections.jsonl"), stderr=StringIO())
    undo(Act.objects.get(), editor)


def save_a_form(client, editor, folder):
    held, admin = Meeting.objects.order_by("pk").last(), Client()
    admin.force_login(editor)
    address = reverse("admin:meetings_meeting_change", args=[held.pk])
    form = fields_of(admin.get(address), "meeting_form")
    changed = {"headline": "Hội nghị viết lại", "province": str(make.province("ha-tinh").pk)}
    assert admin.post(address, {**form, **changed}).status_code == 302


def test_every_door(client, editor, held, tmp_path):
    shown = pages(client)
    doors = (load, reject_all, export_and_take_back, apply, save_a_form, merge_in_plain_sql)
    for door in doors:
        door(client, editor, tmp_path)
        now = pages(client)
        assert now == made_anew(client), door.__name__
        assert now["/"] != shown["/"], door.__name__
        shown = now

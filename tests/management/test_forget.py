"""What is kept for a while only goes, and nothing else."""

from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.utils import timezone

from meetings.models import Doubt, Sender, Upload

pytestmark = pytest.mark.django_db


def forget() -> str:
    out = StringIO()
    call_command("forget", stdout=out)
    return out.getvalue()


@pytest.fixture
def kept():
    """A message's count, a brought text and a judged doubt, all made now."""
    editor = User.objects.create_user("editor")
    Sender.objects.may_send("203.0.113.7")
    Upload.objects.create(person=editor, name="a.txt", content=b"Tin")
    doubt = Doubt.objects.note(
        kind="meeting", record_id=1, field="", about="Hội nghị", wanted="Sai ngày", contact="a@b.example"
    )
    doubt.judge("declined", editor)


def test_what_is_fresh_stays(kept):
    assert forget() == "0 digests, 0 texts, 0 contacts\n"


def test_what_is_old_goes(kept):
    Sender.objects.update(hour=timezone.now() - timedelta(days=2))
    Upload.objects.update(came_at=timezone.now() - timedelta(days=2))
    Doubt.objects.update(judged_at=timezone.now() - timedelta(days=31))
    assert forget() == "2 digests, 1 texts, 1 contacts\n"
    assert not Sender.objects.exists()
    assert not Upload.objects.exists()
    assert Doubt.objects.get().contact == ""

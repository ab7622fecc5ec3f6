"""What readers doubt: kept once, judged once, and of the reader nothing but what they chose to leave."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from meetings.models import Doubt
from tests import factories as make

pytestmark = pytest.mark.django_db


def doubt(record, wanted: str = "Phải là 20%", **given) -> Doubt:
    kept = {"kind": record._meta.model_name, "record_id": record.pk, "field": "value", "about": "Số liệu"}
    return Doubt.objects.note(**{**kept, "wanted": wanted, **given})


@pytest.fixture
def figure():
    return make.figure(make.meeting(), "14.4", "%", "14,4%")


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("editor")


def test_says_something(figure):
    with pytest.raises(IntegrityError), transaction.atomic():
        doubt(figure, "")


def test_who_sends_the_same_words_again_can_be_reached_and_follow_it(figure):
    first = doubt(figure)
    Doubt.objects.filter(pk=first.pk).update(token=None)  # as those that came before there were addresses
    again = doubt(figure, contact="doc.gia@thu.vn")
    assert (again.pk, again.contact) == (first.pk, "doc.gia@thu.vn")
    assert again.get_followed_url()
    assert doubt(figure) == doubt(figure, contact="doc.gia@thu.vn") == again
    assert doubt(figure, contact="nguoi.khac@thu.vn") != again
    assert Doubt.objects.get(pk=first.pk).contact == "doc.gia@thu.vn"


def test_knows_the_record_until_it_is_gone(figure):
    made = doubt(figure)
    assert made.record == figure
    assert list(Doubt.objects.about(figure)) == [made]
    figure.delete()
    assert Doubt.objects.get().record is None


def test_outlives_the_meeting(figure):
    made = doubt(figure, meeting=figure.meeting)
    figure.meeting.reports.all().delete()
    figure.meeting.delete()
    made.refresh_from_db()
    assert made.meeting is None


def test_the_same_words_are_one_doubt_until_it_is_judged(figure, editor):
    first = doubt(figure)
    assert doubt(figure) == first
    assert doubt(figure, "Phải là 30%") != first
    assert doubt(figure, field="unit") != first
    first.judge(Doubt.Verdict.DECLINED, editor)
    assert doubt(figure) != first


def test_the_first_verdict_counts(figure, editor):
    mine, same = doubt(figure), Doubt.objects.get()
    assert mine.judge(Doubt.Verdict.ACCEPTED, editor, "Đã sửa")
    assert not same.judge(Doubt.Verdict.DECLINED, User.objects.create_user("other"), "Không sai")
    assert (same.verdict, same.answer, same.judged_by) == (Doubt.Verdict.ACCEPTED, "Đã sửa", editor)
    assert not Doubt.objects.open().exists()


@pytest.mark.parametrize(("days", "left"), [(29, "a@b.example"), (31, "")])
def test_a_contact_is_forgotten_after_the_verdict(figure, editor, days, left):
    made = doubt(figure, contact="a@b.example")
    made.judge(Doubt.Verdict.ACCEPTED, editor)
    Doubt.objects.update(judged_at=timezone.now() - timedelta(days=days))
    Doubt.objects.forget_contacts()
    assert Doubt.objects.get().contact == left


def test_a_contact_is_kept_while_nobody_has_judged(figure):
    doubt(figure, contact="a@b.example")
    Doubt.objects.update(made_at=timezone.now() - timedelta(days=400))
    assert Doubt.objects.forget_contacts() == 0

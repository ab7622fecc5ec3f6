"""Lists are in the same order whatever database keeps them, and however that was set up."""

from datetime import date

import pytest

from meetings.models import Meeting, Mention, Official, Province
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_people_by_given_name_in_the_order_of_the_alphabet():
    held = make.meeting()
    names = ["Lê Văn An", "Đỗ Thị Ân", "Tạ Văn Dũng", "Mạc Thị Đào", "an Văn Đào", "Lê Thị Yến"]
    for name in reversed(names):
        make.attend(held, name)
    assert [one.name for one in Official.objects.all()] == [*names[:3], "an Văn Đào", "Mạc Thị Đào", names[5]]


def test_provinces_by_the_letters_of_their_address_and_the_latest_first():
    names = [(one.name, one.is_current) for one in Province.objects.all()]
    assert names.index(("Điện Biên", True)) < names.index(("Gia Lai", True)) < names.index(("Gia Lai", False))
    assert [one.is_current for one in Province.objects.filter(slug="gia-lai").latest_first()] == [True, False]


def test_meetings_whose_day_nobody_knows_come_last():
    days = [date(2025, 5, 2), date(2024, 5, 2), None]
    for day in (None, *reversed(days[:2])):
        make.meeting(held_on=day)
    assert [one.held_on for one in Meeting.objects.all()] == days


def test_words_in_the_order_in_which_their_reports_came():
    held = make.meeting()
    for name in ("Bài b.txt", "bài a.txt", "Đài.txt"):
        told = make.report(held)
        told.source_name = name
        told.save()
        make.quote(told, "Nghệ An", held, field="venue")
    told = Mention.objects.filter(field="venue").values_list("report__source_name", flat=True)
    assert list(told) == ["Bài b.txt", "bài a.txt", "Đài.txt"]

"""Whom an official met with most."""

from datetime import date

import pytest

from meetings.models import State
from tests import factories as make

pytestmark = pytest.mark.django_db


def held(*names: str, mentioned: tuple[str, ...] = (), **fields):
    meeting = make.meeting(held_on=date(2025, 1, 1), **fields)
    for name in names:
        make.attend(meeting, name, roles=["chair"])
    for name in mentioned:
        make.attend(meeting, name, roles=["mentioned"])
    return meeting


def met(page) -> list[str]:
    lists = page.all("ul", class_="companions")
    return page.texts("p", class_="who") if lists else []


@pytest.fixture
def met_by(open_page):
    return lambda name: met(open_page(make.official(name).get_absolute_url()))


def test_who_was_alone_met_nobody(met_by):
    held("Lê Một")
    held("Trần Hai")
    assert met_by("Lê Một") == []


def test_who_is_only_named_met_nobody_and_nobody_met_them(met_by):
    held("Lê Một", mentioned=["Trần Hai"])
    assert met_by("Lê Một") == []
    assert met_by("Trần Hai") == []


def test_rejected_meetings_and_attendances_do_not_count(met_by):
    held("Lê Một", "Trần Hai", state=State.REJECTED)
    both = held("Lê Một", "Trần Hai")
    both.attendances.filter(official__name="Trần Hai").update(state=State.REJECTED)
    assert met_by("Lê Một") == []


def test_most_meetings_first(met_by):
    held("Lê Một", "Trần Hai", "Võ Ba")
    held("Lê Một", "Võ Ba")
    held("Trần Hai", "Phạm Bốn")
    assert met_by("Lê Một") == ["Võ Ba 2 cuộc họp chung", "Trần Hai 1 cuộc họp chung"]


def test_whoever_was_merged_counts_as_the_one_who_stands(met_by):
    held("Lê Một", "Trần Hai")
    held("Lê Một", "Trần Hái")
    merged = make.official("Trần Hái")
    merged.merged_into = make.official("Trần Hai")
    merged.save()
    assert met_by("Lê Một") == ["Trần Hai 2 cuộc họp chung"]
    assert met_by("Trần Hai") == ["Lê Một 2 cuộc họp chung"]

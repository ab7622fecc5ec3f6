"""Other meetings of the same days, province, documents and words."""

from datetime import date

import pytest

from meetings.models import State
from meetings.views.nearby import nearby
from tests import factories as make

pytestmark = pytest.mark.django_db
DAYS, PROVINCE, DOCUMENTS = "Cùng những ngày ấy, ở nơi khác", "Cùng tỉnh, thành phố", "Cùng nhắc đến văn bản"
WORDS = "Bài viết dùng những lời giống nhất"


def test_nothing_is_near_the_only_one():
    assert nearby(make.meeting()) == []
    assert nearby(make.meeting(province=None, held_on=None)) == []


def test_rejected_and_joined_meetings_are_not_near():
    held = make.meeting(held_on=date(2025, 10, 10))
    make.meeting(held_on=date(2025, 10, 11), province="ha-tinh", state=State.REJECTED)
    make.meeting(held_on=date(2025, 10, 11), province="ha-tinh", joined_to=held)
    assert nearby(held) == []


def test_of_the_same_days_elsewhere_the_nearest_first():
    held = make.meeting(held_on=date(2025, 10, 10))
    days = [date(2025, 10, 7), date(2025, 10, 11), date(2025, 10, 19), date(2025, 10, 21)]
    others = [make.meeting(held_on=day, province="ha-tinh") for day in days]
    make.meeting(held_on=date(2025, 10, 10))
    assert dict(nearby(held))[DAYS] == [others[1], others[0], others[2]]


def test_of_the_province_beyond_the_next_and_the_last():
    meetings = [make.meeting(held_on=date(2025, month, 1)) for month in range(1, 10)]
    assert dict(nearby(meetings[4]))[PROVINCE] == [meetings[7], meetings[6], meetings[2], meetings[1]]


def test_those_that_cite_most_of_the_same_documents_first():
    held, one, both, none = (make.meeting(held_on=date(2025, 1, day), province=None) for day in (1, 3, 2, 4))
    first, second = make.resolution("1", "a"), make.resolution("2", "b")
    make.cite(held, first)
    make.cite(held, second)
    make.cite(one, first)
    make.cite(both, first)
    make.cite(both, second)
    make.cite(none, first, state=State.REJECTED)
    assert dict(nearby(held))[DOCUMENTS] == [both, one]


def test_those_told_of_in_the_same_words(monkeypatch):
    held, near, rejected = (make.meeting(held_on=None, province=None) for _number in range(3))
    rejected.state = State.REJECTED
    rejected.save()
    monkeypatch.setattr(
        "meetings.views.nearby.nearest", lambda title, text, besides, many: [rejected.pk, near.pk]
    )
    assert dict(nearby(held, held.reports.all()))[WORDS] == [near]
    assert WORDS not in dict(nearby(held))

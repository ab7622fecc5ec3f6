"""Other meetings of the same days, province, documents and words."""

from datetime import date

import pytest

from meetings.models import State
from meetings.search.nearness import Near
from meetings.views.nearby import nearby
from tests import factories as make

pytestmark = pytest.mark.django_db
DAYS, PROVINCE, DOCUMENTS = "Cùng những ngày ấy, ở nơi khác", "Cùng tỉnh, thành phố", "Cùng nhắc đến văn bản"
WORDS = "Bài viết dùng những lời giống nhất"


def lists(meeting, *of) -> dict:
    return dict(nearby(meeting, *of).lists)


def test_nothing_is_near_the_only_one():
    assert nearby(make.meeting()) == (None, None, [])
    assert nearby(make.meeting(province=None, held_on=None)) == (None, None, [])


def test_rejected_and_joined_meetings_are_not_near():
    held = make.meeting(held_on=date(2025, 10, 10))
    make.meeting(held_on=date(2025, 10, 11), province="ha-tinh", state=State.REJECTED)
    make.meeting(held_on=date(2025, 10, 11), province="ha-tinh", joined_to=held)
    assert nearby(held) == (None, None, [])


def test_of_the_same_days_elsewhere_the_nearest_first():
    held = make.meeting(held_on=date(2025, 10, 10))
    days = [date(2025, 10, 7), date(2025, 10, 11), date(2025, 10, 19), date(2025, 10, 21)]
    others = [make.meeting(held_on=day, province="ha-tinh") for day in days]
    make.meeting(held_on=date(2025, 10, 10))
    assert lists(held)[DAYS] == [others[1], others[0], others[2]]


def test_of_those_as_far_off_the_earlier_first_and_within_a_day_those_that_stand_beside_it():
    first, second = (make.meeting(held_on=date(2025, 10, 10), province="ha-tinh") for _number in range(2))
    held = make.meeting(held_on=date(2025, 10, 10))
    later = make.meeting(held_on=date(2025, 10, 11), province="ha-tinh")
    earlier = make.meeting(held_on=date(2025, 10, 9), province=None)
    third = make.meeting(held_on=date(2025, 10, 10), province="ha-tinh")
    assert lists(held)[DAYS] == [second, first, third, earlier]
    type(held).objects.filter(pk=third.pk).update(state=State.REJECTED)
    assert lists(held)[DAYS] == [second, first, earlier, later]


def test_the_next_and_the_last_of_the_province_and_those_beyond_them():
    meetings = [make.meeting(held_on=date(2025, month, 1)) for month in range(1, 10)]
    assert nearby(meetings[4])[:2] == (meetings[3], meetings[5])
    assert lists(meetings[4])[PROVINCE] == [meetings[7], meetings[6], meetings[2], meetings[1]]


def test_those_that_cite_the_same_documents_and_those_told_of_in_the_same_words(monkeypatch):
    held, near, citing, rejected = (make.meeting(held_on=None, province=None) for _number in range(4))
    rejected.state = State.REJECTED
    rejected.save()

    def known(title, text, documents, besides, many) -> Near:
        words = [rejected.pk, near.pk] if text == held.reports.get().text else []
        return Near(words, [citing.pk, rejected.pk] if documents == ["1-a"] else [])

    monkeypatch.setattr("meetings.views.nearby.nearest", known)
    assert lists(held, held.reports.all(), ["1-a"]) == {DOCUMENTS: [citing], WORDS: [near]}
    assert lists(held, held.reports.all(), ["2-b"]) == {WORDS: [near]}
    assert lists(held, [], ["1-a"]) == {DOCUMENTS: [citing]}

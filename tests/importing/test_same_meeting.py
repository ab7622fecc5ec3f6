"""Two reports of one meeting: proposed, joined when an editor says so, and read again without harm."""

from dataclasses import replace
from datetime import date

import pytest

from meetings.importing.joining import accept, decline
from meetings.importing.store import store
from meetings.models import Attendance, Meeting, SameMeeting, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def first(make_received) -> Meeting:
    return store(make_received())[1]


@pytest.fixture
def other(make_received):
    """Store a second report that differs in its text and as `change` says."""

    def make(change=lambda reading: reading) -> Meeting:
        return store(make_received(name="two.txt", text=make_received().text + "Tin thêm.", change=change))[1]

    return make


def moved(**facts):
    def change(reading):
        meeting = reading.meeting
        changed = {name: replace(getattr(meeting, name), value=value) for name, value in facts.items()}
        return replace(reading, meeting=replace(meeting, **changed))

    return change


@pytest.mark.parametrize(
    "change",
    [
        moved(held_on=date(2018, 9, 6)),
        moved(held_on=None),
        moved(province="ha-nam"),
        moved(province=None),
        moved(kind="congress"),
        lambda reading: replace(reading, officials=()),
    ],
)
def test_not_proposed(first, other, change):
    other(change)
    assert not SameMeeting.objects.exists()


def test_proposed_once_however_often_it_is_read(first, other):
    second = other()
    other()
    proposal = SameMeeting.objects.get()
    assert (proposal.first, proposal.second) == (first, second)
    assert proposal.shared == ["Lục Thị Ngà", "Mạc Đăng Khôi"]


def test_nothing_is_joined_silently(first, other):
    other()
    assert Meeting.objects.public().count() == 2


def test_an_open_proposal_goes_when_its_reasons_go(first, other, make_received):
    other()
    text = make_received().text + "Đã sửa."
    store(make_received(name="two.txt", text=text, change=moved(held_on=date(2018, 9, 6))))
    assert not SameMeeting.objects.exists()


def test_a_declined_proposal_is_not_made_again(first, other, make_received):
    other()
    decline(SameMeeting.objects.get())
    store(make_received(name="two.txt", text=make_received().text + "Đã sửa."))
    assert SameMeeting.objects.get().verdict == "declined"


def test_joined_meetings_double_nothing(first, other):
    second = other()
    counts = [first.attendances.count(), first.citations.count(), first.statistics.count()]
    assert accept(SameMeeting.objects.get()) == first
    second.refresh_from_db()
    assert second.standing_self() == first
    assert list(Meeting.objects.public()) == [first]
    assert [first.attendances.count(), first.citations.count(), first.statistics.count()] == counts
    assert first.reports.count() == 2
    assert not second.attendances.exists()
    sources = first.attendances.first().mentions.values_list("report__source_name", flat=True)
    assert sorted(sources) == ["one.txt", "two.txt"]


def test_what_only_the_second_report_gives_comes_along(first, other):
    def with_another(reading):
        one, two = reading.officials
        return replace(reading, officials=(one, two, replace(two, name="Lục Thị Ngọc")))

    other(with_another)
    accept(SameMeeting.objects.get())
    assert sorted(first.attendances.values_list("official__name", flat=True)) == [
        "Lục Thị Ngà",
        "Lục Thị Ngọc",
        "Mạc Đăng Khôi",
    ]


def test_a_verdict_on_the_second_stands(first, other):
    second = other()
    second.attendances.filter(official__name="Lục Thị Ngà").update(state=State.REJECTED)
    accept(SameMeeting.objects.get())
    assert Attendance.objects.get(official__name="Lục Thị Ngà").state == State.REJECTED


def test_reading_either_report_again_changes_nothing(first, other, make_received):
    other()
    accept(SameMeeting.objects.get())

    def state_of_things():
        return (
            sorted(first.attendances.values_list("official__name", "state", "identity")),
            sorted(first.statistics.values_list("value", "unit")),
            first.mentions.count(),
        )

    before = state_of_things()
    assert store(make_received())[0] == "unchanged"
    assert store(make_received(name="two.txt", text=make_received().text + "Tin thêm."))[0] == "unchanged"
    assert state_of_things() == before

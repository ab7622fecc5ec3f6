"""Two reports of one meeting: proposed, joined when an editor says so, and read again without harm."""

from dataclasses import replace
from datetime import date

import pytest

from meetings.correcting.verdicts import confirm, correct, reject, settle
from meetings.importing.joining import accept, decline
from meetings.importing.merge import merge
from meetings.importing.store import store
from meetings.models import Attendance, Meeting, SameMeeting, State
from tests import factories

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


def joined(first: Meeting, second: Meeting) -> Meeting:
    return accept(SameMeeting.objects.create(first=first, second=second))


def two_with_a_figure() -> tuple[Meeting, Meeting]:
    return tuple(
        factories.read_by_machine(factories.meeting(), figures=[("14.4", "%", "14,4%")]) for _ in range(2)
    )


def test_what_two_people_said_against_each_other_waits_for_a_choice():
    first, second = two_with_a_figure()
    correct(first, venue="Nhà văn hóa", held_on=date(2025, 10, 25))
    correct(second, venue="Hội trường lớn", held_on=None, held_from=date(2025, 10, 1))
    correct(first.statistics.get(), subject="đầu mối")
    correct(second.statistics.get(), subject="biên chế")
    stands = joined(first, second)
    assert (stands.venue, stands.held_on) == ("Nhà văn hóa", date(2025, 10, 25))
    assert set(stands.conflict) == {"venue", "held_on", "held_from", "held_until"}
    assert stands.conflict["venue"]["now"] == "Hội trường lớn"
    figure = stands.statistics.get()
    assert (figure.subject, figure.conflict["subject"]["now"]) == ("đầu mối", "biên chế")
    # a reading does not answer it, whatever it says
    merge(stands, {"venue": "Nhà văn hóa"})
    assert stands.conflict["venue"]["now"] == "Hội trường lớn"
    settle(stands, "venue", "now")
    settle(stands, "held_on", "now")
    stands.refresh_from_db()
    assert (stands.venue, stands.held_on, stands.held_from) == ("Hội trường lớn", None, date(2025, 10, 1))
    assert stands.conflict == {}
    assert "venue" in stands.by_person


def test_what_two_people_agree_on_needs_no_choice():
    first, second = two_with_a_figure()
    for held in (first, second):
        correct(held, venue="Nhà văn hóa")
        confirm(held.statistics.get())
    stands = joined(first, second)
    assert (stands.conflict, stands.statistics.get().conflict) == ({}, {})


@pytest.mark.parametrize(("one", "other"), [(confirm, reject), (reject, confirm)])
def test_a_rejection_against_a_confirmation_waits_for_a_choice(one, other):
    first, second = two_with_a_figure()
    one(first.statistics.get())
    other(second.statistics.get())
    there, here = first.statistics.get().state, second.statistics.get().state
    figure = joined(first, second).statistics.get()
    assert figure.state == there
    assert (figure.conflict["state"]["person"], figure.conflict["state"]["now"]) == (there, here)
    settle(figure, "state", "now")
    figure.refresh_from_db()
    assert (figure.state, figure.conflict) == (here, {})

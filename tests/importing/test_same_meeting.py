"""Two reports of one meeting: proposed, joined when an editor says so, and read again without harm."""

from dataclasses import replace
from datetime import date

import pytest

from meetings.correcting.verdicts import confirm, correct, reject, settle
from meetings.importing.joining import accept, decline
from meetings.importing.merge import GONE, merge
from meetings.importing.store import store
from meetings.models import Attendance, Meeting, SameMeeting, State, Statistic
from tests import factories
from tests.readings import TEXT, Words

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


def test_what_the_first_report_lost_and_the_second_says_waits_for_no_verdict(first, other, make_received):
    def without_figures(reading):
        return replace(reading, figures=())

    other(without_figures)
    accept(SameMeeting.objects.get())
    figure = first.statistics.get(unit="phòng")
    confirm(figure)
    store(make_received(change=without_figures))
    figure.refresh_from_db()
    assert GONE in figure.conflict
    other()
    figure.refresh_from_db()
    assert figure.conflict == {}
    assert figure.mentions.get().report.source_name == "two.txt"


def joined(first: Meeting, second: Meeting) -> Meeting:
    return accept(SameMeeting.objects.get_or_create(first=first, second=second)[0])


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


def test_what_people_added_to_each_of_two_waits_for_no_verdict(first, other, make_received):
    for number, held in enumerate((first, other())):
        correct(Statistic(meeting=held, value=number, unit="bản tin"))
    accept(SameMeeting.objects.get())
    store(make_received(version="2"))
    added = first.statistics.filter(unit="bản tin")
    assert [(one.state, one.identity, one.conflict) for one in added] == [(State.ADDED, "", {})] * 2


@pytest.mark.parametrize("lost", ["first", "second"])
@pytest.mark.parametrize("judge", [confirm, reject])
def test_what_one_report_lost_and_the_other_says_is_said_once_they_are_one(
    first, other, make_received, lost, judge
):
    figure = {"first": first, "second": other()}[lost].statistics.get(unit="phòng")
    judge(figure)
    verdict = figure.state
    if lost == "first":
        store(make_received(change=lambda reading: replace(reading, figures=())))
    else:
        other(lambda reading: replace(reading, figures=()))
    figure = accept(SameMeeting.objects.get()).statistics.get(unit="phòng")
    assert (figure.state, figure.conflict) == (verdict, {})
    assert figure.machine["value"] == "14"
    assert figure.mentions.get().report.source_name == ("two.txt" if lost == "first" else "one.txt")


@pytest.fixture
def third() -> Meeting:
    """The oldest of three."""
    return factories.read_by_machine(factories.meeting(), figures=[("14.4", "%", "14,4%")])


@pytest.fixture
def unanswered() -> Meeting:
    """Two meetings joined of whose venue, day, figure and its verdict two people said two things."""
    first, second = two_with_a_figure()
    correct(first, venue="Nhà văn hóa", held_on=date(2025, 10, 25))
    correct(second, venue="Hội trường lớn", held_on=date(2025, 10, 26))
    confirm(first.statistics.get())
    reject(second.statistics.get())
    return joined(first, second)


def questions(meeting: Meeting) -> dict:
    """What waits for a choice of a meeting and its figure: what one said and what the other."""
    records = (Meeting.objects.get(pk=meeting.pk), meeting.statistics.get())
    return {
        name: (parts["person"], parts["now"])
        for record in records
        for name, parts in record.conflict.items()
        if parts["person"] != parts["now"]
    }


ASKED = {
    "venue": ("Nhà văn hóa", "Hội trường lớn"),
    "held_on": ("2025-10-25", "2025-10-26"),
    "state": ("confirmed", "rejected"),
}


def test_what_waits_for_a_choice_still_waits_at_a_third_meeting(third, unanswered):
    assert questions(unanswered) == ASKED
    stands = joined(third, unanswered)
    assert (stands.venue, stands.held_on) == ("Nhà văn hóa", date(2025, 10, 25))
    assert questions(stands) == ASKED
    settle(stands, "held_on", "now")
    assert (stands.held_on, set(stands.conflict)) == (date(2025, 10, 26), {"venue"})


def test_at_a_third_meeting_of_which_people_say_the_same_it_waits_too(third, unanswered):
    correct(third, venue="Nhà văn hóa", held_on=date(2025, 10, 25))
    confirm(third.statistics.get())
    assert questions(joined(third, unanswered)) == ASKED


def test_at_a_third_meeting_of_which_people_say_something_else_that_is_asked(third, unanswered):
    correct(third, venue="Trụ sở Tỉnh ủy")
    asked = questions(joined(third, unanswered))
    assert asked == {**ASKED, "venue": ("Trụ sở Tỉnh ủy", "Nhà văn hóa")}


@pytest.mark.parametrize(
    ("reads", "asked"),
    [
        ("Nhà văn hóa", {}),  # what the person said
        ("Sân vận động", {}),  # what the person had seen already when they said something else
        ("Hội trường lớn", {"venue": ("Nhà văn hóa", "Hội trường lớn")}),
        ("Trụ sở Tỉnh ủy", {"venue": ("Nhà văn hóa", "Trụ sở Tỉnh ủy")}),
    ],
)
def test_what_waits_because_the_machine_said_something_else_waits_if_it_does_there(reads, asked):
    first, second = two_with_a_figure()
    for held, venue in ((first, reads), (second, "Sân vận động")):
        merge(held, {"venue": venue})
        held.save()
    correct(second, venue="Nhà văn hóa")
    merge(second, {"venue": "Hội trường lớn"})
    second.save()
    stands = joined(first, second)
    assert (stands.venue, questions(stands)) == ("Nhà văn hóa", asked)


ALIKE = TEXT + "Giảm 20% cấp phó, 20% biên chế, 20% trụ sở.\n"


@pytest.fixture
def of_subjects(make_received):
    """Store a report that gives 20 % of each of these, in this order."""

    def figures(*subjects):
        words = Words(ALIKE)
        return tuple(words.figure("20", "%", f"20% {one}", subject=one) for one in subjects)

    def make(name, *subjects, version="1") -> Meeting:
        text = ALIKE + name
        return store(
            make_received(name, text, version, lambda reading: replace(reading, figures=figures(*subjects)))
        )[1]

    return make


def told(meeting: Meeting) -> dict:
    """The figures of a meeting by what they are said of: in which state, and in which reports."""
    return {
        one.subject: (one.state, sorted(words.report.source_name for words in one.mentions.all()))
        for one in meeting.statistics.all()
    }


BOTH = ["one.txt", "two.txt"]


@pytest.mark.parametrize("order", [("cấp phó", "biên chế"), ("biên chế", "cấp phó")])
@pytest.mark.parametrize("rejected", [("one.txt",), ("two.txt",), ("one.txt", "two.txt")])
def test_a_verdict_on_one_of_two_figures_alike_is_not_given_to_the_other(of_subjects, order, rejected):
    first, second = of_subjects("one.txt", *order), of_subjects("two.txt", "biên chế")
    for meeting, name in ((first, "one.txt"), (second, "two.txt")):
        if name in rejected:
            reject(meeting.statistics.get(subject="biên chế"))
    stands = joined(first, second)
    wanted = {"cấp phó": ("unreviewed", ["one.txt"]), "biên chế": ("rejected", BOTH)}
    assert told(stands) == wanted
    of_subjects("one.txt", *order, version="2")
    of_subjects("two.txt", "biên chế", version="2")
    assert told(stands) == wanted


def test_of_two_figures_each_goes_to_the_one_that_is_most_like_it(of_subjects):
    stands = joined(of_subjects("one.txt", "biên chế"), of_subjects("two.txt", "cấp phó", "biên chế"))
    assert told(stands) == {
        "biên chế": ("unreviewed", BOTH),
        "cấp phó": ("unreviewed", ["two.txt"]),
    }


def test_a_figure_that_a_person_corrected_is_known_by_what_was_read(of_subjects):
    first, second = of_subjects("one.txt", "cấp phó", "biên chế"), of_subjects("two.txt", "biên chế")
    correct(first.statistics.get(subject="biên chế"), subject="trụ sở")
    assert told(joined(first, second)) == {
        "cấp phó": ("unreviewed", ["one.txt"]),
        "trụ sở": ("corrected", BOTH),
    }


@pytest.mark.parametrize("corrected", ["one.txt", "two.txt"])
@pytest.mark.parametrize("subject", ["biên chế", "cấp phó"])
def test_a_figure_whose_value_a_person_corrected_is_found_by_its_own_report(of_subjects, corrected, subject):
    """Though the other report has a figure of the name under which it was read."""
    meetings = {"one.txt": of_subjects("one.txt", subject), "two.txt": of_subjects("two.txt", "biên chế")}
    correct(meetings[corrected].statistics.get(), value="25")
    stands = joined(*meetings.values())
    for version in ("2", "3"):
        of_subjects("one.txt", subject, version=version)
        of_subjects("two.txt", "biên chế", version=version)
    figures = {
        words.report.source_name: (str(one.value), one.conflict)
        for one in stands.statistics.all()
        for words in one.mentions.all()
    }
    assert figures == {name: ("25.000000" if name == corrected else "20.000000", {}) for name in BOTH}
    assert stands.statistics.count() == 2

"""What a person adds stands as theirs, with its words, and never twice."""

from dataclasses import replace

import pytest

from meetings.correcting import adding
from meetings.correcting.acts import act
from meetings.correcting.verdicts import reject
from meetings.correcting.words import place_of
from meetings.importing.store import store
from meetings.models import Attendance, Official, Role, State
from tests import factories

WORDS = "Lê Văn Thử"


@pytest.fixture
def report(held):
    return held.reports.get()


@pytest.fixture
def place(report):
    return place_of(report.text, WORDS)


@pytest.fixture(autouse=True)
def acting(editor):
    with act(editor, "thêm"):
        yield


def said_of(record) -> tuple[str, list[str]]:
    return record.state, [one.words for one in record.mentions.filter(rule="person")]


def test_a_new_person_with_positions_and_parts(report, place):
    who = adding.official_named("Trần Thị Mới", report)
    made = adding.add_person(report, place, who, honorific="TS.", titles=["Giám đốc Sở"], parts=["speak"])
    assert said_of(made) == (State.ADDED, [WORDS])
    assert said_of(made.positions.get()) == said_of(made.roles.get()) == (State.ADDED, [WORDS])
    assert (who.scope, made.honorific) == ("nghe-an", "TS.")


def test_a_name_known_in_the_place_is_that_person(report):
    assert adding.official_named("LÊ VĂN THỬ", report) == Official.objects.get()


def test_a_name_in_an_office_of_the_whole_country_is_nobody_of_the_province(report):
    who = adding.official_named("Lê Văn Thử", report, ["Ủy viên Bộ Chính trị"])
    assert who.scope == "trung-uong"


@pytest.mark.parametrize(("honorific", "state"), [("", State.CONFIRMED), ("TS.", State.CORRECTED)])
def test_who_is_there_is_not_added_again_but_confirmed(report, held, place, honorific, state):
    there = held.attendances.get()
    made = adding.add_person(report, place, there.official, honorific=honorific, parts=["chair"])
    assert made == there
    assert (made.state, made.honorific) == (state, honorific)
    assert (Attendance.objects.count(), Role.objects.get().state) == (1, State.CONFIRMED)


def test_what_was_read_and_is_added_outlives_a_reading_that_loses_it(make_received):
    report = store(make_received())[1].reports.get()
    who = Official.objects.get(name="Lục Thị Ngà")
    adding.add_person(report, place_of(report.text, who.name), who)
    store(make_received(version="2", change=lambda reading: replace(reading, officials=())))
    kept = Attendance.objects.get()
    assert (kept.official, kept.mentions.get().words) == (who, who.name)


def test_who_was_rejected_and_is_added_stands_again(report, held, place):
    there = held.attendances.get()
    reject(there)
    assert adding.add_person(report, place, there.official).state == State.CONFIRMED
    assert Attendance.objects.count() == 1


def test_a_position_comes_behind_the_others(report, held, place):
    there = held.attendances.get()
    made = adding.add_position(report, place, there, title="Giám đốc Sở", former=True)
    assert list(there.positions.all())[-1] == made
    assert said_of(made) == (State.ADDED, [WORDS])


def test_a_part(report, held, place):
    made = adding.add_role(report, place, held.attendances.get(), role="conclude")
    assert said_of(made) == (State.ADDED, [WORDS])


def test_a_document_is_cited_once(report, held, place):
    cited = held.citations.get()
    assert adding.add_citation(report, place, cited.resolution) == cited
    other = adding.add_citation(report, place, factories.resolution("9-KL/TW", "TW:KL:9:kXII"))
    assert said_of(other) == (State.ADDED, [WORDS])


def test_two_figures_may_say_the_same(report, held, place):
    for _time in range(2):
        made = adding.add_figure(report, place, value="14.4", unit="%")
        assert said_of(made) == (State.ADDED, [WORDS])
    assert [one.state for one in held.statistics.all()] == ["unreviewed", "added", "added"]


def test_what_is_said_of_the_meeting_is_a_correction(report, held, place):
    adding.say_of_meeting(report, place, venue="Nhà văn hóa")
    held.refresh_from_db()
    assert (held.venue, held.state) == ("Nhà văn hóa", State.CORRECTED)
    assert held.mentions.get(field="venue").words == WORDS

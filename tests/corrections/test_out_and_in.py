"""What people decided, taken out and applied to a fresh load of the same texts, gives the same archive."""

import json
from collections import Counter
from difflib import unified_diff

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from meetings.correcting.acts import act
from meetings.correcting.applying import apply
from meetings.correcting.applying_file import parse
from meetings.correcting.exporting import corrections
from meetings.correcting.merging import merge
from meetings.correcting.verdicts import confirm, correct, reject
from meetings.correcting.words import Place, point_at
from meetings.importing.joining import join
from meetings.importing.merge import GONE
from meetings.importing.recognition import JOINED_MARK
from meetings.importing.store import store
from meetings.models import (
    Act,
    Attendance,
    Citation,
    Doubt,
    Meeting,
    Official,
    Report,
    Resolution,
    SameMeeting,
    SamePerson,
    SameResolution,
    State,
    Statistic,
    Synonym,
)
from tests.corrections.editors import Editors
from tests.corrections.test_any_order import FIGURES, NAMES, NUMBERS, VENUES, Archive, received
from tests.corrections.whole_archive import difference, whole_archive


class OutAndIn(Archive):
    """Editors work on what one reader reads; at the end it goes out, and into a fresh load."""

    trips = 0
    # A record that the reader finds no more cannot be found in a fresh load either.
    read_again = read_before_taking_back = None

    def teardown(self):
        try:
            if self.last:
                self.go_out_and_in()
        finally:
            super().teardown()

    def go_out_and_in(self):
        self.read_both()
        rows = [json.dumps(line) for line in corrections()]
        before = whole_archive()
        forget_everything()
        self.read_both()
        applied = apply(parse(rows), self.read_one)
        assert applied.unapplied == []
        self.read_both()
        assert difference(before, whole_archive()) == [], "\n".join(difference(before, whole_archive()))
        assert not said_again(rows), "\n".join(said_again(rows))
        acts = Act.objects.count()
        again = apply(parse(rows), self.read_one)
        assert (again.changed, again.unapplied) == (0, [])
        assert Act.objects.count() == acts
        assert difference(before, whole_archive()) == [], "\n".join(difference(before, whole_archive()))
        type(self).trips += 1

    def read_one(self, report):
        edition, said = self.last[report.source_name]
        store(received(report.source_name, edition, said, str(self.version)))

    def read_both(self):
        """Twice: what a join brought, a reading may settle once."""
        for _time in range(2):
            for name, (edition, said) in self.last.items():
                store(received(name, edition, said, str(self.version)))


class AnyDeeds(Editors):
    """Whatever people do in an archive, a fresh load with the file is the same archive."""

    trips = 0

    def teardown(self):
        try:
            if self.readings:
                self.go_out_and_in()
        finally:
            super().teardown()

    def go_out_and_in(self):
        self.read_all()
        rows = [json.dumps(line) for line in corrections()]
        before = whole_archive()
        assert "a@thu.vn" not in "".join(rows)
        forget_everything()
        self.read_all()
        applied = apply(parse(rows), self.read_one)
        assert applied.unapplied == []
        self.read_all()
        assert not difference(before, whole_archive()), "\n".join(difference(before, whole_archive()))
        assert not said_again(rows), "\n".join(said_again(rows))
        again = apply(parse(rows), self.read_one)
        assert (again.changed, again.unapplied) == (0, [])
        self.into_another_reading(rows)
        type(self).trips += 1

    def into_another_reading(self, rows):
        """A reader that says something else of these texts: each line is applied, or told with a reason."""
        forget_everything()
        names = list(self.readings)
        self.readings = dict(
            zip(names, [*list(self.readings.values())[1:], self.readings[names[0]]], strict=True)
        )
        self.read_all("2")
        lines = parse(rows)
        applied = apply(lines, self.read_one)
        assert all(why for _number, _line, why in applied.unapplied)
        told = {number for number, _line, _why in applied.unapplied}
        again = apply(lines, self.read_one)
        assert {number for number, _line, _why in again.unapplied} <= told
        assert again.changed <= len(told)
        states = Counter(line["state"] for line in corrections()[1:] if line["kind"] == "record")
        kept = Counter(
            line["state"] for number, line in lines.items() if line["kind"] == "record" and number not in told
        )
        assert all(states[state] >= kept[state] for state in (State.REJECTED, State.ADDED, State.CONFIRMED))

    def read_one(self, report):
        self.read(report.source_name)


@pytest.mark.django_db
def test_whatever_people_do_survives_the_loss_of_the_database():
    run_state_machine_as_test(
        AnyDeeds,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert AnyDeeds.trips >= 15


def said_again(rows: list[str]) -> list[str]:
    """Return how what goes out of this archive differs from what went out of another."""
    before, after = (
        sorted(map(json.dumps, lines)) for lines in (map(json.loads, rows[1:]), corrections()[1:])
    )
    return [line for line in unified_diff(before, after, lineterm="", n=0) if line[:2] not in ("--", "++")]


def forget_everything():
    with transaction.atomic():
        Act.objects.all().delete()
        Doubt.objects.all().delete()
        Report.objects.update(supersedes=None)
        for model in (SameMeeting, SamePerson, SameResolution, Report, Synonym):
            model.objects.all().delete()
        Meeting.objects.update(joined_to=None)
        Meeting.objects.all().delete()
        for model in (Official, Resolution):
            model.objects.update(merged_into=None, merged_with=None)
            model.objects.all().delete()


@pytest.mark.django_db
def test_any_corrections_survive_the_loss_of_the_database():
    run_state_machine_as_test(
        OutAndIn,
        settings=settings(
            max_examples=20,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert OutAndIn.trips >= 20


def said(**more) -> dict:
    nothing = {"people": [], "documents": [], "figures": [], "place": "thai-binh", "held_on": None}
    return {**nothing, "held_between": None, "venue": "", **more}


@pytest.mark.django_db
@pytest.mark.parametrize("added", [(0,), (1,), (0, 1)])
def test_documents_that_were_added_to_one_meeting_and_read_in_the_other(added):
    """Both were merged before the meetings were joined: each citation is still its own."""
    archive = OutAndIn()
    archive.first_load(said(), said(documents=list(NUMBERS)))
    documents = list(Resolution.objects.order_by("pk"))
    merge(*documents[:1], documents[1:])
    for number in added:
        correct(Citation(meeting=Meeting.objects.earliest("pk"), resolution=documents[number]))
    archive.join_the_meetings()
    archive.teardown()
    assert archive.trips


@pytest.mark.django_db
@pytest.mark.parametrize("rejected", [0, 1])
@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_of_two_figures_alike_the_one_that_was_rejected_is(rejected, order):
    """Both are 20 %, of two things: the verdict stays with what it was about, joined and loaded afresh."""
    archive = OutAndIn()
    archive.first_load(said(figures=[FIGURES[one] for one in order]), said(figures=FIGURES[2:]))
    meeting = list(Meeting.objects.order_by("pk"))[rejected]
    reject(meeting.statistics.get(subject=FIGURES[2][2]))
    archive.join_the_meetings()
    standing = Statistic.objects.standing()
    assert [one.subject for one in standing] == [FIGURES[1][2]]
    archive.teardown()
    assert archive.trips


@pytest.mark.django_db
def test_a_meeting_that_was_added_and_joined_to_another_leads_there():
    archive = AnyDeeds()
    archive.first_load(*(said(venue=venue) for venue in VENUES))
    added = Meeting(venue="Nhà khách")
    correct(added)
    stands = Meeting.objects.earliest("pk")
    join(stands, added)
    assert [line["of"] for line in corrections() if line.get("kind") == "record"] == ["meeting", "meeting"]
    archive.teardown()
    assert archive.trips


@pytest.mark.django_db
def test_what_no_reading_gives_any_more_comes_back_beside_what_it_gives_under_that_name():
    archive = AnyDeeds()
    archive.first_load(said(people=[(NAMES[0], [], [], "")]), said(), said(venue=VENUES[1]))
    read = Attendance.objects.get()
    lost = Attendance(meeting=read.meeting, identity=read.identity, machine=read.machine)
    lost.official = Official.objects.create(name=NAMES[1], name_key="lục thị ngà", scope="person-a", slug="a")
    lost.state, lost.conflict = State.CONFIRMED, {GONE: {"was": "read", "person": "confirmed", "now": "gone"}}
    read.identity += JOINED_MARK
    read.save()
    lost.save()
    report = read.meeting.reports.get()
    point_at(report, Place(0, 3), lost)
    correct(read, honorific="TS.")
    archive.teardown()
    assert archive.trips


@pytest.mark.django_db
def test_of_a_spelling_that_was_taken_away_again_nobody_signs_what_is_left():
    archive = AnyDeeds()
    archive.first_load(*(said(people=[(NAMES[0], [], [], "")], venue=venue) for venue in VENUES))
    who = Official.objects.get()
    for spellings in (["Mạc Khôi"], []):
        with act(None):
            who.other_spellings = spellings
            who.save()
    with act(None):
        confirm(who.attendances.first())
    line = next(line for line in corrections() if line.get("kind") == "official")
    assert (line["changed"], line["by"], line["at"]) == (False, None, None)
    archive.teardown()
    assert archive.trips


@pytest.mark.django_db
def test_meetings_that_were_joined_one_after_another():
    archive = AnyDeeds()
    archive.first_load(*(said(venue=venue) for venue in VENUES))
    one, two, three = Meeting.objects.order_by("pk")
    join(two, three)
    join(one, two)
    archive.teardown()
    assert archive.trips

"""What needs a look: each kind of question is found where it is open, counted, and gone once answered."""

import re
from datetime import date

import pytest
from django.db import connection

from meetings.correcting.queue import Queue
from meetings.correcting.queue_sources import SOURCES
from meetings.correcting.verdicts import confirm, correct, reject
from meetings.models import Doubt, Meeting, SameMeeting, SamePerson, State, UnresolvedPerson
from tests import factories

pytestmark = pytest.mark.django_db


def asked(**narrowed) -> list[tuple[str, str]]:
    return [(item.source.kind, item.record._meta.model_name) for item in Queue(**narrowed).page(0, 100)]


def undated(**fields) -> Meeting:
    return factories.meeting(held_on=None, **fields)


def in_conflict(record):
    record.machine, record.state = record.effective(), State.CORRECTED
    record.conflict = {record.read_fields[0]: {"was": "a", "person": "b", "now": "c"}}
    record.save()
    return record


def open_words(meeting: Meeting) -> UnresolvedPerson:
    return UnresolvedPerson.objects.create(report=meeting.reports.get(), start=0, end=3, rule="name.given")


def test_an_archive_in_order_asks_nothing():
    held = factories.meeting()
    factories.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy")
    factories.cite(held, factories.resolution())
    factories.figure(held, "14.4", "%")
    assert asked() == []
    assert Queue().total == 0


def test_the_most_useful_comes_first():
    held = factories.meeting(province=None, held_on=None)
    factories.figure(held, "14.4", "%", note="stated 14.4 %, 215/1503 = 14.3 %")
    factories.cite(held, factories.resolution("5-NQ/TU", "TU/?:NQ:5:?"))
    open_words(held)
    who = factories.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy")
    other = factories.attend(held, "Lê Văn Thứ")
    SamePerson.objects.create(first=who.official, second=other.official)
    SameMeeting.objects.create(first=held, second=factories.meeting())
    Doubt.objects.create(kind="meeting", record_id=held.pk, meeting=held, about="x", wanted="sai")
    in_conflict(who.positions.get())
    in_conflict(held)
    assert asked() == [
        ("conflict", "meeting"),
        ("conflict", "position"),
        ("doubt", "doubt"),
        ("province", "meeting"),
        ("day", "meeting"),
        ("person", "unresolvedperson"),
        ("figure", "statistic"),
        ("document", "citation"),
        ("same", "samemeeting"),
        ("duplicate", "sameperson"),
    ]
    assert Queue().total == 10


@pytest.mark.parametrize(
    "model", ["meeting", "report", "attendance", "position", "role", "citation", "statistic"]
)
def test_a_conflict_of_any_record(model):
    held = factories.meeting()
    who = factories.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy")
    records = {
        "meeting": held,
        "report": held.reports.get(),
        "attendance": who,
        "position": who.positions.get(),
        "role": who.roles.get(),
        "citation": factories.cite(held, factories.resolution()),
        "statistic": factories.figure(held, "14.4", "%"),
    }
    in_conflict(records[model])
    assert asked() == [("conflict", model)]


def test_the_parts_of_who_was_rejected_ask_nothing():
    who = factories.attend(factories.meeting(), "Lê Văn Thử", "Bí thư Tỉnh ủy")
    in_conflict(who.positions.get())
    in_conflict(who.roles.get())
    assert asked() == [("conflict", "position"), ("conflict", "role")]
    reject(who)
    assert asked() == []


@pytest.mark.parametrize("answer", [confirm, reject])
def test_whoever_judges_a_meeting_has_seen_what_it_leaves_open(answer):
    held = undated(province=None)
    assert asked() == [("province", "meeting"), ("day", "meeting")]
    answer(held)
    assert asked() == []


def test_correcting_something_else_leaves_the_question_open():
    held = undated()
    held.machine = held.effective()
    correct(held, venue="Nhà văn hóa")
    assert asked() == [("day", "meeting")]
    correct(held, held_on=date(2025, 10, 24))
    assert asked() == []


def test_a_person_may_say_that_a_day_is_not_known():
    held = factories.meeting()
    held.machine = held.effective()
    correct(held, held_on=None)
    assert asked() == []


@pytest.mark.parametrize("answer", [confirm, reject])
def test_a_figure_and_a_document_are_judged(answer):
    held = factories.meeting()
    figure = factories.figure(held, "14.4", "%", note="stated 14.4 %, 215/1503 = 14.3 %")
    citation = factories.cite(held, factories.resolution("5-NQ/TU", "TU/?:NQ:5:?"))
    assert asked() == [("figure", "statistic"), ("document", "citation")]
    answer(figure)
    answer(citation)
    assert asked() == []


@pytest.mark.parametrize("gone", [{"state": State.REJECTED}, {"joined_to": None}])
def test_a_meeting_that_is_not_shown_asks_nothing(gone):
    held = undated()
    factories.figure(held, "14.4", "%", note="stated 14.4 %, 215/1503 = 14.3 %")
    open_words(held)
    if "joined_to" in gone:
        gone = {"joined_to": factories.meeting()}
    Meeting.objects.filter(pk=held.pk).update(**gone)
    assert asked() == []


def test_narrowed_and_counted():
    here, there = undated(province="nghe-an"), undated(province="ha-nam")
    undated(province=None)
    in_conflict(there)
    assert asked(kind="conflict") == [("conflict", "meeting")]
    assert Queue(kind="day").by_kind() == {"conflict": 1, "province": 1, "day": 3}
    assert Queue(kind="day").by_province() == {here.province_id: 1, there.province_id: 1, None: 1}
    assert Queue(kind="day", provinces=[here.province_id]).total == 1
    assert Queue(provinces=[here.province_id, None]).total == 3
    assert Queue(state="corrected").by_kind() == {"conflict": 1, "day": 1}
    assert Queue(state="corrected").by_state() == {"corrected": 2, "unreviewed": 3}
    assert Queue(state="rejected").total == 0


def test_a_question_without_a_place_is_in_no_province():
    one, other = factories.official("Lê Văn Thử"), factories.official("Lê Văn Thứ")
    held = factories.meeting()
    SamePerson.objects.create(first=one, second=other)
    for name in ("Lê Văn Thử", "Lê Văn Thứ"):
        factories.attend(held, name)
    assert asked(kind="duplicate") == [("duplicate", "sameperson")]
    assert asked(kind="duplicate", provinces=[held.province_id]) == []
    assert asked(state="unreviewed") == []


def test_page_by_page_each_comes_once():
    for _number in range(4):
        factories.figure(undated(), "14.4", "%", note="x")
    whole = [(item.source.kind, item.record.pk) for item in Queue().page(0, 100)]
    paged = [
        (item.source.kind, item.record.pk) for first in range(0, 9, 3) for item in Queue().page(first, 3)
    ]
    assert paged == whole
    assert len(set(whole)) == 8


def test_after_each_comes_the_next_and_after_the_last_none():
    for _number in range(3):
        factories.figure(undated(), "14.4", "%", note="x")
    walked, item = [], Queue().page(0, 1)[0]
    while item:
        walked.append((item.source.kind, item.record.pk))
        item = Queue().after(item.source.kind, item.record._meta.model_name, item.record.pk)
    assert walked == [(item.source.kind, item.record.pk) for item in Queue().page(0, 100)]


def test_after_one_that_was_answered_comes_the_next():
    first, second, third = (undated() for _number in range(3))
    assert Queue().after("day", "meeting", third.pk).record == second
    confirm(second)
    assert Queue().after("day", "meeting", third.pk).record == first
    assert Queue().after("day", "meeting", second.pk).record == first
    assert Queue(kind="day").after("day", "meeting", first.pk) is None
    assert Queue().after("nothing", "meeting", first.pk) is None


def test_counts_take_one_query_a_source_and_one_for_the_meetings(django_assert_num_queries):
    factories.figure(undated(), "14.4", "%", note="x")
    queue = Queue(kind="day", state="unreviewed")
    with django_assert_num_queries(len(SOURCES) + 1):
        assert (queue.total, queue.by_kind()["figure"], queue.by_state()["unreviewed"]) == (1, 1, 1)
        assert queue.by_province()
    with django_assert_num_queries(1):
        queue.page(0, 20)


@pytest.mark.parametrize(
    ("source", "index"),
    [
        *(
            (source, f"{source.model._meta.model_name}_in_conflict")
            for source in SOURCES
            if source.kind == "conflict"
        ),
        *((source, "statistic_contradicting") for source in SOURCES if source.kind == "figure"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_few_are_found_by_an_index_that_holds_them_alone(source, index):
    """Without it an archive of 20,000 meetings would be read through for each page."""
    if connection.vendor == "postgresql":  # of an empty table it would read all
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
    plan = source.open().order_by("-pk").values("pk").explain()
    assert re.search(rf"\b(INDEX|on|using) {index}\b", plan), plan

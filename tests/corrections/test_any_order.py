"""Whatever editors do and readers read, in any order: nothing of a person's is lost and nothing is doubled.

Readings are made by hand of an invented text. What people said is remembered beside the rows, and compared.
"""

from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from meetings.correcting.verdicts import confirm, correct, reject
from meetings.extraction.findings import (
    DocumentRead,
    Fact,
    FigureRead,
    MeetingRead,
    Mention,
    OfficialRead,
    PositionRead,
    Reading,
    RoleRead,
)
from meetings.importing.joining import accept, decline
from meetings.importing.received import Received, digest_of
from meetings.importing.store import UNCHANGED, store
from meetings.models import (
    Attendance,
    Citation,
    Meeting,
    Official,
    Position,
    Resolution,
    Role,
    SameMeeting,
    State,
    Statistic,
)
from tests.corrections.deeds import deed
from tests.corrections.merging import Merging
from tests.corrections.settling import Settling
from tests.corrections.taking_back import DEEDS, TakingBack

NAMES = ("Mạc Đăng Khôi", "Lục Thị Ngà", "Khổng Văn Đạo")
TITLES = ("Bí thư Tỉnh ủy", "Chánh Văn phòng", "Trưởng Ban Dân vận")
ROLES = {"chair": "chủ trì", "report": "báo cáo", "attend": "dự"}
NUMBERS = ("12-NQ/TU", "15-NQ/TU")
FIGURES = ((14, "phòng", ""), (20, "%", "số đầu mối"), (20, "%", "biên chế"))
PLACES = {"thai-binh": "tỉnh Thái Bình", "ha-nam": "tỉnh Hà Nam", None: ""}
VENUES = ("", "Nhà văn hóa", "Hội trường lớn")
DAYS = tuple(date(2018, 9, day) for day in range(3, 8))
WORDS = (*NAMES, *TITLES, *ROLES.values(), *NUMBERS, "14 phòng", "20% số đầu mối", "20% biên chế")
KINDS = (Meeting, Attendance, Position, Role, Citation, Statistic)

some = st.randoms(use_true_random=False)
bounds = st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(lambda pair: tuple(sorted(pair)))
people = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.lists(st.sampled_from(TITLES), unique=True, max_size=2),
        st.lists(st.sampled_from(list(ROLES)), unique=True, max_size=2),
        st.sampled_from(["", "TS."]),
    ),
    unique_by=lambda one: one[0],
    max_size=3,
)
findings = st.fixed_dictionaries(
    {
        "people": people,
        "documents": st.lists(st.sampled_from(NUMBERS), unique=True),
        "figures": st.lists(st.sampled_from(FIGURES), unique=True),
        "place": st.sampled_from(list(PLACES)),
        "held_on": st.sampled_from([None, *DAYS[:2]]),
        "held_between": st.none() | bounds,
        "venue": st.sampled_from(VENUES),
    }
)


def text_of(name: str, edition: int) -> str:
    """An edition of a text: every word that a reading may give, further on in later editions."""
    facts = [*WORDS, *filter(None, PLACES.values()), *filter(None, VENUES), "Ngày 5/9/2018"]
    return f"{name} {'mới ' * edition}. " + ". ".join(facts) + "."


def received(name: str, edition: int, said: dict, version: str) -> Received:
    text = text_of(name, edition)

    def at(words: str) -> tuple[Mention, ...]:
        start = text.index(words)
        return (Mention(start, start + len(words), "test.rule"),)

    reading = Reading(
        reader_version=version,
        meeting=MeetingRead(
            held_on=Fact(said["held_on"], at("Ngày 5/9/2018")),
            held_between=None if said["held_on"] else said["held_between"],
            province=Fact(said["place"], at(PLACES[said["place"]])) if said["place"] else Fact(),
            venue=Fact(said["venue"], at(said["venue"])) if said["venue"] else Fact(),
        ),
        officials=tuple(
            OfficialRead(
                who,
                tuple(PositionRead(title, at(title)) for title in titles),
                tuple(RoleRead(role, at(ROLES[role])) for role in roles),
                at(who),
                honorific,
            )
            for who, titles, roles, honorific in said["people"]
        ),
        documents=tuple(
            DocumentRead("nghị quyết", number, at(number), key=f"TU/thai-binh:NQ:{number[:2]}:2015-2020")
            for number in said["documents"]
        ),
        figures=tuple(
            FigureRead(
                Decimal(value),
                unit,
                at(f"{value} {unit}" if unit != "%" else f"{value}% {of_what}"),
                subject=of_what,
            )
            for value, unit, of_what in said["figures"]
        ),
    )
    content = text.encode()
    return Received(name, None, content, digest_of(content), text, reading)


class Archive(TakingBack, Merging, Settling, RuleBasedStateMachine):
    """Two reports, editors, and a reader that never says the same for long."""

    steps = 0

    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.version = 1
        self.last: dict[str, tuple[int, dict]] = {}

    def teardown(self):
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    # What readers do

    @initialize(one=findings, two=findings)
    def first_load(self, one, two):
        self.load("one.txt", 0, one)
        self.load("two.txt", 0, two)

    @rule(name=st.sampled_from(["one.txt", "two.txt"]), edition=st.integers(0, 2), said=findings)
    def read_again(self, name, edition, said):
        """A newer reader, or a changed text, or an older text come back."""
        self.version += 1
        self.load(name, edition, said)

    @rule(name=st.sampled_from(["one.txt", "two.txt"]))
    def read_the_same_again(self, name):
        edition, said = self.last[name]
        self.load(name, edition, said)  # what a join brought, a reading may settle once
        assert self.load(name, edition, said) == UNCHANGED

    def load(self, name, edition, said) -> str:
        self.last[name] = (edition, said)
        return store(received(name, edition, said, str(self.version)))[0]

    # What editors do

    @rule(random=some, value=st.integers(0, 4))
    @deed
    def edit(self, random, value):
        record = self.any_of(random, random.choice([kind for kind in KINDS if kind is not Citation]))
        if record is None or record.state == State.REJECTED:
            return
        name, wanted = {
            Meeting: ("venue", VENUES[value % 3]),
            Attendance: ("honorific", ("", "TS.", "GS.")[value % 3]),
            Position: ("title", (*TITLES, "Phó Bí thư")[value % 4]),
            Role: ("role", ("chair", "report", "speak")[value % 3]),
            Statistic: ("subject", ("", "biên chế", "xã")[value % 3]),
        }[type(record)]
        if not self.is_taken(record, name, wanted):
            self.write(record, **{name: wanted})

    @rule(random=some, value=st.integers(0, 1))
    @deed
    def correct_a_document(self, random, value):
        record, wanted = self.any_of(random, Citation), self.resolution(value)
        if (
            record
            and wanted
            and record.state != State.REJECTED
            and not self.is_taken(record, "resolution", wanted)
        ):
            self.write(record, resolution=wanted)

    @rule(random=some, value=st.integers(0, 2))
    @deed
    def correct_the_person(self, random, value):
        record = self.any_of(random, Attendance)
        if record is None or record.state == State.REJECTED:
            return
        official = Official.objects.filter(name=NAMES[value]).first()
        if official and not self.is_taken(record, "official", official):
            self.write(record, official=official)

    @rule(random=some, days=bounds, settled=st.booleans())
    @deed
    def date_a_meeting(self, random, days, settled):
        record = self.any_of(random, Meeting)
        if record.state == State.REJECTED:
            return
        first, last = (None, None) if settled else days
        self.write(record, held_on=days[0] if settled else None, held_from=first, held_until=last)

    @rule(random=some, verdict=st.sampled_from([State.CONFIRMED, State.REJECTED]))
    @deed
    def judge(self, random, verdict):
        record = self.any_record(random)
        if record is None or (
            record.state == State.REJECTED and verdict == State.CONFIRMED and self.twin(record)
        ):
            return
        (confirm if verdict == State.CONFIRMED else reject)(record)
        if record.state != State.UNREVIEWED:
            self.remember(record)

    @rule(random=some, value=st.integers(0, 2))
    @deed
    def add(self, random, value):
        meeting = self.any_of(random, Meeting)
        attendance = self.any_of(random, Attendance)
        kind = random.choice([Attendance, Position, Statistic])
        if kind is Statistic:
            number, unit, of_what = FIGURES[value]
            record = Statistic(meeting=meeting, value=number, unit=unit, subject=of_what)
        elif kind is Position and attendance is not None:
            record = Position(attendance=attendance, title=TITLES[value])
        else:
            official = Official.objects.filter(name=NAMES[value]).first()
            record = Attendance(meeting=meeting, official=official) if official else None
        if record is None or self.twin(record) or self.holds_figure(record):
            return
        self.put(record, meeting)

    @rule(random=some, value=st.integers(0, 2))
    @deed
    def add_a_part(self, random, value):
        attendance = self.any_of(random, Attendance)
        record = attendance and Role(attendance=attendance, role=list(ROLES)[value])
        if record and not self.twin(record):
            self.put(record, attendance.meeting)

    @rule(random=some, value=st.integers(0, 1))
    @deed
    def add_a_document(self, random, value):
        meeting, wanted = self.any_of(random, Meeting), self.resolution(value)
        record = wanted and Citation(meeting=meeting, resolution=wanted)
        if record and not self.twin(record):
            self.put(record, meeting)

    def put(self, record, meeting):
        """Add a record, with words of the meeting's report."""
        correct(record)
        record.refresh_from_db()
        self.remember(record)
        start = meeting.reports.current().first() if meeting.reports.exists() else None
        if start:
            words = start.text[:3]
            assert words
            start.mentions.create(start=0, end=3, rule="person", **{record._meta.model_name: record})

    @rule()
    @deed
    def join_the_meetings(self):
        first, second = Meeting.objects.order_by("pk")
        if second.joined_to_id is None:
            SameMeeting.objects.filter(first=first, second=second).delete()
            self.join(SameMeeting.objects.create(first=first, second=second))

    @rule(random=some)
    @deed
    def accept_a_meeting(self, random):
        proposals = list(SameMeeting.objects.open())
        if proposals and proposals[0].second.joined_to_id is None:
            self.join(proposals[0])

    def join(self, proposal):
        first, second = proposal.first, proposal.second
        said = list(self.beside(second))
        accept(proposal)
        first.refresh_from_db()
        self.settle(first, said)

    @rule(random=some)
    @deed
    def decline_a_meeting(self, random):
        for proposal in SameMeeting.objects.open():
            decline(proposal)
            self.enter("decline", proposal.pk)

    @rule(
        random=some,
        value=st.integers(0, 4),
        job=st.sampled_from(DEEDS),
        name=st.sampled_from(["one.txt", "two.txt"]),
        edition=st.integers(0, 2),
        said=findings,
    )
    def read_before_taking_back(self, random, value, job, name, edition, said):
        known = set(self.deeds)
        self.do(job, random, value)
        if act := max(set(self.deeds) - known, default=None):
            self.read_again(name, edition, said)
            self.turn(act)

    # What must hold

    @invariant()
    def a_person_s_word_stands(self):
        type(self).steps += 1
        for (model, pk), values in self.values.items():
            record = model.objects.get(pk=pk)
            assert {name: record.as_json(name) for name in values} == values
        for (model, pk), state in self.states.items():
            assert model.objects.get(pk=pk).state == state

    @invariant()
    def what_was_declined_is_not_proposed_again(self):
        for pk in self.declined:
            declined = SameMeeting.objects.filter(pk=pk).exclude(verdict="declined")
            assert not declined.filter(verdict="open").exists()

    @invariant()
    def an_untouched_record_says_what_the_machine_says(self):
        for record in self.records():
            if not self.is_a_persons(record):
                assert record.state == State.UNREVIEWED
                assert record.effective() == {**record.effective(), **record.machine}
                assert record.conflict == {}

    @invariant()
    def every_record_that_a_machine_made_keeps_words(self):
        for record in self.records():
            if isinstance(record, Meeting) or not record.identity:
                continue
            words = [mention.words for mention in record.mentions.select_related("report")]
            assert words
            if not record.touched:
                assert record.mentions.filter(report__is_current=True).exists()

    @invariant()
    def nothing_is_doubled(self):
        for meeting in Meeting.objects.filter(joined_to__isnull=True):
            told = meeting.reports.current().values_list("source_name", flat=True)
            figures = {figure for name in told for figure in self.last[name][1]["figures"]}
            said = Counter((value, unit) for value, unit, _subject in figures)
            stored, persons, read = Counter(), Counter(), defaultdict(list)
            for one in meeting.statistics.all():
                figure = (int(one.value), one.unit)
                stored[figure] += 1
                persons[figure] += self.is_a_persons(one)
                read[figure] += [one.machine["subject"]] if one.machine else []
            for figure, count in stored.items():
                machines = count - persons[figure]
                # Beside what is said, a person may hold on to one that was read as another.
                held_on_to = len(set(read[figure])) == len(read[figure])
                assert count <= max(said[figure], persons[figure]) or (
                    held_on_to and machines <= said[figure]
                )
        assert Official.objects.values("name_key", "scope").distinct().count() == Official.objects.count()

    # Beside the rows

    def records(self):
        for model in KINDS:
            yield from model.objects.order_by("pk")

    def second(self):
        return Meeting.objects.latest("pk")

    def any_record(self, random):
        return self.any_of(random, random.choice(KINDS))

    def resolution(self, value):
        return Resolution.objects.filter(number=NUMBERS[value]).order_by("pk").first()

    def any_of(self, random, model):
        found = model.objects.order_by("pk")
        if model is Meeting:
            found = found.filter(joined_to__isnull=True)
        records = list(found)
        return random.choice(records) if records else None

    def write(self, record, **values):
        correct(record, **values)
        held = [name for name in values if record.is_by_person(name)]
        if set(held) & set(record.read_together):
            held = list(values)
        if held or record.state in (State.CONFIRMED, State.ADDED):
            self.remember(record, *held)

    def remember(self, record, *names):
        """A person has spoken of these fields of a record, or of all with a verdict on the whole."""
        key = (type(record), record.pk)
        known = self.values.get(key, {})
        whole = record.state in (State.CONFIRMED, State.ADDED, State.REJECTED)
        changed = {name for name in known if known[name] != record.as_json(name)}
        names = {*(record.read_fields if whole else names), *changed}
        self.enter("say", key, {name: record.as_json(name) for name in names}, record.state)

    def is_a_persons(self, record) -> bool:
        return (type(record), record.pk) in self.states or record.touched

    def is_taken(self, record, name, value) -> bool:
        owner = "meeting" if isinstance(record, Attendance | Citation) else "attendance"
        if not isinstance(record, Attendance | Citation | Position | Role):
            return False
        same = (
            type(record).objects.filter(**{owner: getattr(record, owner), name: value}).exclude(pk=record.pk)
        )
        return same.exists()

    def twin(self, record) -> bool:
        name = {Attendance: "official", Position: "title", Role: "role", Citation: "resolution"}.get(
            type(record)
        )
        return bool(name) and self.is_taken(record, name, getattr(record, name))

    def holds_figure(self, record) -> bool:
        if not isinstance(record, Statistic):
            return False
        return record.meeting.statistics.filter(value=record.value, unit=record.unit).exists()

    def beside(self, second: Meeting):
        """What people said of the second meeting and of all below it, by what each record says."""
        for record in self.records():
            key = (type(record), record.pk)
            if key in self.states and meeting_of(record) == second:
                yield key, natural(record), dict(self.values[key]), self.states[key]

    def settle(self, first: Meeting, said_of_second: list):
        """What people said of a record that went stands at its twin, unless they said else there."""
        twins = defaultdict(list)
        for record in self.records():
            if meeting_of(record) == first:
                twins[natural(record)].append(record)
        known = dict(self.values)
        for key, says, values, state in said_of_second:
            if key[0] is Meeting:
                twin, state = first, None if state == State.REJECTED else state
                values = values if state else {}
            elif key[0].objects.filter(pk=key[1]).exists():
                continue
            else:
                self.enter("drop", key)
                twin = max(twins[says], key=lambda twin: likeness(twin, values, state))
            there = (type(twin), twin.pk)
            for name, value in values.items():
                assert twin.as_json(name) == value or name in known.get(there, {}) or twin.read_together
            assert there in self.states or state in (None, twin.state)
        for record in self.records():
            if meeting_of(record) == first and (record.state != State.UNREVIEWED or record.touched_fields()):
                self.come_to_say(record)

    def come_to_say(self, record):
        """Remember of a record that a join touched what it has not had before."""
        key = (type(record), record.pk)
        known = self.values.get(key, {})
        spoken = set(known) | set(record.touched_fields())
        if record.state in (State.CONFIRMED, State.ADDED, State.REJECTED):
            spoken.update(record.read_fields)
        said = {name: record.as_json(name) for name in spoken}
        new = {name: value for name, value in said.items() if name not in known or known[name] != value}
        if new or self.states.get(key) != record.state:
            self.enter("say", key, new, record.state)


def meeting_of(record) -> Meeting:
    if isinstance(record, Meeting):
        return record
    return record.meeting if hasattr(record, "meeting") else record.attendance.meeting


def likeness(record, values: dict, state: str) -> tuple:
    return sum(record.as_json(name) == value for name, value in values.items()), record.state == state


def natural(record) -> tuple:
    match record:
        case Attendance():
            return Attendance, record.official_id
        case Position():
            return Position, record.attendance.official_id, record.title, record.former
        case Role():
            return Role, record.attendance.official_id, record.role
        case Citation():
            return Citation, record.resolution_id
        case Statistic():
            return Statistic, record.value, record.of, record.unit
    return (type(record),)


@pytest.mark.django_db
def test_any_order_of_readings_and_corrections():
    run_state_machine_as_test(
        Archive,
        settings=settings(
            max_examples=25,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert Archive.steps > 100  # 25 examples of up to 15 steps: some 300
    assert Archive.undone + Archive.undone_later > 3  # some 20

"""Editors and readers who do whatever the archive lets them do, in any order: what a file must carry.

What each deed must make of a record is tested elsewhere; here deeds only have to be many.
"""

from dataclasses import replace
from decimal import Decimal
from functools import wraps

from django.contrib.auth.models import User
from django.db import IntegrityError, models, transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from meetings.correcting import adding, merging, splitting
from meetings.correcting.acts import act
from meetings.correcting.exporting import RECORDS
from meetings.correcting.moving import move
from meetings.correcting.undoing import StandsOn, undo
from meetings.correcting.verdicts import CHOICES, confirm, correct, reject, remove, restore, settle
from meetings.correcting.words import Place, point_at
from meetings.extraction.findings import Candidate, Mention
from meetings.extraction.findings import UnresolvedPerson as OpenWords
from meetings.importing import joining
from meetings.importing.store import store
from meetings.models import (
    Act,
    Attendance,
    Citation,
    Doubt,
    Meeting,
    Official,
    Position,
    Province,
    Report,
    Resolution,
    Role,
    SameMeeting,
    SamePerson,
    SameResolution,
    Statistic,
    Synonym,
    UnresolvedPerson,
)
from meetings.models.duplicate import Duplicate
from meetings.models.read import ReadRecord
from tests.corrections.test_any_order import DAYS, FIGURES, NAMES, TITLES, VENUES, WORDS, findings, received

some = st.randoms(use_true_random=False)
# Whom a name means where no report says the place depends on which meetings were made one first.
placed = findings.map(lambda said: {**said, "place": said["place"] or "ha-nam"})
OTHERS = ("Tạ Văn Mới", "Ông Thị Khác")
VALUES = {
    Report: {"title": ("", "Tin mới"), "outlet": ("Báo Thử",), "byline": ("T.L.",), "url": ("https://a.vn/",),
             "published_on": (None, *DAYS[:2])},
    Meeting: {"headline": ("", "Hội nghị khác"), "venue": VENUES, "body": ("Ban Thường vụ", ""),
              "kind": ("congress", "other"), "ordinal": (None, 7), "term": ("", "2020-2025"),
              "province": ("ha-nam", "nghe-an", None), "held_on": DAYS[:2]},
    Attendance: {"honorific": ("", "TS.", "GS."), "official": NAMES},
    Position: {"title": (*TITLES, "Phó Bí thư"), "former": (True, False)},
    Role: {"role": ("chair", "report", "speak")},
    Citation: {"resolution": (0, 1)},
    Statistic: {"value": (Decimal(3), Decimal(14)), "of": (None, Decimal(50)), "unit": ("xã", "%"),
                "subject": ("", "biên chế"), "direction": ("increase", ""), "approx": ("about", ""),
                "target": (True, False), "period": ("", "năm 2018")},
}  # fmt: skip


def deed(job):
    """A rule that is one act of someone; what cannot be done is not done."""

    @wraps(job)
    def do(self, random, **given):
        try:
            with act(random.choice(self.people), random.choice(("", "theo công báo"))):
                job(self, random, **given)
        except (IntegrityError, models.ProtectedError, splitting.CannotSplit, merging.NotTwo, StandsOn):
            self.refused += 1

    return do


class Editors(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.people = [User.objects.create(username=name) for name in ("lan", "minh")]
        self.readings: dict[str, dict] = {}
        self.refused = 0

    def teardown(self):
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    @initialize(one=placed, two=placed, three=placed)
    def first_load(self, one, two, three):
        self.readings = {"one.txt": one, "two.txt": two, "three.txt": three}
        self.read_all()

    def read_all(self, version: str = "1"):
        """Twice: what a join brought, a reading may settle once."""
        for _time in range(2):
            for name in self.readings:
                self.read(name, version)

    def read(self, name: str, version: str = "1"):
        text = received(name, 0, self.readings[name], version)
        start = text.text.index(WORDS[0])
        who = (Candidate(NAMES[0], "test"), Candidate(NAMES[1], "test"))
        open_words = OpenWords(Mention(start, start + 3, "test.rule"), who)
        store(replace(text, reading=replace(text.reading, unresolved=(open_words,))))

    # What editors do to records

    @rule(random=some)
    @deed
    def edit(self, random):
        record = self.any_record(random)
        if record:
            name = random.choice(list(VALUES[type(record)]))
            correct(record, **self.value(random, record, name))

    def value(self, random, record: ReadRecord, name: str) -> dict:
        value = random.choice(VALUES[type(record)][name])
        if name == "held_on":
            return {"held_on": value, "held_from": None, "held_until": None}
        if name == "province":
            return {name: value and Province.objects.filter(slug=value).first()}
        if name in ("official", "resolution"):
            return {name: self.any_of(random, record._meta.get_field(name).related_model)}
        return {name: value}

    @rule(random=some, verdict=st.sampled_from([confirm, reject, restore, remove]))
    @deed
    def judge(self, random, verdict):
        record = self.any_record(random)
        if record and not (verdict is remove and isinstance(record, Meeting)):
            verdict(record)

    @rule(random=some)
    @deed
    def choose(self, random):
        for model in RECORDS:
            for record in model.objects.in_conflict():
                field = sorted(record.conflict)[0]
                settle(record, field, random.choice(CHOICES[1:]))
                return

    @rule(random=some, value=st.integers(0, 2))
    @deed
    def add(self, random, value):
        report, place = self.words(random)
        person, document = self.any_of(random, Official), self.any_of(random, Resolution)
        attendance = report.meeting.attendances.order_by("pk").first()
        number, unit, subject = FIGURES[value]
        kind = random.choice([Attendance, Position, Role, Citation, Statistic, Meeting])
        if kind is Attendance:
            person = person or adding.official_named(OTHERS[0], report)
            adding.add_person(report, place, person, titles=[TITLES[value]], parts=["speak"])
        elif kind is Position and attendance:
            adding.add_position(report, place, attendance, title=TITLES[value])
        elif kind is Role and attendance:
            adding.add_role(report, place, attendance, role="conclude")
        elif kind is Citation and document:
            adding.add_citation(report, place, document)
        elif kind is Statistic:
            adding.add_figure(report, place, value=Decimal(number), unit=unit, subject=subject)
        else:
            adding.say_of_meeting(report, place, venue=VENUES[value])

    @rule(random=some)
    @deed
    def point(self, random):
        report, place = self.words(random)
        record = self.any_record(random)
        if isinstance(record, Report):
            point_at(record, place, record, "title")
        elif record:
            point_at(report, place, record)

    # To people and documents

    @rule(random=some, model=st.sampled_from([Official, Resolution]))
    @deed
    def make_one(self, random, model):
        records = list(model.objects.filter(merged_into=None).order_by("pk"))
        if len(records) > 1:
            stands, other = random.sample(records, 2)
            merging.merge(stands, [other])

    @rule(random=some, model=st.sampled_from([Official, Resolution]))
    @deed
    def make_two(self, random, model):
        record = self.any_of(random, model)
        if record and record.merged_into_id:
            merging.take_back(record)
        elif isinstance(record, Official) and record.attendances.exists():
            into = splitting.another_official(record, random.choice((record.name, OTHERS[1])))
            splitting.split_official(record, record.attendances.all()[:1], into)
        elif isinstance(record, Resolution) and record.citations.exists():
            into = splitting.another_resolution(record, title="Khác")
            splitting.split_resolution(record, record.citations.all()[:1], into)

    @rule(random=some, model=st.sampled_from([SamePerson, SameResolution, SameMeeting]), is_one=st.booleans())
    @deed
    def judge_a_proposal(self, random, model, is_one):
        proposal = self.any_of(random, model)
        if proposal and proposal.verdict == "open":
            how = merging if isinstance(proposal, Duplicate) else joining
            (how.accept if is_one else how.decline)(proposal)

    @rule(random=some, value=st.integers(0, 2))
    @deed
    def rename(self, random, value):
        one = self.any_of(random, Official)
        if one:
            name = random.choice((one.name, OTHERS[0]))
            one.name, one.other_spellings = name, ["Mạc Khôi", "Lục Ngà"][:value]
            one.save()

    @rule(random=some, value=st.integers(0, 1))
    @deed
    def rewrite(self, random, value):
        one = self.any_of(random, Resolution)
        if one:
            change = random.choice(({"title": ("", "Về việc")[value]},
                                    {"issued_on": DAYS[value]}, {"number": "12"},
                                    {"issuer": "Tỉnh ủy"}, {"kind": "kết luận"}, {"term": "2015-2020"},
                                    {"province": Province.objects.first()}))  # fmt: skip
            for name, wanted in change.items():
                setattr(one, name, wanted)
            one.save()

    @rule(random=some)
    @deed
    def add_a_name(self, random):
        made = random.choice([
            Official(name=OTHERS[0], name_key=OTHERS[0].lower(), scope="person-moi", slug="nguoi-moi"),
            Resolution(key="moi", number="1", slug="van-ban-moi"),
        ])  # fmt: skip
        made.save()

    @rule(random=some, weight=st.sampled_from([0.5, 1.0]))
    @deed
    def say_the_same(self, random, weight):
        one = self.any_of(random, Synonym)
        if one is None:
            Synonym.objects.create(one="xã", other="phường", weight=weight)
        elif weight == 1.0:
            one.delete()
        else:
            one.weight = 0.7
            one.save()

    # To meetings as wholes

    @rule(random=some)
    @deed
    def add_a_meeting(self, random):
        if Meeting.objects.count() < 5:
            correct(Meeting(), headline="Cuộc họp thêm tay", held_on=random.choice(DAYS))

    @rule(random=some)
    @deed
    def move_a_report(self, random):
        report = random.choice(list(Report.objects.current().order_by("pk")))
        move(report, self.any_meeting(random))

    @rule(random=some)
    @deed
    def join_two(self, random):
        first, second = sorted((self.any_meeting(random), self.any_meeting(random)), key=lambda one: one.pk)
        known = SameMeeting.objects.filter(first=first, second=second).exists()
        if first != second and not known:
            joining.accept(SameMeeting.objects.create(first=first, second=second))

    # Where readers and machines left something open

    @rule(random=some, nobody=st.booleans())
    @deed
    def settle_who(self, random, nobody):
        row = self.any_of(random, UnresolvedPerson)
        who = row and row.report.meeting.attendances.order_by("pk").first()
        if row and (nobody or who is None):
            row.verdict = UnresolvedPerson.Verdict.NOBODY
            row.save()
        elif row:
            point_at(row.report, Place(row.start, row.end), who)

    @rule(random=some, whole=st.booleans(), contact=st.sampled_from(["", "a@thu.vn"]))
    def doubt(self, random, whole, contact):
        record = random.choice([self.any_of(random, Official), self.any_record(random)])
        if record:
            meeting = getattr(record, "meeting", record if isinstance(record, Meeting) else None)
            Doubt.objects.note(
                kind=record._meta.model_name, record_id=record.pk, field="" if whole else "title",
                meeting=meeting, about=str(record)[:300], said="", wanted="Không phải vậy.", contact=contact,
            )  # fmt: skip

    @rule(random=some, verdict=st.sampled_from(["accepted", "declined"]))
    @deed
    def answer(self, random, verdict):
        one = self.any_of(random, Doubt)
        if one:
            one.judge(verdict, self.people[0], "Đã xem.")

    @rule(random=some)
    def take_back(self, random):
        done = list(Act.objects.filter(undone=False).order_by("-pk")[:3])
        if done:
            try:
                undo(random.choice(done), random.choice(self.people))
            except StandsOn:
                self.refused += 1

    # Beside the rows

    def any_of(self, random, model):
        records = list(model.objects.order_by("pk"))
        return random.choice(records) if records else None

    def any_meeting(self, random) -> Meeting:
        return random.choice(list(Meeting.objects.filter(joined_to=None).order_by("pk")))

    def any_record(self, random) -> ReadRecord | None:
        model = random.choice(RECORDS)
        return self.any_meeting(random) if model is Meeting else self.any_of(random, model)

    def words(self, random) -> tuple[Report, Place]:
        report = random.choice(list(Report.objects.current().order_by("pk")))
        words = random.choice(WORDS)
        start = report.text.index(words)
        return report, Place(start, start + len(words))

"""Everything that people decided, line by line, for another load of the same texts.

The first line says what the file is. Then come people and documents that people made or changed, mergers,
reports that tell of another meeting than their own, joins, records, verdicts, synonyms, and what readers
doubt: in the order in which they can be applied. What readers left to be reached by is no part of it.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from itertools import chain
from operator import or_

from django.db import models
from django.db.models import Q
from django.utils import timezone

from meetings.correcting.exporting_keys import Keys, Signatures, mentions_of, pointed_at
from meetings.correcting.exporting_named import (
    DOCUMENT_FIELDS,
    DOCUMENT_VALUES,
    PERSON_FIELDS,
    documents,
    mergers,
    people,
)
from meetings.extraction.reading import READER_VERSION
from meetings.importing.evidence import PERSON
from meetings.importing.recognition import plain_identity
from meetings.models import (
    Attendance,
    Citation,
    Doubt,
    Meeting,
    Mention,
    Official,
    Position,
    Report,
    Resolution,
    Role,
    SameMeeting,
    SamePerson,
    SameResolution,
    State,
    Statistic,
    Synonym,
    UnresolvedPerson,
)
from meetings.models.mention import TARGETS
from meetings.models.read import ReadRecord

VERSION = 2
# Owners before what belongs to them.
RECORDS = (Report, Meeting, Attendance, Position, Role, Citation, Statistic)
BESIDE = {Position: ("order",), Statistic: ("order",)}
LINKS = {
    Meeting: ("province",),
    Attendance: ("official", "meeting"),
    **dict.fromkeys((Position, Role), ("attendance__official", "attendance__meeting")),
    Citation: ("resolution", "meeting"),
    Statistic: ("meeting",),
}
DOUBT_FIELDS = ("field", "about", "said", "wanted", "made_at", "verdict", "answer", "judged_at", "token")
SYNONYM_FIELDS = ("one", "other", "weight")
JUDGED = ("first", "second", "verdict")
# What people can change and the file keeps, model by model: a field of another name needs a line here, or a
# reason why it may be lost, in the tests.
CARRIED: dict[type[models.Model], tuple[str, ...]] = {
    **{model: (*model.read_fields, "state", *BESIDE.get(model, ())) for model in RECORDS},
    Report: (*Report.read_fields, "state", "meeting"),
    Meeting: (*Meeting.read_fields, "state", "address", "joined_to"),
    Mention: ("report", "start", "end", "field", "rule", *TARGETS),
    Official: (*PERSON_FIELDS, "merged_with"),
    Resolution: (*DOCUMENT_FIELDS, "merged_with"),
    **dict.fromkeys((SameMeeting, SamePerson, SameResolution), JUDGED),
    UnresolvedPerson: ("report", "start", "end", "verdict"),
    Synonym: SYNONYM_FIELDS,
    Doubt: ("kind", "record_id", "meeting", "judged_by", *DOUBT_FIELDS),
}


def corrections() -> list[dict]:
    """Return the header and a line for everything that people decided."""
    lines = list(Export().lines())
    made = timezone.now().isoformat(timespec="seconds")
    return [{"corrections": VERSION, "made": made, "reader": READER_VERSION, "lines": len(lines)}, *lines]


class Export:
    def __init__(self):
        self.keys = Keys()
        self.signatures = lru_cache(maxsize=None)(Signatures)
        self.records = [record for model in RECORDS for record in _of_people(model)]

    def lines(self) -> Iterator[dict]:
        named = [record for record in self.records if isinstance(record, Attendance | Citation)]
        yield from self._signed(people(named, self.signatures(Official, PERSON_FIELDS)), PERSON_FIELDS)
        said = self.signatures(Resolution, DOCUMENT_VALUES)
        yield from self._signed(documents(named, said), DOCUMENT_VALUES)
        yield from self._signed(chain(mergers(Official), mergers(Resolution)), ("merged_with",))
        yield from self._signed(self._moves(), ("meeting",))
        yield from self._signed(self._joins(), ("joined_to",))
        for record in self.records:
            yield {**self._record(record), **self._who_spoke_of(record)}
        yield from self._signed(self._verdicts(), ("verdict",))
        yield from self._signed(self._unresolved(), ("verdict",))
        yield from self._signed(self._synonyms(), SYNONYM_FIELDS)
        yield from self._signed(self._doubts(), ("verdict",))

    def _moves(self) -> Iterator[tuple[Report, dict]]:
        """Reports that tell of another meeting than the one that was made of them."""
        own = {}
        for meeting in Meeting.objects.only("address", "joined_to").select_related("joined_to"):
            own |= dict.fromkeys(self.keys.own_reports(meeting), meeting)
        for report in Report.objects.current().select_related("meeting").without_bytes().order_by("pk"):
            made = own.get(report.source_name)
            if made and made.standing_self() != report.meeting:
                into = self.keys.meeting(report.meeting)
                yield report, {"kind": "move", **self.keys.report(report), "into": into}

    def _joins(self) -> Iterator[tuple[Meeting, dict]]:
        """In an order in which they can have been made: before a meeting is joined, what was joined to it."""
        joined = Meeting.objects.filter(joined_to__isnull=False).select_related("joined_to").order_by("pk")
        leads = dict(joined.values_list("pk", "joined_to"))

        def steps(pk: int) -> int:
            return 1 + steps(leads[pk]) if pk in leads else 0

        for one in sorted(joined, key=lambda one: -steps(one.pk)):
            into = self.keys.meeting(one.joined_to)
            yield one, {"kind": "join", "meeting": self.keys.meeting(one), "into": into}

    def _record(self, record: ReadRecord) -> dict:
        line = {
            "kind": "record",
            **self._key(record),
            "by_person": record.by_person,
            "conflict": dict(sorted(record.conflict.items())),
            "beside": {name: getattr(record, name) for name in BESIDE.get(type(record), ())},
        }
        return {**line, **self.keys.evidence(record)}

    def _key(self, record: ReadRecord) -> dict:
        """What tells a record from its like."""
        key = {
            "of": record._meta.model_name,
            "identity": plain_identity(record.identity),
            "state": record.state,
            "values": record.effective(),
            "machine": record.machine,
        }
        if isinstance(record, Report):
            return {**key, **self.keys.report(record)}
        if isinstance(record, Position | Role):
            owner = record.attendance
            known = {"identity": plain_identity(owner.identity), "official": owner.official.natural_key_text}
            key["owner"] = known
        return {**key, "meeting": self.keys.meeting(meeting_of(record))}

    def _verdicts(self) -> Iterator[tuple[models.Model, dict]]:
        for model in (SameMeeting, SamePerson, SameResolution):
            judged = model.objects.exclude(verdict="open").select_related("first", "second")
            for one in judged.order_by("pk"):
                first, second = (self._named(side) for side in (one.first, one.second))
                pair = {"first": first, "second": second, "verdict": one.verdict}
                yield one, {"kind": "verdict", "of": model._meta.model_name, **pair}

    def _unresolved(self) -> Iterator[tuple[UnresolvedPerson, dict]]:
        judged = UnresolvedPerson.objects.exclude(verdict="open").select_related("report")
        for one in judged.order_by("pk"):
            place = {name: getattr(one, name) for name in ("start", "end", "words", "verdict")}
            yield one, {"kind": "unresolved", **self.keys.report(one.report), **place}

    def _synonyms(self) -> Iterator[tuple[Synonym, dict]]:
        for one in Synonym.objects.all():
            yield one, {"kind": "synonym", **{name: getattr(one, name) for name in SYNONYM_FIELDS}}

    def _doubts(self) -> Iterator[tuple[Doubt, dict]]:
        for one in Doubt.objects.select_related("meeting").order_by("pk"):
            said = {name: getattr(one, name) for name in DOUBT_FIELDS}
            for name in ("made_at", "judged_at"):
                said[name] = said[name] and said[name].isoformat()
            record = one.record
            key = self._key(record) if isinstance(record, ReadRecord) else record and self._named(record)
            meeting = one.meeting and self.keys.meeting(one.meeting)
            yield one, {"kind": "doubt", "of": one.kind, "record": key, "meeting": meeting, **said}

    def _named(self, record: models.Model) -> dict | str:
        return self.keys.meeting(record) if isinstance(record, Meeting) else record.natural_key_text

    def _signed(self, lines: Iterable[tuple[models.Model, dict]], fields: tuple[str, ...]) -> Iterator[dict]:
        """Lines with who last had a word about these fields of their records, if anything is left of it."""
        for record, line in lines:
            said = record.pk if line.get("changed", True) else None
            yield {**line, **self.signatures(type(record), fields).of(said)}

    def _who_spoke_of(self, record: ReadRecord) -> dict:
        """Who last changed or judged a record, or else who pointed at words for it."""
        said = self.signatures(type(record), (*record.read_fields, "state", "by_person"))
        untouched = record.state == State.UNREVIEWED and record.machine and not record.by_person
        if record.pk in said.last and not untouched:
            return said.of(record.pk)
        pointed = mentions_of(record).filter(rule=PERSON).order_by("-pk").values_list("pk", flat=True)
        return self.signatures(Mention, ()).of(pointed.first())


def meeting_of(record: ReadRecord) -> Meeting:
    if isinstance(record, Meeting):
        return record
    return record.attendance.meeting if isinstance(record, Position | Role) else record.meeting


def _of_people(model: type[ReadRecord]) -> Iterator[ReadRecord]:
    """Records that a person spoke of, and people at a meeting of whose positions and parts one did.

    What people said of a meeting that was joined to another, and of a text that was replaced, stands there. A
    meeting that a person added, no text brings back: its page leads to the other.
    """
    records = model.objects.select_related(*LINKS.get(model, ()))
    if model is Meeting:
        records = records.filter(Q(joined_to__isnull=True) | Q(machine={}))
    if model is Report:
        records = records.current().without_bytes()
    yield from records.filter(_spoken_of(model)).order_by("pk")


def _spoken_of(model: type[ReadRecord]) -> Q:
    """True of what a person judged, changed, added, or gave words to."""
    own = ~Q(state=State.UNREVIEWED) | ~Q(by_person=[]) | ~Q(conflict={}) | Q(pk__in=pointed_at(model))
    own |= Q(identity="", machine={})
    if model is Attendance:
        parts = (part.objects.filter(_spoken_of(part)).values("attendance") for part in (Position, Role))
        own |= reduce(or_, (Q(pk__in=part) for part in parts))
    return own

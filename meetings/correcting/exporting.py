"""Everything that people decided, line by line, for another load of the same texts.

The first line says what the file is. Then come people and documents that people made or changed, mergers,
joins, records, and verdicts: in the order in which they can be applied.
"""

from collections.abc import Iterator
from functools import lru_cache

from django.db.models import Q
from django.utils import timezone

from meetings.correcting.exporting_keys import Keys, Signatures, plain_identity, pointed_at
from meetings.extraction.reading import READER_VERSION
from meetings.models import (
    Attendance,
    Citation,
    Meeting,
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
from meetings.models.read import ReadRecord

VERSION = 1
RESOLUTION_FIELDS = ("kind", "number", "issuer", "issued_on", "term", "title", "province")
# Owners before what belongs to them.
RECORDS = (Report, Meeting, Attendance, Position, Role, Citation, Statistic)
BESIDE = {Position: ("order",), Statistic: ("order",)}


def corrections() -> list[dict]:
    """Return the header and a line for everything that people decided."""
    lines = list(Export().lines())
    made = timezone.now().isoformat(timespec="seconds")
    return [{"corrections": VERSION, "made": made, "reader": READER_VERSION, "lines": len(lines)}, *lines]


class Export:
    def __init__(self):
        self.keys = Keys()
        self.signatures = lru_cache(Signatures)
        self.touched = [record for model in RECORDS for record in _touched(model)]

    def lines(self) -> Iterator[dict]:
        yield from self._officials()
        yield from self._resolutions()
        yield from self._mergers()
        joined = Meeting.objects.filter(joined_to__isnull=False).select_related("joined_to")
        for one in joined.order_by("pk"):
            into = {"meeting": self.keys.meeting(one), "into": self.keys.meeting(one.joined_to)}
            yield {"kind": "join", **into, **self._signed(one)}
        for record in self.touched:
            yield {"kind": "record", **self._record(record), **self._signed(record)}
        yield from self._verdicts()
        for one in UnresolvedPerson.objects.exclude(verdict="open").select_related("report"):
            place = {"start": one.start, "end": one.end, "words": one.words, "verdict": one.verdict}
            yield {"kind": "unresolved", **self.keys.report(one.report), **place, **self._signed(one)}
        for one in Synonym.objects.all():
            same = {"one": one.one, "other": one.other, "weight": one.weight}
            yield {"kind": "synonym", **same, **self._signed(one)}

    def _record(self, record: ReadRecord) -> dict:
        line = {
            "of": record._meta.model_name,
            "identity": plain_identity(record.identity),
            "state": record.state,
            "values": record.effective(),
            "machine": record.machine,
            "by_person": record.by_person,
            "conflict": record.conflict,
            "beside": {name: getattr(record, name) for name in BESIDE.get(type(record), ())},
            **self.keys.evidence(record),
        }
        if isinstance(record, Report):
            return {**line, **self.keys.report(record)}
        if isinstance(record, Position | Role):
            owner = record.attendance
            known = {"identity": plain_identity(owner.identity), "official": owner.official.natural_key_text}
            line["owner"] = known
        return {**line, "meeting": self.keys.meeting(meeting_of(record))}

    def _officials(self) -> Iterator[dict]:
        """Those whom people made or whose name or spellings they changed, and whom they named in a record."""
        named = {one.official_id for one in self.touched if isinstance(one, Attendance)}
        for one in Official.objects.order_by("pk"):
            made = self._is_made(one, one.scope)
            read = [spelling for spelling in one.spellings_read if spelling != one.name]
            changed = made or one.name not in one.spellings_read or one.other_spellings != read
            if changed or one.pk in named:
                said = {"name": one.name, "slug": one.slug, "other_spellings": one.other_spellings}
                about = {"made": made or one.pk in named, "changed": changed}
                yield {"kind": "official", "key": one.natural_key_text, **about, **said, **self._signed(one)}

    def _resolutions(self) -> Iterator[dict]:
        named = {one.resolution_id for one in self.touched if isinstance(one, Citation)}
        for one in Resolution.objects.select_related("province").order_by("pk"):
            made, signed = self._is_made(one, one.key), self._signed(one)
            if made or signed["by"] is not None or one.pk in named:
                values = {name: getattr(one, name) for name in RESOLUTION_FIELDS}
                values["issued_on"] = one.issued_on and one.issued_on.isoformat()
                values["province"] = one.province and one.province.address
                about = {"made": made or one.pk in named, "changed": made or signed["by"] is not None}
                said = {"slug": one.slug, "read": one.read, "values": values}
                yield {"kind": "resolution", "key": one.key, **about, **said, **signed}

    def _is_made(self, record: Official | Resolution, key: str) -> bool:
        """True if a person made it: the history says so, or the mark by which no reading finds it."""
        return "+" in key or record.pk in self.signatures(type(record)).made

    def _mergers(self) -> Iterator[dict]:
        for model in (Official, Resolution):
            merged = model.objects.filter(merged_with__isnull=False).select_related("merged_with")
            for one in merged.order_by("pk"):
                keys = {"key": one.natural_key_text, "with": one.merged_with.natural_key_text}
                yield {"kind": "merger", "of": model._meta.model_name, **keys, **self._signed(one)}

    def _verdicts(self) -> Iterator[dict]:
        for model in (SameMeeting, SamePerson, SameResolution):
            judged = model.objects.exclude(verdict="open").select_related("first", "second")
            for one in judged.order_by("pk"):
                first, second = (self._side(side) for side in (one.first, one.second))
                pair = {"first": first, "second": second, "verdict": one.verdict}
                yield {"kind": "verdict", "of": model._meta.model_name, **pair, **self._signed(one)}

    def _side(self, record) -> dict | str:
        return self.keys.meeting(record) if isinstance(record, Meeting) else record.natural_key_text

    def _signed(self, record) -> dict:
        return self.signatures(type(record)).of(record)


def meeting_of(record: ReadRecord) -> Meeting:
    if isinstance(record, Meeting):
        return record
    return record.attendance.meeting if isinstance(record, Position | Role) else record.meeting


def _touched(model: type[ReadRecord]) -> Iterator[ReadRecord]:
    """Records that a person judged, changed, added, or gave words to.

    What people said of a meeting that was joined to another, and of a text that was replaced, stands there.
    """
    own = ~Q(state=State.UNREVIEWED) | ~Q(by_person=[]) | ~Q(conflict={}) | Q(pk__in=pointed_at(model))
    records = model.objects.filter(own)
    if model is Meeting:
        records = records.filter(joined_to__isnull=True)
    if model is Report:
        records = records.current()
    yield from records.order_by("pk")

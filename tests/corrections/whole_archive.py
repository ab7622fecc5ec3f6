"""Everything that counts in the archive, by what survives another load: to compare two archives."""

from meetings.correcting.exporting import RECORDS, meeting_of
from meetings.correcting.exporting_keys import Keys, mentions_of
from meetings.correcting.exporting_named import DOCUMENT_FIELDS, PERSON_FIELDS
from meetings.importing.evidence import PERSON
from meetings.importing.recognition import plain_identity
from meetings.models import (
    Doubt,
    Meeting,
    Official,
    Position,
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


def whole_archive() -> dict:
    """Records with values, states, conflicts and evidence; people, documents, verdicts, synonyms."""
    keys = Keys()
    return {
        "records": sorted((_record(one, keys) for model in RECORDS for one in _counting(model)), key=repr),
        "people": {
            one.natural_key_text: (*_said(one, PERSON_FIELDS), _key(one.merged_with), _key(one.merged_into))
            for one in Official.objects.all()
            if one.merged_with or one.merged_directly.exists() or one.attendances.exists()
        },
        "documents": {
            one.key: (*_said(one, DOCUMENT_FIELDS), _key(one.merged_with), _key(one.merged_into))
            for one in Resolution.objects.all()
            if one.merged_with or one.merged_directly.exists() or one.citations.exists()
        },
        "verdicts": sorted(
            (
                model.__name__,
                *sorted((repr(_side(one.first, keys)), repr(_side(one.second, keys)))),
                one.verdict,
            )
            for model in (SameMeeting, SamePerson, SameResolution)
            for one in model.objects.exclude(verdict="open")
        ),
        "unresolved": sorted(
            (one.report.source_name, one.start, one.verdict) for one in UnresolvedPerson.objects.all()
        ),
        "doubts": sorted(
            (one.kind, bool(one.record), one.field, one.wanted, one.verdict, one.answer, str(one.made_at))
            for one in Doubt.objects.all()
        ),
        "told": sorted(
            (one.source_name, one.meeting.address)
            for one in Report.objects.current().select_related("meeting")
        ),
        "joined": sorted(
            Meeting.objects.filter(joined_to__isnull=False).values_list("address", "joined_to__address")
        ),
        "synonyms": sorted(Synonym.objects.values_list("one", "other", "weight")),
    }


def _counting(model):
    records = model.objects.all()
    if model is Meeting:
        return records.filter(joined_to__isnull=True)
    return records.current() if model is Report else records


def _record(record, keys: Keys) -> tuple:
    owner = record.attendance.official.natural_key_text if isinstance(record, Position | Role) else ""
    told = record.source_name if isinstance(record, Report) else keys.meeting(meeting_of(record))["sources"]
    said = {"state": record.state, "values": record.effective(), "by_person": record.by_person}
    words = sorted(
        (one.report.source_name, one.start, one.end, one.field, one.rule == PERSON)
        for one in mentions_of(record).select_related("report")
        if one.report.is_current
    )
    conflict = dict(sorted(record.conflict.items()))
    return type(record).__name__, told, owner, _identity(record), said, conflict, words


def _identity(record) -> str:
    """The reader's name for it; which number it bears among figures alike follows from when each came."""
    own = plain_identity(record.identity)
    return own.rpartition("|")[0] if isinstance(record, Statistic) else own


def _said(record, names: tuple[str, ...]) -> list[str]:
    return [str(getattr(record, name)) for name in names]


def _key(record) -> str | None:
    return record and record.natural_key_text


def _side(record, keys: Keys):
    return keys.meeting(record)["sources"] if isinstance(record, Meeting) else record.natural_key_text


def difference(one: dict, other: dict) -> list[str]:
    """Return what only one of two archives has: "- …" of the first, "+ …" of the other."""
    before, after = _lines(one), _lines(other)
    return [f"- {line}" for line in before if line not in after] + [
        f"+ {line}" for line in after if line not in before
    ]


def _lines(archive: dict) -> list[str]:
    entries = ((kind, said.items() if isinstance(said, dict) else said) for kind, said in archive.items())
    return [f"{kind}: {entry!r}" for kind, said in entries for entry in said]

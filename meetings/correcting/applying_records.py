"""One record takes what people made of it, beside what the machine here says: see `importing.merge`."""

from typing import Any

from django.db import models

from meetings.correcting.applying_file import MODELS
from meetings.correcting.applying_finding import (
    NotThere,
    meeting_of,
    owner_of,
    place_of,
    report_of,
    row_of,
    rows_below,
)
from meetings.correcting.said import column_value
from meetings.importing.evidence import PERSON
from meetings.importing.merge import GONE, merge
from meetings.models import Meeting, Mention, State
from meetings.models.mention import TARGETS
from meetings.models.read import ReadRecord

JUDGED = (State.CONFIRMED, State.ADDED, State.REJECTED)


def apply_record(line: dict, taken: set[int], meeting: Meeting | None = None) -> None:
    """Apply a line of one record, in `meeting` or in the one that its key names. Raises NotThere."""
    record = _found(line, taken, meeting)
    if record.pk:
        give(record, line)
    else:
        _add(record, line)
    taken.add(record.pk)
    missing = [reason for words in line["words"] if (reason := _point_at(record, words))]
    if missing:
        raise NotThere(missing[0])


def _found(line: dict, taken: set[int], meeting: Meeting | None) -> ReadRecord:
    if line["of"] == "report":
        return report_of(line["source"])
    if line["of"] == "meeting":
        return _meeting(line)
    owner = owner_of(line, meeting or meeting_of(line["meeting"]))
    record = row_of(line, rows_below(line, owner), taken)
    if record is None and (line["state"] != State.ADDED or meeting):
        raise NotThere(f"no {line['of']} is read as {line['identity'] or line['values']} at {owner}")
    return record or MODELS[line["of"]](**{owner._meta.model_name: owner})


def _meeting(line: dict) -> Meeting:
    try:
        return meeting_of(line["meeting"])
    except NotThere:
        if line["machine"] or line["meeting"]["sources"]:
            raise
        return Meeting(address=line["meeting"]["address"])  # one that a person added


def give(record: ReadRecord, line: dict) -> None:
    """Let a record say what people said of it; where the machine has come to say else, both stay known."""
    before, gone = _said(record), record.conflict.get(GONE)
    now = {name: column_value(record, name, said) for name, said in record.machine.items()}
    for name in _by_people(record, line):
        setattr(record, name, value_of(record, name, line["values"][name]))
    record.state, record.by_person = line["state"], list(line["by_person"])
    record.conflict = {name: parts for name, parts in line["conflict"].items() if name != GONE}
    if now:
        record.machine = {**record.machine, **line["machine"]}
        merge(record, now)
    if gone:  # whether it is read is for this archive to say
        record.conflict[GONE] = gone
    if _said(record) != before:
        record.save()


def value_of(record: models.Model, name: str, said: Any) -> Any:
    """Return what a column takes. Raises ValueError or ValidationError for what it does not."""
    field = record._meta.get_field(name)
    texts = field.is_relation or isinstance(field, models.CharField | models.DateField | models.DecimalField)
    if not (field.null if said is None else isinstance(said, str if texts else int)):
        raise ValueError(f"{name} {said!r}")
    value = column_value(record, name, said)
    if not field.is_relation and value not in field.empty_values:
        field.run_validators(value)
        if field.choices and value not in dict(field.flatchoices):
            raise ValueError(f"{name} {said!r}")
    return value


def _said(record: ReadRecord) -> tuple:
    return record.effective(), record.machine, record.conflict, record.state, list(record.by_person)


def _by_people(record: ReadRecord, line: dict) -> list[str]:
    """The fields whose values are a person's: those of days together."""
    values, machine = line["values"], line["machine"]
    names = {name for name in values if name in line["by_person"] or values[name] != machine.get(name)}
    if line["state"] in JUDGED or not machine:
        names = set(values)
    if names.intersection(record.read_together):
        names.update(record.read_together)
    return [name for name in record.read_fields if name in names]


def _add(record: ReadRecord, line: dict) -> None:
    """What a person added is added again; if they pointed at words, only where these are."""
    if line["words"]:
        for words in line["words"]:
            place_of(words)
    for name, said in {**line["values"], **line["beside"]}.items():
        setattr(record, name, value_of(record, name, said))
    record.state, record.by_person = line["state"], list(line["by_person"])
    record.save()


def _point_at(record: ReadRecord, words: dict) -> str:
    """Let words stand behind a record; return why they cannot."""
    try:
        report, start = place_of(words)
    except NotThere as error:
        return str(error)
    name = record._meta.model_name
    target = {f"{one}_id": record.pk if one == name else None for one in TARGETS}
    place = {"report": report, "start": start, "end": start + len(words["words"]), "field": words["field"]}
    if not Mention.objects.filter(**place, **target).exists():
        Mention.objects.create(**place, **target, rule=PERSON)
    return ""

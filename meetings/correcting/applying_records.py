"""One record takes what people made of it, beside what the machine here says: see `importing.merge`."""

from meetings.correcting.applying_file import MODELS
from meetings.correcting.applying_finding import (
    NotThere,
    is_added,
    meeting_of,
    owner_of,
    place_of,
    report_of,
    row_of,
    rows_below,
)
from meetings.correcting.said import column_value, value_of
from meetings.importing.evidence import PERSON
from meetings.importing.merge import GONE, merge
from meetings.importing.recognition import free_identity
from meetings.models import Meeting, Mention, State
from meetings.models.mention import TARGETS
from meetings.models.read import ReadRecord

JUDGED = (State.CONFIRMED, State.ADDED, State.REJECTED)


def apply_record(line: dict, taken: set[int], meeting: Meeting | None = None) -> None:
    """Apply a line of one record, in `meeting` or in the one that its key names. Raises NotThere."""
    record = _found(line, taken, meeting)
    if record.pk:
        give(record, line)
    elif _may_be_kept(line):
        _keep(record, line)
    else:
        _add(record, line)
    taken.add(record.pk)
    missing = [reason for words in line["words"] if (reason := _point_at(record, words))]
    if missing:
        raise NotThere(missing[0])


def is_added_meeting(line: dict) -> bool:
    return line["of"] == "meeting" and not line["meeting"]["sources"]


def _found(line: dict, taken: set[int], meeting: Meeting | None) -> ReadRecord:
    """Return the record of a line; one that is not stored yet where it is to be made. Raises NotThere."""
    if line["of"] == "report":
        return report_of(line["source"])
    if line["of"] == "meeting":
        return _meeting(line)
    owner = owner_of(line, meeting or meeting_of(line["meeting"]))
    record = row_of(line, rows_below(line, owner), taken)
    if record is None and (meeting or not (is_added(line) or _may_be_kept(line))):
        raise NotThere(f"no {line['of']} is read as {line['identity'] or line['values']} at {owner}")
    return record or MODELS[line["of"]](**{owner._meta.model_name: owner})


def _meeting(line: dict) -> Meeting:
    if not is_added_meeting(line):
        return meeting_of(line["meeting"])
    address = line["meeting"]["address"]  # joined to another or not: what it says there, is another line
    return Meeting.objects.filter(address=address).first() or Meeting(address=address)


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


def _said(record: ReadRecord) -> tuple:
    return record.effective(), record.machine, record.conflict, record.state, list(record.by_person)


def _by_people(record: ReadRecord, line: dict) -> list[str]:
    """The fields whose values are a person's: those of days together."""
    values, machine = line["values"], line["machine"]
    names = {name for name in values if name in line["by_person"] or values[name] != machine.get(name)}
    if line["state"] in JUDGED or not machine:
        names = set(values)
    return [name for name in record.read_fields if name in record.together(names)]


def _add(record: ReadRecord, line: dict) -> None:
    """What a person added is added again; if they pointed at words, only where these are."""
    if line["words"]:
        for words in line["words"]:
            place_of(words)
    for name, said in {**line["values"], **line["beside"]}.items():
        setattr(record, name, value_of(record, name, said))
    record.state, record.by_person = line["state"], list(line["by_person"])
    record.save()


def _may_be_kept(line: dict) -> bool:
    """True if the words are known of what the machine here may not read."""
    return bool(line["identity"] and (line.get("read") or (GONE in line["conflict"] and line["words"])))


def _keep(record: ReadRecord, line: dict) -> None:
    """What people said of a record that the machine here does not read waits for a choice, as it does where
    a new reading loses it; if the text still has the words."""
    for words in (*line["words"], *line.get("read", ())):
        place_of(words)
    for name, said in {**line["values"], **line["beside"]}.items():
        setattr(record, name, value_of(record, name, said))
    link = "attendance" if "owner" in line else "meeting"
    beside = type(record).objects.filter(**{link: getattr(record, link)})
    record.identity = free_identity(line["identity"], beside)
    record.state, record.by_person = line["state"], list(line["by_person"])
    if record.state != State.REJECTED:
        record.machine = line["machine"]
        gone = {"was": "read", "person": record.state, "now": "gone"}
        record.conflict = {GONE: gone, **line["conflict"]}
    record.save()
    for words in line.get("read", ()):
        _point_at(record, words, words["rule"])


def _point_at(record: ReadRecord, words: dict, rule: str = PERSON) -> str:
    """Let words stand behind a record; return why they cannot."""
    try:
        report, start = place_of(words)
    except NotThere as error:
        return str(error)
    name = record._meta.model_name
    target = {f"{one}_id": record.pk if one == name else None for one in TARGETS}
    place = {"report": report, "start": start, "end": start + len(words["words"]), "field": words["field"]}
    if not Mention.objects.filter(**place, **target).exists():
        Mention.objects.create(**place, **target, rule=rule)
    return ""

"""What a person can say of one record that a machine read. To be called within an act."""

from typing import Any

from meetings.correcting.said import column_value
from meetings.importing.evidence import PERSON
from meetings.importing.merge import GONE, JOINED
from meetings.models import Report, State
from meetings.models.read import ReadRecord

WAS, PERSONS, NOW = CHOICES = ("was", "person", "now")


def confirm(record: ReadRecord) -> None:
    """It was looked at and is right. A correction and an addition are a person's word already."""
    if record.state in (State.UNREVIEWED, State.REJECTED):
        record.state = _standing_state(record)
        record.save(update_fields=["state"])


def reject(record: ReadRecord) -> None:
    """The machine misread: no reading brings it back. That answers what waited for a choice, too."""
    if record.state != State.REJECTED:
        record.state, record.conflict = State.REJECTED, {}
        record.save(update_fields=["state", "conflict"])


def remove(record: ReadRecord) -> bool:
    """Delete what a person added; reject what a machine read, for a deleted row would come back with
    the next reading. A report is never deleted. Return True if the record was rejected."""
    if not record.identity and not record.machine and not isinstance(record, Report):
        record.delete()
        return False
    reject(record)
    return True


def restore(record: ReadRecord) -> None:
    """Take a rejection back. Raises IntegrityError where another record stands in its place."""
    if record.state == State.REJECTED:
        confirm(record)


def correct(record: ReadRecord, **values: Any) -> None:
    """Give columns the values that a person says, and save; an unsaved record is thereby added.

    Whoever gives a field its value has answered what waited for a choice there.
    """
    for name, value in values.items():
        setattr(record, name, value)
    mark_corrected(record, values)
    record.save()


def mark_corrected(record: ReadRecord, names) -> None:
    """Set what follows from a person's values in the fields `names` of `record` (unsaved)."""
    answered = record.together(names)
    record.conflict = {name: parts for name, parts in record.conflict.items() if name not in answered}
    record.mark_edited()


def choices(record: ReadRecord, field: str) -> tuple[str, ...]:
    """Return the answers to a conflict: no "was" where no machine had said anything; none gives verdicts."""
    parts = record.conflict[field]
    if field in (GONE, "state"):
        return PERSONS, NOW
    empty = parts.get("was") is None and not record._meta.get_field(field).null
    return (PERSONS, NOW) if empty or "was" not in parts else CHOICES


def settle(record: ReadRecord, field: str, choice: str) -> None:
    """Answer a conflict: the field takes what the machine said ("was"), keeps what the person said
    ("person"), or takes what the machine says now ("now"). Days are one answer together.

    Where two people said two things of records that a join made one, "now" is what the other one said.
    For the field "record", which the machine no longer reads: "person" keeps it as a person's addition
    with its words, "now" rejects it. Raises KeyError without such a conflict, ValueError for another choice
    than `choices` gives.
    """
    parts = record.conflict[field]
    if field == GONE and choice == PERSONS:
        record.identity, record.machine, record.by_person = "", {}, []
        record.state = State.ADDED
        record.conflict = {name: kept for name, kept in record.conflict.items() if name != GONE}
        record.save()
        for mention in record.mentions.exclude(rule=PERSON):
            mention.rule = PERSON
            mention.save(update_fields=["rule"])
    elif field == GONE and choice == NOW:
        reject(record)
    elif field != GONE and choice in choices(record, field):
        names = record.together([field])
        if choice != PERSONS:
            for name in names:
                known = {"was": record.machine.get(name), **record.conflict.get(name, {})}
                now = known["now"] if known.get(JOINED) else record.machine.get(name)
                setattr(record, name, column_value(record, name, known["was"] if choice == WAS else now))
        if choice == NOW and not parts.get(JOINED):
            record.by_person = [name for name in record.by_person if name not in names]
        else:
            record.by_person = [name for name in record.read_fields if name in {*record.by_person, *names}]
        mark_corrected(record, names)
        record.save()
    else:
        raise ValueError(f"no choice {choice!r} for {field}: {parts}")


def _standing_state(record: ReadRecord) -> str:
    if record.state == State.REJECTED and not record.machine:
        return State.ADDED
    return State.CORRECTED if record.touched_fields() else State.CONFIRMED

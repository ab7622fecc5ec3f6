"""What a machine reads meets what people made of it, field by field.

The rule: untouched → take the new value; touched and the machine still says what it said → keep the
person's; touched and the machine now says something else → keep the person's and queue the record with all
three values. A record that the new reading lacks goes if nobody touched it, and is otherwise kept and queued.
Rejected stays rejected.
"""

from collections.abc import Iterable
from typing import Any

from meetings.models.read import ReadRecord, State

GONE = "record"  # the key in `conflict` of a record that the machine no longer reads
JOINED = "joined"  # marks in `conflict` what two people said of records that a join made one


def merge(record: ReadRecord, said: dict[str, Any]) -> bool:
    """Take into `record` (unsaved) what the machine now says of its fields; return if anything changed."""
    before = (dict(record.machine), dict(record.conflict), record.effective())
    record.conflict = {name: parts for name, parts in record.conflict.items() if name != GONE}
    persons = record.together(name for name in said if _is_touched(record, name))
    for name, value in said.items():
        if name in persons:
            _hear(record, name, record.in_json(name, value))
        else:
            setattr(record, name, value)
            record.conflict.pop(name, None)
            record.machine = {**record.machine, name: record.as_json(name)}
    return before != (record.machine, record.conflict, record.effective())


def _hear(record: ReadRecord, name: str, now: Any) -> None:
    """Keep the person's value of a field; queue it where the machine says something else than it did."""
    person, was = record.as_json(name), record.machine.get(name)
    if record.conflict.get(name, {}).get(JOINED):
        pass  # no machine answers what two people contradict each other in
    elif now == person or record.state == State.REJECTED:
        record.conflict.pop(name, None)
    elif now != was:
        record.conflict[name] = {**_asked(record, name), "person": person, "now": now}
    record.machine = {**record.machine, name: now}


def _asked(record: ReadRecord, name: str) -> dict[str, Any]:
    """Return what waits for a choice in a field; if nothing does, what the machine had said, if anything."""
    was = {"was": record.machine[name]} if name in record.machine else {}
    return record.conflict.get(name, was)


def _is_touched(record: ReadRecord, name: str) -> bool:
    """A field is a person's if they gave it its value, or if the whole record was judged."""
    return record.state in (State.CONFIRMED, State.ADDED, State.REJECTED) or record.is_by_person(name)


def let_go(records: Iterable[ReadRecord]) -> bool:
    """Remove the records that the machine no longer reads; keep and queue those a person touched."""
    changed = False
    for record in records:
        if not record.touched:
            record.delete()
            changed = True
        elif record.state == State.REJECTED:
            if record.machine:  # should the rejection be taken back, nothing is said for it any more
                record.machine = {}
                record.save(update_fields=["machine"])
                changed = True
        elif GONE not in record.conflict:
            note_gone(record)
            record.save(update_fields=["conflict"])
            changed = True
    return changed


def is_lost(record: ReadRecord) -> bool:
    """True if no machine reads the record any more: its words are of an earlier reading, kept for a person's
    sake."""
    return GONE in record.conflict or bool(record.identity and not record.machine)


def note_gone(record: ReadRecord) -> None:
    """Queue a record (unsaved) that the machine no longer reads."""
    record.conflict = {**record.conflict, GONE: {"was": "read", "person": record.state, "now": "gone"}}

"""What a machine reads meets what people made of it, field by field.

The rule: untouched → take the new value; touched and the machine still says what it said → keep the
person's; touched and the machine now says something else → keep the person's and queue the record with all
three values. A record that the new reading lacks goes if nobody touched it, and is otherwise kept and queued.
Rejected stays rejected.
"""

from collections.abc import Iterable
from typing import Any

from django.db import models

from meetings.models.read import ReadRecord, State

GONE = "record"  # the key in `conflict` of a record that the machine no longer reads


def merge(record: ReadRecord, said: dict[str, Any]) -> bool:
    """Take into `record` (unsaved) what the machine now says of its fields; return if anything changed."""
    before = (dict(record.machine), dict(record.conflict), record.effective())
    record.conflict = {name: parts for name, parts in record.conflict.items() if name != GONE}
    for name, value in said.items():
        _merge_field(record, name, value)
    return before != (record.machine, record.conflict, record.effective())


def _merge_field(record: ReadRecord, name: str, value: Any) -> None:
    person = record.as_json(name)
    was = record.machine.get(name)
    touched = _is_touched(record, name, person)
    if not touched:
        setattr(record, name, value)
        now = record.as_json(name)
        record.conflict.pop(name, None)
    else:
        now = _in_json(record, name, value)
        if now == person or record.state == State.REJECTED:
            record.conflict.pop(name, None)
        elif now != was:
            earliest = record.conflict.get(name, {}).get("was", was)
            record.conflict[name] = {"was": earliest, "person": person, "now": now}
    record.machine = {**record.machine, name: now}


def _is_touched(record: ReadRecord, name: str, person: Any) -> bool:
    """A field is a person's if it differs from the machine's, or if the whole record was judged."""
    if record.state in (State.CONFIRMED, State.ADDED, State.REJECTED):
        return True
    return name in record.machine and record.machine[name] != person


def _in_json(record: ReadRecord, name: str, value: Any) -> Any:
    """Return `value` in the JSON form that the column `name` would give it, without keeping it."""
    kept = getattr(record, name)
    setattr(record, name, value)
    try:
        return record.as_json(name)
    finally:
        setattr(record, name, kept)


def let_go(records: Iterable[ReadRecord]) -> bool:
    """Remove the records that the machine no longer reads; keep and queue those a person touched."""
    changed = False
    for record in records:
        if not record.touched:
            record.delete()
            changed = True
        elif record.state != State.REJECTED and GONE not in record.conflict:
            record.conflict = {
                **record.conflict,
                GONE: {"was": "read", "person": record.state, "now": "gone"},
            }
            record.save(update_fields=["conflict"])
            changed = True
    return changed


def recognise(candidates: Iterable[ReadRecord], identity: str, natural: dict[str, Any]) -> ReadRecord | None:
    """Return the record that the reader knows as `identity`, else one with the same `natural` columns.

    The second kind is a person's: one that was added, or one corrected into what the machine now reads.
    """
    candidates = list(candidates)
    for record in candidates:
        if record.identity == identity:
            return record
    for record in candidates:
        if natural and all(_same(getattr(record, name), value) for name, value in natural.items()):
            return record
    return None


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, models.Model):
        return one.pk == other.pk
    return one == other

"""Takes back what an act changed in one record, and keeps what machines have come to say since.

A field that the act changed holds again what it held before. What the machine says now stays what the
machine says: where nobody else gave the field its value, and the whole record waits for its verdict again,
the field takes that; elsewhere the person's older value stands and, if the machine has come to say something
else than then, waits for a choice.
"""

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.db.models import Q

from meetings.correcting.changes import Change
from meetings.correcting.history_rows import STORED, history_of
from meetings.correcting.said import column_value
from meetings.correcting.undo_merging import FOLLOWS
from meetings.importing.merge import GONE, JOINED, is_lost, note_gone
from meetings.models.read import ReadRecord, State

WHOLE = (State.CONFIRMED, State.ADDED, State.REJECTED)  # verdicts on all fields of a record
# Beside the columns: what the machine says and what follows from that.
KEEPING = ("identity", "machine", "by_person", "conflict", "state")


def take_back(now: models.Model, change: Change) -> None:
    """Set in `now`, the record as it is stored (unsaved), what `change` had changed, as it was before."""
    before, after = change.before.values(), change.after.values()
    if all(getattr(now, name) == value for name, value in after.items()):  # nothing has happened since
        for name, value in before.items():
            setattr(now, name, value)
        return
    read = isinstance(now, ReadRecord)
    fields = {now._meta.get_field(name).attname: name for name in now.read_fields} if read else {}
    differing = [name for name in before if before[name] != after[name] and name != FOLLOWS]
    for name in differing:
        if name not in fields and not (read and name in KEEPING):
            setattr(now, name, _without(getattr(now, name), before[name], after[name]))
    if read:
        _take_back_reading(now, change, [fields[name] for name in differing if name in fields])


def give_to_machine(record: ReadRecord) -> None:
    """Let the machine's present values stand for a record that no person vouches for any more (unsaved)."""
    gone = {name: parts for name, parts in record.conflict.items() if name == GONE}
    record.state, record.by_person, record.conflict = State.UNREVIEWED, [], gone
    for name in record.read_fields:
        _take_machine_s(record, name)


def is_let_go(record: ReadRecord) -> bool:
    """True if nobody touched the record any more and the machine no longer reads it."""
    return not record.touched and is_lost(record)


def _without(now, before, after):
    """What is left of the present value without the change: what came to a list since stays in it."""
    if isinstance(now, list) and isinstance(before, list) and isinstance(after, list):
        kept = [one for one in now if one in before or one not in after]
        return kept + [one for one in before if one not in after and one not in kept]
    return before if now == after else now


def _take_back_reading(now: ReadRecord, change: Change, given: list[str]) -> None:
    before, after = change.before.record, change.after.record
    if before.machine != after.machine and now.machine == after.machine:
        now.machine, now.identity = before.machine, before.identity  # a person had taken them away
    elif before.identity != after.identity and now.identity == after.identity:
        now.identity = before.identity
    if before.state != after.state:
        now.state = before.state
    lost = now.identity and not now.machine and now.state != State.REJECTED
    if lost:  # while it was rejected, the machine had let go of it
        now.machine = before.machine
    if before.state in WHOLE and after.state not in WHOLE:  # a verdict is on what there was to see then
        given = [name for name in now.read_fields if name in given or name not in now.by_person]
    if any(name in now.read_together and before.is_by_person(name) for name in given):
        given = [*given, *(name for name in now.read_together if name not in given)]
    then, since = set(before.by_person), set(after.by_person)
    persons = (set(now.by_person) - (since - then)) | (then - since)
    persons.update(name for name in now.by_person if name not in given and _differs(now, before, name))
    for name in given:
        field = now._meta.get_field(name).attname
        setattr(now, field, getattr(before, field))
    held = {name for name in now.read_fields if name in persons or before.is_by_person(name)}
    if now.state in WHOLE:
        held.update(now.read_fields)
    held = now.together(held)
    now.by_person = [name for name in now.read_fields if name in persons]
    waiting = _waiting(now, before, after)
    now.conflict = {name: parts for name, parts in waiting.items() if name not in now.read_fields}
    for name in now.read_fields:
        if name not in held:
            _take_machine_s(now, name)
        elif parts := _dispute(now, before, name, waiting.get(name)):
            now.conflict[name] = parts
    if lost:
        note_gone(now)
    _follow(now, change)


def _differs(one: ReadRecord, other: ReadRecord, name: str) -> bool:
    field = one._meta.get_field(name).attname
    return getattr(one, field) != getattr(other, field)


def _waiting(now: ReadRecord, before: ReadRecord, after: ReadRecord) -> dict:
    """What waits for a choice without the change: what it answered waits again, what it asked does not."""
    asked = set(after.conflict) - set(before.conflict)
    answered = set(before.conflict) - set(after.conflict)
    waiting = {name: before.conflict[name] for name in answered if name != GONE or now.identity}
    return {**waiting, **{name: parts for name, parts in now.conflict.items() if name not in asked}}


def _take_machine_s(record: ReadRecord, name: str) -> None:
    if name in record.machine and record.machine[name] != record.as_json(name):
        try:
            setattr(record, name, column_value(record, name, record.machine[name]))
        except ObjectDoesNotExist:
            return  # whom the machine named is gone: what was there before is the best there is


def _dispute(now: ReadRecord, before: ReadRecord, name: str, known: dict | None) -> dict | None:
    """What waits for a choice in a field that a person holds, or None."""
    person, said = now.as_json(name), now.machine.get(name)
    if known and known.get(JOINED):  # no machine answers what two people contradict each other in
        return {**known, "person": person} if person != known["now"] else None
    if name not in now.machine or said == person or now.state == State.REJECTED:
        return None
    if known:
        return {**known, "person": person, "now": said}
    was = {"was": before.machine[name]} if name in before.machine else {}
    return {**was, "person": person, "now": said} if was.get("was") != said else None


def _follow(now: ReadRecord, change: Change) -> None:
    """Set the state that goes with the fields that people hold: a correction stands or falls with them."""
    if now.state in (State.ADDED, State.REJECTED):
        return
    if any(now.machine.get(name) != now.as_json(name) for name in now.by_person):
        if now.state == State.CONFIRMED:  # the rest of what was confirmed stays a person's
            now.by_person = list(now.read_fields)
        now.state = State.CORRECTED
    elif now.by_person:
        now.state = State.CONFIRMED
    elif now.state == State.CORRECTED and not now.touched_fields():
        now.state = _verdict_before(change)


def _verdict_before(change: Change) -> str:
    """The last verdict on the record that did not follow from a correction."""
    rows = history_of(change.model).objects.filter(id=change.pk).exclude(state=State.CORRECTED)
    counting = Q(history_type=STORED) | Q(act__undone=False, act__undoes=None) & ~Q(act=change.act_id)
    states = rows.filter(counting).order_by("-history_id").values_list("state", flat=True)
    return states.first() or State.UNREVIEWED

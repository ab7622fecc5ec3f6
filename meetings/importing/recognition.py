"""Which stored record each thing is that a reading says: known by its name, or by what it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from meetings.extraction.findings import Mention as Words
from meetings.models.read import ReadRecord, State


@dataclass(frozen=True, slots=True)
class Said:
    """One record as the machine reads it.

    `identity` is the reader's name for it within the owner; `columns` the values that a person may correct;
    `natural` the names of the columns by which a record that a person made is known to be this one;
    `beside` columns that only the machine sets. Where `several` of an owner's records may bear one name and
    say the same (figures), they are told apart by a number; else no two share their natural columns.
    """

    identity: str
    columns: dict[str, Any]
    words: tuple[Words, ...]
    natural: tuple[str, ...] = ()
    beside: dict[str, Any] | None = None
    several: bool = False

    def is_said_by(self, record: ReadRecord) -> bool:
        """True if the record's natural columns hold what is said."""
        return bool(self.natural) and all(
            _same(getattr(record, name), self.columns[name]) for name in self.natural
        )

    def names(self, record: ReadRecord) -> bool:
        if self.several:
            return record.identity.rpartition("|")[0] == self.identity
        return record.identity == self.identity


@dataclass(slots=True)
class Recognised:
    """A thing said and the record that it is: None where it is new.

    `leads` is False where another thing said has a better claim: then only its words count.
    """

    said: Said
    record: ReadRecord | None = None
    leads: bool = True


def recognise(stored: Sequence[ReadRecord], said: Sequence[Said]) -> list[Recognised]:
    """Find for each thing said, in order, its record: first by name, then by natural columns."""
    found = [Recognised(one) for one in said]
    taken: list[ReadRecord] = []
    for one in found:
        one.record = _by_name(stored, one.said, taken)
        if one.record is not None:
            one.leads = one.record not in taken
            taken.append(one.record)
    for one in found:
        if one.record is None:
            one.record = _by_what_it_says(stored, one.said, taken)
            if one.record is not None:
                one.leads = one.record not in taken
                taken.append(one.record)
    return found


def _by_name(stored: Sequence[ReadRecord], said: Said, taken: list[ReadRecord]) -> ReadRecord | None:
    named = [record for record in stored if record.identity and said.names(record)]
    if said.several:
        free = [record for record in named if record not in taken]
        return max(free, key=lambda record: _likeness(record, said), default=None)
    if not named:
        return None
    # Where a person made another record say what is said here, that one is meant; unless this is touched too.
    holder = holder_of(stored, said, named[0])
    return holder if holder and not named[0].touched else named[0]


def _by_what_it_says(stored: Sequence[ReadRecord], said: Said, taken: list[ReadRecord]) -> ReadRecord | None:
    if said.several:
        return holder_of([record for record in stored if record not in taken], said)
    return holder_of(stored, said)


def holder_of(stored: Sequence[ReadRecord], said: Said, known: ReadRecord | None = None) -> ReadRecord | None:
    """Return the record whose natural columns hold what is said: `known`, one that stands, one rejected."""
    holders = [record for record in stored if said.is_said_by(record)]
    if known in holders:
        return known
    return min(holders, key=lambda record: record.state == State.REJECTED, default=None)


def _likeness(record: ReadRecord, said: Said) -> int:
    """In how many columns the machine said before what it says now."""
    return sum(
        record.machine.get(name) == record.in_json(name, value) for name, value in said.columns.items()
    )


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, models.Model) and isinstance(other, models.Model):
        return one.standing_self() == other.standing_self()
    return one == other

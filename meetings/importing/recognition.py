"""Which stored record each thing is that a reading says: known by its name, or by what it says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import models

from meetings.extraction.findings import Mention as Words
from meetings.models.read import ReadRecord, State

JOINED_MARK = "|joined"  # what a join adds to the identity of a record that is known twice


def plain_identity(identity: str) -> str:
    """The reader's own name for a record, whatever joins it went through."""
    return identity.replace(JOINED_MARK, "")


def free_identity(identity: str, beside: models.QuerySet) -> str:
    """Return `identity` with as many marks of a join as it takes to be the only one beside these records.

    What a person added has none, and needs none.
    """
    taken = set(beside.values_list("identity", flat=True))
    while identity and identity in taken:
        identity += JOINED_MARK
    return identity


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
        """True if the record's natural columns hold what is said, or what that was merged with."""
        return bool(self.natural) and all(
            _same(getattr(record, name), self.columns[name]) for name in self.natural
        )

    def is_exactly_said_by(self, record: ReadRecord) -> bool:
        return bool(self.natural) and all(
            getattr(record, name) == self.columns[name] for name in self.natural
        )

    def names(self, record: ReadRecord) -> bool:
        if self.several:
            return plain_identity(record.identity).rpartition("|")[0] == self.identity
        return record.identity == self.identity


@dataclass(slots=True)
class Recognised:
    """A thing said and the record that it is: None where it is new.

    `leads` is False where another thing said has a better claim: then only its words count.
    """

    said: Said
    record: ReadRecord | None = None
    leads: bool = True


def recognise(
    stored: Sequence[ReadRecord], said: Sequence[Said], told_here: Callable[[ReadRecord], bool]
) -> list[Recognised]:
    """Find for each thing said, in order, its record: first by name, then by natural columns.

    `told_here` says whether the report that is read gave a record before.
    """
    found = [Recognised(one) for one in said]
    _pair_alike(stored, [one for one in found if one.said.several], told_here)
    single = [one for one in found if not one.said.several]
    taken: list[ReadRecord] = []
    for find in (partial(_by_name, told_here), holder_of):
        for one in single:
            if one.record is None and (record := find(stored, one.said)):
                one.record, one.leads = record, record not in taken
                taken.append(record)
    return found


def _pair_alike(stored: Sequence[ReadRecord], found: Sequence[Recognised], told_here) -> None:
    """Give each thing its own record of the same name or with the same columns, the most alike first."""
    pairs = [
        (-_likeness(record, one.said), not one.said.names(record), not told_here(record), order, place)
        for order, one in enumerate(found)
        for place, record in enumerate(stored)
        if one.said.names(record) or one.said.is_said_by(record)
    ]
    taken = set()
    for *_claim, order, place in sorted(pairs):
        if found[order].record is None and place not in taken:
            found[order].record = stored[place]
            taken.add(place)


def _likeness(record: ReadRecord, said: Said) -> int:
    """In how many columns the machine said before, or a person says, what the machine says now."""
    known = record.machine or record.effective()
    return sum(known.get(name) == record.in_json(name, value) for name, value in said.columns.items())


def _by_name(told_here, stored: Sequence[ReadRecord], said: Said) -> ReadRecord | None:
    known = [record for record in stored if record.identity]
    named = next((record for record in known if said.names(record)), None)
    joined = [one for one in known if one != named and plain_identity(one.identity) == said.identity]
    if joined and (named is None or not told_here(named)):  # each of two had brought one of this name
        named = next(filter(told_here, joined), named)
    if named is None or named.touched:
        return named
    # Where a person made another record say what is said here, that one is meant.
    return holder_of(stored, said, named) or named


def holder_of(stored: Sequence[ReadRecord], said: Said, known: ReadRecord | None = None) -> ReadRecord | None:
    """Return the record whose natural columns hold what is said: `known`, one that stands, one rejected.

    Of several, the one that says just this comes before one that says what this was merged with.
    """
    holders = [record for record in stored if said.is_said_by(record)]
    if known in holders:
        return known

    def claim(record: ReadRecord) -> tuple[bool, bool]:
        return record.state == State.REJECTED, not said.is_exactly_said_by(record)

    return min(holders, key=claim, default=None)


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, models.Model) and isinstance(other, models.Model):
        return one.standing_self() == other.standing_self()
    return one == other

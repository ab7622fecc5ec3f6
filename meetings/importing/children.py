"""Brings the records of one kind below one owner into step with what the machine now reads."""

from collections.abc import Sequence

from django.db import models

from meetings.importing.evidence import Evidence
from meetings.importing.merge import is_lost, let_go, merge
from meetings.importing.recognition import Recognised, Said, holder_of, recognise
from meetings.models.read import ReadRecord


class Children:
    """The records of one kind below `owner`: takes in what is said, then lets go what no longer is."""

    def __init__(self, owner: models.Model, children: models.Manager, evidence: Evidence):
        self.owner, self.children, self.evidence = owner, children, evidence
        self.stored: list[ReadRecord] = list(children.all())
        self.identities = {record.identity for record in self.stored}
        self.seen: list[ReadRecord] = []
        self.changed = False

    def take(self, said: Sequence[Said]) -> list[ReadRecord]:
        """Create and merge; return the records in the order of `said`."""
        for one in recognise(self.stored, said, self.evidence.told_here):
            record = one.record
            if record is None:
                record = holder_of(self.stored, one.said) if not one.said.several else None
                one.leads = record is None
            if record is None:
                one.record = record = self.children.model(**{self.children.field.name: self.owner})
                self._merge(one)
                self.stored.append(record)
            else:
                if is_lost(record):
                    self.evidence.forget(record)
                if one.leads and not self.evidence.told_before(record):
                    self._merge(one)
            self.seen.append(record)
            self.evidence.give(record, one.said.words)
        return self.seen

    def unseen(self) -> list[ReadRecord]:
        seen = {record.pk for record in self.seen}
        return [record for record in self.stored if record.pk not in seen]

    def let_go(self) -> bool:
        """Remove, or keep and queue, what is no longer said; return whether any child changed."""
        lost = [
            record for record in self.unseen() if record.identity and not self.evidence.told_elsewhere(record)
        ]
        for record in lost:
            if record.touched:
                self.evidence.keep(record)
        self.changed |= let_go(lost)
        return self.changed

    def _merge(self, one: Recognised) -> None:
        """Merge what is said into its record and save it if it is new or differs."""
        record, said = one.record, one.said
        columns = dict(said.columns)
        if self._is_held_by_another(said, record):
            for name in said.natural:  # another record holds them: a person saw to that
                columns.pop(name)
        changed = merge(record, columns) or record.pk is None
        if not record.identity:
            record.identity = self._free_identity(said)
            self.identities.add(record.identity)
            changed |= bool(record.identity)
        for name, value in (said.beside or {}).items():
            if getattr(record, name) != value:
                setattr(record, name, value)
                changed = True
        if changed:
            record.save()
            self.changed = True

    def _is_held_by_another(self, said: Said, record: ReadRecord) -> bool:
        """True if another record has the natural columns that are said, or those they were merged with."""
        if said.several or record.pk is None:
            return False
        exactly = [one for one in self.stored if said.is_exactly_said_by(one)]
        known = holder_of(self.stored, said, record) in (None, record)
        return not known or bool(exactly and record not in exactly)

    def _free_identity(self, said: Said) -> str:
        if not said.several:
            return "" if said.identity in self.identities else said.identity
        number = 1
        while f"{said.identity}|{number}" in self.identities:
            number += 1
        return f"{said.identity}|{number}"


def bring_into_step(
    owner: models.Model, children: models.Manager, said: Sequence[Said], evidence: Evidence
) -> bool:
    """Create, merge and let go the `children` of `owner`; return whether any changed."""
    records = Children(owner, children, evidence)
    records.take(said)
    return records.let_go()

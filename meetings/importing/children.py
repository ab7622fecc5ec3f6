"""Brings the records of one kind below one owner into step with what the machine now reads."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from meetings.extraction.findings import Mention as Words
from meetings.importing.evidence import Evidence, told_elsewhere
from meetings.importing.merge import let_go, merge, recognise
from meetings.models.read import ReadRecord


@dataclass(frozen=True, slots=True)
class Said:
    """One record as the machine reads it.

    `identity` is the reader's name for it within the owner; `columns` the values that a person may correct;
    `natural` the names of the columns that no two records of the owner share; `beside` columns that only the
    machine sets.
    """

    identity: str
    columns: dict[str, Any]
    words: tuple[Words, ...]
    natural: tuple[str, ...] = ()
    beside: dict[str, Any] = field(default_factory=dict)


def bring_into_step(
    owner: models.Model, children: models.Manager, said: Iterable[Said], evidence: Evidence
) -> tuple[list[ReadRecord], bool]:
    """Create, merge and let go the `children` of `owner`.

    Return them in the order of `said`, and whether any changed.
    """
    stored = list(children.all())
    seen: list[ReadRecord] = []
    changed = False
    for one in said:
        natural = {name: one.columns[name] for name in one.natural}
        record = recognise(stored, one.identity, natural)
        if record is None:
            record = children.model(**{children.field.name: owner})
            stored.append(record)
        changed |= _take(record, one)
        seen.append(record)
        evidence.give(record, one.words)
    lost = [
        record
        for record in stored
        if record.identity and record not in seen and not told_elsewhere(record, evidence.versions)
    ]
    for record in lost:
        if record.touched:
            evidence.keep(record)
    return seen, let_go(lost) or changed


def _take(record: ReadRecord, one: Said) -> bool:
    """Merge what is said into `record` and save it if it is new or differs."""
    changed = merge(record, one.columns) or record.pk is None
    if not record.identity:
        record.identity, changed = one.identity, True
    for name, value in one.beside.items():
        if getattr(record, name) != value:
            setattr(record, name, value)
            changed = True
    if changed:
        record.save()
    return changed

"""Whether the index says what the database says, and making it so."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from haystack import connections

from meetings.models import IndexDebt
from meetings.search.building import all_documents, index_records, pay, rebuild
from meetings.search.generation import Generation
from meetings.search.places import IndexUnavailable
from meetings.search.schema import COLUMNS, VALUES, Document


class Kept(NamedTuple):
    """What the index has of a record, or should have, as far as it can be compared."""

    columns: dict[str, int]
    values: dict[str, list[str]]


@dataclass
class Differences:
    """Records by name ("meetings.meeting.12"): not in the index, in it though gone, in it as they were.

    `owed` changes are known to be still to come and count for none of these; `unusable` says why there is no
    index to compare with, or is "".
    """

    missing: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    owed: int = 0
    unusable: str = ""

    def __bool__(self) -> bool:
        return bool(self.missing or self.gone or self.stale or self.owed or self.unusable)


def check(progress: Callable[[int], None] = lambda number: None) -> Differences:
    """Compare every record with what the index has of it."""
    found = Differences()
    owed = set(IndexDebt.objects.values_list("record", flat=True))
    try:
        kept = _kept(connections["default"].get_backend().reader.generation())
    except IndexUnavailable as error:
        return Differences(unusable=str(error), owed=len(owed))
    found.owed = len(owed)
    for document in all_documents():
        progress(1)
        (name,) = document.weights["id"]
        there = kept.pop(name, [])
        if name in owed:
            continue
        if not there:
            found.missing.append(name)
        elif there != [_of(document)]:
            found.stale.append(name)
    found.gone = sorted(kept.keys() - owed)
    return found


def repair(differences: Differences) -> None:
    """Bring the index into step. Raises IndexUnavailable."""
    if differences.unusable:
        rebuild()
        return
    names = [*differences.missing, *differences.gone, *differences.stale]
    if names:
        index_records(names)
    if differences.owed and not pay():
        raise IndexUnavailable("what is owed could not be paid")


def _kept(generation: Generation) -> dict[str, list[Kept]]:
    """Return by name what the index has of each record; more than one is one too many."""
    columns = {name: generation.column(name).tolist() for name in COLUMNS}
    values = {name: _values(generation, name) for name in VALUES}
    kept: dict[str, list[Kept]] = defaultdict(list)
    identities = generation.facet("id")
    live = np.flatnonzero(generation.live[identities.docs])
    for at in live.tolist():
        document = int(identities.docs[at])
        kept[identities.values[identities.codes[at]]].append(
            Kept(
                {name: numbers[document] for name, numbers in columns.items()},
                {name: sorted(by_document.get(document, ())) for name, by_document in values.items()},
            )
        )
    return kept


def _values(generation: Generation, name: str) -> dict[int, list[str]]:
    facet = generation.facet(name)
    found: dict[int, list[str]] = defaultdict(list)
    for document, code in zip(facet.docs.tolist(), facet.codes.tolist(), strict=True):
        found[document].append(facet.values[code])
    return found


def _of(document: Document) -> Kept:
    return Kept(dict(document.columns), {name: sorted(document.weights[name]) for name in VALUES})

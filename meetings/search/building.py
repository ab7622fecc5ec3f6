"""Bringing the index up to date: with what is owed, or with everything, beside the live one."""

import logging
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from threading import local

from django.db import transaction
from haystack import connections

from meetings.models import IndexDebt
from meetings.search.engine import APP, ArchiveBackend, model_of
from meetings.search.places import IndexUnavailable
from meetings.search.prepared import documents
from meetings.search.schema import Document
from meetings.search.state import usable

log = logging.getLogger(__name__)

AT_ONCE = 4096  # documents of one segment: what is held in memory while building
CHUNK = 200  # records read from the database in one query
DEBTS = 500  # paid in one step

_thread = local()  # `said`: what it last complained of


def pay(*, in_a_hurry: bool = True) -> bool:
    """Bring the index up to date with what is owed. Return whether nothing is left that could be paid now.

    Where it is missing, damaged or of another version it is built anew; in a hurry, as when somebody waits
    for a page, only if the archive is small (see BUILT_AT_ONCE in the settings).
    """
    if transaction.get_connection().in_atomic_block:
        return False  # the last commit of several that are nested will see to it
    try:
        _pay(in_a_hurry)
    except IndexUnavailable as error:
        if getattr(_thread, "said", "") != str(error):  # once, and not for each of many changes
            log.warning("The search index will be brought up to date later: %s.", error)
            _thread.said = str(error)
        return False
    _thread.said = ""
    return True


def _pay(in_a_hurry: bool) -> None:
    try:
        while debts := list(IndexDebt.objects.order_by("pk")[:DEBTS]):
            index_records({debt.record for debt in debts})
            IndexDebt.objects.filter(pk__in=[debt.pk for debt in debts]).delete()
    except IndexUnavailable:
        most = connections["default"].options["BUILT_AT_ONCE"]
        if usable() or not most or (in_a_hurry and total() > most):
            raise
        build(patience=0)


def index_records(names: Iterable[str]) -> None:
    """Index records by name ("meetings.meeting.12") as they are now; take out those that are gone.

    Raises IndexUnavailable.
    """
    by_model: dict[str, list[int]] = {}
    for name in names:
        _app, model, pk = name.split(".")
        by_model.setdefault(model, []).append(int(pk))
    backend: ArchiveBackend = connections["default"].get_backend()
    unified = connections["default"].get_unified_index()

    def made():
        for model, pks in by_model.items():
            index = unified.get_index(model_of(model))
            yield from documents(index, index.index_queryset().filter(pk__in=pks))

    backend.replace([f"{APP}.{model}.{pk}" for model, pks in by_model.items() for pk in pks], made())


def rebuild(progress: Callable[[int], None] = lambda number: None, patience: float = 60.0) -> int:
    """Build a new index from the database and put it in the place of the old one; return its size.

    Searching goes on meanwhile. What changes meanwhile is owed, and paid at the end. Raises IndexUnavailable.
    """
    made = build(progress, patience)
    pay()
    return made


def build(progress: Callable[[int], None] = lambda number: None, patience: float = 60.0) -> int:
    """As `rebuild`, and leave what changes meanwhile owed."""
    backend: ArchiveBackend = connections["default"].get_backend()
    with backend.place.writing(patience):
        # Whatever was owed before reading begins is read.
        owed = list(IndexDebt.objects.values_list("pk", flat=True))
        with backend.place.build() as directory:
            backend.create(directory)
            made = 0
            records = _counted(all_documents(), progress)
            for first in records:
                made += backend.write(directory, chain([first], islice(records, AT_ONCE - 1)))
        for start in range(0, len(owed), 500):
            IndexDebt.objects.filter(pk__in=owed[start : start + 500]).delete()
    return made


def _counted(records: Iterator[Document], progress: Callable[[int], None]) -> Iterator[Document]:
    for record in records:
        progress(1)
        yield record


def all_documents() -> Iterator[Document]:
    """Yield what an index of today would have."""
    unified = connections["default"].get_unified_index()
    for model in sorted(unified.get_indexed_models(), key=lambda model: model._meta.model_name):
        index = unified.get_index(model)
        records = index.index_queryset().order_by("pk").iterator(chunk_size=CHUNK)
        yield from documents(index, records)


def total() -> int:
    """Return the number of records that an index of today would have."""
    unified = connections["default"].get_unified_index()
    return sum(unified.get_index(model).index_queryset().count() for model in unified.get_indexed_models())

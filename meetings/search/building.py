"""Building a whole index beside the live one."""

from collections.abc import Callable, Iterator
from itertools import chain, islice

from haystack import connections

from meetings.models import IndexDebt
from meetings.search.engine import ArchiveBackend, documents
from meetings.search.schema import Document
from meetings.search.updating import pay

AT_ONCE = 4096  # documents of one segment: what is held in memory while building
CHUNK = 200  # records read from the database in one query


def rebuild(progress: Callable[[int], None] = lambda number: None, patience: float = 60.0) -> int:
    """Build a new index from the database and put it in the place of the old one; return its size.

    Searching goes on meanwhile. What changes meanwhile is owed, and paid at the end. Raises IndexUnavailable.
    """
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
    pay()
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

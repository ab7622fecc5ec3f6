"""The archive's engine for Haystack: Whoosh's, without what does not hold for Vietnamese or for many readers.

`SearchQuerySet` stays the door. What goes through it is a question as `query.parse` makes it, not a string of
Whoosh's language.
"""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from haystack.backends import log_query
from haystack.backends.whoosh_backend import WhooshEngine, WhooshSearchBackend, WhooshSearchQuery
from haystack.exceptions import SearchBackendError
from haystack.models import SearchResult
from haystack.utils import get_identifier
from haystack.utils.app_loading import haystack_get_model
from whoosh.index import LockError

from meetings.search.answering import Answering
from meetings.search.conditions import question_of
from meetings.search.generation import Generation
from meetings.search.places import IndexLocked, IndexUnavailable, Place
from meetings.search.prepared import documents
from meetings.search.query import Node, parse
from meetings.search.reader import Reader
from meetings.search.schema import Document, schema
from meetings.search.storage import ArchiveStorage
from meetings.search.writer import ArchiveWriter, join_small

APP = "meetings"


@lru_cache
def reader_of(path: str) -> Reader:
    """Return the one reader that all threads of this process share."""
    return Reader(Place(path))


class ArchiveBackend(WhooshSearchBackend):
    """Raises IndexUnavailable wherever the index can't be read or written; nothing is swallowed."""

    def setup(self) -> None:
        self.setup_complete = True

    @property
    def place(self) -> Place:
        return self.reader.place

    @property
    def reader(self) -> Reader:
        return reader_of(str(self.path))

    # Writing

    def update(self, index, iterable: Iterable, commit: bool = True) -> None:
        self.replace([get_identifier(record) for record in iterable], documents(index, iterable))

    def remove(self, obj_or_string, commit: bool = True) -> None:
        self.replace([get_identifier(obj_or_string)], [])

    def replace(self, identities: list[str], new: Iterable[Document]) -> None:
        """Take the documents of these records out of the index and put the new ones in, in one step."""
        with self.place.writing():
            self.reader.generation()  # so that nothing is added to a damaged index
            self.write(self.place.live(), new, identities)

    def write(self, directory, new: Iterable[Document], identities: Iterable[str] = ()) -> int:
        """Write to one build; return how many documents were new. The caller holds the place's lock."""
        try:
            writer = ArchiveWriter(ArchiveStorage(directory).open_index(), timeout=2.0)
            try:
                writer.remove(identities)
                for one in new:
                    writer.add(one)
                added = writer.docnum
                writer.commit(mergetype=join_small)
            except BaseException:
                writer.cancel()
                raise
        except LockError as error:
            raise IndexLocked(f"another process is writing in {directory}") from error
        except Exception as error:
            raise IndexUnavailable(f"the index can't be written: {error!r}") from error
        return added

    def clear(self, models=None, commit: bool = True) -> None:
        """Empty the index, or take out all records of some models."""
        with self.place.writing():
            if models is None:
                with self.place.build() as directory:
                    self.create(directory)
            else:
                generation = self.reader.generation()
                gone = [f"{APP}.{model._meta.model_name}." for model in models]
                identities = [one for one in generation.facet("id").values if one.startswith(tuple(gone))]
                self.write(self.place.live(), [], identities)

    def create(self, directory) -> None:
        ArchiveStorage(directory).create_index(schema())

    def optimize(self) -> None:
        """Segments are joined as they are written."""

    # Reading

    @log_query
    def search(
        self,
        query: Node | str,
        sort_by: list[str] | None = None,
        start_offset: int = 0,
        end_offset: int | None = None,
        facets: dict | None = None,
        narrow_queries: Iterable[str] = (),
        models: Iterable[type] = (),
        spelling_query: str | None = None,
        result_class: type | None = None,
        **_others,
    ) -> dict:
        """Answer a question, see `Answering`; one that no document answers whole is "partial"."""
        generation = self.reader.generation()
        try:
            query = parse(query) if isinstance(query, str) else query
            answering = Answering(generation, query, _narrowed(narrow_queries, models))
            counted = {name: answering.counts(name) for name in facets or ()}
            suggestion = answering.suggestion(spelling_query)
            order = (sort_by or ["relevance"])[0]
            docs, scores = answering.page(order, start_offset or 0, end_offset)
        except (ValueError, IndexError, OSError) as error:
            raise IndexUnavailable(f"the index can't be read: {error!r}") from error
        return {
            "results": _results(generation, docs, scores, result_class or SearchResult),
            "hits": len(answering.docs),
            "facets": {"fields": counted} if facets else {},
            "partial": answering.partial,
            "spelling_suggestion": suggestion,
        }

    def more_like_this(self, model_instance, *_args, **_kwargs):
        raise SearchBackendError("the archive's index keeps no texts to compare")


class ArchiveQuery(WhooshSearchQuery):
    """Gathers what a SearchQuerySet asks for as a question, not as a string."""

    partial = False

    def build_query(self) -> Node:
        return question_of(self.query_filter)

    def build_query_fragment(self, field: str, filter_type: str, value) -> str:
        """For `narrow(SQ(...))`."""
        values = value if isinstance(value, list | tuple | set) else [value]
        return " ".join(f'{field}:"{one}"' for one in values)

    def __str__(self) -> str:
        return str(self.build_query())

    def post_process_facets(self, results: dict) -> dict:
        self.partial = results.get("partial", False)
        return super().post_process_facets(results)


class ArchiveEngine(WhooshEngine):
    backend = ArchiveBackend
    query = ArchiveQuery


def _narrowed(narrow_queries: Iterable[str], models: Iterable[type]) -> dict[str, set[str]]:
    """Return field → the values that are left."""
    wanted: dict[str, set[str]] = {}
    for one in narrow_queries or ():
        field, _, value = one.partition(":")
        wanted.setdefault(field, set()).add(value.strip('"'))
    if models:
        wanted["type"] = {model._meta.model_name for model in models}
    return wanted


def _results(generation: Generation, docs: np.ndarray, scores: np.ndarray, result_class: type) -> list:
    types = map(generation.facet("type").values.__getitem__, generation.type_codes[docs].tolist())
    pks = map(str, generation.column("pk")[docs].tolist())
    return [result_class(APP, *one) for one in zip(types, pks, scores.tolist(), strict=True)]


def model_of(name: str) -> type:
    return haystack_get_model(APP, name)

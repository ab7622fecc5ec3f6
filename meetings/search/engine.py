"""The archive's engine for Haystack: Whoosh's, without what does not hold for Vietnamese or for many readers.

`SearchQuerySet` stays the door. What goes through it is a question as `query.parse` makes it, not a string of
Whoosh's language; one evaluation gives the hits of a page, their number and every facet.
"""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from haystack.backends import SearchNode, log_query
from haystack.backends.whoosh_backend import WhooshEngine, WhooshSearchBackend, WhooshSearchQuery
from haystack.constants import DJANGO_ID, ID
from haystack.exceptions import SearchBackendError, SkipDocument
from haystack.models import SearchResult
from haystack.utils import get_identifier
from haystack.utils.app_loading import haystack_get_model
from whoosh.index import LockError

from meetings.search import ranking
from meetings.search.evaluate import Evaluation, marked
from meetings.search.generation import Generation
from meetings.search.places import IndexLocked, IndexUnavailable, Place
from meetings.search.query import All, Any, Node, Not, Values, Words, parse
from meetings.search.reader import Reader
from meetings.search.schema import VALUES, Document, document, schema
from meetings.search.storage import ArchiveStorage
from meetings.search.suggesting import Suggesting
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
        """Answer a question. A facet's counts heed every narrowing but that of its own field.

        So a count is what a click on the value gives. "partial" tells that no document has all words, and
        that these are the nearest.
        """
        generation = self.reader.generation()
        try:
            query = parse(query) if isinstance(query, str) else query
            asked = Evaluation(generation, query)
            found = asked.found() & generation.live
            partial = not found.any()
            if partial:
                found = asked.nearest() & generation.live
                partial = bool(found.any())
            narrowings = _narrowings(generation, narrow_queries, models)
            docs = np.flatnonzero(_all(found, narrowings.values()))
            counted = {
                name: generation.facet(name).counts(
                    np.flatnonzero(_all(found, (mask for field, mask in narrowings.items() if field != name)))
                    if name in narrowings
                    else docs
                )
                for name in facets or ()
            }
            suggestion = ""
            if spelling_query and (partial or not found.any() or not marked(query)):
                suggestion = Suggesting(generation).suggestion(spelling_query)
            end = min(end_offset or len(docs), len(docs))
            best, scores = ranking.page(
                generation, docs, asked.scores(docs), _order(sort_by), start_offset or 0, end
            )
        except (ValueError, IndexError, OSError) as error:
            raise IndexUnavailable(f"the index can't be read: {error!r}") from error
        return {
            "results": _results(generation, best, scores, result_class or SearchResult),
            "hits": len(docs),
            "facets": {"fields": counted} if facets else {},
            "partial": partial,
            "spelling_suggestion": suggestion,
        }

    def more_like_this(self, model_instance, *_args, **_kwargs):
        raise SearchBackendError("the archive's index keeps no texts to compare")


class ArchiveQuery(WhooshSearchQuery):
    """Gathers what a SearchQuerySet asks for as a question, not as a string."""

    partial = False

    def build_query(self) -> Node:
        return _node(self.query_filter)

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


def documents(index, records: Iterable) -> Iterable[Document]:
    """Yield each record as the index keeps it, without those that are not to be found."""
    for record in records:
        try:
            prepared = index.full_prepare(record)
        except SkipDocument:
            continue
        values = {name: _several(prepared.get(name)) for name in VALUES}
        values["type"] = [record._meta.model_name]
        yield document(prepared[ID], int(prepared[DJANGO_ID]), prepared["text"], prepared.get("day"), values)


def _several(value) -> list:
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple | set) else [value]


def _node(tree: SearchNode) -> Node:
    """Return what a SearchQuerySet's conditions ask for."""
    nodes = []
    for child in tree.children:
        if isinstance(child, SearchNode):
            nodes.append(_node(child))
        else:
            field, condition = tree.split_expression(child[0])
            nodes.append(_condition(field, condition, child[1]))
    if len(nodes) == 1 and not tree.negated:
        return nodes[0]
    node = Any(tuple(nodes)) if tree.connector == "OR" else All(tuple(nodes))
    return Not(node) if tree.negated else node


def _condition(field: str, condition: str, value) -> Node:
    value = getattr(value, "query_string", value)
    if field in ("content", "text") and condition in ("content", "contains", "exact"):
        return value if isinstance(value, Node) else parse(str(value))
    if field in VALUES and condition in ("content", "exact", "in"):
        return Values(field, tuple(str(one) for one in _several(value)))
    if condition in ("content", "contains", "exact"):
        return _within(parse(str(value)), field)
    raise SearchBackendError(f"{field}__{condition} is no question that this engine answers")


def _within(node: Node, field: str) -> Node:
    """Ask for the words of `node` in one part of the record only."""
    if isinstance(node, All):
        return All(tuple(_within(one, field) for one in node.nodes))
    return Words(node.tokens, node.wholes, field) if isinstance(node, Words) else node


def _narrowings(generation: Generation, narrow_queries: Iterable[str], models: Iterable[type]) -> dict:
    """Return field → the documents that its narrowing leaves; values of one field are alternatives."""
    wanted: dict[str, set[str]] = {}
    for one in narrow_queries or ():
        field, _, value = one.partition(":")
        wanted.setdefault(field, set()).add(value.strip('"'))
    if models:
        wanted["type"] = {model._meta.model_name for model in models}
    masks = {}
    for field, values in wanted.items():
        if field not in VALUES:
            raise SearchBackendError(f"{field} is no facet")
        masks[field] = Evaluation(generation, Values(field, tuple(values))).found()
    return masks


def _all(mask: np.ndarray, others: Iterable[np.ndarray]) -> np.ndarray:
    for other in others:
        mask = mask & other
    return mask


def _order(sort_by: list[str] | None) -> str:
    order = (sort_by or ["relevance"])[0]
    if order not in ("relevance", "day", "-day"):
        raise SearchBackendError(f"sorting by {order} is not possible")
    return order


def _results(generation: Generation, docs: np.ndarray, scores: np.ndarray, result_class: type) -> list:
    types = map(generation.facet("type").values.__getitem__, generation.type_codes[docs].tolist())
    pks = map(str, generation.column("pk")[docs].tolist())
    return [result_class(APP, *one) for one in zip(types, pks, scores.tolist(), strict=True)]


def model_of(name: str) -> type:
    return haystack_get_model(APP, name)

"""Records as the index keeps them, from what Haystack prepares of each."""

from collections.abc import Iterable

from haystack.constants import DJANGO_ID, ID
from haystack.exceptions import SkipDocument

from meetings.search.schema import VALUES, Document, document


def documents(index, records: Iterable) -> Iterable[Document]:
    """Yield each record as the index keeps it, without those that are not to be found."""
    for record in records:
        try:
            prepared = index.full_prepare(record)
        except SkipDocument:
            continue
        values = {name: several(prepared.get(name)) for name in VALUES}
        values["type"] = [record._meta.model_name]
        yield document(prepared[ID], int(prepared[DJANGO_ID]), prepared["text"], prepared.get("day"), values)


def several(value) -> list:
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple | set) else [value]

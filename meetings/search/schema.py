"""What the index holds of a record: terms with their weights, values for facets, a few numbers. No text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from whoosh import columns, formats
from whoosh.analysis import IDAnalyzer
from whoosh.fields import COLUMN, FieldType, Schema

from meetings.search.analysis import tokens
from meetings.search.documents import ZonedText

# To be raised when an index that older code made can't answer as this code asks; such an index is built anew.
VERSION = 1

NAMES = "title", "who", "where", "which"  # zones whose words can be asked for alone
VALUES = "type", "province", "year", "kind", "official", "resolution"  # for facets: of each, any number
COLUMNS = {
    "pk": columns.NumericColumn("q"),
    "day": columns.NumericColumn("i"),  # as date.toordinal(); 0 where there is none
    "length": columns.NumericColumn("i"),  # of the text in tokens, as their zones weigh
    "title_length": columns.NumericColumn("i"),  # in different folded syllables
}


@dataclass(frozen=True, slots=True)
class Document:
    """A record as the index keeps it: the weight of each of its terms, by "field\\0form", and its columns."""

    weights: dict[bytes, float]
    columns: dict[str, int]


def document(
    identity: str, pk: int, text: ZonedText, day: date | None, values: dict[str, Iterable[object]]
) -> Document:
    weights = {f"text\0{term}".encode(): weight for term, weight in text.weights().items()}
    for name in NAMES:
        weights.update((f"{name}\0{term}".encode(), 1.0) for term in text.field_terms(name))
    for name in VALUES:
        weights.update((f"{name}\0{value}".encode(), 1.0) for value in values.get(name, ()))
    weights[f"id\0{identity}".encode()] = 1.0
    numbers = {
        "pk": pk,
        "day": day.toordinal() if day else 0,
        "length": text.length(),
        "title_length": len({t.folded for z in text.zones if z.field == "title" for t in tokens(z.text)}),
    }
    return Document(weights, numbers)


def schema() -> Schema:
    """Return the fields as Whoosh knows them. Analysis is done before it is asked."""
    terms = FieldType(formats.Existence(), IDAnalyzer())
    return Schema(
        **dict.fromkeys(("id", "text", *NAMES, *VALUES), terms),
        **{name: COLUMN(column) for name, column in COLUMNS.items()},
    )

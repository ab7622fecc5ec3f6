"""What the index holds of a record: terms with their weights, values for facets, a few numbers. No text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from whoosh import columns, formats
from whoosh.analysis import IDAnalyzer
from whoosh.fields import COLUMN, FieldType, Schema

from meetings.search import rows
from meetings.search.documents import ZonedText, analysed

# To be raised when an index that older code made can't answer as this code asks; such an index is built anew.
VERSION = 5

NAMES = rows.FIELDS[1:]
# For facets: of each, any number.
VALUES = "type", "province", "year", "month", "kind", "official", "resolution"
COLUMNS = {
    "pk": columns.NumericColumn("q"),
    "day": columns.NumericColumn("i"),  # as date.toordinal(); 0 where there is none
    "length": columns.NumericColumn("i"),  # of the text in tokens, as their zones weigh
    "title_length": columns.NumericColumn("i"),  # in different folded syllables
}


@dataclass(frozen=True, slots=True)
class Document:
    """A record as the index keeps it.

    The words of its text zone by zone, each zone with its mark (see `rows`); by field the weights of all
    other terms; its columns.
    """

    text: list[tuple[int, list[str]]]
    weights: dict[str, dict[str, float]]
    columns: dict[str, int]


def document(
    identity: str, pk: int, text: ZonedText, day: date | None, values: dict[str, Iterable[object]]
) -> Document:
    found = analysed(text)
    zones = [(rows.mark(zone.field, zone.weight), words) for zone, words in found.zones]
    weights = {
        "id": {identity: 1.0},
        "whole": found.wholes,
        **{name: dict.fromkeys(found.parts.get(name, ()), 1.0) for name in NAMES},
        **{name: dict.fromkeys(map(str, values.get(name, ())), 1.0) for name in VALUES},
    }
    title = {term for term in found.parts.get("title", ()) if "=" not in term and " " not in term}
    numbers = {
        "pk": pk,
        "day": day.toordinal() if day else 0,
        "length": found.length,
        "title_length": len(title),
    }
    return Document(zones, weights, numbers)


def schema() -> Schema:
    """Return the fields as Whoosh knows them. Analysis is done before it is asked."""
    terms = FieldType(formats.Existence(), IDAnalyzer())
    return Schema(
        **dict.fromkeys(("id", "text", "whole", *NAMES, *VALUES), terms),
        **{name: COLUMN(column) for name, column in COLUMNS.items()},
    )

"""What can be asked of the archive, and the form of an answer."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db.models import Model
from django.utils.safestring import SafeString

from meetings.models import Province

TYPES = "meeting", "official", "resolution", "statistic"
FACETS = "province", "year", "month", "kind", "official", "resolution"
SORTS = {"relevance": None, "newest": "-day", "oldest": "day"}


@dataclass(frozen=True)
class Question:
    """What is looked for, and among what.

    `text` as it was typed; `kinds` of records, of TYPES (none means all); `province` an address, `month` as
    "2025-10", `kind` a MeetingKind, `official` and `resolution` slugs; `sort` one of SORTS; pages count
    from 1.
    """

    text: str = ""
    kinds: tuple[str, ...] = ()
    province: str = ""
    year: int | None = None
    month: str = ""
    kind: str = ""
    official: str = ""
    resolution: str = ""
    sort: str = "relevance"
    page: int = 1
    page_size: int = 20

    def narrowings(self) -> dict[str, str]:
        chosen = {name: getattr(self, name) for name in FACETS}
        return {name: str(value) for name, value in chosen.items() if value}


class FacetValue(NamedTuple):
    """A value that results have, what it is called, and how many results there are once it is chosen."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Hit:
    """A record that was found. `snippet_html` is escaped, with the words that were asked for in <mark>.

    `place` is the meeting's, on its day; of an official where they are known, of a document whose it is.
    """

    record: Model
    type: str
    title: str
    title_html: SafeString
    url: str
    snippet_html: SafeString
    date: date | None
    place: Province | None
    province: str  # what the place is called
    score: float


@dataclass(frozen=True)
class Answer:
    """`total` results, of which `results` are the page asked for.

    `notice` says what a reader should know: that no record has all the words, that the index is being built.
    `available` is False where the database answered because there is no index.
    """

    total: int = 0
    results: list[Hit] = field(default_factory=list)
    facets: dict[str, list[FacetValue]] = field(default_factory=dict)
    counts_by_type: dict[str, int] = field(default_factory=dict)
    suggestion: str = ""
    notice: str = ""
    available: bool = True

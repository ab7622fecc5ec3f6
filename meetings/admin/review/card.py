"""One record beside a report's text: what it says, its words, and what asks for an answer."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Model

from meetings.admin.review.conflicts import Conflict, conflicts_of
from meetings.admin.review.keys import key_of, token_of
from meetings.models import Doubt, Meeting, Mention, Report, SameMeeting, State, UnresolvedPerson
from meetings.views.fields import Field

# The kinds of mark in the text, by the name of the model that the words give.
MARKS = {
    "report": "report",
    "meeting": "meeting",
    "attendance": "person",
    "position": "position",
    "role": "role",
    "citation": "document",
    "statistic": "figure",
    "unresolvedperson": "open",
    "samemeeting": "meeting",
}


@dataclass
class Card:
    """`words` are those in the report that is shown, `elsewhere` counts those in other reports."""

    record: Model
    words: list[Mention] = field(default_factory=list)
    elsewhere: int = 0
    doubts: list[Doubt] = field(default_factory=list)
    parts: list["Card"] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)  # of a meeting

    @cached_property
    def key(self) -> str:
        return key_of(self.record)

    @cached_property
    def token(self) -> str:
        return token_of(self.record)

    @property
    def name(self) -> str:
        return self.record._meta.model_name

    @property
    def mark(self) -> str:
        return MARKS[self.name]

    @property
    def label(self) -> str:
        return self.record._meta.verbose_name

    @property
    def state(self) -> str:
        return getattr(self.record, "state", "")

    @property
    def rejected(self) -> bool:
        return self.state == State.REJECTED

    @property
    def open(self) -> bool:
        """True if nobody has looked at it, or it waits for a choice."""
        if isinstance(self.record, UnresolvedPerson | SameMeeting):
            return self.record.verdict == "open"
        return self.state == State.UNREVIEWED or bool(self.conflicts)

    @property
    def in_this_text(self) -> bool:
        """True if the text that is shown speaks of it: only then can it be confirmed with the rest."""
        return bool(self.words) or isinstance(self.record, Meeting | Report)

    @cached_property
    def conflicts(self) -> list[Conflict]:
        return conflicts_of(self.record) if hasattr(self.record, "conflict") else []

    @property
    def quotes(self) -> list[tuple[Mention, int]]:
        """Its words as they are written, each once with its first place and how often they stand there."""
        written: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.words:
            written[mention.words].append(mention)
        return [(places[0], len(places)) for places in written.values()]

    @property
    def anchors(self) -> str:
        """The ids of its marks in the text, for the script that lights them up."""
        return " ".join(f"m{mention.pk}" for mention in self.words)

    def walk(self) -> Iterator["Card"]:
        """Yield the card and its parts; nobody asks for the parts of who was rejected."""
        yield self
        if not self.rejected:
            yield from self.parts

    @property
    def unreviewed_parts(self) -> bool:
        return any(one.state == State.UNREVIEWED for one in self.parts)

    @property
    def to_confirm(self) -> list["Card"]:
        """What one confirmation confirms: the record itself and, of a person, the parts nobody looked at."""
        return [self, *(one for one in self.parts if one.state == State.UNREVIEWED)]

"""The records beside a report's text, each as a card: what it says, its words, what asks for an answer."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from meetings.admin.review.conflicts import Conflict, conflicts_of
from meetings.admin.review.keys import key_of, token_of
from meetings.correcting.queue import KINDS as QUESTIONS
from meetings.models import Doubt, Meeting, Mention, Report, SameMeeting, State, UnresolvedPerson
from meetings.views.facts import target_of
from meetings.views.fields import Field, fields

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


class Cards:
    """All that is known of the meeting that `report` tells of, in the order of its text. Few queries."""

    def __init__(self, report: Report):
        self.report, self.meeting = report, report.meeting
        self._read_evidence()
        self.doubts = defaultdict(list)
        for doubt in Doubt.objects.open().filter(meeting=self.meeting):
            self.doubts[doubt.kind, doubt.record_id].append(doubt)
        meeting = self._card(self.meeting)
        meeting.fields = fields(self.meeting, self.by_field)
        self.heading = [meeting, self._card(report)]
        people = self.meeting.attendances.select_related("official").prefetch_related("positions", "roles")
        self.people = self._in_text_order(self._person(one) for one in people)
        self.unresolved = [
            Card(row, [Mention(report=report, start=row.start, end=row.end, rule=row.rule)])
            for row in report.unresolved_people.filter(verdict=UnresolvedPerson.Verdict.OPEN)
        ]
        self.documents = self._in_text_order(
            map(self._card, self.meeting.citations.select_related("resolution__province"))
        )
        self.figures = self._in_text_order(map(self._card, self.meeting.statistics.in_text_order()))
        self.same = [Card(one) for one in self._proposals()]
        self._keep_every_doubt(meeting)

    def _read_evidence(self) -> None:
        self.mentions = list(self.report.mentions.in_text_order())
        self.words, self.elsewhere = defaultdict(list), defaultdict(int)
        self.by_field = defaultdict(list)
        for mention in self.mentions:
            mention.report = self.report
            name, pk = target_of(mention)
            self.words[name or "report", pk or self.report.pk].append(mention)
            if name == "meeting":
                self.by_field[mention.field].append(mention)
        others = Mention.objects.filter(report__meeting=self.meeting, report__is_current=True)
        for mention in others.exclude(report=self.report):
            self.elsewhere[target_of(mention)] += 1

    def _keep_every_doubt(self, meeting: Card) -> None:
        """What readers doubt of records that are gone, or of another report, stands with the meeting."""
        shown = {(card.name, card.record.pk) for card in self.in_order}
        for place, doubts in self.doubts.items():
            if place not in shown:
                meeting.doubts = [*meeting.doubts, *doubts]

    def _proposals(self):
        both = SameMeeting.objects.filter(first=self.meeting) | SameMeeting.objects.filter(
            second=self.meeting
        )
        return both.open().select_related("first__province", "second__province")

    def _card(self, record: Model) -> Card:
        place = record._meta.model_name, record.pk
        return Card(record, self.words[place], self.elsewhere[place], self.doubts[place])

    def _person(self, attendance) -> Card:
        card = self._card(attendance)
        card.parts = [self._card(one) for one in (*attendance.positions.all(), *attendance.roles.all())]
        return card

    def _in_text_order(self, cards) -> list[Card]:
        """What this text does not speak of comes last."""
        last = len(self.report.text)
        return sorted(cards, key=lambda card: (card.words[0].start if card.words else last, card.record.pk))

    @property
    def groups(self) -> list[tuple[str, str, list[Card]]]:
        """(name, title, cards) of each part of the page that has any; what was rejected comes apart."""
        groups = [
            ("facts", _("Cuộc họp và bài viết"), [*self.same, *self.heading]),
            ("people", _("Ai có mặt"), self.people),
            ("open", QUESTIONS["person"].capitalize(), self.unresolved),
            ("documents", _("Văn bản được nhắc đến"), self.documents),
            ("figures", _("Số liệu"), self.figures),
        ]
        shown = [(name, title, [one for one in some if not one.rejected]) for name, title, some in groups]
        gone = [one for _name, _title, some in groups for one in some if one.rejected]
        return [group for group in [*shown, ("rejected", _("Đã bác bỏ"), gone)] if group[2]]

    @cached_property
    def in_order(self) -> list[Card]:
        """Every card and every part, as the keys go through them."""
        return [part for _name, _title, cards in self.groups for card in cards for part in card.walk()]

    @cached_property
    def rest(self) -> list[Card]:
        """What nobody has looked at and this text speaks of."""
        return [
            one
            for one in self.in_order
            if one.state == State.UNREVIEWED and one.in_this_text and not one.conflicts
        ]

    def after(self, key: str) -> str:
        """Return the key of the next card that is open after `key`, else of the first open, else `key`."""
        keys = [card.key for card in self.in_order]
        here = keys.index(key) if key in keys else -1
        behind = [*self.in_order[here + 1 :], *self.in_order[: max(here, 0)]]
        return next((card.key for card in behind if card.open and not card.rejected), key)

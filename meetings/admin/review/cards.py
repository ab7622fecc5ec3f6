"""All records beside a report's text, as cards in the order of the text."""

from collections import defaultdict
from functools import cached_property

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from meetings.admin.review.card import Card
from meetings.correcting.queue_sources import KINDS as QUESTIONS
from meetings.models import Doubt, Mention, Report, SameMeeting, State, UnresolvedPerson
from meetings.views.facts import target_of
from meetings.views.fields import fields


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

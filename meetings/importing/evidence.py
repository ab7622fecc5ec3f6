"""The words behind each record: brings the stored mentions of one report into step with its reading."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from django.db import models

from meetings.extraction.findings import Mention as Words
from meetings.models import Mention, Report
from meetings.models.mention import TARGETS

PERSON = "person"  # the rule of a mention that a person added: never removed by a reading

Target = tuple[str, int]  # ("attendance", 12), or ("", 0) for the report itself


class Evidence:
    """Collects the words that a reading gives for each record, then writes what differs in two queries.

    `versions` are all texts of the report's name: the machine's mentions in older ones give way. `earlier`
    are the current reports of the meeting that arrived before: what they tell is theirs to say.
    """

    def __init__(self, report: Report):
        self.report = report
        self.versions = list(Report.objects.versions_of(report.source_name).without_bytes())
        self.earlier = self._arrived_before()
        self.wanted: dict[tuple[Target, str], dict[tuple[int, int], str]] = defaultdict(dict)
        self.kept: set[Target] = set()

    def _arrived_before(self) -> list[Report]:
        current = Report.objects.current().filter(meeting=self.report.meeting_id).without_bytes()
        in_order = list(current.in_order_of_arrival())
        return in_order[: in_order.index(self.report)]

    @property
    def is_first(self) -> bool:
        """True if the report is the first to tell of its meeting."""
        return not self.earlier

    def told_here(self, record: models.Model) -> bool:
        """True if the machine reads `record` in this report or its older texts."""
        return _target(record) in self._told_here

    @cached_property
    def _told_here(self) -> set[Target]:
        """What the machine read in these texts, as it was before this reading."""
        rows = Mention.objects.filter(report__in=self.versions).exclude(rule=PERSON)
        return {_stored_target(row) for row in rows}

    def told_before(self, record: models.Model) -> bool:
        """True if the machine reads `record` in a report that arrived before this one too."""
        told = record.mentions.filter(report__in=self.earlier).exclude(rule=PERSON)
        return bool(self.earlier) and told.exists()

    def told_elsewhere(self, record: models.Model) -> bool:
        """True if another report than this one and its older texts gives `record` too."""
        return record.mentions.exclude(report__in=self.versions).filter(report__is_current=True).exists()

    def give(self, record: models.Model, words: Iterable[Words], field: str = "") -> None:
        """Say that `words` give `record` (or its `field`); of two rules for the same words one counts."""
        place = self.wanted[(_target(record), field)]
        for mention in words:
            place.setdefault((mention.start, mention.end), mention.rule)

    def keep(self, record: models.Model) -> None:
        """Leave the stored words of `record` as they are: the machine lost it, a person holds on to it."""
        self.kept.add(_target(record))

    def forget(self, record: models.Model) -> None:
        """Let go of words kept elsewhere for a record that the machine had lost: it is read here now."""
        record.mentions.exclude(report__in=self.versions).exclude(rule=PERSON).delete()

    def write(self) -> bool:
        """Bring the rows into step; return whether any changed."""
        stale = []
        missing = {
            (target, field, start, end): rule
            for (target, field), places in self.wanted.items()
            for (start, end), rule in places.items()
        }
        for row in Mention.objects.filter(report__in=self.versions):
            target = _stored_target(row)
            key = (target, row.field, row.start, row.end)
            if row.report_id == self.report.pk and (missing.get(key) == row.rule or row.rule == PERSON):
                missing.pop(key, None)
            elif row.rule != PERSON and target not in self.kept:
                stale.append(row.pk)
        Mention.objects.filter(pk__in=stale).delete()
        Mention.objects.bulk_create(
            Mention(report=self.report, start=start, end=end, rule=rule, field=field, **_column(target))
            for (target, field, start, end), rule in sorted(missing.items())
        )
        return bool(stale or missing)


def _target(record: models.Model) -> Target:
    name = record._meta.model_name
    return (name, record.pk) if name in TARGETS else ("", 0)


def _stored_target(row: Mention) -> Target:
    return next(((name, pk) for name in TARGETS if (pk := getattr(row, f"{name}_id"))), ("", 0))


def _column(target: Target) -> dict[str, int]:
    name, pk = target
    return {f"{name}_id": pk} if name else {}

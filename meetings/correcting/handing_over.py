"""Records and words that go from one meeting to another with the reports that a machine reads them in."""

from copy import copy

from django.db import models

from meetings.correcting.undo_fields import give_to_machine
from meetings.importing.evidence import PERSON
from meetings.importing.merge import is_lost
from meetings.importing.recognition import free_identity
from meetings.importing.twins import NATURAL, twins
from meetings.models import Meeting, Mention, Statistic
from meetings.models.read import ReadRecord


def hand_over_read(words, left: Meeting, there: Meeting, *, may_leave: bool = True) -> None:
    """Let what is told in `words` alone go from the meeting `left` to the one `there`; where the same is told
    there, only the words go, to stand behind that.

    What is told elsewhere too, or what a person touched and `may_leave` not, stays: there a record of its own
    tells what the machine says in it.
    """
    _hand_over_words(words.filter(meeting=left), there)
    same = twins(left.attendances.all(), there.attendances.all())
    for attendance in left.attendances.all():
        whole = [attendance, *attendance.positions.all(), *attendance.roles.all()]
        twin = same.get(attendance.pk) or _hand_over(words, whole, there, may_leave)
        if twin not in (None, attendance):
            _hand_over_words(words.filter(attendance=attendance), twin, attendance)
            _hand_over_parts(words, attendance.positions, twin.positions, may_leave)
            _hand_over_parts(words, attendance.roles, twin.roles, may_leave)
    _hand_over_parts(words, left.citations, there.citations, may_leave)
    _hand_over_parts(words, left.statistics, there.statistics, may_leave)


def _hand_over_parts(words, records: models.Manager, others: models.Manager, may_leave: bool) -> None:
    link = records.model._meta.model_name
    given = words.filter(**{f"{link}__in": records.all()}).values(link)
    told = list(records.filter(pk__in=given))
    same = twins(told, others.all())
    for record in told:
        twin = same.get(record.pk) or _hand_over(words, [record], others.instance, may_leave)
        if twin not in (None, record):
            _hand_over_words(words.filter(**{link: record}), twin, record)


def _is_told_by(words, records: list[ReadRecord]) -> bool:
    """True if a machine reads these records in the words of one report and nowhere else."""
    told = Mention.objects.none()
    for record in records:
        told |= Mention.objects.filter(**{record._meta.model_name: record})
    told = told.filter(report__is_current=True)
    return told.exists() and not told.exclude(pk__in=words.values("pk")).exists()


def _hand_over(words, whole: list[ReadRecord], owner: models.Model, may_leave: bool) -> ReadRecord | None:
    """Give `owner` a record, or another that says what the machine says in it; return what is there then,
    None if nothing is. `whole` is the record, then its parts."""
    record = whole[0]
    link = owner._meta.model_name
    there = type(record).objects.filter(**{link: owner})
    if not _is_told_by(words, whole) or (record.touched and not may_leave):
        said = words.filter(**{record._meta.model_name: record}).exclude(rule=PERSON)
        if is_lost(record) or not said.exists():
            return None
        record = _as_read(record)
        names = NATURAL[record._meta.model_name]
        same = there.filter(**{name: getattr(record, name) for name in names})
        if not isinstance(record, Statistic) and same.exists():
            return same.first()
    record.identity = free_identity(record.identity, there)
    setattr(record, link, owner)
    record.save()
    return record


def _as_read(record: ReadRecord) -> ReadRecord:
    """Return another record (unsaved) that says what the machine says in this one."""
    record = copy(record)
    record.pk, record._state.adding = None, True
    give_to_machine(record)
    return record


def _hand_over_words(words, owner: models.Model, left: ReadRecord | None = None) -> None:
    """Let words give `owner` instead; those that do already are not doubled.

    What a person had spoken of is not left without words: they then vouch for those.
    """
    words = list(words)
    bereft = left is not None and left.touched and not _other_words(left, words)
    for mention in words:
        if bereft and mention.rule == PERSON:
            continue
        if bereft:
            _vouch(mention)
        setattr(mention, owner._meta.model_name, owner)
        if not mention.is_there():
            mention.save(update_fields=None if mention.pk is None else [owner._meta.model_name])
        elif mention.pk is not None:
            mention.delete()


def _other_words(record: ReadRecord, words: list[Mention]) -> bool:
    return record.mentions.exclude(pk__in=[mention.pk for mention in words]).exists()


def _vouch(mention: Mention) -> None:
    """Leave these words where they are as a person's; `mention` becomes a copy of what the machine said."""
    rule = mention.rule
    mention.rule = PERSON
    mention.save(update_fields=["rule"])
    mention.pk, mention.rule, mention._state.adding = None, rule, True

"""When two meetings are two again, or one again: what was read of a report meanwhile goes where it goes."""

from collections.abc import Iterable, Iterator

from django.db import models

from meetings.correcting.changes import Change
from meetings.importing.evidence import PERSON
from meetings.importing.merge import let_go
from meetings.importing.recognition import JOINED_MARK
from meetings.importing.twins import twins
from meetings.models import Attendance, Meeting, Mention, Position, Report, Role
from meetings.models.mention import TARGETS
from meetings.models.read import ReadRecord


def follow_reports(changes: Iterable[Change]) -> None:
    """Once acts that moved reports between meetings were taken back, let what was read since follow them."""
    for change in changes:
        if change.model is not Report or change.before is None or change.after is None:
            continue
        left, there = change.after.record.meeting_id, change.before.record.meeting_id
        if left != there and Report.objects.filter(pk=change.pk, meeting=there).exists():
            report = Report.objects.without_bytes().get(pk=change.pk)
            follow(report, Meeting.objects.get(pk=left), Meeting.objects.get(pk=there))
    _leave_words(changes)


def follow(report: Report, left: Meeting, there: Meeting) -> None:
    """Let every text of the report's name, what came since too, tell of the meeting that is `there`, and what
    was read in them alone go there."""
    versions = Report.objects.versions_of(report.source_name).without_bytes()
    for version in versions.filter(meeting=left):
        version.meeting = there
        version.save(update_fields=["meeting"])
    words = Mention.objects.filter(report__in=versions)
    _hand_over_words(words.filter(meeting=left), there)
    same = twins(left.attendances.all(), there.attendances.all())
    for attendance in left.attendances.all():
        twin = same.get(attendance.pk)
        if twin is None and _is_told_by(
            words, [attendance, *attendance.positions.all(), *attendance.roles.all()]
        ):
            _hand_over(attendance, there)
            continue
        if twin is not None:
            _hand_over_words(words.filter(attendance=attendance), twin, attendance)
            _follow_parts(words, attendance.positions, twin.positions)
            _follow_parts(words, attendance.roles, twin.roles)
    _follow_parts(words, left.citations, there.citations)
    _follow_parts(words, left.statistics, there.statistics)
    for meeting in (left, there):
        _let_go_of_unsaid(meeting)


def _follow_parts(words, records: models.Manager, others: models.Manager) -> None:
    link = records.model._meta.model_name
    given = words.filter(**{f"{link}__in": records.all()}).values(link)
    told = list(records.filter(pk__in=given))
    same = twins(told, others.all())
    for record in told:
        if twin := same.get(record.pk):
            _hand_over_words(words.filter(**{link: record}), twin, record)
        elif _is_told_by(words, [record]):
            _hand_over(record, others.instance)


def _is_told_by(words, records: list[ReadRecord]) -> bool:
    """True if a machine reads these records in the words of one report and nowhere else."""
    told = Mention.objects.none()
    for record in records:
        told |= Mention.objects.filter(**{record._meta.model_name: record})
    told = told.filter(report__is_current=True)
    return told.exists() and not told.exclude(pk__in=words.values("pk")).exists()


def _hand_over(record: ReadRecord, owner: models.Model) -> None:
    link = owner._meta.model_name
    identities = set(type(record).objects.filter(**{link: owner}).values_list("identity", flat=True))
    while record.identity and record.identity in identities:
        record.identity += JOINED_MARK
    setattr(record, link, owner)
    record.save()


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


def _leave_words(changes: Iterable[Change]) -> None:
    """What a person spoke of keeps the words that moved between the two, or that a reading took meanwhile."""
    for change in changes:
        if change.model is Mention and change.before and change.after:
            for words in (change.before.record, change.after.record):
                for record in _giving(words):
                    if record.touched and not record.mentions.exists():
                        words.pk, words.rule, words._state.adding = None, PERSON, True
                        words.save()


def _giving(words: Mention) -> Iterator[ReadRecord]:
    """Yield what the words give, if it is there."""
    for name in TARGETS:
        if pk := getattr(words, f"{name}_id"):
            yield from Mention._meta.get_field(name).related_model.objects.filter(pk=pk)


def _other_words(record: ReadRecord, words: list[Mention]) -> bool:
    return record.mentions.exclude(pk__in=[mention.pk for mention in words]).exists()


def _vouch(mention: Mention) -> None:
    """Leave these words where they are as a person's; `mention` becomes a copy of what the machine said."""
    rule = mention.rule
    mention.rule = PERSON
    mention.save(update_fields=["rule"])
    mention.pk, mention.rule, mention._state.adding = None, rule, True


def _let_go_of_unsaid(meeting: Meeting) -> None:
    """What no present text gives any more goes, or waits for a verdict where a person touched it."""
    for rows in (
        Position.objects.filter(attendance__meeting=meeting),
        Role.objects.filter(attendance__meeting=meeting),
        Attendance.objects.filter(meeting=meeting),
        meeting.citations.all(),
        meeting.statistics.all(),
    ):
        let_go(_unsaid(rows.exclude(identity=""), meeting))


def _unsaid(rows, meeting: Meeting) -> Iterator[ReadRecord]:
    """What only reports of another meeting say is unsaid here; whoever touched it vouches for the words."""
    for record in rows:
        said = record.mentions.filter(report__is_current=True).exclude(rule=PERSON)
        if said.filter(report__meeting=meeting).exists():
            continue
        for mention in said if record.touched else ():
            mention.rule = PERSON
            mention.save(update_fields=["rule"])
        yield record

"""When two meetings are two again, or one again: what was read of a report meanwhile goes where it goes."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from meetings.correcting.changes import Change
from meetings.correcting.handing_over import hand_over_read
from meetings.importing.evidence import PERSON
from meetings.importing.merge import let_go
from meetings.models import Attendance, Meeting, Mention, Position, Report, Role
from meetings.models.mention import TARGETS
from meetings.models.read import ReadRecord


class Move(NamedTuple):
    """A report that goes from the meeting that it has `left` to the one `there`."""

    report: Report
    left: Meeting
    there: Meeting


def follow_reports(changes: Iterable[Change]) -> None:
    """Once acts that moved reports between meetings were taken back, let what was read since follow them."""
    follow(list(_moved_back(changes)))
    _leave_words(changes)


def _moved_back(changes: Iterable[Change]) -> Iterator[Move]:
    for change in changes:
        if change.model is not Report or change.before is None or change.after is None:
            continue
        left, there = change.after.record.meeting_id, change.before.record.meeting_id
        report = Report.objects.without_bytes().filter(pk=change.pk, meeting=there).first()
        if left != there and report:
            yield Move(report, Meeting.objects.get(pk=left), Meeting.objects.get(pk=there))


def follow(moves: list[Move]) -> None:
    """Let every text of the reports' names, what came since too, tell of the meeting that is `there`, and
    what was read in them alone go there; what reports that stay have come to say alone goes to their own."""
    told = {move: Report.objects.versions_of(move.report.source_name).without_bytes() for move in moves}
    for move, versions in told.items():
        for version in versions.filter(meeting=move.left):
            version.meeting = move.there
            version.save(update_fields=["meeting"])
    for move, versions in told.items():
        hand_over_read(Mention.objects.filter(report__in=versions), move.left, move.there)
    for left, there in {(move.left, move.there) for move in moves}:
        machine_s = Mention.objects.filter(report__meeting=left).exclude(rule=PERSON)
        hand_over_read(machine_s, there, left, may_leave=False)
    for meeting in {meeting for move in moves for meeting in (move.left, move.there)}:
        _let_go_of_unsaid(meeting)


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

"""Lines about meetings as wholes: which report tells of which, which two are one, and which are not."""

from meetings.correcting.applying_finding import first_meeting_of, meeting_of, report_of
from meetings.correcting.moving import hand_over
from meetings.importing.duplicates import pair_of
from meetings.importing.joining import join
from meetings.models import Meeting, SameMeeting


def apply_move(line: dict) -> list[Meeting]:
    """Let a report tell of another meeting; return both, or nothing where it does already."""
    report, meeting = report_of(line["source"]), meeting_of(line["into"])
    left = report.meeting
    if left == meeting:
        return []
    hand_over(report, meeting)
    return [left, meeting]


def apply_join(line: dict) -> list[Meeting]:
    """Join two meetings; return the one that stands, nothing where they are one already."""
    joined, standing = first_meeting_of(line["meeting"]), meeting_of(line["into"])
    if joined.standing_self() == standing:
        return []
    join(standing, joined.standing_self())
    return [standing]


def apply_verdict_of_meetings(line: dict) -> None:
    one, other = first_meeting_of(line["first"]), first_meeting_of(line["second"])
    if one == other:
        return
    first, second = pair_of(one.pk, other.pk)
    proposal = SameMeeting.objects.filter(first=first, second=second).first()
    proposal = proposal or SameMeeting(first_id=first, second_id=second)
    if proposal.verdict != line["verdict"]:
        proposal.verdict = line["verdict"]
        proposal.save()

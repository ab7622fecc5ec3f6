"""A person says that a report tells of another meeting. To be called within an act."""

from meetings.correcting.undo_joins import Move, follow
from meetings.importing.joining import join
from meetings.models import Meeting, Report


def move(report: Report, meeting: Meeting) -> None:
    """Let `report` tell of `meeting`, and what was read in it alone go there.

    Where no other report tells of the meeting it leaves, the two are one: what people said of that one counts
    on, and its page leads here.
    """
    left = report.meeting
    if left == meeting:
        return
    if left.reports.exclude(source_name=report.source_name).exists():
        hand_over(report, meeting)
    else:
        join(meeting, left)
    report.refresh_from_db(fields=["meeting"])


def hand_over(report: Report, meeting: Meeting) -> None:
    """Let every text of the report's name tell of `meeting`, and what was read in them alone go there."""
    follow([Move(report, report.meeting, meeting)])

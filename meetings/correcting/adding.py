"""What a person adds to a meeting, with the words of a report that say it. To be called within an act."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Max

from meetings.correcting.verdicts import confirm, correct
from meetings.correcting.words import Place, point_at
from meetings.extraction.findings import OfficialRead, PositionRead
from meetings.importing.officials import official_for
from meetings.models import (
    Attendance,
    Meeting,
    Official,
    Position,
    Report,
    Resolution,
    Role,
    State,
    Statistic,
)
from meetings.models.read import ReadRecord


def official_named(name: str, report: Report, titles: Iterable[str] = ()) -> Official:
    """Return the official whom a report of this meeting means by `name`, made now if nobody is called so.

    Where office is held for the whole country the titles say that it is nobody of the province.
    """
    positions = tuple(PositionRead(title, ()) for title in titles)
    return official_for(OfficialRead(name, positions, (), ()), report.meeting, report.digest)


def add_person(
    report: Report,
    place: Place,
    official: Official,
    *,
    honorific: str = "",
    titles: Iterable[str] = (),
    parts: Iterable[str] = (),
) -> Attendance:
    """The words name `official`, in these positions and parts. Who is there already is named once more."""
    attendance = _one(report.meeting.attendances, official=official)
    if attendance is None or honorific not in ("", attendance.honorific):
        attendance = attendance or Attendance(meeting=report.meeting, official=official)
        correct(attendance, honorific=honorific)
    point_at(report, place, attendance)
    for title in titles:
        add_position(report, place, attendance, title=title)
    for part in parts:
        add_role(report, place, attendance, role=part)
    return attendance


def add_position(
    report: Report, place: Place, attendance: Attendance, *, title: str, former: bool = False
) -> Position:
    position = _one(attendance.positions, title=title, former=former)
    if position is None:
        last = attendance.positions.aggregate(last=Max("order"))["last"]
        position = Position(attendance=attendance, order=0 if last is None else last + 1)
        correct(position, title=title, former=former)
    point_at(report, place, position)
    return position


def add_role(report: Report, place: Place, attendance: Attendance, *, role: str) -> Role:
    played = _one(attendance.roles, role=role)
    if played is None:
        played = Role(attendance=attendance)
        correct(played, role=role)
    point_at(report, place, played)
    return played


def add_citation(report: Report, place: Place, document: Resolution) -> ReadRecord:
    citation = _one(report.meeting.citations, resolution=document)
    if citation is None:
        citation = report.meeting.citations.model(meeting=report.meeting)
        correct(citation, resolution=document)
    point_at(report, place, citation)
    return citation


def add_figure(report: Report, place: Place, **values: Any) -> Statistic:
    """Two figures may say the same: each is one of its own, behind the last of the meeting."""
    last = report.meeting.statistics.aggregate(last=Max("order"))["last"]
    figure = Statistic(meeting=report.meeting, order=0 if last is None else last + 1)
    correct(figure, **values)
    point_at(report, place, figure)
    return figure


def say_of_meeting(report: Report, place: Place, **values: Any) -> Meeting:
    """The words say what the meeting is, where or when it was held."""
    meeting = report.meeting
    correct(meeting, **values)
    for name in values:
        point_at(report, place, meeting, name)
    return meeting


def _one(rows, **natural: Any) -> ReadRecord | None:
    """Return the record that says this already; who says it once more confirms it, rejected or not."""
    found = list(rows.filter(**natural))
    record = min(found, key=lambda one: one.state == State.REJECTED, default=None)
    if record is not None:
        confirm(record)
    return record

"""The meetings of an official as their page lists them: in which parts they were there, and as what."""

from collections import defaultdict
from typing import NamedTuple

from meetings.models import Attendance, Meeting, Role
from meetings.models.merged_rows import LEAST_CHECKED
from meetings.models.read import label_of
from meetings.views.careers import Attestation, Career, known
from meetings.views.nearby import lines
from meetings.views.wording import position_said


class Attended(NamedTuple):
    """A meeting with all that it says of an official, under any name.

    `attendance` is the first of their rows there, as far as a mark and a link beside it need it.
    """

    meeting: Meeting
    attendance: Attendance
    parts: list[str]
    positions: list[str]


def attended(career: Career, meetings: list[int]) -> list[Attended]:
    """Return what `career` has of each of `meetings`, in their order, without those that are gone."""
    told: dict[int, list[Attestation]] = {meeting: [] for meeting in meetings}
    for one in career.told:
        if one.meeting_key in told:
            told[one.meeting_key].append(one)
    parts = _parts([one.attendance_key for rows in told.values() for one in rows])
    found = lines(told.keys())
    return [_attended(found[meeting], rows, parts) for meeting, rows in told.items() if meeting in found]


def _attended(meeting: Meeting, told: list[Attestation], parts: dict[int, list[str]]) -> Attended:
    states = {one.attendance_key: one.attendance_state for one in told}
    state = min(states.values(), key=LEAST_CHECKED.index)
    played = dict.fromkeys(part for row in states for part in parts[row])
    positions = dict.fromkeys(position_said(one.title, one.former) for one in told if one.position_key)
    first = known(Attendance, told[0].attendance_key, state)
    return Attended(meeting, first, [label_of(Role.Part, part) for part in played], list(positions))


def _parts(attendances: list[int]) -> dict[int, list[str]]:
    parts = defaultdict(list)
    roles = Role.objects.standing().filter(attendance__in=attendances).order_by("pk")
    for attendance, part in roles.values_list("attendance", "role"):
        parts[attendance].append(part)
    return parts

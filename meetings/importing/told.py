"""What the archive tells of a meeting, as lines: to see what a new reading changes."""

from collections.abc import Iterator

from meetings.models import Meeting
from meetings.models.read import ReadRecord, State


def told(meeting: Meeting) -> list[str]:
    """Return "venue: Hội trường", "role: Lê Văn Thử, chair", …; what waits for a verdict as "conflict: …"."""
    return [line for record, line in _lines(meeting) if record.state != State.REJECTED and line] + [
        f"conflict: {record}: {name}: {parts.get('was', '–')} / {parts['person']} / {parts['now']}"
        for record in dict.fromkeys(record for record, _line in _lines(meeting))
        for name, parts in record.conflict.items()
    ]


def _lines(meeting: Meeting) -> Iterator[tuple[ReadRecord, str]]:
    for name, value in meeting.effective().items():
        yield meeting, f"{name}: {value}" if value not in (None, "") else ""
    people = meeting.attendances.select_related("official").prefetch_related("positions", "roles")
    for attendance in people:
        name = " ".join(filter(None, (attendance.honorific, attendance.official.name)))
        yield attendance, f"official: {name}"
        for position in attendance.positions.all():
            yield position, f"position: {name}, {'former ' if position.former else ''}{position.title}"
        for role in attendance.roles.all():
            yield role, f"role: {name}, {role.role}"
    for citation in meeting.citations.select_related("resolution"):
        yield citation, f"resolution: {citation.resolution.number} ({citation.resolution.key})"
    for figure in meeting.statistics.all():
        beside = (figure.direction, figure.approx, figure.subject, figure.period)
        yield (
            figure,
            ", ".join(filter(None, (f"figure: {figure}", *beside, "target" if figure.target else ""))),
        )


def difference(before: list[str], after: list[str]) -> list[str]:
    """Return "- line" for what is told no more and "+ line" for what is new, each in its order."""
    return [f"- {line}" for line in before if line not in after] + [
        f"+ {line}" for line in after if line not in before
    ]

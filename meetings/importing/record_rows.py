"""What a reading says of people, documents and figures, as records below their meeting."""

from collections import Counter

from meetings.extraction.findings import FigureRead, OfficialRead
from meetings.importing.children import Said, bring_into_step
from meetings.importing.evidence import Evidence
from meetings.importing.officials import name_key, official_for
from meetings.importing.received import Received
from meetings.importing.resolutions import resolution_for
from meetings.models import Attendance, Meeting
from meetings.text.decimals import plain_decimal
from meetings.text.folding import lower


def store_people(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
    said = [
        Said(
            identity=name_key(read.name),
            columns={"official": official_for(read, meeting, received.digest)},
            words=read.mentions,
            natural=("official",),
            beside={"honorific": read.honorific[:40]},
        )
        for read in received.reading.officials
    ]
    attendances, changed = bring_into_step(meeting, meeting.attendances, said, evidence)
    for attendance, read in zip(attendances, received.reading.officials, strict=True):
        changed |= _store_parts(attendance, read, evidence)
    return changed


def _store_parts(attendance: Attendance, read: OfficialRead, evidence: Evidence) -> bool:
    positions = [
        Said(
            identity=f"{position.title}|former" if position.former else position.title,
            columns={"title": position.title[:250], "former": position.former},
            words=position.mentions,
            natural=("title", "former"),
            beside={"order": order},
        )
        for order, position in enumerate(read.positions)
    ]
    roles = [Said(role.role, {"role": role.role}, role.mentions, ("role",)) for role in read.roles]
    _, changed = bring_into_step(attendance, attendance.positions, positions, evidence)
    _, also_changed = bring_into_step(attendance, attendance.roles, roles, evidence)
    return changed or also_changed


def store_documents(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
    said = [
        Said(read.key, {"resolution": resolution_for(read, meeting)}, read.mentions, ("resolution",))
        for read in received.reading.documents
    ]
    return bring_into_step(meeting, meeting.citations, said, evidence)[1]


def store_figures(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
    same: Counter[str] = Counter()
    said = []
    for order, read in enumerate(received.reading.figures):
        name = _figure_name(read)
        same[name] += 1
        said.append(
            Said(
                identity=f"{name}|{same[name]}",
                columns={
                    "value": read.value,
                    "of": read.of,
                    "unit": read.unit[:200],
                    "subject": read.subject[:300],
                    "direction": read.direction or "",
                    "approx": read.approx or "",
                    "target": read.target,
                    "period": read.period[:200],
                },
                words=read.mentions,
                beside={"note": read.note[:300], "order": order},
            )
        )
    return bring_into_step(meeting, meeting.statistics, said, evidence)[1]


def _figure_name(read: FigureRead) -> str:
    of = plain_decimal(read.of) if read.of is not None else ""
    return f"{plain_decimal(read.value)}|{of}|{lower(read.unit)[:200]}"

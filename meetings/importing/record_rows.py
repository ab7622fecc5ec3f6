"""What a reading says of people, documents and figures, as records below their meeting."""

from collections import defaultdict
from typing import Any

from meetings.extraction.findings import FigureRead, OfficialRead
from meetings.importing.children import Children, bring_into_step
from meetings.importing.evidence import Evidence
from meetings.importing.officials import name_key, official_for
from meetings.importing.received import Received
from meetings.importing.recognition import Said
from meetings.importing.resolutions import resolution_for
from meetings.models import Meeting
from meetings.text.decimals import plain_decimal
from meetings.text.folding import lower


def store_people(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
    read = received.reading.officials
    people = Children(meeting, meeting.attendances, evidence)
    attendances = people.take(
        [
            Said(
                identity=name_key(one.name),
                columns={
                    "official": official_for(one, meeting, received.digest),
                    "honorific": one.honorific[:40],
                },
                words=one.mentions,
                natural=("official",),
            )
            for one in read
        ]
    )
    positions, roles = defaultdict(list), defaultdict(list)
    for attendance, one in zip(attendances, read, strict=True):
        positions[attendance] += _positions(one)
        roles[attendance] += [
            Said(role.role, {"role": role.role}, role.mentions, ("role",)) for role in one.roles
        ]
    changed = False
    for attendance in people.stored:
        changed |= bring_into_step(attendance, attendance.positions, positions[attendance], evidence)
        changed |= bring_into_step(attendance, attendance.roles, roles[attendance], evidence)
    return people.let_go() or changed


def _positions(read: OfficialRead) -> list[Said]:
    return [
        Said(
            identity=(f"{position.title[:250]}|former" if position.former else position.title[:250]),
            columns={"title": position.title[:250], "former": position.former},
            words=position.mentions,
            natural=("title", "former"),
            beside={"order": order},
        )
        for order, position in enumerate(read.positions)
    ]


def store_documents(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
    said = [
        Said(read.key, {"resolution": resolution_for(read, meeting)}, read.mentions, ("resolution",))
        for read in received.reading.documents
    ]
    return bring_into_step(meeting, meeting.citations, said, evidence)


def store_figures(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
    said = [
        Said(
            identity=_figure_name(read),
            columns=figure_columns(read),
            words=read.mentions,
            natural=("value", "of", "unit"),
            beside={"note": read.note[:300], "order": order},
            several=True,
        )
        for order, read in enumerate(received.reading.figures)
    ]
    return bring_into_step(meeting, meeting.statistics, said, evidence)


def figure_columns(read: FigureRead) -> dict[str, Any]:
    """Return the columns of a statistic as a figure was read."""
    return {
        "value": read.value,
        "of": read.of,
        "unit": read.unit[:200],
        "subject": read.subject[:300],
        "direction": read.direction or "",
        "approx": read.approx or "",
        "target": read.target,
        "period": read.period[:200],
    }


def _figure_name(read: FigureRead) -> str:
    of = plain_decimal(read.of) if read.of is not None else ""
    return f"{plain_decimal(read.value)}|{of}|{lower(read.unit)[:200]}"

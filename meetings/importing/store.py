"""One received report → rows, in one transaction."""

from collections import Counter
from dataclasses import asdict
from datetime import date

from django.db import transaction

from meetings.extraction.findings import Fact, FigureRead, OfficialRead
from meetings.importing.children import Said, bring_into_step
from meetings.importing.evidence import Evidence
from meetings.importing.merge import merge
from meetings.importing.officials import name_key, official_for
from meetings.importing.received import Received
from meetings.importing.resolutions import resolution_for
from meetings.models import Attendance, Meeting, Province, Report
from meetings.text.decimals import plain_decimal
from meetings.text.folding import lower
from meetings.text.normalize import NORMALISATION

CREATED, UPDATED, UNCHANGED = "created", "updated", "unchanged"


class AlreadyLoaded(Exception):
    """The same text is in the archive under another name; the message names it."""


@transaction.atomic
def store(received: Received) -> tuple[str, Meeting]:
    """Store one report and all that it gives; return what that did and the meeting it tells of.

    Raises AlreadyLoaded. Whatever is raised, nothing of this report is stored.
    """
    report, outcome = _report_for(received)
    meeting = report.meeting
    evidence = Evidence(report, Report.objects.versions_of(report.source_name).without_bytes())
    changed = _store_heading(report, received, evidence)
    if meeting.reports.current().order_by("pk").first() == report:
        changed |= _store_meeting(meeting, received, evidence)
    changed |= _store_people(meeting, received, evidence)
    changed |= _store_documents(meeting, received, evidence)
    changed |= _store_figures(meeting, received, evidence)
    changed |= evidence.write()
    if outcome == UNCHANGED and changed:
        outcome = UPDATED
    return outcome, meeting


def _report_for(received: Received) -> tuple[Report, str]:
    """Return the row that keeps the received bytes, made now or stored before, and what that did."""
    report = Report.objects.filter(digest=received.digest).select_related("meeting__province").first()
    if report and report.source_name != received.name:
        raise AlreadyLoaded(f"the same text is already loaded as {report.source_name}")
    if report and report.is_current:
        return report, UNCHANGED
    older = Report.objects.current().filter(source_name=received.name).select_related("meeting").first()
    if older:
        older.is_current = False
        older.save(update_fields=["is_current"])
    if report:  # a text that had been replaced has come back
        report.is_current = True
        report.save(update_fields=["is_current"])
        return report, UPDATED
    report = Report.objects.create(
        source_name=received.name,
        digest=received.digest,
        received=received.content,
        text=received.text,
        normalisation=NORMALISATION,
        supersedes=older,
        meeting=older.meeting if older else _new_meeting(received.digest),
    )
    return report, UPDATED if older else CREATED


def _new_meeting(digest: str) -> Meeting:
    """Make a meeting whose address follows from its first report, so that every load gives the same one."""
    length = 10
    while Meeting.objects.filter(address=digest[:length]).exists():
        length += 1
    return Meeting.objects.create(address=digest[:length])


def _store_heading(report: Report, received: Received, evidence: Evidence) -> bool:
    reading = received.reading
    facts = {
        "title": reading.title,
        "outlet": reading.source,
        "url": reading.url,
        "byline": reading.byline,
        "published_on": reading.published_on,
    }
    changed = merge(report, {name: _value(fact, name) for name, fact in facts.items()})
    for name, fact in facts.items():
        evidence.give(report, fact.mentions, name)
    if changed or report.reader_version != reading.reader_version:
        report.reader_version = reading.reader_version
        report.save()
    return changed


def _value(fact: Fact, name: str):
    """Text columns hold "" for what is not known, days null; over-long text is no heading."""
    if name == "published_on":
        return fact.value
    limit = Report._meta.get_field(name).max_length
    return fact.value if fact.value and len(fact.value) <= limit else ""


def _store_meeting(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
    read = received.reading.meeting
    first, last = read.held_between or (None, None)
    province = _province(read.province.value, read.held_on.value or first or last)
    changed = merge(
        meeting,
        {
            "headline": _value(received.reading.title, "title"),
            "province": province,
            "held_on": read.held_on.value,
            "held_from": first,
            "held_until": last,
            "kind": read.kind.value or "other",
            "body": (read.body.value or "")[:200],
            "ordinal": read.ordinal.value,
            "term": (read.term.value or "")[:40],
            "venue": (read.venue.value or "")[:200],
        },
    )
    facts = {
        "headline": received.reading.title,
        "province": read.province,
        "held_on": read.held_on,
        "kind": read.kind,
        "body": read.body,
        "ordinal": read.ordinal,
        "term": read.term,
        "venue": read.venue,
    }
    for name, fact in facts.items():
        evidence.give(meeting, fact.mentions, name)
    reasons = {name: _reason(fact) for name, fact in facts.items() if fact.because or fact.candidates}
    changed |= meeting.reasons != reasons
    if changed:
        meeting.reasons = reasons
        meeting.save()
        day = read.held_on.value or first or last
        possible = [] if read.province.value else read.province.standing
        meeting.province_candidates.set(filter(None, (_province(slug, day) for slug in possible)))
    return changed


def _province(slug: str | None, day: date | None) -> Province | None:
    """Return the unit of that slug on that day; without a day, today's or the last there was."""
    if not slug:
        return None
    units = Province.objects.filter(slug=slug).order_by("-valid_from")
    return units.on(day).first() if day else (units.current().first() or units.first())


def _reason(fact: Fact) -> dict:
    def text(value) -> str:
        return value.isoformat() if isinstance(value, date) else str(value)

    return {
        "because": fact.because,
        "candidates": [{**asdict(one), "value": text(one.value)} for one in fact.candidates],
    }


def _store_people(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
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


def _store_documents(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
    said = [
        Said(read.key, {"resolution": resolution_for(read, meeting)}, read.mentions, ("resolution",))
        for read in received.reading.documents
    ]
    return bring_into_step(meeting, meeting.citations, said, evidence)[1]


def _store_figures(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
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

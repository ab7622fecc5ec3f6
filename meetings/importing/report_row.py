"""What a reading says of a report itself, and of the meeting it tells of."""

from dataclasses import asdict
from datetime import date

from meetings.extraction.findings import Fact, MeetingRead, Reading
from meetings.importing.evidence import Evidence
from meetings.importing.merge import merge
from meetings.importing.received import Received
from meetings.models import Meeting, Province, Report


def store_heading(report: Report, received: Received, evidence: Evidence) -> bool:
    reading = received.reading
    facts = {
        "title": reading.title,
        "outlet": reading.source,
        "url": reading.url,
        "byline": reading.byline,
        "published_on": reading.published_on,
    }
    changed = merge(
        report,
        {name: fact.value if name == "published_on" else text_of(fact, name) for name, fact in facts.items()},
    )
    for name, fact in facts.items():
        evidence.give(report, fact.mentions, name)
    if changed or report.reader_version != reading.reader_version:
        report.reader_version = reading.reader_version
        report.save()
    return changed


def text_of(fact: Fact, name: str) -> str:
    """Return a heading's text, "" where it is not known; what is too long for its column is no heading."""
    limit = Report._meta.get_field(name).max_length
    return fact.value if fact.value and len(fact.value) <= limit else ""


def store_meeting(meeting: Meeting, received: Received, evidence: Evidence) -> bool:
    """The first report says what the meeting is; the words of later ones stand behind what they agree on."""
    read = received.reading.meeting
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
    said = _meeting_columns(received.reading)
    changed = evidence.is_first and merge(meeting, said)
    for name, fact in facts.items():
        if evidence.is_first or said[name] == getattr(meeting, name):
            evidence.give(meeting, fact.mentions, name)
    if not evidence.is_first:
        return False
    reasons = {name: _reason(fact) for name, fact in facts.items() if fact.because or fact.candidates}
    if changed or meeting.reasons != reasons:
        meeting.reasons = reasons
        meeting.save()
        meeting.province_candidates.set(_possible_provinces(read))
        changed = True
    return changed


def _meeting_columns(reading: Reading) -> dict:
    read = reading.meeting
    first, last = read.held_between or (None, None)
    return {
        "headline": text_of(reading.title, "title"),
        "province": _province(read.province.value, read.held_on.value or first or last),
        "held_on": read.held_on.value,
        "held_from": first,
        "held_until": last,
        "kind": read.kind.value or "other",
        "body": (read.body.value or "")[:200],
        "ordinal": read.ordinal.value,
        "term": (read.term.value or "")[:40],
        "venue": (read.venue.value or "")[:200],
    }


def _possible_provinces(read: MeetingRead) -> list[Province]:
    if read.province.value:
        return []
    first, last = read.held_between or (None, None)
    found = (_province(slug, read.held_on.value or first or last) for slug in read.province.standing)
    return [province for province in found if province]


def _province(slug: str | None, day: date | None) -> Province | None:
    """Return the unit of that slug on that day; without a day, today's or the last there was."""
    if not slug:
        return None
    units = Province.objects.filter(slug=slug).latest_first()
    return units.on(day).first() if day else (units.current().first() or units.first())


def _reason(fact: Fact) -> dict:
    def text(value) -> str:
        return value.isoformat() if isinstance(value, date) else str(value)

    return {
        "because": fact.because,
        "candidates": [{**asdict(one), "value": text(one.value)} for one in fact.candidates],
    }

"""A reading as plain data: the form that `extract_report` prints, one JSON object a report."""

from datetime import date
from typing import Any

from meetings.extraction.findings import DocumentRead, Fact, FigureRead, OfficialRead, Reading
from meetings.text.decimals import plain_decimal


def as_record(report: str, reading: Reading, text: str) -> dict[str, Any]:
    """Return what `reading` says of `text`, the report named `report`.

    Days are ISO dates, decimals plain strings ("36.4"), unknown is null; `spans` are [start, end] pairs of
    character offsets in the normalised text, the best evidence first.
    """
    meeting = reading.meeting
    return {
        "report": report,
        "reader_version": reading.reader_version,
        "title": reading.title.value,
        "published_on": _plain(reading.published_on.value),
        "byline": reading.byline.value,
        "source": reading.source.value,
        "url": reading.url.value,
        "meeting": {
            "held_on": _plain(meeting.held_on.value),
            "held_between": [_plain(day) for day in meeting.held_between] if meeting.held_between else None,
            "kind": meeting.kind.value,
            "province": meeting.province.value,
            "province_candidates": [] if meeting.province.value else meeting.province.standing,
            "body": meeting.body.value,
            "ordinal": meeting.ordinal.value,
            "term": meeting.term.value,
            "venue": meeting.venue.value,
            "spans": {
                name: _spans(getattr(meeting, name))
                for name in ("held_on", "kind", "province", "body", "ordinal", "term", "venue")
            },
        },
        "officials": [_official(official) for official in reading.officials],
        "resolutions": [_document(document) for document in reading.documents],
        "statistics": [_figure(figure, text) for figure in reading.figures],
        "unresolved": [
            {"words": person.mention.of(text), "span": [person.mention.start, person.mention.end]}
            for person in reading.unresolved
        ],
    }


def _official(official: OfficialRead) -> dict[str, Any]:
    return {
        "name": official.name,
        "positions": [position.title for position in official.positions],
        "roles": [role.role for role in official.roles],
        "spans": _pairs(official.mentions),
    }


def _document(document: DocumentRead) -> dict[str, Any]:
    return {
        "kind": document.kind,
        "number": document.number,
        "issuer": document.issuer,
        "issued_on": _plain(document.issued_on),
        "term": document.term or None,
        "key": document.key,
        "spans": _pairs(document.mentions),
    }


def _figure(figure: FigureRead, text: str) -> dict[str, Any]:
    record = {
        "value": plain_decimal(figure.value),
        "unit": figure.unit,
        "quote": figure.quote.of(text),
        "direction": figure.direction,
        "approx": figure.approx,
        "target": figure.target,
        "subject": figure.subject,
        "period": figure.period,
        "note": figure.note,
        "spans": _pairs(figure.mentions),
    }
    return record if figure.of is None else {**record, "of": plain_decimal(figure.of)}


def _plain(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _spans(fact: Fact) -> list[list[int]]:
    return _pairs(fact.mentions)


def _pairs(mentions) -> list[list[int]]:
    return [[mention.start, mention.end] for mention in mentions]

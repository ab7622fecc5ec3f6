"""From rows to what is said of them: one function a kind, each in the form that `shapes` describes.

`root` is the archive's own address, such as https://archive.example, which all addresses begin with.
"""

from typing import Any

from django.utils.translation import get_language

from meetings.api.evidence import span
from meetings.models import (
    Attendance,
    Citation,
    Meeting,
    Mention,
    Official,
    Position,
    Province,
    Report,
    Resolution,
    Role,
    Statistic,
)
from meetings.models.mention import TARGETS
from meetings.text.decimals import plain_decimal
from meetings.views.reasons import in_vietnamese
from meetings.views.units import Units

Record = dict[str, Any]


def meeting(row: Meeting, root: str) -> Record:
    return {
        **fields(row, "address headline name held_on held_from held_until"),
        **fields(row, "kind body ordinal term venue state"),
        "province": place(row.province, root),
        "kind_label": str(row.get_kind_display()),
        "corrected": row.touched_fields(),
        "reasons": {name: reason(one) for name, one in row.reasons.items()},
        "evidence": spans(row),
        "reports": [one.digest for one in row.shown_reports],
        "url": root + row.get_absolute_url(),
    }


def attendance(row: Attendance, root: str) -> Record:
    return {
        **fields(row, "honorific state took_part"),
        "id": row.pk,
        "also": row.also,
        "meeting": meeting_link(row.meeting, root),
        "official": link(row.official.standing_self(), root),
        "positions": [position(one) for one in row.positions.all()],
        "roles": [role(one) for one in row.roles.all()],
        "evidence": spans(row),
        "url": f"{root}{row.meeting.get_absolute_url()}#a{row.pk}",
    }


def position(row: Position) -> Record:
    return {**fields(row, "title former state"), "evidence": spans(row)}


def role(row: Role) -> Record:
    return {**fields(row, "role state"), "role_label": str(row.get_role_display()), "evidence": spans(row)}


def official(row: Official, root: str) -> Record:
    return {
        **fields(row, "slug name other_spellings last_position last_position_state"),
        "also": [one.slug for one in row.merged.all()],
        "place": place(row.place, root),
        "first_seen": row.first_held,
        "last_seen": row.last_held,
        "meetings": row.meeting_count,
        "url": root + row.get_absolute_url(),
    }


def resolution(row: Resolution, root: str) -> Record:
    return {
        **fields(row, "slug key kind number name title issuer issued_on term"),
        "resolved": row.is_resolved,
        "candidates": [candidate(one) for one in row.candidates],
        "also": [one.slug for one in row.merged.all()],
        "province": place(row.province, root),
        "meetings": row.citation_count,
        "url": root + row.get_absolute_url(),
    }


def citation(row: Citation, root: str) -> Record:
    return {
        **fields(row, "state"),
        "id": row.pk,
        "also": row.also,
        "meeting": meeting_link(row.meeting, root),
        "resolution": link(row.resolution.standing_self(), root),
        "evidence": spans(row),
        "url": f"{root}{row.meeting.get_absolute_url()}#c{row.pk}",
    }


def statistic(row: Statistic, root: str) -> Record:
    return {
        **fields(row, "unit subject direction approx target period note state"),
        "id": row.pk,
        "meeting": meeting_link(row.meeting, root),
        "province": place(row.meeting.province, root),
        "value": plain_decimal(row.value),
        "of": None if row.of is None else plain_decimal(row.of),
        "evidence": spans(row),
        "url": f"{root}{row.meeting.get_absolute_url()}#s{row.pk}",
    }


def province(row: Province, root: str, units: Units, counts: dict[int | None, int]) -> Record:
    names = "address name full_name kind code region region_before aliases valid_from valid_until legal_basis"
    return {
        **fields(row, names),
        "successor": place(units.by_pk.get(row.successor_id), root),
        "today": place(units.today_of(row.pk), root),
        "predecessors": [place(one, root) for one in units.before(row)],
        "meetings": counts.get(row.pk, 0),
        "url": root + row.get_absolute_url(),
    }


def report(row: Report, root: str) -> Record:
    names = "digest title outlet byline published_on received_at reader_version normalisation length state"
    return {
        **fields(row, names),
        "replaces": row.replaced_digest,
        "meeting": meeting_link(row.meeting, root),
        "source": row.url,
        "evidence": spans(row),
        "url": f"{root}{row.meeting.get_absolute_url()}#r{row.pk}",
    }


def mention(row: Mention, root: str) -> Record:
    page = root + row.report.meeting.get_absolute_url()
    return {
        **span(row),
        "meeting": meeting_link(row.report.meeting, root),
        "of": subject(row) | {"url": f"{page}#m{row.pk}"},
    }


def subject(row: Mention) -> Record:
    """What the words give. A position and a role are told of with the attendance that they belong to."""
    kind = next((name for name in TARGETS if getattr(row, f"{name}_id")), "report")
    match kind:
        case "meeting":
            key = row.report.meeting.address
        case "report":
            key = row.digest
        case "position" | "role":
            key = getattr(row, kind).attendance_id
        case _:
            key = getattr(row, f"{kind}_id")
    return {"type": kind, "id": str(key)}


def fields(row, names: str) -> Record:
    return {name: getattr(row, name) for name in names.split()}


def spans(row) -> list[Record]:
    return [span(one) for one in row.evidence]


def link(row: Official | Resolution, root: str) -> Record:
    return {"slug": row.slug, "name": row.name, "url": root + row.get_absolute_url()}


def meeting_link(row: Meeting, root: str) -> Record:
    return fields(row, "address name held_on") | {"url": root + row.get_absolute_url()}


def place(unit: Province | None, root: str) -> Record | None:
    return unit and {"address": unit.address, "name": unit.full_name, "url": root + unit.get_absolute_url()}


def reason(told: Record) -> Record:
    return {
        "because": reason_text(told.get("because", "")),
        "candidates": [candidate(one) for one in told.get("candidates", [])],
    }


def candidate(told: Record) -> Record:
    return {
        "value": str(told.get("value", "")),
        "because": reason_text(told.get("because", "")),
        "fell": reason_text(told.get("fell", "")),
    }


def reason_text(told: str) -> str:
    """Return a reason in the language that was asked for; one without a translation as the reader gave it."""
    return (get_language() == "vi" and in_vietnamese(told)) or told

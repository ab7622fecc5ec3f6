"""Which record of this archive a line of a file of corrections is about."""

from collections.abc import Iterable

from django.db import models

from meetings.correcting.applying_file import MODELS
from meetings.correcting.exporting_keys import SHORTEST, plain_identity
from meetings.correcting.said import named
from meetings.importing.carrying import nearest
from meetings.models import Attendance, Meeting, Report, State, Statistic
from meetings.models.read import ReadRecord

# By which fields a record that a person added is known.
NATURAL = {
    "attendance": ("official",),
    "position": ("title", "former"),
    "role": ("role",),
    "citation": ("resolution",),
    "statistic": ("value", "of", "unit"),
}


class NotThere(Exception):
    """What a line is about is not in this archive; the message says what, and why."""


def report_of(source: str, digest: str = "") -> Report:
    """Return the very text, or the current one of that name."""
    same = Report.objects.filter(digest=digest).first() if digest else None
    report = same or Report.objects.current().filter(source_name=source).first()
    if report is None:
        raise NotThere(f"no text {source} in the archive")
    return report


def meeting_of(key: dict) -> Meeting:
    """Return the meeting that stands for a key."""
    reports = Report.objects.current().filter(source_name__in=key["sources"]).select_related("meeting")
    by_name = {report.source_name: report.meeting for report in reports}
    meeting = next((by_name[name] for name in key["sources"] if name in by_name), None)
    meeting = meeting or Meeting.objects.filter(address=key["address"]).first()
    if meeting is None:
        raise NotThere(f"no text {' or '.join(key['sources']) or key['address']} in the archive")
    return meeting.standing_self()


def first_meeting_of(key: dict) -> Meeting:
    """Return the meeting that was made of the first of these reports, whatever it was joined to since."""
    versions = Report.objects.versions_of(*key["sources"][:1] or [""])
    for digest in versions.values_list("digest", flat=True):
        for meeting in Meeting.objects.filter(address__startswith=digest[:SHORTEST]):
            if digest.startswith(meeting.address):
                return meeting
    return meeting_of(key)


def owner_of(line: dict, meeting: Meeting) -> Meeting | Attendance:
    """Return what a record belongs to: the meeting, or the attendance of a position or a part."""
    if "owner" not in line:
        return meeting
    known = line["owner"]
    rows = [row for row in meeting.attendances.select_related("official") if _is_owner(row, known)]
    rows.sort(key=lambda row: row.official.natural_key_text != known["official"])
    if not rows:
        raise NotThere(f"nobody is read as {known['identity'] or known['official']} at {meeting}")
    return rows[0]


def _is_owner(row: Attendance, known: dict) -> bool:
    if known["identity"]:
        return plain_identity(row.identity) == known["identity"]
    return row.official.natural_key_text == known["official"]


def rows_below(line: dict, owner: Meeting | Attendance) -> models.QuerySet:
    link = "attendance" if "owner" in line else "meeting"
    return MODELS[line["of"]].objects.filter(**{link: owner}).order_by("pk")


def row_of(line: dict, rows: Iterable[ReadRecord], taken: set[int]) -> ReadRecord | None:
    """Return the record of a line: by the reader's name for it, by what it says where a person added it.

    Of several the one that the machine reads most alike; none that another line has `taken`.
    """
    rows = [row for row in rows if row.pk not in taken]
    found = [row for row in rows if line["identity"] and _same_name(row, line["identity"])]
    if not found:
        several = line["of"] == "statistic"  # of anything else no two say the same
        free = [row for row in rows if not (several and row.identity) or line["read_in"]]
        found = [row for row in free if line["state"] == State.ADDED and _says(row, line)]
    return max(found, key=lambda row: _likeness(row, line), default=None)


def _same_name(row: ReadRecord, identity: str) -> bool:
    own = plain_identity(row.identity)
    if isinstance(row, Statistic):  # numbered: which of those that say the same
        return own.rpartition("|")[0] == identity.rpartition("|")[0]
    return own == identity


def _says(row: ReadRecord, line: dict) -> bool:
    return all(row.as_json(name) == line["values"][name] for name in NATURAL[line["of"]])


def _likeness(row: ReadRecord, line: dict) -> tuple:
    machine = sum(row.machine.get(name) == said for name, said in line["machine"].items())
    values = sum(row.as_json(name) == said for name, said in line["values"].items())
    return machine, plain_identity(row.identity) == line["identity"], values


def place_of(words: dict) -> tuple[Report, int]:
    """Return the report and the place where words stand: the very same, or the nearest like it."""
    report = report_of(words["source"], words["digest"])
    start = nearest(report.text, words["words"], words["start"]) if words["words"] else None
    if start is None:
        raise NotThere(f"{report.source_name} has no words “{words['words']}” any more")
    return report, start


def natural(model: type[models.Model], key: str) -> models.Model:
    try:
        return named(model, key)
    except model.DoesNotExist as error:
        raise NotThere(f"no {model._meta.model_name} {key} in the archive") from error

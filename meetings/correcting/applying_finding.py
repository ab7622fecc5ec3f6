"""Which record of this archive a line of a file of corrections is about."""

from collections.abc import Iterable

from django.db import models

from meetings.correcting.applying_file import MODELS
from meetings.correcting.exporting_keys import SHORTEST
from meetings.correcting.said import named
from meetings.importing.carrying import nearest
from meetings.importing.recognition import plain_identity
from meetings.importing.twins import NATURAL
from meetings.models import Attendance, Meeting, Report, State, Statistic
from meetings.models.read import ReadRecord


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
    return first_meeting_of(key).standing_self()


def first_meeting_of(key: dict) -> Meeting:
    """Return the meeting that a key names, whatever it was joined to since."""
    meeting = Meeting.objects.filter(address=key["address"]).first()
    for name in () if meeting else key["sources"]:
        meeting = meeting or _made_of(name)
    if meeting is None:
        raise NotThere(f"no text {' or '.join(key['sources']) or key['address']} in the archive")
    return meeting


def _made_of(name: str) -> Meeting | None:
    """The meeting that was made of the reports of a name, whatever meeting they tell of since."""
    versions = Report.objects.versions_of(name)
    for digest in versions.values_list("digest", flat=True):
        for meeting in Meeting.objects.filter(address__startswith=digest[:SHORTEST]):
            if digest.startswith(meeting.address):
                return meeting
    current = versions.current().select_related("meeting").first()
    return current and current.meeting


def is_added(line: dict) -> bool:
    """True of what stands without any machine that reads it: what a person added."""
    return line["state"] == State.ADDED or not (line["identity"] or line["machine"])


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
        free = [row for row in rows if not (several and row.identity) or line.get("read_in")]
        found = [row for row in free if is_added(line) and _says(row, line)]
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

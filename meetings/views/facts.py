"""All that one meeting's page shows: its people by part, documents, figures, and its reports with marks."""

from collections import defaultdict
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from django.db.models import Model, Prefetch, QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from meetings.correcting.days import give_days
from meetings.models import Attendance, Citation, Meeting, Mention, Position, Report, Role, Statistic
from meetings.models.mention import TARGETS
from meetings.models.merged_rows import one_a_document, one_a_person
from meetings.views.fields import LABELS, Field, fields
from meetings.views.marking import Mark, marked
from meetings.views.wording import figure_text

# The parts of a meeting, the weightiest first. Who played several is shown once, in the weightiest.
PARTS = {
    "chair": (_("Chủ trì"), {"chair"}),
    "report": (_("Trình bày, báo cáo"), {"report"}),
    "speak": (_("Phát biểu, kết luận"), {"speak", "conclude"}),
    "decided": (_("Được quyết định về nhân sự"), {"decided"}),
    "attend": (_("Dự"), {"attend"}),
    "mentioned": (_("Được nhắc đến"), {"mentioned"}),
    "unknown": (_("Chưa rõ vai trò"), set()),
}

# Kinds of mark; of several findings in the same words the first of these gives the colour and the link.
KINDS = ["headline", "figure", "document", "person", "position", "day", "place", "role", "meeting", "report"]
FIELD_KINDS = {
    "held_on": "day",
    "province": "place",
    "venue": "place",
    "headline": "headline",
    "title": "headline",
}
# What is read of a meeting. Questions are put together once: it takes as long as asking them.
REPORTS = Report.objects.current().standing().without_bytes()
ATTENDANCES = (
    Attendance.objects.standing()
    .select_related("official__merged_into")
    .prefetch_related(
        Prefetch("positions", Position.objects.standing()), Prefetch("roles", Role.objects.standing())
    )
)
CITATIONS = Citation.objects.standing().select_related("resolution__merged_into")
FIGURES = Statistic.objects.standing().in_text_order()
MENTIONS = Mention.objects.in_text_order()
TARGET_COLUMNS = [(name, f"{name}_id") for name in TARGETS]


class Told(NamedTuple):
    """A report and its text with the findings marked."""

    report: Report
    html: SafeString


class Facts:
    """Reads everything in a fixed number of queries. Each record gets its mentions as `evidence`.

    Who was merged, or which document, is one row, whatever names the reports have for them.
    """

    def __init__(self, meeting: Meeting):
        self.meeting = meeting
        self.reports = in_order(REPORTS.filter(meeting=meeting))
        attendances = in_order(ATTENDANCES.filter(meeting=meeting))
        citations = in_order(CITATIONS.filter(meeting=meeting))
        self.statistics = in_order(FIGURES.filter(meeting=meeting))
        inner = [one for who in attendances for one in (*who.positions.all(), *who.roles.all())]
        self.records: list[Model] = [*attendances, *inner, *citations, *self.statistics]
        self._give_evidence()
        give_days([meeting, *self.reports, *self.records])
        self.attendances = one_a_person(attendances)
        self.citations = one_a_document(citations)

    def _give_evidence(self) -> None:
        mentions = in_order(MENTIONS.filter(report__in=self.reports))
        self.mentions = [(mention, target_of(mention)) for mention in mentions]
        by_target = defaultdict(list)
        for mention, target in self.mentions:
            by_target[target].append(mention)
        for record in self.records:
            record.evidence = by_target[record._meta.model_name, record.pk]
        self.by_field = defaultdict(list)
        for mention in by_target["meeting", self.meeting.pk]:
            self.by_field[mention.field].append(mention)

    @cached_property
    def fields(self) -> list[Field]:
        return fields(self.meeting, self.by_field)

    @cached_property
    def parts(self) -> list[tuple[str, str, list[Attendance]]]:
        """The people under the parts that they played: (name, label, people), the weightiest part first."""
        people = defaultdict(list)
        for attendance in self.attendances:
            people[part_of(attendance)].append(attendance)
        return [(name, label, people[name]) for name, (label, _roles) in PARTS.items() if people[name]]

    @cached_property
    def told(self) -> list[Told]:
        """Each report with its text marked."""
        marks = defaultdict(list)
        records = {(one._meta.model_name, one.pk): one for one in self.records}
        shared = self._shared_words()
        for mention, target in self.mentions:
            mark = self._mark(mention, target, records, shared)
            if mark:
                marks[mention.report_id].append(mark)
        for some in marks.values():
            some.sort(key=lambda mark: KINDS.index(mark.kind))
        return [Told(report, marked(report.text, marks[report.pk])) for report in self.reports]

    def _shared_words(self) -> dict[tuple[int, int, int], set[int]]:
        """Whom the same words give their part: "Dự hội nghị có" stands for everyone in the list after it."""
        who = {row: one.pk for one in self.attendances for row in (one.pk, *one.also)}
        whose = {one.pk: who[one.attendance_id] for one in self.records if isinstance(one, Role)}
        shared = defaultdict(set)
        for mention, _target in self.mentions:
            if mention.role_id in whose:
                shared[mention.report_id, mention.start, mention.end].add(whose[mention.role_id])
        return shared

    def _mark(self, mention: Mention, target: tuple, records: dict, shared: dict) -> Mark | None:
        """Return the mark of a mention, or None where its record was rejected."""
        name, pk = target
        if name == "meeting":
            kind, href = FIELD_KINDS.get(mention.field, "meeting"), f"#f-{mention.field}"
            title = LABELS.get(mention.field, _("Tên"))
        elif not name:
            kind, href = FIELD_KINDS.get(mention.field, "report"), f"#r{mention.report_id}-{mention.field}"
            title = Report._meta.get_field(mention.field).verbose_name if mention.field else _("Bài viết")
        elif (name, pk) not in records:
            return None
        else:
            kind, href, title = lead(records[name, pk])
            if name == "role" and len(shared[mention.report_id, mention.start, mention.end]) > 1:
                href = "#people"
        return Mark(mention.start, mention.end, kind, href, str(title), (f"m{mention.pk}",))


def in_order(rows: QuerySet) -> list:
    """Read a few rows in their order. Put in order here: it takes Django longer to ask for an order."""
    found = list(rows.order_by())
    for name in reversed(rows.query.order_by or rows.model._meta.ordering):
        found.sort(key=attrgetter(name.removeprefix("-")), reverse=name.startswith("-"))
    return found


def target_of(mention: Mention) -> tuple[str, int]:
    """Return ("attendance", 12), or ("", 0) where the words give a field of the report itself."""
    for name, column in TARGET_COLUMNS:
        if pk := getattr(mention, column):
            return name, pk
    return "", 0


def lead(record: Model) -> tuple[str, str, str]:
    """Return the kind of a record's marks, the anchor of its place on the page, and what it says."""
    match record._meta.model_name:
        case "attendance":
            return "person", f"#a{record.pk}", record.official.name
        case "position":
            return "position", f"#a{record.attendance_id}", record.title
        case "role":
            return "role", f"#a{record.attendance_id}", record.get_role_display()
        case "citation":
            return "document", f"#c{record.pk}", record.resolution.name
        case _:
            return "figure", f"#s{record.pk}", f"{figure_text(record)} {record.unit}"


def part_of(attendance: Attendance) -> str:
    played = {role.role for role in attendance.roles.all()}
    return next((name for name, (_label, roles) in PARTS.items() if roles & played), "unknown")

"""What pages say of a fact, part by part, so that a reader can say which part is wrong."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.models import (
    Attendance,
    Citation,
    Meeting,
    Official,
    Position,
    Report,
    Resolution,
    Role,
    Statistic,
)
from meetings.views.wording import bounds_text, day_text, figure_text, unit_text

FIELDS: dict[type[Model], tuple[str, ...]] = {
    Meeting: ("headline", "held_on", "province", "kind", "body", "ordinal", "term", "venue"),
    Attendance: ("official", "honorific"),
    Position: ("title",),
    Role: ("role",),
    Citation: ("resolution",),
    Statistic: ("value", "unit", "subject", "direction", "approx", "target", "period"),
    Official: ("name",),
    Resolution: ("kind", "number", "issuer", "issued_on", "term", "province", "title"),
    Report: ("title", "outlet", "byline", "published_on", "url"),
}
# Of what is not known, pages say so of these only.
SHOWN_UNKNOWN = {"held_on", "province", "issuer", "issued_on", "published_on"}


class Part(NamedTuple):
    """One thing that is said of a fact. Without a field it is the whole record."""

    record: Model
    field: str

    @property
    def name(self) -> str:
        """What a form calls it: "position.12.title"."""
        return f"{self.record._meta.model_name}.{self.record.pk}.{self.field}"

    @property
    def label(self) -> str:
        if not self.field:
            return _("Điều khác, hoặc cả dữ kiện này")
        return capfirst(str(self.record._meta.get_field(self.field).verbose_name))

    @property
    def said(self) -> str:
        return said(self.record, self.field) if self.field else ""

    @property
    def is_vietnamese(self) -> bool:
        """Whether what is said are words of a report, on an English page too."""
        if not self.field or not getattr(self.record, self.field):
            return False
        column = self.record._meta.get_field(self.field)
        return column.is_relation or (isinstance(column, models.CharField) and not column.choices)


def parts(record: Model) -> Iterator[Part]:
    """Yield what can be doubted of a fact: of a person at a meeting the positions and parts too."""
    for field in FIELDS[type(record)]:
        if field in SHOWN_UNKNOWN or getattr(record, field) not in (None, ""):
            yield Part(record, field)
    if isinstance(record, Attendance):
        for one in (*record.positions.standing(), *record.roles.standing()):
            yield from (Part(one, field) for field in FIELDS[type(one)])
    yield Part(record, "")


def said(record: Model, field: str) -> str:
    """Return a field's value as a page shows it; "chưa rõ" where there is none."""
    match record, field:
        case Meeting(), "held_on":
            value = day_text(record.held_on) if record.held_on else bounds_text(record)
        case Statistic(), "value":
            value = figure_text(record)
        case Statistic(), "target":
            value = _("có") if record.target else _("không")
        case Position(), "title" if record.former:
            value = f"nguyên {record.title}"
        case ((Meeting() | Resolution()), "province"):
            value = record.province and unit_text(record.province)
        case (Resolution(), "issued_on") | (Report(), "published_on"):
            day = getattr(record, field)
            value = day and day_text(day)
        case _:
            value = _displayed(record, field)
    return str(value) if value not in (None, "") else _("chưa rõ")


def _displayed(record: Model, field: str) -> Any:
    display = getattr(record, f"get_{field}_display", None)
    return display() if display else getattr(record, field)


def name_of(record: Model) -> str:
    """What a fact is called in one line: "Lê Văn Thử: Bí thư Tỉnh ủy", "14,4 % đầu mối"."""
    match record:
        case Attendance():
            return " ".join(filter(None, (record.honorific, record.official.name)))
        case Position() | Role():
            return f"{record.attendance.official.name}: {said(record, FIELDS[type(record)][0])}"
        case Citation():
            return record.resolution.name
        case Statistic():
            return " ".join(filter(None, (figure_text(record), record.unit, record.subject)))
        case _:
            return str(record)


def name_for_editors(part: Part) -> str:
    """The fact and its part in Vietnamese, whichever language the reader's page was in."""
    with override("vi"):
        name = name_of(part.record)
        return f"{name} · {part.label}" if part.field else name


def said_to_editors(part: Part) -> str:
    with override("vi"):
        return part.said or name_of(part.record)


def said_now(record: Model, field: str) -> str:
    """What pages say by now of what was doubted; of a whole fact what it is called."""
    return said(record, field) if field in FIELDS[type(record)] else name_of(record)

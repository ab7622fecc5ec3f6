"""What pages say of a fact, part by part, so that a reader can say which part is wrong."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Model, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.models import (
    Attendance,
    Citation,
    Meeting,
    Mention,
    Official,
    Position,
    Report,
    Resolution,
    Role,
    State,
    Statistic,
)
from meetings.views.facts import lead
from meetings.views.quotations import quoted
from meetings.views.wording import bounds_text, day_text, figure_text, unit_text

# The records by the words that stand for them in addresses.
KINDS: dict[str, type[Model]] = {
    "cuoc-hop": Meeting,
    "nguoi-du": Attendance,
    "chuc-vu": Position,
    "vai-tro": Role,
    "trich-dan": Citation,
    "so-lieu": Statistic,
    "can-bo": Official,
    "van-ban": Resolution,
    "bai-viet": Report,
}
WORDS = {model: words for words, model in KINDS.items()}
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
MOST_PASSAGES = 3


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


def public_record(kind: str, key: int) -> Model | None:
    """Return the record that pages show, or None: gone, rejected, or of a meeting that is."""
    model = KINDS.get(kind)
    record = model and model.objects.filter(pk=key).first()
    if record is None or any(getattr(one, "state", "") == State.REJECTED for one in lineage(record)):
        return None
    return record


def lineage(record: Model) -> Iterator[Model]:
    """Yield the record and what it belongs to: a position, its attendance, its meeting."""
    yield record
    owner = getattr(record, "attendance", None) or getattr(record, "meeting", None)
    if owner:
        yield from lineage(owner)


def meeting_of(record: Model) -> Meeting | None:
    return next((one for one in lineage(record) if isinstance(one, Meeting)), None)


def address_of(record: Model, field: str = "") -> str:
    """Where a page shows the fact."""
    meeting = meeting_of(record)
    if meeting is None:
        return record.standing_self().get_absolute_url()
    page = meeting.standing_self().get_absolute_url()
    if isinstance(record, Meeting):
        return f"{page}#f-{field}" if field else page
    return f"{page}#r{record.pk}" if isinstance(record, Report) else f"{page}{lead(record)[1]}"


def passages(record: Model, field: str = "") -> list[Mention]:
    """Return some of the words that give the fact, in their passages."""
    if isinstance(record, Meeting):
        return _some(Mention.objects.filter(meeting=record, field=field, report__is_current=True))
    if isinstance(record, Report):
        own = {f"{name}__isnull": True for name in ("meeting", "attendance", "position", "role", "citation")}
        return _some(record.mentions.filter(**own, statistic__isnull=True, field=field))
    if isinstance(record, (Official, Resolution)):
        return []
    (row,) = quoted([record], around=90)
    return row.passages[:MOST_PASSAGES]


def _some(mentions: QuerySet[Mention]) -> list[Mention]:
    return list(mentions.with_passage().in_text_order()[:MOST_PASSAGES])

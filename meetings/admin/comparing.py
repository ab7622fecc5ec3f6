"""What an editor sees of an official or a document before making two one, or one two."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from meetings.models import Attendance, Citation, Official, Position, Resolution, Role
from meetings.models.merging import Mergeable
from meetings.models.read import ReadRecord
from meetings.views.careers import Tenure, careers
from meetings.views.quotations import quoted
from meetings.views.units import Units
from meetings.views.wording import day_text, unit_text

SHOWN = 8  # meetings on one card
LIKELY = 12  # others that are offered by name


class Card(NamedTuple):
    """One record side by side with another: what is known of it, its positions, its meetings with words."""

    record: Mergeable
    facts: list[tuple[str, str]]
    tenures: list[Tenure]
    rows: list[ReadRecord]
    row_count: int


def card(record: Mergeable, units: Units) -> Card:
    rows = rows_of(record)
    held = careers([record])[record.pk].tenures(units) if isinstance(record, Official) else []
    facts = [(label, value) for label, value in _facts(record, units) if value]
    return Card(record, facts, held, with_passages(rows[:SHOWN]), rows.count())


def rows_of(record: Mergeable):
    """The attendances of an official, or the citations of a document, under every name; the newest first."""
    if isinstance(record, Official):
        parts = [Prefetch(name, model.objects.standing()) for name, model in PARTS.items()]
        rows = Attendance.objects.filter(official__in=record.identities()).prefetch_related(*parts)
        return rows.public().select_related("official", "meeting__province").newest_first()
    rows = Citation.objects.filter(resolution__in=record.identities())
    return rows.public().select_related("resolution", "meeting__province").newest_first()


PARTS = {"positions": Position, "roles": Role}


def with_passages(rows: Iterable[ReadRecord]) -> list[ReadRecord]:
    """Return rows with `passages`, their words between those around them."""
    return quoted(list(rows), around=70)


def likely(record: Mergeable) -> list[Mergeable]:
    """Others that an editor may mean: of the same given and family name, or of the same number."""
    others = type(record).objects.standing().exclude(pk__in=record.identities())
    if isinstance(record, Official):
        family, _space, rest = record.folded_name.partition(" ")
        given = rest.rpartition(" ")[2]
        return list(
            others.filter(folded_name__startswith=family, folded_name__endswith=given).in_alphabet()[:LIKELY]
        )
    return list(others.filter(short_key=record.short_key).order_by("pk")[:LIKELY])


def named(model: type[Mergeable], text: str) -> Mergeable | None:
    """Return the record of a page's address: "le-van-thu", or the whole of it as it was copied."""
    slug = text.strip().rstrip("/").rpartition("/")[2]
    found = model.objects.filter(slug=slug).first()
    return found and found.standing_self()


def place_of(record: Mergeable, units: Units) -> str:
    if isinstance(record, Resolution):
        return unit_text(record.province) if record.province else ""
    unit = units.by_address.get(record.place_address)
    if unit:
        return unit_text(unit)
    return _("Trung ương") if record.place_address == "trung-uong" else _("Chưa rõ ở đâu")


def _facts(record: Mergeable, units: Units) -> list[tuple[str, str]]:
    merged = ", ".join(f"{one} ({place_of(one, units)})" for one in record.merged.all())
    if isinstance(record, Official):
        return [
            (_("Ở"), place_of(record, units)),
            (_("Cách viết khác"), ", ".join(record.spellings())),
            (_("Đã gộp vào đây"), merged),
        ]
    return [
        (_("Nhận dạng"), record.key),
        (_("Cơ quan ban hành"), record.issuer),
        (_("Ngày ban hành"), day_text(record.issued_on) if record.issued_on else ""),
        (_("Khóa, nhiệm kỳ"), record.term),
        (_("Tỉnh, thành phố"), place_of(record, units)),
        (_("Trích yếu"), record.title),
        (_("Đã gộp vào đây"), ", ".join(one.key for one in record.merged.all())),
    ]

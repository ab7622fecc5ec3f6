"""Where pages show a fact: in which record, at which address, with which words."""

from collections.abc import Iterator

from django.db.models import Model, QuerySet

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
MOST_PASSAGES = 3


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

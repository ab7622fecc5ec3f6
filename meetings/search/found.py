"""What the index found → records with what a page shows of them, in one query for each type."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Model
from haystack import connections

from meetings.models import Meeting, Official, Position, Province, Report, Resolution, Statistic
from meetings.search import lineage
from meetings.search.analysis import Token
from meetings.search.answers import Hit
from meetings.search.facets import province_label
from meetings.search.snippets import marked, snippet
from meetings.text.normalize import normalise


def hits(found: Iterable, words: list[Token]) -> list[Hit]:
    """Return a Hit for each search result whose record is there to be seen, in their order."""
    wanted: dict[type, list[int]] = defaultdict(list)
    for result in found:
        wanted[result.model].append(int(result.pk))
    unified = connections["default"].get_unified_index()
    records = {
        (model, pk): record
        for model, pks in wanted.items()
        for pk, record in unified.get_index(model).read_queryset().in_bulk(pks).items()
    }
    texts = {(model, pk): text for model, pks in wanted.items() for pk, text in _texts(model, pks)}
    scores = {(result.model, int(result.pk)): result.score for result in found}
    return [
        _hit(records[key], texts.get(key, ""), words, score)
        for key, score in scores.items()
        if key in records
    ]


def _hit(record: Model, text: str, words: list[Token], score: float) -> Hit:
    meeting = (
        record.meeting if isinstance(record, Statistic) else record if isinstance(record, Meeting) else None
    )
    anchor = f"#s{record.pk}" if isinstance(record, Statistic) else ""
    place = _place(record, meeting)
    title = record.name if isinstance(record, Meeting | Official | Resolution) else str(record)
    return Hit(
        record=record,
        type=record._meta.model_name,
        title=title,
        title_html=marked(normalise(title), words),
        url=f"{(meeting or record).get_absolute_url()}{anchor}",
        snippet_html=snippet(text, words),
        date=_day(record, meeting),
        place=place,
        province=province_label(place) if place else "",
        score=score,
    )


def _day(record: Model, meeting: Meeting | None) -> date | None:
    if meeting:
        return meeting.held_on or meeting.held_from
    return record.issued_on if isinstance(record, Resolution) else record.last_seen


def _place(record: Model, meeting: Meeting | None) -> Province | None:
    if isinstance(record, Official):
        found = lineage.by_address().get(record.place_address)
    else:
        found = lineage.of((meeting or record).province_id)
    return found and found.own


def _texts(model: type, pks: list[int]) -> Iterable[tuple[int, str]]:
    """Yield (primary key, text that a snippet is cut from) of the records that have one."""
    if model is Meeting:
        reports = Report.objects.current().standing().filter(meeting__in=pks)
        # Sorted here: for an order by primary key SQLite walks the whole table.
        rows = sorted(reports.order_by().values_list("pk", "meeting", "text"))
        yield from _joined((row[1:] for row in rows), "\n")  # normalised when they were stored
    elif model is Official:
        positions = Position.objects.standing().filter(attendance__official__in=pks)
        rows = sorted(positions.order_by().values_list("pk", "attendance__official", "title"))
        yield from _joined(((pk, normalise(title)) for _row, pk, title in rows), "; ")
    elif model is Statistic:
        index = connections["default"].get_unified_index().get_index(Statistic)
        for statistic in index.index_queryset().filter(pk__in=pks):
            yield statistic.pk, index.words(statistic)
    elif model is Resolution:
        for pk, title in Resolution.objects.filter(pk__in=pks).values_list("pk", "title"):
            yield pk, normalise(title)


def _joined(rows: Iterable[tuple[int, str]], by: str) -> Iterable[tuple[int, str]]:
    texts: dict[int, dict[str, None]] = defaultdict(dict)  # as an ordered set: titles repeat
    for pk, text in rows:
        texts[pk][text] = None
    return ((pk, by.join(different)) for pk, different in texts.items())

"""What the reader makes of a few words that a person chose, to begin a form with: the person has the say."""

from datetime import date
from typing import Any

from meetings.extraction.dates import days_found
from meetings.extraction.findings import DocumentRead
from meetings.extraction.resolve.documents import identify, read_documents
from meetings.extraction.resolve.figures import read_figures
from meetings.extraction.resolve.people import read_people
from meetings.extraction.resolve.people.titles import titles
from meetings.extraction.rules.figures.numerals import find
from meetings.extraction.rules.people.acts import acts
from meetings.extraction.rules.people.positions import positions
from meetings.extraction.sections import Article, Section
from meetings.importing.record_rows import figure_columns
from meetings.models import Meeting, Province
from meetings.reference.provinces import by_name, name_pattern
from meetings.text.dates import calendar_day
from meetings.text.leveled import Leveled


def person_in(words: str) -> dict[str, Any]:
    """ "đồng chí Lê Văn Thử, Bí thư Tỉnh ủy" → name, honorific and titles; else the words as a name."""
    officials, _unresolved = read_people(_article(words))
    if not officials:
        return {"name": words[:120], "titles": []}
    read = officials[0]
    return {
        "name": read.name,
        "honorific": read.honorific[:40],
        "titles": [position.title for position in read.positions],
    }


def position_in(words: str) -> dict[str, Any]:
    """ "nguyên Bí thư Tỉnh ủy" → title and former; else the words as a title."""
    text = Leveled(words)
    found = list(positions(text.level, text.lower, 0, len(words)))
    if not found:
        return {"title": words[:250], "former": False}
    title = titles(found)[0]
    former = found[0].status == "nguyên"
    return {"title": title.removeprefix("nguyên ")[:250] if former else title[:250], "former": former}


def role_in(words: str) -> dict[str, Any]:
    """ "chủ trì hội nghị" → chair."""
    act = next(acts(Leveled(words).lower, 0, len(words)), None)
    return {"role": act.roles[0]} if act else {}


def document_in(words: str, meeting: Meeting) -> DocumentRead | None:
    """ "Kết luận số 12-KL/TU" → the document, with the key that the meeting's place and day complete."""
    found = read_documents(_article(words))
    if not found:
        return None
    bounds = (meeting.held_from, meeting.held_until) if meeting.held_from and meeting.held_until else None
    province = meeting.province.slug if meeting.province_id else None
    return identify(found[:1], province, meeting.held_on, bounds)[0]


def figure_in(words: str) -> dict[str, Any]:
    """ "giảm 215/1.503 đầu mối" → value, of, unit, direction; a bare number is one without its unit."""
    figures = read_figures(_article(words))
    if not figures:
        return _number_in(words)
    return figure_columns(figures[0])


def _number_in(words: str) -> dict[str, Any]:
    """Where there is no number either, the words are taken for a unit."""
    counting = (
        one for one in find(Leveled(words).level, 0, len(words)) if one.shape in ("number", "fraction")
    )
    numeral = next(counting, None)
    if numeral is None or None in numeral.values:
        return {"unit": words[:200]}
    value, *of = numeral.values
    return {"value": value, "of": of[0] if of else None, "unit": words[numeral.end :].strip()[:200]}


def field_in(words: str, name: str, meeting: Meeting) -> Any:
    """Return what the words say of one field of the meeting; None where they say nothing that fits it."""
    if name in ("held_on", "held_from", "held_until"):
        return _day_in(words, meeting)
    if name == "province":
        return _province_in(words, meeting)
    if name == "ordinal":
        return next((int(word) for word in words.split() if word.isdecimal()), None)
    if name == "kind":
        return None
    return words[: meeting._meta.get_field(name).max_length]


def _article(words: str) -> Article:
    """The words as one paragraph: a line as short as this could pass for a headline or a stamp."""
    return Article(Leveled(words), (Section("paragraph", 0, len(words)),))


def _day_in(words: str, meeting: Meeting) -> date | None:
    """A day without its year is of the year that the meeting's bounds or its report's day leave it."""
    calendar = next((day.first for day in days_found(Leveled(words)) if day.first.day), None)
    if calendar is None or not calendar.month:
        return None
    if calendar.year:
        return calendar.exact
    known = meeting.held_on or meeting.held_from or meeting.held_until
    return calendar_day(calendar.day, calendar.month, known.year) if known else None


def _province_in(words: str, meeting: Meeting) -> Province | None:
    """The unit of that name on the meeting's day; without a day, the one of today or the last there was."""
    match = name_pattern().search(Leveled(words).lower)
    if not match:
        return None
    slugs = {unit.slug for unit in by_name()[match["name"]]}
    units = Province.objects.filter(slug__in=slugs).latest_first()
    day = meeting.held_on or meeting.held_from
    return units.on(day).first() if day else (units.current().first() or units.first())

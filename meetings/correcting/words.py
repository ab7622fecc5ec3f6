"""Words of a report that a person points at: where they stand, and what they then are evidence of."""

from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext as _

from meetings.importing.evidence import PERSON
from meetings.models import Mention, Report, UnresolvedPerson
from meetings.models.mention import TARGETS
from meetings.text.normalize import normalise


class NotThere(ValueError):
    """The text does not have these words, or not so often; the message says so to a person."""


class Place(NamedTuple):
    """The characters [start, end) of a report's text."""

    start: int
    end: int


def place_of(text: str, words: str, occurrence: int = 1) -> Place:
    """Return where `words` stand in `text` for the `occurrence`-th time (1 is the first). Raises NotThere.

    Words may come in another Unicode form than the text's, and white space around them does not count.
    """
    words = normalise(words).strip()
    if not words:
        raise NotThere(_("Chưa có lời nào được chọn."))
    times = text.count(words)
    if not 1 <= occurrence <= times:
        if not times:
            raise NotThere(_("Bài viết không có lời này: “%(words)s”.") % {"words": words})
        raise NotThere(
            _("Bài viết chỉ có lời này %(times)s lần: “%(words)s”.") % {"times": times, "words": words}
        )
    end = 0
    for _time in range(occurrence):
        start = text.index(words, end)
        end = start + len(words)
    return Place(start, end)


def within(text: str, start: int, end: int) -> Place:
    """Return the place without the white space at its ends. Raises NotThere where nothing is left of it."""
    if not 0 <= start < end <= len(text):
        raise NotThere(_("Chỗ được chọn nằm ngoài bài viết."))
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if not words:
        raise NotThere(_("Chưa có lời nào được chọn."))
    return Place(start, start + len(words))


def occurrence_of(text: str, place: Place) -> int:
    """Return for which time the words at `place` stand there: what `place_of` takes."""
    return text.count(text[place.start : place.end], 0, place.start) + 1


def point_at(report: Report, place: Place, record: models.Model, field: str = "") -> Mention:
    """The words at `place` are, as a person says, evidence of `record` or of its `field`.

    Words that already are stay as they are, whoever said so. Words that nothing settled are settled by it.
    """
    name = record._meta.model_name
    target = {name: record} if name in TARGETS else {}
    nothing_else = {f"{other}__isnull": True for other in TARGETS if other not in target}
    there = report.mentions.filter(start=place.start, end=place.end, field=field, **target, **nothing_else)
    mention = there.first()
    if mention is None:
        mention = Mention(report=report, start=place.start, end=place.end, rule=PERSON, field=field, **target)
        mention.save()
    if name == "attendance":
        _settle_who(report, place)
    return mention


def _settle_who(report: Report, place: Place) -> None:
    for row in report.unresolved_people.filter(start=place.start, end=place.end):
        row.verdict = UnresolvedPerson.Verdict.SETTLED
        row.save(update_fields=["verdict"])

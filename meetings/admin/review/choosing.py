"""Which words of the text an editor chose, and the form for what they want to add from them."""

from collections.abc import Mapping

from meetings.admin.numbers import number_in
from meetings.admin.review.adding import FIELD, FIELDS, SIMPLE, AddForm, EvidenceForm, FieldForm
from meetings.admin.review.cards import Cards
from meetings.admin.review.keys import Unnamed
from meetings.admin.review.wording import name_of
from meetings.correcting.words import NotThere, Place, place_of, within
from meetings.models import Report
from meetings.text.normalize import normalise


def chosen_place(text: str, sent: Mapping[str, str]) -> Place:
    """Return the place of the words that were sent. Raises NotThere.

    A script sends where they begin and end, counted in characters of the text; a plain form the words and for
    which time they stand there. Where both are sent and do not agree, the words count: they can be read.
    """
    words = normalise(sent.get("words", "")).strip()
    start, end = (number_in(sent.get(name, "")) for name in ("start", "end"))
    if start is not None and end is not None:
        try:
            place = within(text, start, end)
        except NotThere:
            if not words:
                raise
        else:
            if not words or text[place.start : place.end] == words:
                return place
    occurrence = sent.get("occurrence", "") or "1"
    return place_of(text, words, number_in(occurrence) or 0)


def adding_form(what: str, report: Report, place: Place, data) -> AddForm:
    """Return the form that adds `what`: "person", "figure", …, "field-venue", "evidence". Raises Unnamed."""
    if what in SIMPLE:
        return SIMPLE[what](data, report, place)
    if what in FIELDS:
        return FieldForm(data, report, place, what.removeprefix(FIELD))
    if what == "evidence":
        cards = Cards(report)
        groups = [
            (title, [(card.key, name_of(card.record)) for one in some for card in one.walk()])
            for name, title, some in cards.groups
            if name in ("people", "documents", "figures")
        ]
        return EvidenceForm(data, report, place, {card.key: card.record for card in cards.in_order}, groups)
    raise Unnamed(what)

"""What the templates of the archive say in their own words: days, figures, states, evidence, quotations."""

import re
from datetime import date
from functools import lru_cache

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language, ngettext, pgettext_lazy
from django.utils.translation import gettext as _

from meetings.models import Meeting, State
from meetings.views import wording
from meetings.views.reasons import reason_html
from meetings.views.rules import rule_label

register = template.Library()

register.filter("day", wording.day_text)
register.filter("bounds", wording.bounds_text)
register.filter("meeting_day", wording.meeting_day)
register.filter("day_or_text", lambda value: wording.day_text(value) if isinstance(value, date) else value)
register.filter("figure", wording.figure_text)
register.filter("number", wording.number_text)
register.filter("meetings", wording.meetings_text)
register.filter("unit_name", wording.unit_text)
register.filter("meeting_name", wording.meeting_name)
register.filter("reason", reason_html)
register.filter("document_kind", wording.document_kind_text)
register.filter("former_unsaid", wording.former_unsaid)

FIRST_WORD = re.compile(r"^\S*\s")
LAST_WORD = re.compile(r"\s\S*$")
# What stands beside a fact, where there is no room for more.
BRIEFLY = {
    State.CONFIRMED: pgettext_lazy("mark of a fact", "đã kiểm tra"),
    State.CORRECTED: pgettext_lazy("mark of a fact", "đã sửa"),
    State.ADDED: pgettext_lazy("mark of a fact", "người thêm"),
    State.REJECTED: pgettext_lazy("mark of a fact", "đã bác bỏ"),
}
MOST_EVIDENCE = 5  # links beside one fact; the text itself marks every place


@register.filter
def meeting_of(record):
    """A record that is a meeting or belongs to one → the meeting; None for others."""
    meeting = getattr(record, "meeting", record)
    return meeting if isinstance(meeting, Meeting) else None


@register.simple_tag(takes_context=True)
def canonical(context) -> str:
    """The one address of a page: with the filters that it knows, without the number of a list's page."""
    request, narrowed = context["request"], context.get("filter")
    return request.build_absolute_uri(request.path + (narrowed.elsewhere if narrowed else ""))


@register.simple_tag
def state_mark(state: str, day: date | None = None, in_full: bool = False):
    """A small sign of who stands behind a fact: a machine's reading, or a person's word and since when.

    What a machine read is what pages are full of: it has the sign alone, unless `in_full`, and says so to
    those who hear it.
    """
    return _state_mark(state, day, in_full, get_language())


@lru_cache(maxsize=1_000)
def _state_mark(state: str, day: date | None, in_full: bool, _language: str):
    label = State(state).label
    if state == State.UNREVIEWED and not in_full:
        return format_html(
            '<span class="state {}" title="{}"><span class="visually-hidden">{}</span></span>',
            state,
            label,
            label,
        )
    said = [BRIEFLY.get(state, label), *([wording.day_text(day)] if day else [])]
    return format_html('<span class="state {}" title="{}">{}</span>', state, label, " ".join(map(str, said)))


@register.filter
def checked_mark(number: int):
    """Of a person or a document, that have no state of their own: at how many meetings somebody judged it."""
    said = ngettext("%(counter)s đã kiểm tra", "%(counter)s đã kiểm tra", number) % {"counter": number}
    return format_html('<span class="state confirmed">{}</span>', said)


@register.simple_tag
def evidence(mentions):
    """Links to the words that give a fact, numbered as notes are."""
    if not mentions:
        return ""
    language = get_language()
    links = format_html_join(
        " ",
        '<a href="#m{}" {}</a>',
        (
            (mention.pk, _note(number, mention.rule, language))
            for number, mention in enumerate(mentions[:MOST_EVIDENCE], 1)
        ),
    )
    more = len(mentions) - MOST_EVIDENCE
    note = ngettext("và %(more)s chỗ khác", "và %(more)s chỗ khác", more) % {"more": more} if more > 0 else ""
    return format_html('<span class="evidence">{} {}</span>', links, note)


@lru_cache(maxsize=10_000)
def _note(number: int, rule: str, _language: str):
    """The rest of a link to the words that a rule has read: what it says, and to whom who hears it."""
    label = _("dẫn chứng %(number)s") % {"number": number}
    return format_html('aria-label="{}" title="{}">{}', label, rule_label(rule), number)


@register.simple_tag
def words(record, text):
    """The text of a fact, linked to the first of the words that give it."""
    if not record.evidence:
        return text
    first = record.evidence[0]
    return format_html(
        '<a class="words" href="#m{}" title="{}">{}</a>', first.pk, rule_label(first.rule), text
    )


@register.simple_tag
def quotation(mention, meeting):
    """The words that give a fact, in their passage, linked to their place in the report."""
    return format_html(
        '<blockquote class="quotation" lang="vi"><a href="{}#m{}">“{}<mark>{}</mark>{}”</a></blockquote>',
        meeting.get_absolute_url(),
        mention.pk,
        from_a_word(mention.before),
        mention.quoted,
        to_a_word(mention.after),
    )


def from_a_word(passage: str) -> str:
    """Return the last line of what stands before, without the word that it was cut in."""
    line = passage.rpartition("\n")[2]
    return FIRST_WORD.sub("… ", line) if line == passage else line


def to_a_word(passage: str) -> str:
    """Return the first line of what stands after, without the word that it was cut in."""
    line = passage.partition("\n")[0]
    return LAST_WORD.sub(" …", line) if line == passage else line

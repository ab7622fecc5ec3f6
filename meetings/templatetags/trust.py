"""Beside each fact: who stands behind it, and a way to say that it is wrong."""

from django import template
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from meetings.models.addresses import page_address
from meetings.models.read import ReadRecord
from meetings.templatetags.archive import evidence, state_mark
from meetings.views.doubted import name_of
from meetings.views.machine_reading import machine_readings
from meetings.views.whereabouts import WORDS
from meetings.views.wording import in_vietnamese

register = template.Library()


@register.simple_tag(takes_context=True)
def trust_marks(context, record: ReadRecord) -> SafeString:
    """Beside a fact: its sign, links to the words that give it, the link to say that it is wrong."""
    sign, links = state_mark(record.state, record.touched_on), evidence(record.evidence)
    return format_html("{} {} {}", sign, links, doubt_link(context, record))


@register.simple_tag(takes_context=True)
def doubt_link(context, record: Model, field: str = "", label: str = "") -> SafeString | str:
    """A small link to the form that says a fact is wrong; none where the page is not public yet.

    `label` is the field's, or the record's name where it is at hand.
    """
    if context.get("preview"):
        return ""
    given = [WORDS[type(record)], record.pk, *([field] if field else [])]
    return format_html(
        '<a class="doubt" rel="nofollow" href="{}">{}<span class="visually-hidden">: {}</span></a>',
        page_address("doubt", *given),
        pgettext("link", "báo sai"),
        label if field else in_vietnamese(label or name_of(record)),
    )


@register.simple_tag
def machine_reading(record: ReadRecord, field: str = "") -> str:
    """What the machine had read where a person has corrected it: of one field, or of each."""
    readings = list(machine_readings(record, field))
    return render_to_string("meetings/parts/machine_reading.html", {"readings": readings}) if readings else ""

"""What the templates of the review page ask."""

from datetime import date

from django import template
from django.utils.html import format_html

from meetings.admin.review.card import Card
from meetings.admin.review.keys import token_of
from meetings.models import Meeting, SameMeeting, State, UnresolvedPerson
from meetings.views.fields import as_day
from meetings.views.rules import rule_label
from meetings.views.wording import placed

register = template.Library()
register.filter("placed", placed)
register.filter("token", token_of)
register.filter("rule_label", rule_label)


@register.simple_tag
def state_sign(state: str):
    """The state as a sign alone: beside buttons there is no room for words."""
    label = State(state).label
    return format_html(
        '<span class="state {}" role="img" aria-label="{}" title="{}"></span>', state, label, label
    )


@register.filter
def days_possible(meeting: Meeting) -> list[date]:
    """The days that the reader considered and let stand."""
    candidates = meeting.reasons.get("held_on", {}).get("candidates", [])
    days = [as_day(one["value"]) for one in candidates if not one.get("fell")]
    return [day for day in days if isinstance(day, date)]


@register.filter
def who_may_be(people: list[Card], row: UnresolvedPerson) -> list[Card]:
    """The people whom the reader considered; where it knew none, all that the text names."""
    standing = [card for card in people if not card.rejected]
    names = {one["value"] for one in row.candidates}
    return [card for card in standing if card.record.official.name in names] or standing


@register.filter
def other_meeting(proposal: SameMeeting, meeting: Meeting) -> Meeting:
    return proposal.second if proposal.first_id == meeting.pk else proposal.first

"""What waits for editors, and what they did last, on the admin's first page."""

from django import template

from meetings.admin.review.page import MAY
from meetings.correcting.queue import Queue
from meetings.correcting.queue_sources import KINDS
from meetings.models import Act

register = template.Library()


@register.simple_tag(takes_context=True)
def waiting(context) -> list[tuple[str, str, int]] | None:
    """(kind, label, how many) of what waits, the most useful first; None for those who do not review."""
    if not context["request"].user.has_perms(MAY):
        return None
    counts = Queue().by_kind()
    return [(kind, label, counts[kind]) for kind, label in KINDS.items() if counts[kind]]


@register.simple_tag(takes_context=True)
def last_deeds(context) -> list[Act]:
    """What editors did last, the newest first; nothing for those who may not see the history."""
    if not context["request"].user.has_perm("meetings.view_act"):
        return []
    return list(Act.objects.newest_first()[:8])

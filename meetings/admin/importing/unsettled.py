"""What a reading leaves open, in a few lines, for whoever decides about a text."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.models import SameMeeting, UnresolvedPerson
from meetings.views.facts import Facts


def unsettled(facts: Facts) -> list[str]:
    """Return "Chưa rõ: Ngày họp", "2 văn bản chưa xác định", …"""
    lines = [_("Chưa rõ: %(field)s") % {"field": field.label} for field in facts.fields if not field.known]
    counted = {
        "documents": sum(not one.resolution.is_resolved for one in facts.citations),
        "figures": sum(bool(figure.note) for figure in facts.statistics),
        "people": sum(not who.roles.all() for who in facts.attendances),
        "words": UnresolvedPerson.objects.open().filter(report__in=facts.reports).count(),
        "meetings": _likely_the_same(facts.meeting),
    }
    sentences = {
        "documents": lambda n: ngettext("%(n)d văn bản chưa xác định", "%(n)d văn bản chưa xác định", n),
        "figures": lambda n: ngettext(
            "%(n)d số liệu mâu thuẫn với số liệu bên cạnh", "%(n)d số liệu mâu thuẫn với số liệu bên cạnh", n
        ),
        "people": lambda n: ngettext("%(n)d người chưa rõ vai trò", "%(n)d người chưa rõ vai trò", n),
        "words": lambda n: ngettext("%(n)d chỗ chưa rõ nói về ai", "%(n)d chỗ chưa rõ nói về ai", n),
        "meetings": lambda n: ngettext(
            "%(n)d cuộc họp khác có thể là cuộc họp này", "%(n)d cuộc họp khác có thể là cuộc họp này", n
        ),
    }
    return lines + [sentences[name](n) % {"n": n} for name, n in counted.items() if n]


def _likely_the_same(meeting) -> int:
    proposals = SameMeeting.objects.filter(first=meeting) | SameMeeting.objects.filter(second=meeting)
    return proposals.open().count()

"""How much the archive holds, how much of it a person has checked, and how much of it is not known."""

from typing import Any, NamedTuple

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from meetings.models import Attendance, Citation, Meeting, Official, Report, Resolution, State, Statistic
from meetings.models.remembered import until_changed

FACTS = {
    Meeting: _("Cuộc họp"),
    Attendance: _("Người có mặt hoặc được nhắc"),
    Citation: _("Lần nhắc văn bản"),
    Statistic: _("Số liệu"),
}


class Checked(NamedTuple):
    """Of `total` facts a person has confirmed, corrected or added so many; `share` is in percent, rounded."""

    label: Any
    total: int
    checked: int
    share: int


class Unknown(NamedTuple):
    """So many of `of` records are as `label` says; `link` leads to their list, where there is one."""

    label: Any
    count: int
    of: int
    link: str = ""


@until_changed
def holdings() -> dict[str, int]:
    """How many of each kind of record the archive shows."""
    return {
        "meetings": Meeting.objects.public().count(),
        "reports": Report.objects.standing().current().count(),
        "officials": Official.objects.standing().count(),
        "resolutions": Resolution.objects.standing().count(),
        "statistics": Statistic.objects.public().count(),
    }


@until_changed
def checked() -> list[Checked]:
    """How many facts of each kind a person has checked; one query a kind."""
    by_person = Count("pk", filter=~Q(state=State.UNREVIEWED))
    rows = []
    for model, label in FACTS.items():
        total, reviewed = model.objects.public().aggregate(all=Count("pk"), reviewed=by_person).values()
        rows.append(Checked(label, total, reviewed, round(100 * reviewed / total) if total else 0))
    return rows


@until_changed
def unknown() -> list[Unknown]:
    """What is not known; three queries."""
    meetings = Meeting.objects.public().aggregate(
        all=Count("pk"),
        unplaced=Count("pk", filter=Q(province=None)),
        undated=Count("pk", filter=Q(held_on=None)),
    )
    figures = Statistic.objects.public().aggregate(
        all=Count("pk"),
        of_nothing=Count("pk", filter=Q(subject="")),
        timeless=Count("pk", filter=Q(period="")),
        contradicting=Count("pk", filter=~Q(note="")),
    )
    documents = Resolution.objects.standing().order_by()
    unresolved = documents.aggregate(all=Count("pk"), open=Count("pk", filter=Q(key__contains="?")))
    unplaced, contradicting = listed("meetings", "unplaced"), listed("statistics", "contradicting")
    met, given, cited = meetings["all"], figures["all"], unresolved["all"]
    return [
        Unknown(_("Cuộc họp chưa rõ tỉnh"), meetings["unplaced"], met, unplaced),
        Unknown(_("Cuộc họp chưa rõ ngày, hoặc chỉ biết khoảng"), meetings["undated"], met),
        Unknown(_("Văn bản chưa xác định được là văn bản nào"), unresolved["open"], cited),
        Unknown(_("Số liệu chưa rõ của đối tượng nào"), figures["of_nothing"], given),
        Unknown(_("Số liệu chưa rõ của thời kỳ nào"), figures["timeless"], given),
        Unknown(_("Số liệu mâu thuẫn với số liệu bên cạnh"), figures["contradicting"], given, contradicting),
    ]


def listed(name: str, narrowed: str) -> str:
    return f"{reverse(f'meetings:{name}')}?{narrowed}=1"

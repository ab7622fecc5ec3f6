"""How much the archive holds, how much of it a person has checked, and how much of it is not known."""

from typing import Any, NamedTuple

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from meetings.models import Attendance, Citation, Meeting, Official, Report, Resolution, State, Statistic
from meetings.models.remembered import remembered, until_changed

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
    """How many of each kind of record the archive shows; of meetings and documents also what is known."""
    met = Meeting.objects.public().aggregate(
        meetings=Count("pk"),
        meetings_checked=Count("pk", filter=~Q(state=State.UNREVIEWED)),
        unplaced=Count("pk", filter=Q(province=None)),
        undated=Count("pk", filter=Q(held_on=None)),
    )
    documents = Resolution.objects.standing().order_by()
    cited = documents.aggregate(resolutions=Count("pk"), unresolved=Count("pk", filter=Q(key__contains="?")))
    return {
        **met,
        **cited,
        "reports": Report.objects.standing().current().count(),
        "officials": Official.objects.standing().count(),
        "statistics": Statistic.objects.count_public(),
    }


@until_changed
def parts_checked() -> dict[type, int]:
    """How many people, citations and figures a person has checked."""
    return {model: model.objects.public().reviewed().count() for model in (Attendance, Citation, Statistic)}


def checked(held: dict[str, int]) -> list[Checked]:
    """How many facts of each kind a person has checked; `held` are the `holdings`."""
    totals = {
        Meeting: held["meetings"],
        Attendance: remembered("attendances", Attendance.objects.count_public),
        Citation: remembered("citations", Citation.objects.count_public),
        Statistic: held["statistics"],
    }
    counts = {Meeting: held["meetings_checked"], **parts_checked()}
    return [
        Checked(label, totals[model], counts[model], percent(counts[model], totals[model]))
        for model, label in FACTS.items()
    ]


def percent(part: int, total: int) -> int:
    return round(100 * part / total) if total else 0


@until_changed
def figures_known() -> tuple[int, int, int]:
    """How many figures are of nothing that is known, of a known time, and contradict what is beside them."""
    figures = Statistic.objects.public()
    return figures.of_nothing().count(), figures.timed().count(), figures.contradicting().count()


def unknown(held: dict[str, int]) -> list[Unknown]:
    """What is not known; `held` are the `holdings`."""
    of_nothing, timed, contradictions = figures_known()
    unplaced, contradicting = listed("meetings", "unplaced"), listed("statistics", "contradicting")
    met, given, cited = held["meetings"], held["statistics"], held["resolutions"]
    return [
        Unknown(_("Cuộc họp chưa rõ tỉnh"), held["unplaced"], met, unplaced),
        Unknown(_("Cuộc họp chưa rõ ngày, hoặc chỉ biết khoảng"), held["undated"], met),
        Unknown(_("Văn bản chưa xác định được là văn bản nào"), held["unresolved"], cited),
        Unknown(_("Số liệu chưa rõ của đối tượng nào"), of_nothing, given),
        Unknown(_("Số liệu chưa rõ của thời kỳ nào"), given - timed, given),
        Unknown(_("Số liệu mâu thuẫn với số liệu bên cạnh"), contradictions, given, contradicting),
    ]


def listed(name: str, narrowed: str) -> str:
    return f"{reverse(f'meetings:{name}')}?{narrowed}=1"

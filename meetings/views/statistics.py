"""Figures: the table that readers narrow."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from django.db.models import Count
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.correcting.days import give_days
from meetings.models import Meeting, Statistic
from meetings.models.meeting_questions import years_of
from meetings.models.statistic import StatisticQuerySet
from meetings.views.comparison import comparable, comparison
from meetings.views.filters import Choice, StatisticFilter, page_of
from meetings.views.quotations import quoted
from meetings.views.units import all_units
from meetings.views.wording import in_vietnamese

MOST_COMMON = 15
LISTED, COMPARED = 40, 100  # figures on a page; those that are compared are drawn from it


@require_safe
def index(request):
    narrowed = StatisticFilter(request.GET)
    figures = narrow(narrowed)
    shown = figures.with_meetings().newest_first()
    compared = {"unit", "subject"} <= narrowed.chosen.keys()
    directions = counted(narrowed, by_direction, "direction")
    page = page_of(shown, request, COMPARED if compared else LISTED, total=total(narrowed, directions))
    page.object_list = quoted(page.object_list, around=60)
    give_days(page.object_list)
    return render(
        request,
        "meetings/statistics.html",
        {
            "filter": narrowed,
            "statistics": page,
            "comparison": comparison(figures, all_units()) if compared else [],
            "comparable": [] if compared else comparable(narrowed),
            "filters": [
                (_("Đơn vị tính"), unit_choices(narrowed)),
                (_("Đối tượng"), subject_choices(narrowed)),
                (_("Tăng, giảm"), direction_choices(narrowed, directions)),
                (_("Tỉnh, thành"), province_choices(narrowed)),
                (_("Năm"), year_choices(narrowed)),
                (_("Mâu thuẫn"), contradicting_choices(narrowed)),
            ],
        },
    )


def narrow(narrowed: StatisticFilter, without: str = ""):
    """Return the figures that are left, leaving out the filter named `without`."""
    figures = Statistic.objects.public()
    chosen = {name: value for name, value in narrowed.chosen.items() if name != without}
    if "unit" in chosen:
        figures = figures.filter(unit=chosen["unit"])
    if "subject" in chosen:
        figures = figures.of_subject(chosen["subject"])
    if "words" in chosen:
        figures = figures.counting(chosen["words"])
    if "direction" in chosen:
        figures = figures.filter(direction=chosen["direction"])
    if "contradicting" in chosen:
        figures = figures.contradicting()
    if "province" in chosen:
        figures = figures.filter(meeting__province__in=narrowed.places)
    if "year" in chosen:
        figures = figures.filter(meeting__in=Meeting.objects.in_year(chosen["year"]))
    return figures


def counted(narrowed: StatisticFilter, count: Callable, without: str = "") -> Any:
    """Return what `count` says of the figures that are left without the filter named `without`."""
    return narrowed.remembered(count, lambda: narrow(narrowed, without), [without])


def total(narrowed: StatisticFilter, directions: dict[str, int]) -> int:
    """Return how many figures are left, of each direction and of none."""
    chosen = narrowed.chosen.get("direction")
    return directions.get(chosen, 0) if chosen else sum(directions.values())


def by_unit(figures: StatisticQuerySet) -> list[tuple[str, int]]:
    """Return the units that most figures are in."""
    counts = figures.count_by("unit")
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_COMMON]


def by_direction(figures: StatisticQuerySet) -> dict[str, int]:
    return figures.count_by("direction")


def by_province(figures: StatisticQuerySet) -> dict[int | None, int]:
    return figures.count_by("meeting__province")


def by_year(figures: StatisticQuerySet) -> Counter[int]:
    """Count as meetings are counted: a figure of one with bounds counts for every year that they touch."""
    counts = years_of(figures.filter(meeting__held_on__isnull=False).count_by("meeting__held_on"))
    bounds = "meeting__held_from", "meeting__held_until"
    bounded = figures.filter(meeting__held_on__isnull=True, **{f"{bound}__isnull": False for bound in bounds})
    for first, last, number in bounded.order_by().values_list(*bounds).annotate(Count("pk")):
        counts.update(dict.fromkeys(range(first.year, last.year + 1), number))
    return counts


def count_contradicting(figures: StatisticQuerySet) -> int:
    return figures.contradicting().count()


def unit_choices(narrowed: StatisticFilter) -> list[Choice]:
    common = counted(narrowed, by_unit, "unit")
    return narrowed.choices("unit", ((unit, in_vietnamese(unit), count) for unit, count in common))


def subject_choices(narrowed: StatisticFilter) -> list[Choice]:
    """The one that is chosen: what can be chosen stands with each figure."""
    subject = narrowed.chosen.get("subject")
    return narrowed.choices("subject", [(subject, in_vietnamese(subject), None)] if subject else [])


def direction_choices(narrowed: StatisticFilter, found: dict[str, int]) -> list[Choice]:
    directions = ((one.value, one.label, found.get(one, 0)) for one in Statistic.Direction)
    return narrowed.choices("direction", directions)


def province_choices(narrowed: StatisticFilter) -> list[Choice]:
    units = all_units()
    found = units.counts_today(counted(narrowed, by_province, "province"))
    return narrowed.choices("province", ((unit.address, unit.name, found[unit.pk]) for unit in units.today))


def year_choices(narrowed: StatisticFilter) -> list[Choice]:
    found = counted(narrowed, by_year, "year")
    years = sorted({*found, *filter(None, [narrowed.chosen.get("year")])}, reverse=True)
    return narrowed.choices("year", ((year, year, found[year]) for year in years))


def contradicting_choices(narrowed: StatisticFilter) -> list[Choice]:
    found = counted(narrowed, count_contradicting, "contradicting")
    return narrowed.choices("contradicting", [(True, _("chỉ số liệu mâu thuẫn"), found)])

"""One figure across provinces: the newest that reports give of each, as bars, the highest first.

Drawn here, as each is a number with a bar; how all of them went over time a script draws from the table of
figures below, for those whose browsers run it.
"""

from collections import Counter
from typing import NamedTuple

from meetings.models import Province, Statistic
from meetings.models.statistic import StatisticQuerySet
from meetings.views.filters import Choice, StatisticFilter
from meetings.views.units import Units
from meetings.views.wording import in_vietnamese

WIDTH = 1000  # units of the drawing
NEWEST = 1000  # figures that are looked through for a province's newest
SAMPLE = 4000  # newest figures among which is looked for what can be compared
FEW = 2  # provinces that show something
OFFERED = 12


class Compared(NamedTuple):
    """`width` is in units of the drawing, 0 for what is below zero."""

    unit: Province
    figure: Statistic
    width: int


def comparison(figures: StatisticQuerySet, units: Units) -> list[Compared]:
    """Return the newest figure of each province of today; none where there is nothing to compare."""
    newest: dict[int, int] = {}  # unit of today → figure
    placed = figures.filter(meeting__province__isnull=False).newest_first()
    for pk, province in placed.values_list("pk", "meeting__province")[:NEWEST]:
        newest.setdefault(units.today_of(province).pk, pk)
    if len(newest) < FEW:
        return []
    given = Statistic.objects.select_related("meeting").in_bulk(newest.values())
    most = max(figure.value for figure in given.values())
    rows = []
    for unit, pk in newest.items():
        figure = given[pk]
        width = int(WIDTH * figure.value / most) if figure.value > 0 else 0
        rows.append(Compared(units.by_pk[unit], figure, width))
    return sorted(rows, key=lambda row: -row.figure.value)


def comparable(narrowed: StatisticFilter) -> list[Choice]:
    """Return links to what reports of several provinces give a figure of, the most provinces first."""
    newest = Statistic.objects.public().exclude(subject="").order_by("-pk")
    given = newest.values_list("unit", "subject", "meeting__province")[:SAMPLE]
    places = Counter((unit, lower_first(subject)) for unit, subject, place in set(given) if place)
    common = sorted(places.items(), key=lambda item: (-item[1], item[0]))
    return [
        Choice(in_vietnamese(f"{subject} ({unit})"), count, False, address(narrowed, unit, subject))
        for (unit, subject), count in common[:OFFERED]
        if count >= FEW
    ]


def address(narrowed: StatisticFilter, unit: str, subject: str) -> str:
    query = narrowed.data.copy()
    query.pop("page", None)
    query["unit"], query["subject"] = unit, subject
    return f"?{query.urlencode()}"


def lower_first(subject: str) -> str:
    """Return "thu ngân sách" for what begins a sentence, and "GRDP" as it is."""
    return subject if subject[1:2].isupper() else subject[:1].lower() + subject[1:]

"""How many results each year has, or each month of the year that is chosen, as bars to click on.

A chosen month is always among them, so that it is seen and can be let go.
"""

from typing import NamedTuple

from django.utils.translation import gettext as _

from meetings.search.answers import FacetValue
from meetings.views.filters import Filter

HIGHEST = 40  # units of the drawing
FEW = 2  # bars that show nothing


class Bar(NamedTuple):
    """`height` and `top` are in units of the drawing; the link of a chosen one takes the choice away.

    A month may give its year apart, as "2025": it is seen where a year begins, and always read out.
    """

    label: str
    count: int
    height: int
    top: int
    chosen: bool
    link: str
    year: str = ""


class Histogram(NamedTuple):
    title: str
    bars: list[Bar]


def histogram(narrowed: Filter, facets: dict[str, list[FacetValue]]) -> Histogram | None:
    """Return the bars from the oldest; None where there is nothing to compare."""
    year = narrowed.chosen.get("year") or narrowed.chosen.get("month", "")[:4]
    if not year:
        name, title = "year", _("Kết quả theo năm")
        values = [(int(one.value), one.label, one.count) for one in facets["year"]]
    else:
        name, title = "month", _("Kết quả theo tháng, năm %(year)s") % {"year": year}
        values = [one for one in facets["month"] if one.value.startswith(f"{year}-")]
    most = max((count for _value, _label, count in values), default=0)
    bars = []
    for choice in reversed(narrowed.choices(name, values)):
        height = max(1, round(choice.count * HIGHEST / most))
        bars.append(Bar(choice.label, choice.count, height, HIGHEST - height, choice.chosen, choice.link))
    return Histogram(title, bars) if len(bars) >= FEW or any(bar.chosen for bar in bars) else None

"""Positions over time: a row for each, from the first meeting that attests it to the last.

A bar says that a position is attested at both its ends, not that it was held all the while; so each meeting
that attests it is marked within. The rows are links to the words, and the list or table beside them says the
same. Drawn here and not by a program of the browser: the rows lead to their words without JavaScript too,
and on paper. Positions whose days are not settled are counted only.
"""

from collections.abc import Iterable
from datetime import date
from math import ceil
from typing import NamedTuple

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from meetings.models import Official
from meetings.views.careers import Attestation, Tenure

WIDTH = 1000  # units of the drawing
NARROWEST = 8  # a position that one meeting attests
CLOSEST = 4  # marks that lie closer are one
FEW = 2  # rows, and days, that show something
ROOM, LITTLE_ROOM = 12, 6  # years that have room for their numbers on a wide and on a narrow screen


class Row(NamedTuple):
    """`start`, `width` and the path `marks` are in units of the drawing; `link` leads to the first words."""

    official: Official | None
    tenure: Tenure
    start: int
    width: int
    marks: str
    link: str


class Year(NamedTuple):
    """`labelled` is "always", "wide" (where there is room) or empty."""

    number: int
    place: int
    labelled: str


class Timeline(NamedTuple):
    """`ground` is drawn behind each row: where a year begins. `undrawn` positions have no settled day."""

    years: list[Year]
    rows: list[Row]
    ground: SafeString
    undrawn: int


def timeline(tenures: Iterable[tuple[Official | None, Tenure]]) -> Timeline | None:
    """Return a row for each, in their order; None where there is nothing to compare."""
    given = list(tenures)
    settled = [(who, one) for who, one in given if days_of(one)]
    all_days = {day for _who, tenure in settled for day in days_of(tenure)}
    if len(settled) < FEW or len(all_days) < FEW:
        return None
    first, last = min(all_days).year, max(all_days).year
    begin, end = date(first, 1, 1), date(last + 1, 1, 1)

    def place(day: date) -> int:
        return WIDTH * (day - begin).days // (end - begin).days

    rows = []
    for who, tenure in settled:
        days = days_of(tenure)
        start = min(place(days[0]), WIDTH - NARROWEST)
        marks = "".join(f"M{one} 1v10" for one in sorted({place(day) // CLOSEST * CLOSEST for day in days}))
        width = max(NARROWEST, place(days[-1]) - start)
        rows.append(Row(who, tenure, start, width, marks, words_of(tenure.first)))
    years = range(first, last + 1)
    labels = dict.fromkeys(years[:: ceil(len(years) / ROOM)], "wide")
    labels |= dict.fromkeys(years[:: ceil(len(years) / LITTLE_ROOM)], "always")
    shown = [Year(one, place(date(one, 1, 1)), labels.get(one, "")) for one in years]
    line = '<path class="ground" d="M{} 0v12"></path>'
    ground = format_html_join("", line, ([one.place] for one in shown))
    return Timeline(shown, rows, ground, undrawn=len(given) - len(settled))


def days_of(tenure: Tenure) -> list[date]:
    """Return the days of the meetings that attest it, the oldest first; none where an end is not settled."""
    if not (tenure.first.held_on and tenure.last.held_on):
        return []
    return [one.held_on for one in tenure.attested if one.held_on]


def oldest_first(tenures: Iterable[Tenure]) -> list[Tenure]:
    return sorted(tenures, key=lambda one: (one.first.day or date.max, one.title))


def words_of(attestation: Attestation) -> str:
    address = reverse("meetings:meeting", args=[attestation.address])
    return f"{address}#m{attestation.words.pk}" if attestation.words else address

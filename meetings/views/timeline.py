"""An official's positions as bars, from the first meeting that attests each to the last.

The list of positions beside it says the same in words. Positions whose days are not settled are not drawn.
"""

from datetime import date
from typing import NamedTuple

from meetings.views.careers import Attestation, Tenure

WIDTH = 1000  # units of the drawing
NARROWEST = 8  # a position that one meeting attests
FEW = 2  # bars that show something


class Bar(NamedTuple):
    """`start` and `width` are in units of the drawing; `link` leads to the words that attest it first."""

    tenure: Tenure
    start: int
    width: int
    link: str


class Timeline(NamedTuple):
    first_year: int
    last_year: int
    bars: list[Bar]


def timeline(tenures: list[Tenure]) -> Timeline | None:
    """Return the bars, the oldest first; None where there is nothing to compare."""
    settled = [one for one in tenures if one.first.meeting.held_on and one.last.meeting.held_on]
    if len(settled) < FEW:
        return None
    years = [one.meeting.held_on.year for tenure in settled for one in tenure.shown]
    begin, end = date(min(years), 1, 1), date(max(years) + 1, 1, 1)

    def place(day: date) -> int:
        return WIDTH * (day - begin).days // (end - begin).days

    bars = []
    for tenure in sorted(settled, key=lambda one: (one.first.meeting.held_on, one.title)):
        start = min(place(tenure.first.meeting.held_on), WIDTH - NARROWEST)
        stop = place(tenure.last.meeting.held_on)
        bars.append(Bar(tenure, start, max(NARROWEST, stop - start), words_of(tenure.first)))
    return Timeline(min(years), max(years), bars)


def words_of(attestation: Attestation) -> str:
    address = attestation.meeting.get_absolute_url()
    return f"{address}#m{attestation.words.pk}" if attestation.words else address

"""Other meetings that a reader of one may want: of the same days, province, documents or words.

Each question gives keys only; all the meetings that a page names are read at once in the end.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from django.utils.translation import gettext as _

from meetings.models import Meeting, Report
from meetings.search.nearness import nearest
from meetings.views.units import all_units

AROUND = timedelta(days=10)
EACH = 4  # meetings in a list
BESIDE = 1 + EACH // 2  # of its province before and after it: the nearest of each has a link of its own

IN_LINES = ("state", "address", "headline", "province", "held_on", "held_from", "held_until", "kind", "body")
# Put together once: it takes as long as asking.
PUBLIC = Meeting.objects.public()
LINES = PUBLIC.only(*IN_LINES)


class Nearby(NamedTuple):
    """The meetings of a province just before and after one, and (what they share, meetings) of others."""

    earlier: Meeting | None
    later: Meeting | None
    lists: list[tuple[str, list[Meeting]]]


def nearby(meeting: Meeting, reports: Iterable[Report] = (), documents: Iterable[str] = ()) -> Nearby:
    """Return what is near a meeting, of which there are these reports and which cites `documents`, by slug.

    What is near in words or documents is known from the index: without one there is nothing.
    """
    before, after = neighbours(meeting)
    days = same_days(meeting)
    text = "\n".join(report.text for report in reports)
    words, citing = nearest(meeting.name, text, documents, besides=meeting.pk, many=EACH)
    known = lines({*before, *after, *days, *words, *citing})
    found = [
        (_("Cùng những ngày ấy, ở nơi khác"), days),
        (_("Cùng tỉnh, thành phố"), [*reversed(after[1:]), *before[1:]]),
        (_("Cùng nhắc đến văn bản"), citing),
        (_("Bài viết dùng những lời giống nhất"), words),
    ]
    lists = [(label, [known[key] for key in keys if key in known]) for label, keys in found]
    earlier, later = (known.get(keys[0]) if keys else None for keys in (before, after))
    return Nearby(earlier, later, [(label, meetings) for label, meetings in lists if meetings])


def neighbours(meeting: Meeting) -> tuple[list[int], list[int]]:
    """Return a few meetings of its province before it and a few after it, the nearest first."""
    if not meeting.province_id:
        return [], []
    there = PUBLIC.filter(province=meeting.province_id)
    sides = (there.before(meeting), there.after(meeting))
    before, after = (list(side.values_list("pk", flat=True)[:BESIDE]) for side in sides)
    return before, after


def same_days(meeting: Meeting) -> list[int]:
    """Return those of other provinces within ten days of it, the nearest first."""
    if not meeting.held_on:
        return []
    day, here = meeting.held_on, (meeting.held_on, meeting.pk)
    around = PUBLIC.filter(held_on__range=(day - AROUND, day + AROUND))
    if meeting.province_id:
        around = around.exclude(province=meeting.province_id)

    def away(there: tuple[date, int]) -> tuple[timedelta, bool, int]:
        """How far off, the earlier before the later, and of one day those that stand beside it first."""
        return abs(there[0] - day), there > here, there[1] if there > here else -there[1]

    elsewhere = {*around.order_by().values_list("held_on", "pk")} - {here}
    return [pk for _day, pk in sorted(elsewhere, key=away)[:EACH]]


def lines(keys: set[int]) -> dict[int, Meeting]:
    """Return those of some meetings that are public, by their keys, with all that a line of a list shows."""
    known = LINES.in_bulk(keys)
    units = all_units().by_pk
    for one in known.values():
        one.province = units.get(one.province_id)
    return known

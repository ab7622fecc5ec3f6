"""Who or what was merged since is told of once a meeting, under the number of the first of its rows.

What reports say stays with whom they named, so that a merger can be taken back: a person whom the reports of
a meeting name differently has several rows. Whoever asks by the number of another is led to the first.
"""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import QuerySet

from meetings.models import Attendance, Citation
from meetings.models.merging import standing

Row = TypeVar("Row", Attendance, Citation)


def all_of_the_same(rows: Iterable[Row], among: QuerySet[Row], link: str) -> QuerySet[Row]:
    """Return those of `among` that tell of the same people or documents, at the meetings of `rows`."""
    rows = list(rows)
    stands = {getattr(row, link).standing_self().pk for row in rows}
    there = among.filter(meeting__in={row.meeting_id for row in rows})
    return there.alias(stands=standing(link)).filter(stands__in=stands).order_by("pk")


def of_the_rows(rows: Iterable[Row], told: Iterable[dict]) -> list[dict]:
    """Return what is `told` of each of `rows`, in their order."""
    by_number = {number: record for record in told for number in (record["id"], *record["also"])}
    return [by_number[row.pk] for row in rows]

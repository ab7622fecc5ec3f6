"""Of people and documents, which have no state of their own: how much of what is said of them was checked."""

from collections.abc import Iterable
from typing import TypeVar

from meetings.models import Attendance, Citation, Official, Resolution
from meetings.models.merging import count_meetings

Row = TypeVar("Row", Official, Resolution)
PARTS = {Official: (Attendance, "official"), Resolution: (Citation, "resolution")}


def with_checked(rows: Iterable[Row]) -> list[Row]:
    """Return `rows` of one kind, each with `checked`: at how many of its meetings a person has judged it."""
    rows = list(rows)
    if not rows:
        return rows
    model, link = PARTS[type(rows[0])]
    own = type(rows[0]).objects.identities_of_all([row.pk for row in rows])
    judged = model.objects.public().reviewed().filter(**{f"{link}__in": own.values("pk")})
    counts = count_meetings(judged, link)
    for row in rows:
        row.checked = counts.get(row.pk, 0)
    return rows

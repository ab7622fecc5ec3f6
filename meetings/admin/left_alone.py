"""What became of a record since a list was shown, for whoever chose it there."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models

from meetings.admin.history_names import Names
from meetings.admin.history_wording import ToldChange, address_of, told_change
from meetings.correcting.changes import changes_to
from meetings.models import Act


@dataclass(frozen=True, slots=True)
class Left:
    """`changes` are what people did, each within an act; there are none where a new reading changed it.

    `address` is empty where the record is gone.
    """

    pk: int
    name: str
    address: str
    changes: list[tuple[Act, ToldChange]]


def left_alone(model: type[models.Model], pk: int, rows: Iterable[models.Model], since: int) -> Left:
    """Tell what people changed after the act `since` of the `rows` that a line of the list shows.

    Of a record that is gone, without rows, what is known of it.
    """
    names = Names()
    shown = [(type(row), row.pk) for row in rows] or [(model, pk)]
    changes = [change for kind, key in shown for change in changes_to(kind, [key]) if change.act_id > since]
    acts = Act.objects.in_bulk({change.act_id for change in changes})
    told = [(acts[change.act_id], told_change(change, names)) for change in changes]
    return Left(pk, names.of(model, pk), address_of(model, pk), told)

"""What has taken the place of a record that is to be what it was: another in it, or what it hangs on gone."""

from collections.abc import Iterator

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.correcting.changes import Change, last_known
from meetings.correcting.history_rows import stored
from meetings.correcting.undo_fields import take_back
from meetings.correcting.undo_obstacles import Obstacle, is_machine_s, last_to_say


def obstacles_in_place(changes: list[Change]) -> list[Obstacle]:
    """Say what keeps the database from taking these changes back."""
    waiting = {(change.model, change.pk) for change in changes}
    found = [obstacle for change in changes if change.before for obstacle in _obstacles_to(change, waiting)]
    return found or [Obstacle(change.record, _("chỗ của nó đã có bản ghi khác")) for change in changes]


def _obstacles_to(change: Change, waiting: set) -> Iterator[Obstacle]:
    """Yield what has taken its place; what hangs on others that wait, waits for these alone."""
    record = change.before.record
    if change.after and (now := stored(change.model, [change.pk]).get(change.pk)):
        record = now.record
        take_back(record, change)
    for model, pk in (one for one in _missing(record) if one not in waiting):
        gone, acts = last_known(model, pk)
        yield Obstacle(gone or record, _("bản ghi nay không còn"), acts[0] if acts else None)
    for one, columns in _occupants(record):
        acts = [last_to_say(each, columns, since=change.number) for each in (one, record)]
        newest = max(filter(None, acts), key=lambda act: act.pk, default=None)
        yield Obstacle(one, _("nay ở vào chỗ của bản ghi ấy"), newest)


def check_links(record: models.Model) -> None:
    """Raise ObjectDoesNotExist where what a record is linked to is gone: databases notice at the end only."""
    for _one in _missing(record):
        raise ObjectDoesNotExist(record)


def make_room_for(record: models.Model) -> None:
    """What a machine has put there meanwhile, and would put there again, gives way."""
    for one, _columns in _occupants(record):
        if is_machine_s(one):
            one.delete()


def _missing(record: models.Model) -> Iterator[tuple[type[models.Model], int]]:
    """Yield the model and the key of what `record` is linked to and is no longer there."""
    for field in record._meta.concrete_fields:
        pk = getattr(record, field.attname)
        if field.is_relation and pk and not field.related_model._base_manager.filter(pk=pk).exists():
            yield field.related_model, pk


def _occupants(record: models.Model) -> Iterator[tuple[models.Model, list[str]]]:
    """Yield the rows beside which `record` cannot stand, with the columns that must not be the same."""
    others = type(record)._base_manager.exclude(pk=record.pk)
    for constraint in record._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            columns = [record._meta.get_field(name).attname for name in constraint.fields]
            same = {name: getattr(record, name) for name in columns}
            for one in others.filter(constraint.condition or models.Q(), **same):
                yield one, columns

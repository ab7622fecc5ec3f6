"""Takes an act back: exactly what it changed, whole, unless something a person did later stands on it."""

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_lazy as _

from meetings.correcting.acts import act
from meetings.correcting.changes import Change, changes_of
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import stored
from meetings.correcting.undo_fields import give_to_machine, is_let_go, take_back
from meetings.correcting.undo_joins import follow_reports
from meetings.correcting.undo_merging import let_stand
from meetings.correcting.undo_obstacles import Obstacle, is_machine_s, obstacles_to, was_adopted
from meetings.correcting.undo_partings import (
    ask_nothing_of_parted,
    beside_partings,
    join_again,
    obstacles_to_joining_again,
)
from meetings.correcting.undo_places import check_links, make_room_for, obstacles_in_place
from meetings.models import Act, Attendance, Mention, Position, Role
from meetings.models.read import ReadRecord


class StandsOn(Exception):
    """Something stands on an act that was to be taken back; nothing was changed."""

    def __init__(self, obstacles: list[Obstacle]):
        super().__init__("; ".join(f"{one.record!r}: {one.why}" for one in obstacles))
        self.obstacles = obstacles


def undo(done: Act, person: AbstractBaseUser, reason: str = "") -> Act | None:
    """Take back what `done` changed, as an act by `person`, and return that act: it can be taken back, too.

    Returns None where nothing was left to take back. Raises StandsOn.
    """
    with act(person, reason, undoes=done) as doing:
        done = Act.objects.select_for_update().get(pk=done.pk)
        if done.undone:
            raise StandsOn([Obstacle(done, _("việc này đã được hoàn tác"), done.undone_by.first())])
        done = doing.undoes = done.done_last()
        every = changes_of(done)
        changes = beside_partings(every)
        if found := [*obstacles_to(changes), *obstacles_to_joining_again(every)]:
            raise StandsOn(found)
        _carry_out(changes)
        join_again(every)
        _let_go_of_whom_parts_had_kept(changes)
        follow_reports(changes)
        let_stand(changes)
        done.turn()
    return doing.act


def _carry_out(changes: list[Change]) -> None:
    """Take the changes back in whatever order the constraints of the database allow."""
    waiting = (
        [change for change in changes if change.before and change.after]
        + [change for change in reversed(changes) if change.before is None]
        + [change for change in changes if change.after is None]
    )
    while waiting:
        refused = [change for change in waiting if not _could(change)]
        if len(refused) == len(waiting):
            raise StandsOn(obstacles_in_place(refused))
        waiting = refused


def _let_go_of_whom_parts_had_kept(changes: list[Change]) -> None:
    """Who stayed in the archive for a part alone that a person spoke of goes when nobody does any more."""
    parts = [change.record for change in changes if change.model in (Position, Role)]
    for attendance in Attendance.objects.filter(pk__in={part.attendance_id for part in parts}):
        if is_let_go(attendance):
            attendance.delete()


def _could(change: Change) -> bool:
    try:
        with transaction.atomic():
            _take_back(change)
    except (IntegrityError, models.ProtectedError, ObjectDoesNotExist):
        return False
    return True


def _take_back(change: Change) -> None:
    now = stored(change.model, [change.pk]).get(change.pk)
    if change.before is None:
        if now is not None:
            _let_go(now.record, change)
    elif now is None:
        was_person_s = not is_machine_s(change.before.record)
        if change.after is None or (was_person_s and is_machine_s(change.after.record)):
            _bring_back(change)
    elif change.after is not None:
        take_back(now.record, change)
        ask_nothing_of_parted(now.record)
        _save(now.record)
        for name, chosen in change.before.chosen.items():
            if chosen != change.after.chosen[name] == now.chosen[name]:
                getattr(now.record, name).set(chosen)


def _bring_back(change: Change) -> None:
    """A deleted record comes back under the key it had."""
    record = change.before.record
    check_links(record)
    make_room_for(record)
    models.Model.save(record, force_insert=True)
    for name, chosen in change.before.chosen.items():
        getattr(record, name).set(chosen)


def _let_go(record: models.Model, change: Change) -> None:
    """Delete what the act had added; what a machine has come to read as well becomes the machine's."""
    if was_adopted(change, record):
        give_to_machine(record)
        _save(record)
        return
    hanging = [
        relation.related_model._base_manager.filter(**{relation.field.name: record.pk})
        for relation in record._meta.related_objects
        if relation.related_model in KEPT and relation.related_model is not Mention
    ]
    if any(not is_machine_s(one) for rows in hanging for one in rows):  # it must be taken back first
        raise models.ProtectedError("hangs on it", set())
    record.delete()


def _save(record: models.Model) -> None:
    """Save as it is, without what else saving such a record does; what is nobody's any more goes."""
    if isinstance(record, ReadRecord) and is_let_go(record):
        record.delete()
        return
    check_links(record)
    excluded = record.get_deferred_fields()
    names = [field.name for field in record._meta.concrete_fields if field.attname not in excluded]
    models.Model.save(record, update_fields=[name for name in names if name != record._meta.pk.name])

"""Takes an act back: exactly what it changed, whole, unless something a person did later stands on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_lazy as _

from meetings.correcting.acts import act, stored
from meetings.correcting.changes import Change, changes_of, changes_to
from meetings.correcting.history import KEPT
from meetings.correcting.undo_fields import KEEPING, give_to_machine, is_let_go, take_back
from meetings.correcting.undo_joins import follow_reports
from meetings.importing.evidence import PERSON
from meetings.models import Act, Mention, Position, Role
from meetings.models.read import ReadRecord


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why an act cannot be taken back: on which record, in words, and the later act that stands on it."""

    record: models.Model
    why: str
    act: Act | None = None


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
        changes = changes_of(done)
        if found := list(_obstacles(changes)):
            raise StandsOn(found)
        _carry_out(changes)
        follow_reports(changes)
        done.turn()
    return doing.act


# What stands on it


def _obstacles(changes: list[Change]) -> Iterable[Obstacle]:
    together = {(change.model, change.pk) for change in changes}
    for model in KEPT:
        own = [change for change in changes if change.model is model]
        pks = [change.pk for change in own]
        now = stored(model, pks)
        later = list(changes_to(model, pks)) if own else []
        for change in own:
            after = [one for one in later if one.pk == change.pk and one.number > change.number]
            yield from _obstacle_to(change, now.get(change.pk), after)
            if change.before is None and change.pk in now and not _was_adopted(change, now[change.pk].record):
                yield from _what_hangs_on(now[change.pk].record, together)


def _obstacle_to(change: Change, now, later: list[Change]) -> Iterable[Obstacle]:
    if change.after is None or now is None:
        if (change.after is None) == (now is None) or _is_machine_s_mention(change.record):
            return
        if not later and _only_moved(change):
            return  # no machine reads it any more, and no person had said anything of it
        last = later[-1] if later else None
        why = _("bản ghi đã trở lại") if now else _("bản ghi nay không còn")
        yield Obstacle(change.record, why, last and _act(last))
        return
    then, present = change.after, now
    for name in change.fields():
        held = {**then.values(), **then.chosen}[name], {**present.values(), **present.chosen}[name]
        by_whom = [one for one in later if one.differs_in(name)]
        if held[0] != held[1] and by_whom and name not in KEEPING[:-1]:
            yield Obstacle(change.record, _("đã có người sửa sau đó"), _act(by_whom[-1]))
            return


def _what_hangs_on(record: models.Model, together: set) -> Iterable[Obstacle]:
    """What other people, or a machine, hung on a record that would go."""
    for relation in record._meta.related_objects:
        if relation.related_model in KEPT:
            for one in relation.related_model._base_manager.filter(**{relation.field.name: record.pk}):
                if (type(one), one.pk) in together or _is_machine_s_mention(one):
                    continue
                by_whom = [_act(change) for change in changes_to(type(one), [one.pk])]
                yield Obstacle(one, _("được thêm vào đó về sau"), by_whom[-1] if by_whom else None)


def _was_adopted(change: Change, record: models.Model) -> bool:
    """True if a machine has come to read what a person added: then it stays, as the machine's."""
    if not isinstance(record, ReadRecord) or change.after.record.identity or change.after.record.machine:
        return False
    return bool(record.identity or record.machine)


def _only_moved(change: Change) -> bool:
    """True if the act gave a record that a machine reads to another owner, and nothing else."""
    if change.before is None or change.after is None or not isinstance(change.record, ReadRecord):
        return False
    said = {change.model._meta.get_field(name).attname for name in change.model.read_fields}
    return not {*said, "state", "by_person"}.intersection(change.fields())


def _is_machine_s_mention(record: models.Model) -> bool:
    """A machine's own words come and go with its readings."""
    return isinstance(record, Mention) and record.rule != PERSON


def _act(change: Change) -> Act:
    return Act.objects.get(pk=change.act_id)


# Taking it back


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
            why = _("chỗ của nó đã có bản ghi khác")
            raise StandsOn([Obstacle(change.record, why) for change in refused])
        waiting = refused


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
        if change.after is None:
            _bring_back(change)
    elif change.after is not None:
        take_back(now.record, change)
        _save(now.record)
        for name, chosen in change.before.chosen.items():
            if chosen != change.after.chosen[name] == now.chosen[name]:
                getattr(now.record, name).set(chosen)


def _bring_back(change: Change) -> None:
    """A deleted record comes back under the key it had."""
    record = change.before.record
    _check_links(record)
    models.Model.save(record, force_insert=True)
    for name, chosen in change.before.chosen.items():
        getattr(record, name).set(chosen)


def _let_go(record: models.Model, change: Change) -> None:
    """Delete what the act had added; what a machine has come to read as well becomes the machine's."""
    if _was_adopted(change, record):
        give_to_machine(record)
        _save(record)
        return
    hanging = [
        relation.related_model._base_manager.filter(**{relation.field.name: record.pk})
        for relation in record._meta.related_objects
        if relation.related_model in KEPT and relation.related_model is not Mention
    ]
    if any(rows.exists() for rows in hanging):  # what hangs on it must be taken back first
        raise models.ProtectedError("hangs on it", set())
    record.delete()


def _save(record: models.Model) -> None:
    """Save as it is, without what else saving such a record does; what is nobody's any more goes."""
    if isinstance(record, ReadRecord) and is_let_go(record):
        _delete_unread(record)
        return
    _check_links(record)
    excluded = record.get_deferred_fields()
    names = [field.name for field in record._meta.concrete_fields if field.attname not in excluded]
    models.Model.save(record, update_fields=[name for name in names if name != record._meta.pk.name])


def _check_links(record: models.Model) -> None:
    """Raise ObjectDoesNotExist where what a record is linked to is gone: databases notice at the end only."""
    for field in record._meta.concrete_fields:
        if field.is_relation and getattr(record, field.attname) is not None:
            field.related_model._base_manager.only("pk").get(pk=getattr(record, field.attname))


def _delete_unread(record: ReadRecord) -> None:
    """Delete what no machine reads and nobody vouches for, and whom it had kept in the archive."""
    owner = record.attendance if isinstance(record, Position | Role) else None
    record.delete()
    if owner is not None and is_let_go(owner):
        owner.delete()

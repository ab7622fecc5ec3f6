"""What stands on an act, so that it cannot be taken back alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.correcting.changes import Change, changes_to
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import history_of, stored
from meetings.correcting.undo_fields import KEEPING
from meetings.correcting.undo_merging import FOLLOWS, circles
from meetings.importing.evidence import PERSON
from meetings.models import Act, Meeting, Mention, SameMeeting
from meetings.models.duplicate import Duplicate
from meetings.models.read import ReadRecord, State

# What follows from what else a record holds: nothing stands on it.
FOLLOWING = (*KEEPING[:-1], FOLLOWS)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why an act cannot be taken back: on which record, in words, and the later act that stands on it."""

    record: models.Model
    why: str
    act: Act | None = None


def obstacles_to(changes: list[Change]) -> Iterable[Obstacle]:
    together = {(change.model, change.pk) for change in changes}
    for model in KEPT:
        own = [change for change in changes if change.model is model]
        pks = [change.pk for change in own]
        now = stored(model, pks)
        later = list(changes_to(model, pks)) if own else []
        for change in own:
            after = [one for one in later if one.pk == change.pk and one.number > change.number]
            yield from _obstacle_to(change, now.get(change.pk), after)
            if change.before is None and change.pk in now and not was_adopted(change, now[change.pk].record):
                yield from _what_hangs_on(now[change.pk].record, together)
    for change, between in circles(changes):
        links = [last_to_say(record, ["merged_with_id"]) for record in between]
        newest = max(filter(None, links), key=lambda act: act.pk, default=None)
        yield Obstacle(change.record, _("nay đã gộp theo chiều ngược lại"), newest)


def _obstacle_to(change: Change, now, later: list[Change]) -> Iterable[Obstacle]:
    if change.after is None or now is None:
        if (change.after is None) == (now is None) or is_machine_s(change.record):
            return
        last = later[-1] if later else None
        if now is None and (last is None or _was_let_go(last)):
            if not _only_moved(change):  # else no person had said anything of it
                yield Obstacle(change.record, _("máy nay không còn đọc thấy"))
        else:
            why = _("bản ghi đã trở lại") if now else _("bản ghi nay không còn")
            yield Obstacle(change.record, why, last and (in_force(last) or _act_of(last)))
        return
    for name in change.fields():
        if name not in FOLLOWING:
            since = (one for one in later if one.differs_in(name) or _keeps(one, name))
            if by_whom := [act for one in since if (act := in_force(one))]:
                yield Obstacle(change.record, _("đã có người sửa sau đó"), by_whom[-1])
                return


def _keeps(change: Change, column: str) -> bool:
    """True if a person was asked which value a field is to have, and chose the one that it had."""
    if change.before is None or change.after is None or not isinstance(change.record, ReadRecord):
        return False
    before, after = change.before.record, change.after.record
    answered = set(before.conflict) - set(after.conflict)
    field = next((one for one in change.model._meta.concrete_fields if one.attname == column), None)
    asked_of_it = field is not None and field.name in answered
    return asked_of_it and (after.state != State.REJECTED or field.name == "state")


def _what_hangs_on(record: models.Model, together: set) -> Iterable[Obstacle]:
    """What other people, or a machine, hung on a record that would go."""
    for relation in record._meta.related_objects:
        if relation.related_model in KEPT:
            for one in relation.related_model._base_manager.filter(**{relation.field.name: record.pk}):
                if (type(one), one.pk) not in together and not is_machine_s(one):
                    act = last_to_say(one, [relation.field.attname])
                    yield Obstacle(one, _("được thêm vào đó về sau"), act)


def was_adopted(change: Change, record: models.Model) -> bool:
    """True if a machine has come to read what a person added: then it stays, as the machine's."""
    if not isinstance(record, ReadRecord) or change.after.record.identity or change.after.record.machine:
        return False
    return bool(record.identity or record.machine)


def is_machine_s(record: models.Model) -> bool:
    """A machine's own words, and what it proposes, come and go with its readings."""
    if isinstance(record, Duplicate | SameMeeting):
        return record.verdict == "open"
    return isinstance(record, Mention) and record.rule != PERSON


def last_to_say(record: models.Model, fields: Iterable[str], since: int = 0) -> Act | None:
    """Return the last act in force that gave one of these columns its value, or added or deleted it.

    `since` is the number of a change before it.
    """
    columns = {record._meta.pk.attname if name == "pk" else name for name in fields}
    for change in reversed(list(changes_to(type(record), [record.pk]))):
        later = change.number > since and columns.intersection(change.fields())
        if later and (act := in_force(change)):
            return act
    return None


def in_force(change: Change) -> Act | None:
    """Return the act that a change counts for, which it may do again; none if that was taken back."""
    act = _act_of(change)
    while act.undoes:
        act = act.undoes
    return None if act.undone else act


def _was_let_go(last: Change) -> bool:
    """True if a machine let go of a record, or nobody said it any more with what was taken back."""
    if last.after:
        return True
    act = _act_of(last)
    joins = history_of(Meeting).objects.filter(act=act, history_type="~", joined_to__isnull=False)
    return bool(getattr(last.record, "identity", "") and act.undoes_id and not joins.exists())


def _only_moved(change: Change) -> bool:
    """True if the act gave a record that a machine reads to another owner, and nothing else."""
    if change.before is None or change.after is None or not isinstance(change.record, ReadRecord):
        return False
    said = {change.model._meta.get_field(name).attname for name in change.model.read_fields}
    return not {*said, "state", "by_person"}.intersection(change.fields())


def _act_of(change: Change) -> Act:
    return Act.objects.get(pk=change.act_id)

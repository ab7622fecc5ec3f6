"""What stands on an act, so that it cannot be taken back alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.correcting.changes import Change, changes_to
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import stored
from meetings.correcting.undo_fields import KEEPING
from meetings.importing.evidence import PERSON
from meetings.models import Act, Mention
from meetings.models.read import ReadRecord


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


def was_adopted(change: Change, record: models.Model) -> bool:
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

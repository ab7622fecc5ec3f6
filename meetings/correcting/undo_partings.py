"""When it is taken back that two meetings were parted, they are made one anew, as they are now.

Row by row they could not: since then reports were read into each of them, and people spoke of what each has.
"""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.correcting.changes import PARTS, Change, changes_to, last_known
from meetings.correcting.history_rows import Stored, history_of
from meetings.correcting.undo_obstacles import Obstacle, in_force, last_to_say
from meetings.importing.joining import join
from meetings.importing.merge import JOINED
from meetings.models import Meeting
from meetings.models.read import ReadRecord

LINK = "joined_to_id"
# A joining sees to these itself.
CONTENT = {Meeting, *(model for parts in PARTS.values() for model in parts)}


def partings(changes: list[Change]) -> list[Change]:
    """Return the changes by which a meeting that was joined to another stood on its own again."""
    both = [one for one in changes if one.model is Meeting and one.before and one.after]
    return [one for one in both if one.before.record.joined_to_id and not one.after.record.joined_to_id]


def beside_partings(changes: list[Change]) -> list[Change]:
    """Return what else is to be taken back row by row."""
    return [one for one in changes if one.model not in CONTENT] if partings(changes) else changes


def obstacles_to_joining_again(changes: list[Change]) -> Iterator[Obstacle]:
    for parting in partings(changes):
        for pk in (parting.pk, parting.before.record.joined_to_id):
            meeting = Meeting.objects.filter(pk=pk).first()
            if meeting is None:
                gone, acts = last_known(Meeting, pk)
                yield Obstacle(gone or parting.record, _("bản ghi nay không còn"), acts[0] if acts else None)
            elif meeting.joined_to_id:
                yield Obstacle(meeting, _("nay đã gộp vào cuộc họp khác"), last_to_say(meeting, [LINK]))


def join_again(changes: list[Change]) -> None:
    for parting in partings(changes):
        join(Meeting.objects.get(pk=parting.before.record.joined_to_id), Meeting.objects.get(pk=parting.pk))


def ask_nothing_of_parted(record: models.Model) -> None:
    """Leave out of `record` (unsaved) what two people contradict each other in whose meetings were parted."""
    if isinstance(record, ReadRecord):
        asked = {name for name, parts in record.conflict.items() if parts.get(JOINED)}
        over = {name for name in asked if _were_parted(record, name)}
        record.conflict = {name: parts for name, parts in record.conflict.items() if name not in over}


def _were_parted(record: ReadRecord, name: str) -> bool:
    """True if every join that raised a contradiction in this field was taken back."""
    raising = [
        change
        for change in changes_to(type(record), [record.pk])
        if name in _asked(change.after) and name not in _asked(change.before) and _joins(change)
    ]
    return bool(raising) and not any(in_force(change) for change in raising)


def _asked(then: Stored | None) -> dict:
    return then.record.conflict if then else {}


def _joins(change: Change) -> bool:
    rows = history_of(Meeting).objects.filter(act=change.act_id, history_type="~")
    return rows.filter(joined_to__isnull=False).exists()

"""When a merger is taken back, or done again: who stands follows from whom people named, step by step.

What acts say of a merger is `merged_with`; `merged_into` follows from that. So a merger can be taken back
whomever the one who stands there was merged with since, and whoever came to it since goes with it.
"""

from collections.abc import Iterable, Iterator

from django.db import models

from meetings.correcting.changes import Change
from meetings.models.merging import Mergeable

FOLLOWS = "merged_into_id"


def circles(changes: Iterable[Change]) -> Iterator[tuple[Change, list[Mergeable]]]:
    """Yield what would be merged with itself if it were taken back, and who stands between it and itself."""
    mergers = _mergers(changes)
    then = {(one.model, one.pk): one.before.record.merged_with_id for one in mergers}
    for change in mergers:
        between: list[Mergeable] = []
        pk = then[change.model, change.pk]
        while pk not in (None, change.pk, *(one.pk for one in between)):
            record = change.model.objects.filter(pk=pk).first()
            between += [record] if record else []
            pk = then.get((change.model, pk), record and record.merged_with_id)
        if pk == change.pk:
            yield change, between


def let_stand(changes: Iterable[Change]) -> None:
    """Let everyone whom acts merged or parted, and whoever is with them, stand where people's words lead."""
    for change in _mergers(changes):
        for record in change.model.objects.filter(pk=change.pk):
            _let_stand(record)


def _mergers(changes: Iterable[Change]) -> list[Change]:
    return [change for change in changes if issubclass(change.model, Mergeable) and change.before]


def _let_stand(record: Mergeable) -> None:
    stands = record
    while stands.merged_with_id:
        stands = stands.merged_with
    record.merged_into = None if stands == record else stands
    models.Model.save(record, update_fields=["merged_into"])
    for follower in record.merged_directly.all():
        _let_stand(follower)

"""People and documents as people made or changed them, and whom they made one with whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from meetings.correcting.changes import changes_to
from meetings.correcting.exporting_keys import Signatures
from meetings.models import Act, Attendance, Citation, Official, Resolution
from meetings.models.merging import Mergeable

PERSON_FIELDS = ("name", "slug", "other_spellings")
DOCUMENT_VALUES = ("kind", "number", "issuer", "issued_on", "term", "title", "province")
DOCUMENT_FIELDS = ("key", "slug", *DOCUMENT_VALUES)


def people(attendances: Iterable[Attendance], said: Signatures) -> Iterator[tuple[Official, dict]]:
    """Those whom people made or whose name or spellings they changed, and whom a record of theirs names.

    `read` are the spellings that reports gave by then: another reader may find more of them.
    """
    named = {one.official_id for one in attendances if isinstance(one, Attendance)}
    for one in Official.objects.order_by("pk"):
        made = _is_made(one, one.scope, said)
        read = [spelling for spelling in one.spellings_read if spelling != one.name]
        changed = made or one.name not in one.spellings_read or one.other_spellings != read
        if changed or one.pk in named:
            values = {name: getattr(one, name) for name in PERSON_FIELDS}
            about = {"made": made or one.pk in named, "changed": changed, "read": one.spellings_read}
            yield one, {"kind": "official", "key": one.natural_key_text, **about, **values}


def documents(citations: Iterable[Citation], said: Signatures) -> Iterator[tuple[Resolution, dict]]:
    """Those that people made or changed, and what a record of theirs cites.

    `by_person` names the fields that they changed, of one that they made all; `read` those that readings
    filled; `were` are the keys that it had before.
    """
    named = {one.resolution_id for one in citations if isinstance(one, Citation)}
    keys = set(Resolution.objects.values_list("key", flat=True))
    changed = defaultdict(dict, _changed(Resolution, set(said.last)))
    for one in Resolution.objects.select_related("province").order_by("pk"):
        made = _is_made(one, one.key, said)
        fields = DOCUMENT_FIELDS if made else [name for name in DOCUMENT_FIELDS if name in changed[one.pk]]
        if fields or one.pk in named:
            values = {name: _value(one, name) for name in DOCUMENT_VALUES}
            were = [key for key in changed[one.pk].get("key", ()) if key not in keys]
            known = {"kind": "resolution", "key": one.key, "slug": one.slug, "values": values}
            about = {"made": made or one.pk in named, "by_person": list(fields)}
            yield one, {**known, **about, "were": were, "read": one.read}


def mergers(model: type[Mergeable]) -> Iterator[tuple[Mergeable, dict]]:
    merged = model.objects.filter(merged_with__isnull=False).select_related("merged_with")
    for one in merged.order_by("pk"):
        keys = {"key": one.natural_key_text, "with": one.merged_with.natural_key_text}
        yield one, {"kind": "merger", "of": model._meta.model_name, **keys}


def _is_made(record: Mergeable, key: str, said: Signatures) -> bool:
    """True if a person made it: the history says so, or the mark by which no reading finds it."""
    return "+" in key or record.pk in said.made


def _value(document: Resolution, name: str) -> Any:
    value = getattr(document, name)
    if name == "province":
        return value and value.address
    return value.isoformat() if hasattr(value, "isoformat") else value


def _changed(model: type[Mergeable], pks: set[int]) -> dict[int, dict[str, list]]:
    """For each record the fields that people changed and did not change back, with what these had held."""
    standing = set(Act.objects.filter(undone=False, undoes=None).values_list("pk", flat=True))
    found: dict[int, dict[str, list]] = defaultdict(lambda: defaultdict(list))
    for change in changes_to(model, pks):
        if change.before and change.after and change.act_id in standing:
            for name in change.fields():
                found[change.pk][name].append(getattr(change.before.record, name))
    return {
        record.pk: {
            model._meta.get_field(name).name: held
            for name, held in found[record.pk].items()
            if held[0] != getattr(record, name)
        }
        for record in model.objects.filter(pk__in=found)
    }

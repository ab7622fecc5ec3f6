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
    filled.
    """
    named = {one.resolution_id for one in citations if isinstance(one, Citation)}
    changed = _changed(set(said.last))
    for one in Resolution.objects.select_related("province").order_by("pk"):
        made = _is_made(one, one.key, said)
        fields = [name for name in DOCUMENT_VALUES if made or name in changed.get(one.pk, ())]
        if fields or one.pk in named:
            values = {name: _value(one, name) for name in DOCUMENT_VALUES}
            known = {"kind": "resolution", "key": one.key, "slug": one.slug, "values": values}
            about = {"made": made or one.pk in named, "by_person": fields, "read": one.read}
            yield one, {**known, **about}


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


def _changed(pks: set[int]) -> dict[int, list[str]]:
    """For each document the fields that people changed and did not change back."""
    standing = set(Act.objects.filter(undone=False, undoes=None).values_list("pk", flat=True))
    held: dict[int, dict[str, Any]] = defaultdict(dict)
    for change in changes_to(Resolution, pks):
        if change.before and change.after and change.act_id in standing:
            for name in change.fields():
                held[change.pk].setdefault(name, getattr(change.before.record, name))
    return {
        one.pk: [
            one._meta.get_field(name).name for name, was in held[one.pk].items() if was != getattr(one, name)
        ]
        for one in Resolution.objects.filter(pk__in=held)
    }

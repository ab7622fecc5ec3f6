"""Lines about people, documents and words: as people made or changed them, which are one and which two."""

from meetings.correcting.applying_finding import NotThere, natural
from meetings.correcting.exporting_named import DOCUMENT_FIELDS, DOCUMENT_VALUES
from meetings.correcting.merging import keep_apart
from meetings.correcting.said import value_of
from meetings.importing.duplicates import pair_of
from meetings.importing.officials import free_slug
from meetings.importing.resolutions import free_document_slug
from meetings.models import Official, Resolution, SamePerson, SameResolution, Synonym
from meetings.models.duplicate import Duplicate
from meetings.models.merging import Mergeable

MERGED = {"official": Official, "resolution": Resolution}
PROPOSALS: dict[str, type[Duplicate]] = {"sameperson": SamePerson, "sameresolution": SameResolution}
MERGERS = ["merged_into", "merged_with"]


def apply_official(line: dict) -> None:
    """What readers here find beyond the spellings that were known when the file was made comes to them."""
    name_key, _at, scope = line["key"].rpartition("@")
    one = Official.objects.filter(name_key=name_key, scope=scope).first()
    if one is None and not line["made"]:
        raise NotThere(f"no report names the official {line['key']}")
    if one is None:
        one = Official(name_key=name_key, scope=scope, name=line["name"])
        one.spellings_read = line.get("read", [line["name"]])
        one.slug = _free(Official, line["slug"]) or free_slug(line["name"], scope)
    elif not line["changed"]:
        return
    before = (one.pk, one.name, one.other_spellings, one.spellings_read)
    known = line.get("read", one.spellings_read)
    found = [spelling for spelling in one.spellings_read if spelling not in known]
    told = [line["name"], *line["other_spellings"]]
    one.name = line["name"]
    one.other_spellings = [*line["other_spellings"], *(said for said in found if said not in told)]
    one.spellings_read = [*known, *found]
    if before != (one.pk, one.name, one.other_spellings, one.spellings_read) or one.pk is None:
        one.clean_fields(exclude=MERGERS)
        one.save()


def apply_resolution(line: dict) -> None:
    one = Resolution.objects.filter(key=line["key"]).first()
    if one is None and not line["made"]:
        raise NotThere(f"no report cites the document {line['key']}")
    fields = line.get("by_person", DOCUMENT_VALUES if line.get("changed") else ())
    if one is None:
        one, fields = Resolution(key=line["key"], read=line["read"]), DOCUMENT_VALUES
        one.slug = _free(Resolution, line["slug"])
    before = _as_it_is(one)
    for name in DOCUMENT_VALUES:
        if name in fields:
            setattr(one, name, value_of(one, name, line["values"].get(name)))
    one.slug = one.slug or free_document_slug(one.number, one.province and one.province.slug, one.key)
    # What a reading had filled and a person emptied stays empty.
    one.read = sorted({*one.read, *(name for name in line["read"] if name in fields)})
    if before != _as_it_is(one):
        one.clean_fields(exclude=MERGERS)
        one.save()


def _as_it_is(document: Resolution) -> tuple:
    return document.pk, document.read, [getattr(document, name) for name in DOCUMENT_FIELDS]


def _free(model: type[Mergeable], slug: str) -> str:
    """The address of a page if no other has it, else nothing."""
    return "" if model.objects.filter(slug=slug).exists() else slug


def apply_merger(line: dict) -> None:
    model = MERGED[line["of"]]
    one, other = natural(model, line["key"]), natural(model, line["with"])
    if one.merged_with_id == other.pk:
        return
    if other.standing_self() == one:
        raise NotThere(f"{line['with']} is merged into {line['key']} here")
    one.merged_with, one.merged_into = None, other
    one.save()


def apply_verdict(line: dict) -> None:
    model = PROPOSALS[line["of"]]
    one, other = (natural(model.subject, line[side]) for side in ("first", "second"))
    if one == other:
        return
    first, second = pair_of(one.pk, other.pk)
    proposal = model.objects.filter(first=first, second=second).first()
    if line["verdict"] == "declined":
        if proposal is None or proposal.verdict != "declined":
            keep_apart(one, other)
        return
    proposal = proposal or model(first_id=first, second_id=second)
    if proposal.verdict != line["verdict"]:
        proposal.verdict = line["verdict"]
        proposal.save()


def apply_synonym(line: dict) -> None:
    one = Synonym.objects.filter(one=line["one"], other=line["other"]).first()
    one = one or Synonym(one=line["one"], other=line["other"])
    if one.pk is None or one.weight != line["weight"]:
        one.weight = line["weight"]
        one.full_clean()
        one.save()

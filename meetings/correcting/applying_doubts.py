"""Lines about what readers doubt, and about words of which an editor said whom they mean."""

from collections.abc import Callable
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from meetings.correcting.acts import by_machine, touch
from meetings.correcting.applying_finding import (
    NotThere,
    first_meeting_of,
    meeting_of,
    natural,
    owner_of,
    place_of,
    report_of,
    row_of,
    rows_below,
)
from meetings.correcting.applying_named import MERGED
from meetings.importing.evidence import PERSON
from meetings.models import Doubt, UnresolvedPerson

GONE = 0  # the key of a record that is no longer in the archive


def apply_doubt(line: dict, people: dict[str, AbstractBaseUser]) -> bool:
    """Keep what a reader said, as theirs, and give it the verdict it had; return if it was not known here."""
    made_at = datetime.fromisoformat(line["made_at"])
    same = {"kind": line["of"], "field": line["field"], "wanted": line["wanted"], "made_at": made_at}
    doubt = Doubt.objects.filter(**same).first()
    new = doubt is None
    if new:
        with by_machine():
            doubt = _noted(line, made_at)
    if doubt.verdict == Doubt.Verdict.OPEN != line["verdict"]:
        touch(doubt)
        judge = people.get(line.get("by"))
        given = {"verdict": line["verdict"], "answer": line["answer"], "judged_by": judge}
        given["judged_at"] = line["judged_at"] and datetime.fromisoformat(line["judged_at"])
        Doubt.objects.filter(pk=doubt.pk).update(**given)
    return new


def _noted(line: dict, made_at: datetime) -> Doubt:
    record = _doubted(line)
    told = {name: line[name] for name in ("field", "about", "said", "wanted")}
    doubt = Doubt(kind=line["of"], record_id=record.pk if record else GONE, token=line.get("token"), **told)
    doubt.meeting = line["meeting"] and _found(first_meeting_of, line["meeting"])
    doubt.clean_fields()
    doubt.save()
    Doubt.objects.filter(pk=doubt.pk).update(made_at=made_at)
    return doubt


def _doubted(line: dict) -> models.Model | None:
    """The record that is doubted, None where it is in the archive no more: the doubt outlives it."""
    key, kind = line["record"], line["of"]
    if key is None:
        return None
    if kind in MERGED:
        return _found(natural, MERGED[kind], key)
    if kind == "report":
        return _found(report_of, key["source"])
    if kind == "meeting":
        return _found(first_meeting_of, key["meeting"])
    owner = _found(lambda: owner_of(key, meeting_of(key["meeting"])))
    return owner and row_of(key, rows_below(key, owner), set())


def _found(find: Callable, *key) -> models.Model | None:
    try:
        return find(*key)
    except NotThere:
        return None


def apply_unresolved(line: dict) -> None:
    report, start = place_of(line)
    end = start + len(line["words"])
    one = UnresolvedPerson.objects.filter(report=report, start=start, end=end).first()
    said = report.mentions.filter(rule=PERSON, start=start, end=end)
    if one is None and line["verdict"] == "settled" and said.exists():
        return
    if one is None:
        raise NotThere(f"“{line['words']}” in {report.source_name} waits for no verdict")
    if one.verdict != line["verdict"]:
        one.verdict = line["verdict"]
        one.save()

"""A file of corrections, checked line by line before anything of it is applied."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from meetings.correcting.exporting import RECORDS, VERSION

TEXT, LIST, OBJECT, NUMBER, BOOL = str, list, dict, (int, float), bool
TEXTS = "texts"  # a list of them
TIME = "time"  # in ISO form, with its zone
ANY = "any"
MADE = {"key": TEXT, "made": BOOL, "slug": TEXT}
KEY = {"of": TEXT, "identity": TEXT, "state": TEXT, "values": OBJECT, "machine": OBJECT}
KINDS: dict[str, dict[str, Any]] = {
    "official": {**MADE, "changed": BOOL, "name": TEXT, "other_spellings": TEXTS},
    "resolution": {**MADE, "read": TEXTS, "values": OBJECT},
    "merger": {"of": TEXT, "key": TEXT, "with": TEXT},
    "move": {"source": TEXT, "digest": TEXT, "into": OBJECT},
    "join": {"meeting": OBJECT, "into": OBJECT},
    "record": {
        **KEY,
        "by_person": TEXTS,
        "conflict": OBJECT,
        "beside": OBJECT,
        "read_in": TEXTS,
        "words": LIST,
    },
    "verdict": {"of": TEXT, "first": (str, dict), "second": (str, dict), "verdict": TEXT},
    "unresolved": {"source": TEXT, "digest": TEXT, "start": int, "end": int, "words": TEXT, "verdict": TEXT},
    "synonym": {"one": TEXT, "other": TEXT, "weight": NUMBER},
    "doubt": {
        **{"of": TEXT, "field": TEXT, "about": TEXT, "said": TEXT, "wanted": TEXT},
        **{"record": (str, dict, type(None)), "meeting": (dict, type(None))},
        **{"made_at": TIME, "verdict": TEXT, "answer": TEXT, "judged_at": (str, type(None))},
    },
}
# What the first version of the format does not have.
LATER: dict[str, dict[str, Any]] = {
    "official": {"read": TEXTS},
    "resolution": {"by_person": TEXTS},
    "record": {"read": LIST},
    "doubt": {"token": (str, type(None))},
}
STATES = {"unreviewed", "confirmed", "corrected", "rejected", "added"}
MODELS = {model._meta.model_name: model for model in RECORDS}
OF = {
    "merger": {"official", "resolution"},
    "record": set(MODELS),
    "verdict": {"samemeeting", "sameperson", "sameresolution"},
    "doubt": {*MODELS, "official", "resolution"},
}
BESIDE = {
    "report": {"source": TEXT, "digest": TEXT},
    "position": {"owner": OBJECT},
    "role": {"owner": OBJECT},
}
VERDICTS = {
    "verdict": {"accepted", "declined"},
    "unresolved": {"settled", "nobody"},
    "doubt": {"open", "accepted", "declined"},
}
SIGNED = {"by": TEXT, "at": TIME, "reason": TEXT}
LONGEST_NAME = 150  # characters of the name under which someone signs in
CONFLICT = dict.fromkeys(("person", "now"), ANY)  # "was" only where a machine had said something before
WORD = {"source": TEXT, "digest": TEXT, "start": int, "end": int, "words": TEXT, "field": TEXT}


class BadFile(ValueError):
    """Why a file is no file of corrections; the message names the line."""


def parse(rows: Iterable[str]) -> dict[int, dict]:
    """Return the lines after the header, by their numbers. Raises BadFile at the first that is wrong."""
    objects = list(_objects(rows))
    if not objects:
        raise BadFile("line 1: the file is empty")
    (_number, header), *lines = objects
    if "corrections" not in header:
        raise BadFile('line 1: not a file of corrections: its header {"corrections": …} is missing')
    if header["corrections"] not in range(1, VERSION + 1):
        known = f"this archive knows versions 1 to {VERSION}"
        raise BadFile(f"line 1: version {header['corrections']!r} of the format; {known}")
    if header.get("lines") != len(lines):
        raise BadFile(f"line 1: {header.get('lines')!r} lines were written and {len(lines)} are there")
    for number, line in lines:
        for complaint in _complaints(line):
            raise BadFile(f"line {number}: {complaint}")
    return dict(lines)


def _objects(rows: Iterable[str]) -> Iterator[tuple[int, dict]]:
    for number, row in enumerate(rows, start=1):
        if not row.strip():
            continue
        try:
            found = json.loads(row)
        except ValueError as error:
            raise BadFile(f"line {number}: not JSON: {error}") from error
        if not isinstance(found, dict):
            raise BadFile(f"line {number}: not an object")
        yield number, found


def _complaints(line: dict) -> Iterator[str]:
    kind = line.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        yield f"unknown kind {kind!r}"
        return
    yield from _wrong(line, KINDS[kind], kind)
    later = LATER.get(kind, {})
    yield from _wrong(line, {name: later[name] for name in later if name in line}, kind)
    signed = {name: SIGNED[name] for name in SIGNED if line.get(name) is not None}
    yield from _wrong(line, signed, kind)
    if len(line.get("by") or "") > LONGEST_NAME:
        yield f"'by' of a {kind} is too long for a name"
    if kind in OF and line.get("of") not in OF[kind]:
        yield f"a {kind} of {line.get('of')!r}"
        return
    if kind == "record":
        yield from _wrong_record(line)
    if kind == "doubt":
        yield from _wrong_doubt(line)
    if kind in VERDICTS and line["verdict"] not in VERDICTS[kind]:
        yield f"unknown verdict {line['verdict']!r}"
    if line.get("of") in ("sameperson", "sameresolution"):
        yield from _wrong(line, {"first": TEXT, "second": TEXT}, line["of"])
    for name in ("meeting", "into", *(("first", "second") if line.get("of") == "samemeeting" else ())):
        if line.get(name) is not None or (name in line and kind != "doubt"):
            yield from _wrong_meeting(line[name], name)


def _wrong(given: dict, shape: dict[str, Any], what: str) -> Iterator[str]:
    for name, kind in shape.items():
        if name not in given:
            yield f"a {what} without {name!r}"
        elif not _is(given[name], kind):
            yield f"{name!r} of a {what} is {given[name]!r}"


def _is(given: Any, kind: Any) -> bool:
    if kind is TEXTS:
        return isinstance(given, list) and all(isinstance(one, str) for one in given)
    if kind is ANY:
        return True
    if kind is TIME:
        return isinstance(given, str) and _is_time(given)
    return isinstance(given, kind) and (kind is BOOL or not isinstance(given, bool))


def _is_time(given: str) -> bool:
    try:
        return datetime.fromisoformat(given).tzinfo is not None
    except ValueError:
        return False


def _wrong_record(line: dict) -> Iterator[str]:
    yield from _wrong_key(line)
    if unknown := set(line["by_person"]) - set(MODELS[line["of"]].read_fields):
        yield f"a {line['of']} has no field {min(unknown)!r}"
    if unknown := set(line["beside"]) - {"order"}:
        yield f"a {line['of']} has no field {min(unknown)!r}"
    for name, parts in line["conflict"].items():
        yield from _wrong(parts if isinstance(parts, dict) else {}, CONFLICT, f"conflict in {name!r}")
    for place in line["words"]:
        yield from _wrong(place if isinstance(place, dict) else {}, WORD, "place of words")
    for place in line.get("read", ()):
        yield from _wrong(place if isinstance(place, dict) else {}, {**WORD, "rule": TEXT}, "place of words")


def _wrong_key(line: dict) -> Iterator[str]:
    """What is wrong with that which tells a record from its like."""
    model = MODELS[line["of"]]
    if line["state"] not in STATES:
        yield f"unknown state {line['state']!r}"
    yield from _wrong(line, BESIDE.get(line["of"], {}), line["of"])
    if line["of"] != "report" and "meeting" not in line:
        yield f"a {line['of']} without 'meeting'"
    if "owner" in line:
        yield from _wrong(line["owner"], {"identity": TEXT, "official": TEXT}, "owner")
    if unknown := {*line["values"], *line["machine"]} - set(model.read_fields):
        yield f"a {line['of']} has no field {min(unknown)!r}"
    if missing := set(model.read_fields) - set(line["values"]):
        yield f"the value of {min(missing)!r} is missing"


def _wrong_doubt(line: dict) -> Iterator[str]:
    if line["judged_at"] is not None:
        yield from _wrong(line, {"judged_at": TIME}, "doubt")
    key = line["record"]
    if key is None:
        return
    if line["of"] not in MODELS:
        yield from _wrong(line, {"record": TEXT}, "doubt")
        return
    yield from _wrong(line, {"record": OBJECT}, "doubt")
    yield from _wrong(key, KEY, "record")
    if key["of"] != line["of"]:
        yield f"a doubt of a {line['of']} in a {key['of']!r}"
    yield from _wrong_key(key)
    if "meeting" in key:
        yield from _wrong_meeting(key["meeting"], "meeting")


def _wrong_meeting(key: Any, name: str) -> Iterator[str]:
    shape = {"sources": TEXTS, "address": TEXT}
    yield from _wrong(key if isinstance(key, dict) else {}, shape, f"meeting in {name!r}")

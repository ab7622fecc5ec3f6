"""A file of corrections, checked line by line before anything of it is applied."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from meetings.correcting.exporting import RECORDS, VERSION

TEXT, LIST, OBJECT, NUMBER, BOOL = str, list, dict, (int, float), bool
TEXTS = "texts"  # a list of them
MADE = {"key": TEXT, "made": BOOL, "changed": BOOL, "slug": TEXT}
KINDS: dict[str, dict[str, Any]] = {
    "official": {**MADE, "name": TEXT, "other_spellings": TEXTS},
    "resolution": {**MADE, "read": TEXTS, "values": OBJECT},
    "merger": {"of": TEXT, "key": TEXT, "with": TEXT},
    "join": {"meeting": OBJECT, "into": OBJECT},
    "record": {
        "of": TEXT,
        "identity": TEXT,
        "state": TEXT,
        "values": OBJECT,
        "machine": OBJECT,
        "by_person": TEXTS,
        "conflict": OBJECT,
        "beside": OBJECT,
        "read_in": TEXTS,
        "words": LIST,
    },
    "verdict": {"of": TEXT, "first": (str, dict), "second": (str, dict), "verdict": TEXT},
    "unresolved": {"source": TEXT, "digest": TEXT, "start": int, "end": int, "words": TEXT, "verdict": TEXT},
    "synonym": {"one": TEXT, "other": TEXT, "weight": NUMBER},
}
STATES = {"unreviewed", "confirmed", "corrected", "rejected", "added"}
MODELS = {model._meta.model_name: model for model in RECORDS}
OF = {
    "merger": {"official", "resolution"},
    "record": set(MODELS),
    "verdict": {"samemeeting", "sameperson", "sameresolution"},
}
BESIDE = {
    "report": {"source": TEXT, "digest": TEXT},
    "position": {"owner": OBJECT},
    "role": {"owner": OBJECT},
}
VERDICTS = {"verdict": {"accepted", "declined"}, "unresolved": {"settled", "nobody"}}
SIGNED = {"by": TEXT, "at": TEXT, "reason": TEXT}
CONFLICT = dict.fromkeys(("was", "person", "now"), object)
WORD = {"source": TEXT, "digest": TEXT, "start": int, "end": int, "words": TEXT, "field": TEXT}


class BadFile(ValueError):
    """Why a file is no file of corrections; the message names the line."""


def parse(rows: Iterable[str]) -> list[dict]:
    """Return the lines after the header. Raises BadFile at the first that is wrong."""
    objects = list(_objects(rows))
    if not objects:
        raise BadFile("line 1: the file is empty")
    (_number, header), *lines = objects
    if "corrections" not in header:
        raise BadFile('line 1: not a file of corrections: its header {"corrections": …} is missing')
    if header["corrections"] != VERSION:
        raise BadFile(f"line 1: version {header['corrections']!r} of the format; known is {VERSION}")
    if header.get("lines") != len(lines):
        raise BadFile(f"line 1: {header.get('lines')!r} lines were written and {len(lines)} are there")
    for number, line in lines:
        for complaint in _complaints(line):
            raise BadFile(f"line {number}: {complaint}")
    return [line for _number, line in lines]


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
    yield from _wrong({name: "" if line.get(name) is None else line[name] for name in SIGNED}, SIGNED, kind)
    if kind in OF and line.get("of") not in OF[kind]:
        yield f"a {kind} of {line.get('of')!r}"
        return
    if kind == "record":
        yield from _wrong_record(line)
    if kind in VERDICTS and line["verdict"] not in VERDICTS[kind]:
        yield f"unknown verdict {line['verdict']!r}"
    if line.get("of") in ("sameperson", "sameresolution"):
        yield from _wrong(line, {"first": TEXT, "second": TEXT}, line["of"])
    for name in ("meeting", "into", *(("first", "second") if line.get("of") == "samemeeting" else ())):
        if name in line:
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
    return isinstance(given, kind) and (kind is BOOL or not isinstance(given, bool))


def _wrong_record(line: dict) -> Iterator[str]:
    model = MODELS[line["of"]]
    yield from _wrong(line, BESIDE.get(line["of"], {}), line["of"])
    if line["of"] != "report" and "meeting" not in line:
        yield f"a {line['of']} without 'meeting'"
    if "owner" in line:
        yield from _wrong(line["owner"], {"identity": TEXT, "official": TEXT}, "owner")
    if line["state"] not in STATES:
        yield f"unknown state {line['state']!r}"
    unknown = ({*line["values"], *line["machine"], *line["by_person"]}) - set(model.read_fields)
    if unknown:
        yield f"a {line['of']} has no field {sorted(map(str, unknown))[0]!r}"
    if missing := set(model.read_fields) - set(line["values"]):
        yield f"the value of {sorted(missing)[0]!r} is missing"
    if unknown := set(line["beside"]) - {"order"}:
        yield f"a {line['of']} has no field {min(unknown)!r}"
    for name, parts in line["conflict"].items():
        yield from _wrong(parts if isinstance(parts, dict) else {}, CONFLICT, f"conflict in {name!r}")
    for place in line["words"]:
        yield from _wrong(place if isinstance(place, dict) else {}, WORD, "place of words")


def _wrong_meeting(key: Any, name: str) -> Iterator[str]:
    shape = {"sources": TEXTS, "address": TEXT}
    yield from _wrong(key if isinstance(key, dict) else {}, shape, f"meeting in {name!r}")

"""How well reports are read that the reader was not made for: precision, recall and F1 a kind of record.

    python -m benchmarks.accuracy            # both measuring sets below tests/
    python -m benchmarks.accuracy --misses   # with every record that was missed or invented
    python -m benchmarks.accuracy --publish  # and put the figures into the archive's page on its data

What counts is what `tests/unseen/README.md` says: records marked optional are neither right nor wrong, and
values under `accept` are right too.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from meetings.extraction.reading import read
from meetings.extraction.record_form import as_record
from meetings.text.folding import lower
from meetings.text.normalize import normalise
from meetings.text.tones import old_placement

TESTS = Path(__file__).parent.parent / "tests"
SETS = ("unseen", "heldout")
PUBLISHED = TESTS.parent / "meetings/views/accuracy.json"
HEADINGS = ("title", "published_on", "byline")
IMPLIED = {"attend", "mentioned"}  # parts that say only whether somebody was there
WRITTEN_OUT = {"bch": "ban chấp hành", "btv": "ban thường vụ", "ủy ban nhân dân": "ubnd", "tư": "trung ương"}


@dataclass
class Tally:
    """What of one kind of record was right, invented and missed; `wrong` has a line for each miss."""

    right: int = 0
    invented: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    def compare(self, report: str, wanted: Iterable, found: Iterable, neutral: Iterable = ()) -> None:
        """Take in one report's records as sets of keys; what is `neutral` is right where found."""
        wanted, found = set(wanted), set(found) - set(neutral)
        self.right += len(wanted & found)
        for sign, keys in (("-", wanted - found), ("+", found - wanted)):
            self.wrong += [f"{sign} {report}: {key}" for key in sorted(map(str, keys))]
        self.missed += len(wanted - found)
        self.invented += len(found - wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find or to invent."""
        total = 2 * self.right + self.invented + self.missed
        return 2 * self.right / total if total else 1.0

    def __str__(self) -> str:
        counts = f"{self.right} right, {self.invented} invented, {self.missed} missed"
        return f"F1 {self.f1:.3f}  ({counts})"


def plain(text: str | None) -> str:
    return " ".join(lower(old_placement(text or "")).split())


def position_key(title: str) -> str:
    key = plain(title).replace("-", " ")
    for short, written in WRITTEN_OUT.items():
        key = re.sub(rf"\b{short}\b", written, key)
    return " ".join(re.sub(r"\b(trưởng|phó) (ban|đoàn) \2\b", r"\1 \2", key).split())


def number_key(number: str) -> str:
    return re.sub(r"\s", "", number).upper().lstrip("0")


def reports(name: str) -> Iterator[tuple[dict, dict, str]]:
    """Yield (gold, reading, text) of each report of one measuring set."""
    for path in sorted((TESTS / name / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = normalise((TESTS / name / "reports" / gold["report"]).read_text(encoding="utf-8-sig"))
        yield gold, as_record(gold["report"], read(text), text), text


def measure(name: str) -> dict[str, Tally]:
    """Return the tally of each kind of record over one measuring set."""
    tallies = {
        kind: Tally()
        for kind in (
            "province", "held_on", "kind", *HEADINGS, "people", "presence", "positions", "roles",
            "resolutions", "statistics", "units", "directions",
        )
    }  # fmt: skip
    for gold, found, text in reports(name):
        _compare_fields(tallies, gold, found)
        _compare_people(tallies, gold, found)
        _compare_documents(tallies["resolutions"], gold, found)
        _compare_figures(tallies, gold, found, text)
    return tallies


def allowed(record: dict, name: str) -> list:
    return [record.get(name), *record.get("accept", {}).get(name, [])]


def _compare_fields(tallies, gold: dict, found: dict) -> None:
    report = gold["report"]
    fields = [(name, gold["meeting"], found["meeting"]) for name in ("province", "held_on", "kind")]
    for name, wanted, given in [*fields, *((name, gold, found) for name in HEADINGS)]:
        value = given.get(name)
        right = plain(value) in map(plain, allowed(wanted, name))
        wanted_value = value if right else wanted.get(name)
        tallies[name].compare(report, filter(None, [wanted_value]), filter(None, [value]))


def _compare_people(tallies, gold: dict, found: dict) -> None:
    report = gold["report"]
    optional = {plain(one["name"]) for one in gold["officials"] if one.get("optional")}
    wanted = {plain(one["name"]): one for one in gold["officials"] if not one.get("optional")}
    given = {plain(one["name"]): one for one in found["officials"] if plain(one["name"]) not in optional}
    tallies["people"].compare(report, wanted, given)
    for name in wanted.keys() | given.keys():
        one, other = wanted.get(name, {}), given.get(name, {})
        accepted = one.get("accept", {})
        titles = {position_key(title) for title in one.get("positions", [])}
        loose = {position_key(title) for title in accepted.get("positions", [])}
        said = _fullest({position_key(title) for title in other.get("positions", [])}, titles, loose)
        _compare_keys(tallies["positions"], report, name, titles, said, loose)
        roles, loose = set(one.get("roles", [])), set(accepted.get("roles", []))
        said = set(other.get("roles", []))
        _compare_keys(tallies["roles"], report, name, roles - IMPLIED, said - IMPLIED, loose)
        if one and other and len({role == "mentioned" for role in roles | loose}) == 1:
            there = roles != {"mentioned"}
            tallies["presence"].compare(report, [f"{name}: {there}"], [f"{name}: {said != {'mentioned'}}"])


def _compare_keys(tally: Tally, report: str, name: str, wanted: set, said: set, loose: set) -> None:
    tally.compare(
        report,
        {f"{name}: {key}" for key in wanted},
        {f"{name}: {key}" for key in said},
        {f"{name}: {key}" for key in loose - wanted},
    )


def _fullest(said: set[str], wanted: set[str], loose: set[str]) -> set[str]:
    """Take an accepted shorter or longer form of a wanted position for that position."""
    for other in sorted(said & loose - wanted):
        same = (
            title for title in sorted(wanted - said) if title.startswith(other) or other.startswith(title)
        )
        if match := next(same, None):
            said = said - {other} | {match}
    return said


def _compare_documents(tally: Tally, gold: dict, found: dict) -> None:
    names = {
        number_key(number): number_key(one["number"])
        for one in gold["resolutions"]
        for number in allowed(one, "number")
    }
    optional = [number_key(one["number"]) for one in gold["resolutions"] if one.get("optional")]
    wanted = {number_key(one["number"]) for one in gold["resolutions"]} - set(optional)
    given = {number_key(one["number"]) for one in found["resolutions"]}
    tally.compare(gold["report"], wanted, {names.get(key, key) for key in given}, optional)


def _compare_figures(tallies, gold: dict, found: dict, text: str) -> None:
    """Figures are the same if their values are and their quotations overlap; the nearest are paired first."""
    report, left = gold["report"], list(found["statistics"])
    pairs = []
    for one in gold["statistics"]:
        twin = max(
            (other for other in left if _same_value(one, other)),
            key=lambda other: _nearness(one, other, text),
            default=None,
        )
        if twin is not None and _nearness(one, twin, text) > 0:
            left.remove(twin)
            pairs.append((one, twin))
        elif not one.get("optional"):
            tallies["statistics"].compare(report, [one["quote"]], [])
    for other in left:
        tallies["statistics"].compare(report, [], [other["quote"]])
    for one, other in pairs:
        if one.get("optional"):
            continue
        tallies["statistics"].right += 1
        unit = plain(other["unit"])
        units = [plain(unit) for unit in allowed(one, "unit")]
        good = any(unit and (unit.startswith(answer) or answer.startswith(unit)) for answer in units)
        tallies["units"].compare(
            report, [one["quote"]], [one["quote"] if good else f"{one['quote']}: {unit}"]
        )
        good = other["direction"] in allowed(one, "direction")
        said = one["quote"] if good else f"{one['quote']}: {other['direction']}"
        tallies["directions"].compare(report, [one["quote"]], [said])


def _same_value(one: dict, other: dict) -> bool:
    return float(other["value"]) in {float(value) for value in allowed(one, "value") if value is not None}


def _nearness(one: dict, other: dict, text: str) -> int:
    """Return how many characters two quotations share in the text; less than nothing where they are apart."""
    start, end = other["spans"][0]
    best = -len(text)
    at = text.find(one["quote"])
    while at >= 0:
        best = max(best, min(end, at + len(one["quote"])) - max(start, at))
        at = text.find(one["quote"], at + 1)
    return best


def published() -> dict:
    """What the page about the data says of the reader: measured when, on how much, with which result."""
    counts = ("right", "invented", "missed")
    measured = measure("heldout")  # from which the reader was never corrected
    return {
        "measured_on": date.today().isoformat(),
        "reports": sum(1 for _report in reports("heldout")),
        "kinds": {
            kind: {count: getattr(tally, count) for count in counts} for kind, tally in measured.items()
        },
    }


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="*", default=SETS, metavar="SET", help=f"of {', '.join(SETS)}")
    parser.add_argument("--misses", action="store_true", help="show what was missed (-) and invented (+)")
    parser.add_argument("--publish", action="store_true", help=f"write the figures into {PUBLISHED.name}")
    options = parser.parse_args()
    if options.publish:
        PUBLISHED.write_text(json.dumps(published(), indent=1) + "\n", encoding="utf-8")
    for name in options.sets:
        sys.stdout.write(f"{name}\n")
        for kind, tally in measure(name).items():
            sys.stdout.write(f"  {kind:14s} {tally}\n")
            if options.misses:
                sys.stdout.writelines(f"      {line}\n" for line in tally.wrong)
    return 0


if __name__ == "__main__":
    sys.exit(main())

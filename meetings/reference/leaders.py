"""Who held which provincial office when: tenures put together from dated facts, each with its source.

A holder between the first and the last dated fact of a tenure is known; a short time beyond them is only
likely.
"""

import csv
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

from meetings.reference.provinces import units_on
from meetings.text.dates import last_day
from meetings.text.folding import lower
from meetings.text.tones import old_placement

LIKELY = timedelta(days=365)  # how long after the last fact an office is likely still held
POSSIBLE = timedelta(days=5 * 365)  # a term of office: how far from a fact it can have been held

DAY = timedelta(days=1)
MERGER = date(2025, 7, 1)  # new provinces, new holders (resolution 202/2025/QH15)

# Offices by the first words of a title; whatever follows must be the province's own body.
OFFICES = (
    ("secretary", r"bí thư (?:tỉnh|thành) ủy"),
    ("standing deputy", r"phó bí thư thường trực (?:tỉnh|thành) ủy"),
    ("council chair", r"chủ tịch (?:hđnd|hội đồng nhân dân) (?:tỉnh|thành phố|tp\.?)"),
    (
        "people's committee chair",
        r"(?:quyền |q\. ?)?chủ tịch (?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố|tp\.?)",
    ),
    ("head of organisation", r"trưởng ban tổ chức (?:tỉnh|thành) ủy"),
)
OFFICE = re.compile("|".join(rf"(?P<o{n}>{words}(?: |$))" for n, (_, words) in enumerate(OFFICES)))


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in an office of a province: held on every day of [first, last], likely on [earliest, latest].

    Possibly on [since, until], as far as no other holder and no other province of the person is known.
    """

    name: str
    office: str
    province: str  # slug
    first: date
    last: date
    earliest: date
    latest: date
    since: date
    until: date
    sources: tuple[str, ...]

    def certainty(self, first: date, last: date) -> str:
        """Return how sure it is that the office was held between two days: "known", "likely", "possible" or
        ""."""
        if self.first <= first and last <= self.last:
            return "known"
        if self.earliest <= last and first <= self.latest:
            return "likely"
        return "possible" if self.since <= last and first <= self.until else ""


def office_of(title: str) -> str:
    """Return the provincial office that a title names, "" for any other: "Bí thư Tỉnh ủy" → "secretary"."""
    match = OFFICE.match(lower(old_placement(" ".join(title.split()))))
    return OFFICES[int(match.lastgroup[1:])][0] if match else ""


def tenures(name: str) -> tuple[Tenure, ...]:
    """Return the known tenures of everybody of that name, in the order of time."""
    return _by_name().get(_name_key(name), ())


def _name_key(name: str) -> str:
    return lower(old_placement(" ".join(name.replace("’", "'").split())))


@dataclass(slots=True)
class _Points:
    """The facts of one tenure as days at earliest and at latest."""

    since: tuple[date, date] | None
    until: tuple[date, date] | None
    seen: list[tuple[date, date]]
    sources: list[str]


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[Tenure, ...]]:
    text = (files("meetings.reference") / "data" / "leaders.csv").read_text(encoding="utf-8")
    facts: dict[tuple[str, str, str], list[dict[str, str]]] = defaultdict(list)
    for row in csv.DictReader(text.splitlines()):
        office = office_of(row["office"])
        if office:
            facts[row["name"], office, row["province"]].append(row)
    built = [tenure for holder, rows in facts.items() for tenure in _tenures(holder, rows)]
    bounded = _bounded(built)
    found: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in sorted(bounded, key=lambda t: (t.first, t.province, t.office)):
        found[_name_key(tenure.name)].append(tenure)
    return {name: tuple(held) for name, held in found.items()}


def _tenures(holder: tuple[str, str, str], rows: list[dict[str, str]]) -> list[Tenure]:
    """Put the facts about one person in one office together; a start after an end begins another tenure."""
    spans: list[_Points] = []
    for row in sorted(rows, key=lambda r: (r["since"] or r["attested"] or r["until"], r["source"])):
        since, until, seen = (_days(row[name]) for name in ("since", "until", "attested"))
        begun = (since or seen or until)[0]
        current = spans[-1] if spans else None
        if current is None or (since and current.until and current.until[1] < begun):
            current = _Points(None, None, [], [])
            spans.append(current)
        current.since = current.since or since
        current.until = until or current.until
        current.seen += [seen] if seen else []
        current.sources.append(row["source"])
    return [_tenure(holder, span) for span in spans]


def _tenure(holder: tuple[str, str, str], span: _Points) -> Tenure:
    points = [point for point in (span.since, *span.seen, span.until) if point]
    first = span.since[1] if span.since else min(point[1] for point in points)
    last = span.until[0] if span.until else max(point[0] for point in points)
    earliest = min(point[0] for point in points)
    end = span.until[1] if span.until else max(point[1] for point in points)
    latest, until = (end, end) if span.until else (end + LIKELY, end + POSSIBLE)
    since = earliest if span.since else earliest - POSSIBLE
    return Tenure(*holder, first, last, earliest, latest, since, until, tuple(dict.fromkeys(span.sources)))


def _bounded(built: list[Tenure]) -> list[Tenure]:
    """Shorten what is only likely or possible: by other holders, other provinces of the person, and
    mergers."""
    of_office: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    of_person: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in built:
        of_office[tenure.office, tenure.province].append(tenure)
        of_person[tenure.name].append(tenure)
    merged = {unit.slug for unit in units_on(MERGER - DAY) if unit.successor}
    shortened = []
    for t in built:
        others = [o for o in of_office[t.office, t.province] if o.name != t.name]
        others += [o for o in of_person[t.name] if o.province != t.province]
        end = min((o.earliest - DAY for o in others if o.earliest > t.last), default=date.max)
        begin = max((o.last + DAY for o in others if o.last < t.first), default=date.min)
        if t.province in merged and t.last < MERGER:
            end = min(end, MERGER - DAY)
        if t.province in merged and t.first >= MERGER:
            begin = max(begin, MERGER)
        shortened.append(
            replace(
                t,
                earliest=min(max(t.earliest, begin), t.first),
                latest=max(min(t.latest, end), t.last),
                since=min(max(t.since, begin), t.first),
                until=max(min(t.until, end), t.last),
            )
        )
    return shortened


def _days(text: str) -> tuple[date, date] | None:
    """Return the first and the last day that "2018", "2018-04" or "2018-04-28" can mean."""
    if not text:
        return None
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, last_day(month, year))
    return date(year, 1, 1), date(year, 12, 31)

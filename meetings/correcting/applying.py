"""Applies a file of corrections to a load of the same texts: each line one act of the person who made it.

What no longer fits is told with its reason and everything else is applied; applied twice it changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import NamedTuple

from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DataError, IntegrityError, transaction

from meetings.correcting.acts import Signed, act
from meetings.correcting.applying_doubts import apply_doubt, apply_unresolved
from meetings.correcting.applying_file import MODELS
from meetings.correcting.applying_finding import NotThere, first_meeting_of, meeting_of
from meetings.correcting.applying_meetings import apply_join, apply_move, apply_verdict_of_meetings
from meetings.correcting.applying_named import (
    apply_merger,
    apply_official,
    apply_resolution,
    apply_synonym,
    apply_verdict,
)
from meetings.correcting.applying_records import apply_record, is_added_meeting
from meetings.importing.merge import GONE
from meetings.importing.rereading import read_again
from meetings.models import Meeting, Report
from meetings.models.writing import writing

OCCUPIED = "another record stands in its place"


class Unapplied(NamedTuple):
    """A line that does not fit, and why."""

    number: int
    line: dict
    why: str


class Applied(NamedTuple):
    """How many lines changed something, how many had nothing to change, and which do not fit."""

    changed: int
    unchanged: int
    unapplied: list[Unapplied]


@writing()
def apply(lines: dict[int, dict], read: Callable[[Report], object] = read_again) -> Applied:
    """Apply checked lines, given by their numbers in the file. Whatever is raised, nothing is changed.

    `read` reads a text again: of a meeting that was joined to another, or is of another place than it was
    read as, the same words may say something else.
    """
    return Applying(lines, read).run()


class Applying:
    def __init__(self, lines: dict[int, dict], read: Callable[[Report], object]):
        self.lines, self.read = lines, read
        self.people = {user.get_username(): user for user in get_user_model().objects.all()}
        self.changed: set[int] = set()
        self.reasons: dict[int, str] = {}
        self.taken: dict[str, set[int]] = {}
        # Meetings that are no more what they were: of another place, a name means somebody else.
        self.other: set[Meeting] = set()

    def run(self) -> Applied:
        self._each("official", apply_official)
        self._each("resolution", apply_resolution)
        self._each("merger", apply_merger)
        self._records(is_added_meeting)
        self._each("move", lambda line: self.other.update(apply_move(line)))
        self._records_before_joins()
        self._each("join", lambda line: self.other.update(apply_join(line)))
        self.taken = {}
        self._records(lambda line: line["of"] in ("report", "meeting"))
        other = {meeting.standing_self() for meeting in self.other}
        for report in Report.objects.current().filter(meeting__in=other).order_by("pk"):
            self.read(report)
        self.taken = {}
        self._records(lambda line: line["of"] == "meeting" and _stands(line) in other)
        self._records(lambda line: line["of"] not in ("report", "meeting"))
        self._each("verdict", lambda line: VERDICTS[line["of"]](line))
        self._each("unresolved", apply_unresolved)
        self._each("synonym", apply_synonym)
        self._each("doubt", partial(apply_doubt, people=self.people))
        return self._applied()

    def _applied(self) -> Applied:
        changed = len(self.changed - set(self.reasons))
        reasons = sorted(self.reasons.items())
        left = [Unapplied(number, self.lines[number], reason) for number, reason in reasons]
        return Applied(changed, len(self.lines) - changed - len(left), left)

    def _each(self, kind: str, apply_one: Callable[[dict], object]) -> None:
        for number, line in self.lines.items():
            if line["kind"] == kind:
                self._one(number, line, partial(apply_one, line))

    def _one(self, number: int, line: dict, apply_it: Callable[[], object]) -> None:
        """Do what a line says, as an act of whoever said it first; True of `apply_it` is a change, too."""
        signed = Signed(line.get("by") or "", datetime.fromisoformat(line["at"])) if line.get("at") else None
        person, reason = self.people.get(line.get("by")), line.get("reason") or ""
        try:
            with transaction.atomic(), act(person, reason, signed=signed) as doing:
                try:
                    new = apply_it()
                except NotThere as error:
                    new, self.reasons[number] = False, str(error)
            if doing.act is not None or new is True:
                self.changed.add(number)
            if doing.act is not None and signed is None:
                doing.act.delete()  # nobody's word: it is not in the history there, nor here
        except IntegrityError:
            self.reasons[number] = OCCUPIED
        except ObjectDoesNotExist as error:
            self.reasons[number] = f"what it names is not in the archive: {error}"
        except (ValueError, ArithmeticError, ValidationError, DataError) as error:
            self.reasons[number] = f"cannot be taken as it is: {error}"

    def _records(self, chosen: Callable[[dict], bool]) -> None:
        """One that stands in another's place may give way by a later line: so once more, while that helps."""
        records = [number for number, line in self.lines.items() if line["kind"] == "record"]
        left = [number for number in records if chosen(self.lines[number])]
        left.sort(key=lambda number: _precedence(self.lines[number]))
        while left:
            tried = len(left)
            for number in left:
                line = self.lines[number]
                self.reasons.pop(number, None)
                self._one(number, line, partial(apply_record, line, self._taken(line)))
                if line["of"] == "meeting" and number in self.changed:
                    self.other.add(meeting_of(line["meeting"]))
            left = [number for number in left if self.reasons.get(number) == OCCUPIED]
            if len(left) == tried:
                break

    def _records_before_joins(self) -> None:
        """What was read in several reports has to be alike in all of them when their meetings are joined."""
        apart = _still_apart(self.lines.values())
        lines = [(number, line) for number, line in self.lines.items() if line["kind"] == "record"]
        # What only one report says is taken first: what several say is then what is left of it.
        for number, line in sorted(lines, key=lambda one: len(one[1]["read_in"])):
            if line["of"] not in ("report", "meeting"):
                for meeting in [one for one in _meetings(line["read_in"]) if one in apart]:
                    taken = self.taken.setdefault(f"{line['of']} {meeting.pk}", set())
                    self._one(number, line, partial(apply_record, line, taken, meeting))
                self.reasons.pop(number, None)  # whether it fits shows when they are joined

    def _taken(self, line: dict) -> set[int]:
        return self.taken.setdefault(line["of"], set())


VERDICTS = {
    "samemeeting": apply_verdict_of_meetings,
    "sameperson": apply_verdict,
    "sameresolution": apply_verdict,
}


def _precedence(line: dict) -> tuple[int, bool]:
    """Owners before what belongs to them, and what the machine reads before what it had lost: of two that it
    called by one name the row that it reads is the one that it still read."""
    return list(MODELS).index(line["of"]), GONE in line["conflict"]


def _stands(line: dict) -> Meeting | None:
    with suppress(NotThere):
        return meeting_of(line["meeting"])
    return None


def _still_apart(lines: Iterable[dict]) -> set[Meeting]:
    """The meetings that the file joins and that are not joined here yet."""
    apart: set[Meeting] = set()
    for line in lines:
        if line["kind"] == "join":
            with suppress(NotThere):  # told when it is to be joined
                pair = {first_meeting_of(line["meeting"]).standing_self(), meeting_of(line["into"])}
                apart |= pair if len(pair) > 1 else set()
    return apart


def _meetings(sources: list[str]) -> Iterator:
    reports = Report.objects.current().filter(source_name__in=sources).select_related("meeting")
    yield from dict.fromkeys(report.meeting.standing_self() for report in reports.order_by("pk"))

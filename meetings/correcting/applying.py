"""Applies a file of corrections to a load of the same texts: each line one act of the person who made it.

What no longer fits is told with its reason and everything else is applied; applied twice it changes nothing.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import NamedTuple

from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from meetings.correcting.acts import act
from meetings.correcting.applying_finding import (
    NotThere,
    first_meeting_of,
    meeting_of,
    natural,
    place_of,
    report_of,
)
from meetings.correcting.applying_records import apply_record, value_of
from meetings.correcting.exporting import RESOLUTION_FIELDS
from meetings.correcting.merging import keep_apart
from meetings.importing.duplicates import pair_of
from meetings.importing.joining import join
from meetings.importing.officials import free_slug
from meetings.importing.rereading import read_again
from meetings.importing.resolutions import free_document_slug
from meetings.models import (
    Meeting,
    Official,
    Report,
    Resolution,
    SameMeeting,
    SamePerson,
    SameResolution,
    Synonym,
    UnresolvedPerson,
)
from meetings.models.writing import writing

MERGED = {"official": Official, "resolution": Resolution}
OCCUPIED = "another record stands in its place"
PROPOSALS = {"samemeeting": SameMeeting, "sameperson": SamePerson, "sameresolution": SameResolution}


class Applied(NamedTuple):
    """How many lines changed something, how many had nothing to change, and which do not fit, with why."""

    changed: int
    unchanged: int
    unapplied: list[tuple[dict, str]]


@writing()
def apply(lines: list[dict], read: Callable[[Report], object] = read_again) -> Applied:
    """Apply checked lines. Whatever is raised, nothing is changed.

    `read` reads a text again: of a meeting that was joined to another, or is of another place than it was
    read as, the same words may say something else.
    """
    return Applying(lines, read).run()


class Applying:
    def __init__(self, lines: list[dict], read: Callable[[Report], object]):
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
        self._records_before_joins()
        self._each("join", lambda line: self.other.update(apply_join(line)))
        self.taken = {}
        self._records(lambda line: line["of"] in ("report", "meeting"))
        for report in Report.objects.current().filter(meeting__in=self.other).order_by("pk"):
            self.read(report)
        self._records(lambda line: line["of"] not in ("report", "meeting"))
        self._each("verdict", apply_verdict)
        self._each("unresolved", apply_unresolved)
        self._each("synonym", apply_synonym)
        changed = len(self.changed - set(self.reasons))
        unapplied = [(self.lines[number], reason) for number, reason in sorted(self.reasons.items())]
        return Applied(changed, len(self.lines) - changed - len(unapplied), unapplied)

    def _each(self, kind: str, apply_one: Callable[[dict], None]) -> None:
        for number, line in enumerate(self.lines):
            if line["kind"] == kind:
                self._one(number, line, lambda line=line: apply_one(line))

    def _one(self, number: int, line: dict, apply_it: Callable[[], None]) -> None:
        try:
            with transaction.atomic(), act(self.people.get(line.get("by")), _signature(line)) as doing:
                try:
                    apply_it()
                except NotThere as error:
                    self.reasons[number] = str(error)
            if doing.act is not None:
                self.changed.add(number)
        except IntegrityError:
            self.reasons[number] = OCCUPIED
        except ObjectDoesNotExist as error:
            self.reasons[number] = f"what it names is not in the archive: {error}"
        except (ValueError, ArithmeticError, ValidationError) as error:
            self.reasons[number] = f"cannot be taken as it is: {error}"

    def _records(self, chosen: Callable[[dict], bool]) -> None:
        """One that stands in another's place may give way by a later line: so once more, while that helps."""
        records = [number for number, line in enumerate(self.lines) if line["kind"] == "record"]
        left = [number for number in records if chosen(self.lines[number])]
        while left:
            tried = len(left)
            for number in left:
                line = self.lines[number]
                self.reasons.pop(number, None)
                self._one(number, line, lambda line=line: apply_record(line, self._taken(line)))
                if line["of"] == "meeting" and number in self.changed:
                    self.other.add(meeting_of(line["meeting"]))
            left = [number for number in left if self.reasons.get(number) == OCCUPIED]
            if len(left) == tried:
                break

    def _records_before_joins(self) -> None:
        """What was read in several reports has to be alike in all of them when their meetings are joined."""
        apart = _still_apart(self.lines)
        lines = [(number, line) for number, line in enumerate(self.lines) if line["kind"] == "record"]
        # What only one report says is taken first: what several say is then what is left of it.
        for number, line in sorted(lines, key=lambda one: len(one[1]["read_in"])):
            if line["of"] not in ("report", "meeting"):
                for meeting in [one for one in _meetings(line["read_in"]) if one in apart]:
                    taken = self.taken.setdefault(f"{line['of']} {meeting.pk}", set())
                    self._one(number, line, lambda line=line, m=meeting, t=taken: apply_record(line, t, m))
                self.reasons.pop(number, None)  # whether it fits shows when they are joined

    def _taken(self, line: dict) -> set[int]:
        return self.taken.setdefault(line["of"], set())


def _still_apart(lines: list[dict]) -> set[Meeting]:
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


def _signature(line: dict) -> str:
    """The reason of the act: who decided it when, and what for."""
    if not line.get("by") and not line.get("at"):
        return _("Từ tệp chỉnh sửa")
    told = _("Từ tệp chỉnh sửa: %(by)s, %(at)s") % {"by": line.get("by") or "?", "at": line.get("at") or "?"}
    return f"{told}. {line['reason']}" if line.get("reason") else told


def apply_official(line: dict) -> None:
    name_key, _at, scope = line["key"].rpartition("@")
    one = Official.objects.filter(name_key=name_key, scope=scope).first()
    if one is None and not line["made"]:
        raise NotThere(f"no report names the official {line['key']}")
    if one is None:
        slug = line["slug"] if is_free(Official, line["slug"]) else free_slug(line["name"], scope)
        one = Official(name_key=name_key, scope=scope, slug=slug, name=line["name"])
        one.spellings_read = [line["name"]]
    elif not line["changed"]:
        return
    before = (one.pk, one.name, one.other_spellings)
    one.name, one.other_spellings = line["name"], line["other_spellings"]
    if before != (one.pk, one.name, one.other_spellings) or one.pk is None:
        one.clean_fields(exclude=["merged_into", "merged_with"])
        one.save()


def apply_resolution(line: dict) -> None:
    one = Resolution.objects.filter(key=line["key"]).first()
    if one is None and not line["made"]:
        raise NotThere(f"no report cites the document {line['key']}")
    if one is not None and not line["changed"]:
        return
    one = one or Resolution(key=line["key"])
    before = {name: getattr(one, name) for name in RESOLUTION_FIELDS} if one.pk else None
    for name in RESOLUTION_FIELDS:
        setattr(one, name, value_of(one, name, line["values"].get(name)))
    if not one.pk:
        place = one.province.slug if one.province else None
        free = is_free(Resolution, line["slug"])
        one.slug = line["slug"] if free else free_document_slug(one.number, place, one.key)
    read = sorted({*one.read, *line["read"]})
    if before != {name: getattr(one, name) for name in RESOLUTION_FIELDS} or read != one.read:
        one.read = read
        one.clean_fields(exclude=["merged_into", "merged_with"])
        one.save()


def is_free(model: type, slug: str) -> bool:
    return bool(slug) and not model.objects.filter(slug=slug).exists()


def apply_merger(line: dict) -> None:
    model = MERGED[line["of"]]
    one, other = natural(model, line["key"]), natural(model, line["with"])
    if one.merged_with_id == other.pk:
        return
    if other.standing_self() == one:
        raise NotThere(f"{line['with']} is merged into {line['key']} here")
    one.merged_with, one.merged_into = None, other
    one.save()


def apply_join(line: dict) -> list[Meeting]:
    """Join two meetings; return the one that stands, nothing where they are one already."""
    joined, standing = first_meeting_of(line["meeting"]), meeting_of(line["into"])
    if joined.standing_self() == standing:
        return []
    join(standing, joined.standing_self())
    return [standing]


def apply_verdict(line: dict) -> None:
    model = PROPOSALS[line["of"]]
    if model is SameMeeting:
        apply_verdict_of_meetings(line)
        return
    one, other = (natural(model.subject, line[side]) for side in ("first", "second"))
    first, second = pair_of(one.pk, other.pk)
    if one == other:
        return
    if line["verdict"] == "declined":
        if not model.objects.filter(first=first, second=second, verdict="declined").exists():
            keep_apart(one, other)
        return
    proposal = model.objects.filter(first=first, second=second).first()
    proposal = proposal or model(first_id=first, second_id=second)
    if proposal.verdict != line["verdict"]:
        proposal.verdict = line["verdict"]
        proposal.save()


def apply_verdict_of_meetings(line: dict) -> None:
    one, other = first_meeting_of(line["first"]), first_meeting_of(line["second"])
    if one == other:
        return
    first, second = pair_of(one.pk, other.pk)
    proposal = SameMeeting.objects.filter(first=first, second=second).first()
    proposal = proposal or SameMeeting(first_id=first, second_id=second)
    if proposal.verdict != line["verdict"]:
        proposal.verdict = line["verdict"]
        proposal.save()


def apply_unresolved(line: dict) -> None:
    report, start = place_of(line)
    end = start + len(line["words"])
    one = UnresolvedPerson.objects.filter(report=report, start=start, end=end).first()
    if one is None:
        raise NotThere(f"“{line['words']}” in {report_of(line['source']).source_name} waits for no verdict")
    if one.verdict != line["verdict"]:
        one.verdict = line["verdict"]
        one.save()


def apply_synonym(line: dict) -> None:
    one = Synonym.objects.filter(one=line["one"], other=line["other"]).first()
    one = one or Synonym(one=line["one"], other=line["other"])
    if one.pk is None or one.weight != line["weight"]:
        one.weight = line["weight"]
        one.full_clean()
        one.save()

"""What is known of a meeting itself: each field's value, its words, how it is known, what else it may be."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from meetings.models import Meeting, MeetingKind, Mention, State
from meetings.models.read import ReadRecord
from meetings.views.units import all_units

LABELS = {
    "held_on": _("Ngày họp"),
    "province": _("Tỉnh, thành phố"),
    "kind": _("Loại cuộc họp"),
    "body": _("Cơ quan họp"),
    "ordinal": _("Lần thứ"),
    "term": _("Khóa, nhiệm kỳ"),
    "venue": _("Nơi họp"),
}
ALWAYS_SHOWN = {"held_on", "province", "kind"}  # where these are unknown the page says so


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible answer, why it was considered and, where it fell, why."""

    value: Any
    because: str
    fell: str


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    value: Any  # a text, a number, a Province, or None where unknown
    evidence: list[Mention]
    because: str
    candidates: list[Candidate]
    state: State

    @property
    def label(self):
        return LABELS[self.name]

    @property
    def known(self) -> bool:
        """False too where only the bounds of a day are known."""
        return isinstance(self.value, date) if self.name == "held_on" else bool(self.value)

    @property
    def explained(self) -> bool:
        """Whether the reason says more than the words themselves: of when, where and what kind it does."""
        return bool(self.because or self.candidates) and self.name in ALWAYS_SHOWN


def fields(meeting: Meeting, evidence: dict[str, list[Mention]]) -> list[Field]:
    """Return what is known of `meeting`; `evidence` has the mentions of each field by its name."""
    names = province_names(meeting)
    known = []
    for name in LABELS:
        value = value_of(meeting, name)
        if not value and name not in ALWAYS_SHOWN:
            continue
        reason = meeting.reasons.get(name, {})
        known.append(
            Field(
                name=name,
                value=value,
                evidence=evidence.get(name, []),
                because=reason.get("because", ""),
                candidates=[
                    Candidate(candidate_text(name, one["value"], names), one["because"], one.get("fell", ""))
                    for one in reason.get("candidates", [])
                ],
                state=state_of(meeting, name),
            )
        )
    return known


def value_of(meeting: Meeting, name: str) -> Any:
    match name:
        case "held_on":
            return meeting.held_on or meeting.day_text
        case "kind":
            return meeting.get_kind_display()
        case _:
            return getattr(meeting, name)


def state_of(meeting: Meeting, name: str) -> State:
    """Who stands behind one field: to correct another one is not to check this one."""
    if meeting.state not in (State.UNREVIEWED, State.CORRECTED):
        return State(meeting.state)
    if corrected(meeting, name):
        return State.CORRECTED
    return State.CONFIRMED if meeting.is_by_person(name) else State.UNREVIEWED


def corrected(record: ReadRecord, name: str) -> bool:
    """True if a person's value of a field stands in place of another one of the machine's."""
    names = record.read_together if name in record.read_together else [name]
    return any(one in record.machine and record.machine[one] != record.as_json(one) for one in names)


def province_names(meeting: Meeting) -> dict[str, str]:
    """Return the names of provinces by their slugs, if `reasons` names any."""
    return all_units().names if meeting.reasons.get("province", {}).get("candidates") else {}


def candidate_text(name: str, value: str, names: dict[str, str]) -> Any:
    """Return a candidate as a page shows it: a province's name, a day, a kind's label."""
    if name == "province":
        return names.get(value, value)
    if name == "kind" and value in MeetingKind.values:
        return MeetingKind(value).label
    if name == "held_on":
        return as_day(value)
    return value


def as_day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:  # a stretch of days, or a month
        return text

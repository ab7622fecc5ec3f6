"""What needs an editor's look, the most useful first.

Each source is one kind of question about the rows of one model. All are asked of the rows as they are:
nothing is kept beside them that could fall out of step, and partial indexes hold the few rows that count.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.db import models
from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from meetings.models import (
    Attendance,
    Citation,
    Doubt,
    Meeting,
    Position,
    Report,
    Role,
    SameMeeting,
    SamePerson,
    SameResolution,
    State,
    Statistic,
    UnresolvedPerson,
)

KINDS = {
    "conflict": _("máy nay đọc khác người sửa"),
    "doubt": _("người đọc báo sai"),
    "province": _("chưa rõ tỉnh"),
    "day": _("chưa rõ ngày"),
    "person": _("chưa rõ là ai"),
    "figure": _("số liệu mâu thuẫn"),
    "document": _("chưa rõ văn bản nào"),
    "same": _("có thể là một cuộc họp"),
    "duplicate": _("có thể là một người, một văn bản"),
}
NOWHERE = "none"  # stands for meetings whose province is not known
UNSETTLED = (State.UNREVIEWED, State.CORRECTED)  # whoever confirms a meeting has seen what it leaves open


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of one model that one kind of question is about.

    `meeting` is the path from a row to its meeting, "" for meetings themselves, None where there is none;
    `state` the path to the state that the row is filtered by.
    """

    kind: str
    model: type[models.Model]
    open: Callable[[], QuerySet]
    meeting: str | None = "meeting"
    state: str | None = "state"
    with_it: tuple[str, ...] = ()  # what a line about a row names besides

    def path(self, name: str) -> str:
        return f"{self.meeting}__{name}" if self.meeting else name

    def rows(self) -> QuerySet:
        """The open rows, those of rejected people and of rejected and joined meetings left out.

        The few are found first, in a query within: joined to meetings, SQLite would begin with all of these.
        """
        if self.meeting is None:
            return self.open()
        found = self.model._base_manager.filter(pk__in=self.open().order_by().values("pk"))
        shown = found.filter(**{self.path("joined_to__isnull"): True})
        if self.meeting.startswith("attendance"):
            shown = shown.exclude(attendance__state=State.REJECTED)
        return shown.exclude(**{self.path("state"): State.REJECTED})

    def counts(self) -> Iterator[tuple[int | None, str, int]]:
        """Yield (province, state, how many) of the open rows, in one query; "" where there is no state."""
        rows = self.rows().order_by()
        if self.meeting is None:
            yield None, "", rows.count()
            return
        grouped = rows.values(in_province=models.F(self.path("province")), in_state=models.F(self.state))
        yield from grouped.annotate(number=Count("pk")).values_list("in_province", "in_state", "number")


def _meetings_without(**unknown) -> Callable[[], QuerySet]:
    """Meetings whose province or day neither a machine nor a person has said."""
    (name,) = (field.removesuffix("__isnull") for field in unknown)
    return lambda: Meeting.objects.filter(**unknown, state__in=UNSETTLED).exclude(
        by_person__icontains=f'"{name}"'
    )


def _conflicts(model: type[models.Model], meeting: str, *with_it: str) -> Source:
    return Source("conflict", model, lambda: model.objects.in_conflict(), meeting, with_it=with_it)


SOURCES = (
    _conflicts(Meeting, ""),
    _conflicts(Report, "meeting"),
    _conflicts(Attendance, "meeting", "official"),
    _conflicts(Position, "attendance__meeting"),
    _conflicts(Role, "attendance__meeting", "attendance__official"),
    _conflicts(Citation, "meeting", "resolution"),
    _conflicts(Statistic, "meeting"),
    Source("doubt", Doubt, lambda: Doubt.objects.open(), "meeting", "meeting__state"),
    Source("province", Meeting, _meetings_without(province__isnull=True), ""),
    Source("day", Meeting, _meetings_without(held_on__isnull=True), ""),
    Source(
        "person",
        UnresolvedPerson,
        lambda: UnresolvedPerson.objects.open(),
        "report__meeting",
        "report__meeting__state",
        with_it=("report",),
    ),
    Source(
        "figure",
        Statistic,
        lambda: Statistic.objects.filter(note__filled=True, state=State.UNREVIEWED),
    ),
    Source(
        "document",
        Citation,
        lambda: Citation.objects.filter(
            resolution__key__contains="?", resolution__merged_into__isnull=True, state=State.UNREVIEWED
        ),
        with_it=("resolution",),
    ),
    Source(
        "same",
        SameMeeting,
        lambda: SameMeeting.objects.open(),
        "first",
        "first__state",
        ("first", "second"),
    ),
    Source("duplicate", SamePerson, lambda: SamePerson.objects.open(), None, None, ("first", "second")),
    Source(
        "duplicate", SameResolution, lambda: SameResolution.objects.open(), None, None, ("first", "second")
    ),
)


class Item(NamedTuple):
    """One row that needs a look, and why it does."""

    source: Source
    record: models.Model


class Queue:
    """The questions that are open, narrowed to a kind, some provinces and a state."""

    def __init__(self, *, kind: str = "", provinces: Iterable[int | None] | None = None, state: str = ""):
        self.kind, self.state = kind, state
        self.provinces = None if provinces is None else set(provinces)

    @cached_property
    def counted(self) -> list[tuple[Source, int | None, str, int]]:
        """How many rows are open by source, province and state: one query a source, for every count."""
        return [(source, *counts) for source in SOURCES for counts in source.counts() if counts[-1]]

    def by_kind(self) -> Counter[str]:
        return self._counts(lambda source, province, state: source.kind, but="kind")

    def by_province(self) -> Counter[int | None]:
        """None is for meetings without a province; what belongs to no meeting is nowhere."""
        counts = self._counts(
            lambda source, province, state: (source.meeting is not None, province), but="provinces"
        )
        return Counter({province: number for (placed, province), number in counts.items() if placed})

    def by_state(self) -> Counter[str]:
        counts = self._counts(lambda source, province, state: state or "", but="state")
        return Counter({state: number for state, number in counts.items() if state})

    @property
    def total(self) -> int:
        return self._counts(lambda *row: "all").total()

    def page(self, first: int, size: int) -> list[Item]:
        """Return up to `size` items from place `first` (0 is the most useful)."""
        numbers = self._counts(lambda source, *row: SOURCES.index(source))
        items: list[Item] = []
        for place, source in enumerate(SOURCES):
            number = numbers[place]
            if first < number and len(items) < size:
                rows = self._rows(source)[first : first + size - len(items)]
                items += [Item(source, row) for row in rows]
            first = max(0, first - number)
        return items

    def after(self, kind: str, record: str, key: int) -> Item | None:
        """Return the item after that row of the model `record`, whether or not it is still in the queue."""
        here = next(
            (
                at
                for at, one in enumerate(SOURCES)
                if (one.kind, one.model._meta.model_name) == (kind, record)
            ),
            None,
        )
        for place, source in enumerate(SOURCES):
            if here is None or place < here:
                continue
            rows = self._rows(source)
            row = (rows.filter(pk__lt=key) if place == here else rows).first()
            if row:
                return Item(source, row)
        return None

    def _rows(self, source: Source) -> QuerySet:
        """The rows of a source that are wanted: the latest to come in first."""
        rows = source.rows() if self._wanted(source) else source.model.objects.none()
        if self.state and source.state:
            rows = rows.filter(**{source.state: self.state})
        if self.provinces is not None:
            named = models.Q(**{f"{source.path('province')}__in": self.provinces - {None}})
            if None in self.provinces:
                named |= models.Q(**{f"{source.path('province')}__isnull": True})
            rows = rows.filter(named)
        return rows.select_related(*source.with_it).order_by("-pk")

    def _wanted(self, source: Source, but: str = "") -> bool:
        if self.kind and but != "kind" and source.kind != self.kind:
            return False
        if self.state and but != "state" and source.state is None:
            return False
        return self.provinces is None or but == "provinces" or source.meeting is not None

    def _counts(self, group: Callable, but: str = "") -> Counter:
        """Add up what is counted by `group`, narrowed by every filter `but` one."""
        counts: Counter = Counter()
        for source, province, state, number in self.counted:
            if (
                self._wanted(source, but)
                and (not self.state or but == "state" or state == self.state)
                and (self.provinces is None or but == "provinces" or province in self.provinces)
            ):
                counts[group(source, province, state)] += number
        return counts

"""Where the questions for editors come from, the most useful first.

Each source is one kind of question about the rows of one model. All are asked of the rows as they are:
nothing is kept beside them that could fall out of step, and partial indexes hold the few rows that count.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

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

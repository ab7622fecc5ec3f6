"""Where the questions for editors come from, the most useful first.

Each source is one kind of question about the rows of one model. All are asked of the rows as they are:
nothing is kept beside them that could fall out of step, and partial indexes hold the few rows that count.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import models
from django.db.models import F, IntegerField, QuerySet, Value
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
    "conflict": _("có lời nói khác nhau"),
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

    `meeting` is the path from a row to its meeting, None where there is none; `state` that to the state by
    which rows are filtered, None for the meeting's own. `with_it` is what a line about a row names besides.
    """

    kind: str
    model: type[models.Model]
    open: Callable[[], QuerySet]
    meeting: str | None = "meeting"
    state: str | None = "state"
    with_it: tuple[str, ...] = ()

    def open_keys(self) -> Iterator[tuple[int, int | None, str | None]]:
        """Yield (key, key of its meeting, state) of the open rows, the latest to come in first; one query.

        Without a join to meetings: SQLite would begin with all of these, however few the rows are.
        """
        of_meeting = F(self.meeting) if self.meeting else Value(None, IntegerField())
        in_state = F(self.state) if self.state else Value("")
        rows = self.open().order_by("-pk").annotate(of_meeting=of_meeting, in_state=in_state)
        yield from rows.values_list("pk", "of_meeting", "in_state")

    def rows(self, keys: list[int]) -> list[models.Model]:
        """Return the rows of these keys that are still there, in their order."""
        found = self.model._base_manager.select_related(*self.with_it).in_bulk(keys)
        return [found[key] for key in keys if key in found]


def _meetings_without(**unknown) -> Callable[[], QuerySet]:
    """Meetings whose province or day neither a machine nor a person has said."""
    (name,) = (field.removesuffix("__isnull") for field in unknown)
    return lambda: Meeting.objects.filter(**unknown, state__in=UNSETTLED).exclude(
        by_person__icontains=f'"{name}"'
    )


def _conflicts(model: type[models.Model], meeting: str, *with_it: str) -> Source:
    return Source("conflict", model, lambda: model.objects.in_conflict(), meeting, with_it=with_it)


def _conflicts_of_people(model: type[models.Model], *with_it: str) -> Source:
    """The parts of who was rejected ask nothing."""

    def standing() -> QuerySet:
        return model.objects.in_conflict().exclude(attendance__state=State.REJECTED)

    return Source("conflict", model, standing, "attendance__meeting", with_it=with_it)


SOURCES = (
    _conflicts(Meeting, "pk"),
    _conflicts(Report, "meeting"),
    _conflicts(Attendance, "meeting", "official"),
    _conflicts_of_people(Position),
    _conflicts_of_people(Role, "attendance__official"),
    _conflicts(Citation, "meeting", "resolution"),
    _conflicts(Statistic, "meeting"),
    Source("doubt", Doubt, lambda: Doubt.objects.open(), state=None),
    Source("province", Meeting, _meetings_without(province__isnull=True), "pk"),
    Source("day", Meeting, _meetings_without(held_on__isnull=True), "pk"),
    Source(
        "person",
        UnresolvedPerson,
        lambda: UnresolvedPerson.objects.open(),
        "report__meeting",
        None,
        ("report",),
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
    Source("same", SameMeeting, lambda: SameMeeting.objects.open(), "first", None, ("first", "second")),
    Source("duplicate", SamePerson, lambda: SamePerson.objects.open(), None, None, ("first", "second")),
    Source(
        "duplicate", SameResolution, lambda: SameResolution.objects.open(), None, None, ("first", "second")
    ),
)

"""Questions about what belongs to a meeting: attendances, citations, figures."""

from django.db.models import Q
from django.db.models.functions import Coalesce

from meetings.models.meeting import Meeting
from meetings.models.meeting_questions import NOT_IN_LINES
from meetings.models.province import Province
from meetings.models.read import ReadQuerySet, State


class MeetingPartQuerySet(ReadQuerySet):
    """Questions about what belongs to a meeting: attendances, citations, figures."""

    def public(self):
        """What visitors see: not rejected, and of a meeting that is not.

        The few rejected meetings are looked up once; the others need no look for each of their parts.
        """
        return self.standing().exclude(meeting__in=Meeting.objects.filter(state=State.REJECTED))

    def count_public(self) -> int:
        """How many of all are public: the few that are not are counted, which indexes find."""
        of_rejected = Q(meeting__in=Meeting.objects.filter(state=State.REJECTED))
        return self.count() - self.filter(of_rejected | Q(state=State.REJECTED)).count()

    def in_province(self, province: Province, *, with_predecessors: bool = True):
        """Of meetings in `province` or in what became part of it."""
        units = province.with_predecessors() if with_predecessors else [province]
        return self.filter(meeting__province__in=units)

    def with_meetings(self):
        """Each with all that a line of a list shows of its meeting, and no more."""
        return self.select_related("meeting__province").defer(*(f"meeting__{name}" for name in NOT_IN_LINES))

    def newest_first(self):
        """Those of the newest meeting first, as meetings are listed; within a meeting in their own order."""
        day = Coalesce("meeting__held_on", "meeting__held_from")
        return self.order_by(day.desc(nulls_last=True), "-meeting_id", *self.model._meta.ordering)

"""Whom an official met with most: people who took part in the same meetings, by how many these were."""

from django.db.models import Count, FilteredRelation, Q

from meetings.models import Attendance, Official, Role, State
from meetings.models.merging import standing

MOST = 8
TAKING_PART = [part for part in Role.Part if part != Role.Part.MENTIONED]


def companions(official: Official) -> dict[int, int]:
    """Return the primary keys of those who stand, most shared meetings first, each with how many.

    Whoever is only named in the report of a meeting did not meet anybody there.
    """
    taken_part = Attendance.objects.public().annotate(
        part=FilteredRelation("roles", condition=~Q(roles__state=State.REJECTED))
    )
    taken_part = taken_part.filter(Q(part__isnull=True) | Q(part__role__in=TAKING_PART))
    own = taken_part.filter(official__in=official.identities())
    beside = taken_part.filter(meeting__in=own.values("meeting")).annotate(who=standing("official"))
    counted = beside.exclude(who=official.pk).order_by().values_list("who")
    counted = counted.annotate(shared=Count("meeting", distinct=True)).order_by("-shared", "who")
    return dict(counted[:MOST])

"""Whom an official met with most: people who took part in the same meetings, by how many these were."""

from django.db.models import Count, Exists, OuterRef

from meetings.models import Attendance, Official, Role
from meetings.models.merging import standing

MOST = 8


def companions(official: Official) -> dict[int, int]:
    """Return the primary keys of those who stand, most shared meetings first, each with how many.

    Whoever is only named in the report of a meeting did not meet anybody there.
    """
    taken_part = Attendance.objects.public().filter(took_part())
    own = taken_part.filter(official__in=official.identities())
    beside = taken_part.filter(meeting__in=own.values("meeting")).annotate(who=standing("official"))
    counted = beside.exclude(who=official.pk).order_by().values_list("who")
    counted = counted.annotate(shared=Count("meeting", distinct=True)).order_by("-shared", "who")
    return dict(counted[:MOST])


def took_part():
    """The condition that an attendance is not one of those who are only named."""
    roles = Role.objects.standing().filter(attendance=OuterRef("pk"))
    return Exists(roles.exclude(role=Role.Part.MENTIONED)) | ~Exists(roles)

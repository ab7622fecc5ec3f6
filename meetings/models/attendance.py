"""Who was at a meeting, or named in its report: with which positions and in which parts."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from meetings.models.meeting import Meeting
from meetings.models.meeting_parts import MeetingPartQuerySet
from meetings.models.official import Official
from meetings.models.read import ReadQuerySet, ReadRecord, State, conflict_index, label_of


class Attendance(ReadRecord):
    """An official at a meeting. The parts and positions are rows of their own, each with its words."""

    read_fields = ("official", "honorific")

    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("cuộc họp"),
        on_delete=models.CASCADE,
        related_name="attendances",
        db_index=False,  # others begin with it: see Meta
    )
    official = models.ForeignKey(
        Official,
        verbose_name=_("cán bộ"),
        on_delete=models.PROTECT,
        related_name="attendances",
        db_index=False,
    )
    honorific = models.CharField(_("cấp bậc, học hàm"), max_length=40, blank=True)

    objects = MeetingPartQuerySet.as_manager()

    class Meta:
        verbose_name = _("người tham dự")
        verbose_name_plural = _("người tham dự")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["meeting", "state", "official"]),
            models.Index(fields=["official", "state", "meeting"]),
            models.Index(fields=["state", "meeting"]),
            conflict_index("attendance"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "official"], name="attendance_once_a_meeting"),
            models.UniqueConstraint(
                fields=["meeting", "identity"], condition=~Q(identity=""), name="attendance_identity"
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="attendance_state_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.official}: {self.meeting}"

    @property
    def touched(self) -> bool:
        """True if a person touched this record or one of its parts and positions."""
        parts = (*self.positions.all(), *self.roles.all())
        return super().touched or any(part.touched for part in parts)

    @property
    def took_part(self) -> bool:
        """False for those who are only named. Uses prefetched roles where there are any."""
        roles = {role.role for role in self.roles.all() if role.state != State.REJECTED}
        return roles != {Role.Part.MENTIONED}


class Position(ReadRecord):
    """A position that a report gives a person on the day of the meeting: an attestation, not an attribute."""

    read_fields = ("title", "former")

    attendance = models.ForeignKey(
        Attendance, verbose_name=_("người tham dự"), on_delete=models.CASCADE, related_name="positions"
    )
    title = models.CharField(_("chức vụ"), max_length=250)
    former = models.BooleanField(_("nguyên"), default=False)
    order = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = ReadQuerySet.as_manager()

    class Meta:
        verbose_name = _("chức vụ")
        verbose_name_plural = _("chức vụ")
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["attendance", "title", "former"],
                condition=~Q(state=State.REJECTED),
                name="position_once_a_person",
            ),
            models.UniqueConstraint(
                fields=["attendance", "identity"], condition=~Q(identity=""), name="position_identity"
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="position_state_is_known"),
        ]
        indexes = [models.Index(fields=["title"]), conflict_index("position")]

    def __str__(self) -> str:
        return self.title


class Role(ReadRecord):
    """A part that a person played at the meeting."""

    class Part(models.TextChoices):
        CHAIR = "chair", _("chủ trì")
        ATTEND = "attend", _("dự")
        REPORT = "report", _("trình bày")
        SPEAK = "speak", _("phát biểu")
        CONCLUDE = "conclude", _("kết luận")
        DECIDED = "decided", _("được quyết định về nhân sự")
        MENTIONED = "mentioned", _("được nhắc đến")

    read_fields = ("role",)

    attendance = models.ForeignKey(
        Attendance, verbose_name=_("người tham dự"), on_delete=models.CASCADE, related_name="roles"
    )
    role = models.CharField(_("vai trò"), max_length=12, choices=Part)

    objects = ReadQuerySet.as_manager()

    class Meta:
        verbose_name = _("vai trò")
        verbose_name_plural = _("vai trò")
        ordering = ["pk"]
        indexes = [conflict_index("role")]
        constraints = [
            models.UniqueConstraint(
                fields=["attendance", "role"], condition=~Q(state=State.REJECTED), name="role_once_a_person"
            ),
            models.UniqueConstraint(
                fields=["attendance", "identity"], condition=~Q(identity=""), name="role_identity"
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="role_state_is_known"),
        ]

    def __str__(self) -> str:
        return self.get_role_display()

    def get_role_display(self) -> str:
        return label_of(Role.Part, self.role)

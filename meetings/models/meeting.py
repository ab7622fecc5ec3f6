"""Meetings: what the reports tell of."""

from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from meetings.models.addresses import page_address
from meetings.models.meeting_questions import DAY, MeetingQuerySet
from meetings.models.province import Province
from meetings.models.read import ReadRecord, State, conflict_index, label_of


class MeetingKind(models.TextChoices):
    """The closed list of kinds; the cues of each are in `meetings.reference.kinds`."""

    EXECUTIVE_COMMITTEE = "executive_committee", _("Hội nghị Ban Chấp hành")
    STANDING_COMMITTEE = "standing_committee", _("Họp Ban Thường vụ, Thường trực")
    CONGRESS = "congress", _("Đại hội")
    WORKING_SESSION = "working_session", _("Buổi làm việc")
    KEY_CADRES = "key_cadres", _("Hội nghị cán bộ chủ chốt")
    REVIEW = "review", _("Tổng kết, sơ kết")
    DISSEMINATION = "dissemination", _("Quán triệt, triển khai")
    PERSONNEL = "personnel", _("Công tác cán bộ")
    COUNCIL_SESSION = "council_session", _("Kỳ họp HĐND")
    CEREMONY = "ceremony", _("Lễ, gặp mặt, kỷ niệm")
    OTHER = "other", _("Cuộc họp khác")


def any_address() -> str:
    return uuid4().hex[:12]


class Meeting(ReadRecord):
    read_fields = (
        "headline",
        "province",
        "held_on",
        "held_from",
        "held_until",
        "kind",
        "body",
        "ordinal",
        "term",
        "venue",
    )
    read_together = ("held_on", "held_from", "held_until")

    # What a machine makes is called by the digest of its first report, what a person adds by any such name.
    address = models.SlugField(
        _("địa chỉ trang"), max_length=40, unique=True, editable=False, default=any_address
    )
    headline = models.CharField(_("tên"), max_length=500, blank=True)
    province = models.ForeignKey(
        Province,
        verbose_name=_("tỉnh, thành phố"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="meetings",
    )
    # Where `held_on` is known it counts and the bounds do not.
    held_on = models.DateField(_("ngày họp"), null=True, blank=True)
    held_from = models.DateField(_("sớm nhất là ngày"), null=True, blank=True)
    held_until = models.DateField(_("muộn nhất là ngày"), null=True, blank=True)
    kind = models.CharField(_("loại"), max_length=24, choices=MeetingKind, default=MeetingKind.OTHER)
    body = models.CharField(_("cơ quan họp"), max_length=200, blank=True)
    ordinal = models.PositiveSmallIntegerField(_("lần thứ"), null=True, blank=True)
    term = models.CharField(_("khóa, nhiệm kỳ"), max_length=40, blank=True)
    venue = models.CharField(_("nơi họp"), max_length=200, blank=True)
    province_candidates = models.ManyToManyField(
        Province,
        verbose_name=_("các tỉnh có thể"),
        blank=True,
        related_name="possible_meetings",
    )
    reasons = models.JSONField(
        _("lý do"),
        default=dict,
        blank=True,
        editable=False,
        help_text=_("Theo từng trường: lý do của máy và các khả năng khác."),
    )

    joined_to = models.ForeignKey(
        "self",
        verbose_name=_("đã gộp vào"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="joined",
        editable=False,
        db_index=False,  # nearly all have none: see Meta
    )

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("cuộc họp")
        verbose_name_plural = _("cuộc họp")
        ordering = [F("held_on").desc(nulls_last=True), "-pk"]
        indexes = [
            # Each with what says whether a meeting is public, so that counting reads no rows.
            models.Index(fields=["held_on", "state", "joined_to"]),
            models.Index(fields=["province", "held_on", "state", "joined_to"]),
            models.Index(fields=["kind", "held_on", "state", "joined_to"]),
            models.Index(fields=["body", "state", "joined_to"]),
            models.Index(fields=["state"]),
            models.Index(DAY.desc(), F("id").desc(), name="meeting_newest_first"),
            models.Index(fields=["joined_to"], condition=Q(joined_to__isnull=False), name="meeting_joined"),
            conflict_index("meeting"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(held_from__isnull=True)
                | Q(held_until__isnull=True)
                | Q(held_from__lte=F("held_until")),
                name="meeting_bounds_in_order",
            ),
            models.CheckConstraint(
                condition=Q(joined_to__isnull=True) | ~Q(joined_to=F("pk")),
                name="meeting_not_joined_to_itself",
            ),
            models.CheckConstraint(condition=Q(kind__in=MeetingKind.values), name="meeting_kind_is_known"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="meeting_state_is_known"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.held_from and self.held_until and self.held_from > self.held_until:
            raise ValidationError({"held_until": _("Ngày muộn nhất lại ở trước ngày sớm nhất.")})

    def get_absolute_url(self) -> str:
        return page_address("meeting", self.address)

    @property
    def natural_key_text(self) -> str:
        return self.address

    @property
    def name(self) -> str:
        """The headline where the report has one, else what is known: kind, body and day."""
        if self.headline:
            return self.headline
        return f"{self.event}, {self.day_text}" if self.day_text else self.event

    def get_kind_display(self) -> str:
        return label_of(MeetingKind, self.kind)

    @property
    def event(self) -> str:
        """What was held, in one phrase: "Hội nghị Ban Chấp hành Đảng bộ tỉnh"."""
        return _joined(str(self.get_kind_display()), self.body)

    @property
    def day_text(self) -> str:
        """ "24/10/2025", "13/12/2024 – 28/02/2025", "từ 13/12/2024", or nothing."""
        if self.held_on:
            return date_format(self.held_on, "d/m/Y")
        first, last = (date_format(day, "d/m/Y") if day else "" for day in (self.held_from, self.held_until))
        if first and last:
            return f"{first} – {last}"
        if first:
            return _("từ %(day)s") % {"day": first}
        return _("trước %(day)s") % {"day": last} if last else ""

    def standing_self(self) -> "Meeting":
        """Return the meeting that this one was joined to, or itself."""
        meeting = self
        while meeting.joined_to_id:
            meeting = meeting.joined_to
        return meeting

    @property
    def year(self) -> int | None:
        """The year it was held in, where that is settled."""
        if self.held_on:
            return self.held_on.year
        if self.held_from and self.held_until and self.held_from.year == self.held_until.year:
            return self.held_from.year
        return None


def _joined(kind: str, body: str) -> str:
    """Return kind and body as one phrase: "Hội nghị Ban Chấp hành Đảng bộ tỉnh", what both say said once."""
    if not body:
        return kind
    for start in range(len(kind)):
        if body.lower().startswith(kind[start:].lower()) and (start == 0 or kind[start - 1] == " "):
            return kind[:start] + body
    return f"{kind}: {body}"

"""Meetings: what the reports tell of."""

from calendar import monthrange
from collections import Counter
from datetime import date
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from meetings.models.province import Province
from meetings.models.read import ReadQuerySet, ReadRecord, State, conflict_index, label_of


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


def years_of(counts_by_day: dict[date, int]) -> Counter[int]:
    """Add up counts by day into counts by year: faster than having SQLite take the year of every row."""
    counts: Counter[int] = Counter()
    for day, number in counts_by_day.items():
        counts[day.year] += number
    return counts


# When a meeting was held or, where only bounds are known, the earliest day that it can be.
DAY = Coalesce("held_on", "held_from")
# What a line of a list does not show; above all what the machine read and why, for each meeting many words.
NOT_IN_LINES = (
    *("identity", "machine", "by_person", "conflict", "reasons", "ordinal", "term", "venue"),
    *("province__aliases", "province__region", "province__region_before"),
)


class MeetingQuerySet(ReadQuerySet):
    def public(self):
        """What visitors see: neither rejected nor joined to another."""
        return self.standing().filter(joined_to__isnull=True)

    def with_day(self):
        """Each with `day`, see DAY."""
        return self.annotate(day=DAY)

    def in_province(self, province: Province, *, with_predecessors: bool = True):
        """Held in `province` or in what became part of it."""
        units = province.with_predecessors() if with_predecessors else [province]
        return self.filter(province__in=units)

    def unplaced(self):
        return self.filter(province__isnull=True)

    def in_year(self, year: int):
        """Held in `year`, or possibly so where only bounds are known."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        settled = Q(held_on__range=(first, last))
        possible = Q(held_on__isnull=True, held_from__lte=last, held_until__gte=first)
        return self.filter(settled | possible)

    def in_month(self, year: int, month: int):
        """Held in that month: on a known day, or between two days of it."""
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        between = Q(held_on__isnull=True, held_from__gte=first, held_until__lte=last)
        return self.filter(Q(held_on__range=(first, last)) | between)

    def of_kind(self, kind: str):
        return self.filter(kind=kind)

    def count_by_year(self) -> dict[int, int]:
        """How many `in_year` finds for each year; one with bounds counts for every year it touches."""
        counts = years_of(self.filter(held_on__isnull=False).count_by("held_on"))
        for first, last, number in self._counted_by_bounds():
            counts.update(dict.fromkeys(range(first.year, last.year + 1), number))
        return dict(sorted(counts.items(), reverse=True))

    def count_by_month(self) -> Counter[tuple[int, int]]:
        """How many `in_month` finds for each (year, month)."""
        counts: Counter[tuple[int, int]] = Counter()
        for day, number in self.filter(held_on__isnull=False).count_by("held_on").items():
            counts[day.year, day.month] += number
        for first, last, number in self._counted_by_bounds():
            if (first.year, first.month) == (last.year, last.month):
                counts[first.year, first.month] += number
        return counts

    def _counted_by_bounds(self):
        """(first day, last day, how many) of those whose day lies between bounds."""
        bounded = self.filter(held_on__isnull=True, held_from__isnull=False, held_until__isnull=False)
        return bounded.order_by().values_list("held_from", "held_until").annotate(number=Count("pk"))

    def before(self, meeting: "Meeting"):
        """Those before `meeting`, the nearest first; none where its day is not known."""
        day = meeting.held_on or meeting.held_from
        earlier = Q(day__lt=day) | Q(day=day, pk__lt=meeting.pk) if day else Q(pk__in=[])
        return self.with_day().filter(earlier).order_by("-day", "-pk")

    def after(self, meeting: "Meeting"):
        """Those after `meeting`, the nearest first; none where its day is not known."""
        day = meeting.held_on or meeting.held_from
        later = Q(day__gt=day) | Q(day=day, pk__gt=meeting.pk) if day else Q(pk__in=[])
        return self.with_day().filter(later).order_by("day", "pk")

    def newest_first(self):
        return self.with_day().order_by(F("day").desc(nulls_last=True), "-pk")

    def oldest_first(self):
        return self.with_day().order_by(F("day").asc(nulls_last=True), "pk")

    def for_lists(self):
        """With all that one line of a list shows, and no more."""
        return self.select_related("province").defer(*NOT_IN_LINES)


class MeetingPartQuerySet(ReadQuerySet):
    """Questions about what belongs to a meeting: attendances, citations, figures."""

    def public(self):
        """What visitors see: not rejected, and of a meeting that is not.

        The few rejected meetings are looked up once; the others need no look for each of their parts.
        """
        return self.standing().exclude(meeting__in=Meeting.objects.filter(state=State.REJECTED))

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
        return reverse("meetings:meeting", args=[self.address])

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

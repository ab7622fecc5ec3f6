"""Figures that a report gives."""

from decimal import Decimal

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from meetings.models.folding import Folded, Lowered
from meetings.models.meeting import Meeting
from meetings.models.meeting_parts import MeetingPartQuerySet
from meetings.models.read import ReadRecord, State, conflict_index
from meetings.text.decimals import plain_decimal, vietnamese_decimal
from meetings.text.folding import fold, lower


def few(name: str, **condition: bool) -> models.Index:
    """An index of the figures that meet a condition: they are counted without a look at the others."""
    return models.Index(fields=["state", "meeting"], condition=Q(**condition), name=f"statistic_{name}")


class StatisticQuerySet(MeetingPartQuerySet):
    def contradicting(self):
        """Those with a note: figures that do not agree with what stands beside them."""
        return self.filter(note__filled=True)

    def of_nothing(self):
        """Those of which it is not known what they count."""
        return self.filter(subject__filled=False)

    def timed(self):
        """Those of which it is known when they were so."""
        return self.filter(period__filled=True)

    def counting(self, words: str):
        """Whose subject or unit has `words` in it; written without marks they find those with marks too."""
        written = Folded if lower(words) == fold(words) else Lowered
        found = Q(in_subject__contains=lower(words)) | Q(in_unit__contains=lower(words))
        return self.alias(in_subject=written("subject"), in_unit=written("unit")).filter(found)

    def of_subject(self, subject: str):
        """Of this subject, also where it begins a sentence: "Thu ngân sách", "thu ngân sách"."""
        spelled = {first + subject[1:] for first in (subject[:1].upper(), subject[:1].lower())}
        return self.filter(subject__in=spelled)

    def in_text_order(self):
        return self.order_by("order", "pk")


class Statistic(ReadRecord):
    """How many, how much or what share: "giảm 6 phòng … đạt 31,2%" is two.

    `value` of `of` (where the report gives a fraction) `unit`; what contradicts it is noted, never mended.
    """

    class Direction(models.TextChoices):
        INCREASE = "increase", _("tăng")
        DECREASE = "decrease", _("giảm")

    class Approximation(models.TextChoices):
        OVER = "over", _("hơn")
        UNDER = "under", _("gần, dưới")
        ABOUT = "about", _("khoảng")

    read_fields = ("value", "of", "unit", "subject", "direction", "approx", "target", "period")

    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("cuộc họp"),
        on_delete=models.CASCADE,
        related_name="statistics",
        db_index=False,  # others begin with it: see Meta
    )
    value = models.DecimalField(_("giá trị"), max_digits=24, decimal_places=6)
    of = models.DecimalField(_("trên tổng số"), max_digits=24, decimal_places=6, null=True, blank=True)
    unit = models.CharField(_("đơn vị"), max_length=200)
    subject = models.CharField(_("đối tượng"), max_length=300, blank=True)
    direction = models.CharField(_("chiều"), max_length=8, choices=Direction, blank=True)
    approx = models.CharField(_("ước chừng"), max_length=5, choices=Approximation, blank=True)
    target = models.BooleanField(_("chỉ tiêu, dự kiến"), default=False)
    period = models.CharField(_("thời kỳ"), max_length=200, blank=True)
    note = models.CharField(_("ghi chú"), max_length=300, blank=True)
    order = models.PositiveIntegerField(default=0, editable=False)

    objects = StatisticQuerySet.as_manager()

    class Meta:
        verbose_name = _("số liệu")
        verbose_name_plural = _("số liệu")
        ordering = ["order", "pk"]
        indexes = [
            # What figures are narrowed and counted by, so that counting reads no rows.
            models.Index(fields=["unit", "subject", "direction", "state", "meeting"]),
            models.Index(fields=["direction", "state", "meeting"]),
            models.Index(fields=["meeting", "state"]),
            models.Index(fields=["state", "meeting"]),
            few("contradicting", note__filled=True),
            few("of_nothing", subject__filled=False),
            few("timed", period__filled=True),
            conflict_index("statistic"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "identity"], condition=~Q(identity=""), name="statistic_identity"
            ),
            models.CheckConstraint(
                condition=Q(direction="") | Q(direction__in=["increase", "decrease"]),
                name="statistic_direction_is_known",
            ),
            models.CheckConstraint(
                condition=Q(approx="") | Q(approx__in=["over", "under", "about"]),
                name="statistic_approximation_is_known",
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="statistic_state_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.value_text} {self.unit}"

    def as_json(self, name: str):
        value = getattr(self, name)
        return plain_decimal(value) if isinstance(value, Decimal) else super().as_json(name)

    @property
    def value_text(self) -> str:
        """The value as Vietnamese writes it: "1.503", "36,4", "118/1.204"."""
        text = vietnamese_decimal(self.value)
        return text if self.of is None else f"{text}/{vietnamese_decimal(self.of)}"

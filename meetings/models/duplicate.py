"""Proposals that two officials, or two documents, are one: for an editor to judge, never done silently."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from meetings.models.merging import standing
from meetings.models.official import Official
from meetings.models.resolution import Resolution


class DuplicateQuerySet(models.QuerySet):
    def open(self):
        """Those that wait for a verdict: both are still in the archive, and nobody has merged them since."""
        kept = self.model.subject.objects.standing().values("pk")
        apart = self.annotate(one=standing("first"), other=standing("second"))
        return apart.filter(verdict="open", one__in=kept, other__in=kept).exclude(one=F("other"))

    def between(self, some, others):
        """Those about one of `some` and one of `others`, primary keys, either way round."""
        return self.filter(Q(first__in=some, second__in=others) | Q(first__in=others, second__in=some))

    def about(self, records):
        """Those about one of `records` or more."""
        return self.filter(Q(first__in=records) | Q(second__in=records))


class Duplicate(models.Model):
    """`first` was there before `second`; `reasons` name what speaks for it, `weight` adds them up."""

    reasons = models.JSONField(_("vì sao"), default=list, editable=False)
    weight = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = DuplicateQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.first} = {self.second}?"

    @property
    def because(self) -> list[str]:
        """The reasons in words."""
        return [str(self.Reason(reason).label) for reason in self.reasons if reason in self.Reason.values]


class SamePerson(Duplicate):
    """Two officials whose names are the same or nearly so."""

    subject = Official

    class Verdict(models.TextChoices):
        OPEN = "open", _("chờ xem xét")
        ACCEPTED = "accepted", _("là một người")
        DECLINED = "declined", _("là hai người")

    class Reason(models.TextChoices):
        SAME_NAME = "same_name", _("cùng họ tên")
        MARKS = "marks", _("họ tên chỉ khác dấu")
        LETTER = "letter", _("họ tên khác một chữ cái")
        SHORTER = "shorter", _("một bên viết thiếu chữ đệm")
        SAME_POST = "same_post", _("cùng chức vụ")
        NEAR = "near", _("thời gian gần nhau")
        CENTRAL = "central", _("một bên ở trung ương")
        NO_PLACE = "no_place", _("một bên chưa rõ ở đâu")
        SUCCESSOR = "successor", _("tỉnh trước và sau sắp xếp")
        MOVED = "moved", _("hai nơi, không cùng lúc")

    first = models.ForeignKey(
        Official, verbose_name=_("cán bộ"), on_delete=models.CASCADE, related_name="proposed_later"
    )
    second = models.ForeignKey(
        Official, verbose_name=_("có thể là"), on_delete=models.CASCADE, related_name="proposed_earlier"
    )
    verdict = models.CharField(_("kết luận"), max_length=8, choices=Verdict, default=Verdict.OPEN)

    class Meta:
        verbose_name = _("đề nghị gộp cán bộ")
        verbose_name_plural = _("đề nghị gộp cán bộ")
        ordering = ["-weight", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="same_person_proposed_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="same_person_older_first"),
            models.CheckConstraint(
                condition=Q(verdict__in=["open", "accepted", "declined"]),
                name="same_person_verdict_is_known",
            ),
        ]


class SameResolution(Duplicate):
    """Two documents of one sign and number, or of one title."""

    subject = Resolution

    class Verdict(models.TextChoices):
        OPEN = "open", _("chờ xem xét")
        ACCEPTED = "accepted", _("là một văn bản")
        DECLINED = "declined", _("là hai văn bản")

    class Reason(models.TextChoices):
        OPEN_PART = "open_part", _("cùng số; một bên chưa xác định hết")
        SAME_DAY = "same_day", _("cùng số, cùng ngày ban hành")
        SAME_TITLE = "same_title", _("cùng trích yếu")

    first = models.ForeignKey(
        Resolution, verbose_name=_("văn bản"), on_delete=models.CASCADE, related_name="proposed_later"
    )
    second = models.ForeignKey(
        Resolution, verbose_name=_("có thể là"), on_delete=models.CASCADE, related_name="proposed_earlier"
    )
    verdict = models.CharField(_("kết luận"), max_length=8, choices=Verdict, default=Verdict.OPEN)

    class Meta:
        verbose_name = _("đề nghị gộp văn bản")
        verbose_name_plural = _("đề nghị gộp văn bản")
        ordering = ["-weight", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="same_resolution_proposed_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="same_resolution_older_first"),
            models.CheckConstraint(
                condition=Q(verdict__in=["open", "accepted", "declined"]),
                name="same_resolution_verdict_is_known",
            ),
        ]

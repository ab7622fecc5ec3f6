"""Proposals that two reports tell of one meeting: for an editor to accept or decline, never done silently."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from meetings.models.meeting import Meeting


class SameMeetingQuerySet(models.QuerySet):
    def open(self):
        return self.filter(verdict=SameMeeting.Verdict.OPEN)


class SameMeeting(models.Model):
    """Two meetings of one province, body and day in which the same people take part.

    `first` is the one that was there before; `shared` the names that both reports give.
    """

    class Verdict(models.TextChoices):
        OPEN = "open", _("chờ xem xét")
        ACCEPTED = "accepted", _("là một cuộc họp")
        DECLINED = "declined", _("là hai cuộc họp")

    first = models.ForeignKey(
        Meeting, verbose_name=_("cuộc họp"), on_delete=models.CASCADE, related_name="proposed_later"
    )
    second = models.ForeignKey(
        Meeting, verbose_name=_("có thể trùng với"), on_delete=models.CASCADE, related_name="proposed_earlier"
    )
    shared = models.JSONField(_("người có trong cả hai"), default=list, editable=False)
    verdict = models.CharField(_("kết luận"), max_length=8, choices=Verdict, default=Verdict.OPEN)

    objects = SameMeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("đề nghị gộp cuộc họp")
        verbose_name_plural = _("đề nghị gộp cuộc họp")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="same_meeting_proposed_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="same_meeting_older_first"),
            models.CheckConstraint(
                condition=Q(verdict__in=["open", "accepted", "declined"]),
                name="same_meeting_verdict_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first} = {self.second}?"

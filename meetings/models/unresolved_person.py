"""Words that mean a person of the report whom nothing settles: "ông Huy", where two are called so."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from meetings.models.report import Report


class UnresolvedPersonQuerySet(models.QuerySet):
    def open(self):
        """Those that nobody has judged, in texts that count."""
        return self.filter(verdict=UnresolvedPerson.Verdict.OPEN, report__is_current=True)


class UnresolvedPerson(models.Model):
    """The characters [start, end) of a report's text, and whom they may mean.

    `candidates` holds names and reasons as the reader gives them: [{"value": …, "because": …}]. What an
    editor settles stays settled when the text is read again.
    """

    class Verdict(models.TextChoices):
        OPEN = "open", _("chờ xem xét")
        SETTLED = "settled", _("đã rõ là ai")
        NOBODY = "nobody", _("không chỉ ai")

    report = models.ForeignKey(
        Report, verbose_name=_("bài viết"), on_delete=models.CASCADE, related_name="unresolved_people"
    )
    start = models.PositiveIntegerField(_("từ ký tự"))
    end = models.PositiveIntegerField(_("đến ký tự"))
    rule = models.CharField(_("quy tắc đọc"), max_length=80)
    candidates = models.JSONField(_("các khả năng"), default=list)
    verdict = models.CharField(_("kết luận"), max_length=8, choices=Verdict, default=Verdict.OPEN)

    objects = UnresolvedPersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("lời chưa rõ chỉ ai")
        verbose_name_plural = _("lời chưa rõ chỉ ai")
        ordering = ["report_id", "start"]
        indexes = [models.Index(fields=["verdict"])]
        constraints = [
            models.UniqueConstraint(fields=["report", "start", "end"], name="unresolved_person_once_a_place"),
            models.CheckConstraint(
                condition=Q(start__lt=F("end")), name="unresolved_person_start_before_end"
            ),
            models.CheckConstraint(
                condition=Q(verdict__in=["open", "settled", "nobody"]),
                name="unresolved_person_verdict_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report_id}[{self.start}:{self.end}]"

    @property
    def words(self) -> str:
        return self.report.text[self.start : self.end]

"""Reports: the texts as they were received, never altered."""

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from meetings.models.meeting import Meeting
from meetings.models.read import ReadQuerySet, ReadRecord, State, conflict_index


class ReportQuerySet(ReadQuerySet):
    def current(self):
        """Without those that a newer text of the same name has replaced."""
        return self.filter(is_current=True)

    def versions_of(self, name: str):
        """Every text that came in under `name`, the oldest first."""
        return self.filter(source_name=name).order_by("pk")

    def in_order_of_arrival(self):
        """By when the first text of each name came in, however often it has been replaced since."""
        first = Report.objects.versions_of(OuterRef("source_name")).values("pk")[:1]
        return self.annotate(arrived=Subquery(first)).order_by("arrived", "pk")

    def without_bytes(self):
        """For pages: all but the received bytes."""
        return self.defer("received")


class Report(ReadRecord):
    """A text that tells of a meeting.

    `received` and `digest` (SHA-256, hexadecimal) are what came in; `text` is its normalised form, to which
    every mention's offsets refer. A changed text of the same name is a new report that supersedes the old.
    """

    read_fields = ("title", "outlet", "url", "byline", "published_on")

    source_name = models.CharField(_("tên tệp"), max_length=300)
    digest = models.CharField(_("SHA-256"), max_length=64, unique=True, editable=False)
    received = models.BinaryField(_("nguyên bản"), editable=False)
    text = models.TextField(_("văn bản"), editable=False)
    normalisation = models.PositiveSmallIntegerField(editable=False)
    received_at = models.DateTimeField(_("nhận lúc"), auto_now_add=True)
    reader_version = models.CharField(_("phiên bản bộ đọc"), max_length=20, editable=False)
    title = models.CharField(_("tiêu đề"), max_length=500, blank=True)
    outlet = models.CharField(_("nguồn báo"), max_length=200, blank=True)
    url = models.URLField(_("địa chỉ gốc"), max_length=1000, blank=True)
    byline = models.CharField(_("tác giả"), max_length=200, blank=True)
    published_on = models.DateField(_("ngày đăng"), null=True, blank=True)
    meeting = models.ForeignKey(
        Meeting, verbose_name=_("cuộc họp"), on_delete=models.PROTECT, related_name="reports"
    )
    is_current = models.BooleanField(_("bản đang dùng"), default=True, editable=False)
    supersedes = models.OneToOneField(
        "self",
        verbose_name=_("thay cho bản"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="superseded_by",
        editable=False,
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("bài viết")
        verbose_name_plural = _("bài viết")
        ordering = ["source_name", "-pk"]
        indexes = [
            models.Index(fields=["is_current", "state"]),
            conflict_index("report"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["source_name"],
                condition=Q(is_current=True),
                name="report_one_current_text_a_name",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="report_has_text"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="report_state_is_known"),
        ]

    def __str__(self) -> str:
        return self.title or self.source_name

"""Texts that a curator has brought, to be looked at before they are stored."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models.meeting import Meeting

KEPT = timedelta(days=1)


class UploadQuerySet(models.QuerySet):
    def of(self, person):
        """What `person` brought, in the order in which it came."""
        return self.filter(person=person).order_by("pk")

    def waiting(self):
        """Those that can be stored and have not been."""
        return self.filter(outcome="")

    def without_bytes(self):
        return self.defer("content")

    def forget(self) -> int:
        """Delete what is older than a day; return how many."""
        return self.filter(came_at__lt=timezone.now() - KEPT).delete()[0]


class Upload(models.Model):
    """The bytes of one text between the look at it and the storing, and then what became of it.

    `outcome` is empty until then; afterwards it is one of `importing.load`'s, with the `reason` of a failure,
    and the bytes are gone: what was stored is in its report.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(_("tên tệp"), max_length=300)
    content = models.BinaryField(default=bytes)
    size = models.PositiveBigIntegerField(default=0)  # bytes
    digest = models.CharField(max_length=64, blank=True)  # SHA-256, hexadecimal
    outcome = models.CharField(max_length=9, blank=True)
    reason = models.TextField(blank=True)
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.SET_NULL, related_name="+")
    came_at = models.DateTimeField(auto_now_add=True)

    objects = UploadQuerySet.as_manager()

    class Meta:
        verbose_name = _("bài viết chờ lưu")
        verbose_name_plural = _("bài viết chờ lưu")
        indexes = [models.Index(fields=["person", "came_at"])]

    def __str__(self) -> str:
        return self.name

    def settle(self, outcome: str, reason: str = "", meeting_id: int | None = None) -> None:
        """Say what became of it and let the bytes go."""
        self.content, self.outcome, self.reason, self.meeting_id = b"", outcome, reason, meeting_id
        self.save(update_fields=["content", "outcome", "reason", "meeting"])

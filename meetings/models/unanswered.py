"""Questions that found nothing: how often, and when last. Only the words are kept, nothing of who asked."""

from datetime import date

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.text.folding import lower
from meetings.text.normalize import normalise

MOST = 2_000  # questions that are kept
LONGEST = 200  # characters; longer questions are pasted texts


class UnansweredManager(models.Manager):
    def note(self, text: str, day: date | None = None) -> None:
        """Count a question once more; beyond MOST, forget the one that was asked least and longest ago."""
        words = " ".join(lower(normalise(text)).split())
        if len(words) > LONGEST or not any(char.isalnum() for char in words):
            return
        day = day or timezone.localdate()
        with transaction.atomic():
            if self.filter(words=words).update(times=F("times") + 1, last_asked_on=day):
                return
            if self.count() >= MOST:
                self.order_by("times", "last_asked_on", "pk").first().delete()
            self.bulk_create([self.model(words=words, times=1, last_asked_on=day)], ignore_conflicts=True)


class Unanswered(models.Model):
    words = models.CharField(_("câu hỏi"), max_length=LONGEST, unique=True)
    times = models.PositiveIntegerField(_("số lần"), default=1)
    last_asked_on = models.DateField(_("lần cuối"))

    objects = UnansweredManager()

    class Meta:
        verbose_name = _("câu hỏi không có kết quả")
        verbose_name_plural = _("câu hỏi không có kết quả")
        ordering = ["-times", "-last_asked_on", "pk"]

    def __str__(self) -> str:
        return self.words

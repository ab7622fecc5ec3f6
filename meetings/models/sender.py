"""How much each address has sent within the hour, so that nobody floods the editors.

Of an address nothing is kept but a keyed digest that is another each day, and that for a day at most. The
count is kept in the database, which all processes share, and goes up in one conditional UPDATE: Django's
caches either are each process's own or, in the database, count in two steps.
"""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

MOST = 10  # messages of one address in an hour
MOST_OF_ALL = 300  # of all addresses together: no editor reads more
KEPT = timedelta(days=1)
EVERYBODY = ""


class SenderManager(models.Manager):
    def may_send(self, address: str, now: datetime | None = None) -> bool:
        """Count one message more from `address` in this hour; False if it has had its share."""
        now = now or timezone.now()
        self.forget(now)
        return self._count(address, MOST, now) and self._count(EVERYBODY, MOST_OF_ALL, now)

    def forget(self, now: datetime | None = None) -> int:
        """Delete what is older than a day; return how many."""
        return self.filter(hour__lt=(now or timezone.now()) - KEPT).delete()[0]

    def _count(self, address: str, most: int, now: datetime) -> bool:
        hour = now.replace(minute=0, second=0, microsecond=0)
        row, _made = self.get_or_create(digest=_digest(address, now), hour=hour)
        return bool(self.filter(pk=row.pk, times__lt=most).update(times=F("times") + 1))


class Sender(models.Model):
    digest = models.CharField(max_length=64)
    hour = models.DateTimeField()
    times = models.PositiveIntegerField(default=0)

    objects = SenderManager()

    class Meta:
        verbose_name = _("lượt gửi")
        verbose_name_plural = _("lượt gửi")
        constraints = [models.UniqueConstraint(fields=["digest", "hour"], name="sender_once_an_hour")]

    def __str__(self) -> str:
        return f"{self.digest[:8]}: {self.times}"


def _digest(address: str, now: datetime) -> str:
    return salted_hmac(f"meetings.sender {now:%Y-%m-%d}", address, algorithm="sha256").hexdigest()

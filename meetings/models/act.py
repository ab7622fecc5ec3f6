"""Acts: what people did to the archive, each one whole. What changed stands in the history of each record."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

# The act that is under way; None where a machine writes.
under_way: ContextVar[Any] = ContextVar("under_way", default=None)


@contextmanager
def by_machine() -> Iterator[None]:
    """What is written in the block a machine writes, even if it was a person who set it to work."""
    token = under_way.set(None)
    try:
        yield
    finally:
        under_way.reset(token)


class ActQuerySet(models.QuerySet):
    def newest_first(self):
        return self.order_by("-pk")


class Act(models.Model):
    """What one person did in one go: a page saved, an action on a list, a verdict.

    `signature` is the name under which they had signed in, kept when the account goes. What a file of
    corrections says again is the act of who said it first, at the time when they did: `applied_at` tells
    when it came from the file.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người làm"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="acts",
    )
    signature = models.CharField(_("tên đăng nhập"), max_length=150, blank=True)
    made_at = models.DateTimeField(_("lúc"), db_index=True)
    reason = models.TextField(_("vì sao"), blank=True)
    applied_at = models.DateTimeField(_("áp dụng từ tệp lúc"), null=True, blank=True)
    undoes = models.ForeignKey(
        "self",
        verbose_name=_("hoàn tác"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="undone_by",
    )
    undone = models.BooleanField(_("đã hoàn tác"), default=False)

    objects = ActQuerySet.as_manager()

    class Meta:
        verbose_name = _("việc đã làm")
        verbose_name_plural = _("lịch sử")
        ordering = ["-pk"]
        default_permissions = ("view",)
        permissions = [("undo_act", _("Được hoàn tác việc đã làm"))]

    def __str__(self) -> str:
        return f"#{self.pk}"

    def done_last(self) -> "Act":
        """Return the act by which this one, taken back and done again, came to stand; itself as a rule."""
        again = Act.objects.filter(undoes__undoes=self).order_by("-pk").first()
        return again.done_last() if again else self

    def turn(self) -> None:
        """Note that this act was taken back, or stands again; and what it takes back the other way round."""
        self.undone = not self.undone
        self.save(update_fields=["undone"])
        if self.undoes:
            self.undoes.turn()

"""What the search index has yet to learn."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexDebt(models.Model):
    """A record that has changed since the index last heard of it.

    Written in the transaction of the change and deleted when the index has taken it in. One record can have
    several: whoever pays deletes those it read, and one made meanwhile stays.
    """

    record = models.CharField(_("bản ghi"), max_length=80)  # "meetings.meeting.12"
    made_at = models.DateTimeField(_("từ lúc"), auto_now_add=True)

    class Meta:
        verbose_name = _("mục chờ lập chỉ mục")
        verbose_name_plural = _("mục chờ lập chỉ mục")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.record

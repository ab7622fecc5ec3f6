"""An editor whose change is stored and cannot be found yet is told so: see `meetings.search.updating`."""

from datetime import datetime

from django.contrib import messages
from django.db import connection
from django.http import HttpRequest
from django.utils.translation import gettext as _

from meetings.models import IndexDebt


def tell_of_debts(request: HttpRequest, since: datetime) -> None:
    """Say that the index has not taken in what was saved from `since` on, if so."""
    if connection.in_atomic_block:
        return  # nothing is stored yet, and nothing paid
    if IndexDebt.objects.filter(made_at__gte=since).exists():
        told = _("Đã lưu, nhưng máy tìm kiếm chưa ghi nhận kịp: tìm kiếm còn thấy điều cũ ít lâu.")
        messages.warning(request, told)

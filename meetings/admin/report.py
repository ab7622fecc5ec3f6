from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.admin.reading import ReadRecordAdmin
from meetings.models import Report


@admin.register(Report)
class ReportAdmin(ReadRecordAdmin):
    """The text itself is shown and never edited; what was read of its heading can be corrected."""

    list_display = ["source_name", "title", "outlet", "published_on", "meeting", "is_current", "state"]
    list_filter = ["is_current", "state", "reader_version", "published_on"]
    list_select_related = ["meeting__province"]
    search_fields = ["source_name", "title", "outlet", "byline", "digest", "text"]
    autocomplete_fields = ["meeting"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    readonly_fields = [
        "source_name",
        "digest",
        "received_at",
        "reader_version",
        "is_current",
        "supersedes",
        "text",
    ]
    fieldsets = [
        (None, {"fields": ["title", ("outlet", "byline", "published_on"), "url", ("meeting", "state")]}),
        (_("Nguyên bản"), {"fields": readonly_fields}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).without_bytes()

    def has_add_permission(self, request):
        """Texts come in through the loader, which keeps their bytes and digest."""
        return False

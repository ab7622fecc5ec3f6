from django.contrib import admin
from django.db import models
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from meetings.admin.importing.page import bring, look
from meetings.admin.reading import ReadRecordAdmin
from meetings.correcting.moving import move
from meetings.models import Meeting, Report


@admin.register(Report)
class ReportAdmin(ReadRecordAdmin):
    """The text itself is shown and never edited; what was read of its heading can be corrected."""

    list_display = [
        "source_name",
        "title",
        "outlet",
        "published_on",
        "meeting",
        "stands",
        "state",
        "to_review",
    ]
    owners = ()
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
        "stands",
        "supersedes",
        "text",
    ]
    fieldsets = [
        (None, {"fields": ["title", ("outlet", "byline", "published_on"), "url", ("meeting", "state")]}),
        (_("Nguyên bản"), {"fields": readonly_fields}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).without_bytes()

    @admin.display(description=_("bản đang dùng"), ordering="is_current")
    def stands(self, report):
        return _("có") if report.is_current else _("không")

    @admin.display(description=_("duyệt"))
    def to_review(self, report):
        return format_html('<a href="{}">{}</a>', reverse("editing:review", args=[report.pk]), _("Duyệt"))

    def save_model(self, request, obj, form, change):
        """Another meeting takes along what was read in the report."""
        meeting = obj.meeting
        if "meeting" in form.changed_data:
            obj.meeting = Meeting.objects.get(pk=form.initial["meeting"])
        super().save_model(request, obj, form, change)
        move(obj, meeting.standing_self())

    def get_urls(self):
        looking = self.admin_site.admin_view(lambda request, key: look(request, self, key))
        return [path("add/<int:key>/", looking, name="meetings_report_look"), *super().get_urls()]

    def add_view(self, request, form_url="", extra_context=None):
        """Texts come in as files do, which keeps their bytes and digest."""
        return bring(request, self)

    add_view.sets_machine_to_work = True

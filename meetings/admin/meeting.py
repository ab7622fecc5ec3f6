"""A meeting with its people, documents and figures, edited on one page beside its words."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from meetings.admin.attendance import AttendanceForm
from meetings.admin.editing import ShowsWhatItHeld
from meetings.admin.reading import ReadRecordAdmin
from meetings.models import Attendance, Citation, Meeting, Statistic


class AttendanceInline(ShowsWhatItHeld, admin.StackedInline):
    model = Attendance
    form = AttendanceForm
    fields = [("official", "honorific", "state"), ("titles", "parts")]
    autocomplete_fields = ["official"]
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("positions", "roles")


class CitationInline(ShowsWhatItHeld, admin.TabularInline):
    model = Citation
    fields = ["resolution", "state"]
    autocomplete_fields = ["resolution"]
    extra = 0


class StatisticInline(ShowsWhatItHeld, admin.StackedInline):
    model = Statistic
    fields = [
        ("value", "of", "unit", "state"),
        ("subject", "period"),
        ("direction", "approx", "target"),
    ]
    extra = 0


@admin.register(Meeting)
class MeetingAdmin(ReadRecordAdmin):
    list_display = ["called", "province", "day", "kind", "state"]
    list_filter = ["state", "kind", ("province", admin.RelatedOnlyFieldListFilter), "held_on"]
    list_select_related = ["province"]
    date_hierarchy = "held_on"
    search_fields = ["headline", "body", "venue", "address", "province__name", "attendances__official__name"]
    autocomplete_fields = ["province"]
    readonly_fields = ["province_candidates", "reports_with_words"]  # what the machine had to choose from
    inlines = [AttendanceInline, CitationInline, StatisticInline]
    fieldsets = [
        (None, {"fields": ["headline", ("kind", "state"), ("body", "ordinal", "term"), "venue"]}),
        (
            _("Ở đâu, khi nào"),
            {
                "fields": [
                    "province",
                    "province_candidates",
                    "held_on",
                    ("held_from", "held_until"),
                ]
            },
        ),
        (_("Bài viết"), {"fields": ["reports_with_words"]}),
    ]

    @admin.display(description=_("cuộc họp"))
    def called(self, meeting):
        return meeting.name

    @admin.display(description=_("ngày họp"), ordering="held_on")
    def day(self, meeting):
        return meeting.day_text

    @admin.display(description=_("Văn bản gốc"))
    def reports_with_words(self, meeting):
        """The texts that the facts come from, to check them against."""
        return format_html_join(
            "",
            '<details open><summary>{}</summary><p><a href="{}">{}</a></p>'
            '<div class="readonly">{}</div></details>',
            (
                (
                    report.source_name,
                    reverse("editing:review", args=[report.pk]),
                    _("Duyệt"),
                    format_html_join("", "<p>{}</p>", ((p,) for p in paragraphs(report.text))),
                )
                for report in meeting.reports.current().without_bytes()
            ),
        ) or format_html("<p>{}</p>", _("Chưa có bài viết nào."))

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        if formset.model is Attendance:
            for inline_form in formset.forms:
                if inline_form.instance.pk and inline_form not in formset.deleted_forms:
                    inline_form.save_parts()


def paragraphs(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]

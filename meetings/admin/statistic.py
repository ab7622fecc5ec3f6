from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.admin.reading import ReadRecordAdmin
from meetings.models import Statistic


class NotedFilter(admin.SimpleListFilter):
    title = _("mâu thuẫn")
    parameter_name = "noted"

    def lookups(self, request, model_admin):
        return [("yes", _("có ghi chú"))]

    def queryset(self, request, queryset):
        return queryset.contradicting() if self.value() == "yes" else queryset


@admin.register(Statistic)
class StatisticAdmin(ReadRecordAdmin):
    list_display = ["value_text", "unit", "subject", "direction", "target", "meeting", "note", "state"]
    list_filter = ["state", NotedFilter, "direction", "target"]
    list_select_related = ["meeting__province"]
    search_fields = ["unit", "subject", "period", "meeting__headline"]
    autocomplete_fields = ["meeting"]
    readonly_fields = ["note"]  # what the machine found against the figure
    fields = [
        "meeting",
        ("value", "of", "unit"),
        "subject",
        ("direction", "approx", "target"),
        "period",
        "note",
        "state",
    ]

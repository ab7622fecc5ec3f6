from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.admin.reading import ReadRecordAdmin
from meetings.models import Statistic
from meetings.views.reasons import reason_html


class NotedFilter(admin.SimpleListFilter):
    title = _("mâu thuẫn")
    parameter_name = "noted"

    def lookups(self, request, model_admin):
        return [("yes", _("có ghi chú"))]

    def queryset(self, request, queryset):
        return queryset.contradicting() if self.value() == "yes" else queryset


@admin.register(Statistic)
class StatisticAdmin(ReadRecordAdmin):
    list_display = ["figure", "unit", "subject", "direction", "is_target", "state", "noted", "meeting"]
    list_filter = ["state", NotedFilter, "direction", "target"]
    list_select_related = ["meeting__province"]
    search_fields = ["unit", "subject", "period", "meeting__headline"]
    autocomplete_fields = ["meeting"]
    readonly_fields = ["noted"]  # what the machine found against the figure
    fields = [
        "meeting",
        ("value", "of", "unit"),
        "subject",
        ("direction", "approx", "target"),
        "period",
        "noted",
        "state",
    ]

    @admin.display(description=_("giá trị"), ordering="value")
    def figure(self, statistic):
        return statistic.value_text

    @admin.display(description=Statistic._meta.get_field("target").verbose_name, ordering="target")
    def is_target(self, statistic):
        return _("có") if statistic.target else ""

    @admin.display(description=Statistic._meta.get_field("note").verbose_name, ordering="note")
    def noted(self, statistic):
        return reason_html(statistic.note) if statistic.note else ""

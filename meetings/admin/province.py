from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.models import Province


class StandingFilter(admin.SimpleListFilter):
    title = _("thời gian")
    parameter_name = "standing"

    def lookups(self, request, model_admin):
        return [("current", _("hiện nay")), ("former", _("trước đây"))]

    def queryset(self, request, queryset):
        if self.value() == "current":
            return queryset.current()
        return queryset.former() if self.value() == "former" else queryset


@admin.register(Province)
class ProvinceAdmin(admin.ModelAdmin):
    """To look at: the rows follow the packaged list of provinces in time and are changed there."""

    list_display = ["name", "kind", "code", "valid_from", "valid_until", "successor", "region"]
    list_filter = [StandingFilter, "kind", "region"]
    list_select_related = ["successor"]
    search_fields = ["name", "slug", "address", "aliases"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.admin.merging import MergingAdmin
from meetings.admin.official import MergedFilter
from meetings.admin.reading import ReadRecordAdmin
from meetings.admin.splitting import SplitResolutionForm
from meetings.models import Citation, Resolution


class SettledFilter(admin.SimpleListFilter):
    title = _("nhận dạng")
    parameter_name = "settled"

    def lookups(self, request, model_admin):
        return [("no", _("chưa xác định"))]

    def queryset(self, request, queryset):
        return queryset.unresolved() if self.value() == "no" else queryset


@admin.register(Resolution)
class ResolutionAdmin(MergingAdmin):
    split_form = SplitResolutionForm
    fields = [
        "kind",
        "number",
        "title",
        "issuer",
        ("issued_on", "term"),
        "province",
        "key",
        "slug",
    ]
    list_display = ["number", "kind", "issuer", "issued_on", "term", "province", "citation_count", "key"]
    list_filter = [SettledFilter, MergedFilter, "kind", ("province", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["province"]
    ordering = ["number", "pk"]
    search_fields = ["number", "key", "title", "kind", "issuer"]
    autocomplete_fields = ["province"]
    prepopulated_fields = {"slug": ["number", "term"]}

    def get_readonly_fields(self, request, obj=None):
        """By its key readings find a document: citations that mean another one are given to that one."""
        return [*super().get_readonly_fields(request, obj), *(["key"] if obj else [])]

    def get_queryset(self, request):
        return super().get_queryset(request).with_citation_count()

    @admin.display(description=_("số lần trích dẫn"), ordering="citation_count")
    def citation_count(self, resolution):
        return resolution.citation_count


@admin.register(Citation)
class CitationAdmin(ReadRecordAdmin):
    list_display = ["resolution", "meeting", "state"]
    list_filter = ["state"]
    list_select_related = ["resolution", "meeting__province"]
    search_fields = ["resolution__number", "resolution__title", "meeting__headline"]
    autocomplete_fields = ["resolution", "meeting"]
    fields = ["meeting", "resolution", "state"]

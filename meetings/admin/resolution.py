from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.admin.editing import EditedAdmin
from meetings.admin.reading import ReadRecordAdmin
from meetings.models import Citation, Resolution


class SettledFilter(admin.SimpleListFilter):
    title = _("nhận dạng")
    parameter_name = "settled"

    def lookups(self, request, model_admin):
        return [("no", _("chưa xác định"))]

    def queryset(self, request, queryset):
        return queryset.unresolved() if self.value() == "no" else queryset


class ResolutionForm(forms.ModelForm):
    def clean_merged_into(self):
        """A document cannot be merged into one that was merged into it."""
        into = self.cleaned_data["merged_into"]
        if into and self.instance.pk and into.standing_self().pk == self.instance.pk:
            raise forms.ValidationError(_("Hai văn bản không thể gộp vào nhau."))
        return into


@admin.register(Resolution)
class ResolutionAdmin(EditedAdmin):
    form = ResolutionForm
    list_display = ["number", "kind", "issuer", "issued_on", "term", "province", "citation_count", "key"]
    list_filter = [SettledFilter, "kind", ("province", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["province"]
    ordering = ["number", "pk"]
    search_fields = ["number", "key", "title", "kind", "issuer"]
    autocomplete_fields = ["province", "merged_into"]
    prepopulated_fields = {"slug": ["number", "term"]}

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

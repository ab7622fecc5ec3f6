from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.admin.editing import EditedAdmin
from meetings.admin.lines import LinesField
from meetings.importing.officials import name_key
from meetings.models import Official
from meetings.text.slugs import slug


class OfficialForm(forms.ModelForm):
    other_spellings = LinesField(label=_("Cách viết khác, mỗi dòng một"), required=False)

    class Meta:
        model = Official
        fields = ["name", "slug", "other_spellings", "merged_into"]

    def clean_merged_into(self):
        """An official cannot be merged into one who was merged into this one."""
        into = self.cleaned_data["merged_into"]
        if into and self.instance.pk and into.standing_self().pk == self.instance.pk:
            raise forms.ValidationError(_("Hai người không thể gộp vào nhau."))
        return into


@admin.register(Official)
class OfficialAdmin(EditedAdmin):
    form = OfficialForm
    list_display = ["name", "scope", "meeting_count", "first_seen", "last_seen", "merged_into"]
    list_select_related = ["merged_into"]
    ordering = ["name_key", "pk"]
    search_fields = ["name", "name_key", "slug", "other_spellings"]
    autocomplete_fields = ["merged_into"]
    prepopulated_fields = {"slug": ["name"]}

    def get_queryset(self, request):
        return super().get_queryset(request).with_span()

    @admin.display(description=_("số cuộc họp"), ordering="meeting_count")
    def meeting_count(self, official):
        return official.meeting_count

    @admin.display(description=_("gặp lần đầu"), ordering="first_seen")
    def first_seen(self, official):
        return official.first_seen

    @admin.display(description=_("gặp lần cuối"), ordering="last_seen")
    def last_seen(self, official):
        return official.last_seen

    def save_model(self, request, obj, form, change):
        """Whom a person adds is known by name; the place comes with the meetings."""
        obj.name_key = obj.name_key or name_key(obj.name)
        obj.scope = obj.scope or f"person-{slug(obj.slug)}"
        super().save_model(request, obj, form, change)

from django import forms
from django.contrib import admin
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from meetings.admin.comparing import place_of
from meetings.admin.lines import LinesField
from meetings.admin.merging import MergingAdmin
from meetings.admin.splitting import SplitOfficialForm
from meetings.importing.officials import name_key
from meetings.models import Official, Province
from meetings.text.slugs import slug
from meetings.views.units import Units


class MergedFilter(admin.SimpleListFilter):
    title = _("gộp")
    parameter_name = "merged"

    def lookups(self, request, model_admin):
        return [("no", _("đứng riêng")), ("yes", _("đã gộp vào trang khác"))]

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        return queryset.filter(merged_into__isnull=self.value() == "no")


class OfficialForm(forms.ModelForm):
    other_spellings = LinesField(
        label=_("Cách viết khác, mỗi dòng một"),
        required=False,
        help_text=_("Tìm được và hiện trên trang. Cách viết đã xóa thì đọc lại bài không thêm vào nữa."),
    )

    class Meta:
        model = Official
        fields = ["name", "slug", "other_spellings"]


@admin.register(Official)
class OfficialAdmin(MergingAdmin):
    form = OfficialForm
    split_form = SplitOfficialForm
    fields = ["name", "slug", "other_spellings"]
    list_display = ["name", "place", "meeting_count", "first_seen", "last_seen", "merged_into"]
    list_filter = [MergedFilter]
    list_select_related = ["merged_into"]
    search_fields = ["name", "name_key", "folded_name", "slug", "other_spellings"]
    prepopulated_fields = {"slug": ["name"]}

    def get_queryset(self, request):
        units = Province.objects.filter(address=OuterRef("scope"))
        return super().get_queryset(request).with_span().annotate(unit=Subquery(units.values("name")))

    @admin.display(description=_("ở"), ordering="scope")
    def place(self, official):
        return official.unit or place_of(official, Units())  # a query for the few whose place is no unit

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

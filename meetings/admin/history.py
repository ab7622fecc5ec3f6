"""What everybody did, the newest first; each act with what it changed and a button that takes it back."""

from collections import defaultdict

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, OuterRef
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from meetings.admin.history_names import name_of
from meetings.admin.history_wording import told_acts
from meetings.admin.listing import Listed
from meetings.correcting.changes import changes_of
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import STORED, history_of
from meetings.correcting.rights import may_undo
from meetings.correcting.undoing import StandsOn, undo
from meetings.models import Act

DEEDS = {"+": _("đã thêm"), "~": _("đã sửa"), "-": _("đã xóa")}


class KindFilter(admin.SimpleListFilter):
    """Acts that changed records of one kind."""

    title = _("loại bản ghi")
    parameter_name = "kind"

    def lookups(self, request, model_admin):
        return [(model._meta.model_name, model._meta.verbose_name) for model in KEPT]

    def queryset(self, request, queryset):
        for model in KEPT:
            if model._meta.model_name == self.value():
                rows = history_of(model).objects.filter(act=OuterRef("pk")).exclude(history_type=STORED)
                return queryset.filter(Exists(rows))
        return queryset


class ActList(Listed):
    def get_results(self, request):
        """Each act with what it did, counted for the whole page at once."""
        super().get_results(request)
        counted = defaultdict(list)
        for model in KEPT:
            rows = history_of(model).objects.filter(act__in=[act.pk for act in self.result_list])
            for act, deed, number in (
                rows.exclude(history_type=STORED)
                .order_by("history_type")
                .values_list("act", "history_type")
                .annotate(Count("history_id"))
            ):
                counted[act].append((deed, number, model))
        for act in self.result_list:
            act.counted = counted[act.pk]


@admin.register(Act)
class ActAdmin(admin.ModelAdmin):
    list_display = ["when", "who", "what", "reason", "stands"]
    list_display_links = ["when", "what"]
    list_filter = [("person", admin.RelatedOnlyFieldListFilter), KindFilter, "undone"]
    search_fields = ["signature", "reason"]
    date_hierarchy = "made_at"
    list_per_page = 50

    def get_changelist(self, request, **kwargs):
        return ActList

    def get_urls(self):
        takes_back = self.admin_site.admin_view(require_POST(self.undo_view))
        return [path("<int:pk>/undo/", takes_back, name="meetings_act_undo"), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"title": _("Lịch sử"), **(extra_context or {})})

    @admin.display(description=_("lúc"), ordering="pk")
    def when(self, act):
        return date_format(localtime(act.made_at), "d/m/Y H:i")

    @admin.display(description=_("đã hoàn tác"), ordering="undone")
    def stands(self, act):
        return _("đã hoàn tác") if act.undone else ""

    @admin.display(description=_("người làm"), ordering="signature")
    def who(self, act):
        return act.signature or "–"

    @admin.display(description=_("việc"))
    def what(self, act):
        """ "hoàn tác; đã sửa 1 cuộc họp, đã thêm 2 chức vụ"."""
        told = ", ".join(
            f"{DEEDS[deed]} {number} {model._meta.verbose_name}" for deed, number, model in act.counted
        )
        return f"{_('hoàn tác')}: {told}" if act.undoes_id else told

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def change_view(self, request, object_id, form_url="", extra_context=None):
        act = self.get_object(request, unquote(object_id))
        if act is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, act):
            raise PermissionDenied
        return self._page(request, act)

    def _page(self, request, act, obstacles=(), status=200):
        context = {
            **self.admin_site.each_context(request),
            "title": _("Một việc đã làm"),
            "opts": self.opts,
            "acts": told_acts([act], request.user),
            "undone_by": act.undone_by.filter(undone=False).first(),
            "obstacles": [(one, name_of(one.record)) for one in obstacles],
        }
        return TemplateResponse(request, "admin/meetings/act.html", context, status=status)

    def undo_view(self, request, pk):
        """Take the act back; or say what stands on it, and change nothing."""
        act = get_object_or_404(Act, pk=pk)
        if not self.has_view_permission(request, act) or not may_undo(request.user, changes_of(act)):
            raise PermissionDenied
        try:
            undo(act, request.user, request.POST.get("reason", "").strip())
        except StandsOn as refusal:
            return self._page(request, act, refusal.obstacles, status=409)
        messages.success(request, _("Đã hoàn tác. Việc hoàn tác cũng có trong lịch sử và hoàn tác được."))
        return HttpResponseRedirect(reverse("admin:meetings_act_change", args=[act.pk]))

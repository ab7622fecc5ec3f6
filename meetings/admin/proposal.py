from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import OuterRef, Subquery
from django.http import HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from meetings.admin.chosen import judge_each
from meetings.admin.comparing import place_of
from meetings.admin.editing import EditedAdmin
from meetings.correcting import merging
from meetings.importing.joining import accept, decline
from meetings.models import Province, SameMeeting, SamePerson, SameResolution
from meetings.views.units import Units


def judge_open(request, queryset, verdict) -> None:
    """Judge what nobody has judged; what was judged along with another by then is no matter."""
    judge_each(
        request,
        queryset.open(),
        verdict,
        lambda n: ngettext("Đã kết luận %(n)d đề nghị.", "Đã kết luận %(n)d đề nghị.", n) % {"n": n},
    )


@admin.action(description=_("Là một cuộc họp: gộp"), permissions=["change"])
def accept_all(modeladmin, request, queryset):
    judge_open(request, queryset, accept)


@admin.action(description=_("Là hai cuộc họp: không gộp"), permissions=["change"])
def decline_all(modeladmin, request, queryset):
    judge_open(request, queryset, decline)


class ProposalAdmin(EditedAdmin):
    """Two that may be one: a line shows both."""

    def seen_in_list(self, record):
        return [record, record.first, record.second]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(SameMeeting)
class SameMeetingAdmin(ProposalAdmin):
    """Judged in the list: what is accepted is joined at once."""

    list_display = ["first", "second", "day", "names", "verdict"]
    list_filter = ["verdict"]
    list_select_related = ["first__province", "second__province"]
    search_fields = ["first__headline", "second__headline"]
    actions = [accept_all, decline_all]

    @admin.display(description=_("ngày"))
    def day(self, proposal):
        return proposal.first.day_text

    @admin.display(description=_("người có trong cả hai"))
    def names(self, proposal):
        return ", ".join(proposal.shared)

    def get_readonly_fields(self, request, obj=None):
        return ["first", "second", "shared", "verdict"]


class DuplicateAdmin(ProposalAdmin):
    """Judged in the list, or on the page that shows both side by side."""

    list_display = ["one", "other", "why", "verdict"]
    list_filter = ["verdict"]
    list_select_related = ["first", "second"]
    ordering = ["-weight", "pk"]
    actions = ["accept_all", "decline_all"]

    @admin.display(description=_("đã có"), ordering="first")
    def one(self, proposal):
        return self.told(proposal, "first")

    @admin.display(description=_("có thể là"), ordering="second")
    def other(self, proposal):
        return self.told(proposal, "second")

    def told(self, proposal, side: str) -> str:
        """One of the two in a few words that tell it from the other."""
        raise NotImplementedError

    @admin.display(description=_("vì sao"), ordering="-weight")
    def why(self, proposal):
        return ", ".join(proposal.because)

    @admin.action(description=_("Là một: gộp, trang có trước đứng"), permissions=["change"])
    def accept_all(self, request, queryset):
        judge_open(request, queryset, merging.accept)

    @admin.action(description=_("Là hai: không gộp, không đề nghị nữa"), permissions=["change"])
    def decline_all(self, request, queryset):
        judge_open(request, queryset, merging.decline)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Both side by side; of what was judged, where it led."""
        proposal = self.get_object(request, unquote(object_id)) if object_id else None
        if proposal is None or not self.has_view_or_change_permission(request, proposal):
            return super().changeform_view(request, object_id, form_url, extra_context)
        subject = self.admin_site.get_model_admin(self.model.subject)
        address = subject.merge_address([proposal.first_id, proposal.second_id])
        return HttpResponseRedirect(f"{address}&proposal={proposal.pk}")


@admin.register(SamePerson)
class SamePersonAdmin(DuplicateAdmin):
    search_fields = ["first__name", "first__folded_name", "second__name", "second__folded_name"]

    def get_queryset(self, request):
        def place(side: str) -> Subquery:
            return Subquery(Province.objects.filter(address=OuterRef(f"{side}__scope")).values("name"))

        return super().get_queryset(request).annotate(first_in=place("first"), second_in=place("second"))

    def told(self, proposal, side: str) -> str:
        official = getattr(proposal, side)
        return f"{official} ({getattr(proposal, f'{side}_in') or place_of(official, Units())})"


@admin.register(SameResolution)
class SameResolutionAdmin(DuplicateAdmin):
    search_fields = ["first__number", "first__key", "second__key"]

    def told(self, proposal, side: str) -> str:
        document = getattr(proposal, side)
        return f"{document} ({document.key})"

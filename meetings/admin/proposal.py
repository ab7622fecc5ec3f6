from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.admin.editing import EditedAdmin
from meetings.importing.joining import accept, decline
from meetings.models import SameMeeting


@admin.action(description=_("Là một cuộc họp: gộp"), permissions=["change"])
def accept_all(modeladmin, request, queryset):
    for proposal in queryset.open():
        accept(proposal)


@admin.action(description=_("Là hai cuộc họp: không gộp"), permissions=["change"])
def decline_all(modeladmin, request, queryset):
    for proposal in queryset.open():
        decline(proposal)


@admin.register(SameMeeting)
class SameMeetingAdmin(EditedAdmin):
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

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_readonly_fields(self, request, obj=None):
        return ["first", "second", "shared", "verdict"]

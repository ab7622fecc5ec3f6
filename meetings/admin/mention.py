from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.models import Mention


@admin.register(Mention)
class MentionAdmin(admin.ModelAdmin):
    """The words behind each fact, to look at."""

    list_display = ["report", "quotation", "rule", "field", "target"]
    list_filter = ["rule", "field"]
    search_fields = ["report__source_name", "rule"]
    list_per_page = 50

    def get_queryset(self, request):
        return super().get_queryset(request).with_targets().select_related("report", "meeting__province")

    @admin.display(description=_("lời"))
    def quotation(self, mention):
        return mention.words

    @admin.display(description=_("cho biết"))
    def target(self, mention):
        return str(mention.target)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

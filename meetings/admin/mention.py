from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.models import Mention, Report
from meetings.views.rules import rule_label


@admin.register(Mention)
class MentionAdmin(admin.ModelAdmin):
    """The words behind each fact, to look at."""

    list_display = ["report", "quotation", "how", "of_what", "target"]
    fields = ["report", "start", "end", "quotation", "how", "of_what", "target"]
    list_filter = ["rule", "field"]
    search_fields = ["report__source_name", "rule"]
    list_per_page = 50

    def get_queryset(self, request):
        return super().get_queryset(request).with_targets().select_related("report", "meeting__province")

    @admin.display(description=_("lời"))
    def quotation(self, mention):
        return mention.words

    @admin.display(description=_("quy tắc đọc"), ordering="rule")
    def how(self, mention):
        return rule_label(mention.rule)

    @admin.display(description=_("trường"), ordering="field")
    def of_what(self, mention):
        if not mention.field:
            return ""
        owner = type(mention.target) if mention.target else Report
        return owner._meta.get_field(mention.field).verbose_name

    @admin.display(description=_("cho biết"))
    def target(self, mention):
        return str(mention.target)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

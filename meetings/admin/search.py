"""What readers search for and do not find, and the synonyms that help them."""

from urllib.parse import urlencode

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from meetings.admin.editing import EditedAdmin
from meetings.models import Synonym, Unanswered


@admin.register(Synonym)
class SynonymAdmin(EditedAdmin):
    """Searching heeds each from the moment it is saved."""

    list_display = ["one", "other", "weight"]
    search_fields = ["one", "other"]


@admin.register(Unanswered)
class UnansweredAdmin(admin.ModelAdmin):
    """The most frequent first; from each a synonym can be made."""

    list_display = ["words", "times", "last_asked_on", "synonym"]
    date_hierarchy = "last_asked_on"
    search_fields = ["words"]

    @admin.display(description=_("thêm từ đồng nghĩa"))
    def synonym(self, unanswered):
        address = reverse("admin:meetings_synonym_add")
        given = urlencode({"one": unanswered.words[:100]})
        return format_html('<a href="{}?{}">{}</a>', address, given, _("cũng là …"))

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

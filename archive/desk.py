"""The editors' desk: Django's admin, its lists in the order in which editors need them."""

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _

# What is worked with each day, what it consists of, and what serves searching; by the names of the models.
GROUPS = (
    (
        _("Việc hằng ngày"),
        "Report Meeting Official Resolution Statistic Doubt SameMeeting SamePerson SameResolution Act",
    ),
    (_("Từng phần của cuộc họp"), "Attendance Position Role Citation Mention"),
    (_("Danh mục và tìm kiếm"), "Province Synonym Unanswered"),
)


class DeskConfig(AdminConfig):
    default_site = "archive.desk.Desk"


class Desk(AdminSite):
    site_title = site_header = _("Lưu trữ Hội nghị")
    index_title = _("Bàn biên tập")
    enable_nav_sidebar = False  # lists need the room

    def get_app_list(self, request, app_label=None):
        """The archive's own lists come first and in groups; one that no group names is in the last."""
        apps = super().get_app_list(request, app_label)
        own = [app for app in apps if app["app_label"] == "meetings"]
        return [*(group for app in own for group in grouped(app)), *(app for app in apps if app not in own)]


def grouped(app: dict) -> list[dict]:
    """Return an app as several, one a group that has any list, each under the group's title."""
    models = {model["object_name"]: model for model in app["models"]}
    groups = [
        (title, [models.pop(name) for name in names.split() if name in models]) for title, names in GROUPS
    ]
    groups[-1][1].extend(models.values())
    return [{**app, "name": title, "models": shown} for title, shown in groups if shown]

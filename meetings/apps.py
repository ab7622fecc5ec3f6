from django.apps import AppConfig
from django.apps import apps as installed
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    name = "meetings"
    verbose_name = _("Hội nghị")

    def ready(self):
        from meetings.correcting.history import keep_histories
        from meetings.models.folding import teach_folding
        from meetings.models.last_change import migrated, migrating, watch

        keep_histories()
        connection_created.connect(teach_folding, dispatch_uid="folding")
        connection_created.connect(watch, dispatch_uid="last change")
        pre_migrate.connect(migrating, sender=self)
        post_migrate.connect(bring_provinces_into_step, sender=self)
        post_migrate.connect(make_missing_groups, sender=self)
        post_migrate.connect(migrated, sender=self)


def bring_provinces_into_step(using, apps=installed, **kwargs):
    """After every migration and every `flush` the rows of provinces are those of the packaged list."""
    from meetings.importing.provinces import load_provinces

    try:
        apps.get_model("meetings", "Province")
    except LookupError:  # migrated back to before there were provinces
        return
    if using == "default":
        load_provinces()


def make_missing_groups(using, apps=installed, **kwargs):
    """After every migration and every `flush` there are the groups that readers and editors belong to."""
    from meetings.correcting import groups

    try:
        apps.get_model("meetings", "Act")
    except LookupError:  # migrated back to before editors had a history
        return
    if using == "default":
        groups.make_missing_groups()

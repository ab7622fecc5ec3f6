"""Editors and curators see what everybody did and take it back. What is made of the groups later stays."""

from django.db import migrations

MAY = {
    "view_act": "Can view việc đã làm",
    "undo_act": "Được hoàn tác việc đã làm",
}


def give(apps, schema_editor):
    content_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="meetings", model="act"
    )
    for codename, name in MAY.items():
        # Django itself makes those that are missing only after all migrations.
        permission, _made = apps.get_model("auth", "Permission").objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
        for group in apps.get_model("auth", "Group").objects.filter(name__in=["editor", "curator"]):
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0014_upload_digest")]

    operations = [
        migrations.AlterModelOptions(
            name="act",
            options={
                "default_permissions": ("view",),
                "ordering": ["-pk"],
                "permissions": [("undo_act", "Được hoàn tác việc đã làm")],
                "verbose_name": "việc đã làm",
                "verbose_name_plural": "lịch sử",
            },
        ),
        migrations.RunPython(give, migrations.RunPython.noop),
    ]

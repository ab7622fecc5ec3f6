"""Editors judge what readers doubt, curators may delete it too. What is made of the groups later stays."""

from django.db import migrations

MAY = {"editor": ("view", "change"), "curator": ("view", "change", "delete")}


def give(apps, schema_editor):
    content_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="meetings", model="doubt"
    )
    for name, actions in MAY.items():
        group = apps.get_model("auth", "Group").objects.filter(name=name).first()
        for action in actions if group else ():
            # Django itself makes those that are missing only after all migrations.
            permission, _made = apps.get_model("auth", "Permission").objects.get_or_create(
                content_type=content_type,
                codename=f"{action}_doubt",
                defaults={"name": f"Can {action} doubt"},
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0008_doubts")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]

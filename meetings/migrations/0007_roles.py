"""The three groups of people: who may do what in the admin. What is made of them later stays."""

from django.db import migrations

RECORDS = ("meeting", "attendance", "position", "role", "citation", "statistic", "official", "resolution")
TO_LOOK_AT = ("mention", "province", "indexdebt", "synonym", "unanswered")

EDITOR = {
    **dict.fromkeys(RECORDS, ("view", "add", "change")),
    **dict.fromkeys(("report", "samemeeting"), ("view", "change")),
    **dict.fromkeys(TO_LOOK_AT, ("view",)),
}
CURATOR = {
    **dict.fromkeys((*RECORDS, "report", "synonym"), ("view", "add", "change", "delete")),
    **dict.fromkeys(("samemeeting",), ("view", "change")),
    **{name: ("view",) for name in TO_LOOK_AT if name != "synonym"},
}
GROUPS = {
    "reader": {},
    "editor": {"meetings": EDITOR},
    "curator": {"meetings": CURATOR, "auth": {"user": ("view", "add", "change"), "group": ("view",)}},
}


def make_groups(apps, schema_editor):
    for name, may in GROUPS.items():
        group, made = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        if made:
            group.permissions.set(
                permission(apps, app, model, action)
                for app, models in may.items()
                for model, actions in models.items()
                for action in actions
            )


def permission(apps, app, model, action):
    """Return the permission; Django itself makes those that are missing only after all migrations."""
    content_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app, model=model
    )
    found, _made = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=f"{action}_{model}", defaults={"name": f"Can {action} {model}"}
    )
    return found


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0006_search_words"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]

from django.db import migrations

import meetings.models.official


def give_keys(apps, schema_editor):
    for official in apps.get_model("meetings", "Official").objects.iterator():
        official.save(update_fields=["sorting_key"])


class Migration(migrations.Migration):
    dependencies = [("meetings", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="official",
            name="sorting_key",
            field=meetings.models.official.NameSortingKey(
                db_index=True, default="", editable=False, max_length=300
            ),
        ),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
    ]

"""An address for each reader who tells of an error. Those who told before were given none."""

from django.db import migrations, models

import meetings.models.doubt

GIVEN = {"max_length": 22, "null": True, "editable": False}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0020_same_order_everywhere")]

    operations = [
        # First without the default: one token for all would not be unique.
        migrations.AddField("doubt", "token", models.CharField(unique=True, **GIVEN)),
        migrations.AddField("historicaldoubt", "token", models.CharField(db_index=True, **GIVEN)),
        migrations.AlterField(
            "doubt",
            "token",
            models.CharField(default=meetings.models.doubt.new_token, unique=True, **GIVEN),
        ),
        migrations.AlterField(
            "historicaldoubt",
            "token",
            models.CharField(db_index=True, default=meetings.models.doubt.new_token, **GIVEN),
        ),
        migrations.AlterField(
            "historicalreport",
            "is_current",
            models.BooleanField(default=True, editable=False, verbose_name="bản đang dùng"),
        ),
        migrations.AlterField(
            "report",
            "is_current",
            models.BooleanField(default=True, editable=False, verbose_name="bản đang dùng"),
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0011_what_needs_a_look")]

    operations = [
        migrations.CreateModel(
            name="LastChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("token", models.CharField(max_length=32)),
            ],
        ),
    ]

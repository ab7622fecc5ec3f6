"""Proposals that two are one; what a merger follows; what readings filled in. Editors judge the proposals."""

import django.db.models.deletion
from django.db import migrations, models

import meetings.models.official
import meetings.models.resolution

FILLED = ("kind", "issuer", "issued_on", "term", "title", "province_id", "candidates")
MAY = {"editor": ("view", "change"), "curator": ("view", "change")}


def give_keys(apps, schema_editor):
    """What stands in the columns of an older archive counts as read; a merger as said of who stands now."""
    for official in apps.get_model("meetings", "Official").objects.iterator():
        official.merged_with_id = official.merged_into_id
        official.spellings_read = official.other_spellings
        official.save(update_fields=["folded_name", "merged_with", "spellings_read"])
    for resolution in apps.get_model("meetings", "Resolution").objects.iterator():
        resolution.merged_with_id = resolution.merged_into_id
        resolution.read = sorted(name.removesuffix("_id") for name in FILLED if getattr(resolution, name))
        resolution.save(update_fields=["short_key", "merged_with", "read"])


def let_judge(apps, schema_editor):
    for model in ("sameperson", "sameresolution"):
        content_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
            app_label="meetings", model=model
        )
        for name, actions in MAY.items():
            group = apps.get_model("auth", "Group").objects.filter(name=name).first()
            for action in actions if group else ():
                # Django itself makes those that are missing only after all migrations.
                permission, _made = apps.get_model("auth", "Permission").objects.get_or_create(
                    content_type=content_type,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {model}"},
                )
                group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0009_doubt_roles"),
    ]

    operations = [
        migrations.CreateModel(
            name="SamePerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reasons", models.JSONField(default=list, editable=False, verbose_name="vì sao")),
                ("weight", models.PositiveSmallIntegerField(default=0, editable=False)),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("open", "chờ xem xét"),
                            ("accepted", "là một người"),
                            ("declined", "là hai người"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="kết luận",
                    ),
                ),
            ],
            options={
                "verbose_name": "đề nghị gộp cán bộ",
                "verbose_name_plural": "đề nghị gộp cán bộ",
                "ordering": ["-weight", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SameResolution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reasons", models.JSONField(default=list, editable=False, verbose_name="vì sao")),
                ("weight", models.PositiveSmallIntegerField(default=0, editable=False)),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("open", "chờ xem xét"),
                            ("accepted", "là một văn bản"),
                            ("declined", "là hai văn bản"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="kết luận",
                    ),
                ),
            ],
            options={
                "verbose_name": "đề nghị gộp văn bản",
                "verbose_name_plural": "đề nghị gộp văn bản",
                "ordering": ["-weight", "pk"],
            },
        ),
        migrations.AddField(
            model_name="official",
            name="folded_name",
            field=meetings.models.official.FoldedName(
                db_index=True, default="", editable=False, max_length=120
            ),
        ),
        migrations.AddField(
            model_name="official",
            name="merged_with",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged_directly",
                to="meetings.official",
            ),
        ),
        migrations.AddField(
            model_name="official",
            name="spellings_read",
            field=models.JSONField(blank=True, default=list, editable=False),
        ),
        migrations.AddField(
            model_name="resolution",
            name="merged_with",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged_directly",
                to="meetings.resolution",
            ),
        ),
        migrations.AddField(
            model_name="resolution",
            name="read",
            field=models.JSONField(blank=True, default=list, editable=False),
        ),
        migrations.AddField(
            model_name="resolution",
            name="short_key",
            field=meetings.models.resolution.ShortKey(
                db_index=True, default="", editable=False, max_length=40
            ),
        ),
        migrations.AddIndex(
            model_name="official",
            index=models.Index(fields=["scope", "folded_name"], name="meetings_of_scope_162153_idx"),
        ),
        migrations.AddField(
            model_name="sameperson",
            name="first",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="proposed_later",
                to="meetings.official",
                verbose_name="cán bộ",
            ),
        ),
        migrations.AddField(
            model_name="sameperson",
            name="second",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="proposed_earlier",
                to="meetings.official",
                verbose_name="có thể là",
            ),
        ),
        migrations.AddField(
            model_name="sameresolution",
            name="first",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="proposed_later",
                to="meetings.resolution",
                verbose_name="văn bản",
            ),
        ),
        migrations.AddField(
            model_name="sameresolution",
            name="second",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="proposed_earlier",
                to="meetings.resolution",
                verbose_name="có thể là",
            ),
        ),
        migrations.AddConstraint(
            model_name="sameperson",
            constraint=models.UniqueConstraint(fields=("first", "second"), name="same_person_proposed_once"),
        ),
        migrations.AddConstraint(
            model_name="sameperson",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lt", models.F("second"))), name="same_person_older_first"
            ),
        ),
        migrations.AddConstraint(
            model_name="sameperson",
            constraint=models.CheckConstraint(
                condition=models.Q(("verdict__in", ["open", "accepted", "declined"])),
                name="same_person_verdict_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="sameresolution",
            constraint=models.UniqueConstraint(
                fields=("first", "second"), name="same_resolution_proposed_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="sameresolution",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lt", models.F("second"))), name="same_resolution_older_first"
            ),
        ),
        migrations.AddConstraint(
            model_name="sameresolution",
            constraint=models.CheckConstraint(
                condition=models.Q(("verdict__in", ["open", "accepted", "declined"])),
                name="same_resolution_verdict_is_known",
            ),
        ),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
        migrations.RunPython(let_judge, migrations.RunPython.noop),
    ]

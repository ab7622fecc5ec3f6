import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0005_by_person"),
    ]

    operations = [
        migrations.CreateModel(
            name="Synonym",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("one", models.CharField(max_length=100, verbose_name="từ, cụm từ")),
                ("other", models.CharField(max_length=100, verbose_name="cũng là")),
                (
                    "weight",
                    models.FloatField(
                        default=1.0,
                        help_text="1 nếu luôn là một; ít hơn nếu từ này còn nghĩa khác.",
                        validators=[
                            django.core.validators.MinValueValidator(0.1),
                            django.core.validators.MaxValueValidator(1.0),
                        ],
                        verbose_name="chắc đến đâu",
                    ),
                ),
            ],
            options={
                "verbose_name": "từ đồng nghĩa",
                "verbose_name_plural": "từ đồng nghĩa",
                "ordering": ["one", "other"],
                "constraints": [models.UniqueConstraint(fields=("one", "other"), name="synonym_once")],
            },
        ),
        migrations.CreateModel(
            name="Unanswered",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.CharField(max_length=200, unique=True, verbose_name="câu hỏi")),
                ("times", models.PositiveIntegerField(default=1, verbose_name="số lần")),
                ("last_asked_on", models.DateField(verbose_name="lần cuối")),
            ],
            options={
                "verbose_name": "câu hỏi không có kết quả",
                "verbose_name_plural": "câu hỏi không có kết quả",
                "ordering": ["-times", "-last_asked_on", "pk"],
            },
        ),
    ]

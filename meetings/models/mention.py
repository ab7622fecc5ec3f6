"""Mentions: the words of a report that give a fact."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Substr
from django.utils.translation import gettext_lazy as _

from meetings.models.attendance import Attendance, Position, Role
from meetings.models.meeting import Meeting
from meetings.models.report import Report
from meetings.models.resolution import Citation
from meetings.models.statistic import Statistic

TARGETS = ("meeting", "attendance", "position", "role", "citation", "statistic")


def about_one_thing() -> Q:
    """At most one target is set; none means that the mention gives a field of the report itself."""
    none = Q(**{f"{target}__isnull": True for target in TARGETS})
    condition = none
    for target in TARGETS:
        condition |= Q(
            **{f"{other}__isnull": True for other in TARGETS if other != target},
            **{f"{target}__isnull": False},
        )
    return condition


class MentionQuerySet(models.QuerySet):
    def in_text_order(self):
        """Longer ones first where two begin together, so that the inner lies in the outer."""
        return self.order_by("start", "-end", "pk")

    def with_passage(self, around: int = 90):
        """Each with its words in `quoted` and up to `around` characters `before` and `after` them."""
        begins = Greatest(F("start") - around, 0)
        return self.annotate(passage_begins=begins).annotate(
            passage=Substr("report__text", F("passage_begins") + 1, F("end") + around - F("passage_begins"))
        )

    def with_targets(self):
        return self.select_related(
            "attendance__official",
            "position__attendance__official",
            "role__attendance__official",
            "citation__resolution",
            "statistic",
        )


class Mention(models.Model):
    """The characters [start, end) of a report's normalised text, the rule that read them, and what they give.

    `field` names the field of the meeting or the report ("province", "held_on", "title") where it is one
    field that the words give. A mention that a person added has the rule "person".
    """

    report = models.ForeignKey(
        Report, verbose_name=_("bài viết"), on_delete=models.CASCADE, related_name="mentions"
    )
    start = models.PositiveIntegerField(_("từ ký tự"))
    end = models.PositiveIntegerField(_("đến ký tự"))
    rule = models.CharField(_("quy tắc đọc"), max_length=80)
    field = models.CharField(_("trường"), max_length=30, blank=True)
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.CASCADE, related_name="mentions"
    )
    attendance = models.ForeignKey(
        Attendance, null=True, blank=True, on_delete=models.CASCADE, related_name="mentions"
    )
    position = models.ForeignKey(
        Position, null=True, blank=True, on_delete=models.CASCADE, related_name="mentions"
    )
    role = models.ForeignKey(Role, null=True, blank=True, on_delete=models.CASCADE, related_name="mentions")
    citation = models.ForeignKey(
        Citation, null=True, blank=True, on_delete=models.CASCADE, related_name="mentions"
    )
    statistic = models.ForeignKey(
        Statistic, null=True, blank=True, on_delete=models.CASCADE, related_name="mentions"
    )

    objects = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = _("dẫn chứng")
        verbose_name_plural = _("dẫn chứng")
        ordering = ["report_id", "start", "-end"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="mention_start_before_end"),
            models.CheckConstraint(condition=about_one_thing(), name="mention_about_one_thing"),
            *(
                models.UniqueConstraint(
                    fields=["report", "start", "end", "field", target],
                    condition=Q(**{f"{target}__isnull": False}),
                    name=f"mention_once_a_{target}",
                )
                for target in TARGETS
            ),
            models.UniqueConstraint(
                fields=["report", "start", "end", "field"],
                condition=Q(**{f"{target}__isnull": True for target in TARGETS}),
                name="mention_once_a_report_field",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report_id}[{self.start}:{self.end}] {self.rule}"

    @property
    def words(self) -> str:
        return self.report.text[self.start : self.end]

    # Cut from its passage, see `with_passage`.

    @property
    def before(self) -> str:
        return self.passage[: self.start - self.passage_begins]

    @property
    def quoted(self) -> str:
        return self.passage[self.start - self.passage_begins : self.end - self.passage_begins]

    @property
    def after(self) -> str:
        return self.passage[self.end - self.passage_begins :]

    @property
    def target(self) -> models.Model:
        """What the words give: a meeting, an attendance, …, or the report itself."""
        for name in TARGETS:
            if getattr(self, f"{name}_id"):
                return getattr(self, name)
        return self.report

    def is_there(self) -> bool:
        """True if another row says already that these words give the same thing."""
        columns = ("report_id", "start", "end", "field", *(f"{name}_id" for name in TARGETS))
        same = {name: getattr(self, name) for name in columns}
        return Mention.objects.filter(**same).exclude(pk=self.pk).exists()

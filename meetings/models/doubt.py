"""What readers say is wrong: one doubt about one fact, and what an editor made of it."""

import secrets
from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models.meeting import Meeting

LONGEST = 2_000  # characters of what a reader writes
CONTACT_KEPT = timedelta(days=30)  # after the verdict, for an editor who writes back


def new_token() -> str:
    """Return what nobody guesses: 128 bits, as 22 characters for an address."""
    return secrets.token_urlsafe(16)


class DoubtQuerySet(models.QuerySet):
    def open(self):
        """Those that nobody has judged."""
        return self.filter(verdict=Doubt.Verdict.OPEN)

    def about(self, record: models.Model):
        return self.filter(kind=record._meta.model_name, record_id=record.pk)

    def with_meetings(self):
        return self.select_related("meeting__province")

    def note(self, **doubt) -> "Doubt":
        """Keep a doubt; the same words about the same fact, while nobody has judged them, are one.

        Whoever sends them again can be reached, too, and has the address at which to follow it.
        """
        same = self.open().filter(**{name: doubt[name] for name in ("kind", "record_id", "field", "wanted")})
        contact = doubt.get("contact", "")
        known = same.filter(contact__in=["", contact]).first() if contact else same.first()
        if known is None:
            return self.create(**doubt)
        known.contact, known.token = contact or known.contact, known.token or new_token()
        known.save(update_fields=["contact", "token"])
        return known

    def forget_contacts(self) -> int:
        """Empty what readers left to be reached by, some time after the verdict; return of how many."""
        judged = self.filter(judged_at__lt=timezone.now() - CONTACT_KEPT)
        return judged.exclude(contact="").update(contact="")


class Doubt(models.Model):
    """A reader says that one fact is wrong. Nothing is kept of who it was but what they chose to leave.

    The fact is named by its kind and key, not linked to: a doubt outlives a record that a new reading lets
    go of. `said` is what the page showed when the reader saw it, `about` what the editor calls it. Whoever
    has the address with its `token` sees what became of it: the reader was given it, and nobody else.
    """

    class Kind(models.TextChoices):
        """The records of which pages show facts, by the names of their models."""

        MEETING = "meeting", _("cuộc họp")
        ATTENDANCE = "attendance", _("người tham dự")
        POSITION = "position", _("chức vụ")
        ROLE = "role", _("vai trò")
        CITATION = "citation", _("trích dẫn văn bản")
        STATISTIC = "statistic", _("số liệu")
        OFFICIAL = "official", _("cán bộ")
        RESOLUTION = "resolution", _("văn bản")
        REPORT = "report", _("bài viết")

    class Verdict(models.TextChoices):
        OPEN = "open", _("chờ xem")
        ACCEPTED = "accepted", _("đúng là sai")
        DECLINED = "declined", _("không sai")

    kind = models.CharField(_("loại dữ kiện"), max_length=12, choices=Kind)
    record_id = models.PositiveBigIntegerField(_("mã bản ghi"))
    # One field of the record, as the model names it; empty where the whole record is in doubt.
    field = models.CharField(_("trường"), max_length=30, blank=True)
    # Whose page shows the fact; nothing for officials and documents, which belong to many.
    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("cuộc họp"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="doubts",
    )
    about = models.CharField(_("dữ kiện"), max_length=300)
    said = models.CharField(_("lúc ấy ghi là"), max_length=700, blank=True)
    wanted = models.TextField(_("người đọc viết"), max_length=LONGEST)
    contact = models.CharField(_("liên hệ"), max_length=200, blank=True)
    made_at = models.DateTimeField(_("gửi lúc"), auto_now_add=True)
    verdict = models.CharField(_("kết luận"), max_length=8, choices=Verdict, default=Verdict.OPEN)
    answer = models.TextField(_("trả lời của người biên tập"), max_length=LONGEST, blank=True)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người xem"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    judged_at = models.DateTimeField(_("xem lúc"), null=True, blank=True)
    # None of those that were sent before readers were given an address.
    token = models.CharField(  # noqa: DJ001 - two empty ones would not be unique
        max_length=22, unique=True, null=True, default=new_token, editable=False
    )

    objects = DoubtQuerySet.as_manager()

    class Meta:
        verbose_name = _("báo sai")
        verbose_name_plural = _("báo sai")
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["kind", "record_id"]), models.Index(fields=["verdict", "made_at"])]
        constraints = [
            models.CheckConstraint(condition=~Q(wanted=""), name="doubt_says_something"),
            models.CheckConstraint(
                condition=Q(verdict__in=["open", "accepted", "declined"]), name="doubt_verdict_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.about

    @property
    def record(self) -> models.Model | None:
        """What is doubted as it is now, or None where it is gone."""
        return apps.get_model("meetings", self.kind).objects.filter(pk=self.record_id).first()

    def get_followed_url(self) -> str:
        """Where the reader who sent it sees what became of it; "" where they were given no address."""
        return reverse("meetings:doubt_followed", args=[self.token]) if self.token else ""

    def judge(self, verdict: str, person, answer: str = "") -> bool:
        """Give the verdict, if nobody has; return whether it was this one that counts."""
        given = {"verdict": verdict, "answer": answer, "judged_by": person, "judged_at": timezone.now()}
        counts = bool(Doubt.objects.open().filter(pk=self.pk).update(**given))
        self.refresh_from_db()
        return counts

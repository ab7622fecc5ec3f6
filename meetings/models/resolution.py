"""Resolutions and other numbered documents, and which meetings cite them."""

from django.db import models
from django.db.models import Func, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from meetings.models.addresses import page_address
from meetings.models.meeting import Meeting
from meetings.models.meeting_parts import MeetingPartQuerySet
from meetings.models.merging import (
    STANDS,
    Mergeable,
    MergeableQuerySet,
    count_meetings,
    foremost,
    standing,
)
from meetings.models.province import Province
from meetings.models.read import ReadRecord, State, conflict_index


class ResolutionQuerySet(MergeableQuerySet):
    def standing(self):
        """Those not merged into another and cited by a standing citation, under any of their identities."""
        return self.named_in(Citation.objects.public(), "resolution")

    def cited_in(self, provinces):
        """Those that a meeting in one of `provinces` cites."""
        citations = Citation.objects.public().filter(meeting__province__in=provinces)
        return self.filter(pk__in=citations.values(document=standing("resolution")))

    def unresolved(self):
        """Those whose identity has a part that nothing settles: "TW:NQ:18:?"."""
        return self.filter(key__contains="?")

    def with_citation_count(self):
        """Each with `citation_count`: how many meetings cite it."""
        # No aggregate of Django's, which would group what is one group by the document once more.
        number = Func(
            "meeting", template="COUNT(DISTINCT %(expressions)s)", output_field=models.IntegerField()
        )
        meetings = self._of_each().annotate(number=number).values("number")
        return self.annotate(citation_count=Subquery(meetings))

    def _of_each(self):
        """The citations of one document of a query around it, under every identity."""
        identities = Resolution.objects.identities_of(OuterRef(OuterRef("pk")))
        return Citation.objects.public().filter(resolution__in=identities.values("pk")).order_by()

    def most_cited_first(self):
        """Those that most meetings cite first."""
        return self.with_citation_count().order_by("-citation_count", "number", "pk")

    def most_cited_in(self, provinces, many: int) -> list["Resolution"]:
        """Return the `many` that most meetings in `provinces` cite, each with how many of these do."""
        there = Citation.objects.public().filter(meeting__province__in=provinces)
        counts = count_meetings(there, "resolution")
        found = self.in_bulk(foremost(counts, many)).values()
        for one in found:
            one.citation_count = counts[one.pk]
        return sorted(found, key=lambda one: (-one.citation_count, one.number, one.pk))[:many]


class ShortKey(models.CharField):
    """What documents of one sign and number share, whoever issued them and when: "NQ:18"."""

    def pre_save(self, instance, add):
        instance.short_key = ":".join(instance.key.split(":")[1:3])[: self.max_length]
        return instance.short_key


class Resolution(Mergeable):
    """A party or state document known by its number.

    `key` is the identity: party documents are numbered anew each term and in each province, so it names
    issuer, province and term ("TW:NQ:18:kXII", "TU/nghe-an:NQ:1:2025-2030"); state documents each year. A "?"
    stands for what is not known; such a record gathers citations that no text settles, and says so. What an
    editor made out of another has a mark behind its key ("TW:NQ:18:?+2"): a reading never finds it by it.
    `read` names the fields that readings filled in: what an editor emptied since stays empty.
    """

    key = models.CharField(_("khóa nhận dạng"), max_length=120, unique=True)
    short_key = ShortKey(max_length=40, default="", editable=False, db_index=True)
    read = models.JSONField(default=list, blank=True, editable=False)
    slug = models.SlugField(_("địa chỉ trang"), max_length=140, unique=True)
    kind = models.CharField(_("loại văn bản"), max_length=40, blank=True)
    number = models.CharField(_("số, ký hiệu"), max_length=60)
    issuer = models.CharField(_("cơ quan ban hành"), max_length=120, blank=True)
    issued_on = models.DateField(_("ngày ban hành"), null=True, blank=True)
    term = models.CharField(_("khóa, nhiệm kỳ"), max_length=40, blank=True)
    province = models.ForeignKey(
        Province,
        verbose_name=_("tỉnh, thành phố"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="resolutions",
    )
    title = models.CharField(_("trích yếu"), max_length=500, blank=True)
    candidates = models.JSONField(_("các khả năng"), default=list, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("đã gộp vào"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged",
    )

    objects = ResolutionQuerySet.as_manager()

    class Meta:
        verbose_name = _("văn bản")
        verbose_name_plural = _("văn bản")
        ordering = ["number", "pk"]
        indexes = [models.Index(STANDS, name="resolution_stands")]
        constraints = [
            models.CheckConstraint(condition=~Q(number=""), name="resolution_has_a_number"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return page_address("resolution", self.slug)

    @property
    def natural_key_text(self) -> str:
        return self.key

    @property
    def name(self) -> str:
        """ "Nghị quyết 18-NQ/TW"."""
        kind = self.kind or str(_("văn bản"))
        return f"{kind[0].upper()}{kind[1:]} {self.number}"

    @property
    def is_resolved(self) -> bool:
        return "?" not in self.key.partition("+")[0]


class Citation(ReadRecord):
    """A meeting whose report cites a document."""

    read_fields = ("resolution",)

    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("cuộc họp"),
        on_delete=models.CASCADE,
        related_name="citations",
        db_index=False,  # others begin with it: see Meta
    )
    resolution = models.ForeignKey(
        Resolution,
        verbose_name=_("văn bản"),
        on_delete=models.PROTECT,
        related_name="citations",
        db_index=False,
    )

    objects = MeetingPartQuerySet.as_manager()

    class Meta:
        verbose_name = _("trích dẫn văn bản")
        verbose_name_plural = _("trích dẫn văn bản")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["meeting", "state", "resolution"]),
            models.Index(fields=["resolution", "state", "meeting"]),
            models.Index(fields=["state", "meeting"]),
            conflict_index("citation"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "resolution"], name="citation_once_a_meeting"),
            models.UniqueConstraint(
                fields=["meeting", "identity"], condition=~Q(identity=""), name="citation_identity"
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="citation_state_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} → {self.resolution}"

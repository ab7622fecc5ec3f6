"""Provinces and centrally-run cities, each over the days on which it existed."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from meetings.models.addresses import page_address


class ProvinceQuerySet(models.QuerySet):
    def on(self, day: date):
        """The units that existed on `day`: 63 until 30/06/2025, 34 since (resolution 202/2025/QH15)."""
        begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
        not_ended = Q(valid_until__isnull=True) | Q(valid_until__gte=day)
        return self.filter(begun & not_ended)

    def current(self):
        return self.filter(valid_until__isnull=True)

    def former(self):
        return self.filter(valid_until__isnull=False)

    def latest_first(self):
        """Those that began last first; one that has always been comes last."""
        return self.order_by(F("valid_from").desc(nulls_last=True))

    def with_predecessors(self):
        """These units and all that were merged into them or that they were before."""
        found = set(self.values_list("pk", flat=True))
        frontier = found
        while frontier:
            frontier = (
                set(self.model.objects.filter(successor__in=frontier).values_list("pk", flat=True)) - found
            )
            found |= frontier
        return self.model.objects.filter(pk__in=found)


class Province(models.Model):
    """One unit as it was from `valid_from` to `valid_until` (both days included; null is open).

    A unit that merges, is renamed or changes its kind ends, and a successor begins on the next day. So a
    province that keeps its name in a merger is two rows, and a report belongs to the row of its day.
    """

    class Kind(models.TextChoices):
        PROVINCE = "tỉnh", _("tỉnh")
        CITY = "thành phố", _("thành phố")

    name = models.CharField(_("tên"), max_length=60)
    slug = models.SlugField(_("tên không dấu"), max_length=60)
    address = models.SlugField(_("địa chỉ trang"), max_length=80, unique=True)
    kind = models.CharField(_("loại"), max_length=12, choices=Kind)
    code = models.CharField(_("mã của Cục Thống kê"), max_length=2)
    region = models.CharField(_("vùng"), max_length=80, help_text=_("Theo Nghị quyết 306/NQ-CP năm 2025."))
    region_before = models.CharField(_("vùng trước 07/2025"), max_length=80, blank=True)
    aliases = models.JSONField(_("cách viết khác"), default=list, blank=True)
    valid_from = models.DateField(_("từ ngày"), null=True, blank=True)
    valid_until = models.DateField(_("đến hết ngày"), null=True, blank=True)
    legal_basis = models.CharField(_("căn cứ"), max_length=120, blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("đơn vị kế tục"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="predecessors",
    )

    objects = ProvinceQuerySet.as_manager()

    class Meta:
        verbose_name = _("tỉnh, thành phố")
        verbose_name_plural = _("tỉnh, thành phố")
        # By the address: databases do not agree on the order of Vietnamese letters.
        ordering = ["slug", F("valid_from").desc(nulls_last=True)]
        constraints = [
            models.UniqueConstraint(fields=["slug", "valid_from"], name="province_once_a_day"),
            models.UniqueConstraint(
                fields=["slug"], condition=Q(valid_from__isnull=True), name="province_once_from_the_start"
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_from__lte=F("valid_until")),
                name="province_begins_before_it_ends",
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=False) | Q(successor__isnull=True),
                name="province_has_successor_only_when_ended",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    def get_absolute_url(self) -> str:
        return page_address("province", self.address)

    @property
    def natural_key_text(self) -> str:
        return self.address

    @property
    def full_name(self) -> str:
        """ "tỉnh Thái Bình", "thành phố Huế"."""
        return f"{self.kind} {self.name}"

    @property
    def is_current(self) -> bool:
        return self.valid_until is None

    def existed_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )

    def today(self) -> "Province":
        """Return the unit that this one is part of now: itself, or the last of its successors."""
        unit = self
        while unit.successor_id:
            unit = unit.successor
        return unit

    def with_predecessors(self) -> ProvinceQuerySet:
        return Province.objects.filter(pk=self.pk).with_predecessors()

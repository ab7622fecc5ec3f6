"""Officials: the people whom reports name in office."""

from django.db import models
from django.db.models import Case, Count, F, Max, Min, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, Concat
from django.utils.translation import gettext_lazy as _

from meetings.models.addresses import page_address
from meetings.models.merging import STANDS, Mergeable, MergeableQuerySet, standing
from meetings.models.read import State
from meetings.text.alphabet import letter_key, name_sorting_key
from meetings.text.folding import fold

# The order of what a person is said to be: what is held before what was, of the newest report first.
NEWEST_POSITION = (
    "former",
    Coalesce("attendance__meeting__held_on", "attendance__meeting__held_from").desc(nulls_last=True),
    "order",
    "pk",
)


class OfficialQuerySet(MergeableQuerySet):
    def standing(self):
        """Without those merged into another and those whom no standing attendance names."""
        return self.named_in(self._attendances(), "official")

    def seen_in(self, provinces):
        """Whom a standing attendance names at a meeting in one of `provinces`, under any of their names."""
        seen = self._attendances().filter(meeting__province__in=provinces)
        return self.filter(pk__in=seen.values(who=standing("official")))

    def _attendances(self):
        return self.model.attendances.rel.related_model.objects.public()

    def _of_each(self):
        """The attendances of one official of a query around it, under every identity."""
        identities = self.model.objects.identities_of(OuterRef(OuterRef("pk")))
        return self._attendances().filter(official__in=identities.values("pk")).order_by()

    def named(self, name_key: str):
        return self.filter(name_key=name_key)

    def with_initial(self, letter: str):
        """Whose given name begins with `letter` of the Vietnamese alphabet: "Đ" is not "D"."""
        return self.filter(sorting_key__startswith=letter_key(letter))

    def in_alphabet(self):
        """By given name, then by the rest of the name, in the order of the Vietnamese alphabet."""
        return self.order_by("sorting_key", "pk")

    def with_span(self):
        """Each with `first_seen`, `last_seen` (days) and `meeting_count`, from attendances not rejected."""
        seen = self._of_each().values(who=standing("official"))
        day = Coalesce(F("meeting__held_on"), F("meeting__held_from"))
        meetings = seen.annotate(number=Count("meeting", distinct=True)).values("number")
        return self.annotate(
            first_seen=Subquery(seen.annotate(day=Min(day)).values("day")),
            last_seen=Subquery(seen.annotate(day=Max(day)).values("day")),
            meeting_count=Coalesce(Subquery(meetings), 0),
        )

    def spans(self, keys: list[int]) -> dict[int, dict]:
        """What `with_span` and `with_settled_span` give of officials, counted at once; by primary key."""
        own = self.model.objects.identities_of_all(keys).values("pk")
        seen = self._attendances().filter(official__in=own).order_by().values(who=standing("official"))
        day = Coalesce("meeting__held_on", "meeting__held_from")
        counted = seen.annotate(
            first_seen=Min(day),
            last_seen=Max(day),
            first_held=Min("meeting__held_on"),
            last_held=Max("meeting__held_on"),
            meeting_count=Count("meeting", distinct=True),
        )
        return {span.pop("who"): span for span in counted}

    def with_settled_span(self):
        """Each with `first_held`, `last_held`: its first and last meeting whose day is settled, or None."""
        seen = self._of_each().values(who=standing("official"))
        return self.annotate(
            first_held=Subquery(seen.annotate(day=Min("meeting__held_on")).values("day")),
            last_held=Subquery(seen.annotate(day=Max("meeting__held_on")).values("day")),
        )

    def with_last_position(self):
        """Each with `last_position`: a position that the newest report to give one gives, or None."""
        unsaid = Q(former=True) & ~Q(title__istartswith="nguyên ")
        said = Case(When(unsaid, then=Concat(Value("nguyên "), "title")), default="title")
        newest = self._positions_newest_first().annotate(said=said)
        return self.annotate(last_position=Subquery(newest.values("said")[:1]))

    def newest_positions(self, keys: list[int]) -> dict[int, list]:
        """Return [title, former, state, where it was told] of the last position of each; by primary key.

        Found at once for all. Where is the primary key of the meeting's province, or None.
        """
        newest = self._positions_newest_first().values("pk")[:1]
        chosen = self.filter(pk__in=keys).order_by().values(newest=Subquery(newest))
        told = self._positions().filter(pk__in=chosen).order_by()
        who, place = standing("attendance__official"), "attendance__meeting__province"
        return {who: rest for who, *rest in told.values_list(who, "title", "former", "state", place)}

    def _positions_newest_first(self):
        """Those of one official of a query around it, under every identity."""
        identities = self.model.objects.identities_of(OuterRef(OuterRef("pk")))
        public = self._positions().standing().filter(attendance__official__in=identities.values("pk"))
        rejected = Q(attendance__state=State.REJECTED) | Q(attendance__meeting__state=State.REJECTED)
        return public.exclude(rejected).order_by(*NEWEST_POSITION)

    def _positions(self):
        return self.model.attendances.rel.related_model.positions.rel.related_model.objects


class NameSortingKey(models.CharField):
    """Always follows from the name, however the row is written."""

    def pre_save(self, instance, add):
        instance.sorting_key = name_sorting_key(instance.name)[: self.max_length]
        return instance.sorting_key


class FoldedName(models.CharField):
    """The name in small letters without marks: always follows from the name."""

    def pre_save(self, instance, add):
        instance.folded_name = " ".join(fold(instance.name).split())[: self.max_length]
        return instance.folded_name


class Official(Mergeable):
    """One person. Positions are no attribute of a person: they are attested at meetings.

    `name_key` is the levelled, lower-case name; `scope` says where the person is known: the address of the
    province of today, `trung-uong` for central offices, or a report's own digest where the place is unknown.
    People of one name in two places are two officials until an editor merges them. Whom an editor made out
    of another has a mark behind the place ("nghe-an+2"): a reading never finds them by it.
    `spellings_read` are the spellings that reports gave, whatever an editor made of `other_spellings`.
    """

    name = models.CharField(_("họ tên"), max_length=120)
    slug = models.SlugField(_("địa chỉ trang"), max_length=160, unique=True)
    name_key = models.CharField(max_length=120, editable=False, db_index=True)
    sorting_key = NameSortingKey(max_length=300, default="", editable=False, db_index=True)
    folded_name = FoldedName(max_length=120, default="", editable=False, db_index=True)
    scope = models.CharField(max_length=80, editable=False)
    other_spellings = models.JSONField(_("cách viết khác"), default=list, blank=True)
    spellings_read = models.JSONField(default=list, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("đã gộp vào"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged",
        db_index=False,  # another begins with it: see Meta
    )

    objects = OfficialQuerySet.as_manager()

    class Meta:
        verbose_name = _("cán bộ")
        verbose_name_plural = _("cán bộ")
        ordering = ["sorting_key", "pk"]
        indexes = [
            models.Index(fields=["scope", "folded_name"]),
            models.Index(fields=["merged_into", "sorting_key"]),  # those who stand, as they are listed
            models.Index(STANDS, name="official_stands"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["name_key", "scope"], name="official_once_a_place"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("pk")),
                name="official_not_merged_into_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return page_address("official", self.slug)

    @property
    def natural_key_text(self) -> str:
        return f"{self.name_key}@{self.scope}"

    @property
    def place_address(self) -> str:
        """The scope without the mark of one whom an editor made out of another."""
        return self.scope.partition("+")[0]

    def spellings(self) -> list[str]:
        """Return every other way in which reports write this person, those merged into them included."""
        merged = [spelling for one in self.merged.all() for spelling in (one.name, *one.other_spellings)]
        return [one for one in dict.fromkeys([*self.other_spellings, *merged]) if one != self.name]

    def namesakes(self) -> OfficialQuerySet:
        """Others of the same name, perhaps the same person elsewhere; of some no attendance may be left."""
        return Official.objects.filter(merged_into__isnull=True).named(self.name_key).exclude(pk=self.pk)

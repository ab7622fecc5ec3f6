"""Records that can be merged into another of their kind: one person, one document under two rows."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, Coalesce

from meetings.models.remembered import remembered


class Mergeable(models.Model):
    """Has `merged_into`, which always names the one who stands: whoever is merged takes along its own.

    So what belongs to a record hangs on it or on one that names it, never further away. `merged_with` is the
    one that a person named, which may have been merged since: when that merger is taken back, whoever came
    along goes back with it.
    """

    merged_with = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged_directly",
        editable=False,
    )

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if self.merged_into_id not in (None, self.pk):  # the database refuses who is merged into itself
            named, self.merged_into = self.merged_into, self.merged_into.standing_self()
            if self.merged_into_id == self.pk:
                raise ValueError(f"{self} would be merged into itself")
            if not self.merged_with_id or self.merged_with.standing_self() != self.merged_into:
                self.merged_with = named
        elif self.merged_into_id is None:
            self.merged_with = None
        if kwargs.get("update_fields"):
            kwargs["update_fields"] = {*kwargs["update_fields"], "merged_with"}
        is_new = self._state.adding
        super().save(*args, **kwargs)
        if not is_new:
            self._take_along()

    def _take_along(self) -> None:
        """Whoever was merged with this record stands where it now stands."""
        stands = self.merged_into_id or self.pk
        for follower in self.merged_directly.exclude(merged_into=stands):
            follower.merged_into_id = stands
            follower.save(update_fields=["merged_into"])

    def standing_self(self):
        """Return the record that this one was merged into, or itself."""
        record = self
        while record.merged_into_id:
            record = record.merged_into
        return record

    def identities(self) -> list[int]:
        """Return the primary keys of this record and of all that were merged into it."""
        return [self.pk, *(one.pk for one in self.merged.all())]


# The key of the record that stands. As a whole number: SQLite uses an index for what is of one type.
STANDS = Cast(Coalesce("merged_into", "id"), models.BigIntegerField())


class MergeableQuerySet(models.QuerySet):
    def identities_of(self, record):
        """A record, given by its key or an OuterRef, and those that were merged into it.

        One equation, for which there is an index: given two, a database may look at every row each time.
        """
        return self.alias(stands=STANDS).filter(stands=record)

    def identities_of_all(self, records: Iterable[int]):
        """Records, given by their keys, and all that were merged into one of them."""
        return self.alias(stands=STANDS).filter(stands__in=records)

    def named_in(self, parts: QuerySet, link: str):
        """Those not merged into another whom a row of `parts` names, by any of their names.

        Nearly all are named by their own; the few who were merged are looked at once.
        """
        named = Exists(parts.filter(**{link: OuterRef("pk")}))
        merged_ones = self.model.objects.filter(named, merged_into__isnull=False)
        return self.filter(named | Q(pk__in=merged_ones.values("merged_into")), merged_into__isnull=True)


def standing(link: str) -> Coalesce:
    """The key of the record that stands behind `link`, such as "official" or "attendances__official"."""
    return Coalesce(f"{link}__merged_into", link)


def merged(model: type[Mergeable]) -> dict[int, int]:
    """Return who was merged into whom, of all records of a kind; by primary key. They are few."""
    into = model._default_manager.filter(merged_into__isnull=False).order_by()
    return remembered(("merged", model), lambda: dict(into.values_list("pk", "merged_into")))


def count_meetings(parts: QuerySet, link: str) -> dict[int, int]:
    """Return at how many meetings each who stands behind `link` is named in `parts`; by primary key."""
    return dict(parts.order_by().values_list(standing(link)).annotate(Count("meeting", distinct=True)))


def count_all_meetings(parts: QuerySet, link: str, named: QuerySet | None = None) -> dict[int, int]:
    """Return the same where they are many; with `named`, of those alone whom its rows name, by any name.

    Nobody is named twice at a meeting by one name, so that an index alone tells how often each name is. The
    few who have several are counted once more, each meeting once.
    """
    of = parts if named is None else parts.filter(**{f"{link}__in": named.values(link)})
    counts = dict(of.order_by().values_list(link).annotate(Count("pk")))
    into = merged(parts.model._meta.get_field(link).related_model)
    several = {stands for one, stands in into.items() if not counts.keys().isdisjoint((one, stands))}
    if several:
        identities = several.union(one for one, stands in into.items() if stands in several)
        counts = {one: number for one, number in counts.items() if one not in identities}
        counts |= count_meetings(parts.filter(**{f"{link}__in": identities}), link)
    return counts


def foremost(counts: dict[int, int], many: int) -> list[int]:
    """Return the keys of the `many` highest counts, with all that share the last of these."""
    least = min(sorted(counts.values(), reverse=True)[:many], default=0)
    return [key for key, count in counts.items() if count >= least]

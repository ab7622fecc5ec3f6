"""What needs an editor's look, the most useful first: counted, narrowed, and one after the other."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple

from django.db import models
from django.db.models import QuerySet

from meetings.correcting.queue_sources import SOURCES, Source

NOWHERE = "none"  # stands for meetings whose province is not known


class Item(NamedTuple):
    """One row that needs a look, and why it does."""

    source: Source
    record: models.Model


class Queue:
    """The questions that are open, narrowed to a kind, some provinces and a state."""

    def __init__(self, *, kind: str = "", provinces: Iterable[int | None] | None = None, state: str = ""):
        self.kind, self.state = kind, state
        self.provinces = None if provinces is None else set(provinces)

    @cached_property
    def counted(self) -> list[tuple[Source, int | None, str, int]]:
        """How many rows are open by source, province and state: one query a source, for every count."""
        return [(source, *counts) for source in SOURCES for counts in source.counts() if counts[-1]]

    def by_kind(self) -> Counter[str]:
        return self._counts(lambda source, province, state: source.kind, but="kind")

    def by_province(self) -> Counter[int | None]:
        """None is for meetings without a province; what belongs to no meeting is nowhere."""
        counts = self._counts(
            lambda source, province, state: (source.meeting is not None, province), but="provinces"
        )
        return Counter({province: number for (placed, province), number in counts.items() if placed})

    def by_state(self) -> Counter[str]:
        counts = self._counts(lambda source, province, state: state or "", but="state")
        return Counter({state: number for state, number in counts.items() if state})

    @property
    def total(self) -> int:
        return self._counts(lambda *row: "all").total()

    def page(self, first: int, size: int) -> list[Item]:
        """Return up to `size` items from place `first` (0 is the most useful)."""
        numbers = self._counts(lambda source, *row: SOURCES.index(source))
        items: list[Item] = []
        for place, source in enumerate(SOURCES):
            number = numbers[place]
            if first < number and len(items) < size:
                rows = self._rows(source)[first : first + size - len(items)]
                items += [Item(source, row) for row in rows]
            first = max(0, first - number)
        return items

    def after(self, kind: str, record: str, key: int) -> Item | None:
        """Return the item after that row of the model `record`, whether or not it is still in the queue."""
        here = next(
            (
                at
                for at, one in enumerate(SOURCES)
                if (one.kind, one.model._meta.model_name) == (kind, record)
            ),
            None,
        )
        for place, source in enumerate(SOURCES):
            if here is None or place < here:
                continue
            rows = self._rows(source)
            row = (rows.filter(pk__lt=key) if place == here else rows).first()
            if row:
                return Item(source, row)
        return None

    def _rows(self, source: Source) -> QuerySet:
        """The rows of a source that are wanted: the latest to come in first."""
        rows = source.rows() if self._wanted(source) else source.model.objects.none()
        if self.state and source.state:
            rows = rows.filter(**{source.state: self.state})
        if self.provinces is not None:
            named = models.Q(**{f"{source.path('province')}__in": self.provinces - {None}})
            if None in self.provinces:
                named |= models.Q(**{f"{source.path('province')}__isnull": True})
            rows = rows.filter(named)
        return rows.select_related(*source.with_it).order_by("-pk")

    def _wanted(self, source: Source, but: str = "") -> bool:
        if self.kind and but != "kind" and source.kind != self.kind:
            return False
        if self.state and but != "state" and source.state is None:
            return False
        return self.provinces is None or but == "provinces" or source.meeting is not None

    def _counts(self, group: Callable, but: str = "") -> Counter:
        """Add up what is counted by `group`, narrowed by every filter `but` one."""
        counts: Counter = Counter()
        for source, province, state, number in self.counted:
            if (
                self._wanted(source, but)
                and (not self.state or but == "state" or state == self.state)
                and (self.provinces is None or but == "provinces" or province in self.provinces)
            ):
                counts[group(source, province, state)] += number
        return counts

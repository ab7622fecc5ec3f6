"""What needs an editor's look, the most useful first: counted, narrowed, and one after the other."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from django.db import models

from meetings.correcting.queue_sources import SOURCES, Source
from meetings.models import Meeting

NOWHERE = "none"  # stands for meetings whose province is not known


class Item(NamedTuple):
    """One row that needs a look, and why it does."""

    source: Source
    record: models.Model


class Waiting(NamedTuple):
    """A row that waits: its key, and the province and the state by which it is narrowed.

    `placed` is False for what belongs to no meeting: it has neither.
    """

    key: int
    province: int | None
    state: str
    placed: bool = True


class Queue:
    """The questions that are open, narrowed to a kind, some provinces and a state."""

    def __init__(self, *, kind: str = "", provinces: Iterable[int | None] | None = None, state: str = ""):
        self.kind, self.state = kind, state
        self.provinces = None if provinces is None else set(provinces)
        self._waiting: dict[int, list[Waiting]] = {}

    def by_kind(self) -> Counter[str]:
        return self._counts(lambda source, waiting: source.kind, but="kind")

    def by_province(self) -> Counter[int | None]:
        """None is for meetings without a province; what belongs to no meeting is nowhere."""
        counts = self._counts(lambda source, waiting: (waiting.province, waiting.placed), but="provinces")
        return Counter({province: number for (province, placed), number in counts.items() if placed})

    def by_state(self) -> Counter[str]:
        counts = self._counts(lambda source, waiting: waiting.state, but="state")
        return Counter({state: number for state, number in counts.items() if state})

    @cached_property
    def total(self) -> int:
        return self._counts(lambda source, waiting: "all").total()

    def page(self, first: int, size: int) -> list[Item]:
        """Return up to `size` items from place `first` (0 is the most useful)."""
        items: list[Item] = []
        for place, source in enumerate(SOURCES):
            keys = self._keys(place)
            wanted = keys[first : first + size - len(items)]
            items += [Item(source, row) for row in (source.rows(wanted) if wanted else [])]
            first = max(0, first - len(keys))
        return items

    def after(self, kind: str, record: str, key: int) -> Item | None:
        """Return the item after that row of the model `record`, whether or not it is still in the queue."""
        names = [(source.kind, source.model._meta.model_name) for source in SOURCES]
        if (kind, record) not in names:
            return None
        here = names.index((kind, record))
        for place in range(here, len(SOURCES)):
            keys = (other for other in self._keys(place) if place > here or other < key)
            for row in SOURCES[place].rows(list(islice(keys, 1))):
                return Item(SOURCES[place], row)
        return None

    @cached_property
    def _places(self) -> dict[int, tuple[int | None, str]]:
        """The province and the state of each meeting that is shown."""
        shown = Meeting.objects.public().order_by().values_list("pk", "province", "state")
        return {pk: (province, state) for pk, province, state in shown}

    def _all_of(self, place: int) -> list[Waiting]:
        """What waits of one source, but for meetings that were rejected or joined to another."""
        if place not in self._waiting:
            found = self._waiting[place] = []
            for key, meeting, state in SOURCES[place].open_keys():
                if meeting is None:
                    found.append(Waiting(key, None, "", placed=False))
                elif meeting in self._places:
                    province, of_meeting = self._places[meeting]
                    found.append(Waiting(key, province, state or of_meeting))
        return self._waiting[place]

    def _keys(self, place: int) -> list[int]:
        """The keys of what waits of one source and is wanted."""
        if self.kind not in ("", SOURCES[place].kind):
            return []
        return [waiting.key for waiting in self._all_of(place) if self._is_wanted(waiting)]

    def _is_wanted(self, waiting: Waiting, but: str = "") -> bool:
        if self.state and but != "state" and waiting.state != self.state:
            return False
        if self.provinces is None or but == "provinces":
            return True
        return waiting.placed and waiting.province in self.provinces

    def _counts(self, group: Callable[[Source, Waiting], Any], but: str = "") -> Counter:
        """Count what waits by `group`, narrowed by every filter `but` one."""
        counts: Counter = Counter()
        for place, source in enumerate(SOURCES):
            if self.kind in ("", source.kind) or but == "kind":
                wanted = (one for one in self._all_of(place) if self._is_wanted(one, but))
                counts.update(group(source, one) for one in wanted)
        return counts

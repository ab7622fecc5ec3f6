"""What was asked for last, as far as there is room for it."""

import threading
from collections import OrderedDict
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Recent(Generic[Item]):
    """Keeps items and forgets those that were not asked for longest. Safe to be shared by threads."""

    def __init__(self, room: int):
        self._room = room
        self._items: OrderedDict[str, tuple[Item, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: str) -> Item | None:
        with self._lock:
            if key not in self._items:
                return None
            self._items.move_to_end(key)
            return self._items[key][0]

    def put(self, key: str, item: Item, size: int = 1) -> None:
        with self._lock:
            self._room -= size - self._items.pop(key, (item, 0))[1]
            self._items[key] = item, size
            while self._room < 0:
                self._room += self._items.popitem(last=False)[1][1]

    def __contains__(self, key: str) -> bool:
        return key in self._items

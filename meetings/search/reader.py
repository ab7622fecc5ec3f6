"""Opening an index: what many threads of a process read it by."""

import threading
import time
from pathlib import Path

from whoosh.index import _DEF_INDEX_NAME as NAME
from whoosh.index import TOC

from meetings.search.generation import Generation
from meetings.search.places import IndexUnavailable, Place
from meetings.search.segment import Segment
from meetings.search.storage import ArchiveStorage
from meetings.search.sums import Seen

TICK = 50_000_000  # nanoseconds, more than what a file system's clock jumps by
ATTEMPTS = 5  # at opening an index while a writer puts files in place of others


class Reader:
    """Gives the newest generation of an index; safe to be shared by threads."""

    def __init__(self, place: Place):
        self.place = place
        self._newest: Generation | None = None
        self._lock = threading.Lock()

    def generation(self) -> Generation:
        """Return the state of the index now. Raises IndexUnavailable."""
        state = self.place.state()
        newest = self._newest
        if newest is None or newest.state != state or not newest.unchanged():
            with self._lock:
                if self._newest and self._newest.state == state and not self._newest.unchanged():
                    self._newest = None  # nothing of it is taken over
                if self._newest is None or self._newest.state != state:
                    self._newest = self._open()
                newest = self._newest
        return newest

    def _open(self) -> Generation:
        for attempt in range(ATTEMPTS):
            state = self.place.state()
            try:
                return read(self.place.live(), state if _settled(state) else (), self._newest)
            except Exception as error:  # whatever a damaged file makes of its reader
                last = attempt == ATTEMPTS - 1
                if last or (self.place.state() == state and not isinstance(error, FileNotFoundError)):
                    raise IndexUnavailable(f"the index can't be read: {error!r}") from error
        raise AssertionError("unreachable")


def _settled(state: tuple[int, ...]) -> bool:
    """Return whether any later change would give another state: not if the last one was only just now."""
    _pointer, pointed_at, _build, changed_at = state
    return abs(time.time_ns() - max(pointed_at, changed_at)) > TICK


def read(directory: Path, state: tuple[int, ...] = (), earlier: Generation | None = None) -> Generation:
    """Open the build in `directory`, taking over from `earlier` the segments that are in both."""
    storage = ArchiveStorage(directory)
    toc = TOC.read(storage, NAME)
    source = directory / TOC._filename(NAME, toc.generation)
    if earlier and earlier.source == source and earlier.unchanged():
        earlier.state = state
        return earlier
    known = {segment.name: segment for segment in earlier.segments} if earlier else {}
    return Generation(
        [_same(known.get(one.segment_id())) or Segment(storage, one) for one in toc.segments],
        [frozenset(one.deleted_docs()) for one in toc.segments],
        state,
        source,
        Seen(source),
    )


def _same(segment: Segment | None) -> Segment | None:
    """Return a segment that was open already, if its files are still what they were."""
    return segment if segment and segment.written.unchanged() else None

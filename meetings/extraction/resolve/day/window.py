"""Days between which a report must have been written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Window:
    """Days between which a report must have been written, each None where open, and why."""

    first: date | None
    last: date | None
    because: str
    cited: date | None = None  # the latest day that the report cites as past
    habit: bool = False  # what is usual, not what must be: it helps to a year, it bounds no day


def narrowed(evidence: Iterable[Window]) -> Window:
    """Return what the windows leave together; one that would leave nothing is passed over."""
    first = last = cited = None
    because: list[str] = []
    for window in evidence:
        cited = window.cited or cited
        new_first = max(filter(None, (first, window.first)), default=None)
        new_last = min(filter(None, (last, window.last)), default=None)
        if new_first and new_last and new_first > new_last:
            continue
        if (new_first, new_last) != (first, last):
            first, last = new_first, new_last
            because.append(window.because)
    return Window(first, last, " and ".join(because), cited)

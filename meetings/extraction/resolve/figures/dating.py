"""The time that a figure is of: the nearest that the text names, with its words."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from meetings.extraction.findings import Mention
from meetings.extraction.resolve.figures.draft import Draft
from meetings.extraction.rules.figures.numerals import Numeral
from meetings.text.leveled import Leveled

FAR, NEAR = 400, 60  # characters over which a period holds for what follows it, for what precedes it
PARTS = re.compile(r"[;,()]")
FULL_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
UNTIL_YEAR = re.compile(r"(?:đến|hết|tới|giai đoạn)\D.*?((?:19|20)\d\d)\D*$")


def date(drafts: list[Draft], spoken: list[Mention], text: Leveled, earlier: str, present: int) -> None:
    """Give each figure the period nearest before it in its clause, else the sentence's first, else `earlier`.

    What is of a time after the year `present` (0: unknown) is a target.
    """
    for draft in drafts:
        nearest = _nearest(draft, spoken, text.level)
        draft.period = nearest.of(text.original) if nearest else earlier
        until = UNTIL_YEAR.search(draft.period.lower())
        if until and present and int(until[1]) > present:
            draft.target = True


def latest_year(text: Leveled, numerals: Iterable[Numeral]) -> int:
    """Return the latest year of a full date in the text: the report is no older; 0 if there is none."""
    dates = (FULL_YEAR.search(text.level, n.start, n.end) for n in numerals if n.shape == "date")
    return max((int(year[0]) for year in dates if year), default=0)


def _nearest(draft: Draft, spoken: list[Mention], level: str) -> Mention | None:
    """Return the period that no semicolon or closed bracket parts from the figure; the next may follow it."""
    at = bisect_left(spoken, draft.start, key=lambda mention: mention.start)
    before = spoken[at - 1] if at else None
    if before and draft.start - before.end <= FAR and not _parted(level, before.end, draft.start):
        return before
    after = spoken[at] if at < len(spoken) else None
    if after and 0 <= after.start - draft.end <= NEAR and not PARTS.search(level, draft.end, after.start):
        return after
    if at and not _parted(level, spoken[0].end, draft.start, brackets_only=True):
        return spoken[0]
    return None


def _parted(level: str, start: int, end: int, brackets_only: bool = False) -> bool:
    between = level[start : min(end, start + FAR)]
    return between.count(")") > between.count("(") or (not brackets_only and ";" in between)

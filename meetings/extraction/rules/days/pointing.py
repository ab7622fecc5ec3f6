"""Days that only point: "Trong phiên làm việc chiều nay", "Hôm qua", "Tối qua", "chiều cùng ngày"."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.rules.days.opening import PART, POINTS_TO
from meetings.text.leveled import Leveled

LAST_WORD = re.compile(r"[ ](?:nay|qua|mai|ngày)(?!\w)")
POINTING = re.compile(
    rf"""
    (?<!\w)(?:
        (?P<part>{PART})[ ](?:(?:(?:ngày[ ])?hôm[ ])?(?:nay|qua)|mai|cùng[ ]ngày)
      | (?:ngày[ ])?hôm[ ](?:nay|qua)
      | cùng[ ]ngày | ngày[ ]mai
    )$
    """,
    re.VERBOSE,
)
LONGEST = 24  # characters: "rạng sáng ngày hôm nay"


def find(text: Leveled) -> Iterator[DayFound]:
    """Yield the words that point to the day of writing or to one beside it."""
    lower = text.lower
    for last in LAST_WORD.finditer(lower):
        found = POINTING.search(lower, max(0, last.end() - LONGEST), last.end())
        if found:
            now = POINTS_TO[found[0].split()[-1]]
            yield DayFound(found.start(), found.end(), "day pointed to", now=now, part=found["part"] or "")

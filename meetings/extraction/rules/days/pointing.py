"""Days that only point: "Trong phiên làm việc chiều nay", "Hôm qua", "Tối qua", "chiều cùng ngày"."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.rules.days.opening import PART, POINTS_TO
from meetings.text.leveled import Leveled

POINTING = re.compile(
    rf"""
    (?<!\w)(?:
        (?P<part>{PART})[ ](?P<of_part>(?:ngày[ ])?hôm[ ](?:nay|qua)|nay|qua|mai|cùng[ ]ngày)
      | (?P<now>(?:ngày[ ])?hôm[ ](?:nay|qua)|cùng[ ]ngày|ngày[ ]mai)
    )(?!\w)
    """,
    re.VERBOSE,
)


def find(text: Leveled) -> Iterator[DayFound]:
    """Yield the words that point to the day of writing or to one beside it."""
    for found in POINTING.finditer(text.lower):
        words = found["of_part"] or found["now"]
        yield DayFound(
            found.start(),
            found.end(),
            "day pointed to",
            now=POINTS_TO[words.split()[-1]],
            part=found["part"] or "",
        )

"""Times of the day: "7h30", "14 giờ 30 phút", "16:17", "lúc 8 giờ"; not how long something took."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.days.found import DayFound
from meetings.text.leveled import Leveled

CLOCK = re.compile(
    r"""
    (?P<hour>\d(?<![\w.,/:-].)\d?)
    (?: (?:[:h]|g(?=\d)|[ ]giờ[ ](?=\d))[0-5]\d(?::[0-5]\d)?(?!\d)(?:'|[ ]?phút)?
      | (?P<full>h|[ ]giờ)(?!\w)
    )
    """,
    re.VERBOSE,
)
AT = re.compile(r"\b(?:lúc|hồi|vào|từ|đến|trước|sau)[ ]$")  # "lúc 8 giờ"; "trong 8 giờ" is how long it took


def find(text: Leveled) -> Iterator[DayFound]:
    """Yield the clock times."""
    lower = text.lower
    for found in CLOCK.finditer(lower):
        at_hour = not found["full"] or AT.search(lower, max(0, found.start() - 8), found.start())
        if int(found["hour"]) <= 24 and at_hour:
            yield DayFound(*found.span(), "clock time")

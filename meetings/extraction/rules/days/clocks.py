"""Times of the day: "7h30", "14 giờ 30 phút", "16:17", "lúc 8 giờ". How long something took is no time of the day."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.days.found import DayFound
from meetings.text.leveled import Leveled

CLOCK = re.compile(
    r"""
    (?<![\w.,/:-])
    (?: (?:[01]?\d|2[0-4])(?:[:h]|g(?=\d)|[ ]giờ[ ](?=\d))[0-5]\d(?::[0-5]\d)?(?!\d)(?:'|[ ]?phút)?
      | (?:(?<=lúc[ ])|(?<=hồi[ ])|(?<=vào[ ])|(?<=từ[ ])|(?<=đến[ ])|(?<=trước[ ]))(?:[01]?\d|2[0-4])(?:h|[ ]giờ)(?!\w)
    )
    """,
    re.VERBOSE,
)


def find(text: Leveled) -> Iterator[DayFound]:
    """Yield the clock times."""
    for found in CLOCK.finditer(text.lower):
        yield DayFound(*found.span(), "clock time")

"""The day that an address carries: `/2025/07/15/`, `/20250715…`, `/202010/…`, `…-post250625-…`."""

import re

from meetings.text.dates import Calendar, is_day

WHOLE_DAY = re.compile(
    r"(?<!\d)(?P<year>20[0-4]\d)(?P<sep>[/-]?)(?P<month>[01]\d)(?P=sep)(?P<day>[0-3]\d)(?=\D|\d{4,11}(?!\d))"
)
SHORT_DAY = re.compile(
    r"(?<![a-z])(?:post|id|p|a)?(?<!\d)(?P<year>[12]\d)(?P<month>[01]\d)(?P<day>[0-3]\d)\d{6,14}(?!\d)"
)
MONTH = re.compile(r"/(?P<year>20[0-4]\d)/?(?P<month>[01]\d)(?=/)")


def day_of(url: str) -> Calendar | None:
    """Return the day or the month of publication in an address, None where it carries none."""
    for pattern, century in ((WHOLE_DAY, 0), (SHORT_DAY, 2000)):
        for found in pattern.finditer(url):
            day, month = int(found["day"]), int(found["month"])
            if is_day(day, month):
                return Calendar(day, month, century + int(found["year"]))
    found = MONTH.search(url)
    if found and 1 <= int(found["month"]) <= 12:
        return Calendar(None, int(found["month"]), int(found["year"]))
    return None

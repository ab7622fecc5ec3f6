"""Years and stretches of years: "năm 2025", "nhiệm kỳ 2020 – 2025", "giai đoạn 2026-2030", "đầu 2025"."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.days.found import DayFound
from meetings.text.dates import Calendar
from meetings.text.leveled import Leveled

# "nhiệm kỳ 2020 - 2025", "từ năm 2021 đến năm 2025", "(2025)"; no document: "202/2025/QH15".
YEARS = re.compile(
    r"""
    (?P<first>[12](?<![\w./].)(?<!\d[,-].)(?:(?<=1)9|(?<=2)0)\d\d)
    (?:[ ]?(?:-|đến|tới)[ ]?(?:năm[ ])?(?P<last>(?:19|20)\d\d))?
    (?![\d%]) (?![/.,-]\d) (?!/[a-zđ])
    """,
    re.VERBOSE,
)
LEAD = re.compile(
    r"""
    (?<!\w)
    (?:(?:cả|hết|cuối|đầu|giữa|trong|trước|sau|từ|đến|tới|khóa|giai[ ]đoạn|nhiệm[ ]kỳ|niên[ ]khóa)[ ])?
    (?:(?:các[ ])?năm(?:[ ]học)?[ ])?
    $
    """,
    re.VERBOSE,
)
LONGEST_LEAD = 24  # characters: "giai đoạn các năm học "


def find(text: Leveled) -> Iterator[DayFound]:
    """Yield the years; four digits alone are none, since reports write a count of things "2.025"."""
    lower = text.lower
    for found in YEARS.finditer(lower):
        first, last = int(found["first"]), int(found["last"] or found["first"])
        lead = LEAD.search(lower, max(0, found.start() - LONGEST_LEAD), found.start())
        start = lead.start() if lead else found.start()
        bracketed = lower[max(0, found.start() - 1) : found.start()] == "("
        if first < last:
            yield DayFound(start, found.end(), "years", Calendar(year=first), Calendar(year=last))
        elif start < found.start() or bracketed:
            yield DayFound(start, found.end("first"), "year", Calendar(year=first))

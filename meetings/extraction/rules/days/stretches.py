"""Several days: "từ ngày 24 - 28/7/2025", "Ngày 10 và 11-2", "từ ngày 12 đến ngày 15 tháng 10 năm 2020"."""

import re
from collections.abc import Iterator

from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.rules.days.opening import PART, closed, opening
from meetings.extraction.rules.days.words import MONTH, YEAR_AFTER, month_of
from meetings.text.dates import Calendar, is_day
from meetings.text.leveled import Leveled

STRETCH = re.compile(
    rf"""
    (?P<from_day>\d(?<![\d./].)(?<!\d[,-].)\d?)
    (?: [ ]?[/.-][ ]?(?P<from_month>\d{{1,2}})(?:[/.-](?P<from_year>(?:19|20)\d\d))?
      | [ ]tháng[ ](?P<from_month_word>{MONTH})(?:[ ]năm[ ](?P<from_year_word>(?:19|20)\d\d))? )?
    (?:,[ ]?\d{{1,2}}(?![\d/.])){{0,5}}
    [ ]?(?P<link>-|đến|tới|và|,|&)[ ]?
    (?:(?:hết|cuối|{PART})[ ])?(?:ngày[ ])?
    (?P<day>\d{{1,2}})
    (?: [ ]?[/.-][ ]?(?P<month>\d{{1,2}})(?:[ ]?[/.-][ ]?(?P<year>(?:19|20)\d\d))?
      | [ ]?tháng[ ](?P<month_word>{MONTH}){YEAR_AFTER.replace("year", "year_word")}? )
    (?![\d%]) (?![ ]?[/-][ ]?\d)(?![/-][a-zđ]) (?!\.\d) (?!,\d)
    """,
    re.VERBOSE,
)
# "từ ngày", "trong hai ngày", "các ngày", "(", "ngày"
FROM = re.compile(
    r"(?:(?P<words>(?:\btrong[ ])?(?:\d|hai|ba|bốn|các)[ ]ngày[ ]?\(?|\btừ(?:[ ]ngày)?[ ]?|\bngày[ ]?)"
    r"|[(])[ ]?$"
)
FARTHEST = 31  # days between two days joined by "và"; farther apart they are two dates


def find(text: Leveled) -> Iterator[DayFound]:
    """Yield stretches of days; a month or year given once holds for both ends."""
    lower, at = text.lower, 0
    while found := STRETCH.search(lower, at):
        at = found.start("day")
        first, last = _ends(found)
        before = opening(lower, found.start())
        lead = FROM.search(lower, max(0, found.start() - 20), found.start())
        if not first or not (lead or before.named) or not _together(first, last, found["link"]):
            continue
        at = found.end()
        start = min(before.start, lead.start("words") if lead and lead["words"] else found.start())
        yield DayFound(
            start,
            closed(lower, start, at),
            "days in a row",
            first,
            last,
            before.now,
            before.part,
            before.weekday,
        )


def _ends(found: re.Match[str]) -> tuple[Calendar | None, Calendar | None]:
    """Return the first and the last day, None where they are no days."""
    month = month_of(found["month"] or found["month_word"])
    year = _number(found["year"] or found["year_word"])
    own_month = found["from_month"] or found["from_month_word"]
    from_month = month_of(own_month) if own_month else month
    from_year = _number(found["from_year"] or found["from_year_word"])
    if year and not from_year:
        from_year = year - (from_month > month)  # "từ 28/12 đến 3/1/2026"
    from_day, day = int(found["from_day"]), int(found["day"])
    if not (is_day(from_day, from_month) and is_day(day, month)):
        return None, None
    return Calendar(from_day, from_month, from_year), Calendar(day, month, year)


def _together(first: Calendar, last: Calendar, link: str) -> bool:
    """Say whether the two days bound one stretch, in order."""
    if first.exact and last.exact:
        apart = (last.exact - first.exact).days
        return apart > 0 and (link in {"-", "đến", "tới"} or apart <= FARTHEST)
    in_order = (first.month, first.day) < (last.month, last.day) or (first.month, last.month) == (12, 1)
    return in_order and not (first.year and not last.year)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None

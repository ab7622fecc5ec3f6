"""A meeting's day is its first: a report of a later day tells when it began, or lets it be counted."""

import math
import re
from collections.abc import Sequence
from datetime import date, timedelta

from meetings.extraction.resolve.day.elsewhere import LONGEST_MEETING
from meetings.extraction.resolve.day.event import MEETING, Considered
from meetings.extraction.sections import Article
from meetings.text.dates import Calendar

NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "nhất": 1, "đầu tiên": 1}
NUMBER = r"(?P<number>\d(?:[,.]5)?|hai|ba|bốn|tư|năm|nhất|đầu[ ]tiên)(?:[ ](?P<half>rưỡi))?"
# "Sau 2,5 ngày làm việc khẩn trương, chiều 9/12, kỳ họp bế mạc"
AFTER_DAYS = re.compile(
    rf"\b(?:sau|qua)[ ](?:hơn[ ]|gần[ ])?{NUMBER}[ ]ngày[ ](?:làm[ ]việc|diễn[ ]ra|họp)\b"
)
# "bước sang ngày làm việc thứ hai"
NTH_DAY = re.compile(
    rf"\b(?:ngày[ ]làm[ ]việc|ngày[ ]họp)[ ](?:thứ[ ])?{NUMBER}\b|\bngày[ ]thứ[ ](?P<nth>hai|ba|tư|2|3"
    rf"|4)\b(?=[ ](?:của[ ])?(?:kỳ|đại|hội))"
)
# "Kỳ họp khai mạc ngày 17-7-2012", "Trước đó, chiều 12/7, kỳ họp đã khai mạc"
OPENED = re.compile(
    r"\b(?:kỳ[ ]họp|đại[ ]hội|hội[ ]nghị)[ ](?:đã[ ])?(?:được[ ])?(?:chính[ ]thức[ ])?khai[ ]mạc\b"
)
CLOSING = re.compile(r"\b(?:bế[ ]mạc|kết[ ]thúc|thành[ ]công|hoàn[ ]thành|tổng[ ]kết)\b")


def first_day(
    article: Article, chosen: Considered, day: date, days: Sequence[Considered]
) -> tuple[date, str]:
    """Return the first day of the meeting of which `day` is one, and how it is known ("" for `day`)."""
    lower = article.text.lower
    for other in days:
        began = _stretch_around(other, day)
        if began and other is not chosen and MEETING.search(lower, *other.sentence):
            return began, "it is a day of a stretch that the text gives"
        opened = _opening_before(lower, other, day)
        if opened:
            return opened, "it tells of the opening"
    start, end = chosen.sentence
    nth = NTH_DAY.search(lower, start, end)
    if nth:
        count = _count(nth["number"] or nth["nth"], None)
        return day - timedelta(days=count - 1), f"it was day {count} of the meeting" if count > 1 else ""
    after = AFTER_DAYS.search(lower, start, end)
    if after and CLOSING.search(lower, start, end):
        count = _count(after["number"], after["half"])
        return day - timedelta(days=count - 1), f"it closed after {count} days" if count > 1 else ""
    return day, ""


def _stretch_around(considered: Considered, day: date) -> date | None:
    """Return the first day of a stretch that holds `day`, later than its first."""
    found = considered.found
    if considered.fell.startswith(("the day of", "an anniversary")) or not found.last or not found.last.day:
        return None
    last = found.last.exact or Calendar(found.last.day, found.last.month).on(day.year)
    first = found.first.exact or Calendar(found.first.day, found.first.month).on(day.year)
    if first and last and first < day <= last and (last - first).days <= 31:
        return first
    return None


def _opening_before(lower: str, considered: Considered, day: date) -> date | None:
    """Return the day of the opening, where this is one, up to ten days before `day`."""
    found = considered.found
    if considered.fell not in {"", "an earlier event"} or found.last:
        return None
    opened = found.first.exact or found.first.on(day.year)
    if not opened or not 0 < (day - opened).days <= LONGEST_MEETING:
        return None
    start, end = max(considered.sentence[0], found.start - 120), min(considered.sentence[1], found.end + 60)
    return opened if OPENED.search(lower, start, end) else None


def _count(number: str, half: str | None) -> int:
    """Return whole days begun: "2,5" is three."""
    value = NUMBERS.get(number) or float(number.replace(",", "."))
    return math.ceil(value + (0.5 if half else 0))

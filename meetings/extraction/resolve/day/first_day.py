"""A meeting's day is its first: a report of a later day tells when it began, or lets it be counted."""

import math
import re
from collections.abc import Sequence
from datetime import date, timedelta

from meetings.extraction.resolve.day.elsewhere import LONGEST_MEETING
from meetings.extraction.resolve.day.event import MEETING, Considered, lead_end
from meetings.extraction.sections import Article
from meetings.text.dates import Calendar

NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "nhất": 1, "đầu tiên": 1}
NUMBER = r"(?P<number>0?\d(?:[,.]5)?|một|hai|ba|bốn|tư|năm|nhất|đầu[ ]tiên)"
# "Sau 2,5 ngày làm việc khẩn trương, chiều 9/12, kỳ họp bế mạc", "sau hơn một ngày rưỡi làm việc"
AFTER_DAYS = re.compile(
    rf"""
    \b(?:sau|qua)[ ](?:thời[ ]gian[ ])?(?:(?P<more>hơn)[ ]|gần[ ])?{NUMBER}(?:[ ](?P<half_before>rưỡi))?
    [ ]ngày(?:[ ](?P<half>rưỡi))?
    (?:,?[ ](?:và[ ])?(?:khẩn[ ]trương|nghiêm[ ]túc|sôi[ ]nổi|tích[ ]cực|dân[ ]chủ|trách[ ]nhiệm)){{0,4}}
    [ ](?:làm[ ]việc|diễn[ ]ra|họp)\b
    """,
    re.VERBOSE,
)
# "bước sang ngày làm việc thứ hai"
NTH_DAY = re.compile(
    rf"\b(?:ngày[ ]làm[ ]việc|ngày[ ]họp)[ ](?:thứ[ ])?{NUMBER}\b|\bngày[ ]thứ[ ](?P<nth>hai|ba|tư|2|3"
    rf"|4)\b(?=[ ](?:của[ ])?(?:kỳ|đại|hội))"
)
# "Kỳ họp khai mạc ngày 17-7-2012", "Trước đó, chiều 14/7, Đại hội đã tiến hành phiên trù bị"
OPENED = re.compile(
    r"\b(?:kỳ[ ]họp|đại[ ]hội|hội[ ]nghị)[ ](?:đã[ ])?(?:được[ ])?(?:chính[ ]thức[ ])?khai[ ]mạc\b"
    r"|\b(?:họp|tổ[ ]chức|tiến[ ]hành|khai[ ]mạc|hoàn[ ]thành|kết[ ]thúc|làm[ ]việc)"
    r"[ ](?:tại[ ]|trong[ ])?phiên[ ](?:họp[ ])?trù[ ]bị\b"
    r"|\bphiên[ ](?:họp[ ])?trù[ ]bị[ ](?:đã[ ])?(?:được[ ])?(?:tổ[ ]chức|tiến[ ]hành|diễn[ ]ra)\b"
)
SESSIONS = re.compile(r"\b(?:tại|qua|sau)[ ](?:các|hai|ba|\d)[ ](?:phiên|buổi|cuộc)\b")
CLOSING = re.compile(r"\b(?:bế[ ]mạc|kết[ ]thúc|thành[ ]công|hoàn[ ]thành|tổng[ ]kết)\b")


def first_day(
    article: Article, chosen: Considered, day: date, days: Sequence[Considered]
) -> tuple[date, str]:
    """Return the first day of the meeting of which `day` is one, and how it is known ("" for `day`)."""
    told = _told(article, chosen, day, days)
    if told:
        return told
    if not chosen.found.last:  # a stretch says itself when it began
        nth = _nth_day(article, chosen)
        if nth:
            return day - timedelta(days=nth - 1), f"it was day {nth} of the meeting" if nth > 1 else ""
        took = _days_taken(article, chosen)
        if took:
            return day - timedelta(days=took - 1), f"it closed after {took} days" if took > 1 else ""
    return day, ""


def _told(
    article: Article, chosen: Considered, day: date, days: Sequence[Considered]
) -> tuple[date, str] | None:
    """Return the first day where another place of the report gives it."""
    lower = article.text.lower
    of_meeting: dict[tuple[int, int], bool] = {}  # what a long sentence tells, looked up once
    for other in days:
        began = _stretch_around(other, day)
        if began and other is not chosen and not _of_sessions(lower, chosen, other):
            if other.sentence not in of_meeting:
                of_meeting[other.sentence] = bool(MEETING.search(lower, *other.sentence))
            if of_meeting[other.sentence]:
                return began, "it is a day of a stretch that the text gives"
        opened = _opening_before(lower, other, day)
        if opened:
            return opened, "it tells of the opening"
    return None


def _of_sessions(lower: str, chosen: Considered, other: Considered) -> bool:
    """ "Chiều 11/7, Thường trực họp, nghe ý kiến tại 2 phiên thảo luận 10 - 11/7": the sessions' days."""
    return other.sentence == chosen.sentence and bool(
        SESSIONS.search(lower, chosen.found.end, other.found.start)
    )


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


def _nth_day(article: Article, chosen: Considered) -> int | None:
    """Return which day of the meeting the chosen one was, as its sentence or the headline counts."""
    headlines = [(line.start, line.end) for line in article.of_kind("headline")]
    for start, end in (chosen.sentence, *headlines):
        nth = NTH_DAY.search(article.text.lower, start, end)
        if nth:
            return math.ceil(_counted(nth["number"] or nth["nth"]))
    return None


def _days_taken(article: Article, chosen: Considered) -> int | None:
    """Return how many days the meeting took, the chosen one its last, as its sentence or the lead counts."""
    lower = article.text.lower
    if not CLOSING.search(lower, *chosen.sentence):
        return None
    after = AFTER_DAYS.search(lower, *chosen.sentence) or AFTER_DAYS.search(lower, 0, lead_end(article))
    if not after:
        return None
    half = bool(after["half"] or after["half_before"] or after["more"])
    return math.ceil(_counted(after["number"]) + half / 2)  # whole days begun: "2,5" is three


def _counted(number: str) -> float:
    return NUMBERS.get(number) or float(number.replace(",", "."))

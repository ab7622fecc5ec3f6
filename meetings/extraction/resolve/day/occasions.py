"""Occasions kept near their day: an anniversary, a decision announced, a review after so many years."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from meetings.extraction.resolve.day.event import Considered
from meetings.extraction.resolve.day.window import Window
from meetings.extraction.sections import Article
from meetings.text.dates import calendar_day

CONTEXT = 200  # characters before the day, within its sentence

# "hướng tới kỷ niệm 95 năm …" can be years ahead
LOOKED_FORWARD_TO = re.compile(
    r"\b(?:hướng[ ]tới|tiến[ ]tới|chào[ ]mừng|chuẩn[ ]bị|lập[ ]thành[ ]tích)\b[^.;]{0,140}$"
)
# "công bố Quyết định số 1234-QĐNS/TW ngày 8-11-2024 của Ban Bí thư"
ANNOUNCED = re.compile(r"\b(?:công[ ]bố|trao)[ ](?:các[ ])?quyết[ ]định\b[^.;]{0,100}$")
# "sơ kết 3 năm thực hiện Nghị quyết số 10-NQ/TU, ngày 15/10/2021"
REVIEWED = re.compile(
    r"\b(?:sơ|tổng)[ ]kết[ ](?P<years>\d{1,2})[ ]năm[ ](?:[^.;]{0,20}[ ])?"
    r"(?:thực[ ]hiện|triển[ ]khai)\b[^.;]{0,120}$"
)
ROUND = re.compile(r"\b(?:đợt|dịp)(?:[ ]lễ)?(?:[ ]quốc[ ]khánh)?(?:[ ]ngày)?[ ]?$")
# "Đại hội sẽ làm việc đến hết ngày 25/9/2020"
LASTS_UNTIL = re.compile(
    r"\b(?:đại[ ]hội|hội[ ]nghị|kỳ[ ]họp)\b[^.;]{0,40}\b(?:làm[ ]việc|diễn[ ]ra|kéo[ ]dài)[ ]"
    r"(?:[^.;,]{0,30}[ ])?(?:đến|tới)[ ](?:hết[ ])?(?:ngày[ ])?$"
)
LONGEST_MEETING = timedelta(days=5)
BEFORE_ANNIVERSARY, AFTER_ANNIVERSARY = timedelta(days=90), timedelta(days=60)
AFTER_DECISION = timedelta(days=120)
BEFORE_REVIEW, AFTER_REVIEW = timedelta(days=180), timedelta(days=330)


def occasions(article: Article, days: Sequence[Considered]) -> Iterator[Window]:
    """Yield what the report's occasions tell of its year.

    All but a meeting's last day are habits, which bound no day.
    """
    for day in days:
        before = article.text.lower[max(day.sentence[0], day.found.start - CONTEXT) : day.found.start]
        if day.fell == "an anniversary":
            yield from _anniversary(day, before)
            yield from _round(day, before)
        elif day.found.first.exact and not day.found.last and LASTS_UNTIL.search(before):
            yield _until(day.found.first.exact)
        elif day.fell == "the day of a document" and day.found.first.exact:
            yield from _of_document(day.found.first.exact, before)


def _anniversary(day: Considered, before: str) -> Iterator[Window]:
    """An anniversary is kept around its day: "kỷ niệm 95 năm … (3/2/1930 - 3/2/2025)"."""
    began, fell_on = day.found.first.exact, day.found.last and day.found.last.exact
    if began and fell_on and fell_on.year - began.year > 1 and not LOOKED_FORWARD_TO.search(before):
        because = f"it keeps the anniversary of {fell_on:%d/%m/%Y}"
        yield Window(fell_on - BEFORE_ANNIVERSARY, fell_on + AFTER_ANNIVERSARY, because, habit=True)


def _round(day: Considered, before: str) -> Iterator[Window]:
    """Badges are given for a round: "trao Huy hiệu Đảng đợt 7/11/2024"."""
    on = day.found.first.exact
    if on and not day.found.last and ROUND.search(before) and not LOOKED_FORWARD_TO.search(before):
        because = f"it keeps the round of {on:%d/%m/%Y}"
        yield Window(on - BEFORE_ANNIVERSARY, on + AFTER_ANNIVERSARY, because, habit=True)


def _until(last: date) -> Window:
    """The last day of a meeting that the report finds at work."""
    return Window(last - LONGEST_MEETING, last, f"the meeting was to last until {last:%d/%m/%Y}")


def _of_document(issued_on: date, before: str) -> Iterator[Window]:
    """A decision is announced within weeks; a resolution is reviewed when its years are over."""
    if ANNOUNCED.search(before):
        because = f"it announces a decision of {issued_on:%d/%m/%Y}"
        yield Window(issued_on, issued_on + AFTER_DECISION, because, habit=True)
    reviewed = REVIEWED.search(before)
    if reviewed:
        years = int(reviewed["years"])
        due = calendar_day(min(issued_on.day, 28), issued_on.month, issued_on.year + years)
        if due:
            because = f"it reviews {years} years since {issued_on:%d/%m/%Y}"
            yield Window(due - BEFORE_REVIEW, due + AFTER_REVIEW, because, habit=True)

"""Times of the year that a lead ties the meeting to: a quarter, a month, a council's usual session, Tết.

They are habits: they give a year to a day and a month, and bound no day.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from meetings.extraction.resolve.day.event import lead_end
from meetings.extraction.resolve.day.window import Window
from meetings.extraction.resolve.day.year_words import AHEAD
from meetings.extraction.sections import Article

YEAR = r"(?:[ ]?/[ ]?|[ ](?:của[ ])?)(?:năm[ ])?(?P<year>20\d\d)\b"
QUARTER = rf"\bquý[ ](?P<quarter>iv|i{{1,3}}|[1-4])\b{YEAR}"
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

# "triển khai nhiệm vụ quý II/2024", "chương trình công tác quý IV năm 2018"
QUARTER_AHEAD = re.compile(rf"\b{AHEAD}\b[^.;]{{0,60}}?{QUARTER}")
# "sơ kết công tác quý I/2019", "họp báo quý III năm 2023"
QUARTER_SUMMED_UP = re.compile(
    r"\b(?:sơ[ ]kết|tổng[ ]kết|đánh[ ]giá|kiểm[ ]điểm|kết[ ]quả|họp[ ]báo|giao[ ]ban)\b"
    rf"(?:(?!{AHEAD})[^.;,]){{0,60}}?{QUARTER}"
)
# "phiên họp thường kỳ tháng 1, nhiệm vụ tháng 2/2026"
MONTH_AHEAD = re.compile(rf"\b{AHEAD}\b[^.;]{{0,40}}?\btháng[ ](?P<month>1[0-2]|0?[1-9])\b{YEAR}")
# "kỳ họp thường lệ cuối năm 2023"
SESSION = re.compile(r"\bkỳ[ ]họp\b[^.;]{0,60}?\b(?P<when>giữa|cuối)[ ]năm[ ](?P<year>20\d\d)\b")
# "gặp mặt đầu xuân Giáp Thìn 2024", "chúc Tết Nguyên đán Ất Tỵ 2025"
SPRING = re.compile(r"\b(?:xuân|tết)\b[^.;]{0,30}?\b(?P<year>20\d\d)\b(?![ ]?-)")

BEFORE, AFTER = timedelta(days=20), timedelta(days=45)  # around the turn of a quarter or a month
SESSIONS = {"giữa": ((6, 1), (8, 31)), "cuối": ((11, 1), (12, 31))}
SPRING_FIRST, SPRING_LAST = (11, 1), (3, 15)  # Tết is prepared from November and kept into March


def periods(article: Article) -> Iterator[Window]:
    """Yield what the lead's periods tell of the year; nothing where they contradict each other."""
    lower, end = article.text.lower, lead_end(article)
    read = [*_turns(lower, end), *_sessions(lower, end), *_springs(lower, end)]
    if read and max(window.first for window in read) <= min(window.last for window in read):
        yield from read


def _turns(lower: str, end: int) -> Iterator[Window]:
    """Yield the weeks around the turn of a quarter or a month."""
    for found in QUARTER_AHEAD.finditer(lower, 0, end):
        yield _around(_quarter(found), int(found["year"]), "it plans a quarter")
    for found in QUARTER_SUMMED_UP.finditer(lower, 0, end):
        yield _around(_quarter(found) + 3, int(found["year"]), "it sums up a quarter")
    for found in MONTH_AHEAD.finditer(lower, 0, end):
        yield _around(int(found["month"]), int(found["year"]), "it plans a month")


def _around(month: int, year: int, because: str) -> Window:
    turn = date(year + (month > 12), (month - 1) % 12 + 1, 1)
    return Window(turn - BEFORE, turn + AFTER, f"{because} around {turn:%m/%Y}", habit=True)


def _quarter(found: re.Match[str]) -> int:
    """Return the first month of a quarter."""
    number = QUARTERS.get(found["quarter"]) or int(found["quarter"])
    return 3 * number - 2


def _sessions(lower: str, end: int) -> Iterator[Window]:
    for found in SESSION.finditer(lower, 0, end):
        year, (first, last) = int(found["year"]), SESSIONS[found["when"]]
        because = f"it tells of the session of {'mid-year' if found['when'] == 'giữa' else 'year-end'} {year}"
        yield Window(date(year, *first), date(year, *last), because, habit=True)


def _springs(lower: str, end: int) -> Iterator[Window]:
    for found in SPRING.finditer(lower, 0, end):
        year = int(found["year"])
        yield Window(
            date(year - 1, *SPRING_FIRST), date(year, *SPRING_LAST), f"it speaks of Tết {year}", habit=True
        )

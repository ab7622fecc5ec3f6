"""The turn of the year, or the months, whose work a report sums up: "kết quả năm 2025, nhiệm vụ năm 2026"."""

import re
from collections.abc import Iterator
from datetime import date

from meetings.extraction.resolve.day.window import Window
from meetings.extraction.sections import Article
from meetings.text.dates import calendar_day, last_day

AHEAD = (
    r"(?:nhiệm[ ]vụ|phương[ ]hướng|kế[ ]hoạch|chương[ ]trình|giải[ ]pháp|mục[ ]tiêu|dự[ ]toán|triển[ ]khai)"
)
# "kết quả công tác năm 2025, nhiệm vụ trọng tâm năm 2026"
SUMMED_UP = r"(?:kết[ ]quả|tổng[ ]kết|đánh[ ]giá|kiểm[ ]điểm|tình[ ]hình|công[ ]tác|thực[ ]hiện)"
YEAR_END = re.compile(
    rf"\b{SUMMED_UP}\b[^.;]{{0,90}}?"
    rf"\bnăm[ ](?P<year>20\d\d)\b[^.;]{{0,90}}?\b{AHEAD}\b[^.;]{{0,70}}?\bnăm[ ](?P<next>20\d\d)\b"
)
# "tổng kết công tác xây dựng Đảng năm 2025"
SUM_OF_YEAR = re.compile(r"\btổng[ ]kết\b[^.;,]{0,70}\bnăm[ ](?P<year>20\d\d)\b(?![ ]?-)")
# "6 tháng đầu năm 2025", "9 tháng năm 2024", "quý III/2024"
MONTHS_OF_YEAR = re.compile(
    r"\b(?P<months>[1-9]|1[01]|ba|sáu|chín)[ ]tháng(?:[ ]đầu)?[ ](?:của[ ])?năm[ ](?P<year>20\d\d)\b"
    r"|\b(?P<months_ahead>sáu|6|ba|3)[ ]tháng[ ]cuối[ ]năm[ ](?P<year2>20\d\d)\b"
)
COUNTS = {"ba": 3, "sáu": 6, "chín": 9}


def year_words(article: Article) -> Iterator[Window]:
    """The turn of the year or the months that the report sums up; nothing where they contradict."""
    read = list(_turns_of_year(article.text.lower)) or list(_months_summed_up(article.text.lower))
    if read and max(window.first for window in read) <= min(window.last for window in read):
        yield read[0]


def _turns_of_year(lower: str) -> Iterator[Window]:
    for found in YEAR_END.finditer(lower):
        year = int(found["year"])
        if int(found["next"]) == year + 1:
            yield Window(date(year, 11, 1), date(year + 1, 1, 31), f"it sums up {year} and plans {year + 1}")
    for found in SUM_OF_YEAR.finditer(lower):
        year = int(found["year"])
        yield Window(date(year, 11, 1), date(year + 1, 2, 28), f"it sums up the year {year}")


def _months_summed_up(lower: str) -> Iterator[Window]:
    for found in MONTHS_OF_YEAR.finditer(lower):
        year = int(found["year"] or found["year2"])
        words = found["months"] or found["months_ahead"]
        months = COUNTS.get(words) or int(words)
        if found["months_ahead"]:
            months = 12 - months
        first, last = calendar_day(1, months, year), months + 3
        until = date(year, last, last_day(last, year)) if last <= 12 else date(year, 12, 31)
        yield Window(first, until, f"it sums up {months} months of {year}")

"""What else dates a report: documents issued, deadlines ahead, the year's work it sums up, its bodies."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.extraction.dates import days_found
from meetings.extraction.findings import DocumentRead
from meetings.extraction.resolve.day.event import Considered
from meetings.extraction.sections import Article
from meetings.reference.body_windows import body_windows
from meetings.text.dates import calendar_day, last_day


@dataclass(frozen=True, slots=True)
class Window:
    """Days between which a report must have been written, each None where open, and why."""

    first: date | None
    last: date | None
    because: str


# The reasons of `why_not` that make a day past for the report.
PAST = {"the day of a document", "another meeting's day", "an earlier event"}

# "hoàn thành trong tháng 2/2025", "xong trước ngày 30/9/2018", "trình xem xét trong tháng 9 năm 2018"
DEADLINE = re.compile(
    r"\b(?:hoàn[ ]thành|xong|chậm[ ]nhất|trước|phấn[ ]đấu|dự[ ]kiến|sẽ|thời[ ]hạn|hạn[ ]cuối|tới[ ]đây|sắp[ ]tới"
    r"|từ[ ]nay[ ]đến|đi[ ]vào[ ]hoạt[ ]động)\b[^.;:]{0,80}$"
    r"|\b(?:xem[ ]xét|thực[ ]hiện|triển[ ]khai|trình)\b[^.;:]{0,60}[ ]trong[ ]$"
)
DONE = re.compile(
    r"\b(?:đã|đến[ ]nay|kết[ ]quả|tình[ ]hình|đánh[ ]giá|tính[ ]đến|từ[ ]khi|vừa|(?<!thông[ ])qua|sau[ ]\d+)\b[^.;:]{0,80}$"
)

LOOKED_FORWARD_TO = re.compile(
    r"\b(?:hướng[ ]tới|tiến[ ]tới|chào[ ]mừng|chuẩn[ ]bị|lập[ ]thành[ ]tích)\b[^.;]{0,140}$"
)
# "công bố Quyết định số 1234-QĐNS/TW ngày 8-11-2024 của Ban Bí thư"
ANNOUNCED = re.compile(r"\b(?:công[ ]bố|trao)[ ](?:các[ ])?quyết[ ]định\b[^.;]{0,100}$")

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


def windows(article: Article, days: Sequence[Considered], documents: Sequence[DocumentRead]) -> list[Window]:
    """Return what bounds the day of the report, strongest first. Terms and document numbers give no year."""
    found = [window for window in (cited(days, documents),) if window]
    found += deadlines(article, days, found[0].first if found else None)
    found += year_words(article)
    found += anniversaries(article, days)
    found += announced(article, days)
    found += bodies(article)
    return found


def cited(days: Sequence[Considered], documents: Iterable[DocumentRead]) -> Window | None:
    """The latest day that the report cites as past."""
    past = [document.issued_on for document in documents if document.issued_on]
    past += [day.found.first.exact for day in days if day.found.first.exact and day.fell in PAST]
    return Window(max(past), None, f"it cites {max(past):%d/%m/%Y} as past") if past else None


def deadlines(article: Article, days: Sequence[Considered], after: date | None) -> Iterator[Window]:
    """The earliest day, month or quarter still ahead where the report speaks."""
    lower, ahead = article.text.lower, []
    past = {day.found for day in days if day.fell in PAST}
    for found in days_found(article.text):
        last = (found.last or found.first).last
        if not last or not found.first.month or found in past or (after and last <= after):
            continue
        before = lower[max(0, found.start - 120) : found.start]
        if DEADLINE.search(before) and not DONE.search(before):
            ahead.append((last, found))
    if ahead:
        last, found = min(ahead, key=lambda each: each[0])
        words = article.text.original[found.start : found.end]
        yield Window(None, last, f"“{words}” was still ahead")


def anniversaries(article: Article, days: Sequence[Considered]) -> Iterator[Window]:
    """The day that an anniversary fell on: "kỷ niệm 95 năm … (3/2/1930 - 3/2/2025)" is kept around that day."""
    for day in days:
        if LOOKED_FORWARD_TO.search(
            article.text.lower, max(day.sentence[0], day.found.start - 160), day.found.start
        ):
            continue
        fell_on = day.found.last and day.found.last.exact
        if (
            day.fell == "an anniversary"
            and fell_on
            and fell_on.year - (day.found.first.year or fell_on.year) > 1
        ):
            first, last = fell_on - timedelta(days=90), fell_on + timedelta(days=60)
            yield Window(first, last, f"it keeps the anniversary of {fell_on:%d/%m/%Y}")


def announced(article: Article, days: Sequence[Considered]) -> Iterator[Window]:
    """A decision on somebody's post that the meeting announces: weeks before it, never years."""
    for day in days:
        cited_on = day.found.first.exact
        if day.fell != "the day of a document" or not cited_on:
            continue
        if ANNOUNCED.search(article.text.lower, max(day.sentence[0], day.found.start - 160), day.found.start):
            last = cited_on + timedelta(days=120)
            yield Window(cited_on, last, f"it announces a decision of {cited_on:%d/%m/%Y}")


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
        first, last = calendar_day(last_day(months, year) - 10, months, year), months + 3
        until = date(year, last, last_day(last, year)) if last <= 12 else date(year, 12, 31)
        yield Window(first, until, f"it sums up {months} months of {year}")


def bodies(article: Article) -> Iterator[Window]:
    """Bodies that began or ended on a known day; nothing where the report names both kinds."""
    lower = article.text.lower
    named = [body for body in body_windows() if body.named_in(lower)]
    first = max((body for body in named if body.first), key=lambda body: body.first, default=None)
    last = min((body for body in named if body.last), key=lambda body: body.last, default=None)
    if first and last and first.first > last.last:
        return
    for body in (first, last):
        if body:
            yield Window(body.first, body.last, f"it speaks of “{body.words}” as existing")


def narrowed(evidence: Iterable[Window]) -> Window:
    """Return what the windows leave together; one that would leave nothing is passed over."""
    first = last = None
    because: list[str] = []
    for window in evidence:
        new_first = max(filter(None, (first, window.first)), default=None)
        new_last = min(filter(None, (last, window.last)), default=None)
        if new_first and new_last and new_first > new_last:
            continue
        if (new_first, new_last) != (first, last):
            first, last = new_first, new_last
            because.append(window.because)
    return Window(first, last, " and ".join(because))

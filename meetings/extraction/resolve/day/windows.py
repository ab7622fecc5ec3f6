"""What else dates a report: documents issued, deadlines ahead, the year's work it sums up, its bodies."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from meetings.extraction.dates import days_found
from meetings.extraction.findings import DocumentRead
from meetings.extraction.resolve.day.event import Considered
from meetings.extraction.resolve.day.occasions import occasions
from meetings.extraction.resolve.day.periods import periods
from meetings.extraction.resolve.day.window import Window
from meetings.extraction.resolve.day.year_words import year_words
from meetings.extraction.sections import Article
from meetings.reference.body_windows import body_windows

# The reasons of `why_not` that make a day past for the report.
PAST = {"the day of a document", "another meeting's day", "an earlier event"}
# "hoàn thành trong tháng 2/2025", "xong trước ngày 30/9/2018", "trình xem xét trong tháng 9 năm 2018"
DEADLINE = re.compile(
    r"\b(?:hoàn[ ]thành|xong|chậm[ ]nhất|trước|phấn[ ]đấu|dự[ ]kiến|sẽ|thời[ ]hạn|hạn[ ]cuối|tới[ ]đây"
    r"|sắp[ ]tới|từ[ ]nay[ ]đến|đi[ ]vào[ ]hoạt[ ]động)\b[^.;:]{0,80}$"
    r"|\b(?:xem[ ]xét|thực[ ]hiện|triển[ ]khai|trình)\b[^.;:]{0,60}[ ]trong[ ]$"
)
DONE = re.compile(
    r"\b(?:đã|đến[ ]nay|kết[ ]quả|tình[ ]hình|đánh[ ]giá|tính[ ]đến|từ[ ]khi|vừa|(?<!thông[ ])qua"
    r"|sau[ ]\d+)\b[^.;:]{0,80}$"
)


def windows(article: Article, days: Sequence[Considered], documents: Sequence[DocumentRead]) -> list[Window]:
    """Return what bounds the day of the report, strongest first. Terms and document numbers give no year."""
    found = [window for window in (cited(days, documents),) if window]
    found += deadlines(article, days, found[0].first if found else None)
    found += year_words(article)
    found += occasions(article, days)
    found += periods(article)
    found += bodies(article)
    return found


def cited(days: Sequence[Considered], documents: Iterable[DocumentRead]) -> Window | None:
    """The latest day that the report cites as past."""
    past = [document.issued_on for document in documents if document.issued_on]
    past += [day.found.first.exact for day in days if day.found.first.exact and day.fell in PAST]
    return Window(max(past), None, f"it cites {max(past):%d/%m/%Y} as past", max(past)) if past else None


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

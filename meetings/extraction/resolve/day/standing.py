"""Why a day in a report is not the meeting's: a document's, an anniversary, a deadline, another meeting's."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from meetings.extraction.findings import DocumentRead
from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.sections import Article

CONTEXT = 160  # characters looked at before a day, within its sentence
BEHIND = 3  # characters between a document and its day: ", ("
LONGEST_SPEECH = 1500  # characters that one sentence's quotation marks are counted over

KIND = (
    r"(?:nghị[ ]quyết|kết[ ]luận|chỉ[ ]thị|quy[ ]định|quyết[ ]định|đề[ ]án|kế[ ]hoạch|chương[ ]trình"
    r"|báo[ ]cáo|hướng[ ]dẫn|thông[ ]báo"
    r"|thông[ ]tri|nghị[ ]định|luật|pháp[ ]lệnh|công[ ]văn|tờ[ ]trình|công[ ]điện|thông[ ]tư|văn[ ]bản"
    r"|quy[ ]chế|giấy[ ]mời|nq|qđ|kl|ct)"
)
# "Quyết định số 219-QĐ/TU của Ban Thường vụ, ngày", "Kết luận của Bộ Chính trị ngày", "ban hành ngày"
NUMBERED = re.compile(rf"\b{KIND}[ ](?:số[ ]?:?[ ]?)?\d[^.;:()]{{0,70}}[ ,(]*$")
NAMELESS = re.compile(rf"\b{KIND}\b[^.,;:()]{{0,60}}[ (]*$")
ISSUED = re.compile(r"\b(?:ban[ ]hành|ký|đề|công[ ]bố[ ]số)[ ](?:vào[ ])?$")

ANNIVERSARY = re.compile(
    r"""
    (?: \b(?:kỷ[ ]niệm|ngày[ ](?:thành[ ]lập|sinh|mất|truyền[ ]thống|hội|giải[ ]phóng|khởi[ ]nghĩa)
      |quốc[ ]khánh|cách[ ]mạng[ ]tháng
        |giải[ ]phóng|thống[ ]nhất[ ]đất[ ]nước|chiến[ ]thắng|quốc[ ]tế|thương[ ]binh|khởi[ ]nghĩa
            |tổng[ ]tuyển[ ]cử
        |nhà[ ]giáo|báo[ ]chí[ ]cách[ ]mạng|thầy[ ]thuốc|doanh[ ]nhân|huy[ ]hiệu[ ]đảng)\b[^.;,:]{0,90}
      | \b(?:dịp|đợt)[ ](?:lễ[ ])?
    ) [ (-]*$
    """,
    re.VERBOSE,
)
BIRTH = re.compile(r"\b(?:sinh|mất|từ[ ]trần|vào[ ]đảng|kết[ ]nạp[ ]đảng)[ ](?:vào[ ])?$")

# What is still to come where the report speaks: "dự kiến diễn ra từ ngày", "hoàn thành trước ngày".
FUTURE = re.compile(
    r"\b(?:dự[ ]kiến|sẽ|tới[ ]đây|sắp[ ]tới|chuẩn[ ]bị|hoàn[ ]thành|chậm[ ]nhất|phấn[ ]đấu|xong|thời[ ]hạn"
    r"|hạn[ ]cuối|tiến[ ]tới|hướng[ ]tới"
    r"|chào[ ]mừng|từ[ ]nay[ ]đến|yêu[ ]cầu|bảo[ ]đảm|đảm[ ]bảo)\b"
)
# "Ngày 8/12 tới", "Ngày 8/12, HĐND tỉnh sẽ khai mạc kỳ họp"; not "Sáng 5/9, Tỉnh ủy họp về nội dung sẽ trình"
FUTURE_AFTER = re.compile(
    r"""
      [ ]?(?:tới|sắp[ ]tới|tới[ ]đây)(?!\w)(?![ ](?:dự|thăm|nay))
    | [ ,]
      (?: (?![ ](?:họp|tổ[ ]chức|làm[ ]việc|chủ[ ]trì|dự|diễn[ ]ra|đã|cho|thảo[ ]luận|nghe|có)[ ])[^.;]){0,80}
      [ ](?:sẽ|dự[ ]kiến)[ ](?:được[ ])?
      (?:khai[ ]mạc|diễn[ ]ra|tổ[ ]chức|tiến[ ]hành|bế[ ]mạc|họp|bắt[ ]đầu|làm[ ]việc)
    """,
    re.VERBOSE,
)
# What came before does not govern a clause of its own: "Chuẩn bị cho Đại hội, sáng 5/9, Tỉnh ủy họp"
OWN_CLAUSE = re.compile(r",[ ](?:vào[ ])?$")

# "tính đến ngày 30/11", "trước ngày 15/9", "có hiệu lực từ ngày 1/7"; a meeting can run from a day.
LIMIT = re.compile(r"\b(?:đến|tới|trước|sau|kể[ ]từ|từ|hết|hiệu[ ]lực)[ ]$")
RUNS = re.compile(
    r"\b(?:diễn[ ]ra|tổ[ ]chức|tiến[ ]hành|làm[ ]việc|khai[ ]mạc|họp)[ ](?:từ|bắt[ ]đầu[ ]từ)[ ]$"
)

# "Hoạt động của lãnh đạo tỉnh trong tuần (từ 9/3 - 15/3)", "Sự kiện trong tỉnh từ ngày 20 - 26.6"
NEWS = re.compile(
    r"""
      \btuần(?:[ ](?:qua|này|tới|thứ[ ]\d+|\d+))?[ ]*[,:(]?[ ]*$
    | ^[^.;:,]{0,15}\b(?:sự[ ]kiện[ ](?:nổi[ ]bật|trong[ ](?:tỉnh|tuần))|điểm[ ]tin|tin[ ]vắn
        |lịch[ ](?:công[ ]tác|làm[ ]việc|tiếp[ ]công[ ]dân))\b[^.;]{0,80}$
    """,
    re.VERBOSE,
)

EARLIER = re.compile(r"\b(?:trước[ ]đó|trước[ ]đây|lần[ ]trước)\b")
OTHER_MEETING = re.compile(
    r"\b(?:tại|theo|từ|sau|ở)[ ](?:các[ ])?"
    r"(?P<meeting>kỳ[ ]họp|hội[ ]nghị|phiên[ ]họp|đại[ ]hội|cuộc[ ]họp|buổi[ ]làm[ ]việc)\b[^,.;]{0,100}$"
)
# "Đó là chỉ đạo của đồng chí A tại hội nghị |ngày 24/9|": the meeting that the report is about
WHAT_WAS_SAID = re.compile(r"\b(?:đó|đây)[ ]là[ ][^.;]{0,120}[ ]của[ ]")
DOCUMENT = re.compile(rf"\b{KIND}\b")


class Cited:
    """Where documents are cited: gathered once, then asked for each day."""

    def __init__(self, documents: Iterable[DocumentRead]):
        places = sorted((m.start, m.end) for document in documents for m in document.mentions)
        self._starts = [start for start, _ in places]
        self._ends = list(accumulate((end for _, end in places), max))

    def at(self, offset: int) -> bool:
        """Say whether a document stands at `offset` or right before it."""
        last = bisect_right(self._starts, offset) - 1
        return last >= 0 and offset <= self._ends[last] + BEHIND


def why_not(article: Article, found: DayFound, sentence: tuple[int, int], cited: Cited) -> str:
    """Return why this day cannot be the meeting's, in words for a person; "" where nothing speaks against it.

    `sentence` is the (start, end) of the sentence it stands in.
    """
    lower = article.text.lower
    before = lower[max(sentence[0], found.start - CONTEXT) : found.start]
    clause = re.split(r"[;:](?!\d)", before)[-1]
    after = lower[found.end : min(sentence[1], found.end + 100)]
    at_opening = not before.strip(" -*+•\"'(")
    if _of_other_meeting(found, clause, at_opening):
        return "another meeting's day"
    if found.last and NEWS.search(before):
        return "the days of several meetings"
    if _of_document(found, before, cited):
        return "the day of a document"
    if _historical(found) or (not found.part and ANNIVERSARY.search(before)):
        return "an anniversary"
    if BIRTH.search(before):
        return "a day in somebody's life"
    if _quoted(article, found, sentence):
        return "within somebody's words"
    if found.now == "same":
        return "points to a day named elsewhere"
    own_clause = OWN_CLAUSE.search(before) and after.startswith((",", " tại "))
    planned = not own_clause and FUTURE.search(clause)
    if found.now == "tomorrow" or planned or FUTURE_AFTER.match(after):
        return "planned or required, not past"
    if not found.last and LIMIT.search(before) and not RUNS.search(before):
        return "a limit of time"
    if EARLIER.search(clause):
        return "an earlier event"
    return ""


def _quoted(article: Article, found: DayFound, sentence: tuple[int, int]) -> bool:
    """Say whether the day stands within quotation marks; what a sentence closes an earlier one may have
    opened.
    """
    furthest = found.start - LONGEST_SPEECH
    section = article.section_at(found.start)
    opened = (max(sentence[0], furthest), max(section.start if section else 0, furthest))
    return all(article.text.level.count('"', start, found.start) % 2 for start in opened)


def _of_other_meeting(found: DayFound, clause: str, at_opening: bool) -> bool:
    """Say whether it follows a meeting named in passing, nearer than any document."""
    if at_opening or found.part or found.now:
        return False
    if WHAT_WAS_SAID.search(clause):
        return False
    other = OTHER_MEETING.search(clause)
    if other and clause.lstrip().startswith("tại "):  # "Tại kỳ họp thứ 20, ngày 12/11, HĐND tỉnh đã bầu …"
        return False
    return bool(other) and not DOCUMENT.search(clause, other.end("meeting"))


def _of_document(found: DayFound, before: str, cited: Cited) -> bool:
    """Say whether the day belongs to a document cited."""
    if found.part or found.now:
        return False
    if cited.at(found.start) or NUMBERED.search(before) or ISSUED.search(before):
        return True
    return bool(found.first.year and NAMELESS.search(before))


def _historical(found: DayFound) -> bool:
    """Say whether it is a stretch of years (2/9/1945 - 2/9/2025) or long before any report."""
    first, last = found.first.year, found.last and found.last.year
    return bool(first and (first < 1990 or (last and last - first > 1)))

"""Why a day in a report is not the meeting's: a document's, an anniversary, a deadline, another meeting's."""

import re
from collections.abc import Sequence

from meetings.extraction.findings import DocumentRead
from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.sections import Article

CONTEXT = 160  # characters looked at before a day, within its sentence
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

EARLIER = re.compile(r"\b(?:trước[ ]đó|trước[ ]đây|lần[ ]trước)\b")
OTHER_MEETING = re.compile(
    r"\b(?:tại|theo|từ|sau|ở)[ ](?:các[ ])?"
    r"(?P<meeting>kỳ[ ]họp|hội[ ]nghị|phiên[ ]họp|đại[ ]hội|cuộc[ ]họp|buổi[ ]làm[ ]việc)\b[^,.;]{0,100}$"
)
DOCUMENT = re.compile(rf"\b{KIND}\b")


def why_not(
    article: Article, found: DayFound, sentence: tuple[int, int], documents: Sequence[DocumentRead]
) -> str:
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
    if _of_document(found, before, documents):
        return "the day of a document"
    if _historical(found) or (not found.part and ANNIVERSARY.search(before)):
        return "an anniversary"
    if BIRTH.search(before):
        return "a day in somebody's life"
    quoted_from = max(sentence[0], found.start - LONGEST_SPEECH)
    if article.text.level.count('"', quoted_from, found.start) % 2:
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


def _of_other_meeting(found: DayFound, clause: str, at_opening: bool) -> bool:
    """Say whether it follows a meeting named in passing, nearer than any document."""
    if at_opening or found.part or found.now:
        return False
    other = OTHER_MEETING.search(clause)
    if other and clause.lstrip().startswith("tại "):  # "Tại kỳ họp thứ 20, ngày 12/11, HĐND tỉnh đã bầu …"
        return False
    return bool(other) and not DOCUMENT.search(clause, other.end("meeting"))


def _of_document(found: DayFound, before: str, documents: Sequence[DocumentRead]) -> bool:
    """Say whether the day belongs to a document cited."""
    if found.part or found.now:
        return False
    near = (m for document in documents for m in document.mentions if m.start <= found.start <= m.end + 3)
    if any(near) or NUMBERED.search(before) or ISSUED.search(before):
        return True
    return bool(found.first.year and NAMELESS.search(before))


def _historical(found: DayFound) -> bool:
    """Say whether it is a stretch of years (2/9/1945 - 2/9/2025) or long before any report."""
    first, last = found.first.year, found.last and found.last.year
    return bool(first and (first < 1990 or (last and last - first > 1)))

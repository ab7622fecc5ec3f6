"""When and where on a site a report appeared: a crawler's prefix, a date line, a rubric."""

import re

from meetings.text.dates import MONTHS
from meetings.text.letters import CAPITAL

LONGEST = 160  # characters

# " date 2025-07-15 Hội nghị lần thứ hai …", "date 2025-06 …"
CRAWLER_PREFIX = re.compile(
    r"[ ]*date:?[ ]+(?:19|20)\d\d-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d(?::\d\d)?)?(?=\s|$)", re.IGNORECASE
)

WEEKDAY = r"(?:thứ[ ]?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ[ ]nhật|cn|t[2-7])\b"
CLOCK = r"\d{1,2}(?:[:hg]|[ ]giờ[ ])\d{2}(?:[:']\d{2})?(?:'|[ ]?phút)?(?:[ ]?[ap]m\b)?"
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True)).replace(" ", "[ ]")
DAY = (
    r"(?:\d{1,2}[ ]?[./-][ ]?\d{1,2}[ ]?[./-][ ]?(?:19|20)\d\d(?!\d)|(?:19|20)\d\d-\d\d-\d\d(?!\d)"
    r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
    rf"|\d{{1,2}}[ ]tháng[ ](?:{MONTH})[ ]?,?[ ](?:năm[ ])?(?:19|20)\d\d(?!\d)"
    r"|\d{1,2}[ ](?:tháng[ ])?\d{1,2}[ ]?,?[ ](?:năm[ ])?(?:19|20)\d\d(?!\d))"
)

# "06/09/2018", "Cập nhật lúc: 18:00 |22/05/2022", "Thứ hai, 26 Tháng 10 2020 14:49", "Lượt xem: 7370"
PIECE = re.compile(
    rf"""
      (?P<day>{DAY})
    | (?P<clock>{CLOCK})
    | (?P<weekday>{WEEKDAY})
    | (?P<label>(?:thời[ ]gian|ngày)?[ ]?(?:cập[ ]nhật|đăng|gửi|xuất[ ]bản|tạo|đưa[ ]tin
        |post)(?:ed)?(?:[ ](?:tin|bài|lúc|ngày|lần[ ]cuối)){{0,2}}\b)
    | (?:ngày|lúc|date|posted|published|update[d]?|thời[ ]gian)\b
    | [(\[]?gmt[ ]?\+[ ]?7[)\]]?
    | (?:số[ ])?(?:lượt[ ])?(?:xem|đọc|truy[ ]cập|view[s]?)[ ]?:?[ ]?\d[\d.,]* | \d[\d.,]*[ ]lượt[ ](?:xem
        |đọc) | (?:số[ ])?lượt[ ](?:xem|đọc)
    | [-,;:|./()•·»>]
    """,
    re.VERBOSE | re.IGNORECASE,
)

# "Chính trị 13-05-2022", "THỜI SỰ - CHÍNH TRỊ", "Trang chủ / Tin tức", "Xây dựng Đảng"
RUBRIC = re.compile(
    r"""
    (?: (?:tin[ ])?(?:chính[ ]trị|thời[ ]sự|xã[ ]hội|kinh[ ]tế|pháp[ ]luật|đời[ ]sống)
      | (?:công[ ]tác[ ])?xây[ ]dựng[ ]đảng(?:[ ]và[ ]hệ[ ]thống[ ]chính[ ]trị)?
      | tin[ ](?:tức(?:[ ]?-?[ ]?sự[ ]kiện)?|trong[ ]tỉnh|hoạt[ ]động|mới|nóng|nổi[ ]bật|địa[ ]phương
          |tổng[ ]hợp|tỉnh[ ]ủy)
      | sự[ ]kiện | trang[ ]chủ | hoạt[ ]động[ ]của[ ]lãnh[ ]đạo(?:[ ]tỉnh)? | nhịp[ ]sống | trong[ ]tỉnh
          | nội[ ]chính | home
    )(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Hội nghị giao ban quý IV 06/10/2017 14:30", "Mai Hạ - 16:29, 22/07/2019"
SUFFIX = re.compile(
    rf"""
    (?<!ngày)(?<!sáng)(?<!chiều)(?<!tối)(?<!đến)(?<!từ)[ ]?[ |(•-]+
    (?P<stamp>(?:(?:cập[ ]nhật|đăng)(?:[ ](?:lúc|ngày))?[ ]?:?[ ])?
      (?:{CLOCK}[ ,|-]+)?(?:{WEEKDAY}[ ,]+)?{DAY}(?:[ ,|-]+{CLOCK})?)
    (?:[ ]?[(\[]?gmt[ ]?\+[ ]?7[)\]]?)?[ )]*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "14/12/2021|Ngày 13/12, …", "(16/07/2014)|Chiều 16/7": a lead stuck to the date line
LEAD_OPENS = re.compile(r"(?:Rạng sáng|Sáng|Trưa|Chiều|Tối|Ngày|Hôm)[ ](?:ngày[ ]|nay|qua|\d)")
STARTS = re.compile(rf"[{CAPITAL}\"]")


def is_stamp(level: str, start: int, end: int) -> bool:
    """Say whether a line holds nothing but rubrics and when it was put up."""
    if end - start > LONGEST:
        return False
    run_end, told, _ = _run(level, start, end)
    return told and run_end == end


def prefix_end(level: str, start: int, end: int) -> int:
    """Return where a date line stuck to the front of a headline ends, `start` where there is none.

    A lead that begins with a day ("Ngày 15/7/2025, Tỉnh ủy …") has no such prefix.
    """
    run_end, told, sure = _run(level, start, min(end, start + LONGEST))
    opens = LEAD_OPENS.match(level, run_end)
    follows = run_end < end and (opens or (level[run_end - 1].isspace() and STARTS.match(level, run_end)))
    plain = level[start : start + 4].lower() == "ngày" or level[start:run_end].rstrip().endswith(",")
    return run_end if told and follows and (sure or not plain) else start


def suffix_start(level: str, start: int, end: int) -> int:
    """Return where a date line stuck to the end of a headline or a name begins, `end` where there is none."""
    found = SUFFIX.search(level, max(start, end - LONGEST // 2), end)
    return found.start("stamp") if found and found.start() > start else end


def _run(level: str, start: int, end: int) -> tuple[int, bool, bool]:
    """Return where a date line's pieces end, whether they tell a day or a rubric, whether a clock too."""
    at, days, clocks, rubrics = start, 0, 0, 0
    while at < end:
        if days and LEAD_OPENS.match(level, at):
            break
        piece = PIECE.match(level, at, end)
        if piece and piece.end() > at:
            days += bool(piece["day"])
            clocks += bool(piece["clock"] or piece["label"])
            at = piece.end()
        elif rubric := RUBRIC.match(level, at, end):
            rubrics += 1
            at = rubric.end()
        elif level[at].isspace() or level[at] == '"':
            at += 1
        else:
            break
    return at, bool(days or (rubrics and at == end)), bool(days and clocks)

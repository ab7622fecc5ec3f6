"""The lines of a page that say when or where it appeared: a crawler's prefix, a date alone, a rubric."""

import re

# " date 2025-07-15 Hội nghị lần thứ hai …", "date 2025-06 …"
CRAWLER_PREFIX = re.compile(
    r"[ \ufeff]*date:?[ ]+(?:19|20)\d\d-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d(?::\d\d)?)?(?=\s|$)", re.I
)

WEEKDAY = r"(?:thứ[ ]?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ[ ]nhật|cn)"
CLOCK = r"\d{1,2}(?:[:hg]|[ ]giờ[ ])\d{2}(?:[:']\d{2})?['p]?(?:[ ]?[ap]m)?"
DAY = r"\d{1,2}[ ]?[./-][ ]?\d{1,2}[ ]?[./-][ ]?(?:19|20)\d\d"
DAY_IN_WORDS = r"(?:ngày[ ])?\d{1,2}[ ]tháng[ ]\d{1,2}(?:[ ]?,)?[ ](?:năm[ ])?(?:19|20)\d\d"
ISO_DAY = r"(?:19|20)\d\d-\d\d-\d\d"

# "06/09/2018", "Cập nhật lúc: 18:00 |22/05/2022", "Thứ hai, 26 Tháng 10 2020 14:49", "16:29, Thứ Hai, 22/07/2019 (GMT+7)"
PIECE = re.compile(
    rf"""
      (?P<day>{DAY_IN_WORDS}|{DAY}|{ISO_DAY})
    | {CLOCK}
    | {WEEKDAY}
    | (?P<label>cập[ ]nhật(?:[ ]lúc|[ ]lần[ ]cuối|[ ]ngày)?|ngày[ ](?:đăng|cập[ ]nhật|đưa[ ]tin|xuất[ ]bản|tạo)|đăng[ ](?:lúc|ngày)|thời[ ]gian
        |xuất[ ]bản|ngày|lúc|post(?:ed)?|date)
    | \(?gmt[ ]?\+[ ]?7\)?
    | (?:số[ ])?lượt[ ](?:xem|đọc)[ ]?:?[ ]?[\d.,]*
    | \d[\d.,]*[ ]lượt[ ](?:xem|đọc)
    | [-,;:|./()•·]
    """,
    re.VERBOSE | re.IGNORECASE,
)

# "Chính trị 13-05-2022", "THỜI SỰ - CHÍNH TRỊ", "Trang chủ / Tin tức", "Xây dựng Đảng"
RUBRIC = re.compile(
    r"""
      (?:tin[ ])?(?:chính[ ]trị|thời[ ]sự|xã[ ]hội|kinh[ ]tế|pháp[ ]luật|đời[ ]sống)
    | xây[ ]dựng[ ]đảng | tin[ ]tức(?:[ ]sự[ ]kiện)? | tin[ ](?:trong[ ]tỉnh|hoạt[ ]động|mới|nóng|nổi[ ]bật|địa[ ]phương)
    | sự[ ]kiện | trang[ ]chủ | hoạt[ ]động[ ]của[ ]lãnh[ ]đạo(?:[ ]tỉnh)? | nhịp[ ]sống | trong[ ]tỉnh
    | xây[ ]dựng[ ]đảng(?:[ ]và[ ]hệ[ ]thống[ ]chính[ ]trị)? | công[ ]tác[ ]xây[ ]dựng[ ]đảng
    """,
    re.VERBOSE | re.IGNORECASE,
)
SPACES = re.compile(r"\s+")


def is_stamp(level: str, start: int, end: int) -> bool:
    """Say whether a line holds nothing but rubrics and when it was put up."""
    at, told = start, False
    if end - start > 160:
        return False
    while at < end:
        piece = PIECE.match(level, at, end) or RUBRIC.match(level, at, end)
        if piece:
            told = told or piece.re is RUBRIC or bool(piece["day"])
            at = piece.end()
        elif level[at].isspace() or level[at] in '>»"':
            at += 1
        else:
            return False
    return told

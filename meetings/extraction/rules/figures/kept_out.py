"""Numerals that count nothing: what stands beside them says so (the genre's grammar, E.3).

Each check sees the numeral in its surroundings. Shapes that count nothing by themselves (documents, dates,
years, clock times) never get here.
"""

import re
from collections.abc import Callable

from meetings.extraction.rules.figures.numerals import Numeral
from meetings.extraction.rules.figures.units import noun_after
from meetings.reference.counted import labels, senses
from meetings.text.leveled import Leveled

LEFT, RIGHT = 40, 48  # characters that a reason can lie away

WORDS_BEFORE = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)?")
NOT_A_LABEL = re.compile(r"(?:tổng|con|trong|trên|có|với|đa|và|một) số\s*$")  # "tổng số 186 đại biểu"
DAY_BEFORE = re.compile(
    r"(?:ngày|sáng|trưa|chiều|tối|đêm|nay|(?:hôm|ngày|sáng|chiều|tối|đêm) qua|mai|mùng|hôm|dịp|lễ|tháng|niệm"
    r"|khánh|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[\s,(]*$"
)

# "5 năm qua", "30 năm tuổi Đảng", "6 tháng đầu năm", "90 ngày"; but "12.000 ngày công" is counted.
DURATION = re.compile(
    r"(?:\s(?:đến|tới|hoặc)\s\d{1,3})?\s?(?:năm|tháng|ngày|tuần|giờ|phút|giây|quý"
    r"|thập kỷ|thập niên|thế kỷ|nhiệm kỳ|mùa|đêm|khóa)\b"
    r"(?! công\b| (?:học|bồi|đào|tập)\b)"
)
# "Sau 01 buổi làm việc": how long, "tổ chức 12 buổi làm việc": how many
SITTING = re.compile(r"\s(?:buổi|ngày) (?:làm việc|họp|thảo luận|diễn ra)\b")
SITTING_BEFORE = re.compile(r"\b(?:sau|qua|trong)(?: thời gian)?(?: hơn| gần)?\s$")
SPOKEN = re.compile(r"\s(?:số|lần nữa|mặt|trong những|trong các|trong \d+)\b")
TIME_BEFORE = re.compile(r"(?<!\d )(?<!hai )(?<!ba )(?<!mấy )(?<!nhiều )(?<!một )(?<!\w)lần\s$")
ONE_OF = re.compile(r"\b1 trong\s$")
AGE = re.compile(r"\s?tuổi\b")
MEAN_AGE = re.compile(r"(?:bình quân|trung bình|tuổi thọ)")
LEVELS = re.compile(r"\s?cấp\b")  # "chính quyền địa phương 02 cấp"
# "phương châm 4 tại chỗ", "chi bộ 4 tốt", "cơ chế 1 cửa", "OCOP 4 sao"
SLOGAN = re.compile(
    r"\s(?:rõ|dám|tại chỗ|sẵn sàng|tốt|sạch|quyết tâm|kiên quyết|tiên phong|xung kích"
    r"|cửa(?! khẩu)|sao|con số)\b"
)
QUOTED = re.compile(r"""[^"'\n]{1,24}["']""")  # tinh thần "7 dám"
# "30a", "1A", "5G", "29A-123.45", "18NQ"; but "134km", "500m", "56Đảng bộ"
SUFFIX = re.compile(r"(?!m\b|g\b|l\b)[^\W\d_](?![^\W\d_])")
CODE = re.compile(r"(?!USD|VNĐ|MW|KW)[A-ZĐ]{2}")
VERSION = re.compile(r"\d+\.0")  # công nghiệp 4.0
# "1. Về kinh tế", "(2) Tập trung", "3) Giao", "- 4/ Đề nghị"
LIST_MARK_BEFORE = re.compile(r"(?:^|\n)[\s\-+*•(]*$")
LIST_MARK_AFTER = re.compile(r"\s?[.)/:](?=\s|$|[^\W\d_])|-\s|\.?$")
ENUMERATED = re.compile(r"\)")
# What a web page counts about itself: "1.234 lượt xem", "0 bình luận"
PAGE = re.compile(
    r"\s?(?:lượt (?:xem|đọc|truy cập|thích|chia sẻ|bình luận)|bình luận|likes?\b|shares?\b|views?\b"
    r"|comments?\b|người thích|người đang trực tuyến|số lượt truy cập|phản hồi|nhận xét)"
)
PAGE_BEFORE = re.compile(
    r"(?:lượt (?:xem|đọc|truy cập|thích)|bình luận|chia sẻ|views?|likes?|shares?|đang truy cập)\s*[:(]\s*$"
)
ADDRESS = re.compile(r"[^\W\d_][./@=&?#_-]$|#$|№\s?$")  # "h.vn/12", "Covid-19", "B-52"
STREET = re.compile(r",?\s(?:phố|đường|đại lộ)\s[A-ZĐÀ-Ỹ]")
STUCK_TO_NAME = re.compile(r"(?:Ông|Bà|Đồng chí|Đ/c) [A-ZĐÀ-Ỹ]")  # a picture's number: "hình ảnh 1Ông An"
YEAR_ALONE = re.compile(r"(?:1[4-9]|20)\d\d")
LEADING_ZERO = re.compile(r"0\d{2,}|00")  # a telephone's numbers: "0912 345 678"
PLACES = {"places", "bodies"}
VERBAL = {"quyết định", "kết luận", "thông báo", "báo cáo", "hướng dẫn"}  # "Quyết định 15 nội dung"


def reason(text: Leveled, numeral: Numeral, line_start: int, line_end: int) -> str:
    """Return why the numeral counts nothing, "" if nothing beside it says so."""
    before = max(line_start, numeral.start - LEFT)
    left = text.lower[before : numeral.start]
    right = text.lower[numeral.end : min(line_end, numeral.end + RIGHT)]
    for name, says in CHECKS:
        if says(text, numeral, left, right, line_start):
            return name
    return ""


Check = Callable[[Leveled, Numeral, str, str, int], bool]


def _no_number(text, numeral, left, right, line_start) -> bool:
    """1.1.1   0912   a run of twenty digits"""
    return any(value is None for value in numeral.values) or bool(LEADING_ZERO.match(numeral.texts[0]))


def _list_mark(text, numeral, left, right, line_start) -> bool:
    if numeral.shape != "number" or len(numeral.texts[0]) > 2:
        return False
    opens_line = numeral.start - line_start < LEFT and LIST_MARK_BEFORE.match(left)
    if opens_line and LIST_MARK_AFTER.match(right):
        return True
    return left.endswith("(") and bool(ENUMERATED.match(right))


def _suffixed(text, numeral, left, right, line_start) -> bool:
    return bool(SUFFIX.match(right) or CODE.match(text.level, numeral.end))


def _version(text, numeral, left, right, line_start) -> bool:
    return numeral.shape == "number" and bool(VERSION.fullmatch(numeral.texts[0]))


def _address(text, numeral, left, right, line_start) -> bool:
    return bool(ADDRESS.search(left)) and not (left[-1:] == "/" and noun_after(text, numeral.end)[0])


def _duration(text, numeral, left, right, line_start) -> bool:
    return bool(DURATION.match(right)) or bool(SITTING.match(right) and SITTING_BEFORE.search(left))


def _age(text, numeral, left, right, line_start) -> bool:
    """trẻ dưới 40 tuổi, "Lò Thanh Hạc, 45 tuổi", Chủ tịch tỉnh 42 tuổi; but a mean of 45,6 tuổi"""
    return bool(AGE.match(right)) and not MEAN_AGE.search(left)


def _spoken(text, numeral, left, right, line_start) -> bool:
    """1 số nội dung, 1 trong những địa phương, là 1 trong 5 tỉnh dẫn đầu: a word in digits"""
    if numeral.texts == ("1",) and SPOKEN.match(right):
        return True
    return bool(ONE_OF.search(left))


def _time(text, numeral, left, right, line_start) -> bool:
    """dự thảo lần 2 Báo cáo, Hội nghị lần 15: which one of a row; but "tăng 3 lần", "gấp hai lần 5 tỷ"."""
    return numeral.shape == "number" and bool(TIME_BEFORE.search(left))


def _levels(text, numeral, left, right, line_start) -> bool:
    return bool(LEVELS.match(right)) and not noun_after(text, numeral.end)[0]


def _slogan(text, numeral, left, right, line_start) -> bool:
    if left.endswith(('"', "'")) and numeral.shape == "number" and QUOTED.match(right):
        return True
    return bool(SLOGAN.match(right))


def _page_counter(text, numeral, left, right, line_start) -> bool:
    return bool(PAGE.match(right) or PAGE_BEFORE.search(left))


def _labelled(text, numeral, left, right, line_start) -> bool:
    """số 18   giai đoạn 1   Điều 5   khóa 12   Quốc lộ 1   thôn 5 xã An Bình"""
    strength, label = _label(left)
    if not strength:
        return False
    size, kind = noun_after(text, numeral.end)
    percent = text.level[numeral.end : numeral.end + 2].lstrip().startswith("%")
    if strength == "always":
        return not (percent or (size and label == "năm" and (numeral.values[0] or 0) < 1900))
    start = numeral.start - len(left) + left.rindex(label)
    opens = start == line_start or text.level[max(0, start - 2) : start].strip() in {".", ";", "-"}
    if label == "số" or (text.level[start].isupper() and not (opens and label in VERBAL)):
        return not percent
    return not (percent or (size and kind != "places"))


def _label(left: str) -> tuple[str, str]:
    """Return (strength, label) of the numbered label that ends right before the numeral."""
    stripped = left.rstrip(" :") if left.rstrip().endswith(":") else left.rstrip(" ")
    if not stripped or not stripped[-1].isalpha() or NOT_A_LABEL.search(stripped):
        return "", ""
    if left.rstrip().endswith(":") and not stripped.endswith("số"):
        return "", ""
    words = [word[0] for word in WORDS_BEFORE.finditer(stripped)][-3:]
    for size in range(len(words), 0, -1):
        label = " ".join(words[-size:])
        if label in labels() and stripped.endswith(label):
            return labels()[label], label
        if label in senses() and size > 1:  # "kỷ luật 29 tổ chức đảng" names no law
            return "", ""
    return "", ""


def _like_a_date(text, numeral, left, right, line_start) -> bool:
    """Chiều 5/9   Ngày 21-12   Sáng 16.7   dịp lễ 30/4; but "5/9 xã", "3-5%", "đạt 100% (5/5)"."""
    if not numeral.like_a_date:
        return False
    if DAY_BEFORE.search(left):
        return True
    if text.level[numeral.end : numeral.end + 2].lstrip().startswith("%") or noun_after(text, numeral.end)[0]:
        return False
    return not re.search(r"%[^,;.()]{0,30}\($|(?:phiếu|đạt|có|với|được|lệ)\s*:?\s*$", left)


def _street(text, numeral, left, right, line_start) -> bool:
    """132 phố Hàng Bài, 160 đường Lê Lợi"""
    return bool(STREET.match(text.level, numeral.end))


def _picture(text, numeral, left, right, line_start) -> bool:
    return bool(STUCK_TO_NAME.match(text.level, numeral.end))


def _year(text, numeral, left, right, line_start) -> bool:
    """2025, but "2025 đảng viên"."""
    if numeral.shape != "number" or not YEAR_ALONE.fullmatch(numeral.texts[0]):
        return False
    size, kind = noun_after(text, numeral.end)
    return not size or kind in PLACES


CHECKS: tuple[tuple[str, Check], ...] = (
    ("number.none", _no_number),
    ("number.list_mark", _list_mark),
    ("number.suffixed", _suffixed),
    ("number.version", _version),
    ("number.address", _address),
    ("number.duration", _duration),
    ("number.age", _age),
    ("number.spoken", _spoken),
    ("number.time", _time),
    ("number.levels", _levels),
    ("number.slogan", _slogan),
    ("number.page", _page_counter),
    ("number.labelled", _labelled),
    ("number.date", _like_a_date),
    ("number.street", _street),
    ("number.picture", _picture),
    ("number.year", _year),
)

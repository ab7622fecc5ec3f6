"""The numbers behind a word for a kind: one, or a list of full and short ones: "57, 59, 66 và 68-NQ/TW"."""

import re
from dataclasses import dataclass

from meetings.extraction.rules.documents.heads import Head
from meetings.extraction.rules.documents.numbers import Number, number_at

# "18"  "178/2024": the number of a short form; not "5 năm", "4.0", "30a", "2025", "2026-2030", "25/10/2017"
BARE = re.compile(
    r"""
    (?P<serial>\d{1,4}) (?![\w%]) (?![.,]\d) (?![ ]?/[ ]?\d{1,2}(?!\d)) (?![ ]?-[ ]?\d)
    (?:[ ]?/[ ]?(?P<year>(?:19|20)\d\d)(?!\d)(?![ ]?[/-][ ]?[^\W\d]))?
    (?![ ]?/)
    """,
    re.VERBOSE,
)

# "159-TB", "18-NQ": the committee left out
PARTIAL = re.compile(r"(?P<serial>\d{1,4})[ ]?-[ ]?(?P<sign>NQ|KL|CT|QĐ|TB|HD|KH|BC|CTr)(?![\w/-])")

# A number before one of these counts things: "Quyết định 3 nội dung", "Kế hoạch 5 năm"
COUNTED = re.compile(
    r"""
    [ ]{1,2}
    (?: năm|tháng|tuần|ngày(?![ ]\d)|giờ|quý|lần|ca|nhiệm[ ]vụ|nội[ ]dung|vấn[ ]đề|việc|điểm|mục|khoản
      | điều|chương|phần|bước|khâu|chỉ[ ]tiêu|giải[ ]pháp|đồng|tỷ|triệu|nghìn|người|cán[ ]bộ|đảng
      | đại[ ]biểu|ủy[ ]viên|thành[ ]viên|phó|trưởng|nhân[ ]sự|chức[ ]danh|tập[ ]thể|cá[ ]nhân|hộ|cặp|bên
      | xã|phường|huyện|thôn|cấp|tổ|nhóm|đoàn|sở|ban|phòng|đơn[ ]vị|cơ[ ]quan|đầu|dự[ ]án|dự[ ]thảo
      | tờ[ ]trình|nghị[ ]quyết|nghị[ ]định|luật|báo[ ]cáo|văn[ ]bản|đề[ ]án|chương[ ]trình|chính[ ]sách
      | lĩnh[ ]vực|trường[ ]hợp|hình[ ]thức|công[ ]trình|loại|vụ|căn|km|ha|m2 )\b
    """,
    re.VERBOSE,
)

# Between the numbers of a list, and what may follow a bare number there: "57, 59 và 68 của Bộ Chính trị"
SEPARATOR = re.compile(r"[ ]?(?:[,;&/+]|,?[ ](?:và|hoặc|hay|với)\b)[ ]{0,2}(?:số[ ]{0,2}:?[ ]?)?(?=\d)")
GOES_ON = re.compile(
    r"""
    [ ]{0,2}
    (?: [.,;:)("'!?\n/+&] | $
      | (?:của|về|khóa|ngày|và|hoặc|hay|với|được|đã|là|trên|tại|có|sẽ|đến|theo|nhằm|để|thành|vào|trong|do|gắn
          |cho|cũng|đang|ra|mang|thể|đều|phải|cần|nêu|xác|yêu|nhấn|như|mà|này|nói|tạo)\b )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One number of a list: a full one, or the digits of a short form."""

    at: int
    end: int
    number: Number | None = None
    serial: int = 0
    year: int | None = None
    sign: str = ""


def numbers_behind(level: str, lower: str, head: Head) -> list[Item]:
    """Return the numbers of a list that begins behind a kind: "57, 59, 66 và 68-NQ/TW"."""
    items: list[Item] = []
    at = head.at
    while at < len(level):
        item = _item(level, lower, at, first=not items)
        if not item or (item.number is None and not item.sign and not head.sure and not items):
            break
        items.append(item)
        separator = SEPARATOR.match(lower, item.end)
        if not separator:
            break
        at = separator.end()
    while items and items[-1].number is None and len(items) > 1 and not GOES_ON.match(lower, items[-1].end):
        items.pop()
    return items


def _item(level: str, lower: str, at: int, first: bool) -> Item | None:
    number = number_at(level, at)
    if number:
        return Item(at, number.end, number)
    partial = PARTIAL.match(level, at)
    if partial:
        return Item(at, partial.end(), None, int(partial["serial"]), sign=partial["sign"])
    bare = BARE.match(lower, at)
    if not bare or COUNTED.match(lower, bare.end()):
        return None
    year = int(bare["year"]) if bare["year"] else None
    serial = int(bare["serial"])
    if serial == 0 or (1900 <= serial <= 2100 and not year):
        return None
    if not first and not year and serial > 999:
        return None
    return Item(at, bare.end(), None, serial, year)

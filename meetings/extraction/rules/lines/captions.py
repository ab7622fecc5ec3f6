"""The words under a picture: "Quang cảnh hội nghị.", "Đồng chí Lê Văn Tám phát biểu tại hội nghị"."""

import re

from meetings.text.letters import CAPITAL

LONGEST = 420  # characters; a caption with a person's titles is long, a paragraph longer
SURE_AFTER_MARK = 160  # right under a picture a sentence up to this long is its caption

# "Ảnh: Quốc Duy", "(Ảnh: TTXVN)", "- Ảnh tư liệu", "Ảnh M.H" at the end of a line
CREDIT = re.compile(
    rf"""
    [ ]*[-(\[|/]{{0,2}}[ ]*
    (?P<credit>
        (?:Ảnh|ẢNH|Nguồn[ ]ảnh|Đồ[ ]họa|Clip|Video)(?:[ ](?:tư[ ]liệu|minh[ ]họa
          |chụp[ ][^:\n]{{0,30}}))?[ ]?:[^\n:]{{1,60}}
      | (?:(?<=\()|(?<=[;,][ ]))ảnh[ ]?:[^\n:()]{{1,60}}
      | Ảnh[ ]tư[ ]liệu\.?
      | (?<=[.;][ ])Ảnh[ ](?:[{CAPITAL}][^\s.]*[ .]?){{1,4}}
    )
    [ )\].]*$
    """,
    re.VERBOSE,
)

CREDIT_WORD = re.compile(r"[Ảả]nh|ẢNH|Đồ họa|Clip|Video")  # far cheaper to look for than a whole credit

EVENT = (
    r"(?:hội[ ]nghị|buổi(?:[ ](?:làm[ ]việc|lễ|họp|gặp(?:[ ]mặt)?|tiếp|kiểm[ ]tra|tọa[ ]đàm|giám[ ]sát"
    r"|tiếp[ ]xúc(?:[ ]cử[ ]tri)?))?"
    r"|cuộc[ ]họp|phiên[ ](?:họp|làm[ ]việc|chất[ ]vấn|thảo[ ]luận|trù[ ]bị|bế[ ]mạc|khai[ ]mạc)|kỳ[ ]họp"
    r"|đại[ ]hội|lễ[^.]{0,60}|chương[ ]trình"
    r"|hội[ ]thảo|tọa[ ]đàm|họp[ ]báo|điểm[ ]cầu[^.]{0,60})"
)

# "Quang cảnh hội nghị", "Các đại biểu biểu quyết thông qua …", "Đoàn Chủ tịch điều hành Đại hội"
SCENE = re.compile(
    r"""
      (?:quang|toàn|khung)[ ]cảnh\b
    | (?:một[ ])?(?:góc|số[ ]hình[ ]ảnh)\b
    | (?:các[ ])?(?:đồng[ ]chí[ ])?(?:lãnh[ ]đạo[^.,]{0,50}[ ]và[ ](?:các[ ])?)?(?:vị[ ])?(?:đại[ ]biểu
        |khách[ ]mời)[^.,;]{0,60}?[ ]
        (?:dự(?![ ](?:thảo|án|kiến|toán))|tham[ ]dự|tham[ ]gia|biểu[ ]quyết|bỏ[ ]phiếu|chụp[ ]ảnh
          |thực[ ]hiện[ ]nghi|làm[ ]lễ|chào[ ]cờ|nghe|theo[ ]dõi|trao[ ]đổi[ ]bên[ ]lề)\b
    | (?:đoàn[ ]chủ[ ]tịch|chủ[ ]tọa|thư[ ]ký)(?:[ ](?:đại[ ]hội|kỳ[ ]họp))?[ ](?:điều[ ]hành|làm[ ]việc)\b
    | ảnh(?:[ ](?:trên|dưới|tư[ ]liệu|chụp|minh[ ]họa))?[ ]?:
    """,
    re.VERBOSE,
)

# How a sentence of the report goes on from the one before; no caption begins so.
NARRATIVE = re.compile(
    r"""
    (?: phát[ ]biểu | kết[ ]luận | báo[ ]cáo | thay[ ]mặt | tại | trong | trước | sau | theo | để | về
      | với | cùng | qua | trên | đối[ ]với
      | đồng[ ]thời | bên[ ]cạnh | ngoài[ ]ra | tiếp[ ](?:đó|theo|tục) | dự | tham[ ]dự | đến[ ]dự | cũng
          | nhân[ ]dịp | sáng | chiều | tối
      | trưa | ngày | hôm[ ]nay | hiện | như[ ]vậy | năm | từ | kết[ ]quả | tuy[ ]nhiên | do | vì | nhằm
          | thực[ ]hiện | được | đặc[ ]biệt
    )\b
    """,
    re.VERBOSE,
)

PERSON_FIRST = re.compile(
    r"""
    (?: (?:các[ ])?đồng[ ]chí | đ/c | ông | bà | (?:phó[ ])?bí[ ]thư | (?:phó[ ])?chủ[ ]tịch
      | (?:phó[ ])?trưởng | phó | quyền | ủy[ ]viên | giám[ ]đốc
      | chánh | chủ[ ]nhiệm | (?:thiếu|trung|thượng|đại)[ ]t(?:ướng|á) | tổng[ ]bí[ ]thư | thường[ ]trực
          | (?:các[ ])?lãnh[ ]đạo | đại[ ]diện
      | (?:các[ ])?đại[ ]biểu | thủ[ ]tướng | bộ[ ]trưởng | thứ[ ]trưởng | tân | cử[ ]tri | tổ[ ]trưởng
          | cán[ ]bộ | đoàn
    )\b
    """,
    re.VERBOSE,
)

# What the people in the picture do, and nothing after it but where: "… phát biểu kết luận hội nghị."
ACT = (
    r"(?:phát[ ]biểu|trao[ ]đổi|trình[ ]bày|kết[ ]luận|báo[ ]cáo|quán[ ]triệt|thảo[ ]luận|tham[ ]luận"
    r"|khai[ ]mạc|bế[ ]mạc|truyền[ ]đạt|điều[ ]hành"
    r"|chất[ ]vấn|trả[ ]lời[ ]chất[ ]vấn|thông[ ]qua|giải[ ]trình|góp[ ]ý|nêu[ ]ý[ ]kiến|chỉ[ ]đạo"
    r"|tiếp[ ]thu)"
)
MANNER = (
    r"(?:[ ](?:chỉ[ ]đạo|ý[ ]kiến|kết[ ]luận|khai[ ]mạc|bế[ ]mạc|chào[ ]mừng|chúc[ ]mừng|tham[ ]luận"
    r"|thảo[ ]luận|nhận[ ]nhiệm[ ]vụ|gợi[ ]ý|định[ ]hướng"
    r"|làm[ ]rõ|dự[ ]thảo|tóm[ ]tắt|tờ[ ]trình|báo[ ]cáo|chuyên[ ]đề|nghị[ ]quyết|và|đề[ ]dẫn)){0,4}"
)
ENDING = re.compile(rf"[ ]{ACT}{MANNER}(?:[ ](?:(?:tại|với|trong)[ ])?(?:các[ ])?{EVENT})?[ ]?[.]*$")
# "… trao quyết định cho đồng chí Lê Văn Tám.", "… tặng hoa chúc mừng …", "… chụp ảnh lưu niệm …"
GESTURE = re.compile(
    r"[ ](?:trao[ ](?:quyết[ ]định|tặng|huy[ ]hiệu|bằng|cờ|giấy|kỷ[ ]niệm)|tặng[ ](?:hoa|quà|bằng|giấy)"
    r"|chụp[ ]ảnh|dâng[ ](?:hương|hoa)"
    r"|bỏ[ ]phiếu|cắt[ ]băng|bắt[ ]tay|thăm[ ]hỏi|ký[ ]kết)\b"
)
# An unfinished line that names nobody first: "Ban Chấp hành khóa mới ra mắt Đại hội"
AT_EVENT = re.compile(
    rf"[ ](?:dự|tham[ ]dự|ra[ ]mắt|chủ[ ]trì|điều[ ]hành|tại|biểu[ ]quyết"
    rf"|theo[ ]dõi)[ ](?:[^.]{{0,40}}[ ])?{EVENT}$"
)
NO_END = frozenset(":;,-+")
SHORTENED = frozenset({"tp", "ts", "ths", "pgs", "gs", "bs", "tx", "th", "t"})


def credit(level: str, start: int, end: int) -> re.Match[str] | None:
    """Return the credit of a picture that ends a line."""
    return CREDIT.search(level, start, end) if CREDIT_WORD.search(level, start, end) else None


def is_caption(lower: str, start: int, end: int, *, after_mark: bool, first: bool) -> bool:
    """Say whether a line is a caption.

    `after_mark`: a picture's mark stands right before it. `first`: no line of the report came before it, so
    that it can be a headline, which tells of people in the same words but without a full stop.
    """
    if end - start > LONGEST or _several_sentences(lower, start, end):
        return False
    if SCENE.match(lower, start, end):
        return True
    if NARRATIVE.match(lower, start, end):
        return False
    if after_mark and end - start <= SURE_AFTER_MARK:
        return True
    unfinished = lower[end - 1] not in ".!?\"')" and lower[end - 1] not in NO_END
    if unfinished and not first and AT_EVENT.search(lower, start, end):
        return True
    if not PERSON_FIRST.match(lower, start, end):
        return False
    if ENDING.search(lower, start, end):
        return True
    return not first and (unfinished or bool(GESTURE.search(lower, start, end)))


def _several_sentences(lower: str, start: int, end: int) -> bool:
    """Say whether a full stop stands before the end, abbreviations apart."""
    stop = lower.find(". ", start, end - 1)
    while stop != -1:
        if lower[lower.rfind(" ", start, stop) + 1 : stop] not in SHORTENED:
            return True
        stop = lower.find(". ", stop + 1, end - 1)
    return False

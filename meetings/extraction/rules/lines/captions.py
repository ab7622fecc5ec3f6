"""The words under a picture: "Quang cảnh hội nghị.", "Đồng chí Lê Văn A, Bí thư Tỉnh ủy phát biểu tại hội nghị"."""

import re

LONGEST = 420  # characters; a caption with a person's titles is long, a paragraph longer

# "Ảnh: Đức Huy", "(Ảnh: TTXVN)", "Ảnh tư liệu", "Ảnh: M.H"
CREDIT = re.compile(
    r"[ ]*[-(\[]?[ ]*(?P<credit>(?:Ảnh|ẢNH|Nguồn ảnh|Đồ họa|Clip|Video)(?:[ ]tư[ ]liệu|[ ]minh[ ]họa|[ ]chụp[ ][^:\n]{0,30})?[ ]?:[^.\n]{1,60}\.?|Ảnh[ ]tư[ ]liệu)[ )\].]*$"
)

EVENT = r"(?:hội[ ]nghị|buổi[ ](?:làm[ ]việc|lễ|họp|gặp|tiếp|kiểm[ ]tra|tọa[ ]đàm)|cuộc[ ]họp|phiên[ ]họp|kỳ[ ]họp|đại[ ]hội|buổi[ ]lễ|lễ|chương[ ]trình|hội[ ]thảo)"

# "Quang cảnh hội nghị", "Toàn cảnh buổi làm việc.", "Các đại biểu biểu quyết thông qua …"
SCENE = re.compile(
    r"""
      (?:quang|toàn)[ ]cảnh\b
    | một[ ](?:góc|số[ ]hình[ ]ảnh)\b
    | (?:các[ ])?đại[ ]biểu[ ](?:(?:về[ ])?(?:tham[ ])?dự|tham[ ]gia|biểu[ ]quyết|bỏ[ ]phiếu|chụp[ ]ảnh|thực[ ]hiện[ ]nghi)
    | lãnh[ ]đạo[ ][^.]{2,60}[ ](?:tặng[ ]hoa|trao[ ]|chụp[ ]ảnh)
    | ảnh[ ](?:trên|dưới|tư[ ]liệu)?[ ]?:
    """,
    re.VERBOSE,
)

# How a body sentence goes on from the one before; no caption begins so.
NARRATIVE = re.compile(
    r"""
    (?:phát[ ]biểu|kết[ ]luận|báo[ ]cáo|thay[ ]mặt|tại|trong|trước|sau|theo|để|về|với|cùng|qua|trên|đối[ ]với|đồng[ ]thời|bên[ ]cạnh
      |ngoài[ ]ra|tiếp[ ](?:đó|theo|tục)|dự|tham[ ]dự|đến[ ]dự|cũng|nhân[ ]dịp|sáng|chiều|tối|trưa|ngày|hôm[ ]nay|hiện|như[ ]vậy|năm)\b
    """,
    re.VERBOSE,
)

PERSON_FIRST = re.compile(
    r"""
    (?:(?:các[ ])?đồng[ ]chí|đ/c|ông|bà|(?:phó[ ])?bí[ ]thư|(?:phó[ ])?chủ[ ]tịch|trưởng|phó|ủy[ ]viên|giám[ ]đốc|chánh|chủ[ ]nhiệm
      |(?:thiếu|trung|thượng|đại)[ ]t(?:ướng|á)|tổng[ ]bí[ ]thư|thường[ ]trực|lãnh[ ]đạo|đại[ ]diện|đại[ ]biểu|thủ[ ]tướng)\b
    """,
    re.VERBOSE,
)

# What the person in the picture does, and nothing after it but where: "… phát biểu kết luận hội nghị."
ACT = (
    r"(?:phát[ ]biểu|trao[ ]đổi|trình[ ]bày|kết[ ]luận|báo[ ]cáo|quán[ ]triệt|thảo[ ]luận|tham[ ]luận|khai[ ]mạc|bế[ ]mạc|truyền[ ]đạt"
    r"|điều[ ]hành|phát[ ]biểu[ ](?:khai[ ]mạc|kết[ ]luận|chỉ[ ]đạo|chúc[ ]mừng|bế[ ]mạc|ý[ ]kiến|nhận[ ]nhiệm[ ]vụ)"
    r"|(?:trao|tặng)[ ][^.]{2,120}|chúc[ ]mừng[ ][^.]{2,80})"
)
ENDING = re.compile(
    rf"[ ]{ACT}(?:[ ](?:chỉ[ ]đạo|ý[ ]kiến|kết[ ]luận|khai[ ]mạc|bế[ ]mạc|tờ[ ]trình|báo[ ]cáo))?(?:[ ](?:tại|với|trong)?[ ]?(?:các[ ])?{EVENT})?[ ]?(?:[.]+|$)$"
)


def is_caption(lower: str, start: int, end: int, after_mark: bool, unfinished: bool) -> bool:
    """Say whether a line within a report is a caption.

    `after_mark`: a picture's mark stands right before it. `unfinished`: it ends without punctuation.
    """
    if end - start > LONGEST or _several_sentences(lower, start, end):
        return False
    if SCENE.match(lower, start, end):
        return True
    if NARRATIVE.match(lower, start, end):
        return False
    if after_mark:
        return True
    if not PERSON_FIRST.match(lower, start, end):
        return False
    return (unfinished and lower[end - 1] not in ":;,-+") or bool(ENDING.search(lower, start, end))


def _several_sentences(lower: str, start: int, end: int) -> bool:
    """Say whether a full stop stands before the end, abbreviations apart."""
    stop = lower.find(". ", start, end - 1)
    while stop != -1:
        word = lower.rfind(" ", start, stop) + 1
        if lower[word:stop] not in {"tp", "ts", "ths", "pgs", "gs", "bs", "tx"}:
            return True
        stop = lower.find(". ", stop + 1, end - 1)
    return False

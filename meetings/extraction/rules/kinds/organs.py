"""Which body meets: "Ban Chấp hành Đảng bộ các cơ quan Đảng tỉnh", "BTV Tỉnh ủy", "HĐND tỉnh"."""

import re

# The words that end a body's name when its own words say nothing of an end.
END = (
    r"(?=[ ]*(?:$|[.,;:()\n\"-]|(?:khóa|lần|nhiệm|tổ[ ]chức|họp|đã|tiến[ ]hành|tiếp[ ]tục|thảo[ ]luận"
    r"|nghe|cho|vừa|thông"
    r"|xem|bàn|mở|và|có|về|do|trong|để|triệu|khai|bế|long|phối|sẽ|thống|chủ|ban[ ]hành|bầu|quyết|được"
    r"|đến|thực|là|với"
    r"|tại|tổng|sơ|diễn|đánh|theo|sau|nhưng|cơ[ ]bản|giao|quán[ ]triệt|cũng|yêu|trọng|thứ|kỳ|phiên"
    r"|hội[ ]nghị)\b))"
)
TAIL = rf"(?:[ ][\w&-]+){{0,7}}?{END}"

EXECUTIVE = re.compile(
    rf"(?<!\w)(?:ban[ ]chấp[ ]hành|bch)(?:[ ]?\(bch\))?[ ](?:đảng[ ]bộ|đảng[ ]ủy|công[ ]đoàn"
    rf"|tỉnh[ ]đoàn|hội){TAIL}"
)
STANDING = re.compile(
    rf"(?<!\w)(?:(?:ban[ ]thường[ ]vụ|btv)(?:[ ]?\(btv\))?|thường[ ]trực)"
    rf"[ ](?:tỉnh|thành|huyện|thị|quận|đảng)[ ]ủy{TAIL}"
)
COUNCIL = re.compile(
    rf"(?<!\w)(?:hđnd|hội[ ]đồng[ ]nhân[ ]dân)(?:[ ](?:tỉnh|thành[ ]phố|huyện|thị[ ]xã|quận|xã|phường)){TAIL}"
)
CONGRESS = re.compile(rf"(?<!\w)(?:đảng[ ]bộ|chi[ ]bộ)(?:[ ]\w+){TAIL}")
# Who convenes: "Tỉnh ủy tổ chức hội nghị", "UBND tỉnh tổ chức"
CONVENER = re.compile(
    r"""
    (?<!\w)
    (?P<body> (?:(?:ban[ ]thường[ ]vụ|btv|thường[ ]trực)[ ])?(?:tỉnh|thành|huyện|thị
      |quận)[ ]ủy(?:[ ][^\W\d_]+){0,3}?
      | (?:ban[ ]chấp[ ]hành|bch)[ ]đảng[ ]bộ[ ](?:tỉnh|thành[ ]phố)
      | đảng[ ]ủy[ ](?:[^\W\d_]+[ ]){1,5}?tỉnh
      | (?:thường[ ]trực[ ])?(?:hđnd|ubnd|hội[ ]đồng[ ]nhân[ ]dân|ủy[ ]ban[ ]nhân[ ]dân)[ ](?:tỉnh
        |thành[ ]phố)
      | (?:ban|văn[ ]phòng)[ ](?:[^\W\d_]+[ ]){1,5}?(?:tỉnh|thành)[ ]ủy
      | đoàn[ ]đbqh[ ]tỉnh | bộ[ ]chính[ ]trị | ban[ ]bí[ ]thư )
    [ ](?:đã[ ]|long[ ]trọng[ ])?(?:tổ[ ]chức|triệu[ ]tập|khai[ ]mạc|họp|phối[ ]hợp|tiến[ ]hành)\b
    """,
    re.VERBOSE,
)
CENTRAL = re.compile(r"trung ương|tw\b|toàn quốc")

WRITTEN_OUT = {"bch": "Ban Chấp hành", "btv": "Ban Thường vụ"}


def written_out(words: str) -> str:
    """Return a body's name with BCH and BTV written out and its first letter a capital."""
    name = " ".join(words.split())
    name = re.sub(r"(?i)\s*\((?:bch|btv)\)", "", name)
    name = re.sub(r"(?i)\b(bch|btv)\b", lambda short: WRITTEN_OUT[short[0].lower()], name)
    return name[:1].upper() + name[1:]

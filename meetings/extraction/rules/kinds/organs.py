"""Which body meets: "Ban Chấp hành Đảng bộ các cơ quan Đảng tỉnh", "BTV Tỉnh ủy", "HĐND tỉnh".

The patterns read the level layer, case kept: "long trọng" ends a name, "Vĩnh Long" does not.
"""

import re

# The lower-case words that end a body's name when no punctuation does.
ENDING_WORDS = (
    "khóa lần nhiệm tổ họp đã tiến tiếp thảo nghe cho vừa thông xem bàn mở và có về do trong để "
    "triệu khai bế long phối sẽ"
    " thống chủ bầu quyết được đến thực là với tại tổng sơ diễn đánh theo sau nhưng giao quán cũng "
    "yêu trọng thứ kỳ phiên"
    " hội nghị ra phải cùng đồng nêu nhấn chỉ đề ban"
)
END = rf"(?=[ ]*(?:$|[.,;:()\n\"-]|(?:{ENDING_WORDS.replace(' ', '|')})\b))"
TAIL = rf"(?:[ ][\w&-]+){{0,7}}?{END}"

EXECUTIVE = re.compile(
    rf"(?<!\w)(?i:ban[ ]chấp[ ]hành|bch)(?:[ ]?\((?i:bch)\))?[ ](?i:đảng[ ]bộ|đảng[ ]ủy|công[ ]đoàn"
    rf"|tỉnh[ ]đoàn|hội){TAIL}"
)
STANDING = re.compile(
    rf"(?<!\w)(?i:(?:ban[ ]thường[ ]vụ|btv)(?:[ ]?\(btv\))?|thường[ ]trực)"
    rf"[ ](?i:(?:tỉnh|thành|huyện|thị|quận|đảng)[ ]ủy|hđnd|hội[ ]đồng[ ]nhân[ ]dân){TAIL}"
)
COUNCIL = re.compile(
    rf"(?<!\w)(?i:hđnd|hội[ ]đồng[ ]nhân[ ]dân)[ ](?i:tỉnh|thành[ ]phố|huyện|thị[ ]xã|quận|xã|phường){TAIL}"
)
CONGRESS = re.compile(rf"(?<!\w)(?i:đảng[ ]bộ|chi[ ]bộ)(?:[ ]\w+){TAIL}")

# Who convenes: "Tỉnh ủy tổ chức hội nghị", "UBND tỉnh tổ chức"
CONVENER = re.compile(
    r"""
    (?<!\w)
    (?P<body>
        (?i:(?:(?:ban[ ]thường[ ]vụ|btv|thường[ ]trực)[ ])?(?:tỉnh|thành|huyện|thị
          |quận)[ ]ủy)(?:[ ][^\W\d_]+){0,3}?
      | (?i:(?:ban[ ]chấp[ ]hành|bch)[ ]đảng[ ]bộ[ ](?:tỉnh|thành[ ]phố))
      | (?i:đảng[ ]ủy)[ ](?:[^\W\d_]+[ ]){1,5}?tỉnh
      | (?i:(?:thường[ ]trực[ ])?(?:hđnd|ubnd|hội[ ]đồng[ ]nhân[ ]dân|ủy[ ]ban[ ]nhân[ ]dân)[ ](?:tỉnh
        |thành[ ]phố))
      | (?i:ban|văn[ ]phòng)[ ](?:[^\W\d_]+[ ]){1,5}?(?i:(?:tỉnh|thành)[ ]ủy)
      | (?i:đoàn[ ]đbqh[ ]tỉnh|bộ[ ]chính[ ]trị|ban[ ]bí[ ]thư)
    )
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

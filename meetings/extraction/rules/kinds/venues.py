"""Where a meeting is held: "tại Trung tâm Hội nghị tỉnh", "tại Hội trường Tỉnh ủy".

Read in the level layer, case kept: a lower-case verb ends the name, "tỉnh Vĩnh Long" does not.
"""

import re

HOUSES = (
    "trung tâm hội nghị|trung tâm văn hóa|trung tâm hành chính|trung tâm triển lãm|trung tâm tổ chức"
    "|trung tâm chính trị"
    "|hội trường|nhà hát|nhà văn hóa|nhà khách|nhà thi đấu|nhà làm việc|nhà lưu niệm|khách sạn"
    "|phòng họp|phòng khánh tiết"
    "|quảng trường|cung |trụ sở|học viện|trường chính trị|trường đại học|trường cao đẳng|sân vận động"
    "|công viên"
    "|khu di tích|bảo tàng"
)
ENDING_WORDS = (
    "đã diễn tổ long sáng chiều khai bế và có để với do trong nhằm về dưới được nhân tiến các đoàn đồng"
)
VENUE = re.compile(
    rf"""
    (?<!\w)(?i:tại)[ ]
    (?P<venue> (?i:{HOUSES.replace(" ", "[ ]")}) (?:[ ]?[^\s.,;:()]+(?:[ ][^\s.,;:()]+){{0,8}}?)?? )
    (?=[ ]*(?:$ | [.,;:(\n] | (?:{ENDING_WORDS.replace(" ", "|")})\b
      | (?:BCH|BTV|Ban|Thường[ ]trực|Đảng[ ]bộ|Đảng[ ]ủy|Đoàn|HĐND|UBND|Tỉnh[ ]ủy
        |Đại[ ]hội)(?:[ ](?:tỉnh|thành[ ]phố|Tỉnh[ ]ủy|khóa[ ]\w+))?
        [ ](?:đã[ ])?(?:tổ[ ]chức|họp|khai[ ]mạc)\b ))
    """,
    re.VERBOSE,
)

"""Where a meeting is held: "tại Trung tâm Hội nghị tỉnh", "tại Hội trường Tỉnh ủy"."""

import re

VENUE = re.compile(
    r"""
    (?<!\w)tại[ ]
    (?P<venue>
      (?:trung[ ]tâm[ ](?:hội[ ]nghị|văn[ ]hóa|hành[ ]chính|triển[ ]lãm|tổ[ ]chức|chính[ ]trị)
        |hội[ ]trường|nhà[ ](?:hát|văn[ ]hóa|khách|thi[ ]đấu|làm[ ]việc)|khách[ ]sạn|phòng[ ](?:họp
          |khánh)|quảng[ ]trường
        |cung[ ]|trụ[ ]sở|học[ ]viện|trường[ ](?:chính[ ]trị|đại[ ]học|cao[ ]đẳng)|sân[ ]vận[ ]động
          |công[ ]viên|khu[ ]di[ ]tích
        |nhà[ ]lưu[ ]niệm|bảo[ ]tàng)
      (?:[ ][^\s.,;:()]+){0,9}?
    )
    (?=[ ]*(?:$|[.,;:(\n]|(?:đã|diễn|tổ[ ]chức|ban|đồng|tỉnh[ ]ủy[ ](?:tổ|đã|họp)|long|sáng|chiều|khai
      |bế|và|có|để|với|do
      |đoàn|thường[ ]trực|các|đảng[ ](?:ủy|bộ)|trong|nhằm|về|dưới|được|nhân|tiến)\b))
    """,
    re.VERBOSE,
)

"""What people do at a meeting: the verbs that give a role (grammar F), and the words of a personnel decision.

A rule file of patterns: each yields acts with their span; who did it is decided elsewhere. `ways` says how an
act meets its person: `after` the person ("đồng chí A phát biểu"), `before` with a link ("Chủ trì hội nghị có
đồng chí A"), `front` of the sentence ("Phát biểu tại hội nghị, đồng chí A").
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from meetings.extraction.rules.people.alternatives import by_first_letter

EVENT = r"(?:hội[ ]nghị|phiên[ ]họp|kỳ[ ]họp|cuộc[ ]họp|buổi[ ](?:làm[ ]việc|lễ|họp|tiếp)|đại[ ]hội|lễ)"


@dataclass(frozen=True, slots=True)
class ActFound:
    """An act [start, end). `roles` as in findings.RoleRead; `content`: what follows was said."""

    start: int
    end: int
    roles: tuple[str, ...]
    content: bool = False
    decision: bool = False
    rule: str = "act"


# Longest and most telling first: the first pattern that matches at a place wins.
SPEAK_AND_CONCLUDE = rf"""
    phát[ ]biểu[ ](?:tổng[ ])?kết[ ]luận(?:[ ](?:chỉ[ ]đạo|{EVENT}))?
  | có[ ]bài[ ]phát[ ]biểu[ ]kết[ ]luận
"""
CONCLUDE = rf"""
    (?:có[ ])?(?:ý[ ]kiến[ ])?kết[ ]luận(?![ ]số[ ]\d|[ ]của[ ](?:bộ|ban|trung|hội|thường)(?!\w))
      (?:[ ]chỉ[ ]đạo)?(?:[ ](?:nội[ ]dung|vấn[ ]đề|phần)[ ](?:này
      |trên)|[ ]{EVENT})?
  | phát[ ]biểu[ ]tổng[ ]kết
"""
CHAIR = rf"""
    (?:đồng[ ]|trực[ ]tiếp[ ]|dự[ ]và[ ])?chủ[ ]trì(?:(?:[ ]và|,)[ ]điều[ ]hành)?(?:[ ](?:tại[ ])?{EVENT})?
  | (?:đồng[ ])?chủ[ ]tọa(?:(?:[ ]và|,)?[ ]điều[ ]hành)?(?:[ ]{EVENT})?
  | (?:điều[ ]hành|điều[ ]khiển)(?:[ ]{EVENT}|[ ](?:phần|phiên|nội[ ]dung)(?:[ ](?:thảo[ ]luận|chất[ ]vấn
    |làm[ ]việc|họp))?|(?<=sự[ ]điều[ ]hành)(?=[ ]của)
    |(?![ ](?:hoạt|công|chung|của|kinh|ngân|mọi|các|sự)(?!\w)))
  | đoàn[ ]chủ[ ](?:tịch|tọa)(?=[ ](?:{EVENT}[ ])?(?:gồm|có)(?!\w))
  | (?:đã[ ])?(?:có[ ])?buổi[ ]làm[ ]việc[ ](?:tại|với)
  | làm[ ]việc[ ]với(?![ ]đoàn[^.;]{{0,60}}[ ](?:có|gồm)[ ])
"""
SPEECH = rf"""
    (?:có[ ]bài[ ]|có[ ]ý[ ]kiến[ ])?phát[ ]biểu(?:[ ](?:ý[ ]kiến|khai[ ]mạc|bế[ ]mạc|khai[ ]giảng
      |chỉ[ ]đạo|chào[ ]mừng|chúc[ ]mừng|tham[ ]luận|thảo[ ]luận
      |nhận[ ]nhiệm[ ]vụ|giao[ ]nhiệm[ ]vụ|đáp[ ]từ|làm[ ]rõ|giải[ ]trình|tiếp[ ]thu|tại))*(?:[ ]{EVENT})?
  | (?:trình[ ]bày[ ])?tham[ ]luận
  | (?:đọc|trình[ ]bày|có)[ ](?:bài[ ])?(?:diễn[ ]văn|lời[ ](?:khai|bế|chào|đáp|chúc|kêu|tuyên|cảm))
    (?:[ ](?:khai[ ]mạc|bế[ ]mạc|chào[ ]mừng|kỷ[ ]niệm|mạc|mừng|từ|gọi|thề|ơn))?
  | (?:khai|bế)[ ]mạc(?:[ ]{EVENT})?
  | (?:báo[ ]cáo[ ])?(?:tiếp[ ]thu,?[ ](?:và[ ])?)?giải[ ]trình
    | trả[ ]lời[ ]chất[ ]vấn(?![ ]của[ ](?:các[ ])?(?:đại[ ]biểu|đồng[ ]chí|ông|bà)(?!\w))
    | (?:đặt[ ]câu[ ]hỏi[ ])?chất[ ]vấn
  | thay[ ]mặt[ ][^.,;]{{1,60}}[ ]tiếp[ ]thu | tiếp[ ]thu
  | tham[ ]gia[ ](?:thảo[ ]luận|giải[ ]trình|đóng[ ]góp) | đặt[ ](?:câu[ ]hỏi|vấn[ ]đề) | đối[ ]thoại
  | giao[ ]nhiệm[ ]vụ | phát[ ]động | thảo[ ]luận | trao[ ]đổi | (?:cho|góp|đóng[ ]góp|có|nêu
    |tham[ ]gia)[ ]ý[ ]kiến(?![ ]của)
"""
CONTENT = r"""
    nhấn[ ]mạnh | đề[ ]nghị | yêu[ ]cầu | cho[ ]biết | cho[ ]hay | khẳng[ ]định | lưu[ ]ý | cho[ ]rằng
      | đề[ ]xuất | kiến[ ]nghị | chỉ[ ]rõ
  | nêu[ ]rõ | nêu[ ]bật | nêu[ ]lên | nêu | ghi[ ]nhận | đánh[ ]giá[ ]cao | đánh[ ]giá | biểu[ ]dương
    | hoan[ ]nghênh | mong[ ]muốn | mong[ ]rằng | mong
  | bày[ ]tỏ | chia[ ]sẻ | nhận[ ]định | phân[ ]tích | làm[ ]rõ | gợi[ ]ý | kêu[ ]gọi | tin[ ]tưởng
    | cảm[ ]ơn | trân[ ]trọng[ ]cảm[ ]ơn | chào[ ]mừng | nhắc[ ]nhở
  | chỉ[ ]đạo | phê[ ]bình | quán[ ]triệt[ ]tinh[ ]thần | định[ ]hướng | giao(?=[ ](?:cho[ ])?(?:đồng|ông
    |bà|giám|chánh|chủ|phó|trưởng|các|ban
    |sở|ủy|văn|ubnd|đảng|thường|hđnd|ngành)\b) | đồng[ ]tình | thống[ ]nhất[ ](?:cao[ ])?với
  | nói | phản[ ]ánh | thông[ ]báo | thông[ ]tin[ ]thêm | cam[ ]kết | hứa | chỉ[ ]ra | đặt[ ]vấn[ ]đề
    | nhìn[ ]nhận | bổ[ ]sung[ ]thêm | giải[ ]thích | trả[ ]lời | giải[ ]đáp | nhận[ ](?:trách[ ]nhiệm|lỗi)
    | thừa[ ]nhận | lý[ ]giải
  | ôn[ ]lại | điểm[ ]lại | nhắc[ ]lại | khái[ ]quát | tóm[ ]tắt | dẫn[ ]chứng | khuyến[ ]nghị | hiến[ ]kế
    | tâm[ ]sự | bộc[ ]bạch | băn[ ]khoăn | trăn[ ]trở | thắc[ ]mắc | căn[ ]dặn | dặn[ ]dò | kỳ[ ]vọng
    | tuyên[ ]bố | cho[ ]rõ | kể[ ]lại | kể | hỏi | chốt[ ]lại | tri[ ]ân | gửi[ ]lời | giới[ ]thiệu
    | đồng[ ]thuận | tán[ ]thành | nhất[ ]trí | xác[ ]định | lo[ ]ngại | lo[ ]lắng | gợi[ ]mở
    | chúc(?![ ]mừng) | đề[ ]cập | động[ ]viên | góp[ ]ý | bổ[ ]sung(?=[ ](?:ý|một[ ]số|về|các[ ]ý)(?!\w))
    | thống[ ]nhất(?=[ ](?:chủ|nội|cao|đề|ý|phương|quan)(?!\w))
    | ủng[ ]hộ(?=[ ](?:đề|chủ|quan|ý|phương)(?!\w))
"""
REPORT = r"""
    thông[ ]báo[ ](?:nhanh|tóm[ ]tắt|kết[ ]quả|nội[ ]dung|tình[ ]hình
      |một[ ]số[ ](?:nội[ ]dung|vấn[ ]đề|tình[ ]hình|kết[ ]quả))
  | (?:trình[ ]bày|báo[ ]cáo|đọc|thông[ ]qua
      |thuyết[ ]trình)(?:[ ](?:tóm[ ]tắt[ ])?(?:các[ ])?(?:dự[ ]thảo[ ])?(?:báo[ ]cáo|tờ[ ]trình
      |chuyên[ ]đề|dự[ ]thảo|quyết[ ]định|đề[ ]án|quy[ ]chế|kết[ ]quả|nghị[ ]quyết|kế[ ]hoạch|đề[ ]cương
      |quy[ ]trình))?
  | (?:trực[ ]tiếp[ ])?quán[ ]triệt | truyền[ ]đạt | phổ[ ]biến | giới[ ]thiệu(?=[ ](?:nội|chuyên|những
    |các|về|một|tóm|nghị|chỉ|kết|quy|luật|kế|chương|dự|đề))
  | công[ ]bố(?=[ ](?:các[ ]|những[ ]|toàn[ ]văn[ ]|hai[ ]|ba[ ]|bốn[ ]|\d{1,2}[ ])?
      (?:quyết|nghị|kết|danh|kế|quy|dự|thông[ ]báo[ ](?:của|số|kết)))
  | công[ ]bố[ ]ý[ ]kiến(?=[ ](?:của|chỉ)) | thông[ ]tin(?=[ ](?:chuyên|về|tới|đến
    |một|nhanh|với|tình|kết)) | triển[ ]khai(?=[ ](?:nội|các[ ]nội|nghị|kế|chuyên|chỉ|một[ ]số|các[ ]văn
    |kết[ ]luận|chương|quy))
"""
ATTEND = rf"""
    (?:cùng[ ]|cùng[ ]đến[ ]|đã[ ]đến[ ]|đến[ ]|tới[ ]|về[ ]|trực[ ]tiếp[ ])*(?:tham[ ])?dự(?![ ](?:thảo
      |án|kiến|toán|báo|phòng|trữ|khuyết|luật|lệnh|nguồn|thi|bị))
      (?:[ ](?:lễ[ ]|phiên[ ])?(?:khai[ ]mạc|bế[ ]mạc|trù[ ]bị|thảo[ ]luận))?
      (?:[ ]và[ ]chỉ[ ]đạo
      |,[ ]chỉ[ ]đạo)?(?:[ ]{EVENT})?
  | sự[ ](?:tham[ ]dự|có[ ]mặt|tham[ ]gia|chứng[ ]kiến)(?=[ ]của) | có[ ]mặt | cùng[ ]tham[ ]gia
    | tham[ ]gia[ ](?:đoàn|buổi|cùng|lễ|hội[ ]nghị|phiên|cuộc|chương) | cùng[ ]đi | đi[ ]cùng | tháp[ ]tùng
  | (?:đón[ ])?tiếp(?:[ ]đón|[ ]xúc)?(?:[ ]và[ ]làm[ ]việc(?:[ ]với)?)?(?=[ ](?:đoàn|đồng|ông|bà|và|có
    |các|cử[ ]tri|công|chủ|phó|thủ|bộ|tổng)) | (?:làm[ ]trưởng|dẫn[ ]đầu)(?:[ ]đoàn)?
  | (?:lắng[ ])?nghe[ ](?:các[ ])?(?:báo[ ]cáo|ý[ ]kiến|giới[ ]thiệu)(?![ ]của)
  | có[ ](?:buổi|cuộc)[ ](?:tiếp[ ]xúc|gặp[ ]gỡ|gặp[ ]mặt|đối[ ]thoại|tiếp|thăm)
  | thăm | chứng[ ]kiến | dâng[ ](?:hương|hoa) | kiểm[ ]tra | khảo[ ]sát | trao[ ](?:tặng|bằng|huy|cờ
    |giấy|quà|hoa|quyết|các[ ]quyết) | trao | tặng | ký[ ]kết | chúc[ ]mừng | chúc[ ]tết | gặp[ ]mặt
    | tham[ ]quan | trồng[ ]cây | cắt[ ]băng | bấm[ ]nút | viếng | thắp[ ]hương | bỏ[ ]phiếu | biểu[ ]quyết
    | giao[ ]lưu | trải[ ]nghiệm
    | làm[ ]việc[ ]với[ ]đoàn(?=[^.;]{{0,60}}[ ](?:có|gồm)[ ])
    # "Về phía tỉnh có ông A", "Lãnh đạo tỉnh có các đồng chí: A, B"
    | (?:về[ ])?phía[ ][^.;:,]{{2,60}}?(?=,?[ ](?:còn[ ])?(?:có|gồm)[ :])
    | (?:lãnh[ ]đạo[ ](?:tỉnh|thành[ ]phố|huyện|trung[ ]ương|địa[ ]phương)|khách[ ]mời)(?=[ ](?:có|gồm)[ :])
    | gắn | đồng[ ]hành
    | (?:đón[ ]|được[ ])?nhận[ ](?:quà|hoa|bằng|giấy[ ]khen|huy[ ](?:hiệu|chương)|huân|cờ|kỷ[ ]niệm
      |danh[ ]hiệu)
"""

# The person whom a decision concerns stands behind: "bổ nhiệm đồng chí A", "miễn nhiệm … đối với ông B".
DECISION = r"""
    (?:tái[ ])?bầu(?:[ ]cử)?(?:[ ]bổ[ ]sung)? | (?:tái[ ])?bổ[ ]nhiệm(?:[ ]lại)? | điều[ ]động
      | luân[ ]chuyển | phân[ ]công(?![ ](?:chủ|dự|theo|báo|trình|tham|phát|trả)(?!\w))
      | chỉ[ ]định | chuẩn[ ]y | phê[ ]chuẩn
  | nghỉ[ ](?:hưu|công[ ]tác|chế[ ]độ)(?=[^.;]{0,120}?[ ](?:đối[ ]với|cho)[ ](?:các[ ]|\d+[ ])?(?:đồng[ ]chí
    |đ/c|ông|bà|cán[ ]bộ))
  | cho[ ](?=(?:các[ ])?(?:đồng[ ]chí|ông|bà)[^.;]{0,160}?[ ](?:thôi[ ]giữ|nghỉ[ ]hưu))
  | miễn[ ]nhiệm | bãi[ ]nhiệm | cách[ ]chức | cho[ ]thôi | biệt[ ]phái | tiếp[ ]nhận
    | (?:kỷ[ ]luật[ ])?(?:(?:bằng[ ])?hình[ ]thức[ ])?(?:khiển[ ]trách|cảnh[ ]cáo)
    | kỷ[ ]luật | khai[ ]trừ | tạm[ ]đình[ ]chỉ | bổ[ ]sung[ ]chức[ ]danh
  | giới[ ]thiệu(?=[ ](?:đồng|ông|bà|nhân[ ]sự|để[ ]bầu|ứng)) | trao[ ](?:các[ ])?(?:quyết[ ]định
    |nghị[ ]quyết)(?=[^.;]{0,200}?[ ]cho[ ]) | xác[ ]nhận[ ]kết[ ]quả[ ]bầu | giao[ ]quyền
    | giao[ ]phụ[ ]trách
"""
# … or before: "đồng chí A được bầu giữ chức", "ông B nghỉ hưu".
DECIDED = r"""
    (?:đã[ ])?được[ ](?:[^.,;]{0,60}?[ ])??(?:bầu|bổ[ ]nhiệm|điều[ ]động|luân[ ]chuyển
      |phân[ ]công(?![ ](?:chủ|dự|theo|báo|trình|tham|phát|trả)(?!\w))
      |chỉ[ ]định|chuẩn[ ]y|phê[ ]chuẩn|giới[ ]thiệu|tín[ ]nhiệm|miễn[ ]nhiệm|giao[ ]giữ|giao[ ]quyền
      |giao[ ]phụ[ ]trách|cho[ ]thôi|nghỉ[ ]hưu|nghỉ[ ]chế[ ]độ|giữ)
  | (?:tái[ ])?(?:đắc|trúng)[ ]cử | tái[ ]cử | (?:thôi[ ])?giữ[ ](?:các[ ])?chức(?:[ ](?:vụ|danh))?
    | thôi[ ](?:giữ|làm|tham[ ]gia|chức) | nghỉ[ ](?:hưu|chế[ ]độ|công[ ]tác) | tham[ ]gia[ ](?:ban|bch|btv)
  | (?:đón[ ]|vừa[ ])?nhận[ ](?:các[ ])?(?:quyết[ ]định|nhiệm[ ]vụ[ ]mới|nhiệm[ ]vụ|công[ ]tác)
    | đảm[ ]nhiệm | đảm[ ]nhận | chuyển[ ]công[ ]tác | thay[ ]thế
    | làm(?=[ ](?:quyền[ ])?(?:phó[ ])?(?:bí[ ]thư|chủ[ ]tịch|trưởng(?![ ]đoàn)|giám[ ]đốc|chánh
    |ủy[ ]viên|chủ[ ]nhiệm|hiệu|viện|cục|chỉ[ ]huy))
"""

# "Hội nghị đã nghe tham luận của các đồng chí A, B": heard, so said.
HEARD_SPEECH = r"""
    (?:lắng[ ])?nghe[ ](?:các[ ])?(?:(?:bài[ ])?(?:ý[ ]kiến[ ])?(?:phát[ ]biểu|tham[ ]luận|thảo[ ]luận
      |giải[ ]trình|trao[ ]đổi)|ý[ ]kiến)(?=[ ]của)
  | (?<!theo[ ])(?<!thu[ ])(?<!hiện[ ])(?<!sở[ ])(?<!lời[ ])(?:bài[ ]|các[ ])?(?:ý[ ]kiến|tham[ ]luận)
    (?:[ ](?:phát[ ]biểu|tham[ ]luận|thảo[ ]luận|trao[ ]đổi|đóng[ ]góp))?(?=[ ]của)
  | (?<!theo[ ])(?:các[ ])?(?:câu[ ]hỏi[ ])?(?:chất[ ]vấn|câu[ ]hỏi|thắc[ ]mắc)
    (?=[ ]của[ ](?:các[ ])?(?:đại[ ]biểu|đồng[ ]chí|ông|bà|cử[ ]tri)(?!\w))
"""
HEARD_REPORT = r"(?:(?:lắng[ ])?nghe[ ](?:các[ ])?báo[ ]cáo|phần[ ]trình[ ]bày)(?=[ ]của)"

KINDS = (
    ("heard", HEARD_SPEECH, (("speak",), False)),
    ("heard_report", HEARD_REPORT, (("report",), False)),
    ("decision", DECISION, (("decided",), False)),
    ("decided", DECIDED, (("decided",), False)),
    ("speak_conclude", SPEAK_AND_CONCLUDE, (("conclude", "speak"), False)),
    ("chair", CHAIR, (("chair",), False)),
    ("conclude", CONCLUDE, (("conclude",), False)),
    ("speech", SPEECH, (("speak",), False)),
    ("report", REPORT, (("report",), False)),
    ("attend", ATTEND, (("attend",), False)),
    ("content", CONTENT, (("speak",), True)),
)
ACTS = "|".join(rf"(?P<{name}>{pattern})" for name, pattern, _ in KINDS)
# The first syllable of every act: nine words in ten are passed over by it alone.
FIRST = """
    biểu biệt buổi bài bày báo bãi băn bầu bằng bế bổ bộc cam chia cho chuyển chuẩn chào chúc chất chỉ chốt
    chủ chứng các cách có công cùng căn cảm cảnh dâng dẫn dặn dự ghi giao giải giới giữ góp gắn gặp gợi gửi
    hiến hoan hình hỏi hứa khai khiển khuyến khái khảo khẳng kiến kiểm kêu ký kết kể kỳ kỷ lo luân làm lý lưu
    lắng miễn mong nghe nghỉ nhìn nhấn nhất nhận nhắc nêu nói phát phân phê phản phổ quán sự tham thay thuyết
    tháp thôi thông thăm thảo thắc thống thừa tin tiếp trao tri triển truyền trân trình trúng trăn trả trực
    tuyên tái tán tâm tóm tạm tặng tới về vừa xác yêu ôn ý đi điều điểm đánh đã đón đóng được đảm đắc đặt đến
    đề định đọc đối đồng đoàn phía phần lãnh khách bấm viếng cắt thắp bỏ trồng ủng động
"""
ACT = re.compile(rf"(?<!\w)(?=(?:{by_first_letter(FIRST.split())})(?!\w))(?:{ACTS})(?!\w)", re.VERBOSE)
MEANING = {name: meaning for name, _, meaning in KINDS}

# Where an act is a thing: "đại biểu dự hội nghị", "nghe báo cáo", "ý kiến phát biểu", "dự thảo kết luận",
# "Thông báo kết luận".
NO_ACT = re.compile(
    r"(?:đại biểu|thành phần|khách mời|nghe|số|theo|qua|bản|dự thảo|bài|thông báo|thực hiện|nội dung"
    r"|tinh thần|hội nghị|buổi|hội đồng|công tác"
    r"|tại|phiên|sau khi|trên cơ sở|văn bản|nghị quyết|đoàn|ủy ban|phục vụ|chương trình|kế hoạch|việc|để"
    r"|phòng|sự|một số|những|nhiều|các|lễ|cuộc|ban|được|kết quả|"
    r"danh sách|công bố|ban hành|quyết định|chế độ|kịp thời|tăng cường|không|phải|cần|hướng dẫn|lãnh đạo,) $"
)
NOUN_KINDS = {"report", "conclude", "content", "speech", "attend"}


def acts(lower: str, start: int, end: int, subjects: Collection[int] = ()) -> Iterator[ActFound]:
    """Yield each act in [start, end), the nouns among them left out.

    `subjects` are the ends of names and titles: what follows one directly is a verb ("Trưởng ban báo cáo").
    """
    for match in ACT.finditer(lower, start, end):
        kind = match.lastgroup or ""
        before = lower[max(start, match.start() - 16) : match.start()]
        noun = kind in NOUN_KINDS and match.start() - 1 not in subjects
        if noun and NO_ACT.search(before) and not _verb_after_all(kind, before, match[0]):
            continue
        roles, content = MEANING[kind]
        yield ActFound(match.start(), match.end(), roles, content, kind == "decision", f"act.{kind}")


def _verb_after_all(kind: str, before: str, words: str) -> bool:
    """Say whether the word before belongs to what went before: "đồng chí A cùng các đại biểu dâng hương"."""
    if kind == "attend" and before.endswith("đại biểu "):
        return "dự" not in words
    if kind == "content":
        return before.endswith(("hội nghị ", "làm việc ", "buổi lễ ", "đại hội ", "kỳ họp ", "cuộc họp "))
    return kind == "speech" and before.endswith(("hội nghị ", "tại ")) and words.startswith("phát biểu")

"""What may stand between a person and what the person did (levelled, lower case; grammar F)."""

import re

from meetings.extraction.resolve.people.joints import ASIDE, RESIDENCE, TERMS

# What may stand between a person's titles and the verb: "đã", "thay mặt Ban Thường vụ Tỉnh ủy", "cùng các
# đại biểu".
ADVERB = (
    r"(?:(?:đã|cũng|đang|sẽ|tiếp tục|trực tiếp|cùng|đồng|đều|đến|tới|về|vừa|còn|lần lượt|nhiệt liệt"
    r"|trân trọng|chân thành|hoàn toàn|thừa ủy quyền"
    r"|xúc động|phấn khởi|vui mừng|bức xúc|thẳng thắn|tâm huyết|mạnh dạn|hồ hởi|nhanh chóng|tha thiết"
    r"|tập trung|cơ bản|chính thức|thông tin|có|đứng|lên|một lần nữa|khi|thống nhất|chủ động"
    r"|trước đó|được (?:phân công|giao)|đăng đàn|là người (?:đầu tiên|tiếp theo|cuối cùng|trực tiếp)"
    r"|là người đăng đàn(?: đầu tiên| tiếp theo| cuối cùng)?"
    r"|sau đó|xin|luôn|và|xong|lại|ân cần|tại (?:hội nghị|buổi làm việc|buổi lễ|kỳ họp|phiên họp|cuộc họp"
    r"|đại hội))"
    r"(?:[ ,]+|$))*"
)
# "…, chiều ngày 28-6, đã chủ trì"
WHEN = r"(?:(?:(?:sáng|chiều|tối|trưa|hôm nay|vừa qua|ngày)[ ]){1,2}[0-9]{0,2}(?:[-/.][0-9]{1,4}){0,2},?[ ])?"
COMPANY = (
    r"(?:(?:thay mặt|đại diện|thừa ủy quyền|(?:và|cùng|cùng với) (?:các|lãnh đạo|đoàn|đại diện)) "
    r"[^.;:]{1,110}?(?:[ ,]+|$))?"
)
# "Chị A, hội viên xã An Lạc, chia sẻ": what the list of titles does not know.
APPOSITION = (
    r"(?:,[ ](?!(?:các|sở|ban|đại diện|lãnh đạo|cùng|và|đồng thời|hội nghị|đại biểu|ubnd|tỉnh)(?!\w))"
    r"[^,;.:()\n]{2,70}(?=,[ ]))?"
)
LIGHT = re.compile(
    rf"{TERMS}{ASIDE}(?:{APPOSITION}|{RESIDENCE})[ ]*[,)-]?[ ]*{WHEN}{ADVERB}{COMPANY}{ADVERB}"
)

FORWARD = re.compile(
    r"(?:^|[ ,])(?:có|còn có|gồm|gồm có|là|bởi|:)"
    r"(?:[ ]*(?:các|hai|ba|0?[2-9]|đồng chí|đ/c|ông|bà|sự)(?!\w)[^.;:]{0,90})?[ ]*:?[ ]*[-+]?[ ]*$"
)
PRESENT = re.compile(r"[^.;:]{0,80}?(?:^|[ ,])(?:có|gồm|:)(?:[ :,][^.]{0,260})?|[^.;]{0,80}:[ ]*[-+]?[ ]*")
INTRODUCED = re.compile(r"(?<!\w)(?:có|còn có)[ ]+(?:các[ ][^.;]{0,60})?$")
POSSESSED = re.compile(r"[ ]*(?:trực tiếp[ ])?của[ ]+(?:các[ ]đồng[ ]chí[ ]*:?[ ]*)?")
# "“Phải làm ngay” - |đó là |chỉ đạo của đồng chí A| tại hội nghị|"
THAT_IS = re.compile(r"(?<!\w)(?:đó|đây)(?: cũng)? là (?:những |lời )?$")
# "phát biểu |kết luận| của đồng chí A| tại hội nghị|"; not one that others carry out, not the Centre's
OPENS_OR_CLOSES = re.compile(r"(?:kết luận|khai mạc|bế mạc)(?!\w)")
ACTED_ON = re.compile(
    r"(?<!\w)(?:theo|thực hiện|triển khai|quán triệt|học tập|tiếp thu|cụ thể hóa|tinh thần|như|từ|sau"
    r"|trên cơ sở)[ ][^.;:]*$"
)
HERE = re.compile(
    r"[ ]tại (?:hội nghị|đại hội|kỳ họp|phiên họp|cuộc họp|buổi (?:làm việc|lễ|họp)|lễ)(?!\w)"
    r"(?![^.;]{0,40}(?:trung ương|toàn quốc|quốc hội))"
)
# "chất vấn| |ông A", "đặt câu hỏi| với |ông A"; not "trả lời chất vấn của ông A"
ASKS = re.compile(r"^(?:đặt câu hỏi|chất vấn|hỏi)|câu hỏi chất vấn$")
ASKED = re.compile(r"[ ](?:(?:chất vấn )?(?:với|cho|tới|đối với)[ ])?(?:các[ ])?")
TOGETHER = re.compile(r"(?:đồng|cùng)[ ]")
FRONT = re.compile(r",[ ]*(?:(?:thay mặt|đại diện|thừa ủy quyền)[^,;:]{1,140},[ ]*)?(?:thì[ ])?$")
CROWD = re.compile(r"(?:đại biểu|các ý kiến|nhiều ý kiến|lãnh đạo các|đại diện|hội nghị đã|ban thường vụ đã)")
AFAR = re.compile(
    r"(?:của|theo|như|lời|từ khi|thời|nhớ|mang tên|do|với|gửi|kính gửi|dẫn lời|mà)[ ]*(?:các )?$"
)
POSSESSOR = re.compile(r"(?:của|theo|như|lời|từ khi|thời|nhớ|mang tên|dẫn lời)[ ]*(?:các )?$")
OBJECT = re.compile(r"[ ]*(?:(?:cho|với|gặp|mời|và|,|là|gồm|các|:)[ ]*)*")
DECIDES = re.compile(
    r"(?:^|[ ,])(?:đối với|cho|của|gồm|gồm có|là|với|về|:|sau|sau đây)[ ]*(?:các[ ]đồng[ ]chí"
    r"|các[ ]ông,?[ ]bà)?[ ]*:?[ ]*$"
)
CHAINED = re.compile(
    r"[ ]*(?:đã )?|[ ]*(?:,|và|,[ ]*(?:và|đồng thời)|đồng thời)[ ]*(?:trực tiếp |có )?"
    r"|(?:(?![ ]để[ ])[^,;.:]){1,70}[ ](?:và|đồng thời)[ ](?:có |trực tiếp )?"
)
# "|Báo cáo của |đồng chí A, Phó Bí thư … trình bày": what A wrote A reads out
WHOSE_PAPER = re.compile(
    r"(?:báo cáo|tờ trình|tham luận|chuyên đề|dự thảo|đề án)[^,.;:]{0,40} của (?:các )?$"
)
# "trao |Huy hiệu 60 năm tuổi Đảng cho |đồng chí A", "chúc mừng| |bà B"
RECEIVES = re.compile(r"[ ]?|[^.;:]{1,90}[ ](?:cho|tặng|tới|đến thăm)[ ](?:các )?")
PRESIDIUM = re.compile(r"(?:^|[ ])đoàn chủ (?:tịch|tọa)")
NOT_CHAINED = {"act.report", "act.content", "act.decision", "act.decided"}

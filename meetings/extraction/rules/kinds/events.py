"""Words that name the event itself: "khai mạc kỳ họp thứ 15 HĐND tỉnh", "có buổi làm việc với".

A topic is no event: "trình kỳ họp HĐND", "chuẩn bị Đại hội", "báo cáo tổng kết" and "Nghị quyết Đại hội" are
kept out. `strength` orders cues that stand in the same place; the grammar of the genre, F.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.extraction.sections import Article


@dataclass(frozen=True, slots=True)
class Cue:
    start: int
    end: int
    rule: str
    kind: str
    strength: int


@dataclass(frozen=True, slots=True)
class Pattern:
    kind: str
    strength: int
    regex: re.Pattern[str]
    not_after: re.Pattern[str] | None = None


def _words(text: str) -> str:
    return text.replace(" ", "[ ]")


MEETING = "(?:hội nghị|cuộc họp|phiên họp|buổi họp)"
ORDINAL = r"(?:(?: lần)? thứ (?:\d{1,3}|[ivxl]{1,6}|\w{2,4}(?: \w{2,5}){0,2}?))?"
EXTENDED = r"(?: ?\(?mở rộng\)?,?)?"
HELD = r"(?: đã)?(?: tổ chức| tiến hành| khai mạc| triệu tập| họp| chủ trì| mở| long trọng tổ chức)"
EXECUTIVE = r"(?:(?:ban chấp hành|bch)(?: ?\(bch\))? (?:đảng bộ|đảng ủy)(?! khối các cơ quan trung ương))"
STANDING = (
    r"(?:(?:ban thường vụ|btv)(?: ?\(btv\))?|thường trực) (?:(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|[th]u)"
)
COUNCIL = r"(?:hđnd|hội đồng nhân dân)"
INSPECTION = r"(?:ủy ban kiểm tra|ub kiểm tra|ubkt)"
PLAIN = r"[^.;:()\n]"  # within one clause

# Before these words an event is only spoken of: as a plan, a paper, an earlier or a later one.
SPOKEN_OF = re.compile(
    _words(
        r"(?:(?:thảo luận|bàn|chuẩn bị|công tác|việc|kế hoạch|phục vụ) tổ chức|chủ đề|phương châm|chính trị"
        r"|nghị quyết|về|trình|trước|sau|chuẩn bị(?: cho| phục vụ)?|phục vụ|tiến tới|chào mừng"
        r"|hướng tới|hướng về"
        r"|văn kiện(?: trình)?|nhân sự|dự thảo|báo cáo|tổng kết|kết quả|thành công(?: của)?|nhiệm kỳ|công tác"
        r"|kế hoạch(?: tổ chức)?|thông báo(?: nhanh)?(?: kết quả)?|đã thông qua tại|tại"
        r"|quyết định của|tổ chức thành công"
        r"|quán triệt(?:, triển khai)?|thực hiện|triển khai|chương trình|nội dung(?: của)?|mục tiêu"
        r"|đề ra|kỷ niệm"
        r"|dự kiến|sẽ tổ chức|đề án|các|bầu cử|trù bị cho|tiểu ban|ban tổ chức)(?: của| tại)?(?: các)? $"
    )
)
PAPER = re.compile(
    _words(
        r"(?:thảo luận|bàn|chuẩn bị|báo cáo|dự thảo|tờ trình|kế hoạch|đề cương|ban chỉ đạo|công tác|việc"
        r"|phục vụ|để|nhằm|lịch) $"
    )
)
# "qua 01 buổi làm việc": how long the meeting took
LASTED = re.compile(_words(r"(?:qua|sau|trong) (?:hơn |gần )?(?:\d{1,2}|một|hai|ba) $"))
INSPECTED = re.compile(_words(r"(?:kiểm tra,|kiểm tra và) $"))  # "công tác kiểm tra, giám sát"
OF = re.compile(
    _words(r"(?:của|vào|thay mặt|ủy viên|bầu(?: ra)?|tham gia|gồm|trong|giúp|trình|tham mưu|do) $")
)
SUBMITTED = re.compile(_words(r"(?:trình|chuẩn bị|nội dung|dự kiến|phục vụ)[^.;:\n]{0,60}$"))
NEGATED = re.compile(_words(r"(?:quy chế|chương trình|phong cách|lề lối|chế độ|thời gian|sau khi|đã từng) $"))


def _pattern(kind: str, strength: int, regex: str, not_after: re.Pattern[str] | None = None) -> Pattern:
    return Pattern(kind, strength, re.compile(rf"(?<!\w)(?:{_words(regex)})(?!\w)"), not_after)


PATTERNS = (
    # "khai mạc kỳ họp lần thứ 13, HĐND khóa X" · "kỳ họp thứ hai mươi ba HĐND tỉnh" · "HĐND tỉnh khai mạc
    # kỳ họp"
    _pattern("council_session", 9, rf"kỳ họp{PLAIN}{{0,70}}?{COUNCIL}", SPOKEN_OF),
    _pattern("council_session", 9, rf"{COUNCIL}{PLAIN}{{0,60}}?(?:khai mạc|bế mạc|tổ chức|tiến hành) kỳ họp"),
    _pattern("council_session", 9, r"(?:khai mạc|bế mạc) kỳ họp(?! (?:lần )?thứ \w+,? quốc hội)"),
    _pattern("council_session", 6, r"(?:tại|trong khuôn khổ) kỳ họp(?! trước)", SUBMITTED),
    # "Khai mạc Đại hội đại biểu Đảng bộ tỉnh" · "Đại hội … long trọng khai mạc" · "phiên trù bị Đại hội"
    _pattern(
        "congress",
        9,
        r"(?:khai mạc|bế mạc|phiên trù bị|phiên chính thức|dự|tham dự|long trọng tổ chức|chỉ đạo"
        r"|diễn ra|tổ chức)"
        r"(?: trọng thể)?(?: phiên trù bị)? đại hội(?! xi)",
        PAPER,
    ),
    _pattern(
        "congress",
        8,
        r"đại hội (?:đại biểu(?! toàn quốc)|đảng bộ|chi bộ|đảng viên|thi đua|công đoàn|đoàn|hội)"
        rf"(?!{PLAIN}{{0,90}}? sẽ (?:được )?(?:tổ chức|diễn ra|khai mạc))",
        SPOKEN_OF,
    ),
    # "Đại hội đã bầu Đoàn Chủ tịch gồm 13 đồng chí": what a congress does, at the head of a sentence
    _pattern(
        "congress",
        5,
        r"(?:\A|(?<=\n)|(?<=\. ))đại hội (?:đã )?(?:tiến hành )?(?:bầu|biểu quyết|thông qua|thảo luận|nghe"
        r"|thống nhất|chia)",
    ),
    # "hội nghị cán bộ chủ chốt của tỉnh" · "triệu tập hội nghị cán bộ chủ chốt"
    _pattern("key_cadres", 8, rf"hội nghị{PLAIN}{{0,30}}?cán bộ chủ chốt"),
    # "hội nghị công bố và trao Quyết định của Bộ Chính trị về công tác cán bộ" · "trao quyết định bổ nhiệm"
    _pattern(
        "personnel",
        8,
        r"(?:công bố|trao|triển khai)(?:,? (?:và )?trao)?(?: các)? quyết định"
        r"(?!(?:,? (?:và )?kế hoạch)? (?:thành lập|công nhận|kiểm tra|giám sát|thanh tra|phê duyệt|đầu tư"
        r"|sáp nhập|hợp nhất|kết thúc|quy hoạch|kết nạp|khen thưởng|công nhận|tặng))",
    ),
    _pattern(
        "personnel",
        7,
        r"(?:điều động|luân chuyển|bổ nhiệm|chỉ định|phân công|chuẩn y|giới thiệu|phê chuẩn)"
        rf"{PLAIN}{{0,80}}?(?:giữ chức|giữ chức vụ|làm|tham gia) (?:quyền |phó |bí thư|chủ tịch"
        rf"|trưởng|giám đốc|ban chấp)",
        PAPER,
    ),
    _pattern(
        "personnel",
        6,
        r"(?:được|trúng cử|tái đắc cử)(?: \w+){0,3} (?:bầu(?: giữ chức| làm)?|giữ chức|giữ chức vụ"
        r"|bổ nhiệm) (?:vụ )?"
        r"(?:quyền |phó )?(?:bí thư|chủ tịch|trưởng ban|giám đốc)",
    ),
    _pattern(
        "personnel",
        6,
        r"(?:kiện toàn|bầu(?: bổ sung)?)(?: các)? (?:chức danh"
        r"|(?:ủy viên (?:ban thường vụ|btv|ủy ban kiểm tra)|phó bí thư|bí thư)"
        r" (?:tỉnh|thành|huyện|thị|đảng) ủy)",
        PAPER,
    ),
    # "Bổ nhiệm Phó Trưởng ban" at the head of a headline · "lấy phiếu giới thiệu nhân sự"
    _pattern(
        "personnel",
        5,
        r"(?:\A|(?<=\n))(?:bổ nhiệm|điều động|luân chuyển|chỉ định|chuẩn y|phê chuẩn|miễn nhiệm)",
    ),
    _pattern("personnel", 6, r"lấy phiếu (?:giới thiệu|tín nhiệm)(?: nhân sự)?", PAPER),
    # "làm việc với Ban Tổ chức Tỉnh ủy" · "có buổi làm việc với" · "kiểm tra, làm việc tại huyện"
    _pattern("working_session", 7, r"làm việc (?:với(?! tinh thần)|tại|cùng)", NEGATED),
    _pattern(
        "working_session",
        7,
        r"buổi làm việc(?! (?:đầu tiên|thứ)? ?của (?:kỳ họp|hội nghị|đại hội))",
        LASTED,
    ),
    # "hội nghị lần thứ 25 BCH Đảng bộ tỉnh" · "BCH Đảng bộ tỉnh tổ chức hội nghị" · "hội nghị Tỉnh ủy lần
    # thứ 12"
    _pattern(
        "executive_committee",
        7,
        rf"(?:{MEETING}|phiên làm việc|kỳ họp){ORDINAL}{EXTENDED}(?: của)?,? {EXECUTIVE}",
        re.compile(_words(r"(?:kết quả|tại|sau|trước|trình|thông báo nhanh kết quả) $")),
    ),
    _pattern("executive_committee", 7, rf"{EXECUTIVE}{PLAIN}{{0,80}}?{HELD}", OF),
    _pattern(
        "executive_committee",
        7,
        rf"{EXECUTIVE}{PLAIN}{{0,40}}? (?:thảo luận|cho ý kiến|xem xét|quán triệt|đánh giá|sơ kết)",
        OF,
    ),
    _pattern(
        "executive_committee",
        7,
        rf"{MEETING}{EXTENDED} (?:tỉnh|thành|huyện|thị|đảng) ủy{PLAIN}{{0,40}}?lần thứ",
    ),
    _pattern(
        "executive_committee", 7, rf"{MEETING}{ORDINAL[:-1]}{EXTENDED},?(?: của)? (?:tỉnh|thành|đảng) ủy"
    ),
    _pattern(
        "executive_committee",
        6,
        rf"{MEETING}{ORDINAL}{EXTENDED} (?:ban chấp hành|bch)(?! (?:trung ương|tw|công đoàn|đoàn|hội))",
        re.compile(_words(r"(?:kết quả|tại|sau|trước|trình) $")),
    ),
    # "đó là phát biểu chỉ đạo của đồng chí A tại hội nghị Ban Chấp hành Đảng bộ tỉnh"
    _pattern(
        "executive_committee",
        4,
        rf"phát biểu{PLAIN}{{0,140}}? tại {MEETING}{ORDINAL}{EXTENDED}(?: của)?,? {EXECUTIVE}",
    ),
    # "hội nghị tổng kết" · "tổng kết 7 năm thực hiện" · "sơ kết 6 tháng đầu năm"
    _pattern("review", 6, rf"{MEETING}{PLAIN}{{0,60}}?(?:tổng kết|sơ kết)"),
    _pattern("review", 6, r"(?:tổng kết|sơ kết)(?! đại hội)", PAPER),
    _pattern("review", 3, r"(?:qua|sau) \d{1,2} năm (?:triển khai )?thực hiện"),
    # "hội nghị quán triệt, triển khai" · "thông báo nhanh kết quả Hội nghị Trung ương" · "học tập, quán
    # triệt"
    _pattern(
        "dissemination",
        6,
        rf"(?:{MEETING}|trực tuyến){PLAIN}{{0,70}}?(?:quán triệt|triển khai|học tập|thông báo nhanh"
        rf"|phổ biến|tập huấn)",
    ),
    _pattern("dissemination", 5, r"(?:nghiên cứu, )?(?:học tập, )?quán triệt|thông báo nhanh kết quả", PAPER),
    # "Ban Thường vụ Tỉnh ủy họp" · "hội nghị Ban Thường vụ Tỉnh ủy" · "Thường trực Tỉnh ủy giao ban"
    _pattern(
        "standing_committee", 6, rf"(?:{MEETING}|phiên họp thường kỳ){ORDINAL}{EXTENDED}(?: của)? {STANDING}"
    ),
    _pattern(
        "standing_committee",
        6,
        rf"{STANDING}{PLAIN}{{0,30}}? (?:họp|giao ban|hội ý|cho ý kiến|nghe|thông qua)",
    ),
    _pattern("standing_committee", 5, rf"{STANDING}(?: {PLAIN}{{0,20}}?)??{HELD} {MEETING}"),
    _pattern("standing_committee", 6, rf"(?:phiên họp|họp){ORDINAL}(?: của)? thường trực {COUNCIL}"),
    _pattern(
        "standing_committee",
        6,
        rf"thường trực {COUNCIL}[^.;\n]{{0,60}}?(?: họp|phiên họp|họp phiên| giao ban)(?! (?:hđnd|thứ))",
    ),
    # "lễ kỷ niệm 75 năm" · "gặp mặt" · "trao Huy hiệu Đảng" · "dâng hương"
    _pattern(
        "ceremony",
        7,
        r"lễ (?:kỷ niệm|công bố|trao|đón|khởi công|phát động|khánh thành|mít tinh|ra mắt|ký kết"
        r"|khai mạc|khai trương"
        r"|tuyên dương|tôn vinh|viếng|truy điệu|chào cờ|dâng hương|hội|bàn giao|tổng kết|động thổ"
        r"|thông xe|thành lập"
        r"|giao nhận|xuất quân|tiễn|khen thưởng|vinh danh|tưởng niệm|an táng|gắn biển)",
        re.compile(_words(r"(?:nghỉ|điều) $")),
    ),
    _pattern("ceremony", 7, r"(?:gặp mặt|họp mặt)", PAPER),
    _pattern(
        "ceremony", 6, r"kỷ niệm \d{1,3} năm|mít tinh|chúc tết|dâng hương|trao (?:tặng )?huy hiệu", PAPER
    ),
    # What is a meeting of another kind
    _pattern(
        "other",
        6,
        r"họp báo|giao ban|tiếp xúc cử tri|tiếp công dân|hội thảo|tọa đàm|diễn đàn|đối thoại|hội đàm"
        r"|hội nghị hiệp thương|họp thẩm tra|phiên (?:họp )?thường kỳ|khảo sát",
        PAPER,
    ),
    _pattern("other", 6, r"giám sát", re.compile(f"{PAPER.pattern}|{INSPECTED.pattern}")),
    # a press conference is the event, whatever it is about: "họp báo về Đại hội đại biểu Đảng bộ tỉnh"
    _pattern("other", 9, r"(?:tổ chức|chủ trì|buổi|cuộc) họp báo"),
    # A committee of inspection numbers its meetings as a council its sessions: "kỳ họp thứ 55 UBKT Tỉnh ủy"
    _pattern(
        "other",
        8,
        rf"(?:kỳ họp|họp kỳ)(?: (?:lần )?thứ)? \w+,?(?: của)? {INSPECTION}"
        rf"|{INSPECTION}{PLAIN}{{0,60}}? (?:họp kỳ|kỳ họp)(?: (?:lần )?thứ)? \w+",
    ),
    _pattern("other", 6, r"(?:phiên )?họp (?:ban chỉ đạo|tổ công tác|tiểu ban|ubnd|thành viên|ủy ban)"),
    _pattern(
        "other",
        5,
        r"(?:ubnd|ủy ban nhân dân|ban chỉ đạo|tổ công tác|tiểu ban|hội đồng)[^.;:()\n]{0,50}? (?:họp"
        r"|thảo luận|làm việc)",
    ),
    _pattern("other", 2, rf"(?:ban chỉ đạo|tổ công tác|tiểu ban){PLAIN}{{0,110}}? triển khai nhiệm vụ"),
)

# What says only that people met: asked last, where no other word of a report names the event
MET = re.compile(
    r"(?<!\w)(?:hội nghị|cuộc họp|phiên họp|buổi họp|buổi tiếp|buổi gặp|họp)(?!\w)".replace(" ", "[ ]")
)


# … or only that people stood together
CELEBRATED = re.compile(r"(?<!\w)(?:dự|tại|chỉ đạo)[ ](?:buổi[ ])?lễ(?!\w)|(?<!\w)buổi[ ]lễ(?!\w)")


def cues(article: Article, start: int, end: int) -> Iterator[Cue]:
    """Yield the cues between two places of the text."""
    lower = article.text.lower
    for pattern in PATTERNS:
        for match in pattern.regex.finditer(lower, start, end):
            ahead = lower[max(start, match.start() - 40) : match.start()]
            if not (pattern.not_after and pattern.not_after.search(ahead)):
                yield Cue(match.start(), match.end(), f"{pattern.kind} cue", pattern.kind, pattern.strength)

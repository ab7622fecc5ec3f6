"""What a site puts around every report, none of it the report: buttons, tags, related headlines."""

import re

LONGEST = 300  # characters; tags run long

BUTTON = re.compile(
    r"""
    (?:(?: chia[ ]sẻ(?:[ ]bài[ ]viết)? | bình[ ]luận | gửi[ ]bình[ ]luận | ý[ ]kiến(?:[ ]bạn[ ]đọc)?
      | facebook | zalo | twitter | email | in[ ](?:bài[ ]viết|trang)
      | gửi[ ]email | lưu[ ]bài | copy[ ]link | nghe[ ](?:đọc[ ])?bài | giọng[ ](?:nam|nữ) | cỡ[ ]chữ
          | quay[ ]lại | đầu[ ]trang | về[ ]đầu[ ]trang | xem[ ]thêm
      | theo[ ]dõi[ ].{0,40}google[ ]news | tweet | like | a[ ]?[+-] | mặc[ ]định | lượt[ ]xem | bản[ ]in
          | trở[ ]về | hotline | đường[ ]dây[ ]nóng | video | audio | ảnh | (?:gửi[ ])?phản[ ]hồi
    )[0-9:/().| ]*)+
    """,
    re.VERBOSE,
)
# What a site's template left unfilled before a headline: "{title}", "{{ name }}", "null Khai mạc Đại hội"
LEFTOVER = re.compile(
    r"(?:\{{1,2}[^{}\n]{0,40}\}{1,2}|<%[^%\n]{0,40}%>|%[A-Za-z_]{2,30}%|\[object[ ]Object\]"
    r"|null|undefined|NaN)(?=\s|$)"
)
WEATHER = re.compile(r"[^.;:\n]{0,40}:?[ ]*-?\d{1,2}[ ]?°[ ]?c(?:[ ][^.;:\n]{0,40})?")  # "Hà Nội: 26°C"
CONTACT = re.compile(r"(?:hotline|đường dây nóng|e-?mail|fax|tel)[ ]?:[^\n]*")  # "Email: toasoan@…"
SIGNS = re.compile(r"[^\w]+")  # ".", "* * *", "-----"
TAGS = re.compile(r"(?:tags?|từ khóa|chủ đề|thẻ)[ ]?:|>>|tổng số điểm của bài viết|click để đánh giá")
RELATED = re.compile(
    r"""
    (?: (?:các[ ]|những[ ])?(?:tin|bài)(?:[ ](?:tin|bài|viết))?[ ](?:liên[ ]quan|khác|cùng[ ]chuyên[ ]mục
      |cùng[ ]loại|mới[ ]hơn|cũ[ ]hơn|đã[ ]đưa|đọc[ ]nhiều|mới[ ]nhất|nổi[ ]bật)
      | có[ ]thể[ ]bạn[ ]quan[ ]tâm | đọc[ ]nhiều | xem[ ]nhiều | tin[ ]mới | mời[ ]bạn[ ]đọc[ ].{0,60}
          | cùng[ ]chuyên[ ]mục | đọc[ ]thêm | xem[ ]tiếp
    )[ ]?[:.]{0,3}
    """,
    re.VERBOSE,
)


def is_furniture(lower: str, start: int, end: int) -> bool:
    """Say whether a line is a button, a row of tags or the heading of other headlines."""
    if end - start > LONGEST:
        return False
    patterns = (
        TAGS.match,
        BUTTON.fullmatch,
        SIGNS.fullmatch,
        WEATHER.fullmatch,
        CONTACT.fullmatch,
        RELATED.fullmatch,
    )
    return any(matches(lower, start, end) for matches in patterns)


def is_related(lower: str, start: int, end: int) -> bool:
    """Say whether a line heads a list of other reports' headlines."""
    return bool(RELATED.fullmatch(lower, start, end))

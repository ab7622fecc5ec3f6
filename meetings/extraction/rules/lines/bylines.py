"""Who wrote a report: "Mai Hạ", "Tin, ảnh: Hoàng Mẫn", "T.LĨNH - V.ANH", "Nhóm PV", "BTV Cổng TTĐT tỉnh"."""

import re

from meetings.text.letters import CAPITAL, SMALL

LONGEST = 100  # characters
MOST_SPACES = 14  # in names and nothing else, with where the last one works

WORK = r"tin|bài(?:[ ]viết)?|ảnh|clip|video|hình(?:[ ]ảnh)?|nguồn[ ]ảnh|đồ[ ]họa|ghi[ ]âm|trình[ ]bày"
# "BTV Tỉnh ủy họp": the standing committee, no editor
COMMITTEE = r"[ ](?:(?:tỉnh|thành|huyện|thị|quận|đảng)[ ]ủy|[th]u)(?!\w)"
LABELLED = re.compile(
    rf"""
    [(*\[>_-]{{0,3}}[ ]?
    (?: (?:{WORK})(?:[ ]?(?:[,/&+-]|và|[ ])[ ]?(?:{WORK}))*[ ]?:
      | (?:tin|bài)(?:[ ]?[,&+-][ ]?|[ ]và[ ])(?i:ảnh)[ ](?-i:(?=[{CAPITAL}]))
      | (?:nhóm[ ])?tác[ ]giả(?:[ ]bài[ ]viết)?[ ]?[:(]
          | người[ ](?:viết|đưa[ ]tin|đăng)[ ]?: | thực[ ]hiện[ ]?: | biên[ ]tập[ ]?:
      | (?:(?:nhóm[ ])?(?:pv|phóng[ ]viên|ctv|btv(?!{COMMITTEE})|cộng[ ]tác[ ]viên)
          |(?:ban[ ])?biên[ ]tập(?:[ ]viên)?|bbt|bởi|by)\b
        [^.,;:!?]{{0,50}}[.)\]]?$
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Two sentences; initials are none ("P. HÀ", "Th. Khoa"), nor who took the pictures ("Mai Hạ. Ảnh: Quốc Duy")
SENTENCE = re.compile(rf"\w{{3}}[.!?][ ]+(?!(?i:{WORK})[ ]?:)\w{{3}}")

# "Mai Hạ", "THIÊN TRÚC", "T.LĨNH - V.ANH", "Trần Oanh, Trần Bình (tổng hợp)", "Hải Lý/VOV", "Y Mai"
SYLLABLE = rf"[{CAPITAL}][{CAPITAL}{SMALL}'-]*\d?"
NAME = rf"{SYLLABLE}(?:(?:[ ]|[.][ ]?){SYLLABLE}){{0,4}}"
NAMES = rf"{NAME}(?:(?:[ ]?[-,/&+;|][ ]?|[ ]và[ ]){NAME}){{0,3}}"
# Where an author works: "Mai Hạ - Văn phòng Tỉnh ủy", "Mai Hạ, BTG Tỉnh ủy"
WORKS_AT = (
    r"(?:[ ]?[-,][ ]?(?:VP|BTG|TTVH|TTTT|Văn[ ]phòng|Phòng|Cổng|Trang|Trung[ ]tâm|Báo|Đài|Ban[ ]Tuyên[ ]giáo)"
    r"\w*(?:[ ][^\s.,:;]+){0,7})"
)
BARE = re.compile(rf"[-(*_> ]{{0,3}}{NAMES}(?:{WORKS_AT}|[ ]?\([^)\n]{{1,40}}\))?[ ]?[.)/*_]{{0,3}}")
# An office that signs its own news: "Văn phòng Tỉnh ủy", "Phòng Tổng hợp - Văn phòng HĐND tỉnh"
OFFICE = re.compile(r"(?:văn phòng|phòng|cổng|trang|trung tâm|ban tuyên giáo|tổ biên tập)\b[^.:;!?]*$")

# "… trong thời gian tới./. Mai Hạ" at the very end: nothing but a name behind the last full stop
BEHIND_LAST_STOP = re.compile(
    rf"[.!?\"][ /.]*[ ](?P<byline>(?:[{CAPITAL}][{SMALL}]+[ ]){{1,3}}[{CAPITAL}][{SMALL}]+)$"
)

# "… trong thời gian tới./. Tin, ảnh: Mai Hạ"
LABELLED_BEHIND = re.compile(
    rf"[.!?\"/][ ](?P<byline>[(]?(?:Tin|Bài|TIN|BÀI)(?:[ ]?(?:[,/&+-]|và"
    rf"|[ ])[ ]?(?i:{WORK}))*[ ]?:[^:]{{2,60}})$"
)


def is_byline(level: str, lower: str, start: int, end: int) -> bool:
    """Say whether a line behind the story, or under the headline, names who made the report."""
    if end - start > LONGEST or SENTENCE.search(level, start, end):
        return False
    return (
        is_labelled(level, start, end) or is_bare(level, start, end) or bool(OFFICE.match(lower, start, end))
    )


def names_authors(level: str, start: int, end: int) -> bool:
    """Say whether it is a byline by its own words, whatever stands around it."""
    return start < end and (is_labelled(level, start, end) or is_bare(level, start, end))


def is_labelled(level: str, start: int, end: int) -> bool:
    """Say whether it says of itself that it names the authors: "Tin, ảnh: …", "PV"."""
    return end - start <= LONGEST and bool(LABELLED.match(level, start, end))


def is_bare(level: str, start: int, end: int) -> bool:
    """Say whether it is names and nothing else: up to four people, each of up to five syllables."""
    return bool(BARE.fullmatch(level, start, end)) and level.count(" ", start, end) <= MOST_SPACES

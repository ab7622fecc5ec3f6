"""Where a report first stood: "Theo Báo Quê Hương", "Nguồn: baoquehuong.vn", "(TTXVN/Vietnam+)"."""

import re

from meetings.text.letters import CAPITAL, SMALL

LONGEST = 160  # characters

# An outlet's kind is followed by its name: "báo cáo" and "trang trọng" are none.
OUTLET = (
    rf"(?-i:(?:[Bb]áo|BÁO|[Tt]ạp[ ]chí|[Đđ]ài|[Cc]ổng|[Tt]rang|[Ww]ebsite|[Bb]ản[ ]tin)[ ]"
    rf"(?:(?:điện[ ]tử|thông[ ]tin|tin)[ ]){{0,2}}[{CAPITAL}]"
    rf"|TTXVN|VOV|VTV|VTC|Vietnam\+|[Vv]n[Ee]xpress|Viet[Nn]am[Nn]et|PV\b)"
)
HOST = r"(?:[\w-]+\.){1,4}(?:vn|com|net|org|info)\b"
LINE = re.compile(
    rf"""
      [(\[*_]{{0,3}}[ ]?theo[ ]?:?[ ](?:{OUTLET}[^.;]{{0,80}}|{HOST}[^;]{{0,60}})[.)\]*_ ]{{0,4}}$
    | [(\[*_]{{0,3}}[ ]?nguồn(?:[ ]tin|[ ]bài)?[ ]?:.*
    | [(\[*_]{{0,3}}[ ]?nguồn[ ](?:{OUTLET}|{HOST}).*
    | (?:link(?:[ ]gốc)?[ ]?:?[ ]?)?(?:https?://|www\.)\S+$
    | [(\[](?:ttxvn|vov|vtv|vietnam\+|[^()\n]{{0,30}}/(?:vietnam\+|ttxvn|vov))[^()\n]{{0,30}}[)\]][ ]?[.]?$
    | (?:ttxvn|{HOST})[ .]*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Theo Mai Hạ/TTXVN", "Theo Trần Oanh (Báo Quê Hương)"
THEO_NAME = re.compile(
    rf"[(]?Theo[ ][{CAPITAL}][{CAPITAL}{SMALL}.]*(?:[ ][{CAPITAL}][{CAPITAL}{SMALL}.]*){{0,4}}[ ]?"
    r"(?:[/(-][^()\n.;]{1,60}\)?)?\)?[.]?"
)
# "Tác giả: Mai Hạ - Nguồn: Văn phòng Tỉnh ủy"
BEHIND_AUTHOR = re.compile(r"[ ]?[-;,|(.][ ]?(?P<source>nguồn(?:[ ]tin)?[ ]?:[^:\n]{2,60})$", re.IGNORECASE)
# " | Báo Quê Hương điện tử" behind a headline
BEHIND_HEADLINE = re.compile(
    r"[ ][|-][ ]?(?P<outlet>(?:báo|cổng|trang|đài|tạp[ ]chí)[ ][^.,;|]{3,60})$", re.IGNORECASE
)

# The words that a lead begins with: behind them a code needs no space, "THPT-Lê Lợi" is none.
LEAD = "Rạng|Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm|Trong|Từ|Sau|Tại|Nhân|Tiếp|Thực|Vừa|Mới|Theo|Nhằm|Để|Dưới|Được"
# "(GLO)- Sáng 5/9, …", "(TTXVN) - …", "BHG - …", "VOV1 - …", "VOV.VN - …", "(QK7 Online) - …", "LSO-Ngày …"
DATELINE = re.compile(
    rf"""
      [(\[](?:[{CAPITAL}][{CAPITAL}{SMALL}0-9&]{{1,14}}(?:\.(?:vn|VN|com\.vn)|[ ](?:Online|News))?
          |[a-z]{{3,20}}\.vn)[ ]?[)\]][ ]?[-:.]?(?=[ ]?\S)
    | (?:[{CAPITAL}]{{2,6}}\d?(?:\.(?:VN|vn)|[ ]Online)?|[a-z]{{3,20}}\.vn)[ ]?-(?=[ ]\S)
    | [{CAPITAL}]{{2,6}}[ ]?-(?=(?:{LEAD})\b)
    """,
    re.VERBOSE,
)
# A line of its own under the headline: "SGGPO", "TTXVN"
CODE = re.compile(rf"[(]?(?:[{CAPITAL}]{{3,6}}O|TTXVN|VOV\d?|VTV\d?)[)]?[.]?")


def is_source(level: str, start: int, end: int) -> bool:
    """Say whether a line near the end, or under the headline, credits an outlet."""
    if end - start > LONGEST:
        return False
    return any(pattern.fullmatch(level, start, end) for pattern in (LINE, THEO_NAME, CODE))

"""Who wrote a report and where it first stood: the last lines, and the agency's name in brackets at the start."""

import re

# "Tin, ảnh: Vũ Hà", "Bài và ảnh: T.LĨNH - V.ANH", "Tác giả: Lê A", "PV", "Người viết: …"
LABELLED_BYLINE = re.compile(
    r"""
    [(*\[]?[ ]?
    (?: (?:tin|bài|ảnh|clip|video|hình[ ]ảnh|nguồn[ ]ảnh|đồ[ ]họa)(?:[ ]?(?:[,/&+-]|và|[ ])[ ]?(?:tin|bài|ảnh|clip|video|đồ[ ]họa))*[ ]?:
      | (?:tác[ ]giả|người[ ](?:viết|đưa[ ]tin|đăng)|biên[ ]tập(?:[ ]viên)?|thực[ ]hiện|phóng[ ]viên|pv|ctv|btv)[ ]?[:(]
      | (?:nhóm[ ])?(?:pv|phóng[ ]viên|ctv|btv)(?:[ ][^.\n]{1,60})?$
      | biên[ ]tập[ ]viên[ ] | ban[ ]biên[ ]tập\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

# "Vũ Hà", "T.LĨNH - V.ANH", "Nguyễn Yến, Trần Bình", "Vũ Hà (thực hiện)", "Hải Lý/VOV"
CAPITALISED = r"[^\W\d_a-zà-ỹ][^\W\d_]*"
NAME = rf"{CAPITALISED}(?:(?:[ ]|[.][ ]?){CAPITALISED}){{0,4}}"
BARE_BYLINE = re.compile(rf"{NAME}(?:[ ]?(?:[-,/&+;]|và)[ ]?{NAME}){{0,3}}(?:[ ]?\([^)\n]{{1,40}}\))?[.]?")

# "Theo Báo Ninh Bình", "Nguồn: baogialai.com.vn", "(Theo TTXVN)", "https://…", "(TTXVN/Vietnam+)"
SOURCE_LINE = re.compile(
    r"""
      [(*\[]?[ ]?(?:theo|nguồn(?:[ ]tin)?)[ ]?:?[ ](?=\S)
    | [(\[]?nguồn(?:[ ]tin)?[ ]?:
    | https?://\S+$ | www\.\S+$ | link(?:[ ]gốc)?[ ]?: 
    | \((?:ttxvn|vov|vtv|vietnam\+|[^()\n]{0,20}/vietnam\+)[^()\n]{0,20}\)[ ]?[.]?$
    | [\w-]+(?:\.[\w-]+){0,3}\.(?:vn|com|net|org)$
    """,
    re.VERBOSE | re.IGNORECASE,
)

# "(GLO)- Sáng 5/9, …", "(TTXVN) - …", "BHG - …", "TTO - …"
DATELINE = re.compile(
    r"\(?(?P<code>[A-ZĐ]{2,8}(?:\.VN|Online)?|[Cc]hinhphu\.vn)\)[ ]?[-:]?(?=[ ]?\S)|(?:[A-ZĐ]{2,6}O|B[A-ZĐ]{1,4})[ ]?-(?=[ ])"
)


def is_byline(level: str, start: int, end: int) -> bool:
    """Say whether a line near the end names who wrote the report or took its pictures."""
    if end - start > 90:
        return False
    return bool(LABELLED_BYLINE.match(level, start, end) or BARE_BYLINE.fullmatch(level, start, end))


def is_source(level: str, start: int, end: int) -> bool:
    """Say whether a line near the end credits an outlet."""
    return end - start <= 160 and bool(SOURCE_LINE.match(level, start, end))

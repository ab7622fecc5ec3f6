"""Where sentences end: a full stop that closes an abbreviation, a number, an initial or a host does not."""

import re

from meetings.extraction.sections import Article, Section

# "hội nghị. Đồng chí", "kỳ họp.Đảng", "tham nhũng”. Theo", "trong tỉnh./. ", "thành công!"
STOP = re.compile(r"[.!?]+(?:/\.)?[\"')\]]*")

# What stands before a full stop that only shortens: "TP. Vinh", "Th.S Lê A", "v.v. và", "T.Ư", "T.LĨNH"
SHORTENED = re.compile(
    r"(?:^|\W)(?:(?i:tp|tx|tt|ts|ths|th|pgs|gs|bs|bscki|bsckii|ks|kts|cn|ls|nsnd|nsưt|mr|mrs|ms|dr"
    r"|đ/c|đ|vv|tr|nxb|bt|pbt|pct|gđ|pgđ|đt|sđt)|[ABCDEGHKLMNOPQRSTUYĐhpqvx])$"
)
# "Chủ tịch UBND TP. |Ông| Lò Văn Bản": what follows begins a sentence and names no town
BEGINS = re.compile(
    r"(?:Ông|Bà(?! (?:Rịa|Nà))|Đồng chí|Đ/c|Các|Theo|Tại|Trước|Sau|Trong|Cùng|Phát biểu|Kết luận|Dự|Tham dự"
    r"|Với|Đến|Từ|Khi|Về|Ngày|Sáng|Chiều|Để|Kết quả)[ ]"
)
BEFORE = 8  # how far back an abbreviation can reach

LIST_NUMBER = re.compile(
    r"(?:[IVX]{1,4}|[0-9]{1,2}|[a-zđ])(?:\.[0-9]{1,2})*$"
)  # "1. Về kinh tế", "a. Mục tiêu"


def sentences(article: Article, section: Section) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of a section, white space left out, in order, none empty."""
    level = article.text.level
    found, start = [], section.start
    for stop in STOP.finditer(level, section.start, section.end):
        if _closes(article, start, stop, section.end):
            found.append(_trimmed(level, start, stop.end()))
            start = stop.end()
    found.append(_trimmed(level, start, section.end))
    return [(first, last) for first, last in found if first < last]


def _closes(article: Article, start: int, stop: re.Match[str], end: int) -> bool:
    """Say whether the punctuation ends a sentence that began at `start`."""
    level = article.text.level
    after = stop.end()
    if after >= end or "/" in stop[0]:
        return True
    following = level[after]
    spaced = following.isspace()
    if spaced:
        upcoming = level[after : after + 12].lstrip()
        following = upcoming[:1]
    if stop[0][0] != ".":
        return spaced or following.isupper()
    before = level[stop.start() - 1] if stop.start() > start else " "
    if not spaced and not (following.isupper() and (before.islower() or before in "\"')]%0123456789")):
        return False
    if following.islower() or following in {",", ";", ":"}:
        return False
    if stop[0] == "." and SHORTENED.search(level, max(0, stop.start() - BEFORE), stop.start()):
        town = level[stop.start() - 2 : stop.start()].lower() in {"tp", "tx", "tt"}
        return town and spaced and bool(BEGINS.match(level, after + level[after : after + 4].count(" ")))
    return not (stop.start() - start <= 8 and LIST_NUMBER.fullmatch(level[start : stop.start()].strip()))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

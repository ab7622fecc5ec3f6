"""How the press addresses a person: đồng chí, ông, bà; ranks of army and police; titles of learning.

One word of address before a name, or several: "đồng chí Đại tá", "PGS.TS.". The plural opens a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.extraction.rules.people.capitals import UPPER

RANKED = r"(?:đại|thượng|trung|thiếu)[ ](?:tướng|tá|úy)|(?:chuẩn[ ]|phó[ ])?đô[ ]đốc"
LEARNED = (
    r"(?:pgs|gs)\.?[ ]?-?[ ]?ts(?:kh)?\.?|(?:pgs|gs|ts|tskh|ths|th\.s|bs|bscki{1,2}|bs\.?[ ]?ck[ ]?i{1,2}"
    r"|ks|kts|ls|cn)\.(?=[ ]?[^\W\d_])"
    r"|(?:tskh|ts|ths|bscki{1,2}|bs[ ]?cki{1,2}|bs)(?=[ ][^\W\d_])"
    r"|(?:phó[ ])?giáo[ ]sư(?:,?[ ]tiến[ ]sĩ)?|tiến[ ]s[ĩỹ]|thạc[ ]s[ĩỹ]|bác[ ]s[ĩỹ]|kỹ[ ]sư|luật[ ]sư"
    r"|kiến[ ]trúc[ ]sư"
    r"|nhà[ ]báo|nhà[ ]văn|nhà[ ]giáo(?:[ ](?:ưu[ ]tú|nhân[ ]dân))?|nsnd|nsưt|thầy[ ]thuốc[ ](?:ưu[ ]tú"
    r"|nhân[ ]dân)"
    r"|linh[ ]mục|giám[ ]mục|mục[ ]sư|hòa[ ]thượng|thượng[ ]tọa|đại[ ]đức|ni[ ](?:sư|trưởng)|già[ ]làng"
    r"|nghệ[ ]nhân(?:[ ](?:ưu[ ]tú|nhân[ ]dân))?"
)
PLAIN = r"đồng[ ]chí|đ/c|đ\.c|đc|ông|bà|anh|chị|em|cháu|cụ|bác|thầy|cô|đại[ ]biểu|đb|vị|cử[ ]tri"
PLURAL = (
    r"(?:(?:các|những|hai|ba|bốn|năm|\d{1,2})[ ](?:vị[ ])?(?:đồng[ ]chí|đ/c|ông[ ]bà|ông,[ ]bà|ông|bà|anh"
    r"|chị|đại[ ]biểu)"
    r"|quý[ ]vị)"
)

ADDRESS = re.compile(
    rf"(?<![\w/'])(?:(?P<plural>{PLURAL})|(?P<ranked>{RANKED})|(?P<learned>{LEARNED})"
    rf"|(?P<plain>{PLAIN}))(?!\w)"
)

# "Bà Rịa", "Bà Nà", "Ông Đốc": places that begin like an address.
NO_ADDRESS = re.compile(r"(?:bà|ông) (?:rịa|nà|đen|đốc|trang|chiểu|điểm|tô|hom|kẹo)(?!\w)")


SHORT = {"anh", "chị", "em", "cháu", "cụ", "bác", "cô", "thầy", "vị", "bà", "ông", "đb", "đc"}
PART_OF_NAME = re.compile(rf"(?<!\w)[{UPPER}]\w*[ ]$")


@dataclass(frozen=True, slots=True)
class AddressFound:
    """A word of address [start, end); `title` is what an official keeps ("Đại tá"), empty for đồng chí, ông,
    bà.
    """

    start: int
    end: int
    plural: bool
    title: str = ""
    rule: str = "address"


def addresses(level: str, lower: str, start: int, end: int) -> Iterator[AddressFound]:
    """Yield each word of address in [start, end)."""
    for match in ADDRESS.finditer(lower, start, end):
        if NO_ADDRESS.match(lower, match.start(), end):
            continue
        if match["plain"] and not _addresses(level, match):
            continue
        title = level[match.start() : match.end()] if match["ranked"] or match["learned"] else ""
        yield AddressFound(match.start(), match.end(), bool(match["plural"]), title)


def _addresses(level: str, match: re.Match[str]) -> bool:
    """Say whether a plain address is one: "ông Huy", but not the "Anh" of "Trần Anh Dũng" nor "anh em"."""
    if match["plain"] not in SHORT:
        return True
    if level[match.start()].isupper() and PART_OF_NAME.search(
        level, max(0, match.start() - 12), match.start()
    ):
        return False
    return level[match.end() : match.end() + 2].strip()[:1].isupper()

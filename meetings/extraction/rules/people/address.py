"""How the press addresses a person: đồng chí, ông, bà; ranks of army and police; titles of learning.

One word of address before a name, or several: "đồng chí Đại tá", "PGS.TS.". The plural opens a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

RANKED = r"(?:đại|thượng|trung|thiếu)[ ]t(?:ướng|á)|(?:đại|thượng|trung|thiếu)[ ]úy|chuẩn[ ]đô[ ]đốc|phó[ ]đô[ ]đốc|đô[ ]đốc"
LEARNED = (
    r"(?:pgs|gs)\.?[ ]?-?[ ]?tskh?\.?|(?:pgs|gs|ts|tskh|ths|th\.s|bs|bscki{1,2}|bs\.?[ ]?ck[ ]?i{1,2}|ks|kts|ls|cn)\.(?=[ ]?[^\W\d_])"
    r"|(?:tskh|ts|ths|bscki{1,2}|bs[ ]?cki{1,2}|bs)(?=[ ][^\W\d_])"
    r"|(?:phó[ ])?giáo[ ]sư(?:,?[ ]tiến[ ]sĩ)?|tiến[ ]s[ĩỹ]|thạc[ ]s[ĩỹ]|bác[ ]s[ĩỹ]|kỹ[ ]sư|luật[ ]sư|kiến[ ]trúc[ ]sư"
    r"|nhà[ ]báo|nhà[ ]văn|nhà[ ]giáo(?:[ ](?:ưu[ ]tú|nhân[ ]dân))?|nsnd|nsưt|thầy[ ]thuốc[ ](?:ưu[ ]tú|nhân[ ]dân)"
    r"|linh[ ]mục|giám[ ]mục|mục[ ]sư|hòa[ ]thượng|thượng[ ]tọa|đại[ ]đức|ni[ ](?:sư|trưởng)|già[ ]làng|nghệ[ ]nhân"
)
PLAIN = r"đồng[ ]chí|đ/c|đ\.c|đc|ông|bà|anh|chị|cụ|bác|thầy|cô|đại[ ]biểu|đb|vị|cử[ ]tri"
PLURAL = (
    r"(?:(?:các|những|hai|ba|bốn|năm|\d{1,2})[ ](?:vị[ ])?(?:đồng[ ]chí|đ/c|ông[ ]bà|ông,[ ]bà|ông|bà|anh|chị|đại[ ]biểu)"
    r"|quý[ ]vị)"
)

ADDRESS = re.compile(
    rf"(?<![\w/'])(?:(?P<plural>{PLURAL})|(?P<ranked>{RANKED})|(?P<learned>{LEARNED})|(?P<plain>{PLAIN}))(?!\w)"
)

# "Bà Rịa", "Bà Nà", "Ông Đốc": places that begin like an address.
NO_ADDRESS = re.compile(r"(?:bà|ông) (?:rịa|nà|đen|đốc|trang|chiểu|điểm|tô|hom|kẹo)(?!\w)")


@dataclass(frozen=True, slots=True)
class AddressFound:
    """A word of address [start, end); `title` is what an official keeps ("Đại tá"), empty for đồng chí, ông, bà."""

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
        if match["plain"] in {"anh", "chị", "cụ", "bác", "cô", "thầy", "vị", "bà", "ông", "đb", "đc"}:
            after = level[match.end() : match.end() + 2].strip()
            if not after[:1].isupper():
                continue
        title = level[match.start() : match.end()] if match["ranked"] or match["learned"] else ""
        yield AddressFound(match.start(), match.end(), bool(match["plural"]), title)

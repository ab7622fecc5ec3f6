"""Times that a figure can be of: "6 tháng đầu năm 2024", "giai đoạn 2021 - 2025", "đầu nhiệm kỳ đến nay"."""

import re
from collections.abc import Iterator

from meetings.extraction.findings import Mention

YEAR = r"(?:19|20)\d\d(?!\d)"
MONTH = rf"tháng\ \d{{1,2}}(?:\s?[/-]\s?{YEAR}|\ năm\ {YEAR})?"
SPAN = rf"{YEAR}(?:\s?-\s?(?:{YEAR}|\d\d(?!\d)))?"

PERIOD = re.compile(
    rf"""
    \b(?:
      (?:cả\ |trong\ |hết\ |đến\ hết\ |nửa\ (?:đầu\ )?)?(?:giai\ đoạn|nhiệm\ kỳ|niên\ khóa|năm\ học)\ {SPAN}
    | (?:đầu|nửa\ đầu|nửa|từ\ đầu|trong)\ nhiệm\ kỳ(?:\ (?:đến\ nay|qua))?
    | (?:trong\ |sau\ |qua\ )?\d{{1,2}}\ tháng(?:\ (?:đầu|cuối))?(?:\ năm(?:\ {YEAR})?)?
    | (?:từ\ )?(?:đầu\ |cuối\ )?(?:quý|quí)\ (?:i{{1,3}}|iv|[1-4])(?:\s?[/-]\s?{YEAR}|\ năm\ {YEAR})?
    | (?:từ\ |tính\ đến\ |đến\ |trong\ |hết\ )?(?:cuối\ |đầu\ |hết\ )?{MONTH}
      (?:\ đến\ nay|\ (?:và|đến)\ (?:cuối\ |đầu\ )?{MONTH})?
    | từ\ khi\ [^,;:.()\d]{{1,60}}?\ đến\ nay
    | (?:nửa\ đầu|nửa\ cuối|những\ tháng\ đầu|những\ tháng\ cuối)\ năm(?:\ {YEAR})?
    | (?:trong|cả)\ năm(?:\ {YEAR}|\ qua|\ nay)?
    | từ\ (?:đầu\ )?năm(?:\ {YEAR})?(?:\ (?:đến|tới)\ (?:nay|năm\ {YEAR}))?
    | (?:trong\ |tính\ đến\ |đến\ |hết\ |cả\ )?(?:cuối\ |đầu\ |hết\ )?năm\ {YEAR}(?:\ đến\ nay)?
    | (?:trong\ |sau\ |qua\ )?(?:gần\ |hơn\ )?\d{{1,2}}\ năm\ (?:qua|gần\ đây|thực\ hiện)
    | (?:bình\ quân\ )?(?:hằng|hàng|mỗi|một)\ (?:năm|tháng|quý)
    | tính\ đến\ nay | cho\ đến\ nay | đến\ nay | năm\ qua | nhiệm\ kỳ\ qua | thời\ gian\ qua
    )(?!\w)
    """,
    re.VERBOSE,
)
# What a figure is measured by is not the time it is of: "tăng 8,5% so với năm 2023".
BASE_BEFORE = re.compile(r"(?:so với|so|cùng kỳ|bằng|hơn|với|lần)(?: cùng kỳ| đầu| cuối)?\s*$")


# "Đại hội Đảng bộ tỉnh, ⟦nhiệm kỳ 2020 - 2025⟧" names the congress, not the time of what it counts.
TERM = re.compile(r"nhiệm kỳ \d")
OPENED = re.compile(r"[.;:(\n-]\s*$")


def trimmed(lower: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the time that it begins or ends with: "thu ngân sách ⟦năm 2025⟧"."""
    for match in PERIOD.finditer(lower, start, end + len(" 2021 - 2025")):
        if match.start() == start:
            start = match.end()
        elif match.start() < end <= match.end():
            end = match.start()
    return min(start, end), end


def find(lower: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the periods of `lower[start:end]`, those that a figure is only compared with left out."""
    for match in PERIOD.finditer(lower, start, end):
        near = max(start, match.start() - 20)
        opens = match.start() == start or OPENED.search(lower, near, match.start())
        if TERM.match(lower, match.start()) and not opens:
            continue
        if not BASE_BEFORE.search(lower, near, match.start()):
            yield Mention(match.start(), match.end(), "figure.period")

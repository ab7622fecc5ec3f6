"""The words before a day that belong to it: "Chiều ngày", "Sáng nay (", "Hôm nay, thứ Hai, ngày"."""

import re
from dataclasses import dataclass

from meetings.text.dates import DAY_PARTS, WEEKDAYS

PART = "|".join(DAY_PARTS).replace(" ", "[ ]")
WEEKDAY = r"thứ[ ](?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ[ ]nhật"
NOW = r"(?:ngày[ ])?hôm[ ](?:nay|qua)|cùng[ ]ngày"

BEFORE = 60  # characters: "rạng sáng hôm nay, thứ năm (tức ngày mùng" is the longest kind
OPENING = re.compile(
    rf"""
    (?<![^\W\d_])  # "14/12/2021Ngày 13/12": a date line may be stuck to it
    (?:
        (?P<part>{PART})(?:[ ](?P<now_of_part>{NOW}|nay|qua|mai))?
      | (?P<now>{NOW}|ngày[ ]mai)
    )?
    [ ]?[,(-]?[ ]?
    (?:(?P<weekday>{WEEKDAY})[ ]?[,(-]?[ ]?)?
    (?:tức[ ])?
    (?P<named>(?:các[ ])?ngày[ ]?:?[ ]?)?(?:(?:mùng|mồng)[ ])?
    $
    """,
    re.VERBOSE,
)
POINTS_TO = {"nay": "today", "qua": "yesterday", "mai": "tomorrow", "ngày": "same"}


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the words before a day begin and what they say; `named` if they make a number a day."""

    start: int
    part: str = ""
    now: str = ""
    weekday: int | None = None
    named: bool = False


def opening(lower: str, at: int) -> Opening:
    """Return what stands right before a day that begins at `at`."""
    found = OPENING.search(lower, max(0, at - BEFORE), at)
    if not found or not found[0].strip(" ,(-"):
        return Opening(at)
    words = found["now"] or found["now_of_part"] or ""
    return Opening(
        start=at - len(found[0].lstrip(" ,(-")),
        part=found["part"] or "",
        now=POINTS_TO[words.split()[-1]] if words else "",
        weekday=WEEKDAYS[found["weekday"]] if found["weekday"] else None,
        named=True,
    )


def closed(lower: str, start: int, end: int) -> int:
    """Return where a day ends with the bracket that its opening words opened: "chiều nay (17/10)"."""
    return end + 1 if lower.find("(", start, end) != -1 and lower.startswith(")", end) else end

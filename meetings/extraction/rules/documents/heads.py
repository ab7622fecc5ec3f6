"""Words for a kind of document right before a number: "Nghị quyết số 18", "NQ18", "Luật số 72/2025/QH15"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A word that can stand before a number. Short forms without "số" are read behind the first group only:
# "Đề án 06", "Chương trình 135" and "Kế hoạch 5 năm" are names and durations.
OFTEN_SHORT = ("nghị quyết", "kết luận", "chỉ thị", "nghị định", "quy định", "quyết định", "thông tư")
WITH_LABEL = (
    "thông tư liên tịch",
    "chương trình hành động",
    "thông báo kết luận",
    "pháp lệnh",
    "bộ luật",
    "luật",
    "hướng dẫn",
    "thông báo",
    "thông tri",
    "kế hoạch",
    "chương trình",
    "đề án",
    "dự án",
    "báo cáo",
    "tờ trình",
    "công văn",
    "công điện",
    "quy chế",
    "văn bản",
)
SHORTENED = {"NQ": "nghị quyết", "KL": "kết luận", "NĐ": "nghị định", "QĐ": "quyết định", "CT": "chỉ thị"}

HEAD = re.compile(
    rf"""
    (?<!\w)
    (?: (?P<kind>{"|".join(sorted(OFTEN_SHORT + WITH_LABEL, key=len, reverse=True)).replace(" ", "[ ]{1,2}")})
        (?:[ ](?:chuyên[ ]đề|liên[ ]tịch|qppl|cá[ ]biệt))?
      | (?P<short>nq|kl|nđ|qđ|ct)
    )
    :? (?P<label>[ ]{{0,2}}\(?số(?=[ :\d])[ ]{{0,2}}:?)? [ ]{{0,3}} (?=\d)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """A word for the kind and where the first number behind it begins."""

    start: int
    at: int
    kind: str
    sure: bool  # a short form may stand behind it


def heads(level: str, lower: str) -> Iterator[Head]:
    """Yield each word for a kind that a number follows, in the order of the text."""
    for match in HEAD.finditer(lower):
        head = _head(level, match)
        if head:
            yield head


def _head(level: str, match: re.Match[str]) -> Head | None:
    short, kind, label = match["short"], match["kind"], bool(match["label"])
    typed = level[match.start() : match.end()]
    if short:
        if not typed.startswith(short.upper()) or (short in ("ct", "qđ") and not label):
            return None
        return Head(match.start(), match.end(), SHORTENED[short.upper()], True)
    kind = " ".join(kind.split())
    sure = label or (typed[0].isupper() and kind in OFTEN_SHORT)
    return Head(match.start(), match.end(), "luật" if kind == "bộ luật" else kind, sure)

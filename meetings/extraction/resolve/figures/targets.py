"""Lines and sentences whose figures are planned because what stands above or before them says so."""

import re

from meetings.extraction.sections import Section
from meetings.text.leveled import Leveled

TAIL = 160  # characters at the end of a line that can announce a list

# "Các chỉ tiêu chủ yếu năm 2026:" and, line by line below it, "- Tốc độ tăng trưởng 10%"
ANNOUNCES = re.compile(
    r"(?:mục tiêu|chỉ tiêu|phấn đấu)(?![^.\n]{0,60}(?:đạt được|hoàn thành|vượt))[^.\n]{0,120}:\s*$"
)
LISTED = re.compile(r"[-+*•]|\d{1,2}[.)]\s|\(\d")

# "Chỉ tiêu năm 2026: tăng trưởng 10%; …", but "Các chỉ tiêu đạt được: …"
PLANS = re.compile(
    r"""
    \W{0,3}\d{0,2}\W{0,3}(?:các\ |một\ số\ )?(?:chỉ\ tiêu|mục\ tiêu)
    (?![^:]{0,80}(?:đạt|vượt|hoàn\ thành))[^:]{0,80}:
    """,
    re.VERBOSE,
)


def announced(text: Leveled, section: Section, before: bool) -> bool:
    """Say whether a line's figures are targets; `before`: those of the line above were."""
    if before and LISTED.match(text.lower, section.start):
        return True
    tail = max(section.start, section.end - TAIL)
    return bool(ANNOUNCES.search(text.lower, tail, section.end))


def planned(text: Leveled, start: int, end: int) -> bool:
    """Say whether a sentence opens as a list of targets."""
    return bool(PLANS.match(text.lower, start, end))

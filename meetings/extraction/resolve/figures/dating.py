"""The time that a figure is of: the nearest that the text names for it, with its words; "" where none is."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from meetings.extraction.findings import Mention
from meetings.extraction.resolve.figures.draft import Draft
from meetings.extraction.rules.figures import periods
from meetings.extraction.rules.figures.numerals import Numeral
from meetings.extraction.sections import Section
from meetings.text.leveled import Leveled

FAR, NEAR = 400, 60  # characters over which a period holds for what follows it, for what precedes it
HEADING = 120  # characters of the longest heading
PARTS = re.compile(r"[;,()]")
FULL_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
UNTIL_YEAR = re.compile(r"(?:đến|hết|tới|giai đoạn)\D.*?((?:19|20)\d\d)\D*$")
# "nêu rõ, ⟦trong quý I⟧, …", "báo cáo, ⟦sau 7 năm thực hiện⟧ Nghị quyết 18, …": for all the sentence
OPENS_CLAUSE = re.compile(r"[,:;]\s*(?:trong |vào |tính )?$")
FRAMES = re.compile(r"[^,;:.()]{0,60}[,:(]")
ANNOUNCES = re.compile(r",?\s?trong đó\s?:")  # "đề ra các chỉ tiêu ⟦đến năm 2025⟧, trong đó: …"
# What may stand before a period that opens its sentence: "- ⟦Riêng⟧ năm 2025, …"
OPENS = re.compile(r"\W*(?:(?:trong|vào|tính|riêng|ngay|chỉ|cụ thể|như vậy|theo đó|phấn đấu)\W+){0,2}")
LINKING = 24  # characters
# "mỗi năm" is of its own figure alone, "đến nay" of what is said right behind it.
NO_FRAME = re.compile(r"(?:bình quân )?(?:mỗi|hằng|hàng|một) |(?:tính |cho )?đến nay$")
# A sentence about what is so now, or that opens with a time or an occasion of its own.
NOW = re.compile(r"\b(?:hiện|hiện có|hiện còn|hiện nay|đến nay)\b")
OWN_TIME = re.compile(
    r"\W*(?:sau|trước|từ|qua|khi|đến|tính đến|cùng kỳ|thời gian|nhiệm kỳ|giai đoạn|năm|quý|tháng)\b"
)
# "; Đảng bộ tỉnh ⟦có⟧ 15 đảng bộ": what somebody has, not what the time before brought
HAS = re.compile(r"\b(?:có|còn|gồm|hiện có|hiện còn)(?: (?:hơn|gần|trên|khoảng))?\s*$")
NUMBERED = re.compile(r"(?:[ivx]{1,4}|\d{1,2}(?:\.\d)?|[a-dđ])[.)/]\s|\*")
UNFINISHED = re.compile(r"[^.!?;,\s]\s*$")


def date(drafts: list[Draft], spoken: list[Mention], text: Leveled, given: str, present: int) -> None:
    """Give each figure its period: beside it, in its clause, of the sentence's frame, or else `given`.

    What is of a time after the year `present` (0: unknown) is a target.
    """
    holder = ""
    for draft in drafts:
        nearest = _nearest(draft, spoken, text.level)
        listed = bool(holder) and draft.subject == holder
        holder = draft.subject if listed or _is_state(draft, text.lower) else ""
        if nearest is None and not holder:
            nearest = _frame(draft, spoken, text)
            draft.period = nearest.of(text.original) if nearest else given
        elif nearest is not None:
            draft.period = nearest.of(text.original)
        until = UNTIL_YEAR.search(draft.period.lower())
        if until and present and int(until[1]) > present:
            draft.target = True


def carried(text: Leveled, start: int, end: int, spoken: list[Mention], given: str) -> tuple[str, str]:
    """Return (what the sentence takes from those before it, what it hands on)."""
    if spoken and _opens(text, start, spoken[0]):
        period = spoken[0].of(text.original)
        alone = len(spoken) == 1 and not NO_FRAME.match(period.lower()) and not period.endswith("nay")
        return "", period if alone else ""
    if OWN_TIME.match(text.lower, start, end) or NOW.search(text.lower, start, end):
        return "", ""
    return given, given


def heading(text: Leveled, section: Section) -> str | None:
    """Return the time that a line names for those below it ("1. Kết quả năm 2025"); None for no heading."""
    if section.end - section.start > HEADING:
        return None
    line = text.lower[section.start : section.end].rstrip()
    if not (line.endswith(":") or (NUMBERED.match(line) and UNFINISHED.search(line))):
        return None
    spoken = next(periods.find(text.lower, section.start, section.end), None)
    return spoken.of(text.original) if spoken else ""


def latest_year(text: Leveled, numerals: Iterable[Numeral]) -> int:
    """Return the latest year of a full date in the text: the report is no older; 0 if there is none."""
    dates = (FULL_YEAR.search(text.level, n.start, n.end) for n in numerals if n.shape == "date")
    return max((int(year[0]) for year in dates if year), default=0)


def _nearest(draft: Draft, spoken: list[Mention], level: str) -> Mention | None:
    """Return the period right behind the figure, else that before it in its clause, else that behind it."""
    at = bisect_left(spoken, draft.start, key=lambda mention: mention.start)
    before = spoken[at - 1] if at else None
    after = spoken[at] if at < len(spoken) else None
    if after and not level[max(draft.end, draft.share_end) : after.start].strip():
        return after  # "từ 5% năm 2020 lên 8% ⟦năm 2025⟧"
    if before and draft.start - before.end <= FAR and not _parted(level, before.end, draft.start):
        return before
    if after and 0 <= after.start - draft.end <= NEAR and not PARTS.search(level, draft.end, after.start):
        return after
    return None


def _frame(draft: Draft, spoken: list[Mention], text: Leveled) -> Mention | None:
    """Return the period that the whole sentence stands under."""
    first = spoken[0] if spoken and spoken[0].start < draft.start else None
    if first is None or NO_FRAME.match(text.lower, first.start, first.end):
        return None
    opens = OPENS_CLAUSE.search(text.lower, max(draft.sentence, first.start - 10), first.start)
    frames = (
        (opens and FRAMES.match(text.level, first.end))
        or ANNOUNCES.match(text.lower, first.end)
        or _opens(text, draft.sentence, first)
    )
    return first if frames and not _parted(text.level, first.end, draft.start, brackets_only=True) else None


def _opens(text: Leveled, start: int, period: Mention) -> bool:
    return period.start - start <= LINKING and bool(OPENS.fullmatch(text.lower, start, period.start))


def _is_state(draft: Draft, lower: str) -> bool:
    return (
        draft.counts
        and bool(draft.subject)
        and not draft.measured
        and bool(HAS.search(lower, max(draft.sentence, draft.start - 30), draft.start))
    )


def _parted(level: str, start: int, end: int, brackets_only: bool = False) -> bool:
    between = level[start : min(end, start + FAR)]
    return between.count(")") > between.count("(") or (not brackets_only and ";" in between)

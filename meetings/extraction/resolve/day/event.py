"""Which of a report's days is its main event's: the lead's, else one that a later sentence ties to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.extraction.dates import days_found
from meetings.extraction.findings import DocumentRead
from meetings.extraction.resolve.day.standing import Cited, why_not
from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.sections import Article, Section
from meetings.extraction.sentences import sentences

# Ranks: 0 is the best, UNTIED a day that nothing ties to the meeting.
LEAD, HEADLINE, LATER, CAPTION, POINTING, UNTIED = range(6)

LEAD_PARAGRAPHS = 3  # a sapo, the first sentence of the body, and one more where pictures stand between

MEETING = re.compile(
    r"\b(?:hội[ ]nghị|kỳ[ ]họp|đại[ ]hội|phiên[ ](?:họp|làm[ ]việc|trù[ ]bị|chính[ ]thức|khai[ ]mạc"
    r"|bế[ ]mạc)|cuộc[ ]họp|buổi|lễ|hội[ ]thảo|tọa[ ]đàm"
    r"|diễn[ ]đàn|gặp[ ]mặt|giao[ ]ban|họp[ ]báo|hội[ ]đàm|đoàn[ ]công[ ]tác)\b"
)
EVENT = re.compile(
    MEETING.pattern
    + r"|\b(?:khai[ ]mạc|bế[ ]mạc|tổ[ ]chức|diễn[ ]ra|làm[ ]việc|họp|chủ[ ]trì|triệu[ ]tập|tiến[ ]hành"
    r"|tiếp[ ]xúc|công[ ]bố|trao|tiếp|thăm|kiểm[ ]tra"
    r"|khảo[ ]sát|giám[ ]sát|dâng[ ]hương|ra[ ]mắt|bầu|thảo[ ]luận|cho[ ]ý[ ]kiến|nghe|quán[ ]triệt"
    r"|học[ ]tập|sơ[ ]kết|tổng[ ]kết|dự|đối[ ]thoại"
    r"|thông[ ]qua|kỷ[ ]niệm|khánh[ ]thành|khởi[ ]công|phát[ ]động|ký[ ]kết)\b"
)
# A sentence that tells of paper, not of people meeting: "Ngày 20/8, UBND tỉnh ban hành Kế hoạch số 12".
PAPER = re.compile(
    r"[^.;]{0,80}?\b(?:ban[ ]hành|ký[ ]quyết[ ]định|có[ ](?:văn[ ]bản|công[ ]văn)|phê[ ]duyệt)\b"
)
HAPPENS = re.compile(
    r"\b(?:diễn[ ]ra|tổ[ ]chức|khai[ ]mạc|bế[ ]mạc|làm[ ]việc|vào|họp|trong|tiến[ ]hành"
    r"|hội[ ]nghị|đại[ ]hội|buổi|lễ)\b[^.;,]{0,70}$"
)
AT_AN_HOUR = re.compile(r"(?:giờ(?:[ ]\d{1,2})?(?:[ ]phút)?|\d{1,2}h\d{0,2})[ ,]*$")  # "Từ 8 giờ ngày 12/11"
PREFACE = re.compile(r"(?:[,)]|[ ]-|^)[ ]?(?:vào[ ])?$")


BULLETS = "-*+• "
SEVERAL = 3  # days that open points of a list: more than a meeting and what came before it
LISTED = "one of several meetings in a list"


@dataclass(frozen=True, slots=True)
class Considered:
    """A day of the report with the sentence it stands in, its rank and why it fell, if it did."""

    found: DayFound
    sentence: tuple[int, int]
    rank: int
    fell: str = ""


def considered(article: Article, documents: Sequence[DocumentRead]) -> list[Considered]:
    """Return every day of the report's own lines in order; those that can be the meeting's are ranked."""
    lead_ends, cited = lead_end(article), Cited(documents)
    of_article = list(_days_with_sentences(article))
    listed = _listed(article, of_article)
    seen = []
    for section, sentence, found in of_article:
        fell = why_not(article, found, sentence, cited) or (found in listed and LISTED) or ""
        rank = UNTIED if fell else _rank(article, section, sentence, found, found.start < lead_ends)
        if not fell and rank == UNTIED:
            fell = "nothing ties it to the meeting"
        seen.append(Considered(found, sentence, rank, fell))
    return seen


def _days_with_sentences(article: Article) -> Iterator[tuple[Section, tuple[int, int], DayFound]]:
    """Yield each day that stands in a headline, a paragraph or a caption, with its section and sentence."""
    section, bounds, at = None, [], 0
    for found in days_found(article.text):
        if not found.is_day:
            continue
        here = article.section_at(found.start)
        if not here or here.kind not in {"headline", "paragraph", "caption"}:
            continue
        if here is not section:
            section, bounds, at = here, sentences(article, here), 0
        while bounds[at][1] <= found.start:
            at += 1
        yield here, bounds[at], found


def _listed(article: Article, days: Sequence[tuple[Section, tuple[int, int], DayFound]]) -> set[DayFound]:
    """Return the days that open the points of a list, if several do: "- Ngày 8/12: …", "- Ngày 9/12: …"."""
    level = article.text.level
    opening = {
        found
        for section, _, found in days
        if level[section.start] in BULLETS and not level[section.start : found.start].strip(BULLETS)
    }
    return opening if len({found.first for found in opening}) >= SEVERAL else set()


def lead_end(article: Article) -> int:
    """Return where the lead ends: the headline and the first paragraphs."""
    paragraphs = [section.end for section in article.of_kind("paragraph")][:LEAD_PARAGRAPHS]
    return paragraphs[-1] if paragraphs else len(article.text)


def _rank(
    article: Article, section: Section, sentence: tuple[int, int], found: DayFound, in_lead: bool
) -> int:
    """Return how well a day stands for the day of the meeting."""
    lower = article.text.lower
    start, end = max(sentence[0], found.start - 300), min(sentence[1], found.end + 400)
    before, around = lower[start : found.start], lower[start:end]
    if section.kind == "headline":
        return HEADLINE
    if section.kind == "caption":
        return POINTING if found.now else CAPTION
    if _tells_of_paper(lower, found.end, end):
        return UNTIED
    opens_lead = in_lead and lower.startswith((",", " tại "), found.end) and not before.strip(" -*+•\"'")
    if not EVENT.search(around) and not opens_lead:
        return UNTIED
    tied = found.part or found.now or any(told.search(before) for told in (PREFACE, HAPPENS, AT_AN_HOUR))
    if in_lead and tied:
        return LEAD
    if tied and MEETING.search(around) and (found.part or found.first.day):
        return LATER
    return POINTING if found.now == "today" and MEETING.search(around) else UNTIED


def _tells_of_paper(lower: str, start: int, end: int) -> bool:
    """Say whether what follows the day issues a document and no meeting comes after that."""
    paper = PAPER.match(lower, start, end)
    return bool(paper) and not MEETING.search(lower, paper.end(), end)

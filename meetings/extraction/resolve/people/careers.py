"""What people were before: a sentence of a life gives nobody a part in the meeting (grammar B.4, rule 6).

The press closes a report of an election with the career of who was elected. "Năm 2015, ông A được bổ nhiệm
làm Giám đốc Sở Y tế" is no decision of this meeting, and by now the office may be another's.
"""

import re
from dataclasses import replace

from meetings.extraction.resolve.people.actors import Actor
from meetings.extraction.resolve.people.items import Sentence

YEAR = r"(?:19|20)\d\d"
TIME = rf"(?:(?:đầu|giữa|cuối)[ ])?(?:năm[ ]{YEAR}|tháng[ ]\d{{1,2}}(?:[ ]?[-/.][ ]?|[ ]năm[ ]){YEAR})"
SINCE = (
    r"(?:(?:trước|sau|tiếp)[ ]đó,?[ ])?(?:trong[ ]quá[ ]trình[ ]công[ ]tác,?[ ])?(?:(?:từ|đến|tới|vào)[ ])?"
    + TIME
)
# "|Tháng 12/2017|, theo sự phân công …": a month or a year, where a report of a meeting names its day
LIFE = re.compile(SINCE)
# "|Từ năm 2010 đến năm 2012|, ông A là Bí thư Tỉnh đoàn": over since
OVER = re.compile(rf"{SINCE}[ ]?(?:-|đến|tới)[ ]?(?:{TIME}|(?:\d{{1,2}}[-/.])?{YEAR})")
STILL = re.compile(r"(?<!\w)(?:đến nay|hiện nay|hiện là|hiện đang)(?!\w)")
# What happens at a meeting happens at a meeting, even where only its month is told
HERE = re.compile(r"(?<!\w)(?:công bố|trao|tổ chức|tại (?:hội nghị|đại hội|kỳ họp|phiên họp|buổi))(?!\w)")
# "giữ chức Bí thư Huyện ủy |(2010-2013)|", but "(nhiệm kỳ 2010 - 2015)"
WHEN = rf"(?:năm[ ]|(?:tháng[ ])?\d{{1,2}}[-/.])?{YEAR}"
HELD_UNTIL = re.compile(rf"[ ]*\((?:từ[ ])?{WHEN}[ ]?(?:-|đến)[ ]?{WHEN}\)")


def tells_of_a_life(sentence: Sentence) -> bool:
    """Say whether a sentence tells of somebody's career, not of the meeting."""
    words = sentence.gap(sentence.start, sentence.end)
    return bool(LIFE.match(words)) and not (STILL.search(words) or HERE.search(words))


def end_what_is_over(sentence: Sentence, found: list[Actor]) -> None:
    """Make the titles of a sentence that tells of years gone by former ones."""
    words = sentence.gap(sentence.start, sentence.end)
    if OVER.match(words) and not STILL.search(words):
        for actor in found:
            actor.titles = [replace(title, status=title.status or "nguyên") for title in actor.titles]


def is_over(sentence: Sentence, office: Actor) -> bool:
    """Say whether years in brackets close an office: "giữ chức Bí thư Huyện ủy (2010-2013)"."""
    return bool(HELD_UNTIL.match(sentence.text.lower, office.end, sentence.end))

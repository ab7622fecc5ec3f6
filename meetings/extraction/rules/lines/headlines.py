"""A headline: the first line of the report's own, short, unfinished, not in the middle of a story."""

import re

from meetings.text.dates import DAY_PARTS

LONGEST = 260  # characters
LONGEST_KICKER = 4  # words
LONGEST_WORD = 30
FEWEST_WORDS = 6  # of a line that is a headline rather than a rubric; a rubric has two fewer at least

# How a first line begins that is no headline: a lead's day, or a text that starts in the middle.
STORY = re.compile(
    rf"""
    (?: (?:{"|".join(DAY_PARTS).replace(" ", "[ ]")})[ ](?:ngày[ ]|nay|qua|thứ|\d|hôm) | ngày[ ]\d
      | hôm[ ](?:nay|qua) | (?:trong[ ])?(?:\d|hai|ba)[ ]ngày
      | từ[ ]ngày | cùng[ ](?:dự|tham[ ]dự) | tham[ ]dự | dự[ ](?:hội|buổi|đại|kỳ|phiên|cuộc|lễ)
          | tại[ ](?:hội|buổi|đại|kỳ|phiên|cuộc)
      | theo[ ]đó | đồng[ ]thời | phát[ ]biểu[ ](?:tại|kết[ ]luận|khai[ ]mạc)[ ][^,]{{2,60}},
          | kết[ ]luận[ ](?:hội|buổi)[^,]{{2,40}},
      | thực[ ]hiện[ ]kế[ ]hoạch | nhân[ ](?:dịp|kỷ[ ]niệm)[^,]{{2,120}},
    )
    """,
    re.VERBOSE,
)


def is_headline(level: str, lower: str, start: int, end: int) -> bool:
    """Say whether the first line that is no stamp, mark or caption can be the headline."""
    if end - start > LONGEST or level[end - 1] in ".;:,-" or " " not in level[start:end]:
        return False
    return not level[start].islower() and not STORY.match(lower, start, end)


def is_one_word(level: str, start: int, end: int) -> bool:
    """Say whether a line is a lone word, as sites put above a headline: "MULTIMEDIA", "Infographic"."""
    return end - start <= LONGEST_WORD and " " not in level[start:end]


def stands_under_rubric(level: str, lower: str, first: tuple[int, int] | None, start: int, end: int) -> bool:
    """Say whether a line is the headline and what seemed one a site's rubric: "Đảng - Đoàn thể" above it."""
    if not first or level.count(" ", *first) >= FEWEST_WORDS - 2:
        return False
    return level.count(" ", start, end) >= FEWEST_WORDS - 1 and is_headline(level, lower, start, end)


def is_kicker(level: str, start: int, end: int) -> bool:
    """Say whether a first line only names a place, the headline below it: "Gò Lộc:"."""
    words = level[start : end - 1].split()
    if level[end - 1] != ":" or not 0 < len(words) <= LONGEST_KICKER:
        return False
    return all(word[0].isupper() and not word.isupper() for word in words)


def goes_on(level: str, first: tuple[int, int], start: int, end: int) -> bool:
    """Say whether a line carries the headline on: both wholly in capitals, the same words once more, or what
    a kicker's colon opens.
    """
    before, line = level[first[0] : first[1]], level[start:end]
    if is_kicker(level, *first):
        return len(line) <= LONGEST and line[0].isalnum() and line[-1] not in ".;:,"
    shouted = before.isupper() and line.isupper() and len(line) <= LONGEST
    return line == before or (shouted and line[-1] != "." and not STORY.match(line.lower()))

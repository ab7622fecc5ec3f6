"""Provinces named in the text: "Tỉnh ủy Nghệ An", "trên địa bàn tỉnh Hà Nam", "tại Thái Nguyên", and in
passing.

A name counts for less than what stands around it. A province that is only visited from, cited, merged, a
birthplace,
a former post, part of another name (Khu công nghiệp, sông, báo) or a person's name points nowhere.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from meetings.extraction.findings import Mention
from meetings.extraction.rules.places.evidence import Days, Evidence
from meetings.extraction.sections import Article
from meetings.reference.provinces import by_name, name_pattern

REACH = 70  # characters before a name that can say what it is there for

# "Tỉnh ủy X", "HĐND tỉnh X", "Ban Chấp hành Đảng bộ thành phố X", "Đoàn ĐBQH tỉnh X"
BODY = re.compile(
    r"""
    (?: (?:tỉnh|thành)[ ]ủy | đảng[ ]bộ | ban[ ]thường[ ]vụ | công[ ]an | quân[ ]sự | chqs | biên[ ]phòng
      | (?:ubnd|hđnd|ubkt|mttq|đbqh|hội[ ]đồng[ ]nhân[ ]dân|ủy[ ]ban[ ]nhân[ ]dân|đại[ ]biểu[ ]quốc[ ]hội
        |mặt[ ]trận[ ]tổ[ ]quốc|việt[ ]nam|lãnh[ ]đạo|chính[ ]quyền|các[ ]cơ[ ]quan[ ]đảng
          |liên[ ]đoàn[ ]lao[ ]động|đoàn) )
    (?:[ ](?:tỉnh|thành[ ]phố|tp\.?))?[ ]$
    """,
    re.VERBOSE,
)
UNIT = re.compile(r"(?<!\w)(?:tỉnh|thành[ ]phố|tp\.?|thủ[ ]đô)[ ]?$")
GROUND = re.compile(
    r"(?:trên[ ]địa[ ]bàn|địa[ ]bàn|toàn|nhân[ ]dân|người[ ]dân"
    r"|của)[ ](?:các[ ]dân[ ]tộc[ ])?(?:tỉnh[ ]|thành[ ]phố[ ]|tp\.?[ ]?)?$"
)
AT = re.compile(r"(?<!\w)(?:tại|ở|về|đến)[ ](?:tỉnh[ ]|thành[ ]phố[ ]|tp\.?[ ]?)?$")
HOLDS = re.compile(
    r"[ ](?:khóa[ ]\w+,?[ ]|đã[ ]|long[ ]trọng[ ])?(?:tổ[ ]chức|khai[ ]mạc|bế[ ]mạc|triệu[ ]tập|họp"
    r"|tiến[ ]hành|phối[ ]hợp)"
)

# Why a name points nowhere, by the words before it; the nearer clause alone counts.
BEFORE = (
    ("a former post", r"(?<!\w)(?:nguyên|cựu|từng(?:[ ]là|[ ]giữ)?|cố)[ ][^.;:\n]{0,50}$"),
    ("a merged unit", r"(?<!\w)(?:sáp[ ]nhập|hợp[ ]nhất|nhập)[ ][^.;:\n]{0,45}$"),
    (
        "a birthplace",
        r"(?<!\w)(?:quê(?:[ ]quán)?|sinh[ ](?:ra|tại|trưởng|năm)|nguyên[ ]quán"
        r"|người[ ]gốc)[ ]?[^.;\n]{0,45}$",
    ),
    (
        "a visiting delegation",
        r"(?<!\w)đoàn[ ](?:công[ ]tác|đại[ ]biểu(?![ ]quốc[ ]hội)|cán[ ]bộ|khảo[ ]sát"
        r"|học[ ]viên)[ ](?:(?!do[ ])[^.,;:\n]){0,40}$",
    ),
    (
        "an example elsewhere",
        r"(?<!\w)(?:(?<!trao[ ]đổi[ ])kinh[ ]nghiệm|mô[ ]hình|cách[ ]làm|bài[ ]học)"
        r"(?:[ ](?:của|ở|tại|từ))?[ ][^.;:\n]{0,30}$",
    ),
    (
        "one of several",
        r"(?<!\w)(?:các[ ](?:tỉnh|địa[ ]phương|thành[ ]phố)|hai[ ]tỉnh|ba[ ]tỉnh|tỉnh[ ]bạn"
        r"|giáp(?:[ ]ranh)?|giữa|lân[ ]cận)[ ]?[^.;\n]{0,60}$",
    ),
    ("an outlet", r"(?<!\w)(?:báo(?![ ]cáo)|đài|tạp[ ]chí|cổng)[ ](?:[^.,;:\n]{0,30}[ ])?$"),
    (
        "part of another name",
        r"(?<!\w)(?:khu[ ]công[ ]nghiệp|kcn|khu[ ]kinh[ ]tế|cụm[ ]công[ ]nghiệp|cảng|sân[ ]bay"
        r"|cao[ ]tốc|quốc[ ]lộ"
        r"|đường[ ]sắt|tuyến|đại[ ]học|học[ ]viện|cao[ ]đẳng|bệnh[ ]viện|ngân[ ]hàng|công[ ]ty"
        r"|nhà[ ]máy|chiến[ ]dịch"
        r"|giàn[ ]khoan|chiến[ ]thắng|chiến[ ]khu|khách[ ]sạn|nhiệt[ ]điện|thủy[ ]điện)[ ]"
        r"(?:[^.,;:\n]{0,18}[ ])?$",
    ),
    (
        "part of another name",
        r"(?<!\w)(?:đường|cầu|sông|vịnh|biển|đảo|hồ|(?<!thành[ ])phố|phường|(?<!thị[ ])xã|trường|thpt"
        r"|thcs|giống|chợ|quân[ ]khu)[ ]$",
    ),
    ("a cited law", r"(?<!\w)(?:cơ[ ]chế|chính[ ]sách)[ ]đặc[ ]thù[ ][^.;:\n]{0,40}$"),
)
NOWHERE = tuple((why, re.compile(words, re.VERBOSE)) for why, words in BEFORE)
# "Lào Cai: Kỷ luật 12 đảng viên": what opens a headline so says where the news is from
KICKER = re.compile(r"[ ]?:[ ]?[^\W\d_]|[ ]?:[ ]?\d")
FORMER = re.compile(r"[ ]?\(?(?:cũ|trước[ ](?:đây|sáp[ ]nhập|khi))")
# "…, ông lưu ý, Bạc Liêu |cần| rà soát": a clause begins, no list goes on
CLAUSE_BEFORE = re.compile(r"(?P<word>[^\W\d_]+),[ ]$")
DOES = re.compile(
    r"[ ](?:cần|phải|đã|sẽ|đang|tiếp[ ]tục|không[ ]chỉ|luôn|có|là|được|đạt|xác[ ]định|tập[ ]trung)(?!\w)"
)
# "Tỉnh ủy |Bắc Giang| và Phú Thọ": who stands first in a list is one of several, too
LISTS_ON = re.compile(r"(?:,|[ ]và|,[ ]và)[ ](?:(?:tỉnh|thành[ ]phố|tp\.?)[ ])?")
LISTED = re.compile(r"(?:,|[ ]và|[ ]-)[ ](?:tỉnh[ ]|thành[ ]phố[ ])?$")

# Names of people and things that only these words make a city's
ONLY_AS_UNIT = {"hồ chí minh", "sài gòn", "huế"}
PERSON_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)[ ]$")
WORD_AFTER = re.compile(r"[ ](?P<word>[^\W\d_]+)")
CUE_WORD = re.compile(
    r"tỉnh|ủy|thành|phố|huyện|thị|xã|ubnd|hđnd|tp|ngày|tại|bộ|báo|đài|về|ở|đô|đbqh|mttq|đoàn|an|sở|ban|đất|quê|và|khu"
    r"|nguyên"
)


def named_places(article: Article, days: Days, people: Iterable[Mention] = ()) -> Iterator[Evidence]:
    """Yield each province named. One that did not exist on the meeting's days counts for its heir, a little.

    `people` are the places of persons' names: "Trần Hà Nam" names no province.
    """
    taken = sorted((mention.start, mention.end) for mention in people)
    starts = [start for start, _ in taken]
    level, lower = article.text.level, article.text.lower
    headlines = {section.start for section in article.of_kind("headline")}
    for match in name_pattern().finditer(lower):
        start, end = match.span()
        at = bisect_right(starts, start) - 1
        if (at >= 0 and start < taken[at][1]) or not _is_name(level, start, end):
            continue
        entities = tuple(dict.fromkeys(unit.entity for unit in by_name()[match["name"]]))
        living = days.existed(entities)
        slugs = days.slugs_of(living or entities)
        if not slugs:
            continue
        why, trust = _reading(level, lower, start, end, match["name"])
        if not why and start in headlines and KICKER.match(level, end):
            trust = max(trust, 2.5)
        words = article.text.original[start:end]
        if why:
            yield Evidence(start, end, "province named in passing", slugs, 0, f"“{words}”", why)
        elif trust:
            because = f"“{words}” is named"
            yield Evidence(start, end, "province named", slugs, trust if living else 0.5, because)


def _is_name(level: str, start: int, end: int) -> bool:
    """Whether the words are capitalised as a place's name and are no part of a person's."""
    if any(not word[:1].isupper() for word in re.split(r"[ -]+", level[start:end]) if word):
        return False
    before = PERSON_BEFORE.search(level, max(0, start - 14), start)
    shouted = level[start:end].isupper()
    if (
        before
        and before["word"][0].isupper()
        and not CUE_WORD.fullmatch(before["word"].lower())
        and not shouted
    ):
        return False
    after = WORD_AFTER.match(level, end)
    if after and after["word"][0].isupper() and not after["word"].isupper():
        # "Hà Nam Khánh" is a person; "tỉnh Hà Nam Nguyễn Văn A" names one after the place
        ahead = level[max(0, start - 40) : start].lower()
        return bool(UNIT.search(ahead) or BODY.search(ahead))
    return True


def nowhere(lower: str, start: int) -> str:
    """Return why a place named at `start` points nowhere, by the words before it; "" if nothing says so."""
    before = lower[max(0, start - REACH) : start]
    return next((why for why, pattern in NOWHERE if pattern.search(before)), "")


def _reading(level: str, lower: str, start: int, end: int, name: str) -> tuple[str, float]:
    """Return why the name points nowhere, or how far it can be trusted."""
    before = lower[max(0, start - REACH) : start]
    body, unit, ground, at = (bool(p.search(before)) for p in (BODY, UNIT, GROUND, AT))
    if name in ONLY_AS_UNIT and not (body or unit):
        return "a person's name" if name == "hồ chí minh" else "", 0
    if why := nowhere(lower, start):
        return why, 0
    if FORMER.match(lower, end):
        return "a former unit", 0
    if LISTED.search(before) and not body and not _opens_clause(level, lower, start, end):
        return "", 0.3
    if _lists_on(level, lower, end):
        return "", 0.3
    if body:
        return "", 6 if HOLDS.match(lower, end) else 3
    if ground or unit:
        return "", 3 if HOLDS.match(lower, end) or ground else 2.5
    return "", 2 if at else 1


def _lists_on(level: str, lower: str, end: int) -> bool:
    """Say whether another province follows in the same list."""
    link = LISTS_ON.match(lower, end)
    other = name_pattern().match(lower, link.end()) if link else None
    if not other or not _is_name(level, *other.span()):
        return False
    return "và" in link[0] or not DOES.match(lower, other.end())


def _opens_clause(level: str, lower: str, start: int, end: int) -> bool:
    """Say whether a name behind a comma is what the next words tell of."""
    before = CLAUSE_BEFORE.search(level, max(0, start - 20), start)
    a_place = before and before["word"].istitle()
    return bool(before and not a_place and DOES.match(lower, end))

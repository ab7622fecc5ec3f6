"""What stands around a number: the day and the committee of issue, the term, the title.

"Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII": each may be left out.
"""

import re
from dataclasses import dataclass
from datetime import date

from meetings.reference.documents import roman
from meetings.text.dates import calendar_day, is_day

PARTS = 6  # a day, a committee and its fellows, a term
REACH = 170  # characters on either side in which a part can belong to the number

# "ngày 25/10/2017"  "25-10-2017"  "ngày 25.10.2017"  "ngày 25 tháng 10 năm 2017"  "(ngày 20/5)"
DAY = r"""
    [(]? [ ]? (?:ra[ ]|ban[ ]hành[ ])? (?:(?P<word>ngày)[ ]{0,2})?
    (?: (?P<d>\d{1,2})[ ]?(?P<s>[/.-])[ ]?(?P<m>\d{1,2}) (?:[ ]?(?P=s)[ ]?(?P<y>(?:19|20)\d\d))?
      | (?P<d2>\d{1,2})[ ]tháng[ ](?P<m2>\d{1,2}) (?:,?[ ](?:năm[ ])?(?P<y2>(?:19|20)\d\d))?
    ) (?![/.-]?\d) [)]?
"""
DATED = re.compile(rf"[ ]{{0,2}},?[ ]{{0,2}}{DAY}", re.VERBOSE)

ORGANS = (
    ("UBTVQH", r"ủy[ ]ban[ ]thường[ ]vụ[ ]quốc[ ]hội|ubtvqh"),
    ("QH", r"quốc[ ]hội"),
    ("TTg", r"thủ[ ]tướng(?:[ ]chính[ ]phủ)?|ttcp"),
    ("CP", r"chính[ ]phủ"),
    (
        "TW",
        r"(?:hội[ ]nghị[ ](?:lần[ ]thứ[ ]\w{1,5}(?:[ ]một|[ ]hai)?[ ])?)?"
        r"(?:ban[ ]chấp[ ]hành[ ]trung[ ]ương|bch[ ]?(?:tw|t\.?ư|trung[ ]ương)|trung[ ]ương|t\.ư|tư|tw)"
        r"(?:[ ]đảng)?"
        r"|bộ[ ]chính[ ]trị|ban[ ]bí[ ]thư|bct|bbt|(?=\(?khóa[ ]x)",
    ),
    (
        "TU",
        r"(?:(?:ban[ ]chấp[ ]hành|bch|đại[ ]hội(?:[ ]đại[ ]biểu)?)[ ])?đảng[ ]bộ[ ](?:tỉnh|thành[ ]phố)"
        r"|(?:(?:ban[ ]thường[ ]vụ|btv|thường[ ]trực)[ ])?(?:tỉnh|thành)[ ]ủy",
    ),
    ("HU", r"(?:(?:ban[ ]thường[ ]vụ|btv)[ ])?(?:huyện|thị|quận)[ ]ủy"),
    ("ĐU", r"(?:(?:ban[ ]thường[ ]vụ|btv)[ ])?đảng[ ]ủy"),
    ("HĐND", r"(?:hđnd|hội[ ]đồng[ ]nhân[ ]dân)"),
    ("UBND", r"(?:chủ[ ]tịch[ ])?(?:ubnd|ủy[ ]ban[ ]nhân[ ]dân)"),
)
ORGAN = "|".join(rf"(?P<{code}>{words})" for code, words in ORGANS)
ISSUED_BY = re.compile(rf"[ ]{{0,2}},?[ ]{{0,2}}[(]?(?:của|do)[ ](?:(?:{ORGAN})\b)", re.VERBOSE)

# "khóa XII"  "(khóa XII)"  "khoá 12"  "nhiệm kỳ 2020 - 2025"  "nhiệm 2025-2030"
TERM = re.compile(
    r"""
    [ ]{0,2}[,(]?[ ]{0,2}
    (?: khóa[ ](?P<roman>[ivx]{1,6})\b | khóa[ ](?P<arabic>\d{1,2})\b
      | nhiệm[ ](?:kỳ[ ])?(?P<first>20\d\d)[ ]?-[ ]?(?P<last>20\d\d) )
    """,
    re.VERBOSE,
)

# What may stand between the committee and its term: "Trung ương 4 (khóa XIII)", "lần thứ XX, nhiệm kỳ"
BETWEEN = re.compile(
    r"[ ](?:tỉnh|thành[ ]phố|đảng|\d{1,2}|lần[ ]thứ[ ]\w{1,8}(?:[ ](?:một|hai|ba|tư|lăm)\b)?)(?=[ ,(])",
    re.VERBOSE,
)
ALSO_BY = re.compile(rf"(?:,|[ ]và)[ ](?:(?:{ORGAN})\b)", re.VERBOSE)

# "Ngày 22/12/2024, Bộ Chính trị ban hành" right before the number
ENACTED = re.compile(
    rf"""
    (?: {DAY.replace("[(]? [ ]?", "", 1)} [ ]?,? [ ]? )?
    (?:{ORGAN}) (?:[ ][^.;:\n]{{1,40}}?)??
    [ ] (?:đã[ ])? (?:ký[ ])? (?:ban[ ]hành|ra|thông[ ]qua) (?:[ ][^.;:,\n]{{0,24}})? $
    """,
    re.VERBOSE,
)

# "|Ban Nội chính |Tỉnh ủy ban hành Thông báo số 50": no document of the committee itself
DEPARTMENT = re.compile(
    r"(?<!\w)(?:ban(?![ ](?:thường|chấp|bí)[ ])|văn[ ]phòng|ubkt|ủy[ ]ban[ ]kiểm[ ]tra)"
    r"(?:[ ][^,.;:\n]{1,40})?[ ]$"
)
# "về “Một số vấn đề về tiếp tục đổi mới, …”" behind the number and what belongs to it
TITLE = re.compile(r"""[^.;\n"]{0,60}"(?P<title>[^"\n]{12,300})\"""")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words beside a number say of its document."""

    organ: str = ""
    organ_at: tuple[int, int] | None = None
    issued_on: date | None = None
    day_month: tuple[int, int] | None = None
    term: str = ""
    end: int = 0


def after(lower: str, at: int) -> Context:
    """Read the day, the committee and the term that follow a number ending at `at`, in any order."""
    organ, organ_at, day, day_month, term = "", None, None, None, ""
    limit = min(len(lower), at + REACH)
    for _ in range(PARTS):
        if not (day or day_month) and (match := DATED.match(lower, at, limit)) and _dated(match):
            day, day_month = _dated(match)
        elif not organ and (match := ISSUED_BY.match(lower, at, limit)):
            organ = match.lastgroup or ""
            organ_at = match.span(organ)
        elif organ and (match := ALSO_BY.match(lower, at, limit)):
            pass
        elif not term and (match := TERM.match(lower, at, limit)):
            term = _term(match)
        elif organ and not term and (match := BETWEEN.match(lower, at, limit)):
            pass
        else:
            break
        at = match.end()
        if lower[at : at + 1] == ")":
            at += 1
    return Context(organ, organ_at, day, day_month, term, at)


def before(lower: str, at: int) -> Context:
    """Read the day and the committee of "Ngày 22/12/2024, Bộ Chính trị ban hành …" right before `at`."""
    stretch = lower[max(0, at - REACH) : at].rpartition("\n")[2]
    first = at - len(stretch)
    for enacted in ("ban hành", " ra ", "thông qua"):
        if enacted in stretch:
            break
    else:
        return Context()
    match = ENACTED.search(stretch)
    if not match:
        return Context()
    day, day_month = _dated(match) or (None, None)
    organ = next(code for code, _ in ORGANS if match[code] is not None)
    if DEPARTMENT.search(stretch, 0, match.start(organ)):  # its own numbers, its own short form
        return Context("", None, day, day_month)
    return Context(organ, (first + match.start(organ), first + match.end(organ)), day, day_month)


def title_after(level: str, at: int) -> tuple[int, int] | None:
    """Return where the quoted title stands that follows a number and its context."""
    match = TITLE.match(level, at, min(len(level), at + 2 * REACH + 80))
    return match.span("title") if match else None


def _dated(match: re.Match[str]) -> tuple[date | None, tuple[int, int] | None] | None:
    """Return (day, None), or (None, (day, month)) where the year is left out; None for no day at all."""
    day, month, year = (
        match[short] or match[long] for short, long in (("d", "d2"), ("m", "m2"), ("y", "y2"))
    )
    if not day or not is_day(int(day), int(month)):
        return None
    if year:
        found = calendar_day(int(day), int(month), int(year))
        return (found, None) if found else None
    return (None, (int(day), int(month))) if match["word"] else None


def _term(match: re.Match[str]) -> str:
    if match["roman"]:
        return match["roman"].upper()
    if match["arabic"]:
        return roman(int(match["arabic"])) if 1 <= int(match["arabic"]) <= 39 else ""
    return f"{match['first']}-{match['last']}"

"""Where a body ends that no list holds: "Trưởng ban Chỉ đạo tỉnh thực hiện tổng kết Nghị quyết 18 | nhấn
mạnh".

It runs to punctuation, a verb of the meeting, an address, another rank or a person's name; a comma inside
belongs to it when an "và" with a capital closes the row ("Trung tâm Văn hóa, Thể thao và Truyền thông").
"""

import re

from meetings.extraction.rules.people.acts import ACT
from meetings.extraction.rules.people.address import ADDRESS
from meetings.extraction.rules.people.capitals import syllables
from meetings.reference.bodies import body_pattern, open_head_pattern
from meetings.reference.eponyms import eponyms
from meetings.reference.place_names import place_names
from meetings.reference.positions import rank_pattern
from meetings.reference.surnames import common_surnames, surnames

WORD = re.compile(r"[ ]+(?P<word>[^\s,;:.()\"\n]+(?:\.\w+)*)")
FEW = r"[^\W\d_]{1,9}(?:[ ][^\W\d_]{1,9}){0,3}"  # one to four syllables
ROW = re.compile(rf",[ ]+{FEW}(?:,[ ]+{FEW}){{0,3}}[ ]+(?:và|&)[ ]+(?=[^\W\d_])")
FIXED_COMMA = re.compile(r",[ ]+(?:chống|trừ|tranh|chữa|lãng phí|tiêu cực)(?!\w)")
# No rank begins there: "Tiểu ban Văn kiện Đại hội |đại biểu| Đảng bộ tỉnh", "Đoàn Kiểm tra của Ban |Bí thư|".
NO_RANK = re.compile(r"(?:(?<=đại hội )đại biểu|(?<=ban )(?:bí thư|thường vụ)|(?<=đoàn )chủ tịch)(?!\w)")
RANK = re.compile(rf"(?:(?:nguyên|quyền|và)[ ]+)?(?:{rank_pattern()})(?!\w)")
STOPS = frozenset(
    [
        "đã",
        "sẽ",
        "đang",
        "vừa",
        "cho",
        "là",
        "cùng",
        "với",
        "được",
        "để",
        "khi",
        "nhưng",
        "do",
        "từ",
        "theo",
        "vào",
        "còn",
        "có",
        "cũng",
        "giữ",
        "thôi",
        "trong",
        "tại",
        "đến",
        "tới",
        "nhiệm",
        "khóa",
        "kiêm",
        "đồng",
        "như",
        "nếu",
        "vì",
        "bởi",
        "này",
        "đó",
        "rằng",
        "sau",
        "trước",
        "thay",
        "nghỉ",
        "nguyên",
        "làm",
        "sang",
    ]
)
# What bears the name of a person of history.
NAMED_AFTER = re.compile(
    r"(?<!\w)(?:trường|chính trị|thpt|thcs|th|chuyên|tiểu học|mầm non|đại học|cao đẳng|cơ sở|phổ thông"
    r"|nội trú|bệnh viện|đa khoa|bảo tàng|nhà hát|thư viện|quỹ|giải)[ ]+$"
)
# "Cục Thủy lợi|, Bộ Nông nghiệp và Môi trường", "Vụ Địa phương II| (Ban Tổ chức Trung ương)"
PARENT = re.compile(
    r",[ ]+(?=(?:bộ|tổng cục|ban [^,.;()\n]{2,45} trung ương|thanh tra chính phủ"
    r"|văn phòng (?:chính phủ|quốc hội|trung ương|chủ tịch nước))(?!\w))"
    r"|[ ]+\((?=(?:bộ|tổng cục|ban [^()\n]{2,40} trung ương|văn phòng|thanh tra|ủy ban|quân khu)[ ])"
)
# "Trưởng Ban An toàn giao thông tỉnh và |đại diện lãnh đạo| các sở"
OTHERS = re.compile(
    r"(?:đại diện|lãnh đạo|thủ trưởng|cán bộ|toàn thể|đông đảo|một số|nhiều"
    r"|các (?:đồng chí|đại biểu|thành viên|sở))(?!\w)"
)
# "Trưởng Ban Chỉ đạo tỉnh |trực tiếp| giải đáp": in small letters, unlike "Ban Tiếp công dân"
BEFORE_VERB = re.compile(
    r"(?:tiếp tục|trực tiếp|lắng nghe|nghe|quyết định|lần lượt|nhiệt liệt|trân trọng|xúc động|vui mừng"
    r"|phấn khởi|vinh dự|chân thành|thẳng thắn|hoàn toàn|chủ động|kịp thời|bắt đầu|thay mặt|thừa ủy quyền"
    r"|về dự|về thăm|động viên|đề cập|quan tâm|bổ sung|góp ý|thống nhất|ủng hộ|minh họa|đề cao|hoan nghênh"
    r"|luôn|đều|mời|xin|gửi lời|muốn|tìm hiểu|tận tay|ân cần|gần đây)(?!\w)"
)
ENDS_BODY = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|xã|phường|cán bộ|công tác)[ ]$")
MOST_WORDS = 18
MOST_COMMAS = 2


def open_end(level: str, lower: str, at: int, end: int) -> int:
    """Return where the body whose head ends at `at` ends, in [at, end]."""
    commas = 0
    for _ in range(MOST_WORDS):
        word = WORD.match(level, at, end)
        if not word:
            fixed = FIXED_COMMA.match(lower, at, end)
            row = None if fixed else ROW.match(lower, at, end)
            if fixed:
                at = fixed.end()
                continue
            if row and commas < MOST_COMMAS and _is_row(level, lower, row):
                at, commas = row.end() - 1, commas + 1
                continue
            return at
        here = word.start("word")
        if word["word"] == "-" and not _goes_on(level, lower, word.end(), end):
            return at
        after = _eponym_end(level, lower, here, end)
        if after > here:
            return after
        if word["word"].lower() in STOPS or _stops(level, lower, here, end):
            return at
        at = word.end()
    return at


def with_parent(level: str, lower: str, body: str, at: int, end: int) -> tuple[str, int]:
    """Return an open body that ends at `at` with the ministry above it, if one follows, and its end."""
    joint = PARENT.match(lower, at, end)
    if not joint or RANK.match(lower, joint.end(), end):
        return body, at
    known = body_pattern().match(lower, joint.end(), end)
    head = known or open_head_pattern().match(lower, joint.end(), end)
    if not head:
        return body, at
    stop = known.end() if known else open_end(level, lower, head.end(), end)
    parent = re.sub(r"\s+", " ", level[joint.end() : stop])
    if not joint[0].endswith("("):
        return f"{body}, {parent}", stop
    if not lower.startswith(")", stop, end):
        return body, at
    return f"{body} ({parent})", stop + 1


def _eponym_end(level: str, lower: str, at: int, end: int) -> int:
    """Return where the name ends that an institution bears at `at`, or `at`: "Trường Chính trị |Tô Hiệu"."""
    if not level[at].isupper() or not NAMED_AFTER.search(lower, max(0, at - 12), at):
        return at
    run = syllables(level, at, end)
    for count in range(min(4, len(run)), 1, -1):
        if lower[at : run[count - 1].end] in eponyms():
            return run[count - 1].end
    return at


def _stops(level: str, lower: str, at: int, end: int) -> bool:
    """Say whether a verb, an address, a rank or a name begins at `at`."""
    if NO_RANK.match(lower, at, end):
        return False
    if BEFORE_VERB.match(level, at, end):
        return True
    if ACT.match(lower, at, end) or ADDRESS.match(lower, at, end) or RANK.match(lower, at, end):
        return True
    if lower.startswith("và ", at, end):
        after = at + 3
        if OTHERS.match(lower, after, end):
            return True
        led = ADDRESS.match(lower, after, end) or RANK.match(lower, after, end)
        return bool(led or ACT.match(lower, after, end) or _is_next_name(level, after, end))
    return level[at].isupper() and (_is_name(level, at, end) or _is_led_name(level, lower, at, end))


def _is_name(level: str, at: int, end: int) -> bool:
    """Say whether the capitals at `at` are a person: a surname and two to four syllables, no later surname
    fitting better.
    """
    run = syllables(level, at, end)
    if not 3 <= len(run) <= 4:
        return False
    words = [syllable.word.lower() for syllable in run]
    return words[0] in common_surnames() or (
        words[0] in surnames() and words[1] in {"văn", "thị", "đức", "minh"}
    )


def _is_led_name(level: str, lower: str, at: int, end: int) -> bool:
    """Say whether a name follows the words that end a body: "Trường Chính trị tỉnh |Giàng Páo Mỷ|"."""
    run = syllables(level, at, end)
    if not ENDS_BODY.search(level, max(0, at - 12), at) or not 2 <= len(run) <= 5:
        return False
    first = run[0].word.lower()
    if lower[at : run[-1].end] in place_names() or (len(run) == 2 and first not in common_surnames()):
        return False
    return first in surnames()


def _is_next_name(level: str, at: int, end: int) -> bool:
    """Say whether a name with titles of its own follows "và": "… và |Triệu Thúy Mười|, Phó Bí thư"."""
    run = syllables(level, at, end)
    if not 3 <= len(run) <= 4 or run[0].word.lower() not in surnames():
        return False
    return level.startswith((",", " -", "-", " ("), run[-1].end, end)


def _is_row(level: str, lower: str, row: re.Match[str]) -> bool:
    """Say whether ", Thể thao và " goes on with the body: capitals on both sides, no rank, no name."""
    first = row.start() + 1
    while level[first] == " ":
        first += 1
    second_capital = level[first : row.end()].split()[1:2]
    after = level[row.end() : row.end() + 1]
    if not (level[first].isupper() and after.isupper()):
        return False
    if second_capital and second_capital[0][0].isupper():
        return False
    return not (RANK.match(lower, first) or ADDRESS.match(lower, first) or RANK.match(lower, row.end()))


def _goes_on(level: str, lower: str, at: int, end: int) -> bool:
    """Say whether a dash joins two words of the body ("Phát thanh - Truyền hình") and no title follows it."""
    word = WORD.match(level, at, end)
    return bool(
        word and level[word.start("word")].isupper() and not _stops(level, lower, word.start("word"), end)
    )

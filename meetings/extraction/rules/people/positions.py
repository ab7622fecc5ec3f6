"""Positions: a rank and the body it belongs to, ellipsis and all: "nguyên Phó Trưởng Ban Tổ chức Tỉnh ủy"
(grammar B.4).

Yields what stands there; which scope an elliptic position shares with its neighbour is decided elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.extraction.rules.people.capitals import UPPER
from meetings.extraction.rules.people.open_bodies import open_end, with_parent
from meetings.extraction.rules.people.places import place_end
from meetings.reference.bodies import bodies, body_pattern, identity, open_head_pattern
from meetings.reference.positions import rank_pattern, ranks

STATUS = r"(?:nguyên(?:[ ]là)?|quyền|q\.|cố|cựu|tân)"
RANK = re.compile(
    rf"(?<![\w'.])(?:(?P<status>{STATUS})[ ]?)?(?!(?<=chức[ ])vụ)"
    rf"(?P<rank>(?:{rank_pattern()})(?!\w)|uv(?=[ ]?(?:t\.?[ưw]|b[ct]|dự|ban|trung)))"
)
# "Ban Bí thư", "Đoàn Chủ tịch", "Ban Giám đốc", "văn phòng Chủ tịch nước": bodies, no ranks.
BODY_BEFORE = re.compile(r"(?:(?<!\w)(?:ban|đoàn|hội đồng|phòng|tăng|tổng|họp|chi|phụ) )$")
UNIT = re.compile(
    r"[ ]+(?:(?:ban|đoàn)[ ]+(?=(?:ban|đoàn)[ ])|(?=(?:ban|đoàn|tiểu ban|phòng|khoa|bộ môn|bộ phận"
    r"|công an|thuế|thống kê|hải quan|cơ quan|trạm|đài|văn phòng|chi nhánh|khối|cụm|kho|tổ|đại diện)(?!\w)))"
)
LEVEL = re.compile(
    r"(?:(?<=chi bộ )(?:thôn|xóm|bản|ấp|buôn|làng|khóm|khu phố|tổ dân phố)"
    r"|tỉnh|thành phố|tp|huyện|quận|thị xã|tx|xã|phường|thị trấn|đặc khu|trung ương|khu vực|cơ sở"
    r"|cấp tỉnh|cấp huyện)(?!\w)(?:(?<=\bt[px])\.)?"  # "TP.HCM" too, without a space
)
LINK = re.compile(r"[ ]*(?:\([^()\n]{2,12}\))?[ ]*(?:(?:của|thuộc)[ ]+)?")
TERM = re.compile(r"[ ]+khóa[ ]+(?:[ivx]+|\d+)(?=[ ]+(?:tỉnh|thành phố|huyện)(?!\w))")
# "Bí thư Tỉnh ủy |báo cáo| kết quả": what the official does, no newspaper ("Báo")
NO_BODY = re.compile(r"báo[ ](?:cáo|tin|động|hiệu|hỷ)(?!\w)")
# "Ủy viên Ban TVTU": the standing committee of the province's or the district's Party committee.
STANDING = re.compile(r"(?:ban[ ]|b)?tv(?P<of>[th]u)(?!\w)")
STANDING_OF = {"tu": "Tỉnh ủy", "hu": "Huyện ủy"}
# "Bí thư TU", "Trưởng ban Tổ chức TU"; not "TU Đảng", which is the Centre's without its mark
COMMITTEE = re.compile(r"(?P<of>TU|HU)(?![ ](?:Đảng|Đoàn|Hội))(?!\w)")
DOAN = re.compile(rf"[ ]Đoàn[ ](?=[{UPPER}])")  # a surname too
DELEGATES = re.compile(
    r"(?:[ ]khóa[ ][ivxlc\d]{1,5})?,?[ ](?:thuộc[ ])?(?:đoàn|đơn vị)[ ](?:(?:tỉnh|thành phố|tp\.?)[ ])?"
)
WITH_PLACE = {"party", "place", "level"}
UNTITLED = {
    "đại biểu",
    "ủy viên",
    "thường vụ",
    "thư ký",
    "trợ lý",
    "chủ tọa",
    "thẩm phán",
    "ủy viên thường trực",
}
MINISTERS = {"Bộ trưởng", "Thứ trưởng", "Thứ trưởng Thường trực"}
LONGEST_MINISTRY = 60  # characters
MOST_PIECES = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a scope in the form a title is given in: kind `level` ("tỉnh"), `named` (a place), `open` or
    a body's.
    """

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class PositionFound:
    """A position [start, end): "nguyên" | "Bí thư" | (party "Tỉnh ủy", named "Hà Nam")."""

    start: int
    end: int
    status: str
    rank: str
    needs: str
    scope: tuple[Piece, ...]
    rule: str = "position"


def positions(level: str, lower: str, start: int, end: int) -> Iterator[PositionFound]:
    """Yield each position in [start, end), left to right, none overlapping."""
    at = start
    while True:
        match = RANK.search(lower, at, end)
        if not match:
            return
        at = match.end()
        found = _position(level, lower, match, start, end)
        if found:
            at = found.end
            yield found


def _position(level: str, lower: str, match: re.Match[str], start: int, end: int) -> PositionFound | None:
    status = (match["status"] or "").replace("q.", "quyền").replace("nguyên là", "nguyên")
    if BODY_BEFORE.search(lower, max(start, match.start() - 10), match.start()):
        return None
    words = re.sub(r" ?- ?", " - ", re.sub(r"\s+", " ", match["rank"]))
    rank, needs, own, short = ranks()[words]
    if short and not level[match.start("rank")].isupper():
        return None
    after = match.end()
    scope = [Piece(kind, name) for kind, name in own]
    if needs in {"unit", "office"}:
        unit = UNIT.match(lower, after, end) if needs == "unit" else None
        if needs == "unit" and not unit:
            return None
        after = unit.end() - (1 if unit[0].strip() else len(unit[0])) if unit else after
    if needs in {"country", "place"}:
        here = LINK.match(lower, after, end).end()
        stop = place_end(level, lower, here, end, "country" if needs == "country" else "thôn")
        if stop > here:
            scope, after = [Piece("named", level[here:stop])], stop
    elif rank == "Tổng Bí thư":  # of the Party, which goes without saying
        _, after = _scope(level, lower, after, end)
    elif needs != "nothing":
        pieces, after = _scope(level, lower, after, end)
        if not pieces and rank in MINISTERS:
            pieces, after = _ministry(lower, after, end)
        scope += pieces
    if needs in {"unit", "office"} and not scope:
        return None
    if not scope and rank.lower() in UNTITLED:
        return None
    if rank == "Đại biểu" and not scope[0].words.startswith(("Quốc hội", "HĐND")):
        return None
    if needs == "unit" and scope[0].words.lower() in {"đoàn", "đoàn công tác"}:
        return None
    if rank == "Thường vụ" and scope[0].kind != "party":
        return None
    if rank in {"Đại biểu", "ĐBQH"} or (scope and scope[0].words == "Đoàn ĐBQH"):
        after = _behind_delegation(level, lower, after, end)
    return PositionFound(match.start(), after, status, rank, needs, tuple(scope))


def _behind_delegation(level: str, lower: str, at: int, end: int) -> int:
    """ "đại biểu Quốc hội| khóa XV Đoàn Hà Nam|, phát biểu": where the words of a delegate's title end."""
    match = DELEGATES.match(lower, at, end)
    stop = place_end(level, lower, match.end(), end, "tỉnh") if match else at
    return stop if match and stop > match.end() else at


def _scope(level: str, lower: str, at: int, end: int) -> tuple[list[Piece], int]:
    """Return the pieces that stand behind a rank and where the last of them ends."""
    pieces: list[Piece] = []
    standing = STANDING.match(lower, LINK.match(lower, at, end).end(), end)
    if standing:
        pieces = [Piece("committee", "Ban Thường vụ"), Piece("party", STANDING_OF[standing["of"]])]
        at = standing.end()
    while len(pieces) < MOST_PIECES:
        last = pieces[-1] if pieces else None
        term = TERM.match(lower, at, end) if pieces else None
        link = LINK.match(lower, term.end() if term else at, end)
        here = link.end()
        if here == at and pieces and not (last and last.words.endswith(".")):
            break
        piece, stop = _piece(level, lower, here, end, last)
        if not piece:
            break
        pieces.append(piece)
        at = stop
        if piece.kind == "open":
            whole, at = with_parent(level, lower, piece.words, at, end)
            pieces[-1] = Piece("open", whole)
        if piece.kind in {"open", "bare"}:
            break
    return pieces, at


def _ministry(lower: str, at: int, end: int) -> tuple[list[Piece], int]:
    """ "Bộ trưởng |Quốc phòng|": the ministry without the word that the rank has said."""
    word = "bộ "
    here = min(LINK.match(lower, at, end).end(), end)
    match = body_pattern().match(word + lower[here : min(end, here + LONGEST_MINISTRY)])
    name, kind = bodies().get(identity(match[0]), ("", "")) if match and here > at else ("", "")
    if kind != "alone" or not name.startswith("Bộ "):
        return [], at
    return [Piece(kind, name)], here + match.end() - len(word)


def _piece(level: str, lower: str, at: int, end: int, last: Piece | None) -> tuple[Piece | None, int]:
    """Return the piece of a scope that stands at `at` and its end, or (None, at)."""
    match = LEVEL.match(lower, at, end)
    named = last and last.kind in {"named"}
    if match and not named and not body_is_longer(level, lower, at, end, match.end()):
        words = level[at : match.end()].strip()
        return Piece("level", words.lower() if words.isupper() and len(words) > 3 else words), match.end()
    of = COMMITTEE.match(level, at, end)
    if of and (last is None or last.kind in {"unit", "open", "committee"}):
        return Piece("party", STANDING_OF[of["of"].lower()]), of.end()
    if last is None or last.kind not in {"alone", "level", "named"} or last.words == "Đảng":
        body, stop = _known_body(level, lower, at, end, last)
        if body:
            return body, stop
    if (
        last
        and last.kind in WITH_PLACE
        and (stop := place_end(level, lower, at, end, last.words.lower())) > at
    ):
        return Piece("named", level[at:stop]), stop
    if last is None or last.kind in {"unit", "level"}:
        head = open_head_pattern().match(lower, at, end)
        if head and (last is None or (level[at].isupper() and not DOAN.match(level, at - 1, end))):
            stop = open_end(level, lower, head.end(), end)
            return Piece("open", re.sub(r"\s+", " ", level[at:stop])), stop
    return None, at


def body_is_longer(level: str, lower: str, at: int, end: int, level_end: int) -> bool:
    """Say whether what looks like a level begins a body: "tỉnh ủy", "trung ương đảng", "thành phố".

    "Chủ tịch UBND tỉnh |Đoàn Văn A|" is of the province, not of the Youth Union ("Tỉnh đoàn").
    """
    body = body_pattern().match(lower, at, end)
    a_name = level[at].islower() and DOAN.match(level, level_end, end)
    return bool(body and body.end() > level_end and not a_name)


def _known_body(level: str, lower: str, at: int, end: int, last: Piece | None) -> tuple[Piece | None, int]:
    match = body_pattern().match(lower, at, end)
    if not match:
        return None, at
    name, kind = bodies().get(identity(level[at : match.end()]), ("", ""))
    if not name or NO_BODY.match(lower, at, end):
        return None, at
    if kind == "bare" and (head := open_head_pattern().match(lower, at, end)) and head.end() < end:
        stop = open_end(level, lower, head.end(), end)
        if stop > head.end() and level[head.end() + 1 : head.end() + 2].isupper():
            return Piece("open", re.sub(r"\s+", " ", level[at:stop])), stop
    if kind == "open":
        stop = open_end(level, lower, match.end(), end)
        return Piece("open", re.sub(r"\s+", " ", level[at:stop])), stop
    return Piece(kind, name), match.end()


def membership(level: str, lower: str, at: int, end: int) -> PositionFound | None:
    """Return "Ủy viên …" for the committee that stands at `at`: "các đồng chí trong Ban Thường vụ Tỉnh ủy: A,
    B".
    """
    link = re.compile(r"(?:ủy viên[ ]+)?(?:các[ ]+)?").match(lower, at, end)
    start = link.end() if link else at
    scope, stop = _scope(level, lower, start, end)
    if not scope or not scope[0].words.startswith(("Ban Thường vụ", "Thường vụ", "Ban Chấp hành")):
        return None
    return PositionFound(start, stop, "", "Ủy viên", "party", tuple(scope), "position.membership")

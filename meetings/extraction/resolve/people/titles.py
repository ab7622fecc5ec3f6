"""Titles in full: the scope that an ellipsis leaves out is taken from the title to the right (grammar B.4,
rule 3).

"Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Tỉnh ủy" → "Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng Ban Tổ chức
Tỉnh ủy". "Phó Bí thư, Chủ tịch UBND huyện Sơn Lộc" → "Phó Bí thư Huyện ủy Sơn Lộc", …
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from meetings.extraction.rules.people.positions import Piece, PositionFound
from meetings.reference.abbreviations import rewrite
from meetings.reference.bodies import identity

PARTY_OF = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "tp": "Thành ủy",
    "tp.": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "xã": "Đảng ủy xã",
    "phường": "Đảng ủy phường",
    "thị trấn": "Đảng ủy thị trấn",
    "đặc khu": "Đảng ủy đặc khu",
}
GRASSROOTS = {"xã", "phường", "thị trấn", "đặc khu"}
COUNCILS = {
    "HĐND",
    "UBND",
    "Đoàn ĐBQH",
    "Ủy ban MTTQ",
    "Ủy ban MTTQ Việt Nam",
    "MTTQ",
    "UBMTTQ",
    "Công an",
    "Bộ CHQS",
    "Thường trực HĐND",
}
CENTRAL = {
    "Ban Chấp hành Trung ương Đảng",
    "Ban Chấp hành Trung ương",
    "Trung ương",
    "BCHTW Đảng",
    "BCHTƯ Đảng",
    "Trung ương Đảng",
    "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
    "Trung ương Đảng Cộng sản Việt Nam",
}
# "Bí thư Đảng ủy, Chủ tịch |Hội đồng thành viên |Tổng Công ty …": the committee is the company's
BOARD = re.compile(
    r"(?:Hội đồng (?:thành viên|quản trị|trường|quản lý)|HĐTV|HĐQT|Ban Quản trị)(?: |$)", re.IGNORECASE
)
WITHIN = {"Đảng ủy", "Đảng bộ", "Ban Cán sự đảng", "Đảng đoàn"}
DEGREES = re.compile(r" (?:thường trực|chuyên trách|phụ trách)(?: chuyên trách)?(?= |$)")


def titles(found: Sequence[PositionFound]) -> list[str]:
    """Return the titles of one person's neighbouring positions, in order, each with its whole scope."""
    scopes = [_full_scope(position, found, index) for index, position in enumerate(found)]
    return [
        _written(position, scope, status)
        for position, scope, status in zip(found, scopes, _statuses(found, scopes), strict=True)
    ]


def _statuses(found: Sequence[PositionFound], scopes: Sequence[tuple[Piece, ...]]) -> Iterator[str]:
    """Yield each position's status; who shares a former title's scope shares its "nguyên"."""
    carried = ""
    for position, scope in zip(found, scopes, strict=True):
        status = position.status or carried
        carried = status if status in {"nguyên", "cựu"} and scope != position.scope else ""
        yield status


def _full_scope(position: PositionFound, found: Sequence[PositionFound], index: int) -> tuple[Piece, ...]:
    scope = position.scope
    if position.needs == "nothing":
        return scope
    right, left = found[index + 1 :], found[:index][::-1]
    if position.needs == "party":
        return _party_scope(scope, right)
    if len(scope) == 1 and scope[0].words in COUNCILS:
        return scope + _first(_level_of, [*right, *left])
    if (
        scope
        and scope[-1].kind == "unit"
        and scope[-1].words.startswith(("Ban T", "Ban D", "Ban N", "Ủy ban K", "UBKT"))
    ):
        return scope + (_first(_party_of, right) or _first(_party_by_level, right) or _first(_party_of, left))
    return scope


def _party_scope(scope: tuple[Piece, ...], right: Sequence[PositionFound]) -> tuple[Piece, ...]:
    """Complete "Bí thư", "Ủy viên Ban Thường vụ" and "Bí thư Đảng ủy" by the title to the right."""
    if not scope or (len(scope) == 1 and scope[0].kind == "committee"):
        return scope + (_first(_party_of, right) or _first(_party_by_level, right))
    if scope[-1].words in WITHIN and right and all(piece.kind == "committee" for piece in scope[:-1]):
        return (*scope[:-1], *_within(scope[-1], right[0]))
    return scope


def _within(organ: Piece, neighbour: PositionFound) -> tuple[Piece, ...]:
    """ "Bí thư Đảng ủy, Giám đốc Công an tỉnh" → "Đảng ủy Công an tỉnh"; in a commune "Đảng ủy xã …"."""
    place = _level_of(neighbour)
    if place and place[0].words.lower() in GRASSROOTS:
        return (organ, *place)
    if neighbour.scope and neighbour.scope[0].kind == "open":
        company = BOARD.sub("", neighbour.scope[0].words, count=1)
        return (organ, Piece("open", company)) if company else (organ,)
    if neighbour.scope and neighbour.scope[0].kind == "level":
        return (organ, *neighbour.scope)
    return (organ,)


def _first(read, found: Sequence[PositionFound]) -> tuple[Piece, ...]:
    return next(filter(None, map(read, found)), ())


def _party_of(position: PositionFound) -> tuple[Piece, ...]:
    """Return the Party's organ in a scope and what stands behind it: (Tỉnh ủy, Hà Nam)."""
    for index, piece in enumerate(position.scope):
        if piece.kind == "party" and piece.words not in WITHIN:
            return position.scope[index:]
        if piece.kind == "party" and len(position.scope) > index + 1:
            return position.scope[index:]
    return ()


def _level_of(position: PositionFound) -> tuple[Piece, ...]:
    """Return the level in a scope and its place: (huyện, Sơn Lộc)."""
    for index, piece in enumerate(position.scope):
        if piece.kind == "level" and piece.words.lower() in PARTY_OF:
            return position.scope[index:]
    return ()


def _party_by_level(position: PositionFound) -> tuple[Piece, ...]:
    level = _level_of(position)
    return (Piece("party", PARTY_OF[level[0].words.lower()]), *level[1:]) if level else ()


def _written(position: PositionFound, scope: Sequence[Piece], status: str) -> str:
    """Return a title in the archive's writing (BCH and BTV written out, UBND, HĐND, ĐBQH, MTTQ kept)."""
    rank, pieces = position.rank, [piece.words for piece in scope]
    if rank in {"Thường vụ", "Ủy viên Thường vụ"}:
        rank = "Ủy viên Ban Thường vụ"
    if rank == "Ủy viên" and pieces[:1] == ["Thường vụ"]:
        pieces[0] = "Ban Thường vụ"
    if rank.startswith("Ủy viên") and pieces and {pieces[0], " ".join(pieces)} & CENTRAL:
        pieces = ["Trung ương Đảng"]
    if pieces[:1] == ["Nước"] or (pieces and pieces[0].startswith("Nước Cộng")):
        pieces[0] = "n" + pieces[0][1:]
    if rank == "Đại biểu" and pieces[:1] == ["Quốc hội"]:
        rank, pieces = "ĐBQH", pieces[1:]
    before = {"quyền": "Quyền ", "nguyên": "nguyên ", "cựu": "nguyên ", "cố": "cố "}.get(status, "")
    return before + " ".join([rank, *(rewrite(piece) for piece in pieces)])


@lru_cache(maxsize=4096)
def key(title: str) -> str:
    """Return what two writings of one title have in common."""
    return identity(title).replace("trưởng ban ban ", "trưởng ban ")


def covers(longer: str, shorter: str) -> bool:
    """Say whether one title is a fuller form of the other: "Phó Bí thư Thường trực Tỉnh ủy" of "Phó Bí thư
    Tỉnh ủy".
    """
    long, short = key(longer), key(shorter)
    if long == short or long.startswith(short + " "):
        return True
    plain = DEGREES.sub("", long, count=1)
    return plain == short or plain.startswith(short + " ")

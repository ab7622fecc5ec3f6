"""What a person typed → what is asked. Nothing that can be typed is an error.

tinh gọn bộ máy                 all of these words
"ban thường vụ"                 these words in this order
hội nghị -"trực tuyến"          without these
"Nghệ An" OR "Hà Tĩnh"          one or the other: OR joins what stands on its two sides
người:"Hoàng Nghĩa Hiếu"        in one part of the record only; see FIELDS
năm:2025   năm:2020-2025        of a year, of years
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from meetings.reference.provinces import all_units
from meetings.search.analysis import Token, Whole, tokens, wholes
from meetings.text.folding import fold
from meetings.text.leveled import ALIKE
from meetings.text.normalize import normalise

LONGEST = 100  # words of a question that are heeded

# What can stand before a colon, folded → the part of the record whose words are asked for.
FIELDS = {
    **dict.fromkeys(("tinh", "noi", "diaban", "province", "where"), "where"),
    **dict.fromkeys(("nguoi", "canbo", "official", "person", "who"), "who"),
    **dict.fromkeys(("vanban", "vb", "nghiquyet", "document", "resolution", "which"), "which"),
    **dict.fromkeys(("tieude", "ten", "title"), "title"),
    **dict.fromkeys(("nam", "year"), "year"),
}
CHUNK = re.compile(
    r"""
    (?P<minus> (?<!\S) - (?=["\w]) )?
    (?: (?P<field> [^\W\d_]{2,12} ) : (?=["\w]) )?
    (?: "(?P<phrase> [^"]* )" | (?P<plain> [^\s"]+ ) )
    | "
    """,
    re.VERBOSE,
)
YEARS = re.compile(r"((?:19|20)\d\d)(?:(?:-|\.\.)((?:19|20)\d\d))?$")
PLACES = {fold(name) for unit in all_units() for name in unit.names}


class Unchanging:
    """Haystack copies what it is asked with each step of a SearchQuerySet; this need not be copied."""

    __slots__ = ()

    def __deepcopy__(self, _memo):
        return self


@dataclass(frozen=True, slots=True)
class Words(Unchanging):
    """All of these words, the nearer together the better, in `field`: "text", or one part of it."""

    tokens: tuple[Token, ...]
    wholes: tuple[Whole, ...] = ()
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Phrase(Unchanging):
    """These words one after another."""

    tokens: tuple[Token, ...]
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Values(Unchanging):
    """One of these values of a facet."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Not(Unchanging):
    node: "Node"


@dataclass(frozen=True, slots=True)
class All(Unchanging):
    """All of these; of none, everything."""

    nodes: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Any(Unchanging):
    nodes: tuple["Node", ...] = ()


Node = Words | Phrase | Values | Not | All | Any


def parse(text: str) -> All:
    """Return what `text` asks for."""
    text = normalise(text).translate(ALIKE)
    nodes: list[Node] = []
    either = False
    for node in _units(text):
        if node == "OR":
            either = bool(nodes)
        elif either:
            before = nodes.pop()
            nodes.append(Any((*before.nodes, node) if isinstance(before, Any) else (before, node)))
            either = False
        else:
            nodes.append(node)
    return All(tuple(_limited(nodes)))


def words_of(node: Node) -> Iterator[Token]:
    """Yield the words that are asked for, to be marked in what is found."""
    if isinstance(node, Words | Phrase):
        yield from node.tokens
    elif isinstance(node, All | Any):
        for one in node.nodes:
            yield from words_of(one)


def length(node: Node) -> int:
    """Return how many words are asked for, or asked not to be there; years count as one."""
    if isinstance(node, Words | Phrase):
        return len(node.tokens)
    if isinstance(node, Not):
        return length(node.node)
    return sum(map(length, node.nodes)) if isinstance(node, All | Any) else 1


def _units(text: str) -> Iterator[Node | str]:
    """Yield phrases, values, runs of plain words, and "OR" between them."""
    found_wholes = wholes(text)
    run: list[tuple[int, int]] = []

    def words() -> Iterator[Node]:
        if run:
            found = [token for start, end in run for token in _moved(tokens(text[start:end]), start)]
            first, last = run[0][0], run[-1][1]
            inside = [whole for whole in found_wholes if first <= whole.start and whole.end <= last]
            if found:
                yield Words(tuple(found), tuple(inside))
            run.clear()

    for chunk in _chunks(text, found_wholes):
        name = FIELDS.get(fold(chunk["field"] or ""))
        if chunk["plain"] and not name and not chunk["minus"]:
            if chunk["plain"] == "OR" and not chunk["field"]:
                yield from words()
                yield "OR"
            elif chunk["plain"] != "AND":
                run.append((chunk["start"], chunk["end"]))
            continue
        yield from words()
        node = _asked(chunk, name)
        if node:
            yield Not(node) if chunk["minus"] else node
    yield from words()


def _chunks(text: str, found_wholes: list[Whole]) -> Iterator[dict]:
    """Yield what stands between spaces or in quotation marks; a document number is one, whatever is in it."""
    at = 0
    starts = [whole.start for whole in found_wholes]
    while found := CHUNK.search(text, at):
        chunk = found.groupdict() | {"start": found.start(), "end": found.end()}
        at = found.end()
        if chunk["plain"]:
            if chunk["field"]:
                at = _value_end(text, found)
            next_whole = bisect_left(starts, found.start("plain"))
            while next_whole < len(starts) and starts[next_whole] < at:
                at = max(at, found_wholes[next_whole].end)
                next_whole += 1
            chunk |= {"plain": text[found.start("plain") : at], "end": at}
        if chunk["plain"] or chunk["phrase"]:
            yield chunk


def _value_end(text: str, found: re.Match[str]) -> int:
    """Return where the value after "tỉnh:" ends: with the province's name, or the last capitalised word."""
    end = found.end()
    if found["plain"][0].isupper():
        more = re.compile(r"[ ]+(?!OR\b|AND\b)[^\W\d_a-z][^\s\":]*(?=\s|$)")
        while (following := more.match(text, end)) and following[0].lstrip()[0].isupper():
            end = following.end()
        return end
    value = fold(text[found.start("plain") : found.start("plain") + 30])
    longest = max((len(name) for name in PLACES if re.match(rf"{re.escape(name)}\b", value)), default=0)
    return max(end, found.start("plain") + longest)


def _asked(chunk: dict, name: str | None) -> Node | None:
    """Return what a quoted, excluded or named chunk asks for."""
    text = chunk["phrase"] if chunk["phrase"] is not None else chunk["plain"]
    if name == "year" and (years := YEARS.match(text)):
        first, last = int(years[1]), int(years[2] or years[1])
        return Values("year", tuple(str(year) for year in range(first, last + 1)))
    if chunk["field"] and not name:
        text = f"{chunk['field']} {text}"
    found = tuple(tokens(text))
    if not found:
        return None
    field = name if name and name != "year" else "text"
    if chunk["phrase"] is not None and len(found) > 1:
        return Phrase(found, field)
    return Words(found, tuple(wholes(text)), field)


def _moved(found: list[Token], by: int) -> tuple[Token, ...]:
    return tuple(replace(token, start=token.start + by, end=token.end + by) for token in found)


def _limited(nodes: Iterable[Node], left: int = LONGEST) -> Iterator[Node]:
    """Leave out what goes beyond `left` words."""
    for node in nodes:
        if left <= 0:
            return
        node = _beginning(node, left)
        left -= length(node)
        yield node


def _beginning(node: Node, left: int) -> Node:
    if isinstance(node, Words | Phrase):
        return replace(node, tokens=node.tokens[:left])
    if isinstance(node, Not):
        return Not(_beginning(node.node, left))
    if isinstance(node, All | Any):
        return replace(node, nodes=tuple(_limited(node.nodes, left)))
    return node

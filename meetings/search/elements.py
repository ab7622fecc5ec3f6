"""What each place of some words in a question asks for: the words themselves, or what stands for them."""

from collections.abc import Iterator
from typing import NamedTuple

from meetings.search.analysis import Token, Whole
from meetings.search.query import Words
from meetings.search.synonyms import Alternative, Synonyms


class Element(NamedTuple):
    """Words, what they are as a whole, and what means the same. All have one meaning and count as one."""

    tokens: tuple[Token, ...]
    whole: Whole | None = None
    alternatives: tuple[Alternative, ...] = ()


def elements(node: Words, known: Synonyms) -> Iterator[Element]:
    wholes = {whole.start: whole for whole in node.wholes}
    at = 0
    while at < len(node.tokens):
        whole = wholes.get(node.tokens[at].start)
        if whole:
            inside = tuple(one for one in node.tokens[at:] if one.end <= whole.end)
            yield Element(inside, whole)
            at += len(inside)
        else:
            length, alternatives = known.at(node.tokens, at)
            yield Element(node.tokens[at : at + length], None, alternatives)
            at += length

"""The words of a question that only ask: "bao nhiêu", "nào", "vì sao". A report that answers has others.

They are set apart from questions that end in a question mark, and only from plain words: what is quoted,
excluded or named is what is looked for. The page says which words were not looked for.
"""

from dataclasses import replace

from meetings.search.analysis import Token, tokens
from meetings.search.query import All, Words

WRITTEN = """
    bao nhiêu, bao lâu, bao giờ, khi nào, lúc nào, như thế nào, thế nào, ra sao, vì sao, tại sao, có phải,
    hay không, hay chưa, ở đâu, là ai, là gì, những gì, những ai, cái gì, nào, ai, gì, mấy, đâu
"""
PHRASES = sorted(
    (tuple(tokens(phrase)) for phrase in WRITTEN.replace("\n", " ").split(",")), key=len, reverse=True
)
FEW = 3  # words that have to be left


def without_interrogatives(text: str, tree: All) -> tuple[All, list[str]]:
    """Return the question without the words that only ask, and these as they were typed."""
    if not text.rstrip().endswith("?") or len(tree.nodes) != 1:
        return tree, []
    (words,) = tree.nodes
    if not isinstance(words, Words) or words.field != "text":
        return tree, []
    left: list[Token] = []
    asking: list[str] = []
    at = 0
    while at < len(words.tokens):
        phrase = next((one for one in PHRASES if _says(words.tokens[at : at + len(one)], one)), ())
        if phrase:
            asking.append(" ".join(token.exact for token in words.tokens[at : at + len(phrase)]))
        else:
            left.append(words.tokens[at])
        at += len(phrase) or 1
    if len(left) < FEW:
        return tree, []
    return All((replace(words, tokens=tuple(left)),)), asking


def _says(typed: tuple[Token, ...], phrase: tuple[Token, ...]) -> bool:
    """Return whether the words are these; without marks only several together, for "gi" may be "gi"."""
    if len(typed) != len(phrase):
        return False
    return all(
        one.exact == other.exact or (len(phrase) > 1 and not one.marked and one.folded == other.folded)
        for one, other in zip(typed, phrase, strict=True)
    )

"""What the arrays answer is what a plain walk through the documents answers."""

from itertools import pairwise
from math import log1p
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.search import matching
from meetings.search.analysis import Token, analyse
from meetings.search.documents import Zone, ZonedText
from meetings.search.evaluate import Evaluation
from meetings.search.generation import Generation
from meetings.search.query import All, Any, Node, Not, Phrase, Words, parse
from meetings.search.reader import read
from meetings.search.schema import document, schema
from meetings.search.storage import ArchiveStorage
from meetings.search.synonyms import Synonyms
from meetings.search.writer import ArchiveWriter

SYLLABLES = "an", "án", "ba", "bà", "bá", "khe"
HEAVY = 3  # what a word of a title weighs

words = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4).map(" ".join)
texts = st.tuples(words, st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=9).map(" ".join))
archives = st.lists(st.lists(texts, min_size=1, max_size=5), min_size=1, max_size=3)  # segments of documents
chunks = st.one_of(words, words.map('"{}"'.format), words.map('-"{}"'.format), words.map("{} OR".format))
typed = st.lists(chunks, min_size=1, max_size=4).map(" ".join)

Zones = list[tuple[int, list[Token]]]


@pytest.fixture(autouse=True, scope="module")
def packaged_synonyms():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "current", Synonyms)
        yield


def written(directory: str, archive: list[list[tuple[str, str]]], gone: set[int] = frozenset()) -> Generation:
    """Write each list of (title, text) as a segment; then delete some documents, by their places."""
    storage = ArchiveStorage(directory)
    storage.create_index(schema())
    number = 0
    for segment in archive:
        writer = ArchiveWriter(storage.open_index())
        for title, text in segment:
            zones = ZonedText([Zone(title, HEAVY, "title"), Zone(text)])
            values = {"type": ["meeting"], "year": [2000 + len(text) % 3], "official": text.split()}
            writer.add(document(f"meetings.meeting.{number}", number, zones, None, values))
            number += 1
        writer.commit(mergetype=lambda _writer, segments: segments)
    if gone:
        writer = ArchiveWriter(storage.open_index())
        writer.remove([f"meetings.meeting.{one}" for one in gone])
        writer.commit(mergetype=lambda _writer, segments: segments)
    return read(Path(storage.folder))


def zones_of(archive: list[list[tuple[str, str]]]) -> list[Zones]:
    flat = [one for segment in archive for one in segment]
    return [[(HEAVY, analyse(title)[0]), (1, analyse(text)[0])] for title, text in flat]


def answers(node: Node, archive: list[Zones]) -> list[bool]:
    """Return of each document whether it answers."""
    if isinstance(node, Words):
        folded = [{word.folded for _weight, zone in one for word in zone} for one in archive]
        return [all(token.folded in one for token in node.tokens) for one in folded]
    if isinstance(node, Phrase):
        typed = [stands(node.tokens, one, strict=True) for one in archive]
        if any(typed) and any(token.marked for token in node.tokens):
            return typed
        return [stands(node.tokens, one, strict=False) for one in archive]
    if isinstance(node, Not):
        return [not one for one in answers(node.node, archive)]
    kinds = {Any: any, All: all}
    parts = [answers(one, archive) for one in node.nodes]
    return [kinds[type(node)](part[at] for part in parts) for at in range(len(archive))]


def stands(tokens: tuple[Token, ...], document: Zones, *, strict: bool) -> bool:
    """Return whether words stand one after another: as typed, or only the marked ones as typed."""

    def fits(token: Token, word: Token) -> bool:
        return word.exact == token.exact if strict or token.marked else word.folded == token.folded

    return any(
        all(map(fits, tokens, zone[at:]))
        for _weight, zone in document
        for at in range(len(zone) - len(tokens) + 1)
    )


@settings(max_examples=40, deadline=None)
@given(archives, typed, st.sets(st.integers(0, 14)))
def test_what_is_found(archive, typed, gone):
    zones = zones_of(archive)
    gone = {one for one in gone if one < len(zones)}
    staying = [at for at in range(len(zones)) if at not in gone]
    with TemporaryDirectory() as directory:
        generation = written(directory, archive, gone)
        found = np.flatnonzero(Evaluation(generation, parse(typed)).found() & generation.live)
        pks = generation.column("pk")[found].tolist()
        years = generation.facet("year").counts(found)
        people = generation.facet("official").counts(found)
    expected = answers(parse(typed), [zones[at] for at in staying])
    assert pks == [at for at, one in zip(staying, expected, strict=True) if one]
    texts = [one[1] for segment in archive for one in segment]
    assert sum(count for _value, count in years) == len(pks)
    assert dict(people) == {
        one: sum(one in texts[pk].split() for pk in pks)
        for one in SYLLABLES
        if any(one in texts[pk].split() for pk in pks)
    }


def score(tokens: tuple[Token, ...], at: int, archive: list[Zones]) -> float:
    """Return how well a document answers, by the book: BM25 of words and pairs, and what its title has."""
    exact, folded = (1.0, 0.3) if any(token.marked for token in tokens) else (0.3, 1.0)
    lengths = [round(sum(weight * len(zone) for weight, zone in one)) for one in archive]
    norm = 1.2 * (0.25 + 0.75 * lengths[at] / (sum(lengths) / len(lengths)))

    def idf(term) -> float:
        having = sum(bool(weight(term, one)) for one in archive)
        return log1p((len(archive) - having + 0.5) / (having + 0.5))

    def bm25(term) -> float:
        found = weight(term, archive[at])
        return idf(term) * 2.2 * found / (found + norm)

    def weight(term, one: Zones) -> float:
        return sum(heavy for heavy, zone in one for there in terms(zone) if there == term)

    total = sum(exact * bm25(token.exact + "=") + folded * bm25(token.folded) for token in tokens)
    for one, other in pairwise(tokens):
        total += 0.75 * exact * bm25((one.exact, other.exact, "="))
        total += 0.75 * folded * bm25((one.folded, other.folded))
    title = archive[at][0][1]
    there, asked = {word.folded for word in title}, {token.folded for token in tokens}
    has = sum(folded * idf(word) for word in asked & there)
    has += sum(exact * idf(f"{word}=") for word in {t.exact for t in tokens} & {t.exact for t in title})
    pairs = [(one.folded, other.folded) for one, other in pairwise(tokens)]
    has += sum(0.75 * idf(pair) for pair in pairs if pair in terms(title))
    of_title, of_question = len(asked & there) / len(there), len(asked & there) / len(asked)
    return total + 3 * has * of_title * of_question**2 + 10 * (of_title == of_question == 1)


def terms(zone: list[Token]) -> list:
    found = [form for word in zone for form in (word.folded, word.exact + "=")]
    for one, other in pairwise(zone):
        found += [(one.folded, other.folded), (one.exact, other.exact, "=")]
    return found


@settings(max_examples=40, deadline=None)
@given(archives, words)
def test_how_well_it_answers(archive, typed):
    zones = zones_of(archive)
    tokens = parse(typed).nodes[0].tokens
    with TemporaryDirectory() as directory:
        generation = written(directory, archive)
        scores, as_typed = Evaluation(generation, parse(typed)).scores(np.arange(len(zones)))
    assert scores.tolist() == pytest.approx([score(tokens, at, zones) for at in range(len(zones))], rel=1e-4)
    marked = any(token.marked for token in tokens)
    present = [{word.exact for _weight, zone in one for word in zone} for one in zones]
    assert as_typed.tolist() == [marked and all(t.exact in one for t in tokens) for one in present]

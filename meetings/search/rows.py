"""The words of many documents as one row of numbers, and the postings that follow from it.

    mark 12 7 7 431 mark 9 12 mark 5 …

A word is its number among all words, a mark stands before each zone of a document and tells its field and its
weight. A row is enough to count words and pairs by, to find words one after another, and to write a segment
again without its deleted documents.
"""

from typing import NamedTuple

import numpy as np

FIELDS = "text", "title", "who", "where", "which"  # zones whose words can be asked for alone, after the first
QUARTERS = 4  # weights are multiples of a quarter
HEAVIEST = 255  # in quarters; what weighs more counts as this much
MARKS = 0xFFFF0000  # marks are from here on, words below


def mark(field: str, weight: float) -> int:
    return MARKS | FIELDS.index(field or "text") << 8 | min(round(weight * QUARTERS), HEAVIEST)


def field_of(marks: np.ndarray) -> np.ndarray:
    """Return the number in FIELDS of the field of each mark."""
    return marks >> 8 & 0xFF


class Postings(NamedTuple):
    """`counts[i]` documents have `forms[i]`; they are in `docs`, form after form, beside the weights."""

    forms: list[str]
    counts: np.ndarray
    docs: np.ndarray
    weights: np.ndarray


def postings(words: list[str], row: np.ndarray, docs: np.ndarray) -> Postings:
    """Return every term of a row, sorted.

    `words` are the exact terms that the numbers stand for, `docs` the document of each place of the row.
    """
    folded = [word.partition("=")[0] for word in words]
    bare = sorted(set(folded))
    numbers = {form: number for number, form in enumerate(bare)}
    fold = np.fromiter(map(numbers.__getitem__, folded), np.int64, len(folded))
    is_word = row < MARKS
    begin = np.flatnonzero(~is_word)
    weights = np.repeat(row[begin] & 0xFF, np.diff(begin, append=len(row))).astype(np.int64)
    at = np.flatnonzero(is_word)
    first = np.flatnonzero(is_word[:-1] & is_word[1:])
    exact, second = row.astype(np.int64), row[first + 1].astype(np.int64)
    families = [
        (words.__getitem__, _gathered(exact[at], docs[at], weights[at])),
        (bare.__getitem__, _gathered(fold[exact[at]], docs[at], weights[at])),
        (
            lambda code: _exact_pair(words, code),
            _gathered(exact[first] * len(words) + second, docs[first], weights[first]),
        ),
        (
            lambda code: f"{bare[code // len(bare)]} {bare[code % len(bare)]}",
            _gathered(fold[exact[first]] * len(bare) + fold[second], docs[first], weights[first]),
        ),
    ]
    return in_order(
        Postings(
            [form_of(code) for form_of, (codes, *_rest) in families for code in codes.tolist()],
            *(np.concatenate([found[part] for _form_of, found in families]) for part in (1, 2, 3)),
        )
    )


def in_order(found: Postings) -> Postings:
    """Return the same with the forms in the order of their code points, which is that of their bytes."""
    order = np.array(sorted(range(len(found.forms)), key=found.forms.__getitem__), np.int64)
    starts = np.cumsum(found.counts) - found.counts
    counts = found.counts[order]
    places = np.repeat(starts[order] - (np.cumsum(counts) - counts), counts) + np.arange(len(found.docs))
    return Postings([found.forms[at] for at in order], counts, found.docs[places], found.weights[places])


def _exact_pair(words: list[str], code: int) -> str:
    folded, _, exact = words[code // len(words)].partition("=")
    next_folded, _, next_exact = words[code % len(words)].partition("=")
    return f"{folded} {next_folded}={exact} {next_exact}"


def _gathered(codes: np.ndarray, docs: np.ndarray, weights: np.ndarray):
    """Add up the weights of equal codes in one document.

    Return the different codes, how many documents have each, and code after code the documents and weights.
    """
    if not len(codes):
        return codes, codes, docs, weights.astype(np.uint8)
    different = None
    span = int(docs.max()) + 1
    if int(codes.max()) >= (1 << 54) // span:  # code, document and weight have to fit into 63 bits
        different, codes = np.unique(codes, return_inverse=True)
    keys = (codes * span + docs) << 8 | weights
    keys.sort()
    places = keys >> 8
    firsts = _changes(places)
    sums = np.add.reduceat(keys & 0xFF, firsts)
    codes, docs = np.divmod(places[firsts], span)
    begin = _changes(codes)
    counts = np.diff(begin, append=len(codes))
    codes = codes[begin] if different is None else different[codes[begin]]
    return codes, counts, docs.astype(np.uint32), np.minimum(sums, HEAVIEST).astype(np.uint8)


def _changes(values: np.ndarray) -> np.ndarray:
    """Return where runs of equal values begin."""
    return np.flatnonzero(np.concatenate([[True], values[1:] != values[:-1]]))

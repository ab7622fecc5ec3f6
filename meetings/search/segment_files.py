"""The files of a segment: postings in sorted arrays, which NumPy reads where they lie.

A segment's terms are sorted by field and form. Beside Whoosh's columns it has nine files:

    .keys.bin     the terms, "field\\0form" in UTF-8, one after another
    .ends.npy     where each term ends in it
    .sums.npy     the terms' checksums (CRC-32), sorted
    .by_sum.npy   the numbers of the terms in that order
    .starts.npy   where each term's postings begin in the next two, and the number of all
    .docs.npy     document numbers, ascending within a term
    .weights.npy  weights, in quarters
    .row.npy      the words of all documents, as numbers of their exact terms (see `rows`)
    .texts.npy    where each document begins in the row, and where it ends

So the postings of one term are a slice, and those of all terms of a field are one too. A term is found by its
checksum; what terms begin with something, by their order.
"""

from pathlib import Path

from meetings.search.rows import FIELDS, MARKS

TEXT = FIELDS[0]
END = MARKS  # a last mark, so that no document's words go on beyond the row


def file_of(storage, segment, name: str) -> Path:
    return Path(storage.folder) / segment.make_filename(f".{name}")

"""Writing documents: Whoosh's writer, given a document's postings at once, and joining segments as arrays."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from meetings.search.codec import ArrayCodec
from meetings.search.schema import COLUMNS, Document
from meetings.search.sums import write_sums

FEW = 8  # segments of about one size; more are joined
SIZES = 32, 512  # documents below which segments are of one size; larger ones stay as they are


class ArchiveWriter(SegmentWriter):
    """A writer of one new segment. It holds Whoosh's lock until it is committed or cancelled."""

    def __init__(self, index, **options):
        super().__init__(index, codec=ArrayCodec(), compound=False, **options)

    def add(self, document: Document) -> None:
        per_document = self.perdocwriter
        per_document.start_doc(self.docnum)
        for name, value in document.columns.items():
            per_document.add_column_value(name, COLUMNS[name], value)
        per_document.finish_doc()
        self.fieldwriter.add_document(self.docnum, document.text, document.weights)
        self.docnum += 1
        self._added = True

    def remove(self, identities: Iterable[str]) -> None:
        """Delete the documents of these records, as far as they were committed."""
        doomed = set()
        base = 0
        for segment in self.segments:
            terms = segment.codec().terms_reader(self.storage, segment)
            for identity in identities:
                found = terms.postings(f"id\0{identity}".encode())
                if found is not None:
                    doomed.update(base + number for number in found[0].tolist())
            base += segment.doc_count_all()
        for number in doomed:
            self.delete_document(number)

    def add_reader(self, reader) -> None:
        """Take over another segment: its columns, and its postings with their documents renumbered."""
        segment = reader.segment()
        codec = segment.codec()
        columns = {name: codec.column(self.storage, segment, name, COLUMNS[name]) for name in COLUMNS}
        renumbered = np.full(segment.doc_count_all(), -1, np.int64)
        for old in range(segment.doc_count_all()):
            if segment.is_deleted(old):
                continue
            renumbered[old] = self.docnum
            self.perdocwriter.start_doc(self.docnum)
            for name, values in columns.items():
                self.perdocwriter.add_column_value(name, COLUMNS[name], int(values[old]))
            self.perdocwriter.finish_doc()
            self.docnum += 1
        self.fieldwriter.add_segment(codec.terms_reader(self.storage, segment), renumbered)
        self._added = True

    def cancel(self) -> None:
        """Let go of the lock and of this segment, even if its files can't be closed on a full disk."""
        try:
            if not self.perdocwriter.is_closed:
                self.perdocwriter.close()
        finally:
            self._finish()
            for file in Path(self.storage.folder).glob(f"*{self.get_segment().segment_id()}*"):
                file.unlink()

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        self.fieldwriter.close()
        write_sums(self.storage, self.get_segment())


def join_small(writer: ArchiveWriter, segments: list) -> list:
    """Join segments of one size once there are more than a few, so that no search has to look in many."""
    smallest = 0
    for size in SIZES:
        alike = [s for s in segments if smallest <= s.doc_count_all() < size]
        if len(alike) > FEW:
            for segment in alike:
                writer.add_reader(SegmentReader(writer.storage, writer.schema, segment))
            segments = [s for s in segments if s not in alike]
        smallest = size
    return segments

"""How Whoosh keeps an index for us: in files of its own, but for postings (see `segment_files`)."""

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader
from whoosh.columns import NumericColumn

from meetings.search.field_writer import ArrayFieldWriter
from meetings.search.terms_reader import ArrayTermsReader


class ArrayCodec(W3Codec):
    """Whoosh's own codec with postings of our own."""

    length_stats = False

    def field_writer(self, storage, segment):
        return ArrayFieldWriter(storage, segment)

    def terms_reader(self, storage, segment):
        return ArrayTermsReader(storage, segment)

    def column(self, storage, segment, name: str, column: NumericColumn) -> np.ndarray:
        """Return one number a document."""
        reader: W3PerDocReader = self.per_document_reader(storage, segment)
        try:
            count = segment.doc_count_all()
            if not reader.has_column(name):
                return np.full(count, column.default_value(), np.int64)
            values = reader.column_reader(name, column)
            return np.fromiter((values[number] for number in range(count)), np.int64, count)
        finally:
            reader.close()

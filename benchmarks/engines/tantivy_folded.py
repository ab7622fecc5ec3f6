"""tantivy with its own folding to ASCII."""

from benchmarks.engines import tantivy


class Engine(tantivy.Engine):
    folded = True

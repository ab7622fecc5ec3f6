"""tantivy, an engine in Rust: hits and total in one search, facets as an aggregation, its own snippets."""

import re
from collections.abc import Iterable
from pathlib import Path

import tantivy

from benchmarks.engines import Answer, Document

FACETS = {name: {"terms": {"field": name, "size": 1_000}} for name in ("province", "year")}


class Engine:
    folded = False

    def __init__(self, directory: Path):
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
        if self.folded:
            analyzer = analyzer.filter(tantivy.Filter.ascii_fold())
        schema = tantivy.SchemaBuilder()
        schema.add_unsigned_field("number", stored=True)
        for name in ("title", "text"):
            schema.add_text_field(name, stored=True, tokenizer_name="words")
        schema.add_text_field("province", stored=False, tokenizer_name="raw", fast=True)
        schema.add_text_field("year", stored=False, tokenizer_name="raw", fast=True)
        place = directory / "tantivy"
        place.mkdir(exist_ok=True)
        self.schema = schema.build()
        self.index = tantivy.Index(self.schema, path=str(place))
        self.index.register_tokenizer("words", analyzer.build())

    def build(self, documents: Iterable[Document]) -> None:
        writer = self.index.writer(heap_size=128_000_000, num_threads=1)
        for one in documents:
            writer.add_document(tantivy.Document(**one._asdict() | {"year": str(one.year)}))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()

    def answer(self, words: str, start: int, size: int) -> Answer:
        if not re.search(r"\w", words):
            return Answer([], 0, {}, [])
        query = self.index.parse_query(
            " ".join(f"+{word}" for word in re.findall(r"\w+", words.lower())),
            ["title", "text"],
            field_boosts={"title": 3.0},
        )
        searcher = self.index.searcher()
        found = searcher.search(query, limit=size, offset=start, count=True)
        counted = searcher.aggregate(query, FACETS)
        cutter = tantivy.SnippetGenerator.create(searcher, query, self.schema, "text")
        documents = [searcher.doc(address) for _score, address in found.hits]
        return Answer(
            [document["number"][0] for document in documents],
            found.count,
            {
                name: {bucket["key"]: bucket["doc_count"] for bucket in counted[name]["buckets"]}
                for name in FACETS
            },
            [cutter.snippet_from_doc(document).to_html() for document in documents],
        )

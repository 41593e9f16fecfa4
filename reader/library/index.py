"""The full-text index. Nothing outside this module knows that the engine is tantivy.

The engine is given words that are cut and folded already and splits them at spaces, so that what
it finds is exactly what ``matching`` marks.
"""

from collections.abc import Iterable

import tantivy
from tantivy import Occur, Query

from reader.article import Article
from reader.library.fields import passages
from reader.library.folding import fold, split, words
from reader.library.query import And, Node, Not, Phrase

_HEADLINE_WEIGHT = 3.0
_HEAP = 50_000_000  # bytes that the writer fills before it makes a segment of them


class Index:
    """Article numbers by the words of headline and passages, held in memory."""

    def __init__(self) -> None:
        self._schema = (
            tantivy.SchemaBuilder()
            .add_text_field("headline", tokenizer_name="words")
            .add_text_field("body", tokenizer_name="words")
            .add_unsigned_field("number", fast=True, indexed=True)
            .build()
        )
        self._index = tantivy.Index(self._schema)
        self._index.register_tokenizer(
            "words", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        )
        self._writer = self._index.writer(_HEAP, num_threads=1)
        self._pending = False

    def add(self, number: int, article: Article) -> None:
        """Index *article* under *number*; it is found from the next search on."""
        document = tantivy.Document()
        document.add_unsigned("number", number)
        document.add_text("headline", " ".join(words(article.headline)))
        folded = fold(article.text)
        for block in passages(article):  # a value each: no phrase runs from one into the next
            document.add_text("body", " ".join(split(folded[block.start : block.end])))
        self._writer.add_document(document)
        self._pending = True

    def remove(self, number: int) -> None:
        """Take the article with that number out; it is found no more from the next search on."""
        self._writer.delete_documents_by_term("number", number)
        self._pending = True

    def search(self, query: Node, limit: int | None = None) -> list[tuple[float, int]]:
        """Score and number of what matches, best first, equals in order of number."""
        searcher = self._searcher()
        most = searcher.num_docs if limit is None else min(limit, searcher.num_docs)
        if most <= 0:
            return []
        found = searcher.search(self._translate(query), most, count=False).hits
        numbers = searcher.fast_field_values("number", [address for _, address in found])
        scored = [
            (score, int(n)) for (score, _), n in zip(found, numbers, strict=True) if n is not None
        ]
        return sorted(scored, key=lambda hit: (-hit[0], hit[1]))

    def _searcher(self) -> tantivy.Searcher:
        if self._pending:
            self._writer.commit()
            self._index.reload()
            self._pending = False
        return self._index.searcher()

    def _translate(self, node: Node) -> Query:
        match node:
            case And(nodes):
                return self._all(nodes)
            case Not():
                return self._all([node])
            case Phrase(field="headline"):
                return self._in_field("headline", node)
            case Phrase():
                headline = self._in_field("headline", node)
                weighed = Query.boost_query(headline, _HEADLINE_WEIGHT)
                return self._any([weighed, self._in_field("body", node)])

    def _all(self, nodes: Iterable[Node]) -> Query:
        # Something must match for an exclusion to take from; it is not to change the scores.
        everything = Query.const_score_query(Query.all_query(), 0.0)
        parts = [(Occur.Must, everything)]
        for node in nodes:
            if isinstance(node, Not):
                parts.append((Occur.MustNot, self._translate(node.node)))
            else:
                parts.append((Occur.Must, self._translate(node)))
        return Query.boolean_query(parts)

    def _any(self, queries: Iterable[Query]) -> Query:
        return Query.boolean_query([(Occur.Should, query) for query in queries])

    def _in_field(self, field: str, phrase: Phrase) -> Query:
        schema = self._schema
        *first, last = phrase.words
        if not phrase.prefix:
            if first:
                return Query.phrase_query(schema, field, list(phrase.words))
            return Query.term_query(schema, field, last)
        if first:  # words are letters and digits, so nothing in them needs escaping
            return Query.regex_phrase_query(schema, field, [*first, last + ".*"])
        beginning = Query.fuzzy_term_query(schema, field, last, distance=0, prefix=True)
        return self._any([beginning, Query.term_query(schema, field, last)])

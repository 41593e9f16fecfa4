"""What the engine is given of an article and of each statement in it.

Words are cut and folded already and split by the engine at spaces, so that what it finds is
exactly what ``matching`` marks. Several values of a field are kept apart: no phrase runs from one
into the next.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

import tantivy

from reader.article import Annotations, Article, Entity, EntityLabel, Quote, Span
from reader.library.fields import passages
from reader.library.folding import fold, split, words
from reader.library.nodes import TextField

VERSION = 1  # of everything below: an index of another version is made anew

ARTICLE_FIELDS: tuple[TextField, ...] = (
    *("headline", "body", "author", "source", "tag", "speaker", "about", "verb"),
    *("person", "org", "place", "quote"),
)
STATEMENT_FIELDS: tuple[TextField, ...] = ("quote", "speaker", "about", "verb", "source")
FACETS = {"speaker": "speakers", "person": "people", "org": "organisations", "place": "places"}
_LABELLED: dict[EntityLabel, TextField] = {"PER": "person", "ORG": "org", "LOC": "place"}
_AROUND = 200  # characters on either side of a statement: whom its sentence is about
_EPOCH = datetime(1970, 1, 1)
NEVER = -(1 << 40)  # seconds: before every date, for what has none
_LETTERS = {code: " " for code in range(128) if not chr(code).isalnum()}


def article_schema() -> tantivy.Schema:
    """The fields of an article."""
    schema = _schema(ARTICLE_FIELDS)
    for facet in FACETS.values():
        schema.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    schema.add_text_field("has", tokenizer_name="raw", index_option="basic")
    return schema.build()


def statement_schema() -> tantivy.Schema:
    """The fields of a statement; ``part`` is its number among the quotes of its article."""
    schema = _schema(STATEMENT_FIELDS)
    schema.add_text_field("speakers", fast=True, tokenizer_name="raw", index_option="basic")
    schema.add_unsigned_field("part", fast=True)
    return schema.build()


def _schema(texts: Iterable[TextField]) -> tantivy.SchemaBuilder:
    """What both kinds have: ``stated`` is when the source says it was published, in seconds."""
    schema = tantivy.SchemaBuilder()
    for name in texts:
        schema.add_text_field(name, tokenizer_name="words")
    for facet in ("title", "sources", "months"):
        schema.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    schema.add_unsigned_field("number", fast=True, indexed=True)
    schema.add_unsigned_field("statements", fast=True, indexed=True)
    schema.add_integer_field("instant", fast=True)
    schema.add_integer_field("stated", fast=True, indexed=True)
    return schema


def seconds(instant: datetime) -> int:
    """Seconds since 1970 of an instant without a time zone."""
    return round((instant - _EPOCH).total_seconds())


def article_document(
    number: int, article: Article, annotations: Annotations | None
) -> tantivy.Document:
    """The document of *article*; of what it says only what is known already."""
    document = tantivy.Document()
    _add_facts(document, number, article, annotations)
    document.add_text("headline", _spaced(fold(article.headline)))
    folded = fold(article.text)
    for block in passages(article):
        document.add_text("body", _spaced(folded[block.start : block.end]))
    _add_words(document, "author", article.author)
    for keyword in article.keywords:
        _add_words(document, "tag", keyword)
    for name, value in (("url", article.url), ("author", article.author)):
        if value:
            document.add_text("has", name)
    if annotations is not None:
        _add_names(document, annotations.entities)
        speakers = set()
        statements = list(_statements(annotations))
        for parts in statements:
            said = _Said(article, folded, annotations, parts)
            said.add_to(document)
            speakers |= {said.name} - {None}
        for name in sorted(filter(None, speakers)):
            document.add_text("speakers", name)
    return document


def statement_documents(
    number: int, article: Article, annotations: Annotations
) -> Iterator[tantivy.Document]:
    """A document for each statement of *article*, whatever number of parts it is split into."""
    folded = fold(article.text)
    for parts in _statements(annotations):
        document = tantivy.Document()
        _add_facts(document, number, article, annotations)
        said = _Said(article, folded, annotations, parts)
        said.add_to(document)
        if said.name:
            document.add_text("speakers", said.name)
        document.add_unsigned("part", annotations.quotes.index(parts[0]))
        yield document


def _statements(annotations: Annotations) -> Iterator[list[Quote]]:
    for _, parts in groupby(annotations.statements, key=lambda quote: quote.statement):
        yield list(parts)


class _Said:
    """One statement, as words: what, by whom, about whom, and how it is reported."""

    def __init__(
        self, article: Article, folded: str, annotations: Annotations, parts: list[Quote]
    ) -> None:
        self._folded = folded
        self._parts = parts
        self._article = article
        self._entities = annotations.entities
        self._speaker = next((part.speaker for part in parts if part.speaker), None)
        self.name = self._speaker.name if self._speaker else None

    def add_to(self, document: tantivy.Document) -> None:
        for part in self._parts:
            words_of_part = self._words(part)
            document.add_text("quote", words_of_part)
            document.add_text("about", words_of_part)
            if part.cue:
                document.add_text("verb", self._words(part.cue))
        for name in self._about():
            _add_words(document, "about", name)
        if self._speaker:
            document.add_text("speaker", self._words(self._speaker))
            _add_words(document, "speaker", self.name)

    def _words(self, span: Span) -> str:
        return _spaced(self._folded[span.start : span.end])

    def _about(self) -> set[str]:
        """The canonical names in the statement and next to it, but for the speaker's."""
        first, last = self._parts[0], self._parts[-1]
        block = _block_around(self._article, first)
        near = Span(max(block.start, first.start - _AROUND), min(block.end, last.end + _AROUND))
        return {
            entity.name
            for entity in self._entities
            if entity.overlaps(near) and entity.name != self.name
        }


def _block_around(article: Article, span: Span) -> Span:
    return next(
        (block for block in passages(article) if block.overlaps(span)), Span(0, len(article.text))
    )


def _add_facts(
    document: tantivy.Document, number: int, article: Article, annotations: Annotations | None
) -> None:
    document.add_unsigned("number", number)
    document.add_text("title", _spaced(fold(article.headline)))
    if annotations is not None:
        document.add_unsigned("statements", len(annotations.statements))
    published = article.published
    document.add_integer("instant", seconds(article.instant()) if published else NEVER)
    if published and article.published_by == "text":
        document.add_integer("stated", seconds(article.instant()))
        if published.precision != "year":
            document.add_text("months", f"{published.instant:%Y-%m}")
    _add_words(document, "source", article.source)
    document.add_text("sources", article.source)


def _add_names(document: tantivy.Document, entities: Iterable[Entity]) -> None:
    """Every name once, under what it is."""
    for label, name in sorted({(entity.label, entity.name) for entity in entities}):
        if field := _LABELLED.get(label):
            _add_words(document, field, name)
            document.add_text(FACETS[field], name)


def _add_words(document: tantivy.Document, field: TextField, text: str | None) -> None:
    if text:
        document.add_text(field, " ".join(words(text)))


def _spaced(folded: str) -> str:
    """The words of a folded text between spaces; the common case is worth a short cut."""
    return folded.translate(_LETTERS) if folded.isascii() else " ".join(split(folded))

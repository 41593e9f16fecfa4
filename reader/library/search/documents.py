"""What the engine is given of an article and of each statement in it.

Words are cut and folded already and split by the engine at spaces, so that what it finds is
exactly what ``matching`` marks. Several values of a field are kept apart: no phrase runs from one
into the next.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable
from copy import copy
from datetime import UTC, date, datetime, timedelta

import tantivy

from reader.article import Annotations, Article, Entity, EntityLabel
from reader.citation import is_denied
from reader.language.names.titles import TITLES
from reader.library.corrections import BY_HAND
from reader.library.folding import Spaced, fold, joined, words
from reader.library.matching.fields import APPARATUS, passages
from reader.library.matching.statements import statements
from reader.library.query.nodes import FOUND, TextField

VERSION = 7  # of everything below: an index of another version is made anew

ARTICLE_FIELDS: tuple[TextField, ...] = (
    *("headline", "body", "author", "source", "tag"),
    *FOUND,
)
STATEMENT_FIELDS: tuple[TextField, ...] = ("quote", "speaker", "about", "verb", "source")
FACETS: dict[TextField, str] = {"person": "people", "org": "organisations", "place": "places"}
_LABELLED: dict[EntityLabel, TextField] = {"PER": "person", "ORG": "org", "LOC": "place"}
_EPOCH = datetime(1970, 1, 1)
_BEYOND = 1 << 40  # seconds: more than a calendar has
WORDS, NOTHING = "words", "nothing"  # how the engine cuts the texts of a field


def article_schema() -> tantivy.Schema:
    """The fields of an article."""
    schema = _schema(ARTICLE_FIELDS)
    for facet in (*FACETS.values(), "names", "months", "years"):
        _add_column(schema, facet)
    schema.add_text_field("has", tokenizer_name="raw", index_option="basic")
    return schema.build()


def statement_schema() -> tantivy.Schema:
    """The fields of a statement; ``part`` is its number among the quotes of its article."""
    schema = _schema(STATEMENT_FIELDS)
    schema.add_unsigned_field("part", fast=True)
    return schema.build()


def _schema(texts: Iterable[TextField]) -> tantivy.SchemaBuilder:
    """What both kinds have: ``stated`` is when the source says it was published, by its own clock.

    Whatever the clock, what is sorted by is in UTC; articles without a stated date come last in
    either direction. All are in seconds.

    ``said_by`` is whoever speaks, and ``speakers`` are only those who have a name: "a spokesman" is
    somebody else in the next article. Nor is who is said not to have said so among these.
    """
    schema = tantivy.SchemaBuilder()
    for name in texts:
        schema.add_text_field(name, tokenizer_name=WORDS)
    for column in ("title", "sources", "speakers", "said_by"):
        _add_column(schema, column)
    schema.add_unsigned_field("statements", fast=True)
    schema.add_unsigned_field("number", fast=True, indexed=True)
    for column in ("oldest_first", "newest_first"):
        schema.add_integer_field(column, fast=True)
    schema.add_integer_field("stated", fast=True)
    return schema


def _add_column(schema: tantivy.SchemaBuilder, name: str) -> None:
    """Add what is sorted and counted by as it is, and never searched."""
    schema.add_text_field(name, fast=True, tokenizer_name=NOTHING, index_option="basic")


def seconds(instant: datetime) -> int:
    """Seconds since 1970 of an instant, without a time zone by the clock that it is of."""
    naive = instant.astimezone(UTC).replace(tzinfo=None) if instant.tzinfo else instant
    return round((naive - _EPOCH).total_seconds())


def date_of(seconds: float) -> date:
    """The day on which so many seconds since 1970 are over."""
    return (_EPOCH + timedelta(seconds=round(seconds))).date()


def documents(
    number: int, article: Article, annotations: Annotations | None
) -> tuple[tantivy.Document, list[tantivy.Document]]:
    """The document of *article*, and one for each statement in it, however many parts it has.

    Of what the article says only what is known already is there.
    """
    facts = _facts(number, article)
    if annotations is not None:
        facts.add_unsigned("statements", annotations.statement_count)
    spaced = Spaced(article.text)
    whole = _whole(facts, article, spaced)
    if annotations is None:
        return whole, []
    names = {entity.name for entity in annotations.entities}
    denied = {one.statement for one in annotations.statements if is_denied(article, [one])}
    parts = []
    spoke: dict[str, bool] = {}  # and whether that counts
    for part, speakers, fields in statements(spaced, article, annotations):
        document = copy(facts)
        document.add_unsigned("part", part)
        for field, text in fields:
            whole.add_text(field, text)
            document.add_text(field, text)
        quote = annotations.quotes[part]
        said = quote.statement not in denied
        for speaker in speakers:
            counts = said and (quote.rule == BY_HAND or _is_counted(speaker, names))
            _add_speaker(document, speaker, counts=counts)
            spoke[speaker] = counts or spoke.get(speaker, False)
        parts.append(document)
    for speaker, counts in sorted(spoke.items()):
        _add_speaker(whole, speaker, counts=counts)
    counted = {speaker for speaker, counts in spoke.items() if counts}
    _add_names(whole, told_names(article, annotations.entities), counted)
    return whole, parts


def _whole(facts: tantivy.Document, article: Article, spaced: Spaced) -> tantivy.Document:
    """The document of an article about which nothing is known but what it says."""
    whole = copy(facts)
    if when := article.stated:
        whole.add_text("years", f"{when.instant:%Y}")
        if when.precision != "year":
            whole.add_text("months", f"{when.instant:%Y-%m}")
    whole.add_text("headline", joined(article.headline))
    for block in passages(article):
        whole.add_text("body", spaced.words(block))
    _add_words(whole, "author", article.author)
    for keyword in article.keywords:
        _add_words(whole, "tag", keyword)
    for name, value in (("url", article.url), ("author", article.author)):
        if value:
            whole.add_text("has", name)
    return whole


def _facts(number: int, article: Article) -> tantivy.Document:
    """What a statement has in common with its article."""
    document = tantivy.Document()
    document.add_unsigned("number", number)
    document.add_text("title", fold(article.headline))
    document.add_text("source", joined(article.source))
    document.add_text("sources", article.source)
    instant, away = seconds(article.instant()), 0 if article.stated else _BEYOND
    document.add_integer("oldest_first", instant + away)
    document.add_integer("newest_first", instant - away)
    if when := article.stated:
        document.add_integer("stated", seconds(when.instant.replace(tzinfo=None)))
    return document


def _add_speaker(document: tantivy.Document, speaker: str, *, counts: bool) -> None:
    document.add_text("said_by", speaker)
    if counts:
        document.add_text("speakers", speaker)


def _is_counted(speaker: str, names: Collection[str]) -> bool:
    """Whether a speaker has a name.

    "de Gaulle" is one; "his mother", "Shop owner" and "Prime Minister" are none.
    """
    if speaker in names:
        return True
    described = speaker[0].islower() or any(map(str.islower, speaker.split()[-1:]))
    return not described and not TITLES.issuperset(words(speaker))


def telling_words(article: Article) -> str:
    """The folded words of what an article tells, its headline included."""
    told = [block for block in passages(article) if block.kind not in APPARATUS]
    spaced = Spaced(article.text)
    return " ".join([joined(article.headline), *map(spaced.words, told)])


def told_names(article: Article, entities: Iterable[Entity]) -> Counter[tuple[TextField, str]]:
    """How often an article tells of whom and what, by the field of each name.

    Its byline names desks, and authors, who have a field of their own.
    """
    apart = [block for block in article.blocks if block.kind in APPARATUS]
    starts = [block.start for block in apart]
    names: Counter[tuple[TextField, str]] = Counter()
    for entity in entities:
        place = bisect_right(starts, entity.start) - 1
        told = place < 0 or entity.start not in apart[place]
        if told and (field := _LABELLED.get(entity.label)):
            names[field, entity.name] += 1
    return names


def _add_names(
    document: tantivy.Document, told: Collection[tuple[TextField, str]], speakers: set[str]
) -> None:
    """Every name once under what it is, and once with those of *speakers*, whatever it is."""
    for field, name in sorted(told):
        _add_words(document, field, name)
        document.add_text(FACETS[field], name)
    for name in sorted(speakers.union(name for _, name in told)):
        document.add_text("names", name)


def _add_words(document: tantivy.Document, field: TextField, text: str | None) -> None:
    if text:
        document.add_text(field, joined(text))

"""What the engine is given of an article and of each statement in it.

Words are cut and folded already and split by the engine at spaces, so that what it finds is
exactly what ``matching`` marks. Several values of a field are kept apart: no phrase runs from one
into the next.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import copy
from datetime import date, datetime, timedelta
from functools import lru_cache

import tantivy

from reader.article import (
    STATEMENTS,
    Annotations,
    Article,
    Block,
    Entity,
    EntityLabel,
    Span,
    by_statement,
)
from reader.language.names.titles import TITLES
from reader.library.folding import fold, split, words
from reader.library.matching.fields import APPARATUS, passages
from reader.library.query.nodes import FOUND, TextField

VERSION = 5  # of everything below: an index of another version is made anew

ARTICLE_FIELDS: tuple[TextField, ...] = (
    *("headline", "body", "author", "source", "tag"),
    *FOUND,
)
STATEMENT_FIELDS: tuple[TextField, ...] = ("quote", "speaker", "about", "verb", "source")
FACETS: dict[TextField, str] = {"person": "people", "org": "organisations", "place": "places"}
_LABELLED: dict[EntityLabel, TextField] = {"PER": "person", "ORG": "org", "LOC": "place"}
_AROUND = 200  # characters on either side of a statement: whom its sentence is about
_EPOCH = datetime(1970, 1, 1)
WORDS, NOTHING = "words", "nothing"  # how the engine cuts the texts of a field
NEVER = -(1 << 40)  # seconds: before every date, for what has none
_LETTERS = {code: " " for code in range(128) if not chr(code).isalnum()}


def article_schema() -> tantivy.Schema:
    """The fields of an article."""
    schema = _schema(ARTICLE_FIELDS)
    for facet in (*FACETS.values(), "names", "months", "years", "title"):
        _add_column(schema, facet)
    schema.add_unsigned_field("statements", fast=True)
    schema.add_text_field("has", tokenizer_name="raw", index_option="basic")
    return schema.build()


def statement_schema() -> tantivy.Schema:
    """The fields of a statement; ``part`` is its number among the quotes of its article."""
    schema = _schema(STATEMENT_FIELDS)
    schema.add_unsigned_field("part", fast=True)
    return schema.build()


def _schema(texts: Iterable[TextField]) -> tantivy.SchemaBuilder:
    """What both kinds have: ``stated`` is when the source says it was published, in seconds.

    ``said_by`` is whoever speaks, and ``speakers`` are only those who have a name: "a spokesman" is
    somebody else in the next article.
    """
    schema = tantivy.SchemaBuilder()
    for name in texts:
        schema.add_text_field(name, tokenizer_name=WORDS)
    for column in ("sources", "speakers", "said_by"):
        _add_column(schema, column)
    schema.add_unsigned_field("number", fast=True, indexed=True)
    schema.add_integer_field("instant", fast=True)
    schema.add_integer_field("stated", fast=True)
    return schema


def _add_column(schema: tantivy.SchemaBuilder, name: str) -> None:
    """Add what is sorted and counted by as it is, and never searched."""
    schema.add_text_field(name, fast=True, tokenizer_name=NOTHING, index_option="basic")


def seconds(instant: datetime) -> int:
    """Seconds since 1970 of an instant without a time zone."""
    return round((instant - _EPOCH).total_seconds())


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
    spaced = _Spaced(article.text)
    whole = _whole(facts, article, spaced)
    if annotations is None:
        return whole, []
    whole.add_unsigned("statements", annotations.statement_count)
    names = {entity.name for entity in annotations.entities}
    parts = []
    spoke = set()
    for part, speaker, fields in _statements(spaced, passages(article), annotations):
        document = copy(facts)
        document.add_unsigned("part", part)
        for field, text in fields:
            whole.add_text(field, text)
            document.add_text(field, text)
        if speaker:
            _add_speaker(document, speaker, names)
            spoke.add(speaker)
        parts.append(document)
    for speaker in sorted(spoke):
        _add_speaker(whole, speaker, names)
    counted = {speaker for speaker in spoke if _is_counted(speaker, names)}
    _add_names(whole, told_names(article, annotations.entities), counted)
    return whole, parts


def _whole(facts: tantivy.Document, article: Article, spaced: "_Spaced") -> tantivy.Document:
    """The document of an article about which nothing is known but what it says."""
    whole = copy(facts)
    if when := article.stated:
        whole.add_text("years", f"{when.instant:%Y}")
        if when.precision != "year":
            whole.add_text("months", f"{when.instant:%Y-%m}")
    whole.add_text("headline", _joined(article.headline))
    whole.add_text("title", fold(article.headline))
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
    instant = seconds(article.instant()) if article.published else NEVER
    document = tantivy.Document()
    document.add_unsigned("number", number)
    document.add_text("source", _joined(article.source))
    document.add_text("sources", article.source)
    document.add_integer("instant", instant)
    if article.stated:
        document.add_integer("stated", instant)
    return document


_Said = tuple[int, str | None, list[tuple[TextField, str]]]


def _statements(
    spaced: "_Spaced", blocks: Sequence[Block], annotations: Annotations
) -> Iterator[_Said]:
    """What was said in an article: what, by whom, about whom, and how it is reported.

    The number of its first quote, the speaker's name, and words for each field.
    """
    surroundings = _Surroundings(blocks, annotations.entities)
    following = 0
    for parts in by_statement(annotations.quotes):
        first, following = following, following + len(parts)
        if parts[0].kind not in STATEMENTS:
            continue
        speaker = None
        fields: list[tuple[TextField, str]] = []
        for quote in parts:
            speaker = speaker or quote.speaker
            fields.append(("quote", spaced.words(quote)))
            if quote.cue:
                fields.append(("verb", spaced.words(quote.cue)))
        name = speaker.name if speaker else None
        if speaker:
            fields.append(("speaker", spaced.words(speaker)))
            if name:
                fields.append(("speaker", _joined(name)))
        around = surroundings.names(parts[0].start, parts[-1].end)
        around.discard(name)
        fields += [("about", _joined(named)) for named in sorted(around)]
        yield first, name, fields


class _Surroundings:
    """Who and what is named next to any part of an article."""

    def __init__(self, blocks: Sequence[Block], entities: Sequence[Entity]) -> None:
        self._blocks = blocks
        self._names = [entity.name for entity in entities if entity.label != "DATE"]
        # Lists of numbers are looked up several times as fast as by a key.
        self._block_starts = [block.start for block in blocks]
        self._name_starts = [entity.start for entity in entities if entity.label != "DATE"]

    def names(self, start: int, end: int) -> set[str]:
        """The canonical names round a statement, within the block that it begins in."""
        place = bisect_right(self._block_starts, start) - 1
        if place >= 0:
            block = self._blocks[place]
            limit = block.end if block.end > end else end
            start = max(block.start, start - _AROUND)
            end = min(limit, end + _AROUND)
        first = bisect_left(self._name_starts, start)
        return set(self._names[first : bisect_left(self._name_starts, end, first)])


def _add_speaker(document: tantivy.Document, speaker: str, names: Collection[str]) -> None:
    document.add_text("said_by", speaker)
    if _is_counted(speaker, names):
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
    spaced = _Spaced(article.text)
    return " ".join([_joined(article.headline), *map(spaced.words, told)])


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
        document.add_text(field, _joined(text))


class _Spaced:
    """The folded words of a text between spaces, for any part of it."""

    def __init__(self, text: str) -> None:
        self._folded = fold(text)
        self._is_simple = self._folded.isascii()
        if self._is_simple:  # nearly always, and it is several times as fast
            self._folded = self._folded.translate(_LETTERS)

    def words(self, span: Span) -> str:
        part = self._folded[span.start : span.end]
        return part if self._is_simple else " ".join(split(part))


@lru_cache(4096)
def _joined(name: str) -> str:
    """The folded words of a name; the same ones come again and again."""
    return " ".join(words(name))

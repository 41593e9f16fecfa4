"""The model: an article is one string, and everything known about it is spans over that string.

Names follow IPTC NewsML-G2 / ninjs and schema.org NewsArticle. Every span is half open and counts
characters (code points) of ``Article.text``. Nothing here imports from the package.

The classes have no ``slots``: those triple the time that this module takes to import, and slow the
pickling between processes, while CPython since 3.11 needs as little memory without them.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Literal, get_args

BlockKind = Literal[
    "metadata",  # front matter that is not shown in the article's place
    "headline",
    "standfirst",
    "byline",
    "dateline",  # lies within the body block that it opens; every other block is disjoint
    "timestamp",
    "caption",
    "credit",
    "crosshead",
    "body",
    "blockquote",  # a passage that the source itself sets apart as quoted
    "listitem",
    "code",  # the one kind whose line breaks and spaces mean something
    "endmatter",  # "Reporting by …", corrections, rights
    "sources",  # where the article's own facts come from
    "furniture",  # advertisement markers, share buttons, related links
]
APART: tuple[BlockKind, ...] = ("metadata", "furniture")  # folded away, and not searched
QuoteKind = Literal["direct", "mixed", "term", "indirect"]
STATEMENTS: tuple[QuoteKind, ...] = ("direct", "mixed")  # what people said, as it was said
InlineKind = Literal["emphasis", "strong", "code", "link"]
EntityLabel = Literal["PER", "ORG", "LOC", "MISC", "DATE"]
ENTITY_LABELS: dict[str, EntityLabel] = {label: label for label in get_args(EntityLabel)}
Precision = Literal["year", "month", "day", "minute", "second"]
DateOrigin = Literal["text", "file"]
STANDARD_INPUT = "-"  # for a path
_OPENING = 80  # characters of an article that stand for its headline
SURE = 0.6  # confidence below which a speaker is a guess


@dataclass(frozen=True)
class Span:
    """A half-open range of characters of the article's text."""

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Block(Span):
    """A paragraph or a labelled part of one."""

    kind: BlockKind


@dataclass(frozen=True)
class Inline(Span):
    """Words that the source marks within a block; ``url`` is where a link leads.

    Inlines nest or are disjoint. A URL is one of http, https or mailto.
    """

    kind: InlineKind
    url: str | None = None


@dataclass(frozen=True)
class Mention(Span):
    """Words that refer to somebody; ``name`` is the canonical name, None when not known.

    A speaker by the word of a person may stand nowhere in the text, and has an empty span.
    """

    name: str | None


@dataclass(frozen=True)
class Quote(Span):
    """A quoted run of text, its marks included.

    ``direct`` is a quotation that stands by itself, ``mixed`` words quoted within a sentence of
    the article, ``term`` a title, nickname or scare quote, ``indirect`` reported speech without
    marks. Quotes with the same ``statement`` number are parts of one split statement.
    ``confidence`` (0..1) is that of the speaker, mention and name, and ``rule`` names what decided
    it. ``others`` say it together with the speaker: the Kremlin and the White House said.
    """

    kind: QuoteKind
    speaker: Mention | None
    cue: Span | None
    statement: int
    confidence: float
    rule: str
    others: tuple[Mention, ...] = ()

    @property
    def speakers(self) -> tuple[Mention, ...]:
        """All who say it, in order of the text."""
        one = (self.speaker,) if self.speaker else ()
        return tuple(sorted((*one, *self.others), key=lambda mention: mention.start))

    @property
    def is_guess(self) -> bool:
        """Whether it is hardly likelier that the speaker said it than that somebody else did."""
        return self.speaker is not None and self.confidence < SURE


@dataclass(frozen=True)
class Entity(Span):
    """A named person, organisation, place or other thing, or a date, with its canonical name.

    A date is called by its value in ISO 8601, as precise as its words and seen from the day of
    the article; where that cannot be known, by the words themselves.
    """

    label: EntityLabel
    name: str


@dataclass(frozen=True)
class Annotations:
    """What the language says about one text: quotes and entities, each in order of start.

    ``fault`` is why nothing could be found, as the end of a sentence about the text; "" where all
    went well.
    """

    quotes: tuple[Quote, ...] = ()
    entities: tuple[Entity, ...] = ()
    fault: str = ""

    @property
    def statements(self) -> tuple[Quote, ...]:
        """The quotes that people said: neither terms nor reported speech without marks."""
        return tuple(quote for quote in self.quotes if quote.kind in STATEMENTS)

    @property
    def statement_count(self) -> int:
        """How many statements these are: one that is split has several quotes, and counts once."""
        return len({quote.statement for quote in self.statements})


def by_statement(quotes: Iterable[Quote]) -> Iterator[tuple[Quote, ...]]:
    """The parts of each statement; *quotes* are in order of start, so that parts are neighbours."""
    return (tuple(parts) for _, parts in groupby(quotes, lambda quote: quote.statement))


@dataclass(frozen=True)
class When:
    """An instant as precisely as it was written; ``words`` is how it was written.

    The instant has a time zone only when the words have one. Fields finer than ``precision`` are
    the smallest possible ones and mean nothing.
    """

    instant: datetime
    precision: Precision
    words: str

    def __str__(self) -> str:
        """ISO 8601, cut to the precision: ``2017``, ``2017-01``, ``2017-01-28``."""
        if self.precision in ("minute", "second"):
            return self.instant.isoformat(timespec=f"{self.precision}s")
        return self.instant.date().isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]

    @property
    def readable(self) -> str:
        """For people, to the minute at most: ``2017-01``, ``2017-01-28 18:05 +02:00``."""
        if self.precision not in ("minute", "second"):
            return str(self)
        written = self.instant.isoformat(" ", "minutes")
        minute, zone = written[:16], written[16:]
        return f"{minute} {'UTC' if zone == '+00:00' else zone}".rstrip()


@dataclass(frozen=True)
class Article:
    """One article: its text, the blocks that the text falls into, and where it came from.

    ``blocks`` and ``inlines`` are in order of start. ``published_by`` says whether ``published``
    was stated by the source or is only the time of the file. ``path`` is the file's name as given,
    "-" for standard input, or the URL; it is clean, and so for display. A name that held control
    characters, or bytes that are no text, stands as it is in ``file``. ``part`` counts the articles
    of a file that holds several, from 1. ``description`` sums the article up where the source does
    so outside its text.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    path: str
    published: When | None = None
    published_by: DateOrigin = "text"
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    description: str | None = None
    keywords: tuple[str, ...] = ()
    inlines: tuple[Inline, ...] = ()
    part: int = 0
    file: str | None = None

    @property
    def true_path(self) -> str:
        """The path by which the file is found; not for display."""
        return self.path if self.file is None else self.file

    @property
    def address(self) -> str:
        """The path, and which of its file it is where there are several: ``box.mbox#2``.

        On the web the parts are others tomorrow, and one that has a URL is called by that.
        """
        if not self.part:
            return self.path
        if self.url and self.path.startswith(("http://", "https://")):
            return self.url
        return f"{self.path}#{self.part}"

    @property
    def headline(self) -> str:
        """The headline on one line; without one, the file's name, or how one of several begins."""
        opening = self.first("headline") or (self._opening() if self.part else "")
        return opening or self.path.rsplit("/", 1)[-1]

    @property
    def source(self) -> str:
        """Who published it; where that is not known, the name of the file."""
        if self.publisher:
            return self.publisher
        return "standard input" if self.path == STANDARD_INPUT else self.path.rsplit("/", 1)[-1]

    @property
    def stated(self) -> When | None:
        """When it was published by its own account; the time of a file is none."""
        return self.published if self.published_by == "text" else None

    def instant(self) -> datetime:
        """When it was published, for ordering: in UTC, without saying so; the unknown before all.

        What states no time zone counts as in UTC.
        """
        moment = self.published.instant if self.published else datetime.min
        with suppress(OverflowError):  # in the first hours of the calendar, or its last
            moment = moment.astimezone(UTC) if moment.tzinfo else moment
        return moment.replace(tzinfo=None)

    def first(self, kind: BlockKind) -> str:
        """The text of the first block of that kind on one line, "" without one."""
        for block in self.blocks:
            if block.kind == kind:
                return self.words(block)
        return ""

    def _opening(self) -> str:
        """How the body begins, "" without one."""
        body = next(iter(self.blocks_of("body")), None)
        if body is None:
            return ""
        words = self.words(Span(body.start, min(body.end, body.start + _OPENING)))
        if body.end <= body.start + _OPENING:
            return words
        return (words.rpartition(" ")[0] or words) + "…"

    def words(self, span: Span) -> str:
        """The text of *span* on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def blocks_of(self, *kinds: BlockKind) -> Iterable[Block]:
        """The blocks of those kinds in order."""
        return (block for block in self.blocks if block.kind in kinds)

"""Comparing: where the words of a statement stand in other articles, the same or altered.

What is left out at "…" or between the parts of a split quotation, what stands in brackets, and
what another article says between marks make no difference.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from reader.article import STATEMENTS, Annotations, Article, Quote, Span, by_statement
from reader.citation import attribution, is_denied
from reader.library.comparing.alignment import Alignment, Piece, Verdict
from reader.library.comparing.finding import find
from reader.library.comparing.marks import holding
from reader.library.comparing.sentences import (
    LEAST,
    Sentence,
    find_sentences,
    sentences,
    sharing,
    unaltered,
)
from reader.library.comparing.shared import FEW, LONG, Shared, nearest, runs_of
from reader.library.comparing.sides import Other, Said
from reader.library.comparing.speakers import (
    ATTRIBUTIONS,
    Attribution,
    attribute,
    speakers_of,
)
from reader.library.comparing.wording import Words
from reader.library.folding import words
from reader.library.library import Library
from reader.library.query.nodes import Node, Or, Phrase, Query

VERDICTS: tuple[Verdict, ...] = ("same", "part", "altered")  # the best first

_MOST_WORDS = 400  # of a quotation that are compared
_MOST_ASKED = 24  # words by which articles are looked for
_CANDIDATES = 25  # statements, and as many articles, that share most words
_MOST_VERSIONS = 5  # in an article, of altered words
_FOREIGN = "«»„‹›"  # opening marks that are not those of English


class Passage(NamedTuple):
    """Where another article has the words of a quotation.

    ``quote`` is the quotation there that they stand in, None outside marks, and ``told`` is that or
    the reported speech that they are. The verdict is "part" where no more than a part is quoted,
    but that as it is; ``alike`` is the share (0..1) of the words that are there; ``attribution``
    compares the speakers, where both are known; outside marks that is who is reported to have said
    so, or the author. It is ``denied`` where one of both says that these words were said, and the
    other that they were not. They are ``nobodys`` where the article quotes people, but has these
    words of none of them. Altered words are ``partial`` where only a sentence of several is there.
    ``lacking`` are the words of the quotation that are not there, each with its index.
    """

    article: Article
    span: Span
    quote: Quote | None
    told: Quote | None
    verdict: Verdict
    alike: float
    attribution: Attribution
    pieces: tuple[Piece, ...]
    lacking: frozenset[tuple[int, str]]
    denied: bool = False
    nobodys: bool = False
    partial: bool = False

    @property
    def finding(self) -> str:
        """The verdict, and whether it is somebody else's, denied, or says little, in words."""
        doubts = (
            (self.partial, ", only a part"),
            (self.attribution == "other", ", other speaker"),
            (self.denied, ", denied"),
            (self.nobodys, ", no speaker"),
            (not self.is_telling, ", one short word"),
        )
        return self.verdict + "".join(doubt for holds, doubt in doubts if holds)

    @property
    def is_telling(self) -> bool:
        """Whether it is more than one short word, such as "we", which anybody says."""
        word = self.article.words(self.span)
        return len(word) >= LONG or not word.isalpha()

    @property
    def is_stated(self) -> bool:
        """Whether it is in a statement; what is in marks may also be a title."""
        return self.quote is not None and self.quote.kind in STATEMENTS

    @property
    def said_by(self) -> str:
        """Who says it there, in words, or is said not to have said it."""
        who = [attribution(self.article, [self.told], "speaker unknown")] if self.told else []
        return ", ".join([*who, *([] if self.quote else ["not in quotation marks"])])


def verdict_of(passages: Sequence[Passage]) -> Verdict | Literal["nowhere"]:
    """The verdict on a statement with these *passages*, the best first."""
    return passages[0].verdict if passages else "nowhere"


def quotations(article: Article, annotations: Annotations) -> tuple[Quote, ...]:
    """What a draft quotes: its statements, and what it has in marks of other languages.

    Of these it is seldom known that they are statements; a few words are rather a title.
    """
    return tuple(
        quote
        for quote in annotations.quotes
        if quote.kind in STATEMENTS
        or (
            article.text[quote.start] in _FOREIGN
            and quote.kind == "term"
            and len(words(article.words(quote))) > FEW
        )
    )


def find_passages(
    library: Library, article: Article, parts: Sequence[Quote], *, wait: bool = True
) -> list[Passage]:
    """Where other articles of *library* have the words of a statement, the most alike first.

    *parts* are the quotes of the statement, in *article*. Without *wait* what is not indexed yet
    is left out. A single word is compared with those of the same speaker alone, and so are
    two of which one is another there.
    """
    ours = Words.of(article.text, parts, most=_MOST_WORDS)
    said = Said(speakers_of(parts), is_denied(article, parts), sentences(ours))
    found = []
    for key in _candidates(library, article, ours, wait=wait):
        known = library.annotated(key)
        if (other := library.find(key)) is None:
            continue
        for passage in _compare(ours, said, Other.of(other, known or Annotations())):
            if passage.attribution == "same" or not _says_little(ours, passage):
                found.append(passage)
    return sorted(found, key=_rank)


def _says_little(ours: Words, passage: Passage) -> bool:
    """Whether these words are somebody's by chance: one, or two or three but one of them."""
    size = len(ours.words)
    if passage.verdict == "altered":
        return size == 2 or (size == FEW and passage.attribution == "other")
    return size == 1 and passage.is_stated


def _rank(passage: Passage) -> tuple[int, bool, float, int]:
    """The best first: with the same words, of the same speaker, with most of them, and few more."""
    more = sum(len(piece.text.split()) for piece in passage.pieces if piece.of == "passage")
    return VERDICTS.index(passage.verdict), passage.attribution == "other", -passage.alike, more


def _candidates(library: Library, article: Article, ours: Words, *, wait: bool) -> Iterable[str]:
    """The ids of articles that share most of our words, in statements or anywhere."""
    written = (article.text[start:end] for start, end in ours.places)
    spelt = chain.from_iterable(zip(ours.words, written, strict=True))  # perhaps otherwise there
    searched = [part for word in spelt for part in words(word)]  # a search knows no can't, but can
    telling = [word for word in dict.fromkeys(searched) if len(word) >= LONG]
    if not any(map(str.isalpha, telling)):  # a figure may be written otherwise: 1500, 1,500
        telling = list(dict.fromkeys(searched))
    asked = telling[:_MOST_ASKED]
    if not asked:
        return ()

    def any_of(field: Literal["body"] | None) -> Query:
        nodes: tuple[Node, ...] = tuple(Phrase((word,), field, exact=True) for word in asked)
        return Query(Or(nodes))

    statements = library.statements(any_of(None), wait=wait)[:_CANDIDATES]
    articles = library.search(any_of("body"), wait=wait)[:_CANDIDATES]
    ids = (one.article.id for some in (statements, articles) for one in some)
    return [key for key in dict.fromkeys(ids) if key != article.id]


def _compare(ours: Words, said: Said, other: Other) -> Iterator[Passage]:
    """Where *other* has our words, which are *said* so, if it has enough of them.

    Of several places that which tells most of who says them: headings repeat what is quoted. Where
    the words are altered, other statements may have them altered otherwise.
    """
    theirs, found = find(ours, other.article, other.marked)
    if not found and len(ours.words) > FEW:
        parts = by_statement(other.statements)
        mine = (one for one in parts if attribute(said.by, speakers_of(one)) == "same")
        found = [shared] if (shared := nearest(ours, theirs, mine)) else []
    passages = (_passage(ours, theirs, shared, said, other) for shared in found)
    best = min(passages, key=_order, default=None)
    whole = list(_whole_sentences(best, ours, theirs, said, other))
    is_altered = best is not None and best.verdict == "altered"
    if is_altered and whole and not whole[0].lacking.intersection(*(one.lacking for one in whole)):
        yield from whole  # all that is said stands there, though not in a row
        return
    if best:
        yield best
    yield from (one for one in whole if best is None or not best.lacking <= one.lacking)
    if best and is_altered and len(ours.words) > FEW:
        yield from _other_versions(best, ours, theirs, said, other)
    elif best is None or best.verdict == "part":
        spans = [one.span for one in (best, *whole) if one]
        yield from _in_sentences(spans, ours, theirs, said, other)


def _whole_sentences(
    best: Passage | None,
    ours: Words,
    theirs: Words,
    said: Said,
    other: Other,
) -> Iterator[Passage]:
    """Which of several sentences of ours *other* has as they are, where the *best* lacks words.

    Nobody else says them there. Where there is nothing else of ours they are such as not anybody
    says: few words, of which none tells anything.
    """
    if len(said.sentences) < 2 or (best and not best.lacking):
        return
    for sentence, places in unaltered(ours, said.sentences, theirs):
        found = [(_passage(sentence.words, theirs, one, said, other), one) for one in places]
        passage, shared = min(found, key=lambda pair: _order(pair[0]), default=(None, None))
        if passage is None or shared is None or passage.attribution == "other" or passage.nobodys:
            continue
        if len(sentence.words.words) <= FEW and (best is None or not passage.is_stated):
            continue
        least = 0 if best else 1 if passage.attribution == "same" else LEAST + 1
        if len(sentence.telling) >= least:
            yield _partly(passage, sentence, ours)


def _in_sentences(
    spans: list[Span],
    ours: Words,
    theirs: Words,
    said: Said,
    other: Other,
) -> Iterator[Passage]:
    """Which sentences of ours *other* has where it has no more than parts at *spans*, if any.

    They are in statements of the same speaker; in one of somebody who may be another more must be
    the same. Beside a part only altered ones tell more.
    """
    near = sharing(said.sentences, theirs, by_statement(other.statements))
    mine = (one for one in near if attribute(said.by, speakers_of(one)) != "other")
    for sentence, shared, telling in find_sentences(said.sentences, theirs, mine):
        passage = _passage(sentence.words, theirs, shared, said, other)
        is_altered = passage.verdict == "altered"
        if passage.attribution != "same" and telling <= LEAST:
            continue
        if not any(map(passage.span.overlaps, spans)) and (is_altered or not spans):
            spans.append(passage.span)
            yield _partly(passage, sentence, ours)


def _partly(passage: Passage, sentence: Sentence, ours: Words) -> Passage:
    """The *passage* with a *sentence* of ours as one with no more than a part of all of ours."""
    is_altered = passage.verdict == "altered"
    lacking = sentence.lacking(ours, passage.lacking)
    return passage._replace(
        verdict="altered" if is_altered else "part",
        alike=1 - len(lacking) / len(ours.words),
        pieces=tuple(sentence.within(ours, passage.pieces)),
        lacking=lacking,
        partial=is_altered,
    )


def _other_versions(
    best: Passage, ours: Words, theirs: Words, said: Said, other: Other
) -> Iterator[Passage]:
    """What else has our words, altered, in statements of the article that has the *best*.

    Who says the *best* says the like in other words beside it, of other things; only what is as
    much alike may be the same once more.
    """
    passage, spans = best, [best.span]
    while len(spans) < _MOST_VERSIONS:
        theirs = theirs.blanked(passage.quote or passage.span).blanked(passage.span)
        if (shared := runs_of(ours, theirs, other.marked)) is None:
            return
        passage = _passage(ours, theirs, shared, said, other)
        if any(map(passage.span.overlaps, spans)):
            return
        spans.append(passage.span)
        if passage.is_stated and passage.verdict == "altered" and _is_version(passage, best):
            yield passage


def _is_version(passage: Passage, best: Passage) -> bool:
    """Whether *passage* may have the same as the *best* once more, rather than a like phrase."""
    one, other = ([said.told] if said.told else [] for said in (passage, best))
    somebody_else = attribute(speakers_of(one), speakers_of(other)) == "other"
    return somebody_else or passage.alike >= best.alike


def _passage(
    ours: Words,
    theirs: Words,
    shared: Shared,
    said: Said,
    other: Other,
) -> Passage:
    """The passage of *other* with what is *shared*."""
    first, end = shared.reach()
    span = Span(theirs.places[first][0], theirs.places[end - 1][1])
    quote = holding(other.statements, span) or holding(other.marked, span)
    told = quote or holding(other.reported, span)
    telling = (told,) if told else ()
    alignment = Alignment(ours, theirs.closing(other.marked, span), shared, other.marked)
    attribution, author = attribute(said.by, speakers_of(telling)), other.article.author
    if told is None and author and attribute(said.by, [author]) == "same":
        attribution = "same"  # in a speech or a letter
    unquoted = told is None or told.kind == "term"
    return Passage(
        other.article,
        span,
        quote,
        told,
        alignment.verdict(),
        shared.size() / len(ours.words),
        attribution,
        tuple(alignment.pieces()),
        shared.lacking(ours.words),
        is_denied(other.article, telling) != said.is_denied,
        unquoted and attribution == "unknown" and bool(other.statements),
    )


def _order(passage: Passage) -> tuple[int, bool]:
    """The most telling first: of the same speaker, of another, of nobody known, unquoted."""
    return ATTRIBUTIONS.index(passage.attribution), passage.quote is None

"""Who says a statement by the word of a person, in the place of who was found to say it.

A statement is told by its words, so that a correction outlasts what else changes in its article,
and by its place among those with the same words.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain
from typing import Generic, TypeVar

from reader.article import Annotations, Article, Mention, Quote, Span, by_statement
from reader.citation import statement_words
from reader.cleaning import clean_line
from reader.library.folding import fold, words

T = TypeVar("T")

BY_HAND = "by hand"  # the rule of what a person has decided
APART = ";"  # between the names of those who speak together
_LONGEST = 200  # characters of what a person types as a name
_RECENT = 64  # articles whose corrections are known still: rows of a list ask again and again


@dataclass(frozen=True)
class Correction:
    """Who says the statement with these *words*, the *place*-th of its article that has them.

    It is nobody who is known without *speakers*, and whoever was found to say it where they are
    None.
    """

    words: str
    speakers: tuple[str, ...] | None
    place: int = 1

    @property
    def statement(self) -> tuple[str, int]:
        """What tells the statement, whatever its quotation marks and its capitals."""
        return " ".join(words(self.words)), self.place


Corrections = tuple[Correction, ...]


def put(corrections: Corrections, new: Corrections) -> Corrections:
    """Return *corrections* with the *new* ones among them, or in the place of older ones."""
    by_statement = {one.statement: one for one in (*corrections, *new)}
    return tuple(one for one in by_statement.values() if one.speakers is not None)


def former(corrections: Corrections, new: Corrections) -> Corrections:
    """Return what to put among *corrections* to have them back once the *new* ones are put."""
    known = {one.statement: one for one in corrections}
    return tuple(known.get(one.statement, replace(one, speakers=None)) for one in new)


def checksum(corrections: Corrections) -> int:
    """Return a number that differs where *corrections* do, 0 for none."""
    import zlib  # few have any

    return zlib.crc32(repr(corrections).encode()) or 1 if corrections else 0


def correct(article: Article, found: Annotations, corrections: Corrections) -> Annotations:
    """Return what was *found* in *article*, with the speakers by the word of a person.

    What was found stands where a correction says the same, but for what decided it. What was asked
    lately is known still, for the very same *article* and *found*.
    """
    if not corrections:
        return found
    return _corrected(_Itself(article), _Itself(found), corrections)


class _Itself(Generic[T]):
    """Something that is equal to nothing else: to compare two articles word by word takes long."""

    def __init__(self, one: T) -> None:
        self.one = one

    def __hash__(self) -> int:
        return id(self.one)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.one is other.one


@lru_cache(_RECENT)
def _corrected(
    article: _Itself[Article], found: _Itself[Annotations], corrections: Corrections
) -> Annotations:
    known = {one.statement: one.speakers for one in corrections}
    names = _Names(article.one, found.one)
    quotes: list[Quote] = []
    for correction, parts in _statements(article.one, found.one):
        speakers = known.get(correction.statement)
        quotes += parts if speakers is None else _said_by(speakers, names, parts)
    return replace(found.one, quotes=tuple(quotes))


def correction_of(
    article: Article, found: Annotations, quote: Quote, speakers: tuple[str, ...] | None
) -> Correction:
    """Return the correction by which *speakers* say the statement of *quote*, one of *found*."""
    statements = _statements(article, found)
    correction = next(one for one, parts in statements if parts[0].statement == quote.statement)
    return replace(correction, speakers=speakers)


def _statements(
    article: Article, found: Annotations
) -> Iterator[tuple[Correction, tuple[Quote, ...]]]:
    """Each statement, with the correction of it that changes nothing."""
    count: Counter[str] = Counter()
    for parts in by_statement(found.quotes):
        first = Correction(statement_words(article, parts), None)
        said, _ = first.statement
        count[said] += 1
        yield replace(first, place=count[said]), parts


# The speakers


def names_of(article: Article, quotes: Iterable[Quote]) -> tuple[str, ...]:
    """Return who is said to say *quotes*, by name or in the words of the article, each once."""
    said_by = (one for quote in quotes for one in quote.speakers)
    return tuple(dict.fromkeys(_called(article, one) for one in said_by))


def read_names(line: str, article: Article, found: Annotations) -> tuple[str, ...]:
    """Return the names in *line*, each as *article* has it in full where that can be meant only."""
    typed = (clean_line(name)[:_LONGEST].strip() for name in line.split(APART))
    return tuple(dict.fromkeys(_in_full(name, article, found) for name in typed if name))


def _in_full(name: str, article: Article, found: Annotations) -> str:
    """The canonical name of who is called *name*, or is the only person with it as a part."""
    asked = words(name)
    named = [*_named(found), *_speaking(found)]
    called = {one.name or name for one in named if words(_called(article, one)) == asked}
    called = called or {one.name or name for one in named if words(article.words(one)) == asked}
    people = {one.name for one in found.entities if one.label == "PER"}
    meant = called or {one for one in people if asked and set(asked) <= set(words(one))}
    return meant.pop() if len(meant) == 1 else name


def names_near(found: Annotations, parts: Sequence[Quote]) -> list[str]:
    """Return who and what is named, last who speaks or is a person and is nearest to *parts*."""
    named = [*_named(found), *_speaking(found)]
    likely = {one.name for one in found.entities if one.label == "PER"}
    likely.update(one.name for one in _speaking(found) if one.name)
    named.sort(key=lambda one: (one.name not in likely, _distance(one, parts)))
    nearest_first = dict.fromkeys(one.name for one in named if one.name)
    return list(nearest_first)[::-1]


def _named(found: Annotations) -> list[Mention]:
    """Who and what is named."""
    named = (one for one in found.entities if one.label != "DATE")
    return [Mention(one.start, one.end, one.name) for one in named]


def _speaking(found: Annotations) -> list[Mention]:
    """Who says something, named there or not."""
    return [one for quote in found.quotes for one in quote.speakers if one.start < one.end]


class _Names:
    """Where an article has the names of who may have said something, each looked for once."""

    def __init__(self, article: Article, found: Annotations) -> None:
        self.article = article
        self._found = found
        self._written: dict[str, list[Mention]] = {}

    def of(self, name: str) -> Iterator[list[Mention]]:
        """Where it is named so, then where somebody speaks so, and, if asked on, is written so."""
        yield self._named.get(name, [])
        yield self._speaking.get(name, [])
        if name not in self._written:
            self._written[name] = list(_written(name, self._folded))
        yield self._written[name]

    @cached_property
    def _named(self) -> dict[str, list[Mention]]:
        return self._by_name(_named(self._found))

    @cached_property
    def _speaking(self) -> dict[str, list[Mention]]:
        return self._by_name(_speaking(self._found))

    def _by_name(self, mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
        by_name: dict[str, list[Mention]] = {}
        for one in mentions:
            by_name.setdefault(_called(self.article, one), []).append(one)
        return by_name

    @cached_property
    def _folded(self) -> str:
        return fold(self.article.text)


def _said_by(speakers: tuple[str, ...], names: _Names, parts: tuple[Quote, ...]) -> Iterator[Quote]:
    mentions = tuple(_mention(name, names, parts) for name in speakers)
    for part in parts:
        if set(names_of(names.article, [part])) != set(speakers):
            speaker = mentions[0] if mentions else None
            part = replace(part, speaker=speaker, others=mentions[1:])
        yield replace(part, confidence=1.0, rule=BY_HAND)


def _mention(name: str, names: _Names, parts: Sequence[Quote]) -> Mention:
    """Where the article has *name* nearest to a statement and not within it, named there at best.

    Where it has it nowhere that is an empty span before the statement: nothing is to be seen there.
    """
    speaking = (one for part in parts for one in part.speakers)
    own = [one for one in speaking if _called(names.article, one) == name]
    for mentions in chain([own], names.of(name)):
        outside = [one for one in mentions if not any(one.overlaps(part) for part in parts)]
        if outside:
            return min(outside, key=lambda one: _distance(one, parts))
    return Mention(parts[0].start, parts[0].start, name)


def _written(name: str, folded: str) -> Iterator[Mention]:
    """Where the words of *name* stand as they are, whatever their capitals and accents."""
    wanted = re.escape(fold(name))
    # What is looked for comes first: a look behind at each character takes several times as long.
    found = re.finditer(rf"{wanted}(?<!\w{wanted})(?!\w)", folded)
    return (Mention(*one.span(), name) for one in found)


def _called(article: Article, mention: Mention) -> str:
    return mention.name or article.words(mention)


def _distance(span: Span, parts: Sequence[Quote]) -> int:
    """How many characters are between *span* and the nearest end of a statement."""
    return min(max(part.start - span.end, span.start - part.end, 0) for part in parts)

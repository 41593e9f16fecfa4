"""Turns overlapping marks over a text into disjoint runs, once per article."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from reader.article import Annotations, Article, EntityLabel, QuoteKind, Span

Mark = Literal[
    "dateline",
    "quote",
    "term",
    "indirect",
    "person",
    "organisation",
    "place",
    "misc",
    "date",
    "match",
]
Marked = tuple[int, int, Mark]


class EntityKind(NamedTuple):
    """How names of a kind are marked and called; ``short`` is for columns, and for queries."""

    mark: Mark
    word: str
    short: str


ENTITY_KINDS: dict[EntityLabel, EntityKind] = {
    "PER": EntityKind("person", "person", "person"),
    "ORG": EntityKind("organisation", "organisation", "org"),
    "LOC": EntityKind("place", "place", "place"),
    "MISC": EntityKind("misc", "other name", "other"),
    "DATE": EntityKind("date", "date", "date"),
}
_QUOTE_MARKS: dict[QuoteKind, Mark] = {
    "direct": "quote",
    "mixed": "quote",
    "term": "term",
    "indirect": "indirect",
}


class Run(NamedTuple):
    """The characters ``start``..``end``, and the marks that all of them have, sorted."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def article_marks(
    article: Article, annotations: Annotations, kinds: Iterable[QuoteKind], matches: Iterable[Span]
) -> Iterator[Marked]:
    """Yield what is to be seen in *article*: quotes of those *kinds*, entities and *matches*."""
    shown = set(kinds)
    for quote in annotations.quotes:
        if quote.kind in shown:
            yield quote.start, quote.end, _QUOTE_MARKS[quote.kind]
    for entity in annotations.entities:
        yield entity.start, entity.end, ENTITY_KINDS[entity.label].mark
    for match in matches:
        yield match.start, match.end, "match"
    for block in article.blocks_of("dateline"):
        yield block.start, block.end, "dateline"


def flatten(marked: Iterable[Marked]) -> list[Run]:
    """Cut overlapping and nested *marked* spans into disjoint runs, in order; n log n."""
    edges: list[tuple[int, int, Mark]] = []
    for start, end, mark in marked:
        if start < end:
            edges.append((start, 1, mark))
            edges.append((end, -1, mark))
    edges.sort()
    runs: list[Run] = []
    active: Counter[Mark] = Counter()
    names: tuple[Mark, ...] = ()
    previous = 0
    for offset, step, mark in edges:
        if names and offset > previous:
            runs.append(Run(previous, offset, names))
        active[mark] += step
        names = tuple(sorted(mark for mark, count in active.items() if count))
        previous = offset
    return runs


def runs_between(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """Yield the parts of *runs* in ``start``..``end``, with unmarked runs in the gaps."""
    position = start
    index = max(0, bisect_right(runs, start, key=lambda run: run.start) - 1)
    while position < end:
        while index < len(runs) and runs[index].end <= position:
            index += 1
        if index == len(runs) or runs[index].start >= end:
            yield Run(position, end, ())
            return
        run = runs[index]
        if run.start > position:
            yield Run(position, run.start, ())
            position = run.start
        last = min(end, run.end)
        yield Run(position, last, run.marks)
        position = last

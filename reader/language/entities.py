"""Named entities: people, organisations, places, other names and dates, as spans over the text."""

from collections.abc import Iterable, Sequence

from reader.article import Block, Entity, When
from reader.language.features import Document
from reader.language.names import name_entities
from reader.language.recogniser import recogniser
from reader.language.spans import found_names
from reader.language.timex import find_times
from reader.language.tokens import Sentence, sentences


def find_entities(text: str, blocks: Sequence[Block] = ()) -> tuple[Entity, ...]:
    """Find the names in *text*, in order and disjoint; the span is the name without a title.

    *blocks* keep names out of front matter and furniture. Dates are left out.
    """
    return _names(text, list(sentences(text, blocks)))


def find_names_and_dates(
    text: str, blocks: Sequence[Block] = (), published: When | None = None
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """The same names, and the names and dates, in order and disjoint.

    The name of a date is its value seen from the day of *published*; see `find_times`.
    """
    read = list(sentences(text, blocks))
    names = _names(text, read)
    return names, tuple(_merged(names, find_times(read, text, published)))


def _names(text: str, read: Sequence[Sentence]) -> tuple[Entity, ...]:
    tags = recogniser().tag(Document([sentence.words for sentence in read]))
    return name_entities(text, found_names(read, tags))


def _merged(names: Sequence[Entity], dates: Iterable[tuple[Entity, bool]]) -> list[Entity]:
    """Names and dates; where they overlap the name stays, unless it lies in an exact date."""
    dropped: set[Entity] = set()
    kept: list[Entity] = []
    at = 0
    for date, exact in dates:
        while at < len(names) and names[at].end <= date.start:
            at += 1
        beside = []
        for name in names[at : at + date.end - date.start]:
            if name.start >= date.end:
                break
            beside.append(name)
        if not beside:
            kept.append(date)
        elif exact and beside[0].start >= date.start and beside[-1].end <= date.end:
            dropped.update(beside)
            kept.append(date)
    return sorted([*(n for n in names if n not in dropped), *kept], key=lambda e: e.start)

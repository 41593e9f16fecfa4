"""Named entities: people, organisations, places, other names and dates, as spans over the text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.article import Block, Entity, When
from reader.language.dates.told.finding import find_times
from reader.language.names.canonical import name_entities
from reader.language.names.fragments import joined
from reader.language.names.recognition.features import Document
from reader.language.names.recognition.recogniser import recogniser
from reader.language.names.spans import found_names
from reader.language.tokens import sentences


def find_names_and_dates(
    text: str, blocks: Sequence[Block] = (), published: When | None = None
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """The whole names, and the dates and names in fragments, each in order and disjoint.

    A span is a name without a title; *blocks* keep names out of front matter and furniture.
    A fragment with the label of the whole has its name too: in "Kenya Airways", "Kenya" is a
    place and "Airways" the body of the name "Kenya Airways". The name of a date is its value seen
    from the day of *published*; see `find_times`.
    """
    read = list(sentences(text, blocks))
    tags = recogniser().tag(Document([sentence.words for sentence in read]))
    fragments = found_names(read, tags)
    joint = joined(text, fragments)
    whole = name_entities(text, [item.name for item in joint])
    owners = (name for name, item in zip(whole, joint, strict=True) for _ in range(item.parts))
    names = [
        replace(part, name=owner.name) if part.label == owner.label else part
        for part, owner in zip(name_entities(text, fragments), owners, strict=True)
    ]
    return whole, tuple(_merged(names, find_times(read, text, published)))


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

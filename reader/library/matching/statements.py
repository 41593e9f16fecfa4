"""What of each statement is searched: its words, who says it, by which verb, and about whom."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.article import STATEMENTS, Annotations, Article, Block, Entity, by_statement
from reader.library.folding import Spaced, joined
from reader.library.matching.fields import passages
from reader.library.query.nodes import TextField

_AROUND = 200  # characters on either side of a statement: whom its sentence is about


class Said(NamedTuple):
    """A statement: the number of its first quote, the speakers' names, and words for each field."""

    part: int
    speakers: tuple[str, ...]
    fields: list[tuple[TextField, str]]


def statements(spaced: Spaced, article: Article, annotations: Annotations) -> Iterator[Said]:
    """What was said in *article*, whose text is also *spaced*, in order."""
    surroundings = _Surroundings(passages(article), annotations.entities)
    following = 0
    for parts in by_statement(annotations.quotes):
        first, following = following, following + len(parts)
        if parts[0].kind not in STATEMENTS:
            continue
        fields: list[tuple[TextField, str]] = []
        for quote in parts:
            fields.append(("quote", spaced.words(quote)))
            if quote.cue:
                fields.append(("verb", spaced.words(quote.cue)))
        speakers = next((quote.speakers for quote in parts if quote.speaker), ())
        names = tuple(speaker.name for speaker in speakers if speaker.name)
        fields += [("speaker", spaced.words(speaker)) for speaker in speakers]
        fields += [("speaker", joined(name)) for name in names]
        around = surroundings.names(parts[0].start, parts[-1].end).difference(names)
        fields += [("about", joined(named)) for named in sorted(around)]
        yield Said(first, names, fields)


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

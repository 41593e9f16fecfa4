"""The entities of an article by their place: which of them a phrase names."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reader.article import Entity, Span
from reader.language.quotes.candidate import Candidate

_INTRODUCED = 40  # names to look through for whom an article introduces
_SAYS = ("label", "source")
_EDGE = 2  # characters after a name that a phrase may have: a full stop, an apostrophe


class Named:
    """Answers by place; *entities* are in order of the text."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = entities
        self._starts = [entity.start for entity in entities]

    def within(self, span: Span) -> Entity | None:
        """The last entity that begins before the end of *span*, and reaches into it."""
        at = bisect_left(self._starts, span.end) - 1
        entity = self._entities[at] if at >= 0 else None
        return entity if entity and entity.end > span.start else None

    def person(self, span: Span) -> str | None:
        """The name of `within`, if it is a person's."""
        entity = self.within(span)
        return entity.name if entity and entity.label == "PER" else None

    def ending(self, span: Span) -> Entity | None:
        """The entity with which *span* ends."""
        entity = self.within(span)
        return entity if entity and entity.end >= span.end - _EDGE else None

    def is_no_person(self, span: Span) -> bool:
        """Whether *span* ends with the name of a place, a body, or of what is neither."""
        entity = self.ending(span)
        return entity is not None and entity.label != "PER"

    def merely_opens(self, speaker: Candidate) -> bool:
        """Whether it is one word of no name, capitalised to open a sentence: Doing so is “hard”.

        Not if it has a verb of saying, labels the words or signs them.
        """
        row, at, verb = speaker.row, speaker.at, speaker.verb
        opens = row.tags[at] == "N" and row.tag(at - 1) in "^.Q" and row.tag(at + 1) not in "$-"
        says = speaker.relation.role in _SAYS or (verb is not None and verb.tag in "VvMGg")
        if not opens or says or speaker.span != row.phrases[at].span:
            return False
        is_word = speaker.span.end - speaker.span.start == len(row.phrases[at].word)
        return is_word and self.within(speaker.span) is None

    def surrounds(self, span: Span) -> bool:
        """Whether *span* is a part within a name, as the nickname of Ana “Bo” Reyes is."""
        entity = self.within(span)
        return entity is not None and entity.start < span.start and span.end < entity.end

    def before(self, start: int, most: int) -> Iterator[Entity]:
        """At most so many of the entities that begin before *start*, nearest first."""
        at = bisect_left(self._starts, start)
        return reversed(self._entities[max(0, at - most) : at])

    def between(self, start: int, end: int) -> set[str]:
        """The names of the entities between two places, the nearest to the *end* only."""
        return {one.name for one in self.before(end, _INTRODUCED) if one.start >= start}

    def introduced(self, ends: Iterable[int]) -> Entity | None:
        """The first mention of the only person named before one of *ends*, the first that tells."""
        for end in ends:
            people = [one for one in self.before(end, _INTRODUCED) if one.label == "PER"]
            if len({one.name for one in people}) == 1:
                return people[-1]
        return None

    def after(self, end: int, most: int) -> Sequence[Entity]:
        """At most so many of the entities that begin at *end* or behind it, nearest first."""
        at = bisect_left(self._starts, end)
        return self._entities[at : at + most]

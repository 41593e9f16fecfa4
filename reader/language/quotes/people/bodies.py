"""The bodies of an article, and which of them "the company" means."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from reader.article import Entity
from reader.language.gazetteer import fold
from reader.language.quotes.grammar.institutions import FIRMS
from reader.language.quotes.people.descriptions import described


class Bodies:
    """The bodies among *entities*, which are in order of *text*, with what they are called."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._entities = [entity for entity in entities if entity.label == "ORG"]

    def described(self, word: str, start: int) -> str | None:
        """The body before *start* that "the *word*" means.

        Of those that are introduced so or have the word in their names, the one named most often,
        and last; or for a firm, the one that the article is about: named more often than any other.
        """
        called = self.called({word}, start)
        if called or word not in FIRMS:
            return called
        named = self._named(start)
        is_tie = len(named) > 1 and named[0][1] == named[1][1]
        return named[0][0] if named and not is_tie else None

    def called(self, words: set[str], start: int) -> str | None:
        """The body before *start* that has all *words* in its name or beside it."""
        return next((name for name, _ in self._named(start) if words <= self._words[name]), None)

    def _named(self, start: int) -> list[tuple[str, int]]:
        """The bodies before *start*: how often each is named, the most and the last first."""
        earlier = [entity for entity in self._entities if entity.start < start]
        return Counter(entity.name for entity in reversed(earlier)).most_common()

    @cached_property
    def _words(self) -> dict[str, set[str]]:
        """By name, the words of the name and those beside it."""
        words: dict[str, set[str]] = {}
        for entity in self._entities:
            known = words.setdefault(entity.name, set(fold(entity.name).split()))
            known.update(described(self._text, entity))
        return words

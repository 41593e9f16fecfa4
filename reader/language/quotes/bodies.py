"""The bodies of an article, and which of them "the company" means."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from reader.article import Entity
from reader.language.gazetteer import fold, word_set
from reader.language.quotes.descriptions import described

BODIES = word_set(
    "company firm group agency bank union party club network airline newspaper ministry charity "
    "department regulator manufacturer maker retailer supplier operator consultancy school college "
    "university hospital council association federation institute foundation watchdog body"
)
_FIRMS = word_set(
    "company firm group maker manufacturer retailer supplier operator airline bank network charity "
    "consultancy"
)


class Bodies:
    """The bodies among *entities*, which are in order of *text*, with what they are called."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._entities = [entity for entity in entities if entity.label == "ORG"]

    def described(self, word: str, start: int) -> str | None:
        """The body before *start* that "the *word*" means.

        The last that is introduced so or has the word in its name; or for a firm, the one that the
        article is about: named more often than every other.
        """
        earlier = [entity for entity in self._entities if entity.start < start]
        for entity in reversed(earlier):
            if word in self._words[entity.name]:
                return entity.name
        if word not in _FIRMS:
            return None
        named = Counter(entity.name for entity in earlier).most_common(2)
        is_tie = len(named) == 2 and named[0][1] == named[1][1]
        return named[0][0] if named and not is_tie else None

    @cached_property
    def _words(self) -> dict[str, set[str]]:
        """By name, the words of the name and those beside it."""
        words: dict[str, set[str]] = {}
        for entity in self._entities:
            known = words.setdefault(entity.name, set(fold(entity.name).split()))
            known.update(described(self._text, entity))
        return words

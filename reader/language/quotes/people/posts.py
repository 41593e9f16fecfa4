"""Who holds which office at which body, as far as the article tells it beside the name.

Ana Reyes, chief executive of Kalvor; Kalvor’s chief executive, Ana Reyes.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from reader.article import Entity
from reader.language.gazetteer import fold
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.lexicon import TAGS
from reader.language.quotes.people.named import Named
from reader.language.word_lists import word_set
from reader.patterns import rare

_WORD = re.compile(r"[\w-]+")
_NEAR = 60  # characters between the body and the name
_BEHIND = rare(r", (?:the |an? |its )?((?:[\w-]+ ){1,5})(?:of|at|for|with) (?:the )?")
_BEFORE = re.compile(r"(?:['’]s?)? ((?:[\w-]+ ){0,4}[\w-]+),? ")
_PAST = word_set("who former formerly ex once late then")
_ITS = word_set("its their")
_LINKS = _ITS | word_set("of at for with the s")  # the s of Kalvor’s
_BODIES_BACK = 8  # names to look through for the body that "its" means


class _Post(NamedTuple):
    """What somebody is at a body: chief, executive."""

    name: str
    body: str
    words: set[str]


class Posts:
    """The offices in one *text*, whose *entities* are in order."""

    def __init__(self, text: str, entities: Sequence[Entity], named: Named) -> None:
        self._text = text
        self._entities = entities
        self._named = named

    def body(self, speaker: Candidate) -> str | None:
        """The body whose office *speaker* is: its chief, Kalvor’s chief, the chief of Kalvor."""
        row, at = speaker.row, speaker.at
        phrase = row.phrases[at]
        if phrase.lead in _ITS:
            near = self._named.before(phrase.start, _BODIES_BACK)
            return next((one.name for one in near if one.label == "ORG"), None)
        of = row.tags[at + 1 : at + 3] in ("FN", "PN")
        entity = self._named.within(row.phrases[at + 2].span if of else phrase.span)
        return entity.name if entity and entity.label == "ORG" else None

    def holder(self, speaker: Candidate) -> str | None:
        """The only person who is told to hold the office that *speaker* is, at that body."""
        body = self.body(speaker)
        if not body:
            return None
        start = speaker.row.phrases[speaker.at].start
        words = _WORD.findall(fold(self._text[start : speaker.span.end]))
        office = {*words} - _LINKS - {*fold(body).split()}
        posts = [one for one in self._posts if one.body == body]
        names = {one.name for one in posts if office and office <= one.words}
        return names.pop() if len(names) == 1 else None

    def is_elsewhere(self, name: str, body: str) -> bool:
        """Whether somebody holds an office, but is told of none at the *body*."""
        bodies = [one.body for one in self._posts if one.name == name]
        return bool(bodies) and body not in bodies

    @cached_property
    def _posts(self) -> list[_Post]:
        return [*self._told()]

    def _told(self) -> Iterator[_Post]:
        """The offices between a name and the body beside it."""
        for one, other in pairwise(self._entities):
            labels = one.label, other.label
            if labels not in (("PER", "ORG"), ("ORG", "PER")) or other.start - one.end > _NEAR:
                continue
            form = _BEHIND if one.label == "PER" else _BEFORE
            told = form.fullmatch(self._text, one.end, other.start)
            words = _WORD.findall(told[1].lower()) if told else ()
            if words and TAGS.get(words[-1]) == "n" and _PAST.isdisjoint(words):
                person, body = (one, other) if one.label == "PER" else (other, one)
                yield _Post(person.name, body.name, {*words})

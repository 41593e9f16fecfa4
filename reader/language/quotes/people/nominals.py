"""Whom "the striker" or "his wife" may mean: what `trees` look at for each name, and for nobody."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from reader.article import Entity, Span
from reader.language.names.recognition.words import word_form
from reader.language.names.titles import TITLES
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.institutions import BODIES
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.bodies import Bodies
from reader.language.quotes.people.descriptions import described, is_epithet
from reader.language.quotes.people.incumbents import incumbent
from reader.language.quotes.people.misfits import is_misfit
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.persons import HE, SHE, speaking_of
from reader.language.quotes.people.posts import Posts
from reader.language.quotes.people.salience import DOERS, FAR, INDEFINITE, Choices, Salience, Sight
from reader.language.word_lists import word_set

_WORD = re.compile(r"[\w-]+")
_AGE = re.compile(r"(\d\d)-year-old")
GROUPS = word_set("family couple campaign")
_LEADS = {"the": 1, "his": 3, "her": 4, "their": 5, "its": 5}
_LEADS |= dict.fromkeys(INDEFINITE, 2)
_LOOK_AROUND = 60  # names before the description, and behind it
_WINDOW = 120  # characters on either side of a name
_BEFORE, _AFTER = 8, 12  # words of these
_CLUSTERED = 2  # mentions whose words are also compared by what they are like
_MODIFIERS = 6
_LONG = 5000  # characters to look back
_BESIDE = 8  # phrases
_SHOWN = 300  # characters of a quotation
_ME = word_set("i me my mine myself we us our ours")
_PERSON, _BODY, _NOBODY = 1, 0, 2


class _Clues(NamedTuple):
    """What speaks for one name, in the order in which the trees know it."""

    kind: int
    called: int  # whether the noun of the description is said of it, and how many other words
    others_called: int
    near: int  # how often the noun is beside it, and how many other words are
    others_near: int
    within: int  # whether the noun is part of the name
    fits: int  # him or her of whom the description speaks
    several: int  # whether the name has several words
    clustered: int  # whether a word like the noun is beside it
    aged: int  # whether the age is beside it
    body: int  # whether it is the body described
    sentences: int  # since it was mentioned, as the next
    paragraphs: int
    role: int  # in which that was
    rank: int  # among the mentioned, the nearest first, and among those who did something
    turn: int
    last: int  # whether it spoke last
    times: int  # that it spoke
    mentions: int  # in all, and before
    before: int
    lines: int  # since the last of these
    number: int  # among the candidates


_UNNAMED = (_NOBODY, *[-9] * (len(_Clues._fields) - 1))


class Nominals:
    """The people and bodies of one article, by what is said around their names."""

    def __init__(
        self,
        passages: Passages,
        named: Named,
        salience: Salience,
        bodies: Bodies,
        posts: Posts,
        entities: Sequence[Entity],
    ) -> None:
        self._passages = passages
        self._named = named
        self._salience = salience
        self._bodies = bodies
        self._entities = entities
        self._posts = posts

    def candidates(self, speaker: Candidate, *, may_follow: bool) -> Choices:
        """The names that the description at *speaker* may stand for, each with its numbers.

        None is for somebody who is not named. Names behind it count if they *may_follow*.
        """
        asked = self._asked(speaker)
        names = self._around(speaker.span, asked, may_follow)
        sights, acting = self._salience.nearest(speaker)
        ranks = {name: n for n, name in enumerate(sights)}
        turns = {name: n for n, name in enumerate(acting)}
        body = self._bodies.described(asked.head, asked.start) if asked.head in BODIES else None
        about = self._circumstances(speaker, asked, names)
        whose = self._posts.body(speaker)
        found: Choices = {}
        for n, name in enumerate(names):
            known = self._surroundings[name]
            fits = self._fits(name, asked)
            if is_misfit(
                asked.head, known.label, known.called, epithet=asked.is_epithet, fits=fits
            ):
                continue
            if whose and self._posts.is_elsewhere(name, whose):
                continue
            clues = [
                *self._likeness(name, asked),
                name == body,
                *_nearness(sights.get(name)),
                ranks.get(name, FAR),
                turns.get(name, FAR),
                *self._part(name, asked.start),
                n,
            ]
            found[name] = [*_Clues._make(clues), *about]
        found[None] = [*_UNNAMED, *about]
        return found

    def _asked(self, speaker: Candidate) -> "_Asked":
        phrase = speaker.row.phrases[speaker.at]
        text = self._passages.words(Span(phrase.start, speaker.span.end))
        words = [word.lower() for word in _WORD.findall(text)]
        others = [word for word in words if word not in (phrase.lead, phrase.word)]
        path = word_form(phrase.word).entry.path if phrase.word else ""
        age = _AGE.fullmatch(phrase.word)
        said = self._passages.words(phrase.span)
        return _Asked(
            phrase.word,
            others[:_MODIFIERS],
            phrase.start,
            path,
            age.group(1) if age else "",
            speaking_of(words),
            phrase.lead == "the" and " " in said and is_epithet(said),
        )

    def _around(self, span: Span, asked: "_Asked", may_follow: bool) -> list[str]:
        """The names of people and bodies before *span*, nearest first, and then those behind it.

        If somebody was called by several words, all of them, nobody else is meant by these.
        """
        near = [*self._named.before(span.start, _LOOK_AROUND)]
        if may_follow:
            near += self._named.after(span.end, _LOOK_AROUND)
        own = self._named.within(span)
        several = asked.head in BODIES or (asked.head in GROUPS and not may_follow)
        labels = ("ORG",) if several else ("PER", "ORG")
        found = dict.fromkeys(entity.name for entity in near if entity.label in labels)
        names = [name for name in found if not own or name != own.name]
        if not asked.others:
            return names
        words = {asked.head, *asked.others}
        return [name for name in names if words <= self._surroundings[name].called] or names

    def incumbent(self, speaker: Candidate) -> str | None:
        """The person who holds the office at *speaker*: the president; None if that is open."""
        if speaker.row.phrases[speaker.at].lead != "the":
            return None
        asked = self._asked(speaker)
        known = self._surroundings.items()
        called = {name: around.called for name, around in known if around.label == "PER"}
        return incumbent(asked.head, asked.others, self._salience, called)

    def is_called(self, name: str, word: str) -> bool:
        """Whether *word* stands beside the name somewhere, as a title or a description."""
        return word in self._surroundings[name].called

    def call(self, name: str, word: str) -> None:
        """Remember that *word* is said of the bearer of *name*."""
        self._surroundings[name].called.add(word)

    def _circumstances(self, speaker: Candidate, asked: "_Asked", names: list[str]) -> list[int]:
        """The numbers that are the same for all candidates."""
        phrase, salience = speaker.row.phrases[speaker.at], self._salience
        start = asked.start
        surroundings = self._surroundings
        return [
            _LEADS.get(phrase.lead, 0),
            asked.head in BODIES,
            asked.head in TITLES,
            asked.head.endswith(DOERS),
            min(self._lower.count(f"the {asked.head}", max(0, start - _LONG), start), 5),
            self._introduced(asked),
            len(asked.others),
            asked.is_epithet,
            min(len(names), FAR),
            min(salience.turns, FAR),
            min(speaker.row.number, FAR),
            sum([asked.head in surroundings[name].called for name in names]),
            sum([surroundings[name].label == "PER" for name in names]),
            min(speaker.row.number - salience.last[1], FAR) if salience.last[0] else FAR,
            *_spoken(self._passages, speaker),
        ]

    def _introduced(self, asked: "_Asked") -> int:
        """How often somebody without a name was called so before: an officer."""
        before = self._lower[max(0, asked.start - _LONG) : asked.start]
        if asked.head not in before:
            return 0
        found = re.findall(rf"\b(?:an?|one) (?:[\w-]+ ){{0,3}}?{re.escape(asked.head)}\b", before)
        return min(len(found), 3)

    def _likeness(self, name: str, asked: "_Asked") -> list[int]:
        """How the words of the description go with the name and with what stands around it."""
        known = self._surroundings[name]
        stems = [_stem(word) for word in asked.others if len(word) > 3]
        return [
            _PERSON if known.label == "PER" else _BODY,
            asked.head in known.called,
            sum([word in known.called for word in asked.others]),
            min(known.near[_stem(asked.head)], 5),
            min(sum([known.near[stem] > 0 for stem in stems]), 3),
            asked.head in name.lower().split(),
            self._fits(name, asked),
            " " in name,
            asked.path in known.paths if asked.path else -1,
            known.near[asked.age] > 0 if asked.age else -1,
        ]

    def _fits(self, name: str, asked: "_Asked") -> int:
        """How well him or her of whom the description speaks fits the name, 0 for neither."""
        person = self._salience.people.get(name) if asked.leaning else None
        return person.fits("he" if asked.leaning > 0 else "she") if person else 0

    def _part(self, name: str, start: int) -> list[int]:
        """How often somebody is named and spoke, and how far back that was."""
        places = self._surroundings[name].places
        before = bisect_left(places, start)
        last = places[before - 1] if before else -_LONG
        near = start - last < _LONG
        return [
            name == self._salience.last[0],
            min(self._salience.times[name], 9),
            min(len(places), 15),
            min(before, 15),
            min(self._lower.count("\n", last, start), 20) if near else 21,
        ]

    @cached_property
    def _lower(self) -> str:
        return self._passages.text.lower()

    @cached_property
    def _surroundings(self) -> dict[str, "_Surroundings"]:
        """What stands around each name."""
        text = self._passages.text
        found: dict[str, _Surroundings] = {}
        for entity in self._entities:
            if entity.label not in ("PER", "ORG"):
                continue
            around = found.get(entity.name)
            if around is None:
                person = self._salience.people.get(entity.name)
                words = person.words if person else ()
                around = found[entity.name] = _Surroundings(entity.label, words)
            around.places.append(entity.start)
            if entity.label == "ORG":
                around.called.update(described(text, entity))
            beside = _beside(text, entity)
            around.near.update([_stem(word.lower()) for word in beside])
            if len(around.places) <= _CLUSTERED:
                around.beside += beside
        return found


class _Asked(NamedTuple):
    """A description: its last noun, its other words, and what these tell."""

    head: str
    others: list[str]
    start: int
    path: str  # clusters of the noun
    age: str
    leaning: int  # as `speaking_of` has it
    is_epithet: bool


class _Surroundings:
    """What stands around the mentions of one name."""

    def __init__(self, label: str, words: Iterable[str]) -> None:
        self.label = label
        self.places: list[int] = []
        self.called = set(words)  # the words for who bears it
        self.near: Counter[str] = Counter()  # stems of the words beside it
        self.beside: list[str] = []  # those at the first mentions

    @cached_property
    def paths(self) -> set[str]:
        """The clusters of the words *beside*."""
        return {word_form(word).entry.path for word in self.beside if len(word) > 3}


def _beside(text: str, name: Span) -> list[str]:
    """The words on either side of a name, of its sentence only."""
    before = text[max(0, name.start - _WINDOW) : name.start].rpartition("\n")[2]
    after = text[name.end : name.end + _WINDOW].partition("\n")[0]
    left = _WORD.findall(before.rpartition(". ")[2])[-_BEFORE:]
    return left + _WORD.findall(after.partition(". ")[0])[:_AFTER]


def _spoken(passages: Passages, speaker: Candidate) -> tuple[bool, bool, bool]:
    """Whether the quotation beside *speaker* speaks of me or us, of him, and of her."""
    tags, at = speaker.row.tags, speaker.at
    before, after = tags.rfind("Q", max(0, at - _BESIDE), at), tags.find("Q", at, at + _BESIDE)
    if before < 0 and after < 0:
        return False, False, False
    phrase = speaker.row.phrases[before if before >= 0 else after]
    text = passages.text[phrase.start : min(phrase.end, phrase.start + _SHOWN)]
    words = {word.lower() for word in _WORD.findall(text)}
    return not words.isdisjoint(_ME), not words.isdisjoint(HE), not words.isdisjoint(SHE)


def _nearness(sight: Sight | None) -> list[int]:
    """How far back somebody was mentioned last, and in which role."""
    if sight is None:
        return [FAR + 1, FAR + 1, -1]
    return [min(sight.sentences, FAR), min(sight.paragraphs, FAR), sight.stance.role]


def _stem(word: str) -> str:
    """The beginning that "diver" and "diving" have in common."""
    return word[: 5 if len(word) > 5 else 4]

"""Who is spoken of in an article, and how far before the words that are to be understood."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.article import Entity, Span
from reader.language.names.canonical import bare
from reader.language.names.full_names import surname
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import TAGS
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.descriptions import (
    Kin,
    described,
    end_of_description,
    is_epithet,
    reflexives,
    told_kin,
)
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.persons import HE, KIN, SHE, SURE, TOLD, Person
from reader.language.quotes.people.stances import (
    OWNER,
    ROLES,
    Stance,
    head_of,
    stance_of,
)

DOERS = ("er", "or", "ant", "ian", "ee", "man")  # how words for people end
INDEFINITE = ("a", "an", "another", "one")
FAR = 30  # sentences or paragraphs, and more
Choices = dict[str | None, Sequence[int]]  # by name, None for nobody named: what trees look at

_WORD = re.compile(r"[\w-]+")
_TITLES = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she", "sir": "he", "lady": "she"}
_OWNERS = ("his", "her", "their", "its")
_PARAGRAPHS = 6
_LOOK_AROUND = 40  # names to look through for who was introduced so
_CLAUSE = 6  # phrases before a verb that may hold its subject


class Sight(NamedTuple):
    """A mention of somebody before the words that are to be understood, and how far back it is."""

    name: str
    stance: Stance
    paragraphs: int
    sentences: int
    quotations: int
    pronouns: int  # of the kind that is to be understood, as the subject
    is_beneath: bool  # after such a pronoun in the same sentence, which means somebody else


class Salience:
    """The people of one article: those named by *entities*, and those who speak without a name.

    What is to be understood is asked for in order of the text; who spoke before helps.
    """

    def __init__(self, passages: Passages, named: Named, entities: Sequence[Entity]) -> None:
        self.spoke: dict[str, int] = {}  # in which paragraph each spoke last, the latest at the end
        self.times = Counter[str]()  # that each spoke
        self.turns = 0  # that anybody spoke
        self.turn = -1, -1  # the paragraph, and the phrase of it, of who spoke last
        self.people: dict[str, Person] = {}
        self.topics = _topics(passages, entities)
        self.counts = Counter(entity.name for entity in entities)  # how often each is named
        self._passages = passages
        self._named = named
        self._surnames: dict[str, str] = {}
        self._found: dict[tuple[int, int], list[tuple[str, Stance]]] = {}
        kin: list[Entity] = []
        for entity in entities:
            if entity.label == "PER":
                person = self.people.get(entity.name)
                if person is None:
                    person = self.people[entity.name] = Person(entity.name)
                    self._surnames.setdefault(surname(entity.name), entity.name)
                words = [*described(passages.text, entity)]
                person.words.update(words)
                if not KIN.isdisjoint(words):
                    kin.append(entity)
        for name, pronoun in reflexives(passages.text, named):
            self.people[name].called(pronoun)
        self._kin = dict(self._kin_told(told_kin(passages.text, named, kin)))

    def hear(self, name: str, paragraph: int, at: int) -> None:
        """Remember that somebody speaks, whose mention is the phrase *at* in the *paragraph*."""
        self.times[name] += 1
        self.turns += 1
        self.spoke.pop(name, None)
        self.spoke[name] = paragraph
        self.turn = paragraph, at

    @property
    def last(self) -> tuple[str, int]:
        """Who spoke last, "" for nobody yet, and the number of the paragraph."""
        name = next(reversed(self.spoke), "")
        return name, self.spoke.get(name, 0)

    def _kin_told(self, told: Iterable[Kin]) -> Iterator[tuple[tuple[str, str], str]]:
        """Who is the son or daughter of those *told* of, if only one of all before may be."""
        for name, pronoun, word, others in told:
            fitting = {one for one in others if self.people[one].fits(pronoun) > -TOLD}
            if len(fitting) == 1:
                yield (name, word), fitting.pop()

    def kin(self, phrase: Phrase) -> str | None:
        """Who is the daughter of whoever spoke last, her daughter; or the only father told of."""
        if phrase.lead == "the":
            told = {name for (_, word), name in self._kin.items() if word == phrase.word}
            called = {one.name for one in self.people.values() if phrase.word in one.words}
            return told.pop() if len(told) == 1 and called <= told else None
        name, _ = self.last
        person = self.people.get(name)
        if person is None or phrase.lead not in HE | SHE:
            return None
        fits = person.fits("he" if phrase.lead in HE else "she")
        return self._kin.get((name, phrase.word)) if fits > -TOLD else None

    def of_surname(self, words: str) -> str | None:
        """The first person with the surname with which *words* end."""
        return self._surnames.get(surname(words))

    def of_initials(self, letters: str) -> str | None:
        """The only person with the initials *letters*, with or without those of middle names."""
        borne = [
            name
            for name, person in self.people.items()
            if person.named and letters in _initials(name)
        ]
        return borne[0] if len(borne) == 1 else None

    def nearest(
        self, speaker: Candidate, pronoun: str = ""
    ) -> tuple[dict[str, Sight], dict[str, Sight]]:
        """The last mention of each before *speaker*, and of each who acts there; nearest first.

        Where *speaker* is a *pronoun*, it is told how often it stands between.
        """
        seen: dict[str, Sight] = {}
        acting: dict[str, Sight] = {}
        for sight in self._sights(speaker, pronoun):
            seen.setdefault(sight.name, sight)
            if sight.stance.acts:
                acting.setdefault(sight.name, sight)
        return seen, acting

    def subject_before(self, speaker: Candidate) -> str | None:
        """Who does something to "him" at *speaker*, and so is somebody else: Orr quoted him."""
        row, verb = speaker.row, speaker.at - 1
        for at in range(verb - 1, max(-1, verb - _CLAUSE), -1):
            if row.phrases[at].nominal and row.relation(at).verb == verb:
                acting = (name for name, stance in self._mentioned(row, at) if stance.acts)
                return next(acting, None)
        return None

    def _sights(self, speaker: Candidate, pronoun: str) -> Iterator[Sight]:
        """The people mentioned before *speaker*, nearest first."""
        sentences = quotations = pronouns = 0
        after_name = False  # and so nobody without one is meant
        for row, first, end in self._passages.stretches(speaker.row, speaker.at, _PARAGRAPHS):
            tags = row.tags
            sentences += row is not speaker.row
            for at in reversed(row.mentions[bisect_left(row.mentions, first) :]):
                for name, stance in self._mentioned(row, at) if at < end else ():
                    named = self.people[name].named
                    if named or not after_name:
                        yield Sight(
                            name,
                            stance,
                            speaker.row.number - row.number,
                            sentences + tags.count(".", at, end),
                            quotations + tags.count("Q", at, end),
                            pronouns + _times(row, at, end, pronoun),
                            bool(pronoun) and _is_beneath(row, at, pronoun),
                        )
                        after_name |= named and stance.acts
            sentences += tags.count(".", first, end)
            quotations += tags.count("Q", first, end)
            pronouns += _times(row, first, end, pronoun)

    def _mentioned(self, row: Row, at: int) -> Sequence[tuple[str, Stance]]:
        """The person named by a phrase, and its owner; and how each mention stands.

        The owner counts where the phrase is for nobody, and where it is for one without a name:
        Ana Reyes’s car, Ana Reyes’s husband.
        """
        place = row.number, at
        found = self._found.get(place)
        if found is None:
            found = self._found[place] = []
            phrase = row.phrases[at]
            name = self._named_person(row, at, phrase.span) or self.unnamed(row, at)
            if name:
                stance = stance_of(row, head_of(row, at))
                found.append((name, stance))
            if phrase.owner and not (name and self.people[name].named):
                owner = self._named_person(row, at, phrase.owner)
                if owner:
                    found.append((owner, OWNER))
        return found

    def _bearer(self, row: Row, at: int) -> str | None:
        """The last person before who was introduced by all that "the …" says: the chief justice."""
        phrase = row.phrases[at]
        words = [word.lower() for word in _WORD.findall(self._passages.words(phrase.span))][1:]
        for entity in self._named.before(phrase.start, _LOOK_AROUND):
            person = self.people.get(entity.name)
            if person and all(word in person.words for word in words):
                return entity.name
        return None

    def _named_person(self, row: Row, index: int, span: Span) -> str | None:
        """The person whose name ends *span*; who speaks under an unknown name is taken for one."""
        words = self._passages.words(span)
        entity = self._named.ending(span)
        if entity:
            if entity.label != "PER":
                return None
            title = _TITLES.get(words.partition(" ")[0].rstrip(".").lower(), "")
            if not title or self.people[entity.name].fits(title) > -SURE:
                return entity.name
            self.people.setdefault(words, Person(words, [_WORD.findall(words)[0].lower()]))
            return words
        if row.tags[index] != "N" and words.islower():
            return None
        words = bare(words)
        name = self.of_surname(words)
        if name or row.tags[index] != "N" or row.phrases[index].word in TAGS:
            return name
        relation = row.relation(index)
        if row.tag(relation.verb) != "V" or relation.role not in ROLES:
            return None
        self.people.setdefault(words, Person(words))
        return words

    def unnamed(self, row: Row, at: int) -> str | None:
        """Somebody without a name who acts: a neighbour, one of the victims, her mother.

        If somebody was introduced so, it is the name.
        """
        phrase = row.phrases[at]
        tags = row.tags
        several = phrase.tag == "D" and phrase.word == "one" and tags[at + 1 : at + 3] == "Fn"
        known = phrase.lead == "the" and _is_known(phrase)
        owned = phrase.owner is not None or phrase.lead in _OWNERS
        told = known or (owned and (phrase.word in KIN or TAGS.get(phrase.word) == "n"))
        another = phrase.tag in "no" and phrase.lead in INDEFINITE
        if not (several or told or another):
            return None
        if tags[max(0, at - 2) : at] == "N," or (told and tags[at + 1 : at + 3] == ",N"):
            return None  # what somebody is who is named beside it
        relation = row.relation(at)
        if relation.verb < 0 or relation.role not in ("subject", "passive subject"):
            return None
        if told and (name := self.kin(phrase) or self._bearer(row, at)):
            return name
        if known and is_epithet(self._passages.words(phrase.span)):
            return None
        if phrase.tag == "o" and not phrase.word.endswith(DOERS):
            return None
        end = at + 2 if several else end_of_description(row, at)
        words = self._passages.uncapped if phrase.lead or several else self._passages.words
        name = words(Span(phrase.start, row.phrases[end].end))
        self.people.setdefault(name, Person(name, [phrase.word], named=False, known=known))
        return name


def _initials(name: str) -> tuple[str, str]:
    """The initials of all words of *name*, and of the first and the surname alone."""
    words = name.split()
    return "".join(word[0] for word in words).upper(), (words[0][0] + surname(name)[0]).upper()


def _topics(passages: Passages, entities: Sequence[Entity]) -> set[str]:
    """The people whom the headline names."""
    end = passages.headline_end
    return {entity.name for entity in entities if entity.start < end and entity.label == "PER"}


def _times(row: Row, start: int, end: int, pronoun: str) -> int:
    """How often the *pronoun* stands between two indices."""
    words = row.phrases[start:end] if "H" in row.tags[start:end] else ()
    return sum([phrase.tag == "H" and phrase.word == pronoun for phrase in words])


def _is_beneath(row: Row, at: int, pronoun: str) -> bool:
    """Whether *pronoun* stands before it in the sentence, for somebody else: he called Orr."""
    before = row.sentence_before(at)
    start = at - len(before)
    return any(
        tag == "H" and row.phrases[start + n].word == pronoun for n, tag in enumerate(before)
    )


def _is_known(phrase: Phrase) -> bool:
    """Whether what follows "the" may be somebody: the woman, the Chief Minister."""
    somebody = phrase.tag == "n" or (phrase.tag == "N" and TAGS.get(phrase.word) == "n")
    return somebody and not phrase.owner

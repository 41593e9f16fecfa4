"""Who is spoken of in an article, and how likely each is meant by a pronoun at a place in it."""

import re
from collections.abc import Collection, Iterator, Sequence

from reader.article import Entity, Span
from reader.language.names.canonical import bare, surname
from reader.language.quotes.candidates import Candidate, Passages
from reader.language.quotes.clauses import Row
from reader.language.quotes.descriptions import described, is_epithet
from reader.language.quotes.lexicon import TAGS
from reader.language.quotes.named import Named
from reader.language.quotes.persons import KIN, Person
from reader.language.quotes.phrases import Phrase

_WORD = re.compile(r"[\w-]+")
_TITLES = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she", "sir": "he", "lady": "she"}
_ANY = ("a", "an", "another", "one")
_DOERS = ("er", "or", "ant", "ian", "ee", "man")  # how words for people end
_PARAGRAPHS = 6
_LOOK_AROUND = 40  # names to look through for whom is meant

# What makes a person likely to be meant by a pronoun, per mention before it. Set by hand on the
# order of salience in S. Lappin and H. Leass, An Algorithm for Pronominal Anaphora Resolution,
# 1994.
_PER_SENTENCE = -0.6
_PER_PARAGRAPH = -0.4
_ROLES = {
    "inverted": 1.3,
    "subject": 1.0,
    "passive subject": 1.0,
    "source": 1.0,
    "object": -0.5,
    "complement": -0.8,
}
_SPEAKING = 0.6
_EMBEDDED = -0.6  # the subject of a clause within another: what Orr asked for
_OPENING = 0.6
_FITTING = 0.8
_SPOKE_LAST = 1.4
_REPEATED = 0.25
_TOPIC = 0.8  # who is named in the headline
_SURE = 0.6  # by how much somebody must be ahead for the pronoun to tell of him or her


class Salience:
    """The people of one article: those named by *entities*, and those who speak without a name.

    Pronouns are asked for in order of the text: who spoke last helps to understand them.
    """

    def __init__(self, passages: Passages, named: Named, entities: Sequence[Entity]) -> None:
        self.last: tuple[str, int] = ("", 0)  # who spoke last, and the number of the paragraph
        self._passages = passages
        self._named = named
        self._people: dict[str, Person] = {}
        self._surnames: dict[str, str] = {}
        self._topics = _topics(passages, entities)
        self._found: dict[tuple[int, int], tuple[str | None, float]] = {}
        for entity in entities:
            if entity.label == "PER":
                self._surnames.setdefault(surname(entity.name), entity.name)
                person = self._people.setdefault(entity.name, Person(entity.name))
                person.words.update(described(passages.text, entity))

    def __contains__(self, name: str) -> bool:
        return name in self._people

    def of_surname(self, words: str) -> str | None:
        """The first person with the surname with which *words* end."""
        return self._surnames.get(surname(words))

    def bearer(self, row: Row, at: int, *, whole: bool = False) -> str | None:
        """The last person before who was introduced by what "the …" says: the chief justice.

        The last noun is enough, unless the *whole* is asked for, or it is a name.
        """
        phrase = row.phrases[at]
        words = [word.lower() for word in _WORD.findall(self._passages.words(phrase.span))][1:]
        earlier = [e.name for e in self._named.before(phrase.start, _LOOK_AROUND) if e.name in self]
        for said in (words,) if phrase.tag == "N" or whole else (words, [phrase.word]):
            for name in earlier:
                if self._is_called(name, said):
                    return name
        return None

    def bearer_to_come(self, word: str, end: int) -> str | None:
        """The only person named behind *end* who is called by *word*."""
        later = self._named.after(end, _LOOK_AROUND)
        people = {entity.name for entity in later if entity.label == "PER"}
        bearers = [name for name in people if self._is_called(name, [word])]
        return bearers[0] if len(bearers) == 1 else None

    def _is_called(self, name: str, words: Collection[str]) -> bool:
        """Whether the person of that name has been called by all of *words*."""
        return all(word in self._people[name].words for word in words)

    def person(self, speaker: Candidate, pronoun: str, least: float = -99.0) -> str | None:
        """The person of fitting gender whom *speaker* most likely means, "" for either gender.

        None is fit for it whose weight is less than *least*.
        """
        mentions: dict[str, list[float]] = {}
        latest, where = "", -1  # who was the subject of a clause last
        for name, weight, number in self._salient(speaker):
            if not latest and weight > 0:
                latest, where = name, number
            mentions.setdefault(name, []).append(weight)
        weights = {
            name: max(each) + _REPEATED * min(len(each) - 1, 2) for name, each in mentions.items()
        }
        for name in list(weights):
            gender = self._people[name].gender
            if (gender and pronoun and gender != pronoun) or weights[name] < least:
                del weights[name]
            elif gender and pronoun:
                weights[name] += _FITTING
            near = where == speaker.row.number and latest != name
            if name in weights and name in self._topics and not near:
                weights[name] += _TOPIC
        others = [name for name in weights if not self._people[name].known]
        if others:
            weights = {name: weights[name] for name in others}
        name, number = self.last
        row, index = speaker.row, speaker.at
        alone = not any(tag in "Nn" for tag in row.sentence_before(index))
        if alone and name in weights and row.number - number < (2 if pronoun else 1):
            if latest in ("", name):
                weights[name] += _SPOKE_LAST
            elif pronoun and (number == row.number or where < row.number or latest not in weights):
                weights[name] += _SPOKE_LAST - 0.8
        ranked = sorted(weights, key=weights.__getitem__, reverse=True)
        best = ranked[0] if ranked else None
        sure = len(ranked) == 1 or (best and weights[best] - weights[ranked[1]] >= _SURE)
        if best and pronoun and sure:
            self._people[best].called(pronoun)
        return best

    def _salient(self, speaker: Candidate) -> Iterator[tuple[str, float, int]]:
        """The people named before the pronoun, nearest first.

        Each mention comes with its weight and the number of its paragraph.
        """
        weight = 0.0
        after_name = False  # and so nobody without one is meant
        number = speaker.row.number
        for row, at in self._passages.before(speaker, _PARAGRAPHS):
            weight += (number - row.number) * (_PER_PARAGRAPH + _PER_SENTENCE)
            number = row.number
            phrase = row.phrases[at]
            if phrase.tag == ".":
                weight += _PER_SENTENCE
            if phrase.tag not in "NnoD" and not phrase.owner:
                continue
            place = row.number, at
            found = self._found.get(place)
            if found is None:
                found = self._found[place] = self._named_at(row, at)
            name, role = found
            named = name is None or self._people[name].named
            if name and (named or not after_name):
                yield name, weight + role, number
            after_name |= role > 0 and named

    def _named_at(self, row: Row, at: int) -> tuple[str | None, float]:
        """The person named by a phrase or by its owner, and what the place adds to the weight."""
        phrase = row.phrases[at]
        name = self._named_person(row, at, phrase.span) or self.unnamed(row, at)
        if name:
            return name, _role(row, _head(row, at))
        return (self._named_person(row, at, phrase.owner) if phrase.owner else None), 0.0

    def _named_person(self, row: Row, index: int, span: Span) -> str | None:
        """The person whose name ends *span*; who speaks under an unknown name is taken for one."""
        words = self._passages.words(span)
        entity = self._named.ending(span)
        if entity:
            if entity.label != "PER":
                return None
            title = _TITLES.get(words.partition(" ")[0].rstrip(".").lower(), "")
            if not title or self._people[entity.name].gender in ("", title):
                return entity.name
            self._people.setdefault(words, Person(words, [_WORD.findall(words)[0].lower()]))
            return words
        words = bare(words)
        name = self.of_surname(words)
        relation = row.relation(index)
        speaks = relation.verb >= 0 and row.tags[relation.verb] == "V"
        if name or row.tags[index] != "N" or not speaks or relation.role not in _ROLES:
            return name
        if row.phrases[index].word in TAGS:
            return None
        self._people.setdefault(words, Person(words))
        return words

    def unnamed(self, row: Row, at: int) -> str | None:
        """Somebody without a name who acts: a neighbour, one of the victims, her mother.

        If somebody was introduced so, it is the name.
        """
        phrase = row.phrases[at]
        tags = row.tags
        several = phrase.tag == "D" and phrase.word == "one" and tags[at + 1 : at + 3] == "Fn"
        known = phrase.lead == "the" and _is_known(phrase)
        told = known or (phrase.owner is not None and phrase.word in KIN)
        another = phrase.tag in "no" and phrase.lead in _ANY
        if not (several or told or another):
            return None
        if tags[max(0, at - 2) : at] == "N," or (told and tags[at + 1 : at + 3] == ",N"):
            return None  # what somebody is who is named beside it
        relation = row.relation(at)
        if relation.verb < 0 or relation.role != "subject":
            return None
        if told and (name := self.bearer(row, at, whole=True)):
            return name
        if known and is_epithet(self._passages.words(phrase.span)):
            return None
        if phrase.tag == "o" and not phrase.word.endswith(_DOERS):
            return None
        words = self._passages.words(Span(phrase.start, row.phrases[at + 2 if several else at].end))
        name = words[0].lower() + words[1:] if phrase.lead or several else words
        self._people.setdefault(name, Person(name, [phrase.word], named=False, known=known))
        return name


def _topics(passages: Passages, entities: Sequence[Entity]) -> set[str]:
    """The people whom the headline names."""
    end = passages.headline_end
    return {entity.name for entity in entities if entity.start < end and entity.label == "PER"}


def _head(row: Row, at: int) -> int:
    """What a name between commas says anew: counsel for the accused, Mr Orr, said."""
    tags = row.tags
    if tags[at - 1 : at] != "," or tags[at + 1 : at + 2] != ",":
        return at
    head = at - 2
    while head > 1 and tags[head - 1] in "PF":
        head -= 2
    return head if head >= 0 and tags[head] in "nmo" else at


def _role(row: Row, index: int) -> float:
    """What the part in its clause adds to the weight of a mention."""
    relation = row.relation(index)
    weight = _ROLES.get(relation.role, 0.0)
    if weight > 0 and relation.verb >= 0 and row.tags[relation.verb] == "V":
        weight += _SPEAKING
    if weight > 0 and row.tags[index - 1 : index] in ("S", "T", "W"):
        weight += _EMBEDDED
    before = row.tags[max(0, index - 6) : index]
    opening = before[max(before.rfind("."), before.rfind("Q")) + 1 :]
    return weight + (_OPENING if not any(tag in "NnomHVv" for tag in opening) else 0.0)


def _is_known(phrase: Phrase) -> bool:
    """Whether what follows "the" may be somebody: the woman, the Chief Minister."""
    somebody = phrase.tag == "n" or (phrase.tag == "N" and TAGS.get(phrase.word) == "n")
    return somebody and not phrase.owner

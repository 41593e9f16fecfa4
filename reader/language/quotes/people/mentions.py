"""Whom a mention means: the names of an article, its pronouns, and its descriptions of people."""

import re
from collections.abc import Sequence
from functools import cached_property

from reader.article import Entity, Span
from reader.language.names.titles import OFFICES_IN_CAPITALS
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.learnt.model import Model, model
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.appositions import Appositions
from reader.language.quotes.people.bodies import Bodies
from reader.language.quotes.people.collectives import Collectives
from reader.language.quotes.people.definites import Definites
from reader.language.quotes.people.descriptions import end_of_description, is_epithet
from reader.language.quotes.people.interviews import Exchange, exchange, interviewee, is_answer
from reader.language.quotes.people.meant import Choose, Meant, likeliest
from reader.language.quotes.people.messages import Messages
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.persons import HE, SHE
from reader.language.quotes.people.pronouns import candidates, going_on
from reader.language.quotes.people.salience import Choices, Salience
from reader.language.quotes.people.third_person import speaks_of
from reader.language.word_lists import word_set

_NUMBER = re.compile(r"\s(\d{1,3}\b)(?![.,]\d|%)")  # behind a name that is nobody's: Article 3
_INITIALS = re.compile(r"[A-Z]{2,3}")
_LABELLED = re.compile("N(?:P[Nnmowi]+)?:")  # Ana Reyes: …; Ana Reyes on bread: …
_IT = word_set("it they its their")
_SURE = 0.8  # probability from which a pronoun tells of him or her whom it means
_CERTAIN = 0.97  # that nobody else is looked for
_HOLDING = 0.85  # probability of who goes on under a pronoun, or has one surname of two
_COLLECTIVE = 0.85  # probability that "it" means the body that is found for it
_CHAIN = 9  # pronouns that are understood by one another at most
_UNKNOWN = 0.5  # probability that a pronoun says enough of whom nobody knows
_AUTHOR = 0.8  # that "I" does, who may be whose article it is
_FIRM = ("'s", "’s")  # how a name may end that is no owner: Orr’s said


class Mentions:
    """Says whom the mentions of speakers mean, among the people and bodies of one article.

    Mentions are asked for in order of the text: who spoke last helps to understand pronouns.
    *weights* are those of the package unless given; *choose* says by its trees who is meant.
    """

    def __init__(
        self,
        passages: Passages,
        entities: Sequence[Entity],
        weights: Model | None = None,
        choose: Choose = likeliest,
    ) -> None:
        self._passages = passages
        self._named = Named(entities)
        self._salience = Salience(passages, self._named, entities)
        self._bodies = Bodies(passages.text, entities)
        self._collectives = Collectives(passages, self._named, self._salience, self._bodies)
        self._appositions = Appositions(passages, self._named)
        self._messages = Messages(passages, self._named, self._salience, self._bodies)
        self._weights = weights or model()
        self._choose = choose
        self._definites = Definites(
            passages,
            self._named,
            self._salience,
            self._bodies,
            self._appositions,
            entities,
            self._weights,
            choose,
        )
        self._known: dict[tuple[int, int], Meant] = {}  # by place of the mention
        self._chained = 0  # pronouns that are being understood, each by the one before

    def meant(self, speaker: Candidate) -> Meant:
        """Whom the mention of *speaker* means, as far as that is known; a name means itself."""
        found = self.meaning(speaker)
        if speaker.tag != "J" and found.name:
            self._salience.hear(found.name, speaker.row.number, speaker.at)
        if not found.name and self._is_pronoun(speaker):
            return Meant(None, _AUTHOR if speaker.tag == "J" else _UNKNOWN)
        return found

    def _is_pronoun(self, speaker: Candidate) -> bool:
        """Whether the mention alone tells nobody who is meant: she, they, which, one."""
        return speaker.tag in "HJhW" or self._passages.words(speaker.span).lower() == "one"

    def is_place(self, speaker: Candidate) -> bool:
        """Whether the mention is the name of a place, or of what is no person and no body."""
        entity = self._named.ending(speaker.span)
        return entity is not None and entity.label in ("LOC", "MISC")

    def hardly_speaks(self, speaker: Candidate) -> bool:
        """Whether it is such a name, and no epithet: the California Republican."""
        entity = self._named.ending(speaker.span)
        if entity is not None and entity.label == "MISC":
            return not speaker.row.phrases[speaker.at].lead
        return entity is not None and entity.label == "LOC"

    def merely_opens(self, speaker: Candidate) -> bool:
        """Whether it is one word of no name, capitalised to open a sentence."""
        return self._named.merely_opens(speaker)

    def is_named(self, name: str) -> bool:
        """Whether *name* is a name, and not what somebody is: a neighbour."""
        return self._salience.people[name].named

    def meaning(self, speaker: Candidate) -> Meant:
        """Whom a mention means, found once for each place: who speaks later would tell otherwise.

        Unlike `meant` it does not take *speaker* for the one who spoke last.
        """
        place = speaker.span.start, speaker.span.end
        found = self._known.get(place)
        if found is None:
            found = self._known[place] = self._find(speaker)
        return found

    def _find(self, speaker: Candidate) -> Meant:
        """Whom a mention means by what kind it is of: a pronoun, a name, a description."""
        words = self._passages.words(speaker.span)
        phrase = speaker.row.phrases[speaker.at]
        if phrase.word.startswith("@"):
            return Meant(words.rpartition(" ")[2])
        pronoun = words.lower()
        if pronoun in HE | SHE | _IT:
            return self._of_pronoun(speaker, pronoun)
        if speaker.tag == "W":
            return Meant(self._antecedent(speaker))
        if not speaker.at and is_answer(self._passages, speaker.row):
            return Meant(self._interviewee)
        if speaker.tag == "D":
            unnamed = self._salience.unnamed
            known = self._appositions.told(speaker) or unnamed(speaker.row, speaker.at)
            of_them = self._passages.uncapped(speaker.span) if " " in words else None
            return Meant(known or of_them)
        if speaker.tag in "Jh":
            if turn := self._in_turn(speaker, words):
                return Meant(turn)
            return self._exchange.meant(words, speaker.row.number) if self._exchange else Meant()
        if name := self._initialled(speaker) or self._appositions.told(speaker):
            return Meant(name)
        if speaker.tag == "m":  # its statement
            found = self._of_pronoun(speaker, phrase.lead)
            found = found if found.name else self._messages.said_by(speaker, self._find)
        else:
            found = self._definites.meant(speaker)
        if found.name:
            return found
        name = self._called(speaker, words)
        return Meant(name, found.chance)

    @cached_property
    def _interviewee(self) -> str | None:
        """Who answers in an interview."""
        return interviewee(self._passages, self._named)

    @cached_property
    def _exchange(self) -> Exchange | None:
        """The questions and answers that the text is, without labels."""
        return exchange(self._passages, self._named)

    def _called(self, speaker: Candidate, words: str) -> str:
        """The name within the *words* of a mention, or what it calls whom it means."""
        span, phrase = speaker.span, speaker.row.phrases[speaker.at]
        alone = words[:1].isupper() and " " not in words  # King, Baker, Pope
        some = (  # a defiant Ana Reyes has a name, a Labour MP none, nor has the Labour MP
            phrase.lead in ("a", "an") or words.rpartition(" ")[2] in OFFICES_IN_CAPITALS
        )
        named = None
        if self.is_place(speaker) and words[:4] in ("the ", "The ") and is_epithet(words):
            return self._passages.uncapped(span)  # the Italian
        if some:
            named = self._named.person(span)
        elif speaker.tag in "Ns" or alone:
            named = self._name_in(span)
        if named:
            return named
        if speaker.tag == "N" and not some:
            number = _NUMBER.match(self._passages.text, span.end)
            words += f" {number[1]}" if number else ""
            return words.removeprefix("the ").removeprefix("The ")
        if not phrase.lead or speaker.tag == "s":
            return words
        last = speaker.row.phrases[end_of_description(speaker.row, speaker.at)]
        return self._passages.uncapped(Span(span.start, max(span.end, last.end)))

    def _in_turn(self, speaker: Candidate, word: str) -> str | None:
        """Whom "I" or "you" means in an interview, by the labels of this turn and those beside it.

        LB: You said … AR: … I said: “…”
        """
        row = speaker.row
        mine = self._labelled(row, speaker)
        if word == "I" or mine is None:
            return mine if word == "I" else None
        beside = (self._passages.row(row.number - 1), self._passages.row(row.number + 1))
        others = (self._labelled(other, speaker) for other in beside if other)
        return next((name for name in others if name), None) if word.lower() == "you" else None

    def _labelled(self, row: Row, speaker: Candidate) -> str | None:
        """The person whose label heads the *row*, read as the *speaker* would be there."""
        if is_answer(self._passages, row):
            return self._interviewee
        if not _LABELLED.match(row.tags):
            return None
        name, _ = self._find(speaker.instead(row, 0))
        return name if name in self._salience.people else None

    def _initialled(self, speaker: Candidate) -> str | None:
        """The person whose initials head the paragraph, unless they are known to be a body's."""
        letters = self._passages.words(speaker.span).replace(".", "")
        if speaker.at or speaker.row.tag(1) != ":" or not _INITIALS.fullmatch(letters):
            return None
        entity = self._named.within(speaker.span)
        is_body = entity is not None and entity.label == "ORG" and entity.name != letters
        return None if is_body else self._salience.of_initials(letters)

    def _of_pronoun(self, speaker: Candidate, word: str) -> Meant:
        """Whom a pronoun means, or an owner's: "its statement", "his letter"; None for others."""
        if word in HE | SHE:
            return self._person(speaker, "he" if word in HE else "she")
        return self._body(speaker, word) if word in _IT else Meant()

    def _person(self, speaker: Candidate, pronoun: str) -> Meant:
        """The person whom "he" or "she" means."""
        found = candidates(speaker, pronoun, self._salience)
        found.pop(self._labelled(speaker.row, speaker) or "", None)  # who says "he" of others
        name, chance = self._choose(found, self._weights.pronoun_trees)
        if name and len(found) > 1 and speaks_of(speaker, name, self._passages):
            found.pop(name)
            name, chance = self._choose(found, self._weights.pronoun_trees)
            chance = min(chance, _HOLDING)
        if chance < _CERTAIN or self._salience.last[0] not in found:
            before = self._before(speaker, pronoun, found, doubtful=0 < chance < _HOLDING)
            if before.name and before.chance >= _HOLDING:
                chance = max(chance, _HOLDING) if before.name == name else _HOLDING
                name = before.name
        person = self._salience.people.get(name or "")
        if person is None:
            return Meant(name, chance) if name else Meant()
        if chance > _SURE:
            person.called(pronoun)
        return Meant(name, chance)

    def _before(self, speaker: Candidate, pronoun: str, known: Choices, *, doubtful: bool) -> Meant:
        """Who goes on under the *pronoun*: whom it meant before, or who spoke last.

        Somebody named is one of the *known*, and goes on where it is *doubtful* who is meant.
        """
        turn = self._salience.turn
        place = going_on(speaker, pronoun, self._passages, self._named, turn)
        if place is None or (place[0].tags[place[1]] == "N" and not doubtful):
            return Meant()
        row, at = place
        if row.tags[at] == "H" or (row.number, at) != turn:
            self._chained += 1
            found = self.meaning(speaker.instead(row, at)) if self._chained < _CHAIN else Meant()
            self._chained -= 1
            return found
        name, _ = self._salience.last
        is_new = row.tags[at] != "N" and name not in self._salience.people
        return Meant(name if name in known or is_new else None)

    def _body(self, speaker: Candidate, pronoun: str) -> Meant:
        """The body or the group that "it" or "they" means."""
        name = self._collectives.meant(speaker, pronoun)
        if name:
            return Meant(name, _COLLECTIVE)
        return self._messages.read_out(speaker, self._find) if pronoun == "it" else Meant()

    def _name_in(self, span: Span) -> str | None:
        """The canonical name of the last entity that begins within *span*.

        A place is not what is called after it, as the Potsdam Declaration is.
        """
        entity = self._named.within(span)
        if not entity:
            return self._salience.of_surname(self._passages.words(span))
        further = self._passages.text[entity.end : span.end].strip()
        if further in _FIRM:
            return self._passages.words(Span(entity.start, span.end))
        return None if entity.label == "LOC" and further[:1].isupper() else entity.name

    def _antecedent(self, speaker: Candidate) -> str | None:
        """Whom a relative pronoun refers to: the noun phrase before it."""
        row, at = speaker.row, speaker.at
        near = row.antecedent(at)
        index = next((i for i in range(near, max(-1, at - 6), -1) if row.tags[i] in "Nnmo"), near)
        if index < 0 or row.tags[index] not in "Nnmo":
            return None
        if row.phrases[speaker.at].word == "who" and self._is_no_person(row, index):
            index -= 2
        span = row.phrases[index].span
        return self._name_in(span) or self._passages.words(span)

    def _is_no_person(self, row: Row, at: int) -> bool:
        """Whether it is a body or place at index *at*, which somebody is of: the mayor of Leeds."""
        entity = self._named.ending(row.phrases[at].span)
        of = at > 1 and row.tags[at - 1] in "FP" and row.tags[at - 2] in "Nn"
        return of and entity is not None and entity.label != "PER"

"""Whom a mention means: the names of an article, its pronouns, and its descriptions of people."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from reader.article import Entity, Mention, Span
from reader.language.gazetteer import TITLES, fold, word_set
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.institutions import BODIES, INSTITUTIONS
from reader.language.quotes.grammar.lexicon import is_plural
from reader.language.quotes.grammar.offices import is_field
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.learnt.model import Model, model, softmax
from reader.language.quotes.learnt.trees import Trees
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.bodies import Bodies
from reader.language.quotes.people.collectives import Collectives
from reader.language.quotes.people.descriptions import (
    EPITHETS,
    end_of_description,
    is_entitled,
    is_epithet,
    is_partisan,
    own_name,
)
from reader.language.quotes.people.messages import is_message, is_said_in, sender, writer
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.nominals import Nominals
from reader.language.quotes.people.persons import HE, SHE
from reader.language.quotes.people.pronouns import candidates, steps_in
from reader.language.quotes.people.salience import INDEFINITE, Choices, Salience

_NUMBER = re.compile(r"\s(\d{1,3}\b)(?![.,]\d|%)")  # behind a name that is nobody's: Article 3
_HANDLE = re.compile(r"@\w+")
_INITIALS = re.compile(r"[A-Z]{2,3}")
_TITLE_LETTERS = re.compile(r"[A-Z]{2,5}")
_IT = word_set("it they its their")
_TO = word_set("to with")
_OF_FIELD = re.compile("(?:[FP]i?N)+")
_OFFICES = TITLES | {"head"}
_LOOK_AROUND = 40  # names to look through for who has a title
_OPENING_ROWS = 2  # paragraphs that may speak of somebody who is named only further on
_LIKELY = 0.5  # probability from which somebody named is meant by a description
_SURE = 0.8  # probability from which a pronoun tells of him or her whom it means
_DOUBTFUL = 0.55  # that is a pronoun where somebody else has just stepped in
_WRITER = 0.9  # probability that who wrote a letter is found for it
_COLLECTIVE = 0.85  # probability that "it" means the body that is found for it

Choose = Callable[[Choices, Trees], tuple[str | None, float]]


def likeliest(found: Choices, trees: Trees) -> tuple[str | None, float]:
    """The likeliest of the names *found*, and its probability (0..1)."""
    names = list(found)
    if len(names) < 2:
        return (names[0], 1.0) if names else (None, 0.0)
    chances = softmax([trees.score(numbers) for numbers in found.values()])
    best = max(range(len(names)), key=chances.__getitem__)
    return names[best], chances[best]


_FIRM = ("'s", "’s")  # how a name may end that is no owner: Orr’s said


class People:
    """The people and bodies named in one article, to say whom a speaker's mention means.

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
        self._nominals = Nominals(passages, self._named, self._salience, self._bodies, entities)
        self._collectives = Collectives(passages, self._named, self._salience, self._bodies)
        self._mentions = Counter(entity.name for entity in entities)
        self._weights = weights or model()
        self._choose = choose
        self._known: dict[tuple[int, int], str | None] = {}  # by place of the mention
        self._chances: dict[tuple[int, int], float] = {}  # of whom it means, likewise

    def mention(self, speaker: Candidate) -> Mention:
        """The mention of *speaker*, with the name of whom it means as far as that is known."""
        span = speaker.span
        place = span.start, span.end
        if place not in self._known:
            self._known[place] = self._name(speaker)
        name = self._known[place]
        if speaker.tag != "J" and name:
            self._salience.hear(name, speaker.row.number, speaker.at)
        return Mention(span.start, span.end, name)

    def chance(self, speaker: Candidate) -> float:
        """The probability (0..1) that *speaker* is whom `mention` says; 1 where it names itself."""
        return self._chances.get((speaker.span.start, speaker.span.end), 1.0)

    def is_place(self, speaker: Candidate) -> bool:
        """Whether the mention is the name of a place, or of what is no person and no body."""
        entity = self._named.ending(speaker.span)
        return entity is not None and entity.label in ("LOC", "MISC")

    def is_named(self, name: str) -> bool:
        """Whether *name* is a name, and not what somebody is: a neighbour."""
        return self._salience.people[name].named

    def _name(self, speaker: Candidate) -> str | None:
        span = speaker.span
        words = self._passages.words(span)
        phrase = speaker.row.phrases[speaker.at]
        if phrase.word.startswith("@"):
            return words.rpartition(" ")[2]
        pronoun = words.lower()
        if pronoun in HE | SHE | _IT:
            return self._meant(speaker, pronoun)
        if speaker.tag == "W":
            return self._antecedent(speaker)
        if speaker.tag == "D":
            return self._apposed(speaker) or self._salience.unnamed(speaker.row, speaker.at)
        if speaker.tag in "Jh":
            return self._in_turn(speaker, words)
        named = self._initialled(speaker) or self._apposed(speaker) or self._called(speaker)
        named = named or self._lettered(speaker) or self._described(speaker)
        if not named and speaker.tag == "m":
            named = self._meant(speaker, phrase.lead) or self._writer(speaker)  # its statement
        alone = words[:1].isupper() and " " not in words  # King, Baker, Pope
        some = phrase.lead in ("a", "an")  # a defiant Ana Reyes has a name, a Labour MP none
        if not named and some:
            named = self._person_at(span)
        elif not named and (speaker.tag in "Ns" or alone):
            named = self._name_in(span)
        if named:
            return named
        if speaker.tag == "N" and not some:
            number = _NUMBER.match(self._passages.text, span.end)
            words += f" {number[1]}" if number else ""
            return words.removeprefix("the ").removeprefix("The ")
        leads = phrase.lead and speaker.tag != "s"
        if leads:
            last = speaker.row.phrases[end_of_description(speaker.row, speaker.at)]
            words = self._passages.words(Span(span.start, max(span.end, last.end)))
        return words[0].lower() + words[1:] if leads else words

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
        if row.tags[:2] != "N:":
            return None
        name = self._name(speaker.instead(row, 0))
        return name if name in self._salience.people else None

    def _initialled(self, speaker: Candidate) -> str | None:
        """The person whose initials head the paragraph, unless they are known to be a body's."""
        letters = self._passages.words(speaker.span).replace(".", "")
        if speaker.at or speaker.row.tag(1) != ":" or not _INITIALS.fullmatch(letters):
            return None
        entity = self._named.within(speaker.span)
        is_body = entity is not None and entity.label == "ORG" and entity.name != letters
        return None if is_body else self._salience.of_initials(letters)

    def _lettered(self, speaker: Candidate) -> str | None:
        """The last person before whose title is "the" and these letters: the SSP, the PPRO."""
        the, _, letters = self._passages.words(speaker.span).partition(" ")
        if the not in ("the", "The") or not _TITLE_LETTERS.fullmatch(letters):
            return None
        entity = self._named.ending(speaker.span)
        if entity and entity.label == "ORG" and entity.name != letters:
            return None
        near = self._named.before(speaker.span.start, _LOOK_AROUND)
        people = (one for one in near if one.label == "PER")
        text = self._passages.text
        return next((one.name for one in people if is_entitled(text, one, letters)), None)

    def _meant(self, speaker: Candidate, word: str) -> str | None:
        """Whom a pronoun means, or an owner's: "its statement", "his letter"; None for others."""
        if word in HE | SHE:
            return self._person(speaker, "he" if word in HE else "she")
        return self._body(speaker, word) if word in _IT else None

    def _writer(self, speaker: Candidate) -> str | None:
        """Who says what a statement, a letter or a post says."""
        row, at = speaker.row, speaker.at
        index = sender(row, at) if is_message(row, at) else at
        return self._written(speaker, index)

    def _written(self, message: Candidate, index: int | None) -> str | None:
        """Who is the phrase at *index* that tells whose the *message* is; else its owner."""
        row, at = message.row, message.at
        chance, name = _WRITER, None
        if index is None:
            name = self._owner_of(row.phrases[at]) or self._last_with(row.phrases[at])
        elif row.tags[index] != "m":
            author = message.instead(row, index)
            name = self._name(author)
            chance *= self.chance(author) if author.tag in "noH" else 1
        elif index > at:
            name = self._owner_of(row.phrases[index])
        if name:
            self._chances[message.span.start, message.span.end] = chance
        return name

    def _read_out(self, speaker: Candidate) -> str | None:
        """Who wrote the message of the sentence before that "it" goes on with."""
        stops = 0
        for row, at in self._passages.before(speaker.row, speaker.at, 2):
            stops += row.tags[at] == "."
            if stops > 1 or (stops and row.tags[at] == "Q"):
                return None
            index = (sender(row, at) or writer(row, at)) if is_message(row, at) else None
            if index is not None:
                message = speaker.instead(row, at)
                name = self._written(message, index)
                if name:
                    place = speaker.span.start, speaker.span.end
                    self._chances[place] = self.chance(message)
                return name
        return None

    def _owner_of(self, message: Phrase) -> str | None:
        """Whose *message* it is by its words: Ana Reyes's letter, a club statement."""
        entity = self._named.within(message.owner or message.span)
        if entity and entity.label in ("ORG", "PER"):
            return entity.name
        words = fold(self._passages.words(message.span)).split()[:-1]
        body = next((word for word in words if word in BODIES), None)
        return self._bodies.described(body, message.start) if body else None

    def _last_with(self, message: Phrase) -> str | None:
        """Who spoke last, if it was in what "the" *message* goes on with."""
        number, at = self._salience.turn
        row = self._passages.row(number)
        again = message.lead == "the" and row and is_said_in(row, at, message.word)
        return self._salience.last[0] or None if again else None

    def _person(self, speaker: Candidate, pronoun: str) -> str | None:
        """The person whom "he" or "she" means."""
        found = candidates(speaker, pronoun, self._salience, self._mentions)
        name, chance = self._choose(found, self._weights.pronoun_trees)
        if name:
            person = self._salience.people[name]
            last = self._passages.row(speaker.row.number - 1)
            if person.named and steps_in(speaker.row, speaker.at, last, pronoun, person):
                chance = min(chance, _DOUBTFUL)
            self._chances[speaker.span.start, speaker.span.end] = chance
            if chance > _SURE:
                person.called(pronoun)
        return name

    def _body(self, speaker: Candidate, pronoun: str) -> str | None:
        """The body or the group that "it" or "they" means."""
        name = self._collectives.meant(speaker, pronoun)
        if name:
            self._chances[speaker.span.start, speaker.span.end] = _COLLECTIVE
            return name
        return self._read_out(speaker) if pronoun == "it" else None

    def _apposed(self, speaker: Candidate) -> str | None:
        """The person whose name follows the description between commas: her son, Leo Banda."""
        named = self._named.ending(speaker.span)  # but not Reyes's mother, Ana Reyes
        if speaker.tag not in "nmoND" or (named and named.label == "PER"):
            return None
        row, at = speaker.row, speaker.at + 1
        if row.tag(at) == "," and is_plural(row.phrases[speaker.at].word):
            return None
        if speaker.tag == "D" and row.tags[at : at + 2] not in ("FH", "Fh", "Fn"):
            return None  # but one of them, Ana Reyes
        while row.tag(at) in "FP" and row.tag(at + 1) in "NnmoHhw":  # the head of energy, Ana Reyes
            at += 2
        if row.tags[at : at + 2] in ("Cn", "Co", "Cw"):  # her son and heir, Ana Reyes
            at += 2
        if speaker.tag in "nN" and (name := self._of_office(row, speaker.at + 1)):
            return name
        if speaker.tag == "N" and row.tags[at : at + 4] == "(N)N":  # Chief of Police (Crime) Orr
            return self._person_at(row.phrases[at + 3].span)
        if row.tags[at : at + 2] != ",N" or row.tag(at + 2) not in ",.)VRa-$":
            return None
        entity = self._named.within(row.phrases[at + 1].span)
        body = entity and entity.label == "ORG" and row.phrases[speaker.at].word in BODIES
        return entity.name if entity and (entity.label == "PER" or body) else None

    def _called(self, speaker: Candidate) -> str | None:
        """Whose name is told behind what he or she is: a baker called Ana; a user called @ana."""
        start = own_name(self._passages.text, speaker) if speaker.tag in "no" else None
        if start is None:
            return None
        handle = _HANDLE.match(self._passages.text, start)
        return handle.group() if handle else self._person_at(Span(start, start + 1))

    def _of_office(self, row: Row, at: int) -> str | None:
        """Who holds an office that is said at length before the name: Minister of Mines Leo Banda.

        What the office is of begins at index *at* + 1, and ends in one phrase with the name.
        """
        match = _OF_FIELD.match(row.tags, at)
        if not match or row.phrases[at - 1].word not in _OFFICES:
            return None
        entity = self._named.ending(row.phrases[match.end() - 1].span)
        if not entity or entity.label != "PER":
            return None
        field = self._passages.words(Span(row.phrases[at + 1].start, entity.start))
        return entity.name if is_field(field) else None

    def _person_at(self, span: Span) -> str | None:
        """The person whose name begins last within *span*."""
        entity = self._named.within(span)
        return entity.name if entity and entity.label == "PER" else None

    def _described(self, speaker: Candidate) -> str | None:
        """Who is called "the striker" or "his wife", None for somebody without a name."""
        if not self._is_description(speaker):
            return None
        phrase = speaker.row.phrases[speaker.at]
        if phrase.word in INSTITUTIONS:
            words = fold(self._passages.words(phrase.span)).split()
            return self._bodies.called({*words} - {phrase.lead}, phrase.start)
        may_follow = self._introduces(speaker)
        if phrase.lead in INDEFINITE and not may_follow:
            return None
        found = self._nominals.candidates(speaker, may_follow=may_follow)
        row, at = speaker.row, speaker.at
        others = self._owner(speaker), self._named.owner_behind(row, at), self._addressed(row, at)
        for other in others:
            found.pop(other or "", None)
        name, chance = self._choose(found, self._weights.nominal_trees)
        if not name and may_follow and (presented := self._nominals.introduced(speaker)):
            return presented
        is_office = phrase.word in TITLES and phrase.word not in EPITHETS
        borne = name and (not is_office or self._nominals.is_called(name, phrase.word))
        meant = name if chance > (_LIKELY if borne else _SURE) else None
        self._chances[speaker.span.start, speaker.span.end] = (
            chance if meant == name else 1 - chance
        )
        return meant

    def _addressed(self, row: Row, at: int) -> str | None:
        """To whom it is said by what opens the sentence: in a letter to Porto FC, the firm said."""
        if row.tags[max(0, at - 3) : at] != "PN," or row.phrases[at - 3].word not in _TO:
            return None
        entity = self._named.ending(row.phrases[at - 2].span)
        return entity.name if entity else None

    def _owner(self, speaker: Candidate) -> str | None:
        """The person whom "her" means in "her mother": nobody who is called a mother."""
        phrase = speaker.row.phrases[speaker.at]
        if phrase.lead not in HE | SHE:
            return None
        pronoun = "he" if phrase.lead in HE else "she"
        found = candidates(speaker, pronoun, self._salience, self._mentions)
        for name, person in self._salience.people.items():
            if phrase.word in person.words:
                found.pop(name, None)
        return likeliest(found, self._weights.pronoun_trees)[0]

    def _is_description(self, speaker: Candidate) -> bool:
        """Whether the words say what somebody is, not who."""
        phrase = speaker.row.phrases[speaker.at]
        if not (speaker.tag in "no" or (speaker.tag == "N" and phrase.lead)):
            return False
        within, ending = self._named.within(speaker.span), self._named.ending(speaker.span)
        several = is_plural(phrase.word) and phrase.word not in INSTITUTIONS  # as the police is
        if several or (within and within.label == "PER"):
            return False
        if ending and ending.label == "LOC" and phrase.lead == "the":  # the Kremlin
            return is_epithet(self._passages.words(phrase.span))
        is_body = ending is not None and ending.label == "ORG" and phrase.word not in BODIES
        return not is_body or is_partisan(self._passages.words(phrase.span))

    def _introduces(self, speaker: Candidate) -> bool:
        """Whether somebody may be named further on: judge rebukes brothers; a judge has ruled."""
        phrase = speaker.row.phrases[speaker.at]
        if speaker.span.start < self._passages.headline_end:
            return not phrase.owner and not self._named.within(speaker.span)
        if self._named.ending(speaker.span):
            return False
        return speaker.row.number <= _OPENING_ROWS and phrase.lead in ("a", "an", "the")

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
        if row.tag(at - 1) == "C" and "W" in (sentence := row.sentence_before(at)):
            at += sentence.rindex("W") - len(sentence)  # who lives there, and who says
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

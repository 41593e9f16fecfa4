"""Whom a description of somebody means, if anybody named: the striker, his wife, a judge."""

from collections.abc import Sequence, Set

from reader.article import Entity
from reader.language.gazetteer import fold
from reader.language.names.titles import TITLES
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.institutions import BODIES, INSTITUTIONS
from reader.language.quotes.grammar.lexicon import is_plural
from reader.language.quotes.learnt.model import Model
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.appositions import Appositions
from reader.language.quotes.people.bodies import Bodies
from reader.language.quotes.people.descriptions import EPITHETS, is_epithet
from reader.language.quotes.people.introductions import ITS, introduced
from reader.language.quotes.people.meant import Choose, Meant, likeliest
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.nominals import Nominals
from reader.language.quotes.people.persons import HE, SHE
from reader.language.quotes.people.posts import Posts
from reader.language.quotes.people.pronouns import candidates
from reader.language.quotes.people.salience import INDEFINITE, Choices, Salience
from reader.language.quotes.people.strangers import names_before

_OPENING_ROWS = 2  # paragraphs that may speak of somebody who is named only further on
_LIKELY = 0.5  # probability from which somebody named is meant by a description
_SURE = 0.8  # probability from which that is so of an office which nobody is told to hold
_HOLDING = 0.85  # probability of whom an office or a kinship is told of
_TOLD = 0.95  # that an office is held by who is told to hold it at that body


class Definites:
    """Says whom the descriptions of one article mean, among those it names."""

    def __init__(
        self,
        passages: Passages,
        named: Named,
        salience: Salience,
        bodies: Bodies,
        appositions: Appositions,
        entities: Sequence[Entity],
        weights: Model,
        choose: Choose,
    ) -> None:
        self._passages = passages
        self._named = named
        self._salience = salience
        self._bodies = bodies
        self._appositions = appositions
        self._posts = Posts(passages.text, entities, named)
        self._nominals = Nominals(passages, named, salience, bodies, self._posts, entities)
        self._weights = weights
        self._choose = choose

    def meant(self, speaker: Candidate) -> Meant:
        """Who is called "the striker" or "his wife"; of nobody named, how likely that is."""
        if not self._is_description(speaker):
            return Meant()
        phrase = speaker.row.phrases[speaker.at]
        if phrase.word in INSTITUTIONS:
            words = fold(self._passages.words(phrase.span)).split()
            return Meant(self._bodies.called({*words} - {phrase.lead}, phrase.start))
        if kin := self._salience.kin(phrase):
            return Meant(kin, _HOLDING)
        may_follow = self._introduces(speaker)
        if phrase.lead in INDEFINITE and not may_follow:
            return Meant()
        if holder := self._posts.holder(speaker):
            return Meant(holder, _TOLD)
        found = self._nominals.candidates(speaker, may_follow=may_follow)
        apart = self._apart(speaker, found)
        for other in (self._owner(speaker), self._appositions.told_of(speaker), *apart):
            found.pop(other or "", None)
        name, chance = self._choose(found, self._weights.nominal_trees)
        if apart:
            chance = min(chance, _HOLDING)
        if chance <= _SURE and (holder := self._nominals.incumbent(speaker)):
            return Meant(holder, max(chance, _HOLDING) if holder == name else _HOLDING)
        is_office = phrase.word in TITLES and phrase.word not in EPITHETS
        borne = name and (not is_office or self._nominals.is_called(name, phrase.word))
        if name and chance > (_LIKELY if borne else _SURE):
            return Meant(name, chance)
        opens = may_follow or (phrase.lead in ITS and speaker.row.number <= _OPENING_ROWS)
        below = introduced(speaker, self._passages, self._named) if opens else Meant()
        if below.name:
            self._nominals.call(below.name, phrase.word)
            return below
        return Meant(None, 1 - chance if name else chance)

    def _apart(self, speaker: Candidate, found: Choices) -> Set[str]:
        """Those *found* whom a stranger comes in beside, and who so are not meant."""
        phrase = speaker.row.phrases[speaker.at]
        before = names_before(speaker, self._passages, self._named, self._appositions)
        if phrase.lead in INDEFINITE:
            return before & found.keys()
        is_called = self._nominals.is_called
        return {name for name in before & found.keys() if not is_called(name, phrase.word)}

    def _owner(self, speaker: Candidate) -> str | None:
        """The person whom "her" means in "her mother": nobody who is called a mother."""
        phrase = speaker.row.phrases[speaker.at]
        if phrase.lead not in HE | SHE:
            return None
        pronoun = "he" if phrase.lead in HE else "she"
        found = candidates(speaker, pronoun, self._salience)
        for name, person in self._salience.people.items():
            if phrase.word in person.words:
                found.pop(name, None)
        return likeliest(found, self._weights.pronoun_trees).name

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
        return not is_body

    def _introduces(self, speaker: Candidate) -> bool:
        """Whether somebody may be named further on: judge rebukes brothers; a judge has ruled."""
        phrase = speaker.row.phrases[speaker.at]
        if speaker.span.start < self._passages.headline_end:
            return not phrase.owner and not self._named.within(speaker.span)
        if self._named.ending(speaker.span):
            return False
        return speaker.row.number <= _OPENING_ROWS and phrase.lead in ("a", "an", "the")

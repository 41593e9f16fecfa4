"""One label for one name throughout an article: what is sure in one place helps elsewhere."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from reader.article import EntityLabel
from reader.language.gazetteer import Known, codes, countries, fold, vocabulary, world
from reader.language.names.full_names import surname
from reader.language.names.given_names import may_be_given
from reader.language.names.places import is_place
from reader.language.names.rules.heads import is_storm

_LIKELY = 3  # of 0 to 4
_MOSTLY = 2  # times as often


class Mention(NamedTuple):
    """A name where it stands, and what tells there what it is."""

    text: str
    label: EntityLabel
    is_placed: bool  # behind "in" and the like, or before "tribe": nobody's name
    speaks: bool
    is_aged: bool  # a person of whom the age is told
    is_work: bool = False  # behind the word for one

    @property
    def is_full(self) -> bool:
        """Whether it is a person's that ends in a surname; of a peer it is a place's."""
        return self.label == "PER" and " " in self.text and " of " not in self.text


def agreed(mentions: Sequence[Mention]) -> list[EntityLabel]:
    """The labels of the *mentions* of an article, in order of the text."""
    agreement = _Agreement(mentions)
    return [agreement.label(mention) for mention in mentions]


class _Agreement:
    """What the mentions of an article say of one another; they are asked for in order."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._folded = {text: fold(text) for text in {mention.text for mention in mentions}}
        speakers = {one.text for one in mentions if one.label == "PER" and one.speaks}
        works = {one.text for one in mentions if one.is_work and " " in one.text}
        self._works = works - speakers
        people = {one.text for one in mentions if one.is_full} - self._works
        aged = {fold(mention.text) for mention in mentions if mention.is_aged}
        self._full = {fold(text) for text in people}
        self._surnames = {fold(surname(text)) for text in people} | aged
        places = {fold(mention.text) for mention in mentions if mention.is_placed}
        parts = {fold(part) for text in people for part in _short_forms(text)}
        self._parts = parts - places | self._surnames
        lone = {mention.text for mention in mentions if mention.label == "PER"} - people
        self._lone = {text for text in lone if fold(text) not in self._surnames}
        words = [mention.text.split() for mention in mentions]
        self._storms = {fold(one[-1]) for one in words if is_storm(one)}
        bodies = {mention.text for mention in mentions if mention.label == "ORG"}
        called = Counter((mention.text, mention.label) for mention in mentions)
        self._rather = {one for one in bodies if called[one, "ORG"] >= called[one, "LOC"]}
        self._counts = Counter((self._folded[one.text], one.label) for one in mentions)
        self._beginnings = {part for text in bodies for part in _beginnings(text)}
        self._introduced = aged  # who was named in full so far, by surname
        peoples = tuple(mention.text for mention in mentions if mention.label == "MISC")
        given = {text.split()[0] for text in people} & world().keys()
        self._abroad = places | {
            fold(one) for one in given if any(people.startswith(one) for people in peoples)
        }
        self._given: set[str] = set()  # of those

    def label(self, mention: Mention) -> EntityLabel:
        """The label of the *mention*, the next."""
        known = world().get(mention.text)
        label = self._by_table(mention, known) if known else self._by_article(mention)
        if mention._replace(label=label).is_full:
            self._introduced.add(fold(surname(mention.text)))
            self._given.add(fold(mention.text.split()[0]))
        return label

    def _by_table(self, mention: Mention, known: Known) -> EntityLabel:
        """What the table calls a name: bodies, metonyms, and a country also where its team plays.

        "Washington" before any "Ada Washington" is the city; who speaks behind her is a person. So
        is Jordan behind "Jordan Lund" if nothing is "in Jordan" or Jordanian.
        """
        text, label = mention.text, mention.label
        is_introduced = fold(text) in self._introduced
        if known.label == "ORG" or " " in text:
            return known.label
        if known.label == "LOC" and mention.speaks and is_introduced:
            return "PER"
        if known.label == "LOC" and fold(text) in self._given - self._abroad:
            return "PER"
        if label == "ORG" and known.name in countries():
            return known.label
        is_place = label == "PER" and known.label == "LOC" and not is_introduced
        return known.label if is_place else label

    def _by_article(self, mention: Mention) -> EntityLabel:
        """What a name is elsewhere, unless it stands as a place does, behind "in" and the like.

        A title of several words is that of a work wherever it stands. A part of a person's name is
        that person, "India Lund" too where "Lund" is nobody else; a storm is called without the
        word for it, and a body by the words that it begins with. A place that is a body elsewhere,
        and as often, is one, as are firms and teams; what is mostly something else is that.
        """
        text, label, is_placed, *_ = mention
        if text in self._works:
            return "MISC"
        if not is_placed and fold(text) in (self._surnames if label == "LOC" else self._parts):
            return "PER"
        if label == "ORG" and _has_surname_of(text, self._lone):
            return "PER"
        if not is_placed and fold(text) in self._storms:
            return "MISC"
        if not is_placed and label == "LOC" and text in self._rather:
            return "ORG"
        if not is_placed and label == "PER" and text in self._beginnings:
            return "PER" if _is_only_person(text) else "ORG"
        return self._usual(mention)

    def _usual(self, mention: Mention) -> EntityLabel:
        """What a name mostly is, if it is not called like a known place, as teams and people are.

        A full name that was taken for a place, as a label in capitals may be, is that person; a
        name of several words that is more often that of a work is one.
        """
        text, label, is_placed, *_ = mention
        key = self._folded[text]
        own, person = self._counts[key, label], self._counts[key, "PER"]
        usual = label
        if " " in text and label in ("LOC", "ORG") and self._counts[key, "MISC"] > own:
            usual = "MISC"
        if label == "LOC" and person and not (is_placed and " " not in text):
            is_full = key in self._full and not is_placed
            is_person = is_full and (text.isupper() or person >= own)
            usual = "PER" if is_person or person >= _MOSTLY * own else usual
        return label if usual != label and is_place(text) else usual


def _short_forms(name: str) -> Iterator[str]:
    """The ends and beginnings of a person's full name; of one word if no acronym and no city."""
    words = name.split()
    for i in range(len(words)):
        yield " ".join(words[i:])
        yield from [" ".join(words[:i])] if i > 1 else []
    if not words[0].isupper() and "C" not in codes(words[0]):
        yield words[0]


def _beginnings(text: str) -> Iterator[str]:
    """What a name of several words begins with, without one, two and more of its words."""
    yield from (text.rsplit(None, n)[0] for n in range(1, text.count(" ") + 1))


def _has_surname_of(name: str, people: Set[str]) -> bool:
    """Whether a name is a given name and what one of the *people* is called."""
    given, _, rest = name.partition(" ")
    return rest in people and may_be_given(given)


def _is_only_person(text: str) -> bool:
    """Whether a word is known as part of people's names and of no body's: not "Preston"."""
    entry = vocabulary().get(fold(text))
    return entry.likelihood("PER") >= _LIKELY and not entry.likelihood("ORG")

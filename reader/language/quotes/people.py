"""Whom a mention means: the names of an article, its pronouns, and its descriptions of people."""

import re
from collections.abc import Iterator, Sequence

from reader.article import Entity, Mention, Span
from reader.language.gazetteer import word_set
from reader.language.names.canonical import bare, surname
from reader.language.quotes.bodies import BODIES, Bodies
from reader.language.quotes.candidates import Candidate, Passages
from reader.language.quotes.clauses import Relation, Row
from reader.language.quotes.descriptions import described, is_epithet
from reader.language.quotes.lexicon import TAGS
from reader.language.quotes.named import Named
from reader.language.quotes.persons import KIN, Person

_WORD = re.compile(r"[\w-]+")
_HE = word_set("he his him himself")
_SHE = word_set("she her hers herself")
_IT = word_set("it they its their")
_TITLES = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she", "sir": "he", "lady": "she"}
_MEDIA = word_set("media newspaper paper website broadcaster")
_ANY = ("a", "an", "another", "one")
_DOERS = ("er", "or", "ant", "ian", "ee", "man")  # how words for people end
_COMPATRIOTS = ("man", "woman")
_LOOK_BACK = 40  # phrases of a paragraph, or names, to look through for whom is meant
_PARAGRAPHS = 6
_OPENING_ROWS = 2  # paragraphs that may speak of somebody who is named only further on
_NEAR_BY = 2  # paragraphs in which the body is named that "it" means
_FAINT = -2.2  # weight below which nobody is salient enough for a description

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
_SUBJECTS = ("subject", "inverted", "source")
_SPEAKING = 0.6
_OPENING = 0.6
_FITTING = 0.8
_SPOKE_LAST = 1.4
_REPEATED = 0.25
_TOPIC = 0.8  # who is named in the headline
_SURE = 0.6  # by how much somebody must be ahead for the pronoun to tell of him or her


class People:
    """The people and bodies named in one article, to say whom a speaker's mention means.

    Mentions are asked for in order of the text: who spoke last helps to understand pronouns.
    """

    def __init__(self, text: str, passages: Passages, entities: Sequence[Entity]) -> None:
        self._text = text
        self._passages = passages
        self._named = Named(entities)
        self._people: dict[str, Person] = {}
        self._last: tuple[str, int] = ("", 0)
        self._surnames: dict[str, str] = {}
        self._headline = passages.headline_end
        self._topics = {e.name for e in entities if e.start < self._headline and e.label == "PER"}
        self._bodies = Bodies(text, entities)
        self._found: dict[tuple[int, int], tuple[str | None, float]] = {}
        for entity in entities:
            if entity.label == "PER":
                self._surnames.setdefault(surname(entity.name), entity.name)
                person = self._people.setdefault(entity.name, Person(entity.name))
                person.words.update(described(text, entity))

    def mention(self, speaker: Candidate) -> Mention:
        """The mention of *speaker*, with the name of whom it means as far as that is known."""
        span = speaker.span
        name = self._name(speaker)
        if speaker.tag != "J" and name:
            self._last = name, speaker.row.number
        return Mention(span.start, span.end, name)

    def _name(self, speaker: Candidate) -> str | None:
        span = speaker.span
        words = self._words(span)
        if speaker.row.phrases[speaker.at].word.startswith("@"):
            return words.rpartition(" ")[2]
        pronoun = words.lower()
        if pronoun in _HE | _SHE | _IT:
            return self._meant(speaker, pronoun)
        if speaker.tag == "W":
            return self._antecedent(speaker)
        if speaker.tag == "D":
            return self._apposed(speaker) or self._unnamed(speaker.row, speaker.at)
        if speaker.tag in "Jh":
            return None
        named = self._apposed(speaker) or self._described(speaker, words)
        if not named and speaker.tag == "m":
            named = self._meant(speaker, speaker.row.phrases[speaker.at].lead)  # its statement
        alone = words[:1].isupper() and " " not in words  # King, Baker, Pope
        if not named and (speaker.tag in "Ns" or alone):
            named = self._name_in(span)
        if named:
            return named
        if speaker.tag == "N":
            return words.removeprefix("the ").removeprefix("The ")
        leads = speaker.row.phrases[speaker.at].lead and speaker.tag != "s"
        return words[0].lower() + words[1:] if leads else words

    def _meant(self, speaker: Candidate, word: str) -> str | None:
        """Whom a pronoun means, or an owner's: "its statement", "his letter"; None for others."""
        if word in _HE | _SHE:
            return self._person(speaker, "he" if word in _HE else "she")
        return self._body(speaker) if word in _IT else None

    def _body(self, speaker: Candidate) -> str | None:
        """The body that "it" means: who spoke last if that was one, else the last subject."""
        name, _ = self._last
        if name and name not in self._people:
            return name
        for row, at in self._before(speaker, _NEAR_BY):
            phrase = row.phrases[at]
            if phrase.tag in "Nno" and _kind(relation := row.relation(at)) in _SUBJECTS:
                entity = self._named.within(_span(row, at))
                if entity and entity.label in ("ORG", "LOC"):
                    return entity.name
                speaks = row.tags[relation.verb] == "V"
                if not entity and (phrase.word in BODIES or (phrase.word in _MEDIA and speaks)):
                    words = self._words(_span(row, at))
                    return self._bodies.described(phrase.word, phrase.start) or words
        return None

    def _before(self, speaker: Candidate, paragraphs: int) -> Iterator[tuple[Row, int]]:
        """The phrases before *speaker*, nearest first, in this and the paragraphs before it."""
        row: Row | None = speaker.row
        index = speaker.at
        for _ in range(paragraphs):
            if row is None:
                return
            for at in range(index - 1, max(-1, index - _LOOK_BACK), -1):
                yield row, at
            row = self._passages.row(row.number - 1)
            index = len(row.phrases) if row else 0

    def _apposed(self, speaker: Candidate) -> str | None:
        """The person whose name follows the description between commas: her son, Leo Banda."""
        if speaker.tag not in "nmoND" or self._person_at(speaker.span):
            return None
        row, at = speaker.row, speaker.at + 1
        if speaker.tag == "D" and row.tags[at : at + 2] not in ("FH", "Fh", "Fn"):
            return None  # but one of them, Ana Reyes
        if row.tags[at : at + 1] in ("F", "P") and row.tags[at + 1 : at + 2] in tuple("NnmoHh"):
            at += 2
        if speaker.tag == "N" and row.tags[at : at + 4] == "(N)N":  # Chief of Police (Crime) Orr
            return self._person_at(_span(row, at + 3))
        if row.tags[at : at + 2] != ",N" or (row.tags[at + 2 : at + 3] or ".") not in ",.)VRa-":
            return None
        entity = self._named.within(_span(row, at + 1))
        body = entity and entity.label == "ORG" and row.phrases[speaker.at].word in BODIES
        return entity.name if entity and (entity.label == "PER" or body) else None

    def _person_at(self, span: Span) -> str | None:
        """The person whose name begins last within *span*."""
        entity = self._named.within(span)
        return entity.name if entity and entity.label == "PER" else None

    def _described(self, speaker: Candidate, words: str) -> str | None:
        """Whom "the …" means: who was introduced so, or is further on, else who is spoken of."""
        phrase = speaker.row.phrases[speaker.at]
        if speaker.tag not in "nNo":
            return None
        said = words.lower().split()[1:] if speaker.tag == "N" else [phrase.word]
        name = None
        if phrase.lead in ("the", "his", "her"):
            name = self._bearer(said, speaker.span.start)
        if not name and self._introduces(speaker):
            name = self._bearer_to_come([phrase.word], speaker.span.end)
        if not name and phrase.lead == "the" and phrase.word in BODIES:
            name = self._bodies.described(phrase.word, speaker.span.start)
        if not name and phrase.lead == "the" and is_epithet(words) and self._is_free(speaker.span):
            name = self._person(speaker, "", _FAINT)
        return name

    def _introduces(self, speaker: Candidate) -> bool:
        """Whether somebody may be named further on: judge rebukes brothers; a judge has ruled."""
        if self._named.within(speaker.span):
            return False
        if speaker.span.start < self._headline:
            return not speaker.row.phrases[speaker.at].owner
        lead = speaker.row.phrases[speaker.at].lead
        return speaker.row.number <= _OPENING_ROWS and lead in ("a", "an", "the")

    def _is_free(self, span: Span) -> bool:
        """Whether no name of a person, body or place begins within *span*: the Dutchwoman."""
        entity = self._named.within(span)
        return not entity or entity.label == "MISC" or self._words(span).endswith(_COMPATRIOTS)

    def _words(self, span: Span) -> str:
        return " ".join(self._text[span.start : span.end].split())

    def _name_in(self, span: Span) -> str | None:
        """The canonical name of the last entity that begins within *span*."""
        entity = self._named.within(span)
        return entity.name if entity else self._surnames.get(surname(self._words(span)))

    def _antecedent(self, speaker: Candidate) -> str | None:
        """Whom a relative pronoun refers to: the noun phrase before it."""
        phrases = speaker.row.phrases
        tags = speaker.row.tags
        at = speaker.at
        if tags[at - 1 : at] == "C" and "W" in (sentence := speaker.row.sentence_before(at)):
            at += sentence.rindex("W") - len(sentence)  # who lives there, and who says
        for index in range(at - 1, max(-1, at - 6), -1):
            if phrases[index].tag in "Nnmo":
                span = _span(speaker.row, index)
                return self._name_in(span) or self._words(span)
        return None

    def _person(self, speaker: Candidate, pronoun: str, least: float = -99.0) -> str | None:
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
        name, number = self._last
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
        for row, at in self._before(speaker, _PARAGRAPHS):
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
        name = self._named_person(row, at, _span(row, at)) or self._unnamed(row, at)
        if name:
            return name, _role(row, _head(row, at))
        return (self._named_person(row, at, phrase.owner) if phrase.owner else None), 0.0

    def _named_person(self, row: Row, index: int, span: Span) -> str | None:
        """The person whose name ends *span*; who speaks under an unknown name is taken for one."""
        words = self._words(span)
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
        name = self._surnames.get(surname(words))
        relation = row.relation(index)
        speaks = relation.verb >= 0 and row.tags[relation.verb] == "V"
        if name or row.tags[index] != "N" or not speaks or _kind(relation) not in _ROLES:
            return name
        if row.phrases[index].word in TAGS:
            return None
        self._people.setdefault(words, Person(words))
        return words

    def _unnamed(self, row: Row, at: int) -> str | None:
        """Somebody without a name who speaks: a neighbour, one of the victims, her mother."""
        phrase = row.phrases[at]
        tags = row.tags
        several = phrase.tag == "D" and phrase.word == "one" and tags[at + 1 : at + 3] == "Fn"
        owned = phrase.owner is not None and phrase.word in KIN
        if not several and not owned and (phrase.tag not in "no" or phrase.lead not in _ANY):
            return None
        if tags[max(0, at - 2) : at] == "N," or (owned and tags[at + 1 : at + 3] == ",N"):
            return None  # what somebody is who is named beside it
        relation = row.relation(at)
        if relation.verb < 0 or _kind(relation) != "subject":
            return None
        if phrase.tag == "o" and not phrase.word.endswith(_DOERS):
            return None
        words = self._words(Span(phrase.start, row.phrases[at + 2 if several else at].end))
        name = words[0].lower() + words[1:] if phrase.lead or several else words
        self._people.setdefault(name, Person(name, [phrase.word], named=False))
        return name

    def _bearer(self, words: Sequence[str], start: int) -> str | None:
        """The last person before *start* who was introduced with the title or description."""
        for entity in self._named.before(start, _LOOK_BACK):
            if entity.label == "PER" and self._is_called(entity.name, words):
                return entity.name
        return None

    def _bearer_to_come(self, words: Sequence[str], end: int) -> str | None:
        """The only person named behind *end* with the title or description."""
        bearers = {
            entity.name
            for entity in self._named.after(end, _LOOK_BACK)
            if entity.label == "PER" and self._is_called(entity.name, words)
        }
        return bearers.pop() if len(bearers) == 1 else None

    def _is_called(self, name: str, words: Sequence[str]) -> bool:
        return all(word in self._people[name].words for word in words)


def _span(row: Row, at: int) -> Span:
    phrase = row.phrases[at]
    return Span(phrase.start, phrase.end)


def _head(row: Row, at: int) -> int:
    """What a name between commas says anew: counsel for the accused, Mr Orr, said."""
    tags = row.tags
    if tags[at - 1 : at] != "," or tags[at + 1 : at + 2] != ",":
        return at
    head = at - 2
    while head > 1 and tags[head - 1] in "PF":
        head -= 2
    return head if head >= 0 and tags[head] in "nmo" else at


def _kind(relation: Relation) -> str:
    return relation.name.partition("+")[0]


def _role(row: Row, index: int) -> float:
    """What the part in its clause adds to the weight of a mention."""
    relation = row.relation(index)
    weight = _ROLES.get(_kind(relation), 0.0)
    if weight > 0 and relation.verb >= 0 and row.tags[relation.verb] == "V":
        weight += _SPEAKING
    before = row.tags[max(0, index - 6) : index]
    opening = before[max(before.rfind("."), before.rfind("Q")) + 1 :]
    return weight + (_OPENING if not any(tag in "NnomHVv" for tag in opening) else 0.0)

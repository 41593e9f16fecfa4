"""Which body or group "it" and "they" mean: what the text goes on with, or who has spoken since."""

from reader.article import Entity
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.institutions import BODIES, INSTITUTIONS
from reader.language.quotes.grammar.lexicon import is_plural
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.bodies import Bodies
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.salience import Salience
from reader.language.word_lists import word_set

_ITS = word_set("it its")
_READ = word_set("read reads")  # what a letter does, and nobody who wrote it
_SUBJECTS = ("subject", "inverted", "source")
_NEAR_BY = 2  # paragraphs in which the body is named that "it" means
_NEXT_TO = 1  # stops between a group, or a body known by its name alone, and "they"


class Collectives:
    """The bodies and groups of one article."""

    def __init__(
        self, passages: Passages, named: Named, salience: Salience, bodies: Bodies
    ) -> None:
        self._passages = passages
        self._named = named
        self._salience = salience
        self._bodies = bodies

    def meant(self, speaker: Candidate, pronoun: str) -> str | None:
        """The name of the body or group that *pronoun* at *speaker* means, None for nobody known.

        Without a name it is what the body is called. A report that may be meant has none, unless
        it spoke last.
        """
        row, verb = speaker.row, speaker.relation.verb
        if verb >= 0 and row.phrases[verb].word in _READ:
            return None
        spoke = self._salience.last[0]
        last = spoke if spoke not in self._salience.people else ""
        ends = row.tag(verb + 1) in ".$"  # the taps are dry, they said
        stops = 0
        for row, at in self._passages.before(speaker.row, speaker.at, _NEAR_BY):
            stops += row.tags[at] == "."
            if last and (row.number, at) <= self._salience.turn:
                break
            if (ends and not stops) or not _acts(row, at):
                continue
            phrase = row.phrases[at]
            if phrase.tag == "m" and pronoun in _ITS and not self._entity(phrase):
                return last if last.endswith(phrase.word) else None
            if self._may_be_meant(row, at, pronoun, stops):
                return self._name(row, at)
        return last or None

    def _may_be_meant(self, row: Row, at: int, pronoun: str, stops: int) -> bool:
        """Whether the phrase at index *at*, so many *stops* away, is a body, or a group of people.

        A group is meant by "they".
        """
        phrase = row.phrases[at]
        if entity := self._entity(phrase):
            return entity.label in ("ORG", "LOC")
        if phrase.word in BODIES or stops > _NEXT_TO:
            return phrase.word in BODIES
        several = phrase.tag == "n" and pronoun not in _ITS and is_plural(phrase.word)
        return several or phrase.word in INSTITUTIONS

    def _name(self, row: Row, at: int) -> str:
        """The name of the body or group at index *at*, or what it is called."""
        phrase = row.phrases[at]
        entity = self._entity(phrase)
        if entity:
            return entity.name
        known = self._bodies.described(phrase.word, phrase.start) if phrase.lead == "the" else None
        words = self._passages.uncapped if phrase.lead else self._passages.words
        return known or words(phrase.span)

    def _entity(self, phrase: Phrase) -> Entity | None:
        """What a body is named: Kelby Council, its magazine; but not the navy, of its service."""
        several = phrase.tag == "n" and is_plural(phrase.word)
        if phrase.owner or several or phrase.tag not in "Nn":
            return self._named.ending(phrase.span)
        return self._named.within(phrase.span)


def _acts(row: Row, at: int) -> bool:
    """Whether the phrase at index *at* is the subject of what the text tells.

    What somebody else says is not what it goes on with.
    """
    return (
        row.tags[at] in "Nnom"
        and (row.tag(at - 1) not in "STW" or row.tag(at - 2) in "^.")
        and row.relation(at).role in _SUBJECTS
        and "V" not in row.sentence_before(at)
    )

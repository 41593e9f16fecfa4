"""Whose a statement, a letter or a post is that speaks in place of who wrote it."""

from collections.abc import Callable

from reader.language.gazetteer import fold
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.institutions import BODIES
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.bodies import Bodies
from reader.language.quotes.people.meant import Meant
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.salience import Salience
from reader.language.word_lists import word_set

_MESSAGES = word_set(
    "statement letter email e-mail tweet post message note memo release telegram announcement "
    "response reply notice"
)
_FROM = word_set("from by")
_GOT = word_set("obtained seen reviewed viewed received leaked")  # by others
_REACH = 8  # phrases behind a message that may tell whose it is
_SPOKEN = 12  # phrases between who speaks and the letter it is said in
_OWN = word_set("my your his her its our their")  # and so as unknown as the pronoun
_SUBJECTS = ("subject", "passive subject")
_BREAKS = ".Q;:STWab"  # behind which another thing is told
_WRITER = 0.9  # probability that who wrote a letter is found for it
_TOLD = 0.8  # probability that "it" is the letter of which the sentence before tells
_READ = word_set("read reads")  # what only something written does


Find = Callable[[Candidate], Meant]


class Messages:
    """The statements, letters and posts of one article.

    Whom a mention means is asked of *meant*, which is given with each question: kept, it would tie
    the people of an article into a ring, which is not freed at once.
    """

    def __init__(
        self, passages: Passages, named: Named, salience: Salience, bodies: Bodies
    ) -> None:
        self._passages = passages
        self._named = named
        self._salience = salience
        self._bodies = bodies

    def said_by(self, speaker: Candidate, meant: Find) -> Meant:
        """Who says what a statement, a letter or a post says."""
        row, at = speaker.row, speaker.at
        index = _sender(row, at) if _is_message(row, at) else at
        return self._written(speaker, index, meant)

    def read_out(self, speaker: Candidate, meant: Find) -> Meant:
        """Who wrote the message of the sentence before that "it" goes on with.

        Of nobody known it is what is told of there by its name: a letter, the bishop’s reply.
        """
        stops, told = 0, Meant()
        for row, at in self._passages.before(speaker.row, speaker.at, 2):
            stops += row.tags[at] == "."
            if stops > 1 or (stops and row.tags[at] == "Q"):
                break
            index = _sender(row, at) if _is_message(row, at) else None
            if index is not None:
                return self._written(speaker.instead(row, at), index, meant)
            if stops and not told.name and _is_told_of(row, at, speaker):
                words = self._passages.uncapped if row.phrases[at].lead else self._passages.words
                told = Meant(words(row.phrases[at].span), _TOLD)
        return told

    def _written(self, message: Candidate, index: int | None, meant: Find) -> Meant:
        """Who is the phrase at *index* that tells whose the *message* is; else its owner."""
        row, at = message.row, message.at
        chance, name = _WRITER, None
        if index is None:
            name = self._owner_of(row.phrases[at]) or self._last_with(row.phrases[at])
        elif row.tags[index] != "m":
            author = message.instead(row, index)
            name, sure = meant(author)
            chance *= sure if author.tag in "noH" else 1
        return Meant(name, chance) if name else Meant()

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
        again = message.lead == "the" and row and _is_said_in(row, at, message.word)
        return self._salience.last[0] or None if again else None


def _is_message(row: Row, at: int) -> bool:
    """Whether what the phrase at index *at* says is said by who wrote it; not so of a report."""
    return row.tags[at] == "m" and row.phrases[at].word in _MESSAGES


def _is_told_of(row: Row, at: int, speaker: Candidate) -> bool:
    """Whether the sentence is about something written at index *at*, or says what is in it.

    Of the *speaker* that reads it may be what is done to it, and anything that bears words.
    """
    reads = speaker.verb is not None and speaker.verb.word in _READ
    role = row.relation(at).role
    if row.phrases[at].lead in _OWN:
        return False
    if row.tags[at] != "m":
        return reads and row.tags[at] == "o" and role in _SUBJECTS
    if role == "object":
        return reads
    return role != "complement" or row.phrases[at - 1].word == "in"


def _sender(row: Row, at: int) -> int | None:
    """The index of the phrase that tells who sent the message at index *at*, None for none.

    A statement issued by the family; a letter to parents from the head.
    """
    for index in range(at + 1, min(at + _REACH, len(row.tags) - 1)):
        word, following = row.phrases[index].word, row.tags[index + 1]
        if row.tags[index] in _BREAKS:
            return None
        if word in _FROM and following in "Nno" and row.phrases[index - 1].word not in _GOT:
            return index + 1
    return None


def _is_said_in(row: Row, at: int, word: str) -> bool:
    """Whether who speaks at index *at* does so in a *word*: it said in a statement, it sent one."""
    verb = row.relation(at).verb
    for index in range(max(1, at - _SPOKEN), min(at + _SPOKEN, len(row.tags))):
        phrase = row.phrases[index]
        if phrase.tag == "m" and phrase.word == word:
            role, governor, _ = row.relation(index)
            return row.phrases[index - 1].word == "in" or (role == "object" and governor == verb)
    return False

"""Whom "he" and "she" may mean: what `trees` look at for each person spoken of before.

What counts is known since S. Lappin and H. Leass, An Algorithm for Pronominal Anaphora Resolution,
1994: how near, in which part of a sentence, how often; and here also who has spoken before.
"""

import re
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import forms, is_plural
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.persons import HE, SHE, Person
from reader.language.quotes.people.salience import DOERS, FAR, INDEFINITE, Choices, Salience, Sight
from reader.language.word_lists import word_set

_SPEAKERS = 6  # the latest ones, who may be meant from afar
_OFTEN = 15
_MISFIT = -2  # how well the pronoun fits somebody who is surely not meant
_LONG = 60  # phrases
_ASK = forms("ask wonder want")
_ASKERS = word_set("questioner interviewer moderator")
_BEARS = re.compile("[,vx]N")  # a name: a porter, Ana Reyes; a porter called Ana Reyes
_GOING_ON = 2  # paragraphs, this one and the last, in which a sentence goes on with a pronoun
_OPENS = re.compile(r"[CRY#]*")  # what may stand before the subject of a sentence: and then he
_INNER = "STW"  # before the subject of a clause within another, or one that goes first
_SUBJECTS = ("subject", "inner subject", "passive subject", "inverted")


class Clues(NamedTuple):
    """What tells whether somebody is meant, in the order in which the trees know it."""

    sentences: int  # since somebody was mentioned, as the next two
    paragraphs: int
    quotations: int
    pronouns: int  # of the same kind since then, as subjects
    beneath: int  # whether that was in a sentence with such a pronoun before it
    opens: int  # whether that was at the head of a sentence
    number: int  # among those whom the pronoun fits, the nearest first
    rank: int  # among all
    acted_sentences: int  # since somebody last did something, as the next
    acted_paragraphs: int
    acted_pronouns: int
    acted_inner: int  # whether that was in a clause within another
    turn: int  # among those who did something
    mentions: int
    fits: int
    times: int  # that somebody spoke
    spoke: int  # paragraphs since then
    named: int
    known: int
    topic: int  # whether the headline names somebody
    fitting: int  # people whom the pronoun fits
    stops: int  # before the pronoun in its paragraph


# Whether more of each can only speak for somebody, 1, or against, -1; 0 for either.
DIRECTIONS = Clues(
    sentences=-1,
    paragraphs=-1,
    quotations=0,
    pronouns=0,
    beneath=-1,
    opens=1,
    number=-1,
    rank=-1,
    acted_sentences=-1,
    acted_paragraphs=-1,
    acted_pronouns=0,
    acted_inner=-1,
    turn=-1,
    mentions=1,
    fits=1,
    times=1,
    spoke=-1,
    named=1,
    known=-1,
    topic=1,
    fitting=0,
    stops=0,
)


def candidates(speaker: Candidate, pronoun: str, salience: Salience) -> Choices:
    """The people whom the *pronoun* at *speaker* may mean, each with its numbers."""
    seen, acting = salience.nearest(speaker, pronoun)
    nearest: dict[str, Sight | None] = {**seen}
    for name in (*islice(reversed(salience.spoke), _SPEAKERS), *sorted(salience.topics)):
        if name in salience.people:
            nearest.setdefault(name, None)
    if speaker.tag == "h":
        nearest.pop(salience.subject_before(speaker) or "", None)
    fits = {name: salience.people[name].fits(pronoun) for name in nearest}
    fitting = [name for name in nearest if fits[name] > _MISFIT]
    row, at = speaker.row, speaker.at
    before = row.tags[max(0, at - _LONG) : at]
    rank = {name: n for n, name in enumerate(nearest)}
    turn = {name: n for n, name in enumerate(acting)}
    return {
        name: Clues(
            *_nearness(nearest[name]),
            n,
            rank[name],
            *_action(acting.get(name)),
            turn.get(name, FAR),
            min(salience.counts[name], _OFTEN),
            fits[name],
            min(salience.times[name], FAR),
            min(row.number - salience.spoke[name], FAR) if name in salience.spoke else FAR,
            salience.people[name].named,
            salience.people[name].known,
            name in salience.topics,
            len(fitting),
            before.count(".") + before.count("Q"),
        )
        for n, name in enumerate(fitting)
    }


def going_on(
    speaker: Candidate, pronoun: str, passages: Passages, named: Named, turn: tuple[int, int]
) -> tuple[Row, int] | None:
    """Where the *pronoun* stood last, if the one at *speaker* is sure to mean the same person.

    She said Acme would not appeal. “It is late,” she said. Or where somebody spoke last, who is
    the phrase of *turn*, its paragraph and its index: a nurse said Ana Reyes would not come. That
    is nowhere if a subject has come between, or if who is named after the pronoun there may be
    meant by it, or go on.
    """
    since: list[tuple[Row, int]] = []
    new = speaker.tag == "H" and speaker.row.tag(speaker.at - 1) not in _INNER
    whom = "him" if pronoun == "he" else "her"
    for row, at in passages.before(speaker.row, speaker.at, _GOING_ON):
        phrase = row.phrases[at]
        if phrase.tag == "H" and phrase.word == pronoun:
            found = not _is_within(row, at, turn)
        else:
            new &= phrase.tag != "h" or phrase.word != whom
            told = (row.number, at) == turn and (new or phrase.tag == "N")
            found = told and _may_go_on(row, at, pronoun)
        if found:
            within = [n for other, n in since if other is row and "." not in row.tags[at:n]]
            between = since[: len(since) - len(within)]
            sure = _stays(row, at, within) and not any(_comes_in(*place) for place in between)
            return (row, at) if sure else None
        if phrase.tag in "NnoD" and not named.is_no_person(phrase.span):
            since.append((row, at))
    return None


def _is_within(row: Row, at: int, turn: tuple[int, int]) -> bool:
    """Whether index *at* is in a clause of the sentence of whoever spoke: Orr said he was late."""
    number, spoke = turn
    inner = number == row.number and spoke < at and row.tag(at - 1) in _INNER
    return inner and "." not in row.tags[spoke:at] and "Q" not in row.tags[spoke:at]


def _comes_in(row: Row, at: int) -> bool:
    """Whether the phrase at index *at* of a sentence between may be who is meant."""
    return row.tags[at] == "N" or row.relation(at).role in _SUBJECTS


def _stays(row: Row, at: int, others: Iterable[int]) -> bool:
    """Whether the pronoun at index *at* is the subject of a sentence that names *others* only."""
    role, verb, _ = row.relation(at)
    opens = _OPENS.fullmatch(row.sentence_before(at))
    is_subject = role in _SUBJECTS
    if not is_subject and (row.tags[at] == "H" or not opens):
        return False
    names = [other for other in others if row.tags[other] == "N" and other > verb]
    if not names:
        return True
    if not is_subject or row.tag(verb) == "b":
        return False
    says = row.tag(verb) == "V"
    if not opens and not (says and row.tag(at - 1) in ",Q"):
        return False
    return not any(_goes_first(row, name, says=says) for name in names)


def _goes_first(row: Row, at: int, *, says: bool) -> bool:
    """Whether the name at index *at* is a subject of its own, and no part of what somebody *says*.

    He ran, and Orr followed; he pointed at Orr, who looked away.
    """
    behind = at + 1 + (row.tag(at + 1) == ",")
    if row.tag(behind) == "W" and row.phrases[behind].word == "who":
        return True
    acts = row.relation(at).role in _SUBJECTS
    return acts and (not says or row.tag(at - 1) == "C")


def _may_go_on(row: Row, at: int, pronoun: str) -> bool:
    """Whether who spoke at index *at* is a name, or one introduced there: a nurse, her lawyer.

    Who asked waits for an answer, and who is named beside it has that name.
    """
    phrase = row.phrases[at]
    asks = row.phrases[row.relation(at).verb].word in _ASK
    if phrase.tag == "N" and not phrase.lead:
        return not (asks and row.tag(at - 1) in _INNER)
    if row.tag(at - 1) in _INNER:
        return False
    somebody = phrase.tag in "nD" or (phrase.tag == "o" and phrase.word.endswith(DOERS))
    if not somebody or phrase.word in _ASKERS or _BEARS.match(row.tags, at + 1):
        return False
    new = phrase.lead in INDEFINITE or phrase.lead in HE | SHE or phrase.owner is not None
    return (new or phrase.tag == "D") and not asks and _may_be(phrase, pronoun)


def _may_be(phrase: Phrase, pronoun: str) -> bool:
    """Whether the words of *phrase* are for one person, whom the *pronoun* fits."""
    return not is_plural(phrase.word) and Person("", [phrase.word]).fits(pronoun) > _MISFIT


def _nearness(sight: Sight | None) -> tuple[int, int, int, int, int, int]:
    """How far back somebody was mentioned last, and whether at the head of a sentence."""
    if sight is None:
        return FAR, FAR, FAR, FAR, 0, 0
    away = sight.sentences, sight.paragraphs, sight.quotations, sight.pronouns
    sentences, paragraphs, quotations, pronouns = (min(one, FAR) for one in away)
    beneath = sight.is_beneath and not sight.stance.acts
    return sentences, paragraphs, quotations, pronouns, beneath, sight.stance.opens


def _action(sight: Sight | None) -> tuple[int, int, int, int]:
    """How far back somebody last did something, and whether in a clause within another."""
    if sight is None:
        return FAR, FAR, FAR, -1
    away = min(sight.sentences, FAR), min(sight.paragraphs, FAR), min(sight.pronouns, FAR)
    return *away, sight.stance.is_inner

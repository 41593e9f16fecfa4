"""Who comes into a story without a name, beside those who have one: Ana Reyes sued a neighbour."""

from collections.abc import Set

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import forms
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.appositions import Appositions
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.salience import INDEFINITE
from reader.language.word_lists import word_set

_OWNERS = word_set("his her their")
_PARAGRAPHS = 4  # in which "the neighbour" is still who was let in last
_ROLES = ("subject", "passive subject", "inner subject", "inverted", "agent", "object")
_BECOMES = forms("become remain make call name elect appoint crown play portray")
_LIKENS = word_set("like as unlike")


def names_before(
    speaker: Candidate, passages: Passages, named: Named, appositions: Appositions
) -> Set[str]:
    """The names up to where the story brings in "a neighbour" at *speaker*, who is none of them.

    For "the neighbour" these are the names up to the end of the sentence that brings one in, and
    none where no sentence of the last paragraphs does, or where it says by name who that is.
    """
    phrase = speaker.row.phrases[speaker.at]
    if phrase.lead in INDEFINITE:
        return named.between(passages.headline_end, phrase.start)
    if phrase.lead != "the":
        return frozenset()
    noun = phrase.word.removeprefix("ex-")
    for row, first, end in passages.stretches(speaker.row, speaker.at, _PARAGRAPHS):
        for at in range(end - 1, first - 1, -1):
            if not _brings_in(row.phrases[at], noun):
                continue
            if not _takes_part(row, at) or appositions.told(speaker.instead(row, at)):
                return frozenset()
            stop = row.tags.find(".", at, end)
            last = row.phrases[stop if stop >= 0 else end - 1]
            return named.between(passages.headline_end, last.end)
    return frozenset()


def _brings_in(phrase: Phrase, noun: str) -> bool:
    """Whether it tells for the first time of somebody who is called the *noun*: her neighbour."""
    new = phrase.lead in INDEFINITE or phrase.lead in _OWNERS or phrase.owner is not None
    return new and phrase.word == noun


def _takes_part(row: Row, at: int) -> bool:
    """Whether the noun at *at* is somebody in what happens, not what somebody is or becomes."""
    before = row.phrases[at - 1].word if at else ""
    role, verb, _ = row.relation(at)
    if role == "complement":
        return row.tag(at - 1) == "P" and before not in _LIKENS
    if role == "object":
        return row.phrases[verb].word not in _BECOMES and row.tag(verb - 1) != "b"
    beside = row.tag(at - 1) == "," and row.tag(at - 2) in "N#"  # Ana Reyes, a neighbour, saw it
    return role in _ROLES and not beside

"""Who comes into a story without a name, beside those who have one: Ana Reyes sued a neighbour."""

from collections.abc import Set

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.appositions import Appositions
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.salience import INDEFINITE
from reader.language.word_lists import word_set

_OWNERS = word_set("his her their")
_PARAGRAPHS = 4  # in which "the neighbour" is still who was let in last


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
            if appositions.told(speaker.instead(row, at)):
                return frozenset()
            stop = row.tags.find(".", at, end)
            last = row.phrases[stop if stop >= 0 else end - 1]
            return named.between(passages.headline_end, last.end)
    return frozenset()


def _brings_in(phrase: Phrase, noun: str) -> bool:
    """Whether it tells for the first time of somebody who is called the *noun*: her neighbour."""
    new = phrase.lead in INDEFINITE or phrase.lead in _OWNERS or phrase.owner is not None
    return new and phrase.word == noun

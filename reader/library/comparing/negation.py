"""Negation: the one word that turns a quotation into its opposite, also where that is short."""

from collections.abc import Iterator, Sequence
from difflib import Match

from reader.language.word_lists import word_set

_NOT = word_set("not never no")
_LEAST = 2  # words beside it
_NEGATED = {"cannot": "can", "can't": "can", "won't": "will", "shan't": "shall"}


def is_negation(word: str) -> bool:
    """Whether a word negates what is beside it, or is a verb that is negated."""
    return word in _NOT or _affirmed(word) != word


def are_opposed(one: str, other: str) -> bool:
    """Whether one word negates the other: is, isn't; can, cannot.

    >>> are_opposed("wasn't", "was"), are_opposed("can", "cannot"), are_opposed("is", "was")
    (True, True, False)
    """
    return one != other and (_affirmed(one) == other or _affirmed(other) == one)


def _affirmed(word: str) -> str:
    return _NEGATED.get(word) or word.removesuffix("n't")


def opposites(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[list[Match]]:
    """Each place where all our words stand in a row but for a negation more, or one less."""
    for at, word in enumerate(ours):
        if word in _NOT and len(ours) > _LEAST:
            rest = [*ours[:at], *ours[at + 1 :]]
            for place in range(len(theirs) - len(rest) + 1):
                if theirs[place : place + len(rest)] == rest:
                    yield _around(Match(0, place, at), Match(at + 1, place + at, len(rest) - at))
    for place, word in enumerate(theirs):
        if word in _NOT and len(ours) >= _LEAST:
            for at in range(len(ours)):
                before = theirs[max(0, place - at) : place]
                behind = theirs[place + 1 : place + 1 + len(ours) - at]
                if before == ours[:at] and behind == ours[at:]:
                    behind_it = Match(at, place + 1, len(ours) - at)
                    yield _around(Match(0, place - at, at), behind_it)


def _around(*runs: Match) -> list[Match]:
    return [run for run in runs if run.size]

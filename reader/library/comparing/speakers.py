"""Who says something here and there, and whether that is the same person."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from reader.article import Quote
from reader.language.names.short_forms import full_forms
from reader.library.folding import words

Attribution = Literal["same", "other", "unknown"]

ATTRIBUTIONS: tuple[Attribution, ...] = ("same", "other", "unknown")  # most telling first

_ARTICLES = ("the ", "a ", "an ")  # names have capitals, "The Times" as well


def speakers_of(parts: Iterable[Quote]) -> list[str]:
    """The names of all who say *parts*; words like "he" are none."""
    said_by = (speaker.name for part in parts for speaker in part.speakers)
    return list(dict.fromkeys(filter(None, said_by)))


def attribute(some: Sequence[str], others: Sequence[str]) -> Attribution:
    """Whether one of *some* is one of *others*, who say it as well; of nobody it is unknown."""
    compared = {_compare(one, other) for one in some for other in others}
    return next((one for one in ATTRIBUTIONS if one in compared), "unknown")


@lru_cache(4096)  # few names speak again and again
def _compare(one: str, other: str) -> Attribution:
    """Whether both names mean the same: Reyes, Ana Reyes, A. Reyes; Jim Cole, James Cole.

    Somebody who is only described, "the mayor", may be anybody with a name.
    """
    first, second = _names(one), _names(other)
    if not (first and second):
        return "same" if one == other else "unknown"
    return "same" if _are_among(first, second) or _are_among(second, first) else "other"


def _are_among(some: set[str], others: set[str]) -> bool:
    """Whether each of some names is one of the others, perhaps in a short form."""
    known = {form for name in others for form in full_forms(name)}
    return all(not known.isdisjoint(full_forms(name)) for name in some)


def _names(speaker: str) -> set[str]:
    """The folded words of a speaker's name, without initials; none of a description.

    A figure is no initial: Article 3 does not say what Article 13 says.
    """
    if speaker.islower() or speaker.startswith(_ARTICLES):
        return set()
    return {word for word in words(speaker) if len(word) > 1 or word.isdigit()}

"""Who says something here and there, and whether that is the same person."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from reader.article import Annotations, Article, Quote, Span
from reader.language.names.short_forms import full_forms
from reader.library.folding import words

Attribution = Literal["same", "other", "unknown"]

ATTRIBUTIONS: tuple[Attribution, ...] = ("same", "other", "unknown")  # most telling first

_JOINING = 40  # characters between two who speak together
_JOINED = re.compile(r"\s+and\s+(?:the\s+|[A-Z][\w.]*\s+){0,3}")
_ARTICLES = ("the ", "a ", "an ")  # names have capitals, "The Times" as well


def speaker_of(parts: Iterable[Quote]) -> str | None:
    """The name of who says *parts*; words like "he" are none."""
    return next((part.speaker.name for part in parts if part.speaker and part.speaker.name), None)


def speakers_of(parts: Iterable[Quote], article: Article, known: Annotations) -> Iterator[str]:
    """The names of all who say *parts*: the Kremlin and the White House said."""
    mentions = {part.speaker for part in parts if part.speaker and part.speaker.name}
    for who in mentions:
        yield who.name or ""
        for entity in known.entities:
            first, second = sorted((who, entity), key=lambda span: span.start)
            between = Span(first.end, second.start)
            if 0 < between.end - between.start < _JOINING and _JOINED.fullmatch(
                article.text, between.start, between.end
            ):
                yield entity.name


def attribute(one: str | None, other: str | None) -> Attribution:
    """Whether both names mean the same: Reyes, Ana Reyes, A. Reyes; Jim Cole, James Cole.

    Somebody who is only described, "the mayor", may be anybody with a name.
    """
    first, second = _names(one), _names(other)
    if not (first and second):
        return "same" if one and one == other else "unknown"
    return "same" if _are_among(first, second) or _are_among(second, first) else "other"


def _are_among(some: set[str], others: set[str]) -> bool:
    """Whether each of some names is one of the others, perhaps in a short form."""
    known = {form for name in others for form in full_forms(name)}
    return all(not known.isdisjoint(full_forms(name)) for name in some)


def _names(speaker: str | None) -> set[str]:
    """The folded words of a speaker's name, without initials; none of a description."""
    if speaker is None or speaker.islower() or speaker.startswith(_ARTICLES):
        return set()
    return {word for word in words(speaker) if len(word) > 1}

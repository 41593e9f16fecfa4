"""Names with a number: the 12th Brigade, the Boeing 737-800."""

import re
from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name, overlaid
from reader.language.word_lists import word_set

_UNITS = word_set("Battalion Brigade Regiment Division Corps Squadron")
_MAKERS = word_set("Boeing Airbus ATR Embraer Bombardier Antonov Tupolev Ilyushin Fokker")
_ordinal = re.compile(r"\d+(?:st|nd|rd|th)").fullmatch
_model = re.compile(r"[A-Z]{0,3}\d{2,3}").fullmatch
_series = re.compile(r"[A-Z]?\d{1,3}[A-Z]{0,2}").fullmatch
_liner = re.compile(r"7\d7").fullmatch  # which only Boeing builds
_MOST_BETWEEN = 3  # words of a unit between its number and what it is


def with_numbered(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with the numbers of units and aircraft."""
    return overlaid(names, (*_units(words), *_aircraft(words)))


def _units(words: Sequence[str]) -> Iterator[Name]:
    """Units of an army, from the number to what they are."""
    if _UNITS.isdisjoint(words):
        return
    for first, word in enumerate(words):
        if not _ordinal(word):
            continue
        for last in range(first + 1, min(first + 2 + _MOST_BETWEEN, len(words))):
            if not words[last][0].isupper():
                break
            if words[last] in _UNITS:
                yield first, last, "ORG"
                break


def _aircraft(words: Sequence[str]) -> Iterator[Name]:
    """Aircraft by maker, model and series."""
    if _MAKERS.isdisjoint(words):
        return
    for first in range(len(words) - 1):
        if words[first] not in _MAKERS or not _model(words[first + 1]):
            continue
        behind = words[first + 2 : first + 4]
        if len(behind) > 1 and behind[0] == "-" and _series(behind[1]):
            yield first, first + 3, "MISC"
        elif _liner(words[first + 1]) and behind[:1] != ["MAX"]:
            yield first, first + 1, "MISC"

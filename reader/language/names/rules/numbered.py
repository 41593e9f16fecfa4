"""Names with a number: the 12th Brigade, 45 Commando, the Boeing 737-800, I-80, the 9th Circuit."""

import re
from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name, overlaid
from reader.language.word_lists import word_set

_UNITS = word_set("Battalion Brigade Regiment Division Corps Squadron")
_MAKERS = word_set("Boeing Airbus ATR Embraer Bombardier Antonov Tupolev Ilyushin Fokker")
_SQUADS = word_set("Squadron Commando Para")  # behind a bare number
_ordinal = re.compile(r"\d+(?:st|nd|rd|th)").fullmatch
_model = re.compile(r"[A-Z]{0,3}\d{2,3}").fullmatch
_series = re.compile(r"[A-Z]?\d{1,3}[A-Z]{0,2}").fullmatch
_liner = re.compile(r"7\d7").fullmatch  # which only Boeing builds
_LONGEST = 3  # digits of the number of a unit or a road
_BEFORE_ROAD = word_set("on along the The off near via closed")
_MOST_BETWEEN = 3  # words of a unit between its number and what it is


def with_numbered(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with the numbers of units, aircraft, roads and courts."""
    numbered = (*_units(words), *_squads(words), *_aircraft(words), *_roads(words))
    return overlaid(names, (*numbered, *_circuits(words, names)))


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


def _squads(words: Sequence[str]) -> Iterator[Name]:
    """Units and hospitals of an army that have a bare number right before them."""
    if _SQUADS.isdisjoint(words) and "Military" not in words:
        return
    for i in range(1, len(words)):
        number = words[i - 1]
        if not number.isdecimal() or len(number) > _LONGEST:
            continue
        if words[i] in _SQUADS:
            yield i - 1, i, "ORG"
        elif words[i : i + 2] == ["Military", "Hospital"]:
            yield i - 1, i + 1, "LOC"


def _roads(words: Sequence[str]) -> Iterator[Name]:
    """Interstate highways."""
    for i in range(1, len(words) - 2 if "I" in words else 0):
        number = words[i + 2]
        is_road = words[i : i + 2] == ["I", "-"] and number.isdecimal()
        if is_road and len(number) <= _LONGEST and words[i - 1] in _BEFORE_ROAD:
            yield i, i + 2, "LOC"


def _circuits(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """Courts of appeals: the 5th U.S. Circuit Court of Appeals."""
    for first, last, label in names if "Circuit" in words else ():
        is_court = label == "ORG" and "Circuit" in words[first : min(first + 2, last + 1)]
        if is_court and first and _ordinal(words[first - 1]):
            yield first - 1, last, label


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
        elif words[first] == "Boeing" and _liner(words[first + 1]) and behind[:1] != ["MAX"]:
            yield first, first + 1, "MISC"
